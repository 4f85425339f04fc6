import type { Level } from '../contract.ts';
import type { CellChange, CellState, ParentRef } from '../publication.ts';
import type { CellKey, Coverage, CoverageCell } from './coverage.ts';
import type { OperationDone } from './outcome.ts';
import { shapeOfCell } from './structure/cell-shape.ts';
import { sameGround } from './structure/same-ground.ts';

/** Where ground came from: a standing cell, and the cell that came of it or took it in (it may be new). */
export interface LineageStep {
  from: number;
  to: ParentRef;
  kind: 'split' | 'merge';
}

export interface DraftChanges {
  changes: CellChange[];
  lineage: LineageStep[];
}

/**
 * What a publication must write for `now` to stand where `base` did: cells added, changed (only what differs), retired,
 * and revived where one takes up an identity that `base` has not. A shape with the same vertices round the same ground
 * is no change. Cells come by level and code, so that the same draft always gives the same changes.
 *
 * `lineage` is that of the operations in their order. What became of a cell that came and went within the draft is told
 * of the cells that its ground came from.
 */
export function changesBetween(base: Coverage, now: Coverage, lineage: OperationDone['lineage']): DraftChanges {
  const changes: CellChange[] = [];
  const pairs = new Map<string, { was?: CoverageCell; is?: CoverageCell }>();
  for (const was of base.cells.values()) pairs.set(identityOf(was), { was });
  for (const is of now.cells.values()) pairs.set(identityOf(is), { ...pairs.get(identityOf(is)), is });
  const ordered = [...pairs.values()]
    .filter(({ was, is }) => was !== is || (is !== undefined && is.rings === null && is.base === null))
    .sort((a, b) => compareCells(a.is ?? a.was!, b.is ?? b.was!));
  for (const { was, is } of ordered) {
    if (is === undefined) {
      if (was!.id !== null) changes.push({ kind: 'retire', id: was!.id });
    } else if (was === undefined || was.level !== is.level)
      // A change says no level: an identity at another one is for the publication to refuse.
      changes.push(arrival(now, is));
    else {
      const cell = difference(base, was, now, is);
      if (Object.keys(cell).length > 0) changes.push({ kind: 'change', id: was.id!, cell });
    }
  }
  return { changes, lineage: lineageBetween(base, now, lineage) };
}

/** A new cell of a draft has no identity but its key. */
const identityOf = ({ id, key }: CoverageCell) => (id === null ? `new ${key}` : String(id));

const parentIdentity = ({ cells }: Coverage, { parent }: CoverageCell) => parent && identityOf(cells.get(parent)!);

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const compareCells = (a: CoverageCell, b: CoverageCell) =>
  a.level - b.level || compareText(a.code, b.code) || compareText(a.key, b.key);

/** How a publication names a cell: new ones have no identity yet. */
const referTo = ({ id, level, code }: { id: number | null; level: Level; code: string }): ParentRef =>
  id === null ? { level, code } : { id };

function parentOf(coverage: Coverage, cell: CoverageCell): ParentRef | null {
  return cell.parent === null ? null : referTo(coverage.cells.get(cell.parent)!);
}

function arrival(now: Coverage, { key, id, level, code, name, urban, synthetic, parent }: CoverageCell): CellChange {
  const cell: CellState = { code, name, urban, synthetic, parent: null, shape: shapeOfCell(now, key) };
  if (parent !== null) cell.parent = referTo(now.cells.get(parent)!);
  return id === null ? { kind: 'add', level, cell } : { kind: 'revive', id, level, cell };
}

function difference(base: Coverage, was: CoverageCell, now: Coverage, is: CoverageCell): Partial<CellState> {
  const cell: Partial<CellState> = {};
  if (is.code !== was.code) cell.code = is.code;
  if (is.name.zh !== was.name.zh || is.name.en !== was.name.en) cell.name = is.name;
  if (is.urban !== was.urban) cell.urban = is.urban;
  if (is.synthetic !== was.synthetic) cell.synthetic = is.synthetic;
  if (parentIdentity(base, was) !== parentIdentity(now, is)) cell.parent = parentOf(now, is);
  const shape = shapeOfCell(now, is.key);
  if (!sameGround(shapeOfCell(base, was.key), shape)) cell.shape = shape;
  return cell;
}

function lineageBetween(base: Coverage, now: Coverage, steps: OperationDone['lineage']): LineageStep[] {
  const origins = new Map<CellKey, Map<CellKey, LineageStep['kind']>>();
  for (const step of steps) {
    const { from } = step;
    if (step.kind !== 'retire') {
      const { to, kind } = step;
      // A split makes a cell, whatever its key named before.
      const found = (kind === 'merge' && origins.get(to)) || new Map<CellKey, LineageStep['kind']>();
      origins.set(to, found);
      if (base.cells.has(from)) found.set(from, kind);
      // A cell that stands before and after speaks for its own ground, and for whatever it took in.
      if (!base.cells.has(from) || !now.cells.has(from))
        for (const origin of origins.get(from)?.keys() ?? []) found.set(origin, kind);
    }
    if (step.kind !== 'split') origins.delete(from);
  }
  const lineage: LineageStep[] = [];
  for (const [to, found] of origins) {
    const cell = now.cells.get(to);
    if (cell === undefined) continue;
    for (const [from, kind] of found) {
      const { id } = base.cells.get(from)!;
      if (from !== to && id !== null) lineage.push({ from: id, to: referTo(cell), kind });
    }
  }
  return lineage;
}
