import type { Position } from '../contract.ts';
import { metresBetween } from '../metres.ts';
import { leavesBelow } from './cell-shape.ts';
import { concludeEdit } from './conclude-edit.ts';
import { type CellKey, type Coverage, positionKey, samePosition } from './coverage.ts';
import { CoverageEditor } from './edit-coverage.ts';
import { joinVertices, type WeldScope } from './join-vertices.ts';
import type { Operation } from './operation.ts';
import { isRefused, type Outcome } from './outcome.ts';
import { putOnEdges } from './put-on-edges.ts';

/** So many places at most are left as they are, because welding there would break something, before all is refused. */
const MOST_SPARED = 20;
/** How far around such a place vertices are left alone, as a multiple of the distance that is welded. */
const SPARED_REACH = 3;

/**
 * Joins vertices of different cells that lie within a distance of each other, and puts vertices into the edges of other
 * cells that pass them within it: so borders that were meant to be one become one. Of vertices that are joined the one
 * with the most borders stays where it is. Vertices that one border has next to each other are left, however close:
 * that is how finely it was drawn. Bits in which cells differ for one vertex are made the same as well. Where welding
 * would break the coverage the vertices stay as they are, and the problems go on telling of them.
 */
export function weld(coverage: Coverage, operation: Extract<Operation, { kind: 'weld' }>): Outcome {
  const missing = operation.cells.filter((key) => !coverage.cells.has(key));
  if (missing.length > 0) return { refused: 'cell-not-found', cells: missing };
  const spared: Position[] = [];
  for (;;) {
    const outcome = weldExcept(coverage, operation, spared);
    if (!isRefused(outcome) || outcome.place === undefined || spared.length === MOST_SPARED) return outcome;
    spared.push(outcome.place);
  }
}

function weldExcept(
  coverage: Coverage,
  { withinM, cells }: Extract<Operation, { kind: 'weld' }>,
  spared: readonly Position[],
): Outcome {
  const leaves = cells.length === 0 ? null : new Set(cells.flatMap((key) => leavesBelow(coverage, key)));
  const isSpared = (place: Position) => spared.some((other) => metresBetween(place, other) <= withinM * SPARED_REACH);
  const scope: WeldScope = { leaves, withinM, isSpared };
  const editor = new CoverageEditor(coverage);
  const joined = joinVertices(coverage, scope);
  const inserted = putOnEdges(coverage, scope, joined);
  const at = (position: Position): Position => joined.get(positionKey(position)) ?? position;
  for (const id of touchedArcs(coverage, joined, inserted)) {
    const { positions } = coverage.arcs.get(id)!;
    const welded = positions
      .flatMap((position, i) => [at(position), ...(inserted.get(id)?.get(i) ?? [])])
      .filter((position, i, all) => i === 0 || !samePosition(position, all[i - 1]!));
    const isRing = samePosition(welded[0]!, welded.at(-1)!);
    if (isRing && welded.length < 4 && positions.length >= 4)
      return { refused: 'too-few-vertices', cells: usersOf(coverage, id), place: positions[0]! };
    if (welded.length > 1) editor.redrawArc(id, welded);
    else editor.replaceArc(id, []);
  }
  for (const { cells: drifted } of coverage.drift.values())
    for (const key of drifted) if (leaves === null || leaves.has(key)) editor.redraw(key);
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
