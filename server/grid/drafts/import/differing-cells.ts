/** What differs between two states of the grid, cell by cell, by identity: as an operation, and as told to people. */
import type { Localized } from '../../../platform/localized.ts';
import type { Shape } from '../../contract.ts';
import { Chain } from '../../coverage/chain.ts';
import { facesOf } from '../../coverage/faces.ts';
import { planarGraph } from '../../coverage/planar-graph.ts';
import { shapeAreaM2 } from '../../ellipsoid-area.ts';
import { tellDifference } from '../../history/cells-that-differ.ts';
import { type GridCell, type GridState, keyOf, sameShape } from '../../import/grid-state.ts';
import type { CellKey } from '../../topology/coverage.ts';
import type { Operation, WholeCell } from '../../topology/operation.ts';
import type { ImportDifference } from './draft-import-contract.ts';

/** A cell before and after; one of the two is absent for a cell that is new or gone. */
export interface DifferingCell {
  before: GridCell | undefined;
  after: GridCell | undefined;
  /** Whether its ground, or the vertices of its border, differ. */
  reshaped: boolean;
  /** Whether anything else of it differs. */
  restated: boolean;
}

/** The name of a cell within the draft: its identity, or, of a new one, its level and code. */
const draftKeyOf = (cell: GridCell): CellKey => (cell.id === undefined ? keyOf(cell) : String(cell.id));

const parentIn = (state: GridState, { parent }: GridCell): CellKey | null =>
  parent === null ? null : draftKeyOf(state.get(parent)!);

const sameName = (a: Localized, b: Localized): boolean => a.zh === b.zh && a.en === b.en;

/** Cells that differ, those of `after` in their order and then those that are gone. A cell keeps its identity with any code. */
export function differingCells(before: GridState, after: GridState): DifferingCell[] {
  const standing = new Map([...before.values()].map((cell) => [cell.id, cell]));
  const differing: DifferingCell[] = [];
  for (const cell of after.values()) {
    const old = cell.id === undefined ? undefined : standing.get(cell.id);
    standing.delete(cell.id);
    const reshaped = old === undefined || !sameShape(old.shape, cell.shape);
    const restated =
      old === undefined ||
      old.code !== cell.code ||
      !sameName(old.name, cell.name) ||
      old.synthetic !== cell.synthetic ||
      parentIn(before, old) !== parentIn(after, cell);
    if (reshaped || restated) differing.push({ before: old, after: cell, reshaped, restated });
  }
  for (const gone of standing.values())
    differing.push({ before: gone, after: undefined, reshaped: true, restated: true });
  return differing;
}

type Adoption = Extract<Operation, { kind: 'adopt' }>;

/**
 * The differences as one operation. A cell that has children states no shape unless it is of `level`, the one that the
 * file has: it is the union of its children and follows them by itself; where nothing else of it differs it is left out.
 * A cell whose children are all gone states the shape that it had, for it has no other any more.
 */
export function adoptionOf(
  differing: readonly DifferingCell[],
  before: GridState,
  after: GridState,
  level: number,
): Adoption {
  const parentsAfter = parentsOf(after);
  const cells: WholeCell[] = [];
  const retire: CellKey[] = [];
  const stated = new Set<GridCell>();
  for (const { before: old, after: cell, reshaped, restated } of differing) {
    if (cell === undefined) {
      retire.push(draftKeyOf(old!));
      continue;
    }
    const follows = cell.level !== level && parentsAfter.has(draftKeyOf(cell));
    if (follows && !restated) continue;
    stated.add(cell);
    cells.push(wholeCell(after, cell, reshaped && !follows));
  }
  const parentsBefore = parentsOf(before);
  for (const cell of after.values()) {
    const key = draftKeyOf(cell);
    if (!parentsBefore.has(key) || parentsAfter.has(key)) continue;
    if (stated.has(cell)) cells.find((one) => one.key === key)!.shape = cell.shape;
    else cells.push(wholeCell(after, cell, true));
  }
  return { kind: 'adopt', cells, retire };
}

const parentsOf = (state: GridState): Set<CellKey | null> =>
  new Set([...state.values()].map((cell) => parentIn(state, cell)));

function wholeCell(state: GridState, cell: GridCell, withShape: boolean): WholeCell {
  const { id, level, code, name, urban, synthetic, shape } = cell;
  return {
    ...{ key: draftKeyOf(cell), id: id ?? null, level, code, name, urban, synthetic },
    parent: parentIn(state, cell),
    shape: withShape ? shape : null,
  };
}

/** A difference as people are told it, with its areas, m². */
export function tellImportDifference({ before, after, reshaped }: DifferingCell): ImportDifference {
  const told = tellDifference({ before: before && withArea(before), after: after && withArea(after), reshaped });
  const { areaBeforeM2, areaAfterM2 } = told;
  const differsM2 =
    !before || !after ? areaBeforeM2 + areaAfterM2 : reshaped ? changedM2(before.shape, after.shape) : 0;
  return { ...told, differsM2 };
}

const withArea = (cell: GridCell) => ({ ...cell, areaM2: shapeAreaM2(cell.shape) });

/** Ground that one of two shapes has and the other has not, m². */
function changedM2(a: Shape, b: Shape): number {
  const chain = new Chain();
  chain.addShape(a, 0);
  chain.addShape(b, 1, -1);
  const faces = facesOf(planarGraph(chain), (winding, unbounded) => winding !== 0 && !unbounded);
  return faces.reduce((sum, face) => sum + face.areaM2, 0);
}
