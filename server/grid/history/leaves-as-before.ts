import Flatbush from 'flatbush';
import type { Cell } from '../contract.ts';
import type { Locator } from '../locator.ts';

/**
 * Cells without children that have the very same points in both states, by identity: they are the same, and so is every
 * leaf that reaches into the box around them, and with it who has a point of a border. Cells near what differs may be
 * left out without need.
 */
export function leavesAsBefore(one: Locator, other: Locator): Set<number> {
  const same = one.cells.filter((cell) => one.isLeaf(cell) && stands(other, cell));
  const differing = [...strays(one, other), ...strays(other, one)];
  if (differing.length === 0) return new Set(same.map(({ id }) => id));
  const index = new Flatbush(differing.length);
  for (const box of differing) index.add(...box);
  index.finish();
  return new Set(same.filter((cell) => index.search(...one.boxOf(cell)).length === 0).map(({ id }) => id));
}

function stands(locator: Locator, cell: Cell): boolean {
  const there = locator.cellById(cell.id);
  return there !== undefined && locator.isLeaf(there) && (there === cell || sameBits(there, cell));
}

/** Nearly all cells are the same object in two states; one that changed later is read for each anew. */
const sameBits = (a: Cell, b: Cell): boolean => a.code === b.code && isSame(a.shape, b.shape);

const isSame = (a: NestedNumbers, b: NestedNumbers): boolean =>
  typeof a === 'number' || typeof b === 'number'
    ? a === b
    : a.length === b.length && a.every((one, i) => isSame(one, b[i]!));
type NestedNumbers = number | readonly NestedNumbers[];

/** Boxes of the leaves of a state that are no leaves, or others, in the other. */
const strays = (of: Locator, other: Locator) =>
  of.cells.filter((cell) => of.isLeaf(cell) && !stands(other, cell)).map((cell) => of.boxOf(cell));
