import type { Position, Ring } from '../contract.ts';
import { turn } from './planar-graph.ts';

interface Edges {
  ax: Float64Array;
  ay: Float64Array;
  bx: Float64Array;
  by: Float64Array;
  /** number of the ring within the shape, and of the edge within its ring */
  ring: Int32Array;
  place: Int32Array;
  order: Uint32Array;
}

/** Two edges that meet where they must not. Touches of different rings at a point are told to `onTouch` instead. */
export function findCrossing(
  rings: readonly Ring[],
  onTouch: (ringA: number, ringB: number, place: Position) => void,
): { a: number; b: number; place: Position; touch: boolean } | undefined {
  const { ax, ay, bx, by, ring, place, order } = edgesOf(rings);
  for (let m = 0; m < order.length; m++) {
    const i = order[m]!;
    const east = Math.max(ax[i]!, bx[i]!);
    const [south, north] = ay[i]! < by[i]! ? [ay[i]!, by[i]!] : [by[i]!, ay[i]!];
    for (let n = m + 1; n < order.length; n++) {
      const j = order[n]!;
      if (Math.min(ax[j]!, bx[j]!) > east) break;
      if ((ay[j]! > north && by[j]! > north) || (ay[j]! < south && by[j]! < south)) continue;
      const same = ring[i] === ring[j];
      const [first, second] = place[i]! < place[j]! ? [i, j] : [j, i];
      const count = rings[ring[i]!]!.length - 1;
      const follows = same && place[second]! - place[first]! === 1;
      const closes = same && place[first] === 0 && place[second] === count - 1;
      const found = meet(ax[i]!, ay[i]!, bx[i]!, by[i]!, ax[j]!, ay[j]!, bx[j]!, by[j]!);
      if (found === undefined) continue;
      if ((follows || closes) && !found.line) continue;
      const hit = { a: Math.min(ring[i]!, ring[j]!), b: Math.max(ring[i]!, ring[j]!), place: found.place };
      if (found.line || found.proper || same) return { ...hit, touch: !found.line && !found.proper };
      onTouch(hit.a, hit.b, hit.place);
    }
  }
  return undefined;
}

function edgesOf(rings: readonly Ring[]): Edges {
  const total = rings.reduce((sum, ring) => sum + ring.length - 1, 0);
  const [ax, ay, bx, by] = [0, 1, 2, 3].map(() => new Float64Array(total)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const ring = new Int32Array(total);
  const place = new Int32Array(total);
  let at = 0;
  rings.forEach((positions, r) => {
    for (let k = 1; k < positions.length; k++, at++) {
      [ax[at], ay[at]] = positions[k - 1]!;
      [bx[at], by[at]] = positions[k]!;
      ring[at] = r;
      place[at] = k - 1;
    }
  });
  const west = ax.map((x, i) => Math.min(x, bx[i]!));
  const order = Uint32Array.from(west, (_, i) => i).sort((i, j) => west[i]! - west[j]!);
  return { ax, ay, bx, by, ring, place, order };
}

/** How two segments meet: not at all, at one point (`proper` when both go on through it), or along a line. Exact. */
function meet(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): { place: Position; proper: boolean; line: boolean } | undefined {
  const c = Math.sign(turn(ax, ay, bx, by, cx, cy));
  const d = Math.sign(turn(ax, ay, bx, by, dx, dy));
  if (c * d > 0) return undefined;
  const a = Math.sign(turn(cx, cy, dx, dy, ax, ay));
  const b = Math.sign(turn(cx, cy, dx, dy, bx, by));
  if (a * b > 0) return undefined;
  if (c === 0 && d === 0) {
    // On one line: what they share runs between the second and the third of the four ends.
    const vertical = Math.abs(bx - ax) < Math.abs(by - ay);
    const key = (p: Position) => (vertical ? p[1] : p[0]);
    const spanA = [[ax, ay] as Position, [bx, by] as Position].sort((p, q) => key(p) - key(q));
    const spanC = [[cx, cy] as Position, [dx, dy] as Position].sort((p, q) => key(p) - key(q));
    const start = key(spanA[0]!) > key(spanC[0]!) ? spanA[0]! : spanC[0]!;
    const end = key(spanA[1]!) < key(spanC[1]!) ? spanA[1]! : spanC[1]!;
    if (key(start) > key(end)) return undefined;
    return { place: start, proper: false, line: key(start) < key(end) };
  }
  if (c === 0) return { place: [cx, cy], proper: false, line: false };
  if (d === 0) return { place: [dx, dy], proper: false, line: false };
  if (a === 0) return { place: [ax, ay], proper: false, line: false };
  if (b === 0) return { place: [bx, by], proper: false, line: false };
  const [fromA, fromB] = [turn(cx, cy, dx, dy, ax, ay), turn(cx, cy, dx, dy, bx, by)];
  const along = fromA / (fromA - fromB);
  return { place: [ax + along * (bx - ax), ay + along * (by - ay)], proper: true, line: false };
}
