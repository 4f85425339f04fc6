import { CATEGORIES } from '../../geodata/categories.ts';
import type { DemoCell } from '../../geodata/city.ts';
import { ReportDrawer } from '../../geodata/draw-report.ts';
import { seedCalendar } from '../duty/clocks/calendar-store.ts';
import type { Level } from '../grid/contract.ts';
import type { CellChange } from '../grid/publication.ts';
import { publishGeneration } from '../grid/publish-generation.ts';
import type { PatrolRules } from '../patrol/patrol-rules.ts';
import type { PingRecorder } from '../patrol/pings/ping-recorder.ts';
import { readPatrolRules } from '../patrol/rules/patrol-rules-store.ts';
import type { City } from '../platform/city-store.ts';
import { seedCategories } from '../reports/category-store.ts';
import { bringUpToDate } from './bring-up-to-date.ts';
import { addDemoAccounts, type DemoAccount } from './demo-accounts.ts';
import { DEMO_CITY, type DemoPlace } from './demo-city.ts';
import { DemoWalks } from './demo-walks.ts';
import { type HistoryOptions, loadHistory } from './load-history.ts';
import { loadPatrolHistory } from './load-patrol-history.ts';
import { loadPatrolToday } from './load-patrol-today.ts';
import { loadSiteHistory } from './load-site-history.ts';
import { loadTicks } from './load-ticks.ts';
import { type MadeCity, makeCity } from './make-city.ts';
import { seedCheckPoints } from './seed-check-points.ts';
import { seedClosedGround } from './seed-closed-ground.ts';
import { seedDuties } from './seed-duties.ts';
import { seedPlans } from './seed-plans.ts';
import { seedRoundShifts } from './seed-round-shifts.ts';
import { seedSites } from './seed-sites.ts';
import { countDemoReports, markDemo } from './store.ts';

type Walks = Pick<DemoWalks, 'walksOf' | 'roundOf' | 'stopsIn'>;

/** A demo city that is ready to be served; its history may still be missing. */
export interface DemoSeeding {
  /** The city as it stands now: marked as the demo. */
  city: City;
  /** Accounts that were added now, with their passwords; none at a later start. */
  accounts: DemoAccount[];
  cells: number;
  drawer: ReportDrawer;
  /** Loads what is missing of the history, in the background if need be. Resolves to how many reports were added. */
  loadHistory(options?: HistoryOptions): Promise<number>;
  /** Loads the inspections of key sites that are missing. Resolves to how many were added. */
  loadSiteHistory(options?: HistoryOptions): Promise<number>;
  /** Who walks where; adds check-points, closed ground and plans, where there are none. */
  openWalks(): Promise<DemoWalks>;
  /** Sends in where everybody was today until now. Resolves to how many positions were stored. */
  loadPatrolToday(walks: Walks, pings: Pick<PingRecorder, 'take'>, options?: HistoryOptions): Promise<number>;
  /** Ticks the lists of daily inspections of today and the days before. Resolves to how many ticks were added. */
  loadTicks(walks: Walks, options?: HistoryOptions): Promise<number>;
  /** Rolls up the walks of the days before. Resolves to how many rolls were written. */
  loadPatrolHistory(walks: Walks, rules: PatrolRules, options?: HistoryOptions): Promise<number>;
}

/**
 * Makes the demo city where there is no grid yet; brings a demo city that is there up to date. Resolves to undefined,
 * and touches nothing, for a city with a grid of its own. May be killed at any time: the next call goes on.
 * @param early a city that was begun before the place was open
 */
