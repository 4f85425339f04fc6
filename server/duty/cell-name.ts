/** How lists name a cell in one text: by its code, `LEVEL:CODE` where several levels have the code, `#ID` once it is retired. */
import { type Cell, LEVELS, type Level } from '../grid/contract.ts';
import type { Locator } from '../grid/locator.ts';

/** The cell that `name` names; of several levels with that code, the deepest. Undefined where none stands. */
export function cellNamed(locator: Locator, name: string): Cell | undefined {
  const [, level, code] = /^([1-4]):(.+)$/s.exec(name) ?? [];
  const exact = code === undefined ? undefined : locator.cellByCode(code, Number(level) as Level);
  return exact ?? locator.cellByCode(name);
}

/** The name by which `cellNamed` finds the cell again, and routing compares. */
export function nameOfCell(locator: Locator, { code, level }: Pick<Cell, 'code' | 'level'>): string {
  const shared = LEVELS.some((other) => other !== level && locator.cellByCode(code, other) !== undefined);
  return shared || /^([1-4]:|#)/.test(code) ? `${level}:${code}` : code;
}

/** The same by identity: of a cell that was retired, its identity. */
export function nameOfCellId(locator: Locator, id: number): string {
  const cell = locator.cellById(id);
  return cell === undefined ? `#${id}` : nameOfCell(locator, cell);
}

/** The identity that `name` names, also of a retired cell; undefined where it names none. */
export function cellIdNamed(locator: Locator, name: string): number | undefined {
  return cellNamed(locator, name)?.id ?? (/^#\d{1,15}$/.test(name) ? Number(name.slice(1)) : undefined);
}

/** `name` in the one form by which names of cells are compared; as it is where it names none. */
export function settledName(locator: Locator, name: string): string {
  const cell = cellNamed(locator, name);
  return cell === undefined ? name : nameOfCell(locator, cell);
}
