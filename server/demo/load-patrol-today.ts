import { setTimeout as sleep } from 'node:timers/promises';
import { zoneClock } from '../duty/clocks/zone-clock.ts';
import type { PingRecorder, PingsOf } from '../patrol/pings/ping-recorder.ts';
import type { DemoPlace } from './demo-city.ts';
import type { DemoWalks } from './demo-walks.ts';
import type { HistoryOptions } from './load-history.ts';
import { PAST_EVERY_MS, roundPings } from './round-pings.ts';
import { readLastHeard } from './walks-store.ts';

/** Positions in a batch: some 100 ms on the embedded engine. */
const BATCH_PINGS = 1_500;

/**
 * Sends in where everybody was today until now, as their telephones would have: from the last position on that is there,
 * so that a start after a stop goes on. Resolves to how many positions were stored.
 */
export async function loadPatrolToday(
  place: DemoPlace,
  walks: Pick<DemoWalks, 'walksOf' | 'roundOf'>,
  pings: Pick<PingRecorder, 'take'>,
  { signal, restRatio = 1 }: Pick<HistoryOptions, 'signal' | 'restRatio'> = {},
): Promise<number> {
  const { city, database, clock } = place;
  const now = clock();
  const heard = await readLastHeard(database.knex, city.code);
  let stored = 0;
  let batch: PingsOf[] = [];
  let size = 0;
  const send = async (): Promise<void> => {
    const startedMs = performance.now();
    stored += (await pings.take(batch)).stored;
    batch = [];
    size = 0;
    await sleep(Math.max(1, (performance.now() - startedMs) * restRatio), undefined, { ref: false });
  };
  for (const walk of await walks.walksOf(zoneClock(city.timeZone).dayOf(now))) {
    if (signal?.aborted) return stored;
    const fromMs = Math.max(walk.fromMs, (heard.get(walk.staff) ?? -Infinity) + PAST_EVERY_MS / 2);
    const toMs = Math.min(walk.toMs, now.getTime());
    if (fromMs >= toMs) continue;
    const round = walks.roundOf(walk);
    if (round === undefined) continue;
    const own = [...roundPings(round, fromMs, toMs)].map(({ atMs, ...ping }) => ({
      ...ping,
      at: new Date(atMs).toISOString(),
    }));
    if (own.length === 0) continue;
    batch.push({ staff: walk.staff, pings: own });
    size += own.length;
    if (size >= BATCH_PINGS) await send();
  }
  if (batch.length > 0) await send();
  return stored;
}
