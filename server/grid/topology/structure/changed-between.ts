/** What differs between two coverages of one draft; the cost goes by what was edited and not by what there is. */
import type { Position } from '../../contract.ts';
import type { CellKey, Coverage } from '../coverage.ts';
import { ancestorsOf } from './cell-shape.ts';
import { directedEdge, edgeName } from './edge-name.ts';

type Bordered = Pick<Coverage, 'arcs' | 'uses' | 'cells'>;

/** Arcs that are not the same, or not used the same, in both. */
export function arcsDiffering(before: Bordered, after: Bordered): Set<number> {
  return new Set([...before.arcs.differing(after.arcs), ...before.uses.differing(after.uses)]);
}

/** How much more often each cell has each edge after than before. */
type EdgeSums = Map<CellKey, Map<string, number>>;

function add(sums: EdgeSums, cell: CellKey, edge: string, by: number): void {
  const edges = sums.get(cell) ?? new Map<string, number>();
  sums.set(cell, edges);
  edges.set(edge, (edges.get(edge) ?? 0) + by);
}

/**
 * Cells whose ground differs, parents included: those whose borders, what their leaves share taken off, are not the same
 * edges. Borders that were only cut or joined differ in no cell, nor does a parent whose inner borders moved. A leaf
 * differs as well by an edge that it walks there and back, such as a spike: its ground is the same and its shape is not.
 */
export function cellsReshaped(before: Bordered, after: Bordered): Set<CellKey> {
  const sums: EdgeSums = new Map();
  const walks: EdgeSums = new Map();
  const count = (coverage: Bordered, id: number, sign: 1 | -1): void => {
    const uses = coverage.uses.get(id) ?? [];
    const net = new Map<CellKey, number>();
    for (const { cell, forward } of uses)
      for (const owner of [cell, ...ancestorsOf(coverage, cell)])
        net.set(owner, (net.get(owner) ?? 0) + (forward ? sign : -sign));
    const owners = [...net].filter(([, sum]) => sum !== 0);
    const { positions } = coverage.arcs.get(id)!;
    for (let i = 1; i < positions.length; i++) {
      const { name, forward } = directedEdge(positions[i - 1]!, positions[i]!);
      for (const [owner, weight] of owners) add(sums, owner, name, forward ? weight : -weight);
      for (const { cell } of uses) add(walks, cell, name, sign);
    }
  };
  for (const id of arcsDiffering(before, after)) {
    if (before.arcs.has(id)) count(before, id, -1);
    if (after.arcs.has(id)) count(after, id, 1);
  }
  const reshaped = new Set<CellKey>();
  for (const differing of [sums, walks])
    for (const [cell, edges] of differing) for (const sum of edges.values()) if (sum !== 0) reshaped.add(cell);
  for (const key of movedCells(before, after)) {
    const [was, is] = [ancestorsOf(before, key), ancestorsOf(after, key)];
    for (const cell of was) if (!is.includes(cell)) reshaped.add(cell);
    for (const cell of is) if (!was.includes(cell)) reshaped.add(cell);
  }
  return reshaped;
}

/** Cells that are there in both, under another parent. */
function* movedCells(before: Bordered, after: Bordered): IterableIterator<CellKey> {
  for (const key of before.cells.differing(after.cells)) {
    const [was, is] = [before.cells.get(key), after.cells.get(key)];
    if (was !== undefined && is !== undefined && was.parent !== is.parent) yield key;
  }
}

/** Cells that are new, gone, or different in shape, parent, code or other attributes; parents included; sorted. */
export function changedBetween(before: Coverage, after: Coverage): CellKey[] {
  const changed = new Set<CellKey>();
  for (const key of cellsReshaped(before, after)) if (before.cells.has(key) || after.cells.has(key)) changed.add(key);
  for (const key of before.cells.differing(after.cells)) {
    const [was, is] = [before.cells.get(key), after.cells.get(key)];
    const same =
      was !== undefined &&
      is !== undefined &&
      was.code === is.code &&
      was.name.zh === is.name.zh &&
      was.name.en === is.name.en &&
      was.parent === is.parent &&
      was.urban === is.urban &&
      was.synthetic === is.synthetic &&
      was.level === is.level &&
      was.id === is.id &&
      // A base that is given up is a shape that is drawn anew, even along the same borders.
      (was.base === is.base || was.base === null);
    if (!same) changed.add(key);
  }
  return [...changed].sort();
}

/** Stretches of border that are there before and not after, as lines of neighbouring vertices; for a footprint. */
export function replacedBorders(before: Bordered, after: Bordered): Position[][] {
  const kept = new Set<string>();
  const ids = [...before.arcs.differing(after.arcs)];
  for (const id of ids) {
    const positions = after.arcs.get(id)?.positions ?? [];
    for (let i = 1; i < positions.length; i++) kept.add(edgeName(positions[i - 1]!, positions[i]!));
  }
  const lines: Position[][] = [];
  for (const id of ids.sort((a, b) => a - b)) {
    const positions = before.arcs.get(id)?.positions ?? [];
    let line: Position[] = [];
    for (let i = 1; i < positions.length; i++) {
      if (kept.has(edgeName(positions[i - 1]!, positions[i]!))) line = [];
      else {
        if (line.length === 0) {
          line.push(positions[i - 1]!);
          lines.push(line);
        }
        line.push(positions[i]!);
      }
    }
  }
  return lines;
}
