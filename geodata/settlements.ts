import { SECTORS, TOWN_SITES } from './layout.ts';
import type { Plane } from './plane.ts';
import type { Random } from './random.ts';
import type { Units } from './units.ts';

/** A built-up place: the seat of a town, or of one of its residents' committees. */
export interface Settlement {
  at: Plane;
  /** How far its houses reach, kilometres. */
  radiusKm: number;
  /** Share of its town's life. */
  weight: number;
}

/**
 * Places the city, its sub-districts, the seats of the towns and their committees: a committee stands at the seat, or,
 * where two or three old towns were merged, kilometres away. `seats` tells where each committee (by village) stands.
 */
export function placeSettlements(
  random: Random,
  { towns, villages, sectorOfTown }: Units,
): { settlements: Settlement[]; seats: ReadonlyMap<number, Plane> } {
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
