import { z } from 'zod';
import { zoneClock } from '../../duty/clocks/zone-clock.ts';
import { dutyView } from '../../duty/duty-view.ts';
import { instantSchema } from '../../grid/cell-contract.ts';
import type { Permission } from '../../identity/access.ts';
import { refuse } from '../../platform/errors.ts';
import { type Actor, type AnyRoute, route } from '../../platform/http.ts';
import { type MarkedPings, markedPingsSchema, PING_MARKS } from '../contract.ts';
import type { LookLog } from '../live/look-log.ts';
import type { PatrolPlace } from '../patrol-place.ts';
import { pastDutyHours } from '../tracks/past-duty-hours.ts';
import { demandPeriod } from '../tracks/track-period.ts';
import { countMarked, type MarkedRow, readMarked } from './marked-store.ts';

const LONGEST_MS = 31 * 86_400_000;

const querySchema = z.object({
  worker: z.string().max(60).optional(),
  from: instantSchema.optional(),
  to: instantSchema.optional(),
  mark: z.enum(PING_MARKS).optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
  cursor: z.string().max(100).optional(),
});

/** Positions that do not count, and why. Each look is written down; where somebody was off duty is not shown. */
export function markedRoutes(place: PatrolPlace, looks: LookLog): AnyRoute[] {
  const { database, city, clock, duties } = place;
  const zone = zoneClock(city.timeZone);
  return [
    route({
      method: 'get',
      path: '/api/patrol/marked',
      summary: 'Positions that were marked and do not count; today when no period is asked for',
      access: { permission: 'patrol:locate' satisfies Permission },
      query: querySchema,
      answers: {
        200: {
          what: 'Newest first; a page has fewer where people were off duty. Counts are of the whole period',
          schema: markedPingsSchema,
        },
      },
      handle: async ({ actor, query }) => {
        const viewer = actor as Actor;
        const { worker, mark, limit } = query;
        const { from = zone.instantAt(zone.dayOf(clock()), 0), to = new Date(clock().getTime() + 86_400_000) } = query;
        const period = demandPeriod({ from, to }, LONGEST_MS);
        const after = query.cursor === undefined ? undefined : placeOfCursor(query.cursor);
        const staff = peopleSeen(viewer, worker);
        if (worker === undefined) await looks.often(viewer, 'marked');
        else await looks.track(viewer, worker, period);
        const filter = { ...period, staff };
        const counts = await countMarked(database.knex, city.code, filter);
        const rows = await readMarked(database.knex, city.code, filter, { mark, after, limit: limit + 1 });
        const page = rows.slice(0, limit);
        const last = page.at(-1);
        const json: MarkedPings = {
          counts: Object.fromEntries(PING_MARKS.map((one) => [one, counts[one] ?? 0])) as MarkedPings['counts'],
          pings: await shown(page, period),
          nextCursor: rows.length > limit && last ? `${last.at.getTime()}~${last.staff}` : null,
        };
        return { headers: { 'cache-control': 'no-store' }, json };
      },
    }),
  ];

  /** Numbers of those whose positions `viewer` may see; undefined for everybody. @throws Refusal not-found, outside-area */
  function peopleSeen(viewer: Actor, worker: string | undefined): string[] | undefined {
    const { area, today } = dutyView(place, viewer);
    const isSeen = (code: string): boolean =>
      area === undefined || duties.postsOf(code, today).some(({ cellId }) => area.has(cellId));
    if (worker !== undefined) {
      if (duties.staffMember(worker) === undefined) throw refuse('not-found', 'Nobody has this number');
      if (!isSeen(worker)) throw refuse('outside-area', 'Ask an account whose area has the cell of this person in it');
      return [worker];
    }
    return area === undefined ? undefined : [...duties.staff()].map(({ code }) => code).filter(isSeen);
  }

  async function shown(rows: readonly MarkedRow[], period: { from: Date; to: Date }): Promise<MarkedPings['pings']> {
    if (rows.length === 0) return [];
    const hoursOf = await pastDutyHours(place, period);
    const hours = new Map<string, ReturnType<typeof hoursOf>>();
    return rows.flatMap(({ staff, at, receivedAt, ...row }) => {
      const member = duties.staffMember(staff);
      if (member === undefined) return [];
      if (!hours.has(staff)) hours.set(staff, hoursOf(member));
      // A clock that runs ahead says nothing of when it was; then it counts when it came.
      const when = row.mark === 'future' ? receivedAt : at;
      if (!hours.get(staff)!.some((span) => when >= span.from && when < span.to)) return [];
      const name = { zh: member.name, en: member.name };
      return [{ staff, name, at: at.toISOString(), receivedAt: receivedAt.toISOString(), ...row }];
    });
  }
}

/** @throws Refusal invalid-request */
function placeOfCursor(cursor: string): { at: Date; staff: string } {
  const [, ms, staff] = /^(\d{1,14})~(.+)$/.exec(cursor) ?? [];
  if (staff !== undefined) return { at: new Date(Number(ms)), staff };
  const errors = [{ path: 'query.cursor', message: 'must be nextCursor of the page before' }];
  throw refuse('invalid-request', 'See errors for what to mend', { errors });
}
