/** Divides the mesh: outline, towns, villages, basic cells. Longer parts of the work are in grow-regions.ts. */
import { type Growth, RegionGrower, type Seed } from './grow-regions.ts';
import { SECTORS, SILHOUETTE, TOWN_SITES } from './layout.ts';
import { type Mesh, makeMesh, nearestPoint } from './mesh.ts';
import { TOWN_NAMES, VILLAGE_NAMES } from './names/liling.ts';
import { CITY_AREA_KM2, type Plane } from './plane.ts';
import { cumulate, Random } from './random.ts';
import { makeTerrain, type Terrain } from './terrain.ts';

export interface Named {
  code: string;
  zh: string;
  pinyin: string;
}
export interface Village extends Named {
  town: number;
  /** A community or residents' committee, not a farming village. */
  urban: boolean;
  /** In a sub-district of the city proper. */
  inner: boolean;
}
/** A built-up place: the seat of a town, or of one of its residents' committees. */
export interface Settlement {
  at: Plane;
  /** How far its houses reach, kilometres. */
  radiusKm: number;
  /** Share of its town's life. */
  weight: number;
}

export interface Partition {
  terrain: Terrain;
  mesh: Mesh;
  settlements: Settlement[];
  towns: Named[];
  villages: Village[];
  /** Sector of each town, as an index into SECTORS. */
  sectorOfTown: number[];
  /** Village of each basic cell; cells of a village are consecutive. */
  villageOfCell: number[];
  /** Basic cell of each mesh point; -1 outside the city. */
  cellOfPoint: Int32Array;
  /** Roads between neighbouring settlements, as mesh points in order. */
  roads: number[][];
  /** Factor that brings the city to its area; multiply plane coordinates by it. */
  scale: number;
}

export const URBAN_CELLS = 220;
export const RURAL_CELLS = 600;

const MESH_HALF_WIDTH_KM = 0.285 * 2 ** 8;
const OUTSIDE_SPACING_KM = 1.15;
/** Beyond the outline the mesh stays fine for so far. */
const MARGIN_KM = 0.9;
const RURAL_SPACING_KM = 0.286;
const INNER_SPACING_KM = 0.072;
const SEAT_SPACING_KM = 0.143;

/** Cuts the city of `seed` into 24 towns, 270 villages and 820 basic cells as sets of mesh points. */
export function partitionCity(seed: number): Partition {
  const terrain = makeTerrain(seed);
  const towns = readNames(TOWN_NAMES);
  const sectorOfTown = towns.map(({ code }) => SECTORS.findIndex(({ key }) => key === TOWN_SITES[code]!.sector));
  const villages: Village[] = readNames(VILLAGE_NAMES).map((name) => {
    const town = towns.findIndex(({ code }) => name.code.startsWith(code));
    return { ...name, town, urban: !name.zh.endsWith('村'), inner: SECTORS[sectorOfTown[town]!]!.key === 'urban' };
  });
  const { settlements, seats } = placeSettlements(new Random(seed, 'settlements'), towns, villages, sectorOfTown);

  const outline = drawOutline(terrain);
  const mesh = makeMesh(MESH_HALF_WIDTH_KM, new Random(seed, 'mesh'), (x, y) => spacingAt(x, y, settlements, outline));
  const inside = markInside(mesh, outline);
  let groundKm2 = 0;
  for (let p = 0; p < mesh.count; p++) if (inside[p] === 0) groundKm2 += mesh.areaKm2[p]!;

  const grower = new RegionGrower(mesh, terrain.resistance);
  const pointAt = (place: Plane, start = firstInside(inside)): number =>
    nearestPoint(mesh, place, nearestPoint(mesh, place, start), (p) => inside[p] === 0);

  const valley = (point: number): number => 1 / (1 + grower.roughAt(point));
  const townWeights = towns.map(({ code }) => TOWN_SITES[code]!.weight);
  const weightSum = townWeights.reduce((sum, weight) => sum + weight, 0);
  const townOfPoint = grower.growToSize(
    towns.map(({ code }, town) => ({
      point: pointAt(TOWN_SITES[code]!.at),
      targetKm2: (groundKm2 * townWeights[town]!) / weightSum,
    })),
    inside,
    7,
    () => false,
  );

  const villageSeeds = seedVillages(new Random(seed, 'villages'), mesh, townOfPoint, towns, villages, seats, valley);
  const villageOfPoint = grower.growToSize(villageSeeds, townOfPoint, 7, () => true);
  const { seeds, villageOfCell } = seedCells(new Random(seed, 'cells'), mesh, villageOfPoint, villages, valley);
  const cellOfPoint = grower.growToSize(seeds, villageOfPoint, 5, () => true);
  const roots = settlements.map(({ at }) => pointAt(at)).filter((point, i, all) => all.indexOf(point) === i);
  return {
    terrain,
    mesh,
    settlements,
    towns,
    villages,
    sectorOfTown,
    villageOfCell,
    cellOfPoint,
    roads: layRoads(mesh, grower.grow(roots, inside)),
    scale: Math.sqrt(CITY_AREA_KM2 / groundKm2),
  };
}

