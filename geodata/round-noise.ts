/** Error of a fix along one axis, metres: what open sky and houses leave. */
const SPREAD_M = 3;
/** It wanders, and does not jump: a new one so often, and between two of them what lies between. */
const KNOT_MS = 40_000;
const MOST_SPREADS = 2.2;
/** What is lost by drawing between knots is given back. */
const GAIN = Math.sqrt(1.5);

/** Error of a position, metres east and north: the same for the same `key` and instant, and near to that of an instant near. */
export function roundNoise(key: number, ms: number): [east: number, north: number] {
  const knot = Math.floor(ms / KNOT_MS);
  const share = ms / KNOT_MS - knot;
  const along = (axis: number): number =>
    GAIN * SPREAD_M * ((1 - share) * deviate(key + axis, knot) + share * deviate(key + axis, knot + 1));
  return [along(0), along(0x51ed)];
}

/** The error is at most so many metres along an axis. */
export const MOST_NOISE_M = GAIN * SPREAD_M * MOST_SPREADS;

/** About normal, from a hash: the sum of four uniform numbers. */
function deviate(key: number, knot: number): number {
  let sum = 0;
  for (let i = 0; i < 4; i++) sum += mixed(key ^ Math.imul(knot * 4 + i, 0x9e3779b1)) / 4294967296;
  return Math.max(-MOST_SPREADS, Math.min(MOST_SPREADS, (sum - 2) * Math.sqrt(3)));
}

function mixed(value: number): number {
  let z = value >>> 0;
  z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
  return (z ^ (z >>> 15)) >>> 0;
}
