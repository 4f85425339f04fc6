import { Random } from './random.ts';

/** Smooth noise over the plane, about -1 to 1, zero mean; features about one unit across. */
export type Noise = (x: number, y: number) => number;

const SIZE = 256;

/** Gradient noise (Perlin's) over a table shuffled by `seed` and `purpose`. */
export function gradientNoise(seed: number, purpose: string): Noise {
  const random = new Random(seed, purpose);
  const table = new Uint8Array(SIZE * 2);
  for (let i = 0; i < SIZE; i++) table[i] = i;
  for (let i = SIZE - 1; i > 0; i--) {
    const j = random.below(i + 1);
    const kept = table[i]!;
    table[i] = table[j]!;
    table[j] = kept;
  }
  table.copyWithin(SIZE, 0, SIZE);
  const east = new Float64Array(SIZE);
  const north = new Float64Array(SIZE);
  for (let i = 0; i < SIZE; i++) {
    const angle = random.between(0, 2 * Math.PI);
    east[i] = Math.cos(angle);
    north[i] = Math.sin(angle);
  }
  return (x, y) => {
    const left = Math.floor(x);
    const bottom = Math.floor(y);
    const dx = x - left;
    const dy = y - bottom;
    const u = dx * dx * dx * (dx * (dx * 6 - 15) + 10);
    const v = dy * dy * dy * (dy * (dy * 6 - 15) + 10);
    const row = table[left & 255]!;
    const nextRow = table[(left + 1) & 255]!;
    const g00 = table[row + (bottom & 255)]!;
    const g01 = table[row + ((bottom + 1) & 255)]!;
    const g10 = table[nextRow + (bottom & 255)]!;
    const g11 = table[nextRow + ((bottom + 1) & 255)]!;
    const near = east[g00]! * dx + north[g00]! * dy;
    const far = east[g10]! * (dx - 1) + north[g10]! * dy;
    const nearUp = east[g01]! * dx + north[g01]! * (dy - 1);
    const farUp = east[g11]! * (dx - 1) + north[g11]! * (dy - 1);
    const low = near + u * (far - near);
    return 1.5 * (low + v * (nearUp + u * (farUp - nearUp) - low));
  };
}
