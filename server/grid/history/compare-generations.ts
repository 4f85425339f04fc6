/** Two generations held against each other: what differs, a crosswalk between their cells, figures on either's cells. */
import { refuse } from '../../platform/errors.ts';
import type { Actor } from '../../platform/http.ts';
import type { Cell, Level } from '../contract.ts';
import type { Difference } from '../drafts/draft-contract.ts';
import type { Locator } from '../locator.ts';
import { cellsThatDiffer, tellDifference } from './cells-that-differ.ts';
import { countReports } from './count-reports.ts';
import { crosswalk, type Descent } from './crosswalk.ts';
import { groundThatMoves, leavesOf } from './ground-that-moves.ts';
import type { Crosswalk, HistoryFigures } from './history-contract.ts';
import type { HistoryPlace } from './history-place.ts';
import { type Period, readLineage } from './history-store.ts';
import { reExpress } from './re-express.ts';

/** What to compare; `to` absent is the generation that holds now, `level` absent the deepest. */
export interface Compared {
  from: number;
  to?: number | undefined;
  level?: Level | undefined;
}

/** What changed from one generation to another, either of which may be the older. */
export async function differenceBetween(place: HistoryPlace, compared: Compared): Promise<Difference> {
  const [before, after] = await locatorsOf(place, compared);
  const pairs = cellsThatDiffer(before.cells, after.cells);
  const transfers = await groundThatMoves(leavesOf(before.cells), leavesOf(after.cells));
  const lineage = await readLineage(place.database.knex, place.city, rangeOf(before, after));
  return {
    from: before.generation,
    to: after.generation,
    cells: pairs.map(tellDifference),
    transfers: transfers.map(({ from, to, areaM2, shape }) => ({
      ...{ areaM2, shape },
      from: from?.code ?? null,
      to: to?.code ?? null,
    })),
    lineage: lineage.map(({ from, to, kind, generation }) => ({ from, to, kind, generation })),
  };
}

/** All ground that the cells of a level in one generation have in common with those in another. */
export async function crosswalkBetween(place: HistoryPlace, compared: Compared): Promise<Crosswalk> {
  const [before, after] = await locatorsOf(place, compared);
  const level = compared.level ?? deepest(before, after);
  const rows = await crosswalk(before.cells, after.cells, level, await descents(place, before, after));
  return {
    ...{ from: before.generation, to: after.generation, level },
    rows: rows.map((row) => ({ ...row, from: row.from && named(row.from), to: row.to && named(row.to) })),
  };
}

/** Reports recorded in a period, as far as `viewer` may count them, by the cells of one generation and of another. */
export async function figuresBetween(
  place: HistoryPlace,
  viewer: Pick<Actor, 'areaCellId'>,
  compared: Compared,
  period: Period,
): Promise<HistoryFigures> {
  const [before, after] = await locatorsOf(place, compared);
  const level = compared.level ?? deepest(before, after);
  const counted = await countReports(place, viewer, [before, after], level, period);
  const rows = await crosswalk(before.cells, after.cells, level, []);
  const shares = rows.map(({ from, to, areaM2 }) => ({ from: from?.code ?? null, to: to?.code ?? null, areaM2 }));
  const byCode = byCodeOf(counted.before);
  const estimated = reExpress(byCode, shares);
  const locatedByCode = byCodeOf(counted.after);
  return {
    ...{ from: before.generation, to: after.generation, level, total: counted.total },
    counted: countedCells(before, level, byCode, (cell) => ({ reports: byCode.get(cell.code) ?? 0 })),
    expressed: countedCells(after, level, new Map([...estimated, ...locatedByCode]), ({ code }) => ({
      located: locatedByCode.get(code) ?? 0,
      estimated: estimated.get(code) ?? 0,
    })),
    outside: {
      counted: byCode.get(null) ?? 0,
      located: locatedByCode.get(null) ?? 0,
      estimated: estimated.get(null) ?? 0,
    },
  };
}

const byCodeOf = (counts: ReadonlyMap<Cell | null, number>) =>
  new Map([...counts].map(([cell, count]) => [cell?.code ?? null, count]));

/** The cells of a level for which there is a count, by code. */
function countedCells<Figures>(
  { cells }: Locator,
  level: Level,
  counts: ReadonlyMap<string | null, number>,
  figuresOf: (cell: Cell) => Figures,
) {
  return cells
    .filter((cell) => cell.level === level && counts.has(cell.code))
    .map((cell) => ({ ...named(cell), ...figuresOf(cell) }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

const named = ({ code, name }: Cell) => ({ code, name });

async function locatorsOf({ grid }: HistoryPlace, { from, to }: Compared): Promise<[Locator, Locator]> {
  const stands = async (number: number): Promise<Locator> => {
    const locator = await grid.numbered(number);
    if (locator === undefined) throw refuse('not-found', `No generation ${number} stands; see GET /api/generations`);
    return locator;
  };
  return [await stands(from), to === undefined ? grid.current() : await stands(to)];
}

const rangeOf = (one: Locator, other: Locator) => ({
  after: Math.min(one.generation, other.generation),
  until: Math.max(one.generation, other.generation),
});

const deepest = (...locators: readonly Locator[]): Level =>
  locators.flatMap(({ cells }) => cells).reduce<Level>((most, { level }) => (level > most ? level : most), 1);

/** The lineage between the two, in the direction from the first to the second. */
async function descents({ database, city }: HistoryPlace, before: Locator, after: Locator): Promise<Descent[]> {
  const rows = await readLineage(database.knex, city, rangeOf(before, after));
  const isForward = before.generation <= after.generation;
  return rows.map(({ fromId, toId, kind }) =>
    isForward ? { from: fromId, to: toId, kind } : { from: toId, to: fromId, kind },
  );
}
