import { labelPointOf } from '../../grid/cell-feature.ts';
import type { Position } from '../../grid/contract.ts';
import type { Box, Locator } from '../../grid/locator.ts';
import { METRES_A_DEGREE, metresBetween, radians } from '../../grid/metres.ts';

/** Where somebody is, or is at home. */
export interface Whereabouts {
  /** Where the person was last seen; undefined when nothing says so. */
  seenAt?: Position | undefined;
  /** Cells that the person answers for: without `seenAt`, the label point of the nearest stands for the person. */
  cellIds: readonly number[];
}

export interface NearPerson<Person> {
  person: Person;
  /** Null where nothing says where the person is. */
  distanceM: number | null;
  /** The distance is from where the person was seen. */
  seen: boolean;
}

/**
 * The `limit` people nearest to `from`, nearest first; equally near in the given order, those who are nowhere last. A
 * label point takes half a millisecond to find: it is looked for only while its cell may still be near enough.
 */
export function nearestPeople<Person>(
  locator: Locator,
  from: Position,
  people: readonly Person[],
  whereaboutsOf: (person: Person) => Whereabouts,
  limit: number,
): NearPerson<Person>[] {
  interface Candidate extends NearPerson<Person> {
    order: number;
    /** No nearer than this. */
    leastM: number;
    cellIds: readonly number[];
  }
  const candidates = people.map((person, order): Candidate => {
    const { seenAt, cellIds } = whereaboutsOf(person);
    if (seenAt !== undefined) {
      const distanceM = metresBetween(from, seenAt);
      return { person, order, distanceM, leastM: distanceM, seen: true, cellIds: [] };
    }
    const standing = cellIds.filter((id) => locator.cellById(id) !== undefined);
    const leastM = Math.min(...standing.map((id) => metresToBox(from, locator.boxOf(locator.cellById(id)!))));
    return { person, order, distanceM: null, leastM, seen: false, cellIds: standing };
  });
  candidates.sort((a, b) => a.leastM - b.leastM || a.order - b.order);
  const nearest: Candidate[] = [];
  for (const candidate of candidates) {
    if (nearest.length >= limit && candidate.leastM > (nearest[limit - 1]?.distanceM ?? Infinity)) break;
    for (const id of candidate.cellIds) {
      const distanceM = metresBetween(from, labelPointOf(locator.cellById(id)!));
      if (candidate.distanceM === null || distanceM < candidate.distanceM) candidate.distanceM = distanceM;
    }
    nearest.push(candidate);
    nearest.sort((a, b) => (a.distanceM ?? Infinity) - (b.distanceM ?? Infinity) || a.order - b.order);
    if (nearest.length > limit) nearest.pop();
  }
  return nearest.map(({ person, distanceM, seen }) => ({
    person,
    distanceM: distanceM === null ? null : Math.round(distanceM),
    seen,
  }));
}

/** A lower bound of the distance to anything in the box. */
function metresToBox([lon, lat]: Position, [west, south, east, north]: Box): number {
  const apartLat = Math.max(south - lat, 0, lat - north);
  const apartLon = Math.max(west - lon, 0, lon - east);
  const shortest = Math.min(Math.cos(radians(lat)), Math.cos(radians(south)), Math.cos(radians(north)));
  // Of two catheti the hypotenuse exceeds each: the larger alone is a safe bound, and needs no theory of the sphere.
  return METRES_A_DEGREE * Math.max(apartLat, (2 / Math.PI) * Math.min(apartLon, 360 - apartLon, 180) * shortest);
}
