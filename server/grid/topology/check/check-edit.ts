/**
 * Tells whether an edit keeps the coverage sound, by looking only at what it changed. Why this is enough:
 *
 * 1. No new edge meets another but at a vertex of both, so the borders are still a drawing in the plane.
 * 2. Around each vertex of a changed edge the sides agree: between two neighbouring edges lies one cell, or the outside,
 *    for both of them. So along the whole border of a face of the drawing the same cell is named.
 * 3. What is left is whether the parts of the drawing that hang together lie in the right faces of one another. A
 *    cell's new border less its old one is a closed chain; how often it winds round a vertex is by how much more often
 *    the cell covers the ground there. A vertex that is off all chains and that no chain winds round has the ground
 *    around it as it was, and by (2) so has the part that it belongs to. Every part but those that changed altogether
 *    has such a vertex; for those a ray to the west tells what they lie in.
 * 4. Each changed cell is a valid polygon for itself: rings may touch but not part its inside, holes lie in their shell.
 *
 * A flaw that was there before does not refuse an edit: what was crossed before may be crossed again, sides that did not
 * agree at a vertex need not, a cell that was no valid polygon may stay so.
 */
import type { Position } from '../../contract.ts';
import { ringFlaw } from '../../coverage/ring-flaws.ts';
import { type CellKey, type Coverage, ringPositions } from '../coverage.ts';
import { assemble, shapeOfCell } from '../structure/cell-shape.ts';
import { runsLeft } from '../structure/runs-left.ts';
import { chainsOfEdit, type EditChains, type EditFlaw, OUTSIDE } from './edit-chains.ts';
import { findCrossing } from './find-crossing.ts';
import { findSwallowed } from './find-swallowed.ts';
import { findTornVertex } from './find-torn-vertex.ts';

/** The first flaw that an edit brought, or undefined. The cost goes by what was edited and what lies around it. */
export function flawOfEdit(before: Coverage, after: Coverage): EditFlaw | undefined {
  const chains = chainsOfEdit(before, after);
  if (chains.redrawn.length === 0 && chains.added.length === 0) return undefined;
  return (
    findCrossing(after, chains) ??
    findTurnedRing(before, after, chains) ??
    findTornVertex(before, after, chains) ??
    findSwallowed(before, after, chains) ??
    findInvalidCell(before, after, chains)
  );
}

/** A shell that runs clockwise or a hole that does not: the cell was turned inside out. */
function findTurnedRing(before: Coverage, after: Coverage, { ends }: EditChains): EditFlaw | undefined {
  for (const cell of ends.keys())
    if (cell !== OUTSIDE) {
      const ring = turnedRing(after, cell);
      if (ring !== undefined && turnedRing(before, cell) === undefined)
        return { reason: 'turns-inside-out', cells: [cell], place: ring[0]! };
    }
  return undefined;
}

function turnedRing(coverage: Coverage, cell: CellKey): Position[] | undefined {
  for (const polygon of coverage.cells.get(cell)?.rings ?? [])
    for (const [i, ring] of polygon.entries()) {
      const positions = ringPositions(coverage, ring);
      if (positions.length > 3 && runsLeft(positions) !== (i === 0)) return positions;
    }
  return undefined;
}

function findInvalidCell(before: Coverage, after: Coverage, { redrawn }: EditChains): EditFlaw | undefined {
  for (const key of redrawn) {
    const cell = after.cells.get(key);
    if (cell === undefined || cell.rings === null) continue;
    const flaw = ringFlaw(assemble(after, cell.rings));
    if (flaw !== undefined && (!before.cells.has(key) || ringFlaw(shapeOfCell(before, key)) === undefined))
      return { reason: 'shape-invalid', cells: [key], place: flaw.place };
  }
  return undefined;
}
