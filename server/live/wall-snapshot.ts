import { DUE_NEAR_MS, DUE_SOON_MS } from '../cases/lateness.ts';
import { zoneClock } from '../duty/clocks/zone-clock.ts';
import type { DutyBook } from '../duty/duty-book.ts';
import type { Cell } from '../grid/contract.ts';
import type { Locator } from '../grid/locator.ts';
import type { PublishedGrid } from '../grid/published-grid.ts';
import { readSchedule } from '../grid/store.ts';
import type { Viewer } from '../identity/access.ts';
import type { City } from '../platform/city-store.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database.ts';
import { newestCursor } from '../platform/event-log.ts';
import { readCategories } from '../reports/category-store.ts';
import { organisationNamesOf, type ReportRecord, wireReport } from '../reports/report-record.ts';
import { cellNamer } from '../reports/search-store.ts';
import type { WallSnapshot } from './contract.ts';
import { readInOneState, readLate, readRecentReports, readReportFigures, readUnnoticed } from './store.ts';

export interface WallPlace {
  database: Database;
  city: City;
  grid: PublishedGrid;
  clock: Clock;
  duties: DutyBook;
  basemap: string | null;
  /** Scale of the heat map of what the viewer may see. */
  heat(viewer: Viewer): unknown;
  /** Grid workers on duty within the area of the viewer; null where that is not known. */
  workersOnDuty?(viewer: Viewer): number | null;
  /** Basic cells in which nobody was in the present shift; null where that is not known. */
  cellsNotPatrolled?(viewer: Viewer): number | null;
}

const HOUR_MS = 3_600_000;
/** Walls take a snapshot a minute; what becomes due soon until then, and when one fails, is in this one. */
const LATE_AHEAD_MS = DUE_SOON_MS + HOUR_MS / 4;
const MOST_REPORTS = 500;
const SEVERE = 3;
/** Where a city without cells is shown: the middle of China, at the scale of the whole. */
const NOWHERE: [number, number] = [104, 35];

/**
 * The city as `viewer` may see it. Cursor and figures are of one state of the database, so that the events after the
 * cursor, and no other, are missing from it.
 */
export async function wallSnapshot(place: WallPlace, viewer: Viewer): Promise<WallSnapshot> {
  const { database, city, grid, clock, basemap } = place;
  const now = clock();
  const { dayOf, instantAt } = zoneClock(city.timeZone);
  const later = (ms: number) => new Date(now.getTime() + ms);
  const times = { now, near: later(DUE_NEAR_MS), soon: later(DUE_SOON_MS), since: instantAt(dayOf(now), 0) };
  const dayAgo = later(-24 * HOUR_MS);
  const locator = grid.current();
  const read = await readInOneState(database, async (transaction) => {
    const cursor = await newestCursor(transaction, city.code);
    const schedule = await readSchedule(transaction, city.code, now);
    const figures = await readReportFigures(transaction, city.code, viewer, times);
    const recent = await readRecentReports(transaction, city.code, viewer, dayAgo, MOST_REPORTS);
    const severe = await readUnnoticed(transaction, city.code, viewer, SEVERE, MOST_REPORTS);
    const late = await readLate(transaction, city.code, viewer, later(LATE_AHEAD_MS), MOST_REPORTS);
    const categories = await readCategories(transaction, city.code);
    const name = await cellNamer(transaction, city.code, locator, [...recent, ...severe, ...late]);
    return { cursor, schedule, figures, recent, severe, late, categories, name };
  });
  const bounds = boundsOf(locator, viewer);
  const organisationName = organisationNamesOf(place.duties);
  const onTheWire = (reports: readonly ReportRecord[]) =>
    reports.map((report) => wireReport(report, read.name, organisationName));
  return {
    cursor: read.cursor,
    at: now.toISOString(),
    city: {
      code: city.code,
      name: city.name,
      timeZone: city.timeZone,
      center: bounds === null ? NOWHERE : [(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2],
      bounds,
      synthetic: city.demoSeed !== null || locator.cells.some((cell) => cell.synthetic),
    },
    generation: read.schedule.findLast(({ holdsFrom }) => holdsFrom <= now)?.number ?? 0,
    upcoming: read.schedule
      .filter(({ holdsFrom }) => holdsFrom > now)
      .map(({ number, holdsFrom }) => ({ generation: number, holdsFrom: holdsFrom.toISOString() })),
    kpis: {
      ...read.figures,
      workersOnDuty: place.workersOnDuty?.(viewer) ?? null,
      cellsNotPatrolled: place.cellsNotPatrolled?.(viewer) ?? null,
    },
    categories: read.categories,
    recent: onTheWire(read.recent),
    severe: onTheWire(read.severe),
    late: onTheWire(read.late),
    heat: (await place.heat(viewer)) ?? null,
    basemap,
  };
}

type Bounds = [west: number, south: number, east: number, north: number];
const known = new WeakMap<Locator, Map<number | null, Bounds | null>>();

/** Bounds of the viewer's area, or of the whole grid. Kept for each grid: it takes a pass over its vertices. */
function boundsOf(locator: Locator, { areaCellId }: Viewer): Bounds | null {
  const byArea = known.get(locator) ?? new Map<number | null, Bounds | null>();
  known.set(locator, byArea);
  let bounds = byArea.get(areaCellId);
  if (bounds === undefined) {
    const area = areaCellId === null ? undefined : locator.cellById(areaCellId);
    bounds = around(area === undefined ? locator.cells.filter((cell) => cell.parentId === null) : [area]);
    byArea.set(areaCellId, bounds);
  }
  return bounds;
}

function around(cells: readonly Cell[]): Bounds | null {
  const bounds: Bounds = [180, 90, -180, -90];
  for (const { shape } of cells)
    for (const polygon of shape)
      for (const [lon, lat] of polygon[0] ?? []) {
        bounds[0] = Math.min(bounds[0], lon);
        bounds[1] = Math.min(bounds[1], lat);
        bounds[2] = Math.max(bounds[2], lon);
        bounds[3] = Math.max(bounds[3], lat);
      }
  return bounds[0] > bounds[2] ? null : bounds;
}
