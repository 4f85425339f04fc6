import { z } from 'zod';
import { storableText } from '../../duty/contract.ts';
import { dutyView, idOfCursor } from '../../duty/duty-view.ts';
import { demand } from '../../identity/access.ts';
import { refuse } from '../../platform/errors.ts';
import { appendEvents } from '../../platform/event-log.ts';
import { type Actor, type AnyRoute, route } from '../../platform/http.ts';
import { cellRefs } from '../cell-refs.ts';
import { alarmListSchema, alarmSchema, type PatrolAlarm } from '../contract.ts';
import { mayKnowWho } from '../may-know-who.ts';
import type { PatrolPlace } from '../patrol-place.ts';
import { alarmEvents } from './alarm-events.ts';
import { acknowledgeAlarm, countOpenAlarms, listAlarms, type StoredAlarm } from './alarm-store.ts';
import { wireAlarm } from './wire-alarm.ts';

const NO_STORE = { 'cache-control': 'no-store' };

/** Alarms of the watch over patrol. */
export function alarmRoutes(place: PatrolPlace): AnyRoute[] {
  const { database, city, grid, duties, clock } = place;
  const answers = async (actor: Actor, alarms: readonly StoredAlarm[]): Promise<PatrolAlarm[]> => {
    const cellIds = alarms.map(({ cellId }) => cellId);
    const ref = await cellRefs(database.knex, city.code, grid.current(), cellIds);
    return alarms.map((alarm) => {
      const { staff } = alarm;
      const member = staff === null || !mayKnowWho(actor, staff) ? undefined : duties.staffMember(staff);
      return wireAlarm(alarm, ref, member && { staff, name: { zh: member.name, en: member.name } });
    });
  };
  return [
    route({
      method: 'get',
      path: '/api/patrol/alarms',
      summary: 'Who is missed, whose phone is silent, where nobody walks; newest first, open=1 those that last',
      access: { permission: 'patrol:read' },
      query: z.object({
        open: z.enum(['0', '1']).default('0'),
        cell: storableText(100).min(1).optional().describe('Code of a cell; alarms below it count'),
        limit: z.coerce.number().int().min(1).max(1000).default(200),
        cursor: z.string().max(20).optional(),
      }),
      answers: { 200: { what: 'A page, and how many last in the area', schema: alarmListSchema } },
      handle: async ({ actor, query: { open, cell, limit, cursor } }) => {
        const [cellId] = dutyView(place, actor!).cellsAsked(cell, false) ?? [];
        const before = cursor === undefined ? undefined : idOfCursor(cursor);
        const filter = { open: open === '1', cellId, before, limit: limit + 1 };
        const read = await listAlarms(database.knex, city.code, actor!, filter);
        const page = read.slice(0, limit);
        const json = {
          alarms: await answers(actor!, page),
          open: await countOpenAlarms(database.knex, city.code, actor!),
          nextCursor: read.length > limit ? String(page.at(-1)!.id) : null,
        };
        return { headers: NO_STORE, json };
      },
    }),
    route({
      method: 'post',
      path: '/api/patrol/alarms/:id/acknowledge',
      summary: 'Take note of an alarm; it lasts as long as its cause does',
      access: { permission: 'patrol:plan' },
      params: z.object({ id: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER) }),
      body: z.strictObject({ note: storableText(500).default('') }),
      answers: { 200: { what: 'The alarm', schema: alarmSchema } },
      handle: async ({ actor, params: { id }, body: { note } }) => {
        const [alarm] = await listAlarms(database.knex, city.code, { areaCellId: null }, { id });
        if (alarm === undefined) throw refuse('not-found', `There is no alarm ${id}`);
        demand(actor!, 'patrol:plan', alarm.cellPath);
        const ref = await cellRefs(database.knex, city.code, grid.current(), [alarm.cellId]);
        const noted = await database.transaction(async (transaction) => {
          const by = { by: actor!.name, at: clock(), note };
          const changed = await acknowledgeAlarm(transaction, city.code, id, by);
          if (changed === undefined) throw refuse('conflict', `${alarm.acknowledgedBy ?? 'Somebody'} took note of it`);
          await appendEvents(transaction, city.code, alarmEvents('noted', [changed], ref));
          return changed;
        });
        return { headers: NO_STORE, json: (await answers(actor!, [noted]))[0] };
      },
    }),
  ];
}
