import type { City } from '../../platform/city-store.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database.ts';
import type { Log } from '../../platform/log.ts';
import { forgetPositions } from './forget-positions.ts';
import { DAY_MS, dayBegin, makeDays } from './ping-days-store.ts';
import type { PingRecorder } from './ping-recorder.ts';

export interface PositionsPlace {
  database: Database;
  city: City;
  clock: Clock;
  log: Log;
  pingRecorder: Pick<PingRecorder, 'cutoffMs'>;
}

/** A process that is started over and over must come to it too. */
const FIRST_MS = 20_000;
const EVERY_MS = 3_600_000;
/** A day begins at 08:00 in Beijing, when everybody sends: it is there by then. */
const DAYS_AHEAD = 2;

/**
 * Deletes positions for their age and makes the days that come: soon after the start, and every hour. `besides` is told
 * the begin of the oldest day that is kept, and deletes what else there is of before. What fails is tried again.
 */
export function keepPositions(
  place: PositionsPlace,
  { besides, firstMs = FIRST_MS }: { besides?: (cutoff: Date) => Promise<unknown>; firstMs?: number } = {},
): { stop(): Promise<void> } {
  let isOver = false;
  let running = Promise.resolve();
  const trying = async (failed: string, work: () => unknown): Promise<void> => {
    if (isOver) return;
    try {
      await work();
    } catch (err) {
      place.log.warn({ err }, failed);
    }
  };
  const run = async (): Promise<void> => {
    const { database, city, clock, pingRecorder } = place;
    const cutoffMs = pingRecorder.cutoffMs();
    const today = dayBegin(clock().getTime());
    const ahead = Array.from({ length: DAYS_AHEAD + 1 }, (_, i) => today + i * DAY_MS);
    await trying('the days of positions to come were not made', () => makeDays(database, ahead));
    await trying('old positions were not removed', () => forgetPositions(database, city.code, cutoffMs));
    await trying('old positions of others were not removed', () => besides?.(new Date(cutoffMs)));
  };
  const start = (): void => {
    running = running.then(run);
  };
  const first = setTimeout(start, firstMs);
  const again = setInterval(start, EVERY_MS);
  first.unref();
  again.unref();
  return {
    stop: async () => {
      isOver = true;
      clearTimeout(first);
      clearInterval(again);
      await running;
    },
  };
}
