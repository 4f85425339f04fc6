/**
 * The cell border nearest to a point, in metres over the WGS84 ellipsoid.
 *
 * Borders run straight in lon and lat, as the cells are drawn. Distances are chords between points of the ellipsoid
 * turned into arcs of a 6,371 km sphere: right everywhere on earth, across the poles and the antimeridian too, and
 * within 0.5 % of PostGIS geography ST_Distance. (PostGIS bends an edge along the geodesic: for edges of 10 km that
 * alone moves it by up to 2 m, so points nearer than that to such an edge differ by more.)
 *
 * Short runs of edges have bounding spheres, and so have groups of runs that lie near each other, and groups of those: a
 * search goes down from the whole, level by level, keeping only the spheres that may hold the nearest border.
 */
import type { Position } from './contract.ts';
import type { PolygonParts } from './polygon-parts.ts';

export interface BorderIndex {
  parts: PolygonParts;
  /** First and one past the last vertex of each run, and its part; neighbours on earth stand together. */
  runs: Uint32Array;
  /** Centre x, y, z and radius of each run, then of each group of GROUP of those, and so on up to one; metres. */
  levels: Float64Array[];
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
const EDGES_A_RUN = 8;
const GROUP = 8;
/** Spheres are larger by more than rounding, so that of two borders equally near neither is passed over. */
const ROUNDING_M = 1e-6;

/** Indexes the borders of the first `count` parts. */
export function indexBorders(parts: PolygonParts, count: number): BorderIndex {
  const found: number[] = [];
  for (let part = 0; part < count; part++) {
    const end = parts.firstVertex[part + 1]!;
    for (let v = parts.firstVertex[part]!; v < end; v += EDGES_A_RUN)
      found.push(v, Math.min(v + EDGES_A_RUN, end), part);
  }
  const around = new Float64Array((found.length / 3) * 4);
  for (let run = 0; run * 3 < found.length; run++)
    around.set(sphereOfRun(parts, found[run * 3]!, found[run * 3 + 1]!), run * 4);
  const runs = new Uint32Array(found.length);
  const spheres = new Float64Array(around.length);
  for (const [place, run] of nearTogether(around).entries()) {
    runs.set([found[run * 3]!, found[run * 3 + 1]!, found[run * 3 + 2]!], place * 3);
    spheres.set(around.subarray(run * 4, run * 4 + 4), place * 4);
  }
  const levels: Float64Array[] = [spheres];
  while (levels.at(-1)!.length > 4) levels.push(spheresOfGroups(levels.at(-1)!));
  return { parts, runs, levels };
}

function sphereOfRun({ vertices, ringEnds }: PolygonParts, start: number, end: number): Sphere {
  // The last edge of a run ends in the first vertex of the next.
  const last = ringEnds[end - 1] === 1 ? end : end + 1;
  const points = new Float64Array((last - start) * 4);
  let longestEdge = 0;
  for (let v = start; v < last; v++) {
    points.set(onEarth(vertices[v * 2]!, vertices[v * 2 + 1]!), (v - start) * 4);
    if (v + 1 === last || ringEnds[v] === 1) continue;
    const [east, north] = [vertices[v * 2 + 2]! - vertices[v * 2]!, vertices[v * 2 + 3]! - vertices[v * 2 + 1]!];
    longestEdge = Math.max(longestEdge, Math.sqrt(east * east + north * north));
  }
  const [x, y, z, reach] = sphereAround(points);
  return [x, y, z, reach + (longestEdge * METRES_A_DEGREE) / 2];
}

function spheresOfGroups(spheres: Float64Array): Float64Array {
  const groups = new Float64Array(Math.ceil(spheres.length / 4 / GROUP) * 4);
  for (let group = 0; group < groups.length; group += 4)
    groups.set(sphereAround(spheres.subarray(group * GROUP, (group + 4) * GROUP)), group);
  return groups;
}

/** A sphere that holds all of `spheres`; not the smallest. */
function sphereAround(spheres: Float64Array): Sphere {
  const count = spheres.length / 4;
  let [x, y, z, reach] = [0, 0, 0, 0];
  for (let at = 0; at < spheres.length; at += 4) {
    x += spheres[at]! / count;
    y += spheres[at + 1]! / count;
    z += spheres[at + 2]! / count;
  }
  for (let at = 0; at < spheres.length; at += 4) {
    const [toX, toY, toZ] = [spheres[at]! - x, spheres[at + 1]! - y, spheres[at + 2]! - z];
    reach = Math.max(reach, Math.sqrt(toX * toX + toY * toY + toZ * toZ) + spheres[at + 3]!);
  }
  return [x, y, z, reach + ROUNDING_M];
}

/** The spheres in an order in which neighbours in space stand near each other: along a Z-curve with 10 bits an axis. */
function nearTogether(spheres: Float64Array): Uint32Array {
  const keys = new Float64Array(spheres.length / 4);
  for (const axis of [0, 1, 2]) {
    let [least, most] = [Infinity, -Infinity];
    for (let at = axis; at < spheres.length; at += 4) {
      least = Math.min(least, spheres[at]!);
      most = Math.max(most, spheres[at]!);
    }
    const steps = most > least ? 1023 / (most - least) : 0;
    for (let i = 0; i < keys.length; i++) keys[i]! += spread((spheres[i * 4 + axis]! - least) * steps) << axis;
  }
  return Uint32Array.from(keys.keys()).sort((a, b) => keys[a]! - keys[b]!);
}

/** Puts two zero bits after each of the ten lowest bits. */
function spread(bits: number): number {
  let spaced = bits & 0x3ff;
  spaced = (spaced | (spaced << 16)) & 0x30000ff;
  spaced = (spaced | (spaced << 8)) & 0x300f00f;
  spaced = (spaced | (spaced << 4)) & 0x30c30c3;
  return (spaced | (spaced << 2)) & 0x9249249;
}

/** The nearest border of the indexed parts; where two are equally near, that of the part with the lower number. */
export function nearestBorder({ parts, runs, levels }: BorderIndex, [lon, lat]: Position): NearestBorder | undefined {
  if (runs.length === 0) return undefined;
  const here = onEarth(lon, lat);
  const { near, leastM } = nearRuns(levels, here);
  let best: RunFoot & { part: number } = { chordM: Infinity, position: [lon, lat], part: -1 };
  for (const i of [...near.keys()].sort((a, b) => leastM[a]! - leastM[b]!)) {
    if (leastM[i]! > best.chordM) break;
    const at = near[i]! * 3;
    const part = runs[at + 2]!;
    const { chordM, position } = footOnRun(parts, runs[at]!, runs[at + 1]!, here);
    if (chordM < best.chordM || (chordM === best.chordM && part < best.part)) best = { chordM, position, part };
  }
  const distanceM = 2 * MEAN_RADIUS_M * Math.asin(Math.min(1, best.chordM / (2 * MEAN_RADIUS_M)));
  return { part: best.part, distanceM, position: best.position };
}

/** The runs that may hold the nearest border, and how near the sphere of each comes. */
function nearRuns(levels: readonly Float64Array[], [x, y, z]: Earth): { near: number[]; leastM: number[] } {
  let boundM = Infinity;
  let near = [0];
  let leastM = [0];
  for (let level = levels.length - 2; level >= 0; level--) {
    const spheres = levels[level]!;
    const nearBelow: number[] = [];
    const leastBelowM: number[] = [];
    for (let i = 0; i < near.length; i++) {
      if (leastM[i]! > boundM) continue;
      const start = near[i]! * GROUP;
      const end = Math.min(spheres.length / 4, start + GROUP);
      for (let sphere = start; sphere < end; sphere++) {
        const at = sphere * 4;
        const toX = spheres[at]! - x;
        const toY = spheres[at + 1]! - y;
        const toZ = spheres[at + 2]! - z;
        const radiusM = spheres[at + 3]!;
        const centreM = Math.sqrt(toX * toX + toY * toY + toZ * toZ);
        if (centreM - radiusM > boundM) continue;
        nearBelow.push(sphere);
        leastBelowM.push(centreM - radiusM);
        if (centreM + radiusM < boundM) boundM = centreM + radiusM;
      }
    }
    near = nearBelow;
    leastM = leastBelowM;
  }
  return { near, leastM };
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
type Sphere = [...centre: Earth, radiusM: number];

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
