import type { Localized } from '../../../platform/localized.ts';
import type { Level } from '../../contract.ts';
import type { CellKey, Coverage } from '../coverage.ts';
import { holderOfCode } from '../operations/change-attributes.ts';
import type { OperationRefused } from '../outcome.ts';
import type { CellAttributes } from './edit-coverage.ts';

/** Why new cells cannot have the keys and codes that they are to have, or undefined when they can. */
export function newCellsRefused(
  coverage: Coverage,
  cells: readonly { key: CellKey; level: Level; code: string }[],
): OperationRefused | undefined {
  const keys = new Set<CellKey>();
  const codes = new Map<string, CellKey>();
  for (const { key, level, code } of cells) {
    // Digits alone name a published cell by its identity, be it retired.
    if (keys.has(key) || coverage.cells.has(key) || /^\d+$/.test(key)) return { refused: 'key-taken', cells: [key] };
    keys.add(key);
    const holder = holderOfCode(coverage, level, code) ?? codes.get(`${level} ${code}`);
    if (holder !== undefined) return { refused: 'code-taken', cells: [holder] };
    codes.set(`${level} ${code}`, key);
  }
  return undefined;
}

/** Why a cell of a level cannot lie under a parent, or undefined when it can. */
export function parentRefused(
  coverage: Coverage,
  { key, level }: { key: CellKey; level: Level },
  parent: CellKey | null,
): OperationRefused | undefined {
  if (parent === null) return undefined;
  const above = coverage.cells.get(parent);
  if (above === undefined) return { refused: 'parent-not-found', cells: [key] };
  if (above.level >= level) return { refused: 'parent-too-deep', cells: [key, parent] };
  if (above.rings !== null) return { refused: 'parent-is-leaf', cells: [parent] };
  return undefined;
}

interface AddedCell {
  key: CellKey;
  level: Level;
  code: string;
  name: Localized;
  urban: boolean | null;
  parent: CellKey | null;
}

/** Why a cell cannot be added, whatever its ground, or undefined when it can. */
export function addCellRefused(coverage: Coverage, cell: AddedCell): OperationRefused | undefined {
  return newCellsRefused(coverage, [cell]) ?? parentRefused(coverage, cell, cell.parent);
}

/** What there is to say of an added cell; people drew it, so its ground is not invented. */
export const newCell = ({ key, level, code, name, urban, parent }: AddedCell): CellAttributes => ({
  key,
  id: null,
  level,
  code,
  name,
  urban,
  synthetic: false,
  parent,
});
