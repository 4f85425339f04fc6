import { z } from 'zod';
import { dayFromText, dayToText, zoneClock } from '../../duty/clocks/zone-clock.ts';
import { daySchema, staffCodeSchema, storableText } from '../../duty/contract.ts';
import { dutyView, idOfCursor } from '../../duty/duty-view.ts';
import { refOf } from '../../grid/location-answer.ts';
import { refuse } from '../../platform/errors.ts';
import { type Actor, type AnyRoute, route } from '../../platform/http.ts';
import { cellRefs } from '../cell-refs.ts';
import {
  type Plan,
  planEditSchema,
  planInputSchema,
  planListSchema,
  planSchema,
  type Round,
  roundListSchema,
} from '../contract.ts';
import { mayKnowWho } from '../may-know-who.ts';
import type { PatrolPlace } from '../patrol-place.ts';
import { dutiesOfDay } from './duties-of-day.ts';
import { closePlan, editPlan, makePlan } from './edit-plans.ts';
import { readPlans, type StoredPlan } from './plan-store.ts';
import { roundsOfDay } from './rounds-of-day.ts';
import { seeRounds } from './see-rounds.ts';

const READ = { permission: 'patrol:read' };
const WRITE = { permission: 'patrol:plan' };
const NO_STORE = { 'cache-control': 'no-store' };
const cellName = storableText(100).min(1);
const byId = z.object({ id: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER) });

/** Plans, and the rounds that they and the shifts make of a day. */
export function planRoutes(place: PatrolPlace): AnyRoute[] {
  const { database, city, grid, duties, clock } = place;
  const nameOf = (staff: string | null) => {
    const member = staff === null ? undefined : duties.staffMember(staff);
    return member === undefined ? null : { zh: member.name, en: member.name };
  };
  const answers = async (actor: Actor, plans: readonly StoredPlan[]): Promise<Plan[]> => {
    const cellIds = plans.map(({ cellId }) => cellId);
    const ref = await cellRefs(database.knex, city.code, grid.current(), cellIds);
    return plans.map(({ cellId, createdAt, changedBy: _, ...plan }) => {
      const staff = mayKnowWho(actor, plan.staff) ? plan.staff : null;
      const who = { staff, name: nameOf(staff), byHolder: plan.staff === null };
      return { ...plan, ...who, cell: ref(cellId), createdAt: createdAt.toISOString() };
    });
  };
  const answer = async (actor: Actor, id: number): Promise<Plan> =>
    (await answers(actor, await readPlans(database.knex, city.code, { id })))[0]!;
  return [
    route({
      method: 'get',
      path: '/api/patrol/plans',
      summary: 'Plans by id: who walks which cell when; those of a cell and all below it, of a person, of a day',
      access: WRITE,
      query: z.object({
        cell: cellName.optional(),
        staff: staffCodeSchema.optional(),
        day: daySchema.optional(),
        limit: z.coerce.number().int().min(1).max(1000).default(200),
        cursor: z.string().max(20).optional(),
      }),
      answers: { 200: { what: 'A page', schema: planListSchema } },
      handle: async ({ actor, query: { cell, staff, day, limit, cursor } }) => {
        if (staff !== undefined && !mayKnowWho(actor!, staff))
          throw refuse('not-allowed', 'The account may not know who walks; ask without staff');
        const view = dutyView(place, actor!);
        const cells = view.cellsAsked(cell, true) ?? view.area;
        const filter = { cellIds: cells && [...cells], staff, day, after: idOfCursor(cursor), limit: limit + 1 };
        const read = await readPlans(database.knex, city.code, filter);
        const page = read.slice(0, limit);
        const nextCursor = read.length > limit ? String(page.at(-1)!.id) : null;
        return { headers: NO_STORE, json: { plans: await answers(actor!, page), nextCursor } };
      },
    }),
    route({
      method: 'post',
      path: '/api/patrol/plans',
      summary: 'Plan who walks a cell when. A cell with a plan is no longer walked by the shift of its grid worker',
      access: WRITE,
      body: planInputSchema,
      answers: { 201: { what: 'The plan', schema: planSchema } },
      handle: async ({ actor, body }) => {
        const json = await answer(actor!, await makePlan(place, actor!, body));
        return { status: 201, headers: NO_STORE, json };
      },
    }),
    route({
      method: 'put',
      path: '/api/patrol/plans/:id',
      summary: 'Change a plan, whole, from the version that was read; refused where somebody else changed it since',
      access: WRITE,
      params: byId,
      body: planEditSchema,
      answers: { 200: { what: 'The plan', schema: planSchema } },
      handle: async ({ actor, params: { id }, body }) => {
        await editPlan(place, actor!, id, body);
        return { headers: NO_STORE, json: await answer(actor!, id) };
      },
    }),
    route({
      method: 'delete',
      path: '/api/patrol/plans/:id',
      summary: 'End a plan: today is its last day; one that was to begin later goes',
      access: WRITE,
      params: byId,
      answers: { 204: { what: 'It is ended' } },
      handle: async ({ actor, params: { id } }) => {
        await closePlan(place, actor!, id);
        return { status: 204 };
      },
    }),
    route({
      method: 'get',
      path: '/api/patrol/rounds',
      summary: 'The rounds that begin on a day, today when none is named, and how they stand',
      access: READ,
      query: z.object({ day: daySchema.optional(), cell: cellName.optional() }),
      answers: { 200: { what: 'By plan where a cell has one, else by shift', schema: roundListSchema } },
      handle: async ({ actor, query }) => {
        const view = dutyView(place, actor!);
        const locator = grid.current();
        const now = clock();
        const day = query.day === undefined ? zoneClock(city.timeZone).dayOf(now) : dayFromText(query.day);
        const asked = view.cellsAsked(query.cell, true) ?? view.area;
        const cells = locator.cells
          .filter(({ id }) => asked === undefined || asked.has(id))
          .sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : a.level - b.level));
        const duty = await dutiesOfDay(place, day);
        const planned = roundsOfDay(
          duty,
          cells.map(({ id }) => id),
        );
        const look = { locator, rules: place.patrolRules.current(), now };
        const rounds = (await seeRounds(database.knex, city.code, look, planned.rounds)).map(
          ({ cellId, plan, staff, from, to, note, state, minutes }): Round => {
            const who = mayKnowWho(actor!, staff) ? staff : null;
            return {
              ...{ cell: refOf(locator.cellById(cellId)!), plan, staff: who, name: nameOf(who) },
              ...{ from: from.toISOString(), to: to.toISOString(), note, state, minutes },
            };
          },
        );
        const calendarMissing = planned.unknownCells.length > 0;
        return { headers: NO_STORE, json: { day: dayToText(day), calendarMissing, rounds } };
      },
    }),
  ];
}
