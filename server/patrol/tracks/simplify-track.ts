import { METRES_A_DEGREE, radians } from '../../grid/metres.ts';
import type { Fix } from './fix.ts';

/** Longer lines are taken in pieces of so many positions: the worst line then costs a piece's square for each piece. */
const PIECE = 2_000;

/**
 * The line with fewer positions, by Douglas and Peucker's way, where the distance is that from the place at which the
 * simplified line has the walker at the same time: whoever goes along it by time is never further than `toleranceM` from
 * where the worker was, and so no position is further than that from the line. First and last stay. By the distance from
 * the line alone a stop in the middle of a street would become a slow walk along it.
 */
export function simplifyTrack<Kept extends Pick<Fix, 'atMs' | 'lon' | 'lat'>>(
  line: readonly Kept[],
  toleranceM: number,
): Kept[] {
  const last = line.length - 1;
  if (last < 2 || toleranceM <= 0) return [...line];
  const kept = new Uint8Array(line.length);
  const stack: number[] = [];
  for (let from = 0; from < last; from += PIECE) {
    kept[from] = 1;
    stack.push(from, Math.min(from + PIECE, last));
  }
  kept[last] = 1;
  const { x, y } = inMetres(line);
  const most = toleranceM ** 2;
  while (stack.length > 0) {
    const to = stack.pop() as number;
    const from = stack.pop() as number;
    const startMs = line[from]!.atMs;
    const lastsMs = line[to]!.atMs - startMs;
    const [x0, y0, dx, dy] = [x[from]!, y[from]!, x[to]! - x[from]!, y[to]! - y[from]!];
    let furthest = most;
    let at = -1;
    for (let index = from + 1; index < to; index++) {
      const share = lastsMs > 0 ? (line[index]!.atMs - startMs) / lastsMs : 0;
      const off = (x[index]! - x0 - share * dx) ** 2 + (y[index]! - y0 - share * dy) ** 2;
      if (off > furthest) {
        furthest = off;
        at = index;
      }
    }
    if (at === -1) continue;
    kept[at] = 1;
    stack.push(from, at, at, to);
  }
  return line.filter((_, index) => kept[index] === 1);
}

/** On the plane, metres from the first position. Degrees of longitude are as long as where they are longest: never too short. */
function inMetres(line: readonly Pick<Fix, 'lon' | 'lat'>[]): { x: Float64Array; y: Float64Array } {
  const { lon: west, lat: south } = line[0]!;
  const nearest = line.reduce((least, { lat }) => Math.min(least, Math.abs(lat)), 90);
  const metresOfLon = METRES_A_DEGREE * Math.cos(radians(nearest));
  const [x, y] = [new Float64Array(line.length), new Float64Array(line.length)];
  for (const [index, { lon, lat }] of line.entries()) {
    x[index] = (lon - west) * metresOfLon;
    y[index] = (lat - south) * METRES_A_DEGREE;
  }
  return { x, y };
}

/** Metres of half a pixel of a map of `zoom` (tiles of 512 pixels) at `lat`. */
export function halfPixelM(zoom: number, lat: number): number {
  return ((METRES_A_DEGREE * 360) / 512 / 2 ** zoom / 2) * Math.cos(radians(lat));
}
