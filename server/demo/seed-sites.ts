import { siteClosing } from '../../geodata/site-history.ts';
import { SITE_KINDS } from '../../geodata/site-kinds.ts';
import type { DemoSite } from '../../geodata/sites.ts';
import { DAY_MS, dayToText, zoneClock } from '../duty/clocks/zone-clock.ts';
import { placeOf } from '../reports/locate-report.ts';
import { seedSiteKinds } from '../sites/kinds/site-kind-store.ts';
import { nextDue } from '../sites/next-due.ts';
import type { NewSiteRecord } from '../sites/site-record.ts';
import { insertSites } from '../sites/site-store.ts';
import { DEMO_SOURCE, type DemoPlace } from './demo-city.ts';
import { inspectionRows, outcomeOf } from './inspection-rows.ts';
import type { MadeCity } from './make-city.ts';
import { copyInspections, countDemoSites, type DemoInspectionRow, knowSites } from './seed-sites-store.ts';
import { holdDemo } from './store.ts';

/**
 * Gives the demo its kinds of sites and its sites, each with the newest inspection, unless it has sites of its own; the
 * older inspections are loaded in the background (load-site-history.ts). Resolves to how many sites were added.
 */
export async function seedSites(place: DemoPlace, city: MadeCity): Promise<number> {
  const { database, clock } = place;
  const code = place.city.code;
  if ((await countDemoSites(database.knex, code)) > 0) return 0;
  const now = clock();
  const made = city.sites.map((site) => recordOf(place, site, city.seed, now));
  return database.transaction(async (transaction) => {
    await holdDemo(transaction, code);
    if ((await countDemoSites(transaction, code)) > 0) return 0;
    await seedSiteKinds(transaction, code, SITE_KINDS);
    const ids = await insertSites(
      transaction,
      code,
      made.map(({ record }) => record),
    );
    await knowSites(transaction);
    await copyInspections(
      transaction,
      code,
      made.flatMap(({ last }, i) => (last === undefined ? [] : [{ ...last, siteId: ids[i]! }])),
    );
    return ids.length;
  });
}

function recordOf(
  { grid, duties, city }: DemoPlace,
  site: DemoSite,
  seed: number,
  now: Date,
): { record: NewSiteRecord; last: DemoInspectionRow | undefined } {
  const clock = zoneClock(city.timeZone);
  const today = clock.dayOf(now);
  const kind = SITE_KINDS.find(({ code }) => code === site.kind)!;
  const { assignment } = placeOf(site.position, grid.current());
  const closing = siteClosing(site, seed, today);
  // A site that is closed was last inspected before that.
  const untilMs =
    closing === null ? now.getTime() : Math.min(now.getTime(), clock.instantAt(closing.fromDay, 0).getTime());
  const { cellPath } = assignment;
  const sinceMs = untilMs - LOOKED_BACK_CYCLES * kind.cycleDays * DAY_MS;
  const rows = inspectionRows({ site, id: 0, cellPath }, { duties, timeZone: city.timeZone, seed }, untilMs, sinceMs);
  const last = rows.at(-1);
  return {
    last,
    record: {
      ...{ code: site.code, kind: site.kind, name: site.name, lon: site.position[0], lat: site.position[1] },
      ...{ address: site.address, contactName: site.contactName, contactPhone: site.contactPhone, note: site.note },
      cycleDays: null,
      closed:
        closing === null
          ? null
          : {
              from: dayToText(closing.fromDay),
              until: closing.untilDay === null ? null : dayToText(closing.untilDay),
              reason: closing.reason,
            },
      ...assignment,
      ...(last === undefined
        ? { ...NEVER_INSPECTED, dueOn: nextDue({ day: dayToText(today), result: null }, kind.cycleDays) }
        : outcomeOf(last, kind.cycleDays, city.timeZone)),
      source: DEMO_SOURCE,
      invented: true,
      createdAt: now,
    },
  };
}

/** The newest inspection is hardly older than so many cycles: the latest come after one and a half, and a weekend. */
const LOOKED_BACK_CYCLES = 1.65;

const NEVER_INSPECTED = { lastInspectedAt: null, lastResult: null, failedItems: [] };
