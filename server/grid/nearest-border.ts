/**
 * The cell border nearest to a point, in metres over the WGS84 ellipsoid.
 *
 * Borders run straight in lon and lat, as the cells are drawn. Distances are chords between points of the ellipsoid
 * turned into arcs of a 6,371 km sphere: right everywhere on earth, across the poles and the antimeridian too, and
 * within 0.5 % of PostGIS geography ST_Distance. (PostGIS bends an edge along the geodesic: for edges of 10 km that
 * alone moves it by up to 2 m, so points nearer than that to such an edge differ by more.)
 *
 * Runs of edges have bounding spheres; a linear scan of 3,000 spheres (820 cells × 125 vertices) takes about 5 µs and
 * leaves a handful of runs to be measured.
 */
import type { Position } from './contract.ts';
import type { PolygonParts } from './polygon-parts.ts';

export interface BorderIndex {
  parts: PolygonParts;
  /** First and one past the last vertex of each run, and its part. */
  runs: Uint32Array;
  /** Centre x, y, z and radius of each run, metres. */
  spheres: Float64Array;
}

export interface NearestBorder {
  part: number;
  distanceM: number;
  /** Where on the border. */
  position: Position;
}

const EQUATOR_RADIUS_M = 6_378_137;
const POLE_RADIUS_RATIO_SQUARED = (1 - 1 / 298.257223563) ** 2;
const MEAN_RADIUS_M = 6_371_008.8;
/** Upper bound of the length of one degree in any direction. */
const METRES_A_DEGREE = 111_700;
const EDGES_A_RUN = 32;

/** Indexes the borders of the first `count` parts. */
export function indexBorders(parts: PolygonParts, count: number): BorderIndex {
  const runs: number[] = [];
  for (let part = 0; part < count; part++) {
    const end = parts.firstVertex[part + 1]!;
    for (let v = parts.firstVertex[part]!; v < end; v += EDGES_A_RUN)
      runs.push(v, Math.min(v + EDGES_A_RUN, end), part);
  }
  const spheres = new Float64Array((runs.length / 3) * 4);
  for (let run = 0; run * 3 < runs.length; run++)
    spheres.set(boundingSphere(parts, runs[run * 3]!, runs[run * 3 + 1]!), run * 4);
  return { parts, runs: Uint32Array.from(runs), spheres };
}

function boundingSphere({ vertices, ringEnds }: PolygonParts, start: number, end: number): number[] {
  // The last edge of a run ends in the first vertex of the next.
  const last = ringEnds[end - 1] === 1 ? end : end + 1;
  const centre = [0, 0, 0];
  const points: Earth[] = [];
  let longestEdgeM = 0;
  for (let v = start; v < last; v++) {
    const point = onEarth(vertices[v * 2]!, vertices[v * 2 + 1]!);
    points.push(point);
    for (const axis of [0, 1, 2]) centre[axis]! += point[axis]! / (last - start);
    if (v + 1 < last && ringEnds[v] === 0) {
      const degrees = Math.hypot(vertices[v * 2 + 2]! - vertices[v * 2]!, vertices[v * 2 + 3]! - vertices[v * 2 + 1]!);
      longestEdgeM = Math.max(longestEdgeM, degrees * METRES_A_DEGREE);
    }
  }
  const [x, y, z] = centre as Earth;
  const reach = points.reduce((most, point) => Math.max(most, Math.hypot(point[0] - x, point[1] - y, point[2] - z)), 0);
  return [x, y, z, reach + longestEdgeM / 2];
}

/** The nearest border of the indexed parts; where two are equally near, that of the part with the lower number. */
export function nearestBorder(index: BorderIndex, [lon, lat]: Position): NearestBorder | undefined {
  const { parts, spheres, runs } = index;
  const here = onEarth(lon, lat);
  const [x, y, z] = here;
  const runCount = runs.length / 3;
  const least = new Float64Array(runCount);
  let bound = Infinity;
  for (let run = 0, at = 0; run < runCount; run++, at += 4) {
    const [toX, toY, toZ] = [spheres[at]! - x, spheres[at + 1]! - y, spheres[at + 2]! - z];
    const centreM = Math.sqrt(toX * toX + toY * toY + toZ * toZ);
    least[run] = centreM - spheres[at + 3]!;
    bound = Math.min(bound, centreM + spheres[at + 3]!);
  }
  let best: RunFoot & { part: number } = { chordM: Infinity, position: [lon, lat], part: -1 };
  for (let run = 0; run < runCount; run++) {
    if (least[run]! > bound) continue;
    const part = runs[run * 3 + 2]!;
    const { chordM, position } = footOnRun(parts, runs[run * 3]!, runs[run * 3 + 1]!, here);
    if (chordM < best.chordM || (chordM === best.chordM && part < best.part)) best = { chordM, position, part };
    bound = Math.min(bound, chordM);
  }
  if (best.part === -1) return undefined;
  const distanceM = 2 * MEAN_RADIUS_M * Math.asin(Math.min(1, best.chordM / (2 * MEAN_RADIUS_M)));
  return { part: best.part, distanceM, position: best.position };
}

interface RunFoot {
  chordM: number;
  position: Position;
}

function footOnRun({ vertices, ringEnds }: PolygonParts, start: number, end: number, here: Earth): RunFoot {
  let from = onEarth(vertices[start * 2]!, vertices[start * 2 + 1]!);
  const nearest: RunFoot = { chordM: chord(from, here), position: [vertices[start * 2]!, vertices[start * 2 + 1]!] };
  const consider = (chordM: number, lon: number, lat: number): void => {
    if (chordM >= nearest.chordM) return;
    nearest.chordM = chordM;
    nearest.position = [lon, lat];
  };
  for (let v = start; v < end && ringEnds[v] === 0; v++) {
    const [lon1, lat1] = [vertices[v * 2]!, vertices[v * 2 + 1]!];
    const [lon2, lat2] = [vertices[v * 2 + 2]!, vertices[v * 2 + 3]!];
    const to = onEarth(lon2, lat2);
    const share = shareAlong(from, to, here);
    if (share >= 1) {
      consider(chord(to, here), lon2, lat2);
    } else if (share > 0) {
      const [lon, lat] = [lon1 + (lon2 - lon1) * share, lat1 + (lat2 - lat1) * share];
      consider(chord(onEarth(lon, lat), here), lon, lat);
    }
    from = to;
  }
  return nearest;
}

type Earth = [x: number, y: number, z: number];

/** A point of the ellipsoid, metres from the centre of the earth. */
function onEarth(lon: number, lat: number): Earth {
  const east = (lon * Math.PI) / 180;
  const north = (lat * Math.PI) / 180;
  const sine = Math.sin(north);
  const radius = EQUATOR_RADIUS_M / Math.sqrt(1 - (1 - POLE_RADIUS_RATIO_SQUARED) * sine * sine);
  const fromAxis = radius * Math.cos(north);
  return [fromAxis * Math.cos(east), fromAxis * Math.sin(east), radius * POLE_RADIUS_RATIO_SQUARED * sine];
}

function chord(a: Earth, b: Earth): number {
  const [x, y, z] = [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
  return Math.sqrt(x * x + y * y + z * z);
}

/** Where the foot of `here` falls on the way from `a` (0) to `b` (1). */
function shareAlong(a: Earth, b: Earth, here: Earth): number {
  const [x, y, z] = [b[0] - a[0], b[1] - a[1], b[2] - a[2]];
  return ((here[0] - a[0]) * x + (here[1] - a[1]) * y + (here[2] - a[2]) * z) / (x * x + y * y + z * z);
}
