import type { Position, Shape } from '../server/grid/contract.ts';
import type { DemoCell } from './city.ts';

/** Finds the basic cell that a place lies in; undefined outside, and on borders as it comes. */
export type LeafFinder = (position: Position) => DemoCell | undefined;

/** Steps of the lattice across the city. */
const STEPS = 160;

/** Builds the finder of the basic cells among `cells`: a lattice of who may be where, then point in polygon. */
export function leafFinder(cells: readonly DemoCell[]): LeafFinder {
  const leaves = cells.filter(({ level }) => level === 4);
  const boxes = leaves.map(({ shape }) => boxOf(shape));
  const [west, south, east, north] = boxes.reduce(united, [Infinity, Infinity, -Infinity, -Infinity]);
  const column = (lon: number): number => Math.floor(((lon - west) / (east - west)) * STEPS);
  const row = (lat: number): number => Math.floor(((lat - south) / (north - south)) * STEPS);
  const candidates = new Map<number, number[]>();
  for (const [i, [w, s, e, n]] of boxes.entries())
    for (let y = row(s); y <= row(n); y++)
      for (let x = column(w); x <= column(e); x++) {
        const key = y * (STEPS + 1) + x;
        const known = candidates.get(key);
        if (known === undefined) candidates.set(key, [i]);
        else known.push(i);
      }
  return ([lon, lat]) => {
    const near = candidates.get(row(lat) * (STEPS + 1) + column(lon)) ?? [];
    const found = near.find((i) => isInside(leaves[i]!.shape, lon, lat));
    return found === undefined ? undefined : leaves[found];
  };
}

type Box = [west: number, south: number, east: number, north: number];

function boxOf(shape: Shape): Box {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [outer] of shape)
    for (const [lon, lat] of outer!) {
      box[0] = Math.min(box[0], lon);
      box[1] = Math.min(box[1], lat);
      box[2] = Math.max(box[2], lon);
      box[3] = Math.max(box[3], lat);
    }
  return box;
}

const united = (a: Box, b: Box): Box => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
];

function isInside(shape: Shape, lon: number, lat: number): boolean {
  let inside = false;
  for (const ring of shape.flat())
    for (let i = 1; i < ring.length; i++) {
      const [[ax, ay], [bx, by]] = [ring[i - 1]!, ring[i]!];
      if (ay > lat !== by > lat && lon < ax + ((lat - ay) * (bx - ax)) / (by - ay)) inside = !inside;
    }
  return inside;
}
