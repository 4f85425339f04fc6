import type { Ground } from '../../../server/patrol/ground/ground.ts';

/** Every pixel of some ground as `x,y`, in the order of its blocks. */
export function pixelsOf(ground: Ground): string[] {
  const pixels: string[] = [];
  for (const { bx, by, low, high } of ground.blocks())
    for (let bit = 0; bit < 64; bit++)
      if ((((bit < 32 ? low : high) >>> (bit & 31)) & 1) === 1)
        pixels.push(`${bx * 8 + (bit & 7)},${by * 8 + (bit >>> 3)}`);
  return pixels;
}
