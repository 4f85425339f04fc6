/** What the map marks of what the server found and others do. */
import type { CellKey, Coverage } from '../../server/grid/topology/coverage.ts';
import type { OtherMark, ProblemMark } from '../map/editor-map-options.ts';
import type { Conflict, DraftProblem, Others } from '../wire/wire-types.ts';
import { cellByCode } from './cell-facts.ts';
import { gestureKind, problemName } from './editor-words.ts';

const CONFLICT = 'conflict-';
/** Tells whether the id of a mark is that of a conflict. */
export const isConflictMark = (id: string): boolean => id.startsWith(CONFLICT);

/** Problems that are new or looked at, and gestures in conflict. */
export function problemMarks(
  problems: readonly DraftProblem[],
  conflicts: readonly Conflict[],
  { showsOld, chosen }: { showsOld: boolean; chosen: string | null },
): ProblemMark[] {
  return [
    ...conflicts.flatMap(({ seq, kind, cells, place }): ProblemMark[] =>
      place === null
        ? []
        : [{ id: `${CONFLICT}${seq}`, place, severity: 'error', label: `${gestureKind(kind)}: ${cells.join(', ')}` }],
    ),
    ...problems
      .filter(({ id, old }) => showsOld || !old || id === chosen)
      .map((problem) => ({
        ...{ id: problem.id, place: problem.place, severity: problem.severity },
        label: `${problemName(problem)}: ${problem.cells.join(', ')}`,
      })),
  ];
}

/** Where the others are; the cells of those who edit the same draft. */
export function otherMarks(others: Others, draft: number | null, coverage: Coverage | null): OtherMark[] {
  const keyOf = (code: string): CellKey[] => (coverage === null ? [] : [cellByCode(coverage, code)?.key ?? []].flat());
  return others.map(({ name, view, pointer, cells, draft: theirs }) => ({
    ...{ name, view, pointer },
    cells: theirs === draft ? cells.flatMap(keyOf) : [],
  }));
}
