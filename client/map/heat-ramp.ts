import { PALETTES, type Theme } from './palette.ts';

/**
 * The colours of heat by density. The server says what density is full heat at each zoom, a high quantile over places; the
 * hottest place lies above it, and the further the more reports there are: 1.1 to 1.5 times at 500 of the demo city's
 * reports, 1.9 to 2.6 at 5,000, 2.9 to 7.6 at 82,513. The ramp ends where nothing is, so no count flattens its core.
 */
export const HEADROOM = 8;

/**
 * Colour goes by the logarithm of the density: equal steps of colour are equal ratios. By the root, a core that fits the
 * ramp's end leaves the villages blank; a straight line shows the core alone.
 */
const CURVE = 20;
/** Place on the ramp, 0 to 1, from which heat is seen: below, the far tails of the kernel would grey the map. */
const FAINTEST = 0.06;
const FIRST = 0.12;

/** Where on the ramp, 0 to 1, a density lies, as a multiple of full heat. */
export function placeOnRamp(density: number): number {
  return Math.log1p(CURVE * density) / Math.log1p(CURVE * HEADROOM);
}

/** The density, as a multiple of full heat, that lies at a place of the ramp. */
function densityAt(place: number): number {
  return Math.expm1(place * Math.log1p(CURVE * HEADROOM)) / CURVE;
}

/** Stops of `heatmap-color`: MapLibre's density (1 is HEADROOM times full heat) and colour, ascending. */
export function heatColours(theme: Theme): (number | string)[] {
  const { ramp } = PALETTES[theme];
  const clear = `${ramp[0]}00`;
  const steps = ramp.flatMap((colour, index) => [
    densityAt(FIRST + ((1 - FIRST) * index) / (ramp.length - 1)) / HEADROOM,
    colour,
  ]);
  return [0, clear, densityAt(FAINTEST) / HEADROOM, clear, ...steps];
}
