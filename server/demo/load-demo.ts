import type { TicksPlace } from '../patrol/check-lists/take-tick.ts';
import type { PingRecorder } from '../patrol/pings/ping-recorder.ts';
import type { PatrolRuleBook } from '../patrol/rules/patrol-rule-book.ts';
import type { Log } from '../platform/log.ts';
import type { SitesPlace } from '../sites/site-place.ts';
import type { DemoSeeding } from './seed-demo.ts';
import type { Simulation } from './simulate.ts';
import { startWalks } from './simulate-walks.ts';
import { visitStop } from './visit-stop.ts';

/** What the demo lives in while the service runs. */
export type LivingPlace = TicksPlace &
  SitesPlace & { pingRecorder: PingRecorder; patrolRules: PatrolRuleBook; log: Log };

const HISTORY_TOLD_EVERY = 0.1;

/**
 * Loads what is missing of the demo while the service runs, the present first: where everybody was today, then what
 * happened before. Once today stands, the workers walk on, if they are to. A start after a stop goes on where this one
 * ended.
 * @returns a way to stop it, which resolves when what was begun is done
 */
export function loadDemo(place: LivingPlace, seeding: DemoSeeding, { simulate }: { simulate: boolean }): Simulation {
  const background = new AbortController();
  const { signal } = background;
  let walking: Simulation | undefined;
  const step = async (what: string, work: () => Promise<number>): Promise<void> => {
    if (signal.aborted) return;
    const startedMs = performance.now();
    try {
      const added = await work();
      if (added > 0) place.log.info({ added, tookMs: Math.round(performance.now() - startedMs) }, `demo ${what}`);
    } catch (err) {
      place.log.error({ err }, `loading the demo's ${what} stopped; the next start goes on with it`);
    }
  };
  const load = async (): Promise<void> => {
    const walks = await seeding.openWalks();
    await step('patrol of today', () => seeding.loadPatrolToday(walks, place.pingRecorder, { signal }));
    if (simulate && !signal.aborted) {
      const onVisit: NonNullable<Parameters<typeof startWalks>[2]>['onVisit'] = (walk, stop, at) =>
        visitStop(place, walk, stop, at);
      walking = startWalks(place, walks, { onVisit });
    }
    await step('inspections', () => seeding.loadSiteHistory({ signal }));
    await step('check-lists', () => seeding.loadTicks(walks, { signal }));
    await step('history', () => seeding.loadHistory({ signal, onProgress: tellNowAndThen(place.log) }));
    await step('patrol', () => seeding.loadPatrolHistory(walks, place.patrolRules.current(), { signal }));
  };
  const loaded = load().catch((err: unknown) => place.log.error({ err }, 'the demo was not loaded'));
  return {
    stop: async () => {
      background.abort();
      await loaded;
      await walking?.stop();
    },
  };
}

function tellNowAndThen(log: Log): (stored: number, total: number) => void {
  let toldAt = 0;
  return (stored, total) => {
    if (stored < total && stored / total < toldAt) return;
    toldAt = stored / total + HISTORY_TOLD_EVERY;
    log.info({ stored, total }, 'demo history');
  };
}
