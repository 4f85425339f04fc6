/** A small town for the tests of the editor: a square of cells in two parents, each 0.01 degrees wide. */
import type { Cell, Level, Position, Shape } from '../../server/grid/contract.ts';
import type { Coverage } from '../../server/grid/topology/coverage.ts';
import { buildCoverage } from '../../server/grid/topology/structure/build-coverage.ts';

const WEST = 113.5;
const SOUTH = 27.6;
const SIDE = 0.01;

/** The position at a column and a row of the town; halves are the middles of cells. */
export const at = (column: number, row: number): Position => [
  Math.round((WEST + column * SIDE) * 1e7) / 1e7,
  Math.round((SOUTH + row * SIDE) * 1e7) / 1e7,
];

const square = (west: number, south: number, east: number, north: number): Shape => [
  [[at(west, south), at(east, south), at(east, north), at(west, north), at(west, south)]],
];

/** The outline of a square with its corners and whatever lies on whole columns and rows between them. */
function outline(west: number, south: number, east: number, north: number): Shape {
  const ring: Position[] = [];
  for (let column = west; column < east; column++) ring.push(at(column, south));
  for (let row = south; row < north; row++) ring.push(at(east, row));
  for (let column = east; column > west; column--) ring.push(at(column, north));
  for (let row = north; row > south; row--) ring.push(at(west, row));
  return [[[...ring, ring[0]!]]];
}

/**
 * `side` × `side` cells of level 2, in two parents of level 1: `1` has the western half of the columns, `2` the rest.
 * The cell in column c and row r has the key and code `(10 + r * side + c)`.
 */
export function townCells(side = 4): Cell[] {
  const half = Math.floor(side / 2);
  const cell = (id: number, level: Level, parentId: number | null, shape: Shape): Cell => ({
    id,
    code: String(id),
    level,
    name: { zh: '', en: `Cell ${id}` },
    urban: null,
    parentId,
    synthetic: true,
    areaM2: 1,
    shape,
  });
  const cells = [cell(1, 1, null, outline(0, 0, half, side)), cell(2, 1, null, outline(half, 0, side, side))];
  for (let row = 0; row < side; row++)
    for (let column = 0; column < side; column++)
      cells.push(cell(10 + row * side + column, 2, column < half ? 1 : 2, square(column, row, column + 1, row + 1)));
  return cells;
}

export const town = (side = 4): Coverage => buildCoverage(townCells(side), 1);
/** The town without the cell in column 1 and row 1: a gap. */
export const townWithGap = (): Coverage =>
  buildCoverage(
    townCells().filter(({ id }) => id !== 15),
    1,
  );
