/** Which borders can be taken hold of in a view. */

import type { Arc, CellKey, Coverage } from '../../server/grid/topology/coverage.ts';
import { leavesBelow } from '../../server/grid/topology/structure/cell-shape.ts';
import { arcsOf } from './editor-cells.ts';
import { type Box, isIn } from './editor-screen.ts';

export interface LiveArcs {
  /** live: all that is wanted. too-many: nothing, for vertices could not be told apart. */
  state: 'live' | 'too-many';
  arcs: readonly Arc[];
}

/** More vertices than this in one view are a smear, and take longer to draw than a frame lasts. */
export const MOST_VERTICES = 3_000;

/**
 * The borders in `box`: all of them where their vertices can be told apart, else those of the cells that are selected.
 */
export function liveArcs(coverage: Coverage, box: Box, selected: readonly CellKey[]): LiveArcs {
  const inView = coverage.index.search(coverage, box);
  if (verticesIn(inView, box) <= MOST_VERTICES) return { state: 'live', arcs: inView };
  const wanted = new Set(
    selected
      .flatMap((key) => leavesBelow(coverage, key))
      .flatMap((key) => {
        const cell = coverage.cells.get(key);
        return cell === undefined ? [] : arcsOf(cell);
      }),
  );
  const arcs = inView.filter(({ id }) => wanted.has(id));
  return arcs.length > 0 && verticesIn(arcs, box) <= MOST_VERTICES
    ? { state: 'live', arcs }
    : { state: 'too-many', arcs: [] };
}

function verticesIn(arcs: readonly Arc[], box: Box): number {
  let count = 0;
  for (const { positions } of arcs) {
    for (const position of positions) count += Number(isIn(box, position));
    if (count > MOST_VERTICES) break;
  }
  return count;
}
