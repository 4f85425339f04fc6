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

function pointsOf(feature: TileFeature): { x: number; y: number }[][] {
  if (feature.type === 1) return [[{ x: feature.x, y: feature.y }]];
  return feature.lines.map((flat) => {
    const line = [];
    for (let i = 0; i < flat.length; i += 2) line.push({ x: flat[i]!, y: flat[i + 1]! });
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
