import { gradientNoise } from './noise.ts';

/** The invented lie of the land, in plane kilometres. */
export interface Terrain {
  /** How hard it is to cross this place, from 0; high along ridges, rivers and, in town, streets. Borders settle there. */
  resistance(x: number, y: number): number;
  /** Distance to the nearest river, kilometres, good near it. */
  riverKm(x: number, y: number): number;
  /** 0 in the valleys to about 1 on the ridges. */
  height(x: number, y: number): number;
  /** Shifts a place by a few kilometres so that straight lines become natural ones. */
  warp(x: number, y: number): [number, number];
}

const RIVER_HALF_WIDTH_KM = 0.09;
const STREET_SPACING_KM = 0.31;
const BUILT_UP_KM = 3.4;

/** Makes the land of `seed`: ridges at three scales, the Lu river through the centre, two tributaries, streets in town. */
export function makeTerrain(seed: number): Terrain {
  const ranges = gradientNoise(seed, 'ranges');
  const hills = gradientNoise(seed, 'hills');
  const spurs = gradientNoise(seed, 'spurs');
  const bends = gradientNoise(seed, 'bends');
  const shiftX = gradientNoise(seed, 'shift-x');
  const shiftY = gradientNoise(seed, 'shift-y');

  const crest = (value: number): number => {
    const near = Math.max(0, 1 - Math.abs(value) * 2.4);
    return near * near;
  };
  const meander = (along: number, row: number): number =>
    2.6 * bends(along / 9, row) + 0.9 * bends(along / 2.7, row + 7) + 0.25 * bends(along / 0.9, row + 13);
  // Each river is a curve y = f(x) or x = f(y); the wander fades at the centre, where the main stream always passes.
  const mainStream = (x: number): number => meander(x, 0.5) * Math.min(1, 0.25 + Math.abs(x) / 9) - 0.25;
  const northStream = (y: number): number => -1.6 - y * 0.12 + meander(y, 31.5) * Math.min(1, Math.abs(y) / 8);
  const southStream = (y: number): number => -2.4 - y * 0.16 + meander(y, 63.5) * Math.min(1, Math.abs(y) / 8);

  const riverKm = (x: number, y: number): number => {
    const fall = mainStream(x);
    const main = Math.abs(y - fall) * 0.8;
    const branch = y > fall ? Math.abs(x - northStream(y)) : Math.abs(x - southStream(y));
    return Math.min(main, branch * 0.8);
  };

  const street = (x: number, y: number): number => {
    const bentX = x + 0.22 * shiftX(x / 1.3, y / 1.3);
    const bentY = y + 0.22 * shiftY(x / 1.3, y / 1.3);
    const u = (bentX * 0.94 + bentY * 0.34) / STREET_SPACING_KM;
    const v = (bentY * 0.94 - bentX * 0.34) / (STREET_SPACING_KM * 1.45);
    const offU = Math.abs(u - Math.round(u)) * STREET_SPACING_KM;
    const offV = Math.abs(v - Math.round(v)) * STREET_SPACING_KM * 1.45;
    const off = Math.min(offU, offV) / 0.035;
    return off > 3 ? 0 : Math.exp(-off * off);
  };

  return {
    riverKm,
    height: (x, y) => crest(ranges(x / 6.5, y / 6.5)) * 0.7 + crest(hills(x / 2.1, y / 2.1)) * 0.3,
    resistance: (x, y) => {
      const river = riverKm(x, y) / RIVER_HALF_WIDTH_KM;
      const water = river > 3 ? 0 : 9 * Math.exp(-river * river);
      const fromCenter = Math.sqrt(x * x + y * y);
      const builtUp = fromCenter > BUILT_UP_KM ? 0 : Math.min(1, (BUILT_UP_KM - fromCenter) * 1.4);
      const land =
        6 * crest(ranges(x / 6.5, y / 6.5)) + 7 * crest(hills(x / 2.3, y / 2.3)) + 5 * crest(spurs(x / 0.95, y / 0.95));
      return water + land * (1 - 0.8 * builtUp) + (builtUp > 0 ? 6 * builtUp * street(x, y) : 0);
    },
    warp: (x, y) => [
      x + 3.6 * shiftX(x / 13, y / 13) + 1.9 * shiftX(x / 5.1 + 9, y / 5.1) + 0.55 * shiftX(x / 1.7, y / 1.7 + 5),
      y + 3.6 * shiftY(x / 13, y / 13) + 1.9 * shiftY(x / 5.1 + 9, y / 5.1) + 0.55 * shiftY(x / 1.7, y / 1.7 + 5),
    ],
  };
}
