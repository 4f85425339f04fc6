import type { Cell, CellRef, LocationAnswer, Position } from './contract.ts';
import type { Location, Locator } from './locator.ts';
import { positionWarnings } from './position.ts';

/** A cell on the wire where only its name is wanted. */
export const refOf = ({ code, name, level }: Cell): CellRef => ({ code, name, level });

/** The location on the wire, with the warnings that the position raises. */
export function answerOf(locator: Locator, position: Position, location: Location): LocationAnswer {
  const { cell, path, onBorder, nearest } = location;
  const warnings = positionWarnings(locator, position, location);
  return {
    cell: cell && refOf(cell),
    path: path.map(refOf),
    onBorder,
    generation: locator.generation,
    ...(nearest && { nearest: { code: nearest.cell.code, distanceM: Math.round(nearest.distanceM * 10) / 10 } }),
    ...(warnings.length > 0 && { warnings }),
  };
}
