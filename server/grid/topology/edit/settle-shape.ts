import type { Position, Shape } from '../../contract.ts';
import type { Box } from '../../coverage/compare-shapes.ts';
import { onGrid, positionKey, samePosition } from '../coverage.ts';
import { distanceFromEdge, nearestVertex, SNAP_DEG } from '../structure/nearest-vertex.ts';
import { tracePolygonsOfLines, withoutShared } from '../structure/trace-polygons.ts';
import type { CoverageEditor } from './edit-coverage.ts';
import { putVertices } from './put-vertices.ts';

/**
 * Brings a shape that was computed from borders to the borders: a vertex that no border has, such as a crossing of two,
 * goes to the vertex next to it, or to the grid and then into the edges that it lies on. So the shape has all its
 * vertices in common with the cells around it. Shells run counter-clockwise and holes clockwise. Undefined where it
 * falls to pieces by that.
 */
export function settleShape(editor: CoverageEditor, shape: Shape): Shape | undefined {
  const settled = new Map<string, Position>();
  const settle = (position: Position): Position => {
    const key = positionKey(position);
    const known = settled.get(key) ?? settlePosition(editor, position);
    settled.set(key, known);
    return known;
  };
  const rings = shape
    .flat()
    .map((ring) => ring.map(settle).filter((here, i, all) => i === 0 || !samePosition(here, all[i - 1]!)));
  // A splinter may have become a line to and fro, which bounds nothing.
  return tracePolygonsOfLines(withoutShared(rings));
}

function settlePosition(editor: CoverageEditor, position: Position): Position {
  const near = editor.near(around(position));
  const vertices = near.flatMap(({ positions }) => positions);
  if (vertices.some((vertex) => samePosition(vertex, position))) return position;
  const nearest = nearestVertex(position, vertices);
  if (nearest !== undefined) return nearest;
  const settled = onGrid(position);
  putOnEdges(editor, settled);
  return settled;
}

/** Puts vertices that borders have into the edges of other borders that they lie on, so that the borders meet there. */
export function meetInVertices(editor: CoverageEditor, positions: Iterable<Position>): void {
  for (const position of positions) {
    const near = editor.near(around(position));
    if (near.some(({ positions: line }) => line.some((vertex) => samePosition(vertex, position))))
      putOnEdges(editor, position);
  }
}

function putOnEdges(editor: CoverageEditor, position: Position): void {
  for (const { id, positions } of editor.near(around(position))) {
    if (positions.some((vertex) => samePosition(vertex, position))) continue;
    const at = positions.findIndex((to, i) => i > 0 && distanceFromEdge(position, positions[i - 1]!, to) <= SNAP_DEG);
    if (at > 0) putVertices(editor, [id], [{ edge: [positions[at - 1]!, positions[at]!], at: [position] }]);
  }
}

const around = ([lon, lat]: Position): Box => [lon - SNAP_DEG, lat - SNAP_DEG, lon + SNAP_DEG, lat + SNAP_DEG];
