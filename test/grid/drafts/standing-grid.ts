/** Grids that stand, made as an import makes them, for the tests of imports as drafts. */
import type { Level, Position, Ring, Shape } from '../../../server/grid/contract.ts';
import type { GatheredCells, IncomingCell } from '../../../server/grid/import/gather-cells.ts';
import { type GridState, keyOf } from '../../../server/grid/import/grid-state.ts';
import { planImport } from '../../../server/grid/import/plan-import.ts';
import { readCellFile } from '../../../server/grid/import/read-cell-file.ts';
import { sharedDataOrSkip } from '../../helpers/shared-data.ts';

export interface Brought {
  level: Level;
  cells: readonly IncomingCell[];
  named?: boolean;
  parented?: boolean;
}

/** The grid after an import into `before`, every cell with an identity. */
export function published(before: GridState, { level, cells, named = false, parented = false }: Brought): GridState {
  const { after } = planImport(before, cells, { level, named, parented, replace: false });
  let next = before.size + 1;
  return new Map([...after].map(([key, cell]) => [key, { ...cell, id: cell.id ?? next++ }]));
}

/** A cell of a file. */
export const incoming = (code: string, shape: Shape, parentCode?: string, name?: string): IncomingCell => ({
  code,
  name,
  parentCode,
  shape,
});

/** The same cells with each position of their shapes as `of` gives it. */
export const withPositions = <C extends { shape: Shape }>(cells: readonly C[], of: (at: Position) => Position): C[] =>
  cells.map((cell) => ({ ...cell, shape: cell.shape.map((polygon) => polygon.map((ring) => ring.map(of))) }));

/** A rectangle in hundredths of a degree from 113, 27. */
export const rectangle = (west: number, south: number, east: number, north: number): Ring =>
  [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ].map(([x, y]): Position => [113 + x! / 100, 27 + y! / 100]);

let read: Promise<{ grid: GridState; beats: GatheredCells }> | undefined;

/** Chicago: 23 districts, 68 sectors made of the beats, 275 beats; and the beats as the file has them. Read once. */
export function chicago(test: Mocha.Context): Promise<{ grid: GridState; beats: GatheredCells }> {
  const files = ['districts', 'beats'].map((name) => sharedDataOrSkip(test, `chicago/${name}.geojson`));
  read ??= readChicago(files[0]!, files[1]!);
  return read;
}

async function readChicago(districtFile: string, beatFile: string): Promise<{ grid: GridState; beats: GatheredCells }> {
  const districts = await readCellFile({ file: districtFile, codeField: 'DIST_NUM' });
  const beats = await readCellFile({ file: beatFile, codeField: 'BEAT_NUM', parentField: 'DISTRICT+SECTOR' });
  const grid = published(published(new Map(), { level: 1, cells: districts.cells }), {
    level: 3,
    cells: beats.cells,
    parented: true,
  });
  return { grid, beats };
}

/** Shape of a standing cell. */
export const shapeOf = (grid: GridState, level: Level, code: string): Shape => grid.get(keyOf({ level, code }))!.shape;
