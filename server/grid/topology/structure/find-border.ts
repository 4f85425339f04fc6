/** Finds vertices and edges of a coverage by their positions. */
import type { Position } from '../../contract.ts';
import { type Arc, type CellKey, type Coverage, samePosition } from '../coverage.ts';
import { boxOfLine } from './arc-index.ts';

type Found = Pick<Coverage, 'arcs' | 'index'>;

/** A place on an arc: the vertex `positions[place]`, or the edge from there to the next. */
export interface ArcPlace {
  arc: Arc;
  place: number;
}

/**
 * Arcs that have a vertex at a position, equal to the bit: one inside an arc, or every end that meets at a node (a
 * closed arc twice). Empty where no vertex is.
 */
export function verticesAt(coverage: Found, position: Position): ArcPlace[] {
  const found: ArcPlace[] = [];
  for (const arc of coverage.index.search(coverage, boxOfLine([position])))
    for (const [place, at] of arc.positions.entries()) if (samePosition(at, position)) found.push({ arc, place });
  return found;
}

/** The edge between two neighbouring vertices, whichever way the arc runs; undefined where there is none. */
export function edgeBetween(coverage: Found, a: Position, b: Position): ArcPlace | undefined {
  for (const arc of coverage.index.search(coverage, boxOfLine([a, b]))) {
    const { positions } = arc;
    for (let place = 0; place + 1 < positions.length; place++) {
      const [from, to] = [positions[place]!, positions[place + 1]!];
      if ((samePosition(from, a) && samePosition(to, b)) || (samePosition(from, b) && samePosition(to, a)))
        return { arc, place };
    }
  }
  return undefined;
}

/** Cells on either side of the arcs at some places, sorted. */
export function cellsAt({ uses }: Pick<Coverage, 'uses'>, places: readonly ArcPlace[]): CellKey[] {
  const cells = places.flatMap(({ arc }) => (uses.get(arc.id) ?? []).map((use) => use.cell));
  return [...new Set(cells)].sort();
}
