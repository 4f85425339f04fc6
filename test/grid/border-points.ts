import type { Cell, Position } from '../../server/grid/contract.ts';

const bits = new DataView(new ArrayBuffer(8));

/** The next double above (`steps` 1) or below (-1) `value`. */
export function neighbour(value: number, steps: 1 | -1): number {
  if (value === 0) return steps * Number.MIN_VALUE;
  bits.setFloat64(0, value);
  bits.setBigInt64(0, bits.getBigInt64(0) + BigInt(value > 0 ? steps : -steps));
  return bits.getFloat64(0);
}

/**
 * The points that tell an exact locator from a nearly exact one: every vertex, the middle of every edge and a random
 * place along it, and the doubles next to each of these in all four directions.
 */
export function borderPoints(cells: readonly Cell[], random: () => number): Float64Array {
  const found: number[] = [];
  const add = ([x, y]: Position): void => {
    found.push(x, y, neighbour(x, 1), y, neighbour(x, -1), y, x, neighbour(y, 1), x, neighbour(y, -1));
  };
  for (const ring of cells.flatMap(({ shape }) => shape.flat())) {
    for (let i = 0; i + 1 < ring.length; i++) {
      const [[x1, y1], [x2, y2]] = [ring[i]!, ring[i + 1]!];
      add([x1, y1]);
      for (const share of [0.5, random()]) add([x1 + (x2 - x1) * share, y1 + (y2 - y1) * share]);
    }
  }
  return Float64Array.from(found);
}
