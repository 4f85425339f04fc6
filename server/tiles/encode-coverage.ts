import { SLOT_MS } from '../patrol/slot.ts';
import { othersTurn } from '../platform/others-turn.ts';
import { coverageOutlines } from './coverage-outlines.ts';
import type { CoverageRaster } from './coverage-raster.ts';
import { encodeTile, type TileFeature } from './encode-tile.ts';

/** No coverage tile is larger before compression, unless its outlines alone are. */
export const LARGEST_COVERAGE_BYTES = 100_000;

/**
 * A picture whose values are half hours, counted from 1 at `fromMs`, as MVT: the outlines of what was walked last in
 * each; null for an empty one. Where that is too large, two half hours are told as one, the first of them, then four.
 * Others have their turn in between: to outline a tile of zoom 11 takes some 50 ms.
 */
export async function encodeCoverage(
  { values, side, unitsOf }: CoverageRaster,
  slots: number,
  fromMs: number,
  largestBytes = LARGEST_COVERAGE_BYTES,
): Promise<Uint8Array | null> {
  const together = new Uint16Array(values.length);
  for (let step = 1; ; step *= 2) {
    for (let i = 0; i < values.length; i++) together[i] = Math.ceil(values[i]! / step);
    const features: TileFeature[] = [];
    for (const [value, rings] of coverageOutlines(together, side))
      features.push({
        type: 3,
        lines: rings.map((ring) => ring.map(unitsOf)),
        properties: { lastS: (fromMs + (value - 1) * step * SLOT_MS) / 1000 },
      });
    if (features.length === 0) return null;
    const encoded = encodeTile('coverage', features);
    if (encoded.length <= largestBytes || step >= slots) return encoded;
    await othersTurn();
  }
}
