import type { Cell, Position } from '../../grid/contract.ts';
import type { Locator } from '../../grid/locator.ts';
import { indexBorders, nearestBorder } from '../../grid/nearest-border.ts';
import { layOutParts } from '../../grid/polygon-parts.ts';
import type { Tick } from '../contract.ts';

/** Phones that tell no accuracy are trusted so far, beside the accuracy of those that do. */
const NEAR_M = 50;

/** Where a tick was made, seen from its cell. One from afar is marked and not refused: phones err. */
export function tickPlace(
  locator: Locator,
  cell: Cell,
  position: Position | undefined,
  accuracyM: number,
): Pick<Tick, 'place' | 'distanceM'> {
  if (position === undefined) return { place: 'none', distanceM: null };
  if (locator.locate(position).path.some(({ id }) => id === cell.id)) return { place: 'in-cell', distanceM: 0 };
  const border = nearestBorder(indexBorders(layOutParts(cell.shape), cell.shape.length), position);
  const distanceM = Math.round((border?.distanceM ?? 0) * 10) / 10;
  return { place: distanceM <= accuracyM + NEAR_M ? 'near' : 'far', distanceM };
}
