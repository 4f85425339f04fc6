import { cellNamed } from '../../duty/cell-name.ts';
import { cellsBelow } from '../../duty/files/sheet.ts';
import type { Cell } from '../../grid/contract.ts';
import type { Locator } from '../../grid/locator.ts';
import { demand } from '../../identity/access.ts';
import { refuse } from '../../platform/errors.ts';
import type { Actor } from '../../platform/http.ts';

/** The cell named, within the area of who asks. @throws Refusal unknown-cell, outside-area */
export function cellAsked(locator: Locator, actor: Actor, name: string): Cell {
  const cell = cellNamed(locator, name);
  if (cell === undefined) throw refuse('unknown-cell', `No cell stands that is named "${name}"`);
  demand(
    actor,
    'patrol:read',
    locator.path(cell).map(({ id }) => id),
  );
  return cell;
}

/** The cells of a report: the one named and all below it, or the whole area of who asks. */
export function cellsAsked(locator: Locator, actor: Actor, name: string | undefined): readonly Cell[] {
  const top = name === undefined ? actor.areaCellId : cellAsked(locator, actor, name).id;
  if (top === null) return locator.cells;
  const below = cellsBelow(locator, top);
  return locator.cells.filter(({ id }) => below.has(id));
}
