import { type Coverage, onGrid, samePosition } from '../coverage.ts';
import { concludeEdit } from '../edit/conclude-edit.ts';
import { CoverageEditor } from '../edit/edit-coverage.ts';
import type { Operation } from '../operation.ts';
import type { Outcome } from '../outcome.ts';
import { cellsAt, verticesAt } from '../structure/find-border.ts';

/** Moves a vertex, and every border that meets there, to the grid position nearest to `to`. */
export function moveVertex(coverage: Coverage, { from, to }: Extract<Operation, { kind: 'move-vertex' }>): Outcome {
  const target = onGrid(to);
  const places = verticesAt(coverage, from);
  if (places.length === 0) return { refused: 'vertex-not-found', cells: [], place: from };
  if (samePosition(from, target)) return { refused: 'nothing-changes', cells: [], place: from };
  const there = verticesAt(coverage, target);
  if (there.length > 0) return { refused: 'too-close', cells: cellsAt(coverage, there), place: target };
  const editor = new CoverageEditor(coverage);
  for (const arc of new Set(places.map((place) => place.arc)))
    editor.redrawArc(
      arc.id,
      arc.positions.map((position) => (samePosition(position, from) ? target : position)),
    );
  return concludeEdit(coverage, editor.finish());
}
