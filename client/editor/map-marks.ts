/** What the map marks of what the server found and others do. */
import type { Position } from '../../server/grid/contract.ts';
import type { CellKey, Coverage } from '../../server/grid/topology/coverage.ts';
import type { OtherMark, ProblemMark } from '../map/editor-map-options.ts';
import type { Conflict, DraftProblem, Others } from '../wire/wire-types.ts';
import { boxOfGround, cellByCode } from './cell-facts.ts';
import { gestureKind, problemName } from './editor-words.ts';

const CONFLICT = 'conflict-';
/** Tells whether the id of a mark is that of a conflict. */
export const isConflictMark = (id: string): boolean => id.startsWith(CONFLICT);

/** Problems that are new or looked at, and gestures in conflict. */
export function problemMarks(
  problems: readonly DraftProblem[],
  conflicts: readonly Conflict[],
  coverage: Coverage | null,
  { showsOld, chosen }: { showsOld: boolean; chosen: string | null },
): ProblemMark[] {
  return [
    ...conflicts.flatMap(({ seq, kind, cells, place: told }): ProblemMark[] => {
      const place = told ?? middleOf(coverage, cells);
      return place === null
        ? []
        : [{ id: `${CONFLICT}${seq}`, place, severity: 'error', label: `${gestureKind(kind)}: ${cells.join(', ')}` }];
    }),
    ...problems
      .filter(({ id, old }) => showsOld || !old || id === chosen)
      .map((problem) => ({
        ...{ id: problem.id, place: problem.place, severity: problem.severity },
        label: `${problemName(problem)}: ${problem.cells.join(', ')}`,
      })),
  ];
}

/** The middle of the first cell that a code means. */
function middleOf(coverage: Coverage | null, codes: readonly string[]): Position | null {
  const cell = coverage === null ? undefined : codes.map((code) => cellByCode(coverage, code)).find(Boolean);
  if (coverage === null || cell === undefined) return null;
  const [west, south, east, north] = boxOfGround(coverage, cell.key);
  return [(west + east) / 2, (south + north) / 2];
}

/** Where the others are; the cells of those who edit the same draft. */
export function otherMarks(others: Others, draft: number | null, coverage: Coverage | null): OtherMark[] {
  const keyOf = (code: string): CellKey[] => (coverage === null ? [] : [cellByCode(coverage, code)?.key ?? []].flat());
  return others.map(({ name, view, pointer, cells, draft: theirs }) => ({
    ...{ name, view, pointer },
    cells: theirs === draft ? cells.flatMap(keyOf) : [],
  }));
}
