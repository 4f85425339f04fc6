/** Operations on what is said of a cell: its name, its code, the cell that it belongs to. */

import type { CellKey, Coverage, CoverageCell } from '../coverage.ts';
import { concludeEdit } from '../edit/conclude-edit.ts';
import { CoverageEditor } from '../edit/edit-coverage.ts';
import type { Operation } from '../operation.ts';
import type { Outcome } from '../outcome.ts';

type Of<K extends Operation['kind']> = Extract<Operation, { kind: K }>;

export function renameCell(coverage: Coverage, { cell: key, name }: Of<'rename'>): Outcome {
  const cell = coverage.cells.get(key);
  if (cell === undefined) return { refused: 'cell-not-found', cells: [key] };
  const editor = new CoverageEditor(coverage);
  editor.changeCell(key, { name });
  return concludeEdit(coverage, editor.finish(), [{ cell: key, field: 'name' }]);
}

/** Gives a cell another code, which no other cell of its level may have. */
export function renumberCell(coverage: Coverage, { cell: key, code }: Of<'renumber'>): Outcome {
  const cell = coverage.cells.get(key);
  if (cell === undefined) return { refused: 'cell-not-found', cells: [key] };
  const holder = holderOfCode(coverage, cell.level, code);
  if (holder !== undefined && holder !== key) return { refused: 'code-taken', cells: [holder] };
  const editor = new CoverageEditor(coverage);
  editor.changeCell(key, { code });
  return concludeEdit(coverage, editor.finish(), [{ cell: key, field: 'code' }]);
}

/** The cell of a level that has a code. */
export function holderOfCode(coverage: Coverage, level: CoverageCell['level'], code: string): CellKey | undefined {
  for (const cell of coverage.cells.values()) if (cell.level === level && cell.code === code) return cell.key;
  return undefined;
}

/**
 * Puts a cell under another one of a level above, or under none. The parent that it leaves keeps at least one child, or
 * it would have no ground; and one with ground of its own takes no children, or that ground would be nobody's.
 */
export function reparentCell(coverage: Coverage, { cell: key, parent }: Of<'reparent'>): Outcome {
  const cell = coverage.cells.get(key);
  if (cell === undefined) return { refused: 'cell-not-found', cells: [key] };
  if (parent === cell.parent) return { refused: 'nothing-changes', cells: [key] };
  if (parent !== null) {
    const above = coverage.cells.get(parent);
    if (above === undefined) return { refused: 'parent-not-found', cells: [key] };
    if (above.level >= cell.level) return { refused: 'parent-too-deep', cells: [key, parent] };
    if (above.rings !== null) return { refused: 'parent-is-leaf', cells: [parent] };
  }
  if (cell.parent !== null && coverage.children.get(cell.parent)!.length === 1)
    return { refused: 'parent-would-be-empty', cells: [cell.parent] };
  const editor = new CoverageEditor(coverage);
  editor.changeCell(key, { parent });
  return concludeEdit(coverage, editor.finish(), [
    { cell: key, field: 'parent' },
    ...(parent === null ? [] : [{ cell: parent, field: 'exists' } as const]),
  ]);
}
