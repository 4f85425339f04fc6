/** Lines of trails on the wire; pure, so that a client may read them by the same rule. */
import type { Fix } from './fix.ts';

type Place = Pick<Fix, 'atMs' | 'lon' | 'lat'>;
const STEPS_A_DEGREE = 1e6;

/**
 * lon, lat in 1e-6 degree and s since `fromMs` of each position, as differences from the one before; the first from 0.
 * @param step places are rounded to multiples of so many 1e-6 degrees: zeros at the end cost nothing when packed
 */
export function encodeTrailLine(line: readonly Place[], fromMs: number, step = 1): number[] {
  const numbers: number[] = [];
  let before = [0, 0, 0];
  for (const { lon, lat, atMs } of line) {
    const now = [
      Math.round((lon * STEPS_A_DEGREE) / step) * step,
      Math.round((lat * STEPS_A_DEGREE) / step) * step,
      Math.round((atMs - fromMs) / 1000),
    ];
    for (const [index, value] of now.entries()) numbers.push(value - before[index]!);
    before = now;
  }
  return numbers;
}

/** The positions of such a line; times to the second, places to 6 cm. */
export function decodeTrailLine(numbers: readonly number[], fromMs: number): Place[] {
  const line: Place[] = [];
  let [lon, lat, s] = [0, 0, 0];
  for (let index = 0; index + 2 < numbers.length; index += 3) {
    lon += numbers[index]!;
    lat += numbers[index + 1]!;
    s += numbers[index + 2]!;
    line.push({ lon: lon / STEPS_A_DEGREE, lat: lat / STEPS_A_DEGREE, atMs: fromMs + s * 1000 });
  }
  return line;
}
