import { z } from 'zod';
import { dutyHours } from '../../duty/people/duty-hours.ts';
import { instantSchema } from '../../grid/cell-contract.ts';
import { JSON_TYPE, KeptAnswers } from '../../grid/history/kept-answers.ts';
import type { Permission } from '../../identity/access.ts';
import { type Actor, type AnyRoute, type Reply, route } from '../../platform/http.ts';
import { trailsSchema } from '../contract.ts';
import type { LookLog } from '../live/look-log.ts';
import type { LivePlace } from '../live/patrol-snapshot.ts';
import { LONGEST_SHIFT_MS } from '../live/walkers-on-duty.ts';
import { pastDutyHours } from './past-duty-hours.ts';
import { readTrails } from './read-trails.ts';
import { demandPeriod } from './track-period.ts';

const TRAIL_TOLERANCE_M = 5;
/**
 * Of the slider, with places to a metre. Measured on 820 walkers without a rest for eight hours, 2.05 million positions:
 * 776 kB packed; with places to a decimetre 953 kB, and of those 1,034 kB at 15 m.
 */
const REPLAY = { toleranceM: 25, step: 10 };
const DAY_MS = LONGEST_SHIFT_MS;
/** Trails that several walls ask for within it are one; replays of the same hours too. */
const KEPT = { answers: 40, bytes: 16 * 1024 * 1024, forMs: 2_000 };

const trailsQuerySchema = z.object({
  minutes: z.coerce.number().int().min(1).max(120).default(30),
  since: instantSchema.optional().describe('`to` of the answer before: only what was walked after it'),
});
const replayQuerySchema = z.object({ from: instantSchema, to: instantSchema });

/** The lines that people on duty have walked lately, and those of a past period for the time slider. */
export function trailRoutes(place: LivePlace, looks: LookLog): AnyRoute[] {
  const { duties, calendar, city, clock } = place;
  const kept = new KeptAnswers(KEPT);
  const answer = async (key: string, workOut: () => Promise<unknown>): Promise<Reply> => ({
    headers: { 'content-type': JSON_TYPE, 'cache-control': 'no-store' },
    buffer: (await kept.of(key, workOut)).body,
  });
  // One after another: each keeps the database busy by itself.
  let replaying: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = replaying.then(work, work);
    replaying = done.catch(() => {});
    return done;
  };
  const access = { permission: 'patrol:locate' satisfies Permission };
  return [
    route({
      method: 'get',
      path: '/api/patrol/trails',
      summary: 'Lines that those on duty now walked in the last minutes of their shift',
      access,
      query: trailsQuerySchema,
      answers: { 200: { what: 'Lines split at gaps, within 5 m of the positions at any time', schema: trailsSchema } },
      handle: async ({ actor, query: { minutes, since } }) => {
        const viewer = actor as Actor;
        await looks.often(viewer, 'trails');
        const key = `trails ${viewer.areaCellId} ${minutes} ${since?.getTime()}`;
        return answer(key, () => {
          const to = clock();
          const gapMs = place.patrolRules.current().gapS * 1000;
          const earliest = to.getTime() - minutes * 60_000;
          // As far back as a position may lie that a new one is joined to.
          const from = new Date(Math.min(to.getTime(), Math.max(earliest, (since?.getTime() ?? 0) - gapMs)));
          const hoursOf = dutyHours(
            { duties, calendar, timeZone: city.timeZone },
            { from: to, to: new Date(to.getTime() + 1) },
          );
          const end = new Date(to.getTime() + 1);
          return readTrails(place, viewer, {
            ...{ from, to: end, toleranceM: TRAIL_TOLERANCE_M, hoursOf },
            ...(since === undefined ? {} : { since }),
          }).then((trails) => ({ ...trails, to: to.toISOString() }));
        });
      },
    }),
    route({
      method: 'get',
      path: '/api/patrol/replay',
      summary: 'Lines of a past period of at most a day, for the time slider: of everybody, while on duty',
      access,
      query: replayQuerySchema,
      answers: { 200: { what: 'Lines split at gaps, within 25 m of the positions at any time', schema: trailsSchema } },
      handle: async ({ actor, query }) => {
        const viewer = actor as Actor;
        const period = demandPeriod(query, DAY_MS);
        await looks.often(viewer, 'replay');
        const key = `replay ${viewer.areaCellId} ${period.from.getTime()} ${period.to.getTime()}`;
        return answer(key, () =>
          inTurn(async () => {
            const hoursOf = await pastDutyHours(place, period);
            return readTrails(place, viewer, { ...period, ...REPLAY, hoursOf });
          }),
        );
      },
    }),
  ];
}
