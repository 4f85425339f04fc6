import { type Coverage, onGrid } from '../coverage.ts';
import { concludeEdit } from '../edit/conclude-edit.ts';
import { CoverageEditor } from '../edit/edit-coverage.ts';
import type { Operation } from '../operation.ts';
import type { Outcome } from '../outcome.ts';
import { cellsAt, edgeBetween, verticesAt } from '../structure/find-border.ts';

/**
 * Puts a vertex into an edge, at the grid position nearest to `at`, and bends the border there. `at` may lie anywhere: to
 * drag the middle of an edge aside is one gesture, and how far is for the check of the edit to refuse. Where
 * `at` is a vertex of another border to the bit, the edge gets that very vertex, and the borders meet in it.
 */
export function insertVertex(
  coverage: Coverage,
  { edge: [a, b], at }: Extract<Operation, { kind: 'insert-vertex' }>,
): Outcome {
  const edge = edgeBetween(coverage, a, b);
  if (edge === undefined) return { refused: 'edge-not-found', cells: [], place: at };
  const meets = verticesAt(coverage, at).some(({ arc }) => arc !== edge.arc);
  const vertex = meets ? at : onGrid(at);
  const there = verticesAt(coverage, vertex).filter(({ arc }) => !meets || arc === edge.arc);
  if (there.length > 0) return { refused: 'too-close', cells: cellsAt(coverage, there), place: vertex };
  const editor = new CoverageEditor(coverage);
  editor.redrawArc(edge.arc.id, edge.arc.positions.toSpliced(edge.place + 1, 0, vertex));
  return concludeEdit(coverage, editor.finish());
}
