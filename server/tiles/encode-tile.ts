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
