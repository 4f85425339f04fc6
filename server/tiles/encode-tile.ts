import type Point from '@mapbox/point-geometry';
import { fromVectorTileJs } from '@maplibre/vt-pbf';
import { EXTENT } from './mercator.ts';

export type Properties = Record<string, string | number | boolean>;

/** A feature in tile units. Lines and polygons are flat `x, y, x, y …` arrays, one for each line or ring. */
export type TileFeature = { id?: number; properties: Properties } & (
  | { type: 1; x: number; y: number }
  | { type: 2 | 3; lines: readonly ArrayLike<number>[] }
);

/** The specification this service writes. vt-pbf writes version 1 unless told. */
const MVT_VERSION = 2;

/** Writes one layer as a Mapbox vector tile, version 2. */
export function encodeTile(layer: string, features: readonly TileFeature[]): Uint8Array {
  return fromVectorTileJs({
    layers: {
      [layer]: {
        version: MVT_VERSION,
        name: layer,
        extent: EXTENT,
        length: features.length,
        feature: (position: number) => {
          const feature = features[position]!;
          return {
            type: feature.type,
            id: feature.id,
            extent: EXTENT,
            properties: feature.properties,
            loadGeometry: () => pointsOf(feature) as unknown as Point[][],
          };
        },
      },
    },
  });
}

/** Points lent to one feature after another: vt-pbf writes a geometry as soon as it has it. */
const LENT: { x: number; y: number }[] = [];

function pointsOf(feature: TileFeature): { x: number; y: number }[][] {
  let lent = 0;
  const point = (x: number, y: number): { x: number; y: number } => {
    if (lent === LENT.length) LENT.push({ x: 0, y: 0 });
    const next = LENT[lent++]!;
    next.x = x;
    next.y = y;
    return next;
  };
  if (feature.type === 1) return [[point(feature.x, feature.y)]];
  return feature.lines.map((flat) => {
    const line = new Array<{ x: number; y: number }>(flat.length >> 1);
    for (let i = 0; i < line.length; i++) line[i] = point(flat[i * 2]!, flat[i * 2 + 1]!);
    return line;
  });
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
