import { setTimeout as sleep } from 'node:timers/promises';
import type { DemoReport, ReportDrawer } from '../../geodata/draw-report.ts';
import { generateHistory, HISTORY_REPORTS } from '../../geodata/history.ts';
import { appendEvents } from '../platform/event-log.ts';
import type { ImportedEvent } from '../reports/contract.ts';
import type { NumberedReport } from '../reports/report-record.ts';
import { copyReports, numberReports } from '../reports/store.ts';
import { DEMO_SOURCE, type DemoPlace } from './demo-city.ts';
import { demoRecord } from './demo-record.ts';
import { countDemoReports, holdDemo, knownDemoReports } from './store.ts';

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
  const { database, city, grid, calendar } = place;
  const { signal, onProgress, restRatio = 1 } = options;
  let stored = await countDemoReports(database.knex, city.code, PREFIX);
  let added = 0;
  if (stored >= HISTORY_REPORTS) return added;
  onProgress?.(stored, HISTORY_REPORTS);

  const reports = flatten(generateHistory(drawer), stored);
  let unannounced: NumberedReport[] = [];
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
      const locator = grid.current();
      const records = batch
        .filter(({ externalId }) => !known.has(externalId))
        .map((report) => demoRecord(report, locator, calendar.current(), city.timeZone));
      const numbered = await numberReports(transaction, city.code, city.timeZone, records);
      await copyReports(transaction, city.code, numbered);
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

function importedEvent(reports: readonly NumberedReport[]) {
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

function* flatten(days: Generator<DemoReport[]>, skip: number): Generator<DemoReport> {
  let passed = 0;
  for (const day of days) for (const report of day) if (++passed > skip) yield report;
}

function take<T>(items: Generator<T>, count: number): T[] {
  const taken: T[] = [];
  while (taken.length < count) {
    const next = items.next();
    if (next.done) break;
    taken.push(next.value);
  }
  return taken;
}
