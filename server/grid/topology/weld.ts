import type { Position } from '../contract.ts';
import { leavesBelow } from './cell-shape.ts';
import { concludeEdit } from './conclude-edit.ts';
import { type CellKey, type Coverage, positionKey, samePosition } from './coverage.ts';
import { CoverageEditor } from './edit-coverage.ts';
import { joinVertices } from './join-vertices.ts';
import type { Operation } from './operation.ts';
import type { Outcome } from './outcome.ts';
import { putOnEdges } from './put-on-edges.ts';

/**
 * Joins vertices of different cells that lie within a distance of each other, and puts vertices into the edges of other
 * cells that pass them within it: so borders that were meant to be one become one. Of vertices that are joined the one
 * with the most borders stays where it is. Vertices that one border has next to each other are left, however close:
 * that is how finely it was drawn. Bits in which cells differ for one vertex are made the same as well.
 */
export function weld(coverage: Coverage, { withinM, cells }: Extract<Operation, { kind: 'weld' }>): Outcome {
  const missing = cells.filter((key) => !coverage.cells.has(key));
  if (missing.length > 0) return { refused: 'cell-not-found', cells: missing };
  const scope = cells.length === 0 ? null : new Set(cells.flatMap((key) => leavesBelow(coverage, key)));
  const editor = new CoverageEditor(coverage);
  const joined = joinVertices(coverage, scope, withinM);
  const inserted = putOnEdges(coverage, scope, withinM, joined);
  const at = (position: Position): Position => joined.get(positionKey(position)) ?? position;
  for (const id of touchedArcs(coverage, joined, inserted)) {
    const { positions } = coverage.arcs.get(id)!;
    const welded = positions
      .flatMap((position, i) => [at(position), ...(inserted.get(id)?.get(i) ?? [])])
      .filter((position, i, all) => i === 0 || !samePosition(position, all[i - 1]!));
    const isRing = samePosition(welded[0]!, welded.at(-1)!);
    if (isRing && welded.length > 1 && welded.length < 4)
      return { refused: 'too-few-vertices', cells: usersOf(coverage, id), place: welded[0]! };
    if (welded.length > 1) editor.redrawArc(id, welded);
    else editor.replaceArc(id, []);
  }
  for (const { cells: drifted } of coverage.drift.values())
    for (const key of drifted) if (scope === null || scope.has(key)) editor.redraw(key);
  return concludeEdit(
    coverage,
    editor.finish(),
    cells.map((cell) => ({ cell, field: 'exists' })),
  );
}

const usersOf = (coverage: Coverage, id: number): CellKey[] =>
  [...new Set(coverage.uses.get(id)!.map(({ cell }) => cell))].sort();

function touchedArcs(
  coverage: Coverage,
  joined: ReadonlyMap<string, Position>,
  inserted: ReadonlyMap<number, unknown>,
): number[] {
  const touched = new Set(inserted.keys());
  for (const key of joined.keys()) {
    const [lon, lat] = key.split(' ').map(Number) as Position;
    for (const arc of coverage.index.search(coverage, [lon, lat, lon, lat]))
      if (arc.positions.some((position) => position[0] === lon && position[1] === lat)) touched.add(arc.id);
  }
  return [...touched].sort((a, b) => a - b);
}
