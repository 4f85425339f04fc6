import type { Position, Ring } from '../../server/grid/contract.ts';
import { placeInside } from '../../server/grid/coverage/place-inside.ts';
import { shapeAreaM2 } from '../../server/grid/ellipsoid-area.ts';
import type { CellKey, Coverage } from '../../server/grid/topology/coverage.ts';
import { isCutBy, splitPieces } from '../../server/grid/topology/operations/split-pieces.ts';
import type { OperationRefused } from '../../server/grid/topology/outcome.ts';

/** One of the parts into which a sketched line cuts a cell. */
export interface SplitPart {
  /** A position inside. */
  at: Position;
  areaM2: number;
  ring: Ring[];
}

/** The parts of a split, largest first, or why there are none. */
export function splitParts(
  coverage: Coverage,
  key: CellKey,
  lines: readonly (readonly Position[])[],
): SplitPart[] | OperationRefused {
  const cell = coverage.cells.get(key);
  if (cell === undefined) return { refused: 'cell-not-found', cells: [key] };
  const { rings } = cell;
  if (rings === null) return { refused: 'cell-has-children', cells: [key] };
  const found = splitPieces(coverage, { ...cell, rings }, lines);
  if ('refused' in found) return found;
  return found.pieces
    .filter(isCutBy(found.chords))
    .map((ring) => ({ ring, at: placeInside(ring), areaM2: shapeAreaM2([ring]) }))
    .sort((one, other) => other.areaM2 - one.areaM2);
}
