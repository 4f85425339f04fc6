import { setTimeout as sleep } from 'node:timers/promises';
import type { DemoReport, ReportDrawer } from '../../geodata/draw-report.ts';
import { generateHistory, HISTORY_REPORTS } from '../../geodata/history.ts';
import { appendEvents } from '../platform/event-log.ts';
import type { ImportedEvent } from '../reports/contract.ts';
import type { ReportRecord } from '../reports/report-record.ts';
import { DEMO_SOURCE, type DemoPlace } from './demo-city.ts';
import { countDemoReports, holdDemo, knownDemoReports } from './store.ts';
import { writeLives } from './write-lives.ts';

/** How the loading goes, and a way to stop it. */
export interface HistoryOptions {
  signal?: AbortSignal | undefined;
  /** Reports stored so far, of all. */
  onProgress?: ((stored: number, total: number) => void) | undefined;
  /** Rest after each batch in relation to the time that it took; 0 when nothing else waits for the engine. */
  restRatio?: number | undefined;
}

/**
 * The embedded engine works in this very thread, so a batch must be short: it grows or shrinks towards this, measured
 * from its first to its last statement. At 120 ms the wall's heartbeat and a report that is filed hardly notice.
 */
const BATCH_TARGET_MS = 120;
const BATCH_FIRST = 200;
const BATCH_MOST = 2_000;
/** An event after so many, on which walls take up what has come. */
const EVENT_EVERY = 10_000;
const PREFIX = 'history-';

/**
 * Stores the history that is not there yet, oldest first, and resolves to how many reports were added. Batches are
 * whole transactions in a fixed order: what was killed goes on behind the last batch, and of two processes that load at
 * once each batch is stored by one.
 */
export async function loadHistory(
  place: DemoPlace,
  drawer: ReportDrawer,
  options: HistoryOptions = {},
): Promise<number> {
  const { database, city, clock } = place;
  const now = clock();
  const { signal, onProgress, restRatio = 1 } = options;
  let stored = await countDemoReports(database.knex, city.code, PREFIX);
  let added = 0;
  if (stored >= HISTORY_REPORTS) return added;
  onProgress?.(stored, HISTORY_REPORTS);

  const reports = inGroups(generateHistory(drawer), stored);
  let unannounced: ReportRecord[] = [];
  for (let size = BATCH_FIRST; !signal?.aborted; ) {
    const batch = take(reports, size);
    if (batch.length === 0) break;
    const last = stored + batch.length === HISTORY_REPORTS;
    const startedMs = performance.now();
    const written = await database.transaction(async (transaction) => {
      await holdDemo(transaction, city.code);
      const known = await knownDemoReports(
        transaction,
        city.code,
        batch.map(({ externalId }) => externalId),
      );
      const fresh = batch.filter(({ externalId }) => !known.has(externalId));
      const numbered = await writeLives(transaction, place, fresh, now);
      const told = [...unannounced, ...numbered];
      if (told.length > 0 && (last || told.length >= EVENT_EVERY))
        await appendEvents(transaction, city.code, [importedEvent(told)]);
      return numbered;
    });
    const tookMs = performance.now() - startedMs;
    unannounced = [...unannounced, ...written];
    if (last || unannounced.length >= EVENT_EVERY) unannounced = [];
    stored += batch.length;
    added += written.length;
    onProgress?.(stored, HISTORY_REPORTS);
    size = Math.round(Math.min(BATCH_MOST, Math.max(BATCH_FIRST / 2, (size * BATCH_TARGET_MS) / tookMs, size * 0.5)));
    await sleep(Math.max(1, tookMs * restRatio), undefined, { ref: false });
  }
  return added;
}

function importedEvent(reports: readonly ReportRecord[]) {
  const bounds: ImportedEvent['bounds'] = [180, 90, -180, -90];
  for (const { lon, lat } of reports) {
    bounds[0] = Math.min(bounds[0], lon);
    bounds[1] = Math.min(bounds[1], lat);
    bounds[2] = Math.max(bounds[2], lon);
    bounds[3] = Math.max(bounds[3], lat);
  }
  const payload: ImportedEvent = {
    count: reports.length,
    source: DEMO_SOURCE,
    first: reports[0]!.number,
    last: reports.at(-1)!.number,
    bounds,
  };
  return { kind: 'reports.imported', subject: DEMO_SOURCE, cellPath: [], payload };
}

/** A report with the one that says it again: the two are stored together. */
function* inGroups(days: Generator<DemoReport[]>, skip: number): Generator<DemoReport[]> {
  let passed = 0;
  let group: DemoReport[] = [];
  for (const day of days)
    for (const report of day) {
      if (++passed <= skip) continue;
      const again = report.duplicate !== undefined && 'of' in report.duplicate;
      if (group.length > 0 && !again) {
        yield group;
        group = [];
      }
      group.push(report);
    }
  if (group.length > 0) yield group;
}

/** So many reports, or one more where the last has a second. */
function take(groups: Generator<DemoReport[]>, count: number): DemoReport[] {
  const taken: DemoReport[] = [];
  while (taken.length < count) {
    const next = groups.next();
    if (next.done) break;
    taken.push(...next.value);
  }
  return taken;
}
