import type { Position, Ring } from '../../contract.ts';
import { sideOfRing } from '../../coverage/side-of-ring.ts';

/** Whether a position lies within a polygon, not on its border; exact. */
export function isInside(place: Position, [shell, ...holes]: readonly Ring[]): boolean {
  return sideOfRing(place, shell!) > 0 && holes.every((hole) => sideOfRing(place, hole) < 0);
}
