import type { Position } from '../../grid/contract.ts';
import { metresBetween } from '../../grid/metres.ts';

/** Who stands so near, beside what the phone may be wrong by, was there: the grounds of a school are as large. */
export const THERE_M = 100;

export interface PlaceCheck {
  place: 'there' | 'far' | 'none';
  distanceM: number | null;
}

/** Whether an inspection was made at its site. One made from afar is marked and not refused: phones err, and sites lie where a map put them. */
export function checkPlace(site: Position, stood: Position | undefined, accuracyM: number | undefined): PlaceCheck {
  if (stood === undefined) return { place: 'none', distanceM: null };
  const distanceM = Math.round(metresBetween(site, stood) * 10) / 10;
  return { place: distanceM <= THERE_M + (accuracyM ?? 0) ? 'there' : 'far', distanceM };
}
