import { VectorTile, type VectorTileFeature, type VectorTileLayer } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';

/** The one layer of a tile, decoded by the reference reader. */
export function decodeLayer(tile: Uint8Array, name: string): VectorTileLayer {
  const { layers } = new VectorTile(new PbfReader(tile));
  if (Object.keys(layers).join() !== name)
    throw new Error(`Expected the layer ${name} only, not ${Object.keys(layers)}`);
  return layers[name]!;
}

export function featuresOf(tile: Uint8Array | null, name: string): VectorTileFeature[] {
  if (tile === null) return [];
  const layer = decodeLayer(tile, name);
  return Array.from({ length: layer.length }, (_, i) => layer.feature(i));
}
