import { zoneClock } from '../duty/clocks/zone-clock.ts';
import type { DutyBook } from '../duty/duty-book.ts';
import type { Level } from '../grid/contract.ts';
import type { PublishedGrid } from '../grid/published-grid.ts';
import type { City } from '../platform/city-store.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database.ts';
import { refuse } from '../platform/errors.ts';
import type { CategoryList } from '../reports/category-list.ts';
import { cellIdsOf, cellNamer, type Viewer } from '../reports/search-store.ts';
import type { Evaluation, EvaluationQuery, EvaluationRow, Grouping, Series, SeriesQuery } from './contract.ts';
import { type CountQuery, type CountRow, type Grouped, readCounts } from './counts-store.ts';
import { type Counts, figuresOf, NO_COUNTS, sumOfCounts } from './figures.ts';
import { earlier, monthAfter, monthPeriod, monthToDate, type Period, spanOf } from './period.ts';

/** What evaluation works with. */
export interface EvaluationPlace {
  database: Database;
  city: City;
  grid: PublishedGrid;
  duties: DutyBook;
  categories: CategoryList;
  clock: Clock;
}

/** A row that stands for none: the desk, or outside the grid. */
const NONE = '-';

/** The table of a period, with the same days a month and a year earlier beside it, as `viewer` may see it. */
export async function evaluate(place: EvaluationPlace, viewer: Viewer, query: EvaluationQuery): Promise<Evaluation> {
  const { city, clock, grid } = place;
  const asOf = clock();
  const period = periodOf(query, asOf, city.timeZone);
  const levelIds = grid
    .current()
    .cells.filter((cell) => cell.level === (query.level as Level))
    .map(({ id }) => id);
  const grouped: Grouped = query.by === 'cell' ? { by: 'cell', levelIds } : { by: query.by };
  const narrowed = await narrowing(place, query);
  const count = async (asked: Period) =>
    byKey(
      await readCounts(
        place.database.knex,
        city.code,
        viewer,
        { ...spanOf(asked, city.timeZone), ...narrowed, asOf },
        grouped,
      ),
    );
  const now = await count(period);
  const monthBefore = await count(earlier(period, 1));
  const yearBefore = await count(earlier(period, 12));
  const name = await namer(place, query.by, [...now.keys()]);
  const compared = (key: string, counts: Counts): EvaluationRow => ({
    ...name(key),
    counts,
    figures: figuresOf(counts),
    monthBefore: figuresOf(monthBefore.get(key) ?? NO_COUNTS),
    yearBefore: figuresOf(yearBefore.get(key) ?? NO_COUNTS),
  });
  return {
    period,
    asOf: asOf.toISOString(),
    by: query.by,
    level: query.by === 'cell' ? query.level : null,
    total: {
      key: '',
      name: null,
      counts: total(now),
      figures: figuresOf(total(now)),
      monthBefore: figuresOf(total(monthBefore)),
      yearBefore: figuresOf(total(yearBefore)),
    },
    rows:
      query.by === 'all'
        ? []
        : [...now]
            .map(([key, counts]) => compared(key, counts))
            .sort((a, b) => b.counts.recorded - a.counts.recorded || (a.key < b.key ? -1 : 1)),
  };
}

/** A row a month, oldest first. */
export async function evaluateMonths(place: EvaluationPlace, viewer: Viewer, query: SeriesQuery): Promise<Series> {
  const { city, clock, database } = place;
  const asOf = clock();
  const toDate = monthToDate(zoneClock(city.timeZone).dayOf(asOf));
  const present = toDate.from.slice(0, 7);
  const until = query.until ?? present;
  const narrowed = await narrowing(place, query);
  const months: Series['months'] = [];
  for (let back = query.months - 1; back >= 0; back--) {
    const month = monthAfter(until, -back);
    // The present month goes to date, as the table does.
    const span = spanOf(month === present ? toDate : monthPeriod(month), city.timeZone);
    const [row] = await readCounts(database.knex, city.code, viewer, { ...span, ...narrowed, asOf }, { by: 'all' });
    const counts = row === undefined ? NO_COUNTS : countsOf(row);
    months.push({ month, counts, figures: figuresOf(counts) });
  }
  return { asOf: asOf.toISOString(), months };
}

function periodOf({ from, to }: Pick<EvaluationQuery, 'from' | 'to'>, now: Date, timeZone: string): Period {
  const toDate = monthToDate(zoneClock(timeZone).dayOf(now));
  const last = to ?? (from !== undefined && from > toDate.to ? from : toDate.to);
  return { from: from ?? `${last.slice(0, 7)}-01`, to: last };
}

async function narrowing(
  { database, city, categories, duties }: EvaluationPlace,
  { cell, category, organisation }: Pick<EvaluationQuery, 'cell' | 'category' | 'organisation'>,
): Promise<Pick<CountQuery, 'cellIds' | 'category' | 'organisation'>> {
  const cellIds = cell === undefined ? undefined : await cellIdsOf(database.knex, city.code, cell);
  if (cellIds?.length === 0) throw refuse('unknown-cell', `No cell has the code "${cell}"; see GET /api/cells`);
  if (category !== undefined && categories.find(category) === undefined)
    throw refuse('unknown-category', `No category has the code "${category}"; see GET /api/categories`);
  if (organisation !== undefined && duties.organisation(organisation) === undefined)
    throw refuse('unknown-organisation', `No organisation has the code "${organisation}"; see GET /api/organisations`);
  return { cellIds, category, organisation };
}

const countsOf = ({ key: _, ...counts }: CountRow): Counts => counts;
const byKey = (rows: readonly CountRow[]): Map<string, Counts> =>
  new Map(rows.map((row) => [row.key === null ? NONE : String(row.key), countsOf(row)]));
const total = (rows: ReadonlyMap<string, Counts>): Counts => [...rows.values()].reduce(sumOfCounts, NO_COUNTS);

/** Names for the keys of a grouping: a cell goes by its code, whatever it was counted by. */
async function namer(
  { database, city, grid, duties, categories }: EvaluationPlace,
  by: Grouping,
  keys: readonly string[],
): Promise<(key: string) => Pick<EvaluationRow, 'key' | 'name' | 'cell'>> {
  if (by === 'cell') {
    const ids = keys.filter((key) => key !== NONE).map(Number);
    const name = await cellNamer(database.knex, city.code, grid.current(), [{ cellPath: ids, nearestCellId: null }]);
    return (key) => {
      const cell = key === NONE ? undefined : name(Number(key));
      return cell === undefined ? { key, name: null } : { key: cell.code, name: cell.name, cell };
    };
  }
  if (by === 'organisation') return (key) => ({ key, name: duties.organisation(key)?.name ?? null });
  if (by === 'category') return (key) => ({ key, name: categories.find(key)?.name ?? null });
  return (key) => ({ key, name: null });
}
