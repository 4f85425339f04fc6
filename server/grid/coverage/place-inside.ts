import type { Position, Ring } from '../contract.ts';

/**
 * A position inside a face, in the middle of its widest part along a parallel near its middle: where a person should
 * look. Rings are closed; a point is inside when an odd number of edges lies west of it.
 */
export function placeInside(rings: readonly Ring[]): Position {
  const outer = rings[0]!;
  const latitudes = [...new Set(outer.map((position) => position[1]))].sort((a, b) => a - b);
  const middle = (latitudes[0]! + latitudes.at(-1)!) / 2;
  const above = Math.max(
    1,
    latitudes.findIndex((lat) => lat > middle),
  );
  const lat = (latitudes[above - 1]! + (latitudes[above] ?? latitudes[above - 1]!)) / 2;
  const crossings: number[] = [];
  for (const ring of rings)
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = ring[i - 1]!;
      const [bx, by] = ring[i]!;
      if (ay <= lat !== by <= lat) crossings.push(ax + ((lat - ay) / (by - ay)) * (bx - ax));
    }
  crossings.sort((a, b) => a - b);
  let best: Position = outer[0]!;
  let widest = 0;
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    const width = crossings[i + 1]! - crossings[i]!;
    if (width > widest) {
      widest = width;
      best = [(crossings[i]! + crossings[i + 1]!) / 2, lat];
    }
  }
  return best;
}
