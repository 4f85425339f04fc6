/** The report on cells: its order and its sums. Pure. */
import type { CellCoverage } from '../../../server/patrol/contract.ts';
import { COVERAGE_SHOWS, type CoverageShow } from './patrol-address.ts';

export const COVERAGE_COLUMNS = [
  'cell',
  'share',
  'minutes',
  'visits',
  'dwell',
  'distance',
  'lastVisit',
  'gap',
  'dosage',
  'checkPoints',
] as const;
export type CoverageColumn = (typeof COVERAGE_COLUMNS)[number];

export interface Order<Column extends string> {
  by: Column;
  down: boolean;
}

/** What a column is sorted by; null where nothing is known, which comes last in either direction. */
const VALUES: Readonly<Record<Exclude<CoverageColumn, 'cell'>, (row: CellCoverage) => number | null>> = {
  share: ({ share }) => share,
  minutes: ({ minutes }) => minutes,
  visits: ({ visits }) => visits,
  dwell: ({ dwellS }) => dwellS,
  distance: ({ distanceM }) => distanceM,
  lastVisit: ({ lastVisitAt }) => (lastVisitAt === null ? null : Date.parse(lastVisitAt)),
  gap: ({ longestGapS }) => longestGapS,
  dosage: ({ dosage }) => (dosage === null || dosage.windows === 0 ? null : dosage.within / dosage.windows),
  checkPoints: ({ checkPoints: { total, visited } }) => (total === 0 ? null : visited / total),
};

export function sortCells(rows: readonly CellCoverage[], { by, down }: Order<CoverageColumn>): CellCoverage[] {
  const byCode = (a: CellCoverage, b: CellCoverage): number =>
    a.cell.code < b.cell.code ? -1 : a.cell.code > b.cell.code ? 1 : 0;
  if (by === 'cell') return rows.toSorted((a, b) => (down ? byCode(b, a) : byCode(a, b)));
  return sortKnown(rows, VALUES[by], down, byCode);
}

/** By a value, unknown ones last; equal ones by `other`. */
export function sortKnown<Row>(
  rows: readonly Row[],
  figureOf: (row: Row) => number | null,
  down: boolean,
  other: (a: Row, b: Row) => number,
): Row[] {
  return rows.toSorted((a, b) => {
    const [one, two] = [figureOf(a), figureOf(b)];
    if (one === null || two === null) return one === two ? other(a, b) : one === null ? 1 : -1;
    return (down ? two - one : one - two) || other(a, b);
  });
}

/** Enough is known of it to tell that nobody was there. */
export const isUnwalked = ({ state, minutes }: Pick<CellCoverage, 'state' | 'minutes'>): boolean =>
  state === 'measured' && minutes === 0;

/** Those that stand so; the unwalked ones are measured ones too. */
export function cellsShown(rows: readonly CellCoverage[], show: CoverageShow | ''): readonly CellCoverage[] {
  if (show === '') return rows;
  return rows.filter((row) => (show === 'unwalked' ? isUnwalked(row) : row.state === show));
}

export interface CoverageSums {
  cells: number;
  counts: Readonly<Record<CoverageShow, number>>;
  /** Of the ground of the measured ones; null where there are none. */
  share: number | null;
}

export function coverageSums(rows: readonly CellCoverage[]): CoverageSums {
  const measured = rows.filter(({ state }) => state === 'measured');
  // A parent is measured by a part of its ground only: its share is of that part.
  const ground = measured.reduce((sum, { patrollableM2, toldShare }) => sum + patrollableM2 * toldShare, 0);
  const covered = measured.reduce(
    (sum, { share, patrollableM2, toldShare }) => sum + (share ?? 0) * patrollableM2 * toldShare,
    0,
  );
  return {
    cells: rows.length,
    counts: Object.fromEntries(COVERAGE_SHOWS.map((show) => [show, cellsShown(rows, show).length])) as Record<
      CoverageShow,
      number
    >,
    share: ground === 0 ? null : covered / ground,
  };
}
