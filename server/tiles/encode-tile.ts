import { EXTENT } from './mercator.ts';
import { type Properties, TileWriter } from './tile-writer.ts';

/** A feature in tile units. Lines and polygons are flat `x, y, x, y …` arrays, one for each line or ring. */
export type TileFeature = { id?: number; properties: Properties } & (
  | { type: 1; x: number; y: number }
  | { type: 2 | 3; lines: readonly ArrayLike<number>[] }
);

/** Writes one layer as a Mapbox vector tile, version 2. */
export function encodeTile(layer: string, features: readonly TileFeature[]): Uint8Array {
  const writer = new TileWriter(layer, EXTENT);
  for (const feature of features) {
    const start = writer.beginFeature(feature.id, feature.type, feature.properties);
    if (feature.type === 1) writer.point(feature.x, feature.y);
    else writer.lines(feature.lines, feature.type === 3);
    writer.endFeature(start);
  }
  return writer.finish();
}

/**
 * A line without the vertices that fell on their predecessor when they were rounded to tile units; undefined when
 * less than a line (2 points) or a ring (4, closed) is left.
 */
export function withoutRepeats(flat: Int16Array | Int32Array, leastPoints: 2 | 4): Int16Array | Int32Array | undefined {
  let kept = 1;
  for (let i = 2; i < flat.length; i += 2) if (flat[i] !== flat[i - 2] || flat[i + 1] !== flat[i - 1]) kept++;
  if (kept < leastPoints) return undefined;
  if (kept * 2 === flat.length) return flat;
  const line = new Int32Array(kept * 2);
  let end = 0;
  for (let i = 0; i < flat.length; i += 2) {
    if (i > 0 && flat[i] === flat[i - 2] && flat[i + 1] === flat[i - 1]) continue;
    line[end++] = flat[i]!;
    line[end++] = flat[i + 1]!;
  }
  return line;
}
