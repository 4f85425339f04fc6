import type { Position } from '../server/grid/contract.ts';
import type { Partition } from './partition.ts';
import { toPosition } from './plane.ts';
import { cumulate, Random } from './random.ts';

/** Where a kind of thing happens. */
export type Habitat = 'homes' | 'streets' | 'roads' | 'rivers' | 'hills' | 'fields';
/** What the surroundings look like; decides how a reporter would name the place. */
export type Surroundings = 'city' | 'town' | 'village';

export interface Place {
  position: Position;
  surroundings: Surroundings;
}

/** Draws a believable place for a habitat. */
export type PlaceDrawer = (random: Random, habitat: Habitat) => Place;

/** From what places are drawn: plain data, small beside the mesh, that can pass between threads. By mesh point in the city. */
export interface PlaceTables {
  /** East and north, plane kilometres, in turn. */
  points: Float64Array;
  areaKm2: Float64Array;
  /** 1 where the point lies beside the outline. */
  onOutline: Uint8Array;
  surroundings: Surroundings[];
  /** Running sums of the weights of the points. */
  sums: Record<Habitat, Float64Array>;
  /** As of the partition. */
  scale: number;
}

/** Builds the tables from which places are drawn: a weight for each mesh point and habitat. */
export function tabulatePlaces(seed: number, ground: Partition): PlaceTables {
  const { mesh, cellOfPoint, villageOfCell, villages, terrain, scale } = ground;
  const random = new Random(seed, 'places');
  const inside: number[] = [];
  for (let p = 0; p < mesh.count; p++) if (cellOfPoint[p]! >= 0) inside.push(p);
  const built = builtUp(ground);
  const road = nearRoad(ground);
  const weights: Record<Habitat, Float64Array> = {
    homes: new Float64Array(inside.length),
    streets: new Float64Array(inside.length),
    roads: new Float64Array(inside.length),
    rivers: new Float64Array(inside.length),
    hills: new Float64Array(inside.length),
    fields: new Float64Array(inside.length),
  };
  const surroundings: Surroundings[] = [];
  inside.forEach((p, i) => {
    const x = mesh.points[2 * p]!;
    const y = mesh.points[2 * p + 1]!;
    const village = villages[villageOfCell[cellOfPoint[p]!]!]!;
    surroundings.push(village.urban ? (village.inner ? 'city' : 'town') : 'village');
    // Some corners have trouble again and again: a lasting factor with a long tail.
    const ground = mesh.areaKm2[p]! * Math.exp(0.8 * random.normal());
    const height = terrain.height(x, y);
    const people = built[p]! + 0.02 * road[p]! + 0.004 * Math.max(0, 1 - 1.6 * height);
    const water = Math.exp(-((terrain.riverKm(x, y) / 0.25) ** 2));
    weights.homes[i] = ground * people;
    weights.streets[i] = ground * (built[p]! ** 1.3 + 0.004 * road[p]!);
    weights.roads[i] = ground * road[p]! * (0.05 + people);
    weights.rivers[i] = ground * water * (0.02 + people);
    weights.hills[i] = ground * (0.05 + height);
    weights.fields[i] = ground * Math.max(0.02, 1 - 1.5 * height) * Math.max(0, 1 - 3 * built[p]!) * (0.25 + road[p]!);
  });
  const sums = Object.fromEntries(
    Object.entries(weights).map(([habitat, each]) => [habitat, cumulate(each)]),
  ) as Record<Habitat, Float64Array>;
  return {
    points: Float64Array.from(inside.flatMap((p) => [mesh.points[2 * p]!, mesh.points[2 * p + 1]!])),
    areaKm2: Float64Array.from(inside, (p) => mesh.areaKm2[p]!),
    onOutline: Uint8Array.from(inside, (p) => Number(onOutline(ground, p))),
    surroundings,
    sums,
    scale,
  };
}

/** Draws places from their tables. */
export function placeDrawer({ points, areaKm2, onOutline, surroundings, sums, scale }: PlaceTables): PlaceDrawer {
  return (draw, habitat) => {
    const i = draw.weighted(sums[habitat]);
    // Points beside the outline keep close to the mesh point, which is inside for sure.
    const reach = onOutline[i] === 1 ? 0.05 : habitat === 'roads' ? 0.16 : 0.42;
    const spread = reach * Math.sqrt(areaKm2[i]!);
    const [lon, lat] = toPosition(
      (points[2 * i]! + draw.between(-spread, spread)) * scale,
      (points[2 * i + 1]! + draw.between(-spread, spread)) * scale,
    );
    // Six decimals, as phones give them.
    return { position: [Math.round(lon * 1e6) / 1e6, Math.round(lat * 1e6) / 1e6], surroundings: surroundings[i]! };
  };
}

/** How densely each mesh point is built up: 1 in the middle of the city, less in towns, 0 in the hills. */
function builtUp({ mesh, settlements }: Partition): Float64Array {
  const built = new Float64Array(mesh.count);
  const top = Math.max(...settlements.map(({ weight }) => weight));
  for (const { at, radiusKm, weight } of settlements) {
    const peak = (weight / top) ** 0.5;
    const reach = 3.5 * radiusKm;
    for (let p = 0; p < mesh.count; p++) {
      const dx = mesh.points[2 * p]! - at[0];
      const dy = mesh.points[2 * p + 1]! - at[1];
      if (Math.abs(dx) > reach || Math.abs(dy) > reach) continue;
      built[p] = Math.max(built[p]!, peak * Math.exp(-(dx * dx + dy * dy) / (radiusKm * radiusKm)));
    }
  }
  return built;
}

/** 1 on a road, less beside it, 0 away from roads. */
function nearRoad({ mesh, roads }: Partition): Float64Array {
  const near = new Float64Array(mesh.count);
  for (const road of roads)
    for (const p of road) {
      near[p] = 1;
      for (let i = mesh.firstNeighbour[p]!; i < mesh.firstNeighbour[p + 1]!; i++) {
        const q = mesh.neighbours[i]!;
        near[q] = Math.max(near[q]!, 0.3);
      }
    }
  return near;
}

function onOutline({ mesh, cellOfPoint }: Partition, p: number): boolean {
  for (let i = mesh.firstNeighbour[p]!; i < mesh.firstNeighbour[p + 1]!; i++)
    if (cellOfPoint[mesh.neighbours[i]!]! < 0) return true;
  return false;
}
