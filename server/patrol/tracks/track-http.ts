import { z } from 'zod';
import { zoneClock } from '../../duty/clocks/zone-clock.ts';
import type { StaffMember } from '../../duty/contract.ts';
import { dutyView } from '../../duty/duty-view.ts';
import { demand, type Permission } from '../../identity/access.ts';
import { refuse } from '../../platform/errors.ts';
import { type Actor, type AnyRoute, route } from '../../platform/http.ts';
import type { LookLog } from '../live/look-log.ts';
import type { LivePlace } from '../live/patrol-snapshot.ts';
import { pastDutyHours } from './past-duty-hours.ts';
import { trackQuerySchema, trackSchema } from './track-contract.ts';
import { trackFeatures } from './track-features.ts';
import { demandPeriod } from './track-period.ts';
import { readTrack } from './tracks-store.ts';

const LONGEST_MS = 31 * 86_400_000;
/** A month of shifts at a position every ten seconds. */
const MOST_POSITIONS = 100_000;

/** What one person walked: their own track, or for patrol:locate anybody's while on duty, which is written down. */
export function trackRoutes(place: LivePlace, looks: LookLog): AnyRoute[] {
  const { database, city, clock, duties, patrolRules } = place;
  const zone = zoneClock(city.timeZone);
  return [
    route({
      method: 'get',
      path: '/api/patrol/tracks/:worker',
      summary: 'What somebody walked: one’s own track, or with patrol:locate that of others while they were on duty',
      // Own tracks are for everybody who walks; whose else is looked at is decided below.
      access: { permission: 'patrol:read' satisfies Permission },
      params: z.object({ worker: z.string().max(60) }),
      query: trackQuerySchema,
      answers: { 200: { what: 'Lines split at gaps, and marked positions as points', schema: trackSchema } },
      handle: async ({ actor, params, query }) => {
        const viewer = actor as Actor;
        const { from = zone.instantAt(zone.dayOf(clock()), 0), to = clock(), zoom } = query;
        const period = demandPeriod({ from, to }, LONGEST_MS);
        const member = duties.staffMember(params.worker);
        if (member === undefined) throw refuse('not-found', 'Nobody has this number');
        const own = viewer.staff === member.code;
        if (!own) {
          demandSight(viewer, member);
          await looks.track(viewer, member.code, period);
        }
        const rows = await readTrack(database.knex, city.code, member.code, period, MOST_POSITIONS + 1);
        if (rows.length > MOST_POSITIONS)
          throw refuse('invalid-request', `There are more than ${MOST_POSITIONS} positions; ask for a shorter period`);
        const hours = own ? undefined : (await pastDutyHours(place, period))(member);
        const shown = rows.filter(({ at, receivedAt, mark }) => {
          // A clock that runs ahead says nothing of when it was; then it counts when it came.
          const when = mark === 'future' ? receivedAt : at;
          return hours?.some((span) => when >= span.from && when < span.to) ?? true;
        });
        const json = trackFeatures(shown, patrolRules.current(), zoom);
        return { headers: { 'cache-control': 'no-store' }, json };
      },
    }),
  ];

  /** @throws Refusal not-allowed; outside-area for who answers for no cell in the area */
  function demandSight(viewer: Actor, { code }: StaffMember): void {
    demand(viewer, 'patrol:locate');
    const { area, today } = dutyView(place, viewer);
    if (area !== undefined && !duties.postsOf(code, today).some(({ cellId }) => area.has(cellId)))
      throw refuse('outside-area', 'Ask an account whose area has the cell of this person in it');
  }
}
