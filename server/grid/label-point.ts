import type { Position, Ring, Shape } from './contract.ts';

/**
 * A point well inside a shape, where its name fits: near the pole of inaccessibility of its largest part. The centre of
 * the box, which costs nothing, lies outside a bent cell. Exact to a fiftieth of the shape, which no eye sees in a name.
 */
export function labelPoint(shape: Shape): Position {
  const largest = shape.toSorted((a, b) => Math.abs(ringArea(b[0]!)) - Math.abs(ringArea(a[0]!)))[0]!;
  // Longitudes shrink with latitude; distances are measured on a local plane.
  const squeeze = Math.cos((largest[0]![0]![1] * Math.PI) / 180);
  const rings = largest.map((ring) => ring.map(([lon, lat]) => [lon * squeeze, lat] as const));
  const [x, y] = pole(rings);
  return [Number((x / squeeze).toFixed(6)), Number(y.toFixed(6))];
}

type Point = readonly [x: number, y: number];
const GRID = 9;
const ROUNDS = 4;

/** Looks on a grid of candidates, then on a finer one around the best, a few times. */
function pole(rings: readonly (readonly Point[])[]): Point {
  const outer = rings[0] as readonly Point[];
  const [xs, ys] = [outer.map(([x]) => x), outer.map(([, y]) => y)];
  let [west, south, east, north] = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  let best: Point = [(west + east) / 2, (south + north) / 2];
  let bestInside = inside(best, rings);
  for (let round = 0; round < ROUNDS; round++) {
    const [stepX, stepY] = [(east - west) / (GRID + 1), (north - south) / (GRID + 1)];
    for (let row = 1; row <= GRID; row++)
      for (let column = 1; column <= GRID; column++) {
        const candidate: Point = [west + column * stepX, south + row * stepY];
        const depth = inside(candidate, rings);
        if (depth > bestInside) [best, bestInside] = [candidate, depth];
      }
    [west, east, south, north] = [best[0] - stepX, best[0] + stepX, best[1] - stepY, best[1] + stepY];
  }
  return best;
}

/** Squared distance to the border, negative outside. */
function inside([x, y]: Point, rings: readonly (readonly Point[])[]): number {
  let within = false;
  let nearest = Number.POSITIVE_INFINITY;
  for (const ring of rings)
    for (let at = 0, before = ring.length - 1; at < ring.length; before = at++) {
      const [ax, ay] = ring[before] as Point;
      const [bx, by] = ring[at] as Point;
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) within = !within;
      nearest = Math.min(nearest, squaredDistance(x, y, ax, ay, bx, by));
    }
  return within ? nearest : -nearest;
}

function squaredDistance(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return (x - ax - along * dx) ** 2 + (y - ay - along * dy) ** 2;
}

function ringArea(ring: Ring): number {
  let sum = 0;
  for (let at = 0, before = ring.length - 1; at < ring.length; before = at++) {
    const [ax, ay] = ring[before] as Position;
    const [bx, by] = ring[at] as Position;
    sum += ax * by - bx * ay;
  }
  return sum / 2;
}