const readNames = (table: string): Named[] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [code, zh, pinyin] = line.split(' ');
      return { code: code!, zh: zh!, pinyin: pinyin! };
    });

/** A town's committees stand at its seat, or, where two or three old towns were merged, kilometres apart. */
function placeSettlements(
  random: Random,
  towns: readonly Named[],
  villages: readonly Village[],
  sectorOfTown: readonly number[],
) {
  const settlements: Settlement[] = [{ at: [0, 0], radiusKm: 1.9, weight: 9 }];
  const seats = new Map<number, Plane>();
  towns.forEach(({ code }, town) => {
    const [x, y] = TOWN_SITES[code]!.at;
    if (SECTORS[sectorOfTown[town]!]!.key === 'urban') {
      settlements.push({ at: [x, y], radiusKm: 1, weight: 2 });
      return;
    }
    const centre: Plane = [x + random.between(-0.5, 0.5), y + random.between(-0.5, 0.5)];
    settlements.push({ at: centre, radiusKm: 0.62, weight: 1 });
    let committees = 0;
    villages.forEach((village, index) => {
      if (village.town !== town || !village.urban) return;
      const angle = random.between(0, 2 * Math.PI);
      const near = committees < 2;
      const away = committees === 0 ? 0.05 : near ? random.between(0.7, 1) : random.between(2.6, 4.6);
      const at: Plane = [centre[0] + away * Math.cos(angle), centre[1] + away * Math.sin(angle)];
      seats.set(index, at);
      if (!near) settlements.push({ at, radiusKm: 0.42, weight: 0.45 });
      committees++;
    });
  });
  return { settlements, seats };
}

interface Outline {
  /** Inside the warped silhouette. */
  contains(x: number, y: number): boolean;
  /** Inside, or outside by no more than the margin. */
  near(x: number, y: number): boolean;
}

