/** Divides the mesh: outline, towns, villages, basic cells; each step takes what the one before it made. */
import { RegionGrower } from './grow-regions.ts';
import { TOWN_SITES } from './layout.ts';
import { type Mesh, makeMesh, nearestPoint } from './mesh.ts';
import { drawOutline, markInside, type Outline } from './outline.ts';
import { CITY_AREA_KM2, type Plane } from './plane.ts';
import { Random } from './random.ts';
import { layRoads } from './roads.ts';
import { seedCells, seedVillages } from './seed-regions.ts';
import { placeSettlements, type Settlement } from './settlements.ts';
import { makeTerrain, type Terrain } from './terrain.ts';
import { readUnits, type Units } from './units.ts';

export interface Partition extends Units {
  terrain: Terrain;
  mesh: Mesh;
  settlements: Settlement[];
  /** Village of each basic cell; cells of a village are consecutive. */
  villageOfCell: number[];
  /** Basic cell of each mesh point; -1 outside the city. */
  cellOfPoint: Int32Array;
  /** Roads between neighbouring settlements, as mesh points in order. */
  roads: number[][];
  /** Factor that brings the city to its area; multiply plane coordinates by it. */
  scale: number;
}

const MESH_HALF_WIDTH_KM = 0.285 * 2 ** 8;
const OUTSIDE_SPACING_KM = 1.15;
const RURAL_SPACING_KM = 0.286;
const INNER_SPACING_KM = 0.072;
const SEAT_SPACING_KM = 0.143;

/** Cuts the city of `seed` into 24 towns, 270 villages and 820 basic cells as sets of mesh points. */
export function partitionCity(seed: number): Partition {
  const terrain = makeTerrain(seed);
  const units = readUnits();
  const { towns } = units;
  const { settlements, seats } = placeSettlements(new Random(seed, 'settlements'), units);

  const outline = drawOutline(terrain);
  const mesh = makeMesh(MESH_HALF_WIDTH_KM, new Random(seed, 'mesh'), (x, y) => spacingAt(x, y, settlements, outline));
  const inside = markInside(mesh, outline);
  let groundKm2 = 0;
  for (let p = 0; p < mesh.count; p++) if (inside[p] === 0) groundKm2 += mesh.areaKm2[p]!;

  const grower = new RegionGrower(mesh, terrain.resistance);
  const pointAt = (place: Plane, start = inside.indexOf(0)): number =>
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
    false,
  );

  const villageSeeds = seedVillages(new Random(seed, 'villages'), mesh, townOfPoint, units, seats, valley);
  const villageOfPoint = grower.growToSize(villageSeeds, townOfPoint, 7, true);
  const { seeds, villageOfCell } = seedCells(new Random(seed, 'cells'), mesh, villageOfPoint, units, valley);
  const cellOfPoint = grower.growToSize(seeds, villageOfPoint, 5, true);
  const roots = settlements.map(({ at }) => pointAt(at)).filter((point, i, all) => all.indexOf(point) === i);
  return {
    ...units,
    terrain,
    mesh,
    settlements,
    villageOfCell,
    cellOfPoint,
    roads: layRoads(mesh, grower.grow(roots, inside)),
    scale: Math.sqrt(CITY_AREA_KM2 / groundKm2),
  };
}

/** How close mesh points should be. */
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