export async function seedDemo(place: DemoPlace, early?: Promise<MadeCity>): Promise<DemoSeeding | undefined> {
  const { city, grid, log } = place;
  const empty = grid.current().cells.length === 0;
  if (!empty && city.demoSeed === null) return undefined;
  const seed = city.demoSeed ?? DEMO_CITY.seed;
  const startedMs = performance.now();
  const begun = await early;
  const made = begun?.seed === seed ? begun : await makeCity(seed);
  const drawer = new ReportDrawer(made);
  const builtMs = performance.now();
  if (empty) await publishCells(place, seed, made.cells);
  else await addNewCategories(place);
  const publishedMs = performance.now();
  const staffedNow = await seedDuties(place, seed, made.cells);
  const staffedMs = performance.now();
  await seedRoundShifts(place, made);
  const sites = await seedSites(place, made);
  const sitedMs = performance.now();
  const marked: DemoPlace = { ...place, city: { ...city, demoSeed: seed } };
  const added = await bringUpToDate(marked, drawer);
  const accounts = await addDemoAccounts(marked, staffedNow);
  log.info(
    {
      cells: grid.current().cells.length,
      ...{ reports: added, sites },
      waitedMs: Math.round(builtMs - startedMs),
      publishedMs: Math.round(publishedMs - builtMs),
      staffedMs: Math.round(staffedMs - publishedMs),
      sitedMs: Math.round(sitedMs - staffedMs),
      recentMs: Math.round(performance.now() - sitedMs),
    },
    'demo.ready',
  );
  return {
    city: marked.city,
    accounts,
    cells: grid.current().cells.length,
    drawer,
    loadHistory: (options) => loadHistory(marked, drawer, options),
    loadSiteHistory: (options) => loadSiteHistory(marked, made, options),
    openWalks: async () => {
      await seedCheckPoints(marked, made);
      await seedClosedGround(marked, made);
      await seedPlans(marked, made);
      return DemoWalks.open(marked, seed);
    },
    loadPatrolToday: (walks, pings, options) => loadPatrolToday(marked, walks, pings, options),
    loadTicks: (walks, options) => loadTicks(marked, walks, options),
    loadPatrolHistory: (walks, rules, options) => loadPatrolHistory(marked, walks, rules, options),
  };
}

/** Makes the demo city and its whole history before it resolves; for the command line. */
export async function seedWholeDemo(
  place: DemoPlace,
  options: HistoryOptions = {},
): Promise<{ cells: number; reports: number } | undefined> {
  const seeding = await seedDemo(place);
  if (seeding === undefined) return undefined;
  await seeding.loadHistory({ restRatio: 0, ...options });
  await seeding.loadSiteHistory({ restRatio: 0, signal: options.signal });
  const walks = await seeding.openWalks();
  await seeding.loadTicks(walks, { restRatio: 0, signal: options.signal });
  await seeding.loadPatrolHistory(walks, await readPatrolRules(place.database.knex, place.city.code), {
    restRatio: 0,
    signal: options.signal,
  });
  return { cells: seeding.cells, reports: await countDemoReports(place.database.knex, place.city.code, '') };
}

async function publishCells(
  { database, city, grid, calendar, clock }: DemoPlace,
  seed: number,
  cells: readonly DemoCell[],
): Promise<void> {
  const at = clock();
  await database.transaction(async (transaction) => {
    await markDemo(transaction, city.code, seed);
    await seedCategories(transaction, city.code, CATEGORIES);
    await seedCalendar(transaction, city.code);
    await publishGeneration(transaction, {
      city: city.code,
      changes: cells.map(cellChange),
      holdsFrom: HOLDS_FROM,
      author: 'demo',
      reason: '演示城市：边界为合成数据 · Demo city: synthetic boundaries',
      at,
    });
  });
  await grid.refresh();
  await calendar.refresh();
}

/** The list may have grown since the demo was made; what its staff changed stays. */
async function addNewCategories({ database, city, categories }: DemoPlace): Promise<void> {
  const added = await database.transaction((transaction) => seedCategories(transaction, city.code, CATEGORIES));
  if (added.length > 0) await categories.refresh();
}

/** The grid was launched city-wide in April 2017; lookups of any later instant find it. */
const HOLDS_FROM = new Date('2017-04-01T00:00:00+08:00');

const cellChange = ({ code, level, name, urban, parentCode, shape }: DemoCell): CellChange => ({
  kind: 'add',
  level,
  cell: {
    code,
    name,
    urban,
    parent: parentCode === null ? null : { level: (level - 1) as Level, code: parentCode },
    synthetic: true,
    shape,
  },
});