function drawOutline(terrain: Terrain): Outline {
  const within = (x: number, y: number): boolean => {
    let inside = false;
    for (let i = 0, j = SILHOUETTE.length - 1; i < SILHOUETTE.length; j = i++) {
      const ax = SILHOUETTE[i]![0];
      const ay = SILHOUETTE[i]![1];
      const bx = SILHOUETTE[j]![0];
      const by = SILHOUETTE[j]![1];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
    return inside;
  };
  const contains = (x: number, y: number): boolean => within(...terrain.warp(x, y));
  const near = (x: number, y: number): boolean =>
    contains(x, y) || [-1, 1].some((dx) => [-1, 1].some((dy) => contains(x + dx * MARGIN_KM, y + dy * MARGIN_KM)));
  return { contains, near };
}

function spacingAt(x: number, y: number, settlements: readonly Settlement[], outline: Outline): number {
  let spacing = INNER_SPACING_KM + 0.075 * Math.max(0, Math.sqrt(x * x + y * y) - 2.5);
  for (const { at, radiusKm } of settlements)
    spacing = Math.min(
      spacing,
      SEAT_SPACING_KM + 0.1 * Math.max(0, Math.sqrt((x - at[0]) ** 2 + (y - at[1]) ** 2) - 1.5 * radiusKm),
    );
  spacing = Math.min(spacing, RURAL_SPACING_KM);
  return spacing < RURAL_SPACING_KM || outline.near(x, y) ? spacing : OUTSIDE_SPACING_KM;
}

/** 0 for points of the city, -1 for others: the silhouette's main piece without its holes. */
function markInside(mesh: Mesh, outline: Outline): Int32Array {
  const drawn = new Int32Array(mesh.count);
  for (let p = 0; p < mesh.count; p++)
    drawn[p] = outline.contains(mesh.points[2 * p]!, mesh.points[2 * p + 1]!) ? 1 : 0;
  const flood = (start: number, value: number): Int32Array => {
    const reached = new Int32Array(mesh.count).fill(-1);
    const open = [start];
    reached[start] = 0;
    for (let p = open.pop(); p !== undefined; p = open.pop())
      for (let i = mesh.firstNeighbour[p]!; i < mesh.firstNeighbour[p + 1]!; i++) {
        const q = mesh.neighbours[i]!;
        if (drawn[q] === value && reached[q] !== 0) {
          reached[q] = 0;
          open.push(q);
        }
      }
    return reached;
  };
  const middle = nearestPoint(mesh, [0, 0], 0);
  const main = flood(middle, 1);
  for (let p = 0; p < mesh.count; p++) drawn[p] = main[p] === 0 ? 1 : 0;
  const around = flood(nearestPoint(mesh, [-MESH_HALF_WIDTH_KM, -MESH_HALF_WIDTH_KM], middle), 0);
  return around.map((outside) => (outside === 0 ? -1 : 0));
}

const firstInside = (inside: Int32Array): number => inside.indexOf(0);

function pointsByRegion(region: Int32Array, count: number): number[][] {
  const points: number[][] = Array.from({ length: count }, () => []);
  for (let p = 0; p < region.length; p++) if (region[p]! >= 0) points[region[p]!]!.push(p);
  return points;
}

/** Draws `count` of `candidates` that keep away from each other: of twelve tries the farthest, measured against `reach`. */
function scatter(
  random: Random,
  mesh: Mesh,
  candidates: readonly number[],
  count: number,
  taken: number[],
  weight: (point: number) => number,
): number[] {
  const sums = cumulate(candidates.map((p) => weight(p) * mesh.areaKm2[p]!));
  const chosen: number[] = [];
  for (let k = 0; k < count; k++) {
    let best = -1;
    let bestDistance = -1;
    for (let attempt = 0; attempt < 12; attempt++) {
      const p = candidates[random.weighted(sums)]!;
      let distance = Infinity;
      for (const q of taken)
        distance = Math.min(
          distance,
          (mesh.points[2 * p]! - mesh.points[2 * q]!) ** 2 + (mesh.points[2 * p + 1]! - mesh.points[2 * q + 1]!) ** 2,
        );
      if (distance > bestDistance) {
        best = p;
        bestDistance = distance;
      }
    }
    if (bestDistance === 0) throw new RangeError('A region is too small to be divided: refine the mesh');
    chosen.push(best);
    taken.push(best);
  }
  return chosen;
}

function seedVillages(
  random: Random,
  mesh: Mesh,
  townOfPoint: Int32Array,
  towns: readonly Named[],
  villages: readonly Village[],
  seats: ReadonlyMap<number, Plane>,
  valley: (point: number) => number,
): Seed[] {
  const seeds: Seed[] = new Array(villages.length);
  const pointsOfTown = pointsByRegion(townOfPoint, towns.length);
  pointsOfTown.forEach((all, town) => {
    let points = all;
    const own = villages.flatMap((village, index) => (village.town === town ? [index] : []));
    const urban = own.filter((index) => villages[index]!.urban);
    const rural = own.filter((index) => !villages[index]!.urban);
    const inner = villages[own[0]!]!.inner;
    const taken: number[] = [];
    const fromCenter = (p: number): number => mesh.points[2 * p]! ** 2 + mesh.points[2 * p + 1]! ** 2;
    let left = points.reduce((sum, p) => sum + mesh.areaKm2[p]!, 0);
    const claim = (index: number, point: number, targetKm2: number): void => {
      seeds[index] = { point, targetKm2 };
      left -= targetKm2;
    };
    if (inner) {
      // The communities share the ground nearest to the centre of the city; the villages stand around them.
      const sizes = urban.map(() => random.between(0.55, 1.35));
      let core = sizes.reduce((sum, size) => sum + size, 0);
      const outward = points.toSorted((a, b) => fromCenter(a) - fromCenter(b));
      let edge = 0;
      while (core > 0) core -= mesh.areaKm2[outward[edge++]!]!;
      scatter(random, mesh, outward.slice(0, edge), urban.length, taken, valley).forEach((point, k) => {
        claim(urban[k]!, point, sizes[k]!);
      });
      points = outward.slice(edge);
    } else
      for (const index of urban) {
        const point = nearestPoint(mesh, seats.get(index)!, nearestPoint(mesh, seats.get(index)!, points[0]!));
        const free =
          townOfPoint[point] === town && !taken.includes(point)
            ? point
            : scatter(random, mesh, points, 1, taken, valley)[0]!;
        taken.push(free);
        claim(index, free, random.between(0.7, 1.9));
      }
    const shares = rural.map(() => Math.exp(0.34 * random.normal()));
    const sum = shares.reduce((a, b) => a + b, 0);
    const ground = Math.max(left, 1);
    const places = scatter(random, mesh, points, rural.length, taken, valley);
    rural.forEach((index, k) => {
      claim(index, places[k]!, (ground * shares[k]!) / sum);
    });
  });
  return seeds;
}

/** Gives each village its number of cells by size (communities by chance as well) and a seed to each cell. */
function seedCells(
  random: Random,
  mesh: Mesh,
  villageOfPoint: Int32Array,
  villages: readonly Village[],
  valley: (point: number) => number,
) {
  const points = pointsByRegion(villageOfPoint, villages.length);
  const area = points.map((own) => own.reduce((sum, p) => sum + mesh.areaKm2[p]!, 0));
  const counts = new Array<number>(villages.length).fill(0);
  const allot = (total: number, urban: boolean, weight: (village: number) => number): void => {
    const own = villages.flatMap((village, index) => (village.urban === urban ? [index] : []));
    const sum = own.reduce((acc, index) => acc + weight(index), 0);
    const exact = own.map((index) => 1 + ((total - own.length) * weight(index)) / sum);
    own.forEach((index, k) => {
      counts[index] = Math.floor(exact[k]!);
    });
    const spare = total - own.reduce((acc, index) => acc + counts[index]!, 0);
    const byRemainder = own.map((index, k) => [index, exact[k]! % 1] as const).toSorted((a, b) => b[1] - a[1]);
    for (const [index] of byRemainder.slice(0, spare)) counts[index]!++;
  };
  allot(
    URBAN_CELLS,
    true,
    (index) => (villages[index]!.inner ? 1.9 + random.unit() : 0.45) * Math.sqrt(Math.min(2, area[index]!)),
  );
  allot(RURAL_CELLS, false, (index) => area[index]!);
  const seeds: Seed[] = [];
  const villageOfCell: number[] = [];
  villages.forEach((_, village) => {
    const count = counts[village]!;
    for (const point of scatter(random, mesh, points[village]!, count, [], valley)) {
      seeds.push({ point, targetKm2: (area[village]! / count) * Math.exp(0.16 * random.normal()) });
      villageOfCell.push(village);
    }
  });
  return { seeds, villageOfCell };
}

/** Two settlements whose fronts meet get the road through the easiest meeting place: it follows the valleys. */
function layRoads(mesh: Mesh, growth: Growth): number[][] {
  const { region, cameFrom, effort } = growth;
  const best = new Map<string, { effort: number; p: number; q: number }>();
  for (let p = 0; p < mesh.count; p++)
    for (let i = mesh.firstNeighbour[p]!; i < mesh.firstNeighbour[p + 1]!; i++) {
      const q = mesh.neighbours[i]!;
      const a = region[p]!;
      const b = region[q]!;
      if (a < 0 || b <= a) continue;
      const sum = effort[p]! + effort[q]!;
      const known = best.get(`${a} ${b}`);
      if (!known || sum < known.effort) best.set(`${a} ${b}`, { effort: sum, p, q });
    }
  const home = (point: number): number[] => {
    const way = [point];
    for (let p = point; cameFrom[p] !== p; ) {
      p = cameFrom[p]!;
      way.push(p);
    }
    return way;
  };
  return [...best.values()].map(({ p, q }) => [...home(p).reverse(), ...home(q)]);
}
