import type { Seed } from './grow-regions.ts';
import { type Mesh, nearestPoint } from './mesh.ts';
import type { Plane } from './plane.ts';
import { cumulate, type Random } from './random.ts';
import type { Units } from './units.ts';

export const URBAN_CELLS = 220;
export const RURAL_CELLS = 600;

function pointsByRegion(region: Int32Array, count: number): number[][] {
  const points: number[][] = Array.from({ length: count }, () => []);
  for (let p = 0; p < region.length; p++) if (region[p]! >= 0) points[region[p]!]!.push(p);
  return points;
}

/** Draws `count` of `candidates` that keep away from each other: of twelve tries the farthest. */
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

/** A place and a size for each village: communities share the middle, villages the rest of their town. */
export function seedVillages(
  random: Random,
  mesh: Mesh,
  townOfPoint: Int32Array,
  { towns, villages }: Units,
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
export function seedCells(
  random: Random,
  mesh: Mesh,
  villageOfPoint: Int32Array,
  { villages }: Units,
  valley: (point: number) => number,
): { seeds: Seed[]; villageOfCell: number[] } {
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
