import { setTimeout as sleep } from 'node:timers/promises';
import type { DemoSite } from '../../geodata/sites.ts';
import { writeOutcome } from '../sites/site-store.ts';
import type { DemoPlace } from './demo-city.ts';
import { historyFromMs, inspectionRows, outcomeOf } from './inspection-rows.ts';
import type { HistoryOptions } from './load-history.ts';
import type { MadeCity } from './make-city.ts';
import { copyInspections, type DemoInspectionRow, type KnownDemoSite, readDemoSites } from './seed-sites-store.ts';
import { holdDemo } from './store.ts';

/** Sites in a batch: some 300 inspections, 50 ms on the embedded engine. */
const BATCH = 24;

/**
 * Adds the inspections that sites of the demo lack: those of the two years before the first that is there, and those that
 * were made since the demo last ran. A site that people have inspected since, closed, or given another check-list is left
 * as it is. In batches that are whole transactions, so that a start after a stop goes on; progress is told in sites.
 * Resolves to how many were added.
 */
export async function loadSiteHistory(
  place: DemoPlace,
  city: MadeCity,
  { signal, onProgress, restRatio = 1 }: HistoryOptions = {},
): Promise<number> {
  const { database, clock } = place;
  const code = place.city.code;
  const now = clock();
  const ids = (await readDemoSites(database.knex, code)).map(({ id }) => id);
  const made = new Map(city.sites.map((site) => [site.code, site]));
  let added = 0;
  for (let from = 0; from < ids.length && !signal?.aborted; from += BATCH) {
    const startedMs = performance.now();
    added += await database.transaction(async (transaction) => {
      await holdDemo(transaction, code);
      const known = await readDemoSites(transaction, code, ids.slice(from, from + BATCH));
      const missing = known.map((site) => missingOf(place, city.seed, site, made.get(site.code), now));
      const rows = missing.flatMap(({ older, newer }) => [...older, ...newer]);
      await copyInspections(transaction, code, rows);
      for (const [i, { newer }] of missing.entries()) {
        const last = newer.at(-1);
        if (last === undefined) continue;
        const outcome = outcomeOf(last, known[i]!.cycleDays, place.city.timeZone);
        await writeOutcome(transaction, code, last.siteId, outcome, now);
      }
      return rows.length;
    });
    onProgress?.(Math.min(from + BATCH, ids.length), ids.length);
    await sleep(Math.max(1, (performance.now() - startedMs) * restRatio), undefined, { ref: false });
  }
  return added;
}

interface Missing {
  /** From before the first that is there. */
  older: DemoInspectionRow[];
  /** Made since the last. */
  newer: DemoInspectionRow[];
}

function missingOf(
  { duties, city: { timeZone } }: DemoPlace,
  seed: number,
  known: KnownDemoSite,
  demo: DemoSite | undefined,
  now: Date,
): Missing {
  const { firstMs, lastMs, inspectedMs } = known;
  if (demo === undefined || demo.kind !== known.kind || known.kindVersion !== 1 || firstMs === null || lastMs === null)
    return { older: [], newer: [] };
  const site: DemoSite = { ...demo, position: [known.lon, known.lat] };
  const placed = { ...known, site };
  const about = { duties, timeZone, seed };
  return {
    older: inspectionRows(placed, about, firstMs, historyFromMs(now)),
    newer: known.closed || lastMs !== inspectedMs ? [] : inspectionRows(placed, about, now.getTime(), lastMs + 1),
  };
}
