import type { Position, Ring } from '../../contract.ts';
import { arcOf, type Coverage, type CoverageCell, ringPositions } from '../coverage.ts';
import { nodeLines } from '../edit/node-lines.ts';
import { type EdgeInsert, withVertices } from '../edit/put-vertices.ts';
import type { OperationRefused } from '../outcome.ts';
import { edgeName } from '../structure/edge-name.ts';
import { tracePolygonsOfLines } from '../structure/trace-polygons.ts';
import { findChords } from './find-chords.ts';

export interface SplitPieces {
  /** Arcs of the cell. */
  arcs: readonly number[];
  /** Vertices that the lines bring to its borders. */
  inserts: readonly EdgeInsert[];
  /** Stretches of the lines from border to border. */
  chords: readonly (readonly Position[])[];
  /** Polygons into which the cell falls, those that no line touches among them. */
  pieces: Ring[][];
}

/** The pieces into which lines cut a leaf, or why they do not. */
export function splitPieces(
  coverage: Coverage,
  cell: CoverageCell & { rings: NonNullable<CoverageCell['rings']> },
  lines: readonly (readonly Position[])[],
): SplitPieces | OperationRefused {
  const arcs = [...new Set(cell.rings.flat(2).map(arcOf))];
  const noded = nodeLines(
    lines,
    arcs.map((id) => coverage.arcs.get(id)!.positions),
  );
  if ('crossesItself' in noded)
    return { refused: 'line-crosses-itself', cells: [cell.key], place: noded.crossesItself };
  const borders = cell.rings.flat().map((ring) => withVertices(ringPositions(coverage, ring), noded.inserts));
  const found = findChords(noded.stretches, borders);
  if ('refused' in found) return { ...found, cells: [cell.key] };
  const { chords } = found;
  const pieces = tracePolygonsOfLines([...borders, ...chords, ...chords.map((chord) => chord.toReversed())]);
  if (pieces === undefined) return { refused: 'too-close', cells: [cell.key], place: chords[0]![0]! };
  return { arcs, inserts: noded.inserts, chords, pieces };
}

/** Tells of a piece whether one of the chords runs along it: a polygon that no line touched is none. */
export function isCutBy(chords: SplitPieces['chords']): (piece: Ring[]) => boolean {
  const cut = new Set(chords.flatMap((chord) => chord.slice(1).map((to, i) => edgeName(chord[i]!, to))));
  return (piece) => piece.some((ring) => ring.some((to, i) => i > 0 && cut.has(edgeName(ring[i - 1]!, to))));
}
