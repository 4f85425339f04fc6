import type { Cell, Level, Position, Ring, Shape } from '../../../server/grid/contract.ts';
import type { DraftProblem } from '../../../server/grid/drafts/draft-contract.ts';
import { shapeAreaM2 } from '../../../server/grid/ellipsoid-area.ts';

/** Ground units of a hundredth of a degree, from a corner in Hunan. */
export const at = (x: number, y: number): Position => [113 + x / 100, 27 + y / 100];
export const ring = (...points: [number, number][]): Ring => [...points, points[0]!].map(([x, y]) => at(x, y));
export const rectangle = (west: number, south: number, east: number, north: number): Ring =>
  ring([west, south], [east, south], [east, north], [west, north]);
/** One unit square is about 1.09 km² here. */
export const UNIT_M2 = shapeAreaM2([[rectangle(0, 0, 1, 1)]]);
/** A metre to the north, in units. */
export const METRE = 100 / 111_195;

/** A cell; its code is its number unless another is given. */
export function cell(id: number, shape: Shape, rest: Partial<Cell> = {}): Cell {
  const code = rest.code ?? String(id);
  const level: Level = rest.level ?? 4;
  return {
    id,
    code,
    level,
    name: { zh: code, en: code },
    urban: null,
    parentId: null,
    synthetic: false,
    areaM2: shapeAreaM2(shape),
    shape,
    ...rest,
  };
}

/** "overlap 1 2", "unfilled of 9" */
export const told = (problems: readonly DraftProblem[]): string[] =>
  problems.map(({ kind, cells, parent }) =>
    [kind, ...cells, ...(parent !== null && kind !== 'bad-code' ? ['of', parent] : [])].join(' '),
  );
