import type { Ring, Shape } from './contract.ts';

/** The columns of every format, in this order; names fit the ten characters of a Shapefile. */
export const CELL_FIELDS = [
  { name: 'code', type: 'text' },
  { name: 'level', type: 'integer' },
  { name: 'name_zh', type: 'text' },
  { name: 'name_en', type: 'text' },
  { name: 'urban', type: 'boolean' },
  { name: 'parent', type: 'text' },
  { name: 'synthetic', type: 'boolean' },
  { name: 'area_m2', type: 'real' },
] as const satisfies { name: string; type: FieldType }[];
export type FieldType = 'text' | 'integer' | 'real' | 'boolean';
export type FieldValue = string | number | boolean | null;

/** One cell as the writers take it: values in the order of CELL_FIELDS, shape in the system of the file. */
export interface ExportRow {
  values: FieldValue[];
  shape: Shape;
}

/** `[minX, minY, maxX, maxY]`, zeros for nothing. */
export function boxOf(shape: Shape): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of shape.flat(2)) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box[0] === Infinity ? [0, 0, 0, 0] : box;
}

/** A ring that turns the wanted way; reversed, its first position stays first. */
export function wound(ring: Ring, way: 'clockwise' | 'counterclockwise'): Ring {
  const [originX, originY] = ring[0]!;
  let doubledArea = 0;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1]!;
    const [bx, by] = ring[i]!;
    doubledArea += (ax - originX) * (by - originY) - (bx - originX) * (ay - originY);
  }
  return doubledArea < 0 === (way === 'clockwise') ? ring : ring.toReversed();
}
