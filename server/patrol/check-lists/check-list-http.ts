import { createHash } from 'node:crypto';
import { z } from 'zod';
import { cellNamed } from '../../duty/cell-name.ts';
import { type Day, dayFromText, dayToText, zoneClock } from '../../duty/clocks/zone-clock.ts';
import { daySchema, storableText } from '../../duty/contract.ts';
import type { DailyInspection } from '../../duty/lists/register-contract.ts';
import { readRegister } from '../../duty/lists/register-store.ts';
import { refOf } from '../../grid/location-answer.ts';
import { demand } from '../../identity/access.ts';
import { refuse } from '../../platform/errors.ts';
import { type Actor, type AnyRoute, type Call, parse, type Reply, route } from '../../platform/http.ts';
import { idempotencyKeyOf } from '../../platform/idempotency-key.ts';
import { type Photo, preparePhoto } from '../../reports/photo.ts';
import { formAsBody, readMultipart } from '../../reports/read-multipart.ts';
import {
  type CheckList,
  checkListSchema,
  type Tick,
  type TickInput,
  tickInputSchema,
  tickSchema,
} from '../contract.ts';
import { mayKnowWho } from '../may-know-who.ts';
import { dueItem, fitsCell } from './due-item.ts';
import { type TicksPlace, takeTick } from './take-tick.ts';
import { readLastTicked, readTick, readTickPhoto, readTicks, type StoredTick } from './tick-store.ts';

const READ = { permission: 'patrol:read' };
const NO_STORE = { 'cache-control': 'no-store' };
const JSON_BYTES = 64 * 1024;

const ORDER: readonly CheckList['items'][number]['state'][] = ['overdue', 'due', 'unknown', 'done', 'later'];
const textOf = (day: Day | null): string | null => (day === null ? null : dayToText(day));

/** Lists of daily inspections, and their ticks. */
export function checkListRoutes(place: TicksPlace): AnyRoute[] {
  const { database, city, grid, duties, calendar, clock } = place;
  const answer = (actor: Actor, tick: StoredTick): Tick => {
    const staff = mayKnowWho(actor, tick.staff) ? tick.staff : null;
    const name = staff === null ? null : (duties.staffMember(staff)?.name ?? staff);
    return {
      ...{ id: tick.id, item: tick.item, at: tick.at.toISOString(), staff, name: name && { zh: name, en: name } },
      ...{ place: tick.place, distanceM: tick.distanceM, proof: tick.proof, result: tick.result, note: tick.note },
      ...{ report: tick.report, photo: tick.hasPhoto },
      reportOwed: tick.category !== null && tick.report === null,
    } as Tick;
  };
  return [
    route({
      method: 'get',
      path: '/api/patrol/check-lists',
      summary:
        'The list of daily inspections of a cell on a day, today when none is named: what is due comes first, then what was ticked, then what is due later',
      access: READ,
      query: z.object({ cell: storableText(100).min(1), day: daySchema.optional() }),
      answers: { 200: { what: 'The list', schema: checkListSchema } },
      handle: async ({ actor, query }) => {
        const locator = grid.current();
        const cell = cellNamed(locator, query.cell);
        if (cell === undefined) throw refuse('unknown-cell', `No cell stands that is named "${query.cell}"`);
        const path = locator.path(cell).map(({ id }) => id);
        demand(actor!, 'patrol:read', path);
        const today = zoneClock(city.timeZone).dayOf(clock());
        const day = query.day === undefined ? today : dayFromText(query.day);
        const about = { cellId: cell.id, day: dayToText(day) };
        const list = await readRegister<DailyInspection>(database.knex, city.code, 'daily-inspections');
        const ticks = await readTicks(database.knex, city.code, about);
        const last = await readLastTicked(database.knex, city.code, about);
        const items = list
          .filter((item) => fitsCell(item, cell))
          .map(({ code, name, category, everyWorkingDays }): CheckList['items'][number] => {
            const own = ticks.filter(({ item }) => item === code);
            const before = last.get(code);
            const lastBefore = before === undefined ? null : dayFromText(before);
            const known = { lastBefore, tickedToday: own.length > 0 };
            const { lastOn, dueOn, state } = dueItem(everyWorkingDays, known, day, calendar.current());
            return {
              ...{ code, name, category, everyWorkingDays, lastOn: textOf(lastOn), dueOn: textOf(dueOn) },
              ...{ state, ticks: own.map((tick) => answer(actor!, tick)) },
            };
          })
          // What is to be done comes first; within that the order of the register stays.
          .sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
        return { headers: NO_STORE, json: { cell: refOf(cell), day: about.day, items } };
      },
    }),
    route({
      method: 'post',
      path: '/api/patrol/ticks',
      summary:
        'Tick an item of the list of an own cell: JSON, or multipart/form-data with the same fields and a photo. What is wrong becomes a report',
      access: { permission: 'patrol:send' },
      body: tickInputSchema,
      orMultipart: true,
      bodyLimit: JSON_BYTES,
      answers: {
        201: { what: 'It is stored', schema: tickSchema },
        200: { what: 'It had been stored before under this key (header idempotent-replay)', schema: tickSchema },
      },
      handle: async (call) => {
        const { input, photo } =
          call.body === undefined ? await readForm(call) : { input: call.body, photo: undefined };
        const key = idempotencyKeyOf(call.request) ?? input.idempotencyKey;
        const { tick, replay } = await takeTick(place, call.actor!, input, photo, key);
        const json = answer(call.actor!, tick);
        return replay
          ? { status: 200, headers: { ...NO_STORE, 'idempotent-replay': 'true' }, json }
          : { status: 201, headers: NO_STORE, json };
      },
    }),
    ...(['photo', 'thumbnail'] as const).map((size) =>
      route({
        method: 'get',
        path: `/api/patrol/ticks/:id/${size}`,
        summary:
          size === 'photo' ? 'The photo of a tick, at most 2048 pixels long' : 'The same, at most 320 pixels long',
        access: READ,
        params: z.object({ id: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER) }),
        answers: { 200: { what: 'JPEG', type: 'image/jpeg' }, 304: { what: 'As you have it' } },
        handle: async ({ actor, params: { id }, request }): Promise<Reply> => {
          const tick = await readTick(database.knex, city.code, id);
          if (tick === undefined) throw refuse('not-found', `There is no tick ${id}`);
          demand(actor!, 'patrol:read', tick.cellPath);
          const bytes = await readTickPhoto(database.knex, city.code, id, size);
          if (bytes === undefined) throw refuse('not-found', `Tick ${id} has no photo`);
          const etag = `"${createHash('sha256').update(bytes).digest('hex')}"`;
          // It never changes; but who may see it does.
          const headers = { etag, 'cache-control': 'private, no-cache' };
          if (request.headers['if-none-match'] === etag) return { status: 304, headers };
          return { headers: { ...headers, 'content-type': 'image/jpeg' }, buffer: bytes };
        },
      }),
    ),
  ];
}

/** What a multipart form says, with its photo made safe. */
async function readForm(call: Call): Promise<{ input: TickInput; photo: Photo | undefined }> {
  const { fields, files, release } = await readMultipart(call.request);
  try {
    const body = formAsBody(fields);
    if (fields.accuracyM !== undefined && fields.accuracyM.trim() !== '') body.accuracyM = Number(fields.accuracyM);
    const input = parse(tickInputSchema, body, '');
    if (files.length > 1) throw refuse('invalid-request', 'A tick has one photo');
    const [file] = files;
    return { input, photo: file && (await preparePhoto(file.bytes)) };
  } finally {
    release();
  }
}
