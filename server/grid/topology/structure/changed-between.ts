/** What differs between two coverages of one draft; the cost goes by what was edited and not by what there is. */
import type { Position } from '../../contract.ts';
import { type CellKey, type Coverage, positionKey } from '../coverage.ts';
import { ancestorsOf } from './cell-shape.ts';

type Bordered = Pick<Coverage, 'arcs' | 'uses' | 'cells'>;

/** Name of an edge, the same in both directions, and whether `a` to `b` runs as the name does. */
function edgeName(a: Position, b: Position): [name: string, forward: boolean] {
  const [from, to] = [positionKey(a), positionKey(b)];
  return from < to ? [`${from} ${to}`, true] : [`${to} ${from}`, false];
}

/** Arcs that are not the same, or not used the same, in both. */
export function arcsDiffering(before: Bordered, after: Bordered): Set<number> {
  return new Set([...before.arcs.differing(after.arcs), ...before.uses.differing(after.uses)]);
}

/**
 * Cells whose ground differs, parents included: those whose borders, what their leaves share taken off, are not the same
 * edges. Borders that were only cut or joined differ in no cell, nor does a parent whose inner borders moved.
 */
export function cellsReshaped(before: Bordered, after: Bordered): Set<CellKey> {
  const sums = new Map<CellKey, Map<string, number>>();
  const count = (coverage: Bordered, id: number, sign: 1 | -1): void => {
    const net = new Map<CellKey, number>();
    for (const { cell, forward } of coverage.uses.get(id) ?? [])
      for (const owner of [cell, ...ancestorsOf(coverage, cell)])
        net.set(owner, (net.get(owner) ?? 0) + (forward ? sign : -sign));
    const owners = [...net].filter(([, sum]) => sum !== 0);
    if (owners.length === 0) return;
    const { positions } = coverage.arcs.get(id)!;
    for (let i = 1; i < positions.length; i++) {
      const [name, forward] = edgeName(positions[i - 1]!, positions[i]!);
      for (const [owner, weight] of owners) {
        const edges = sums.get(owner) ?? new Map<string, number>();
        sums.set(owner, edges);
        edges.set(name, (edges.get(name) ?? 0) + (forward ? weight : -weight));
      }
    }
  };
  for (const id of arcsDiffering(before, after)) {
    if (before.arcs.has(id)) count(before, id, -1);
    if (after.arcs.has(id)) count(after, id, 1);
  }
  const reshaped = new Set<CellKey>();
  for (const [cell, edges] of sums) for (const sum of edges.values()) if (sum !== 0) reshaped.add(cell);
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
    for (let i = 1; i < positions.length; i++) kept.add(edgeName(positions[i - 1]!, positions[i]!)[0]);
  }
  const lines: Position[][] = [];
  for (const id of ids.sort((a, b) => a - b)) {
    const positions = before.arcs.get(id)?.positions ?? [];
    let line: Position[] = [];
    for (let i = 1; i < positions.length; i++) {
      if (kept.has(edgeName(positions[i - 1]!, positions[i]!)[0])) line = [];
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
