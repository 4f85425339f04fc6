import { z } from 'zod';
import type { Permission } from '../../identity/access.ts';
import { refuse } from '../../platform/errors.ts';
import { type Actor, type AnyRoute, route } from '../../platform/http.ts';
import { cellIdNamed, nameOfCellId } from '../cell-name.ts';
import type { PostHolding } from '../contract.ts';
import { dutyView, idOfCursor, nextPage } from '../duty-view.ts';
import type { DutyPlace } from '../files/sheet.ts';
import { editRow } from './edit-people.ts';
import {
  type PostAnswer,
  postAddSchema,
  postEndSchema,
  postListSchema,
  postSchema,
  postsQuerySchema,
} from './people-contract.ts';
import { type PostRow, postSheet } from './people-sheets.ts';
import { readHoldings } from './people-store.ts';

const READ = { permission: 'staff:read' satisfies Permission };
const WRITE = { permission: 'duty:write' satisfies Permission };
const NO_STORE = { 'cache-control': 'no-store' };
const MOST_ID = Number.MAX_SAFE_INTEGER;

/** Who holds which post on which cell, from day to day. A holding is ended, never removed. */
export function postRoutes(place: DutyPlace): AnyRoute[] {
  const { database, city, grid, duties } = place;
  const answer = ({ cellId, ...holding }: PostHolding): PostAnswer => {
    const member = duties.staffMember(holding.staff);
    return {
      ...holding,
      cell: dutyView(place, { areaCellId: null }).ref(cellId),
      name: { zh: member?.name ?? '', en: member?.name ?? '' },
      phone: member?.phone ?? '',
    };
  };
  const holding = async (row: PostRow): Promise<PostHolding> => {
    const cellIds = [cellIdNamed(grid.current(), row.cell) ?? -1];
    const found = await readHoldings(database.knex, city.code, { cellIds, staff: row.staff, post: row.post });
    return found.find(({ fromDay }) => fromDay === row.fromDay)!;
  };
  /** Only the day on which it ends changes. */
  const end = async (actor: Actor, id: number, day: string, reason: string): Promise<PostHolding> => {
    const [found] = await readHoldings(database.knex, city.code, { id });
    if (found === undefined) throw refuse('not-found', `There is no holding ${id}`);
    const { id: _, cellId, ...rest } = found;
    const near: PostRow = { ...rest, cell: nameOfCellId(grid.current(), cellId) };
    const change = (standing: PostRow | undefined): PostRow => ({ ...(standing ?? near), toDay: day });
    const deed = { verb: 'end', subject: near.staff, reason };
    return holding(await editRow(place, actor, postSheet, near, change, deed));
  };
  return [
    route({
      method: 'get',
      path: '/api/posts',
      summary: 'Holdings of posts by id, those of today when no day is named; a next page in the Link header',
      access: READ,
      query: postsQuerySchema,
      answers: { 200: { what: 'The holdings', schema: postListSchema } },
      handle: async ({ actor, query }) => {
        const view = dutyView(place, actor!);
        const { cell, below, staff, post, limit, cursor } = query;
        const cells = view.cellsAsked(cell, below === '1') ?? view.area;
        const day = query.day === 'any' ? undefined : (query.day ?? view.today);
        const read = await readHoldings(database.knex, city.code, {
          cellIds: cells && [...cells],
          staff,
          post,
          day,
          after: idOfCursor(cursor),
          limit: limit + 1,
        });
        const page = read.slice(0, limit);
        const next = read.length > limit ? String(page.at(-1)!.id) : null;
        return { headers: nextPage('/api/posts', query, next), json: page.map(answer) };
      },
    }),
    route({
      method: 'post',
      path: '/api/posts',
      summary: 'Give somebody a post on a cell',
      access: WRITE,
      body: postAddSchema,
      answers: { 201: { what: 'The holding', schema: postSchema } },
      handle: async ({ actor, body: { reason, ...row } }) => {
        const add = (standing: PostRow | undefined): PostRow => {
          if (standing !== undefined) throw refuse('conflict', `"${row.staff}" holds this post from that day already`);
          return row;
        };
        const deed = { verb: 'give', subject: row.staff, reason };
        const given = await editRow<PostRow>(place, actor!, postSheet, row, add, deed);
        return { status: 201, headers: NO_STORE, json: answer(await holding(given)) };
      },
    }),
    route({
      method: 'post',
      path: '/api/posts/:id/end',
      summary: 'End a holding with the last day on which it holds',
      access: WRITE,
      params: z.object({ id: z.coerce.number().int().min(1).max(MOST_ID) }),
      body: postEndSchema,
      answers: { 200: { what: 'The holding', schema: postSchema } },
      handle: async ({ actor, params: { id }, body: { day, reason } }) => ({
        headers: NO_STORE,
        json: answer(await end(actor!, id, day, reason)),
      }),
    }),
  ];
}
