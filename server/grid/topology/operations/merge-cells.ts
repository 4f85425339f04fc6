import { partsShared } from '../../coverage/compare-shapes.ts';
import type { CellKey, Coverage, CoverageCell } from '../coverage.ts';
import { arcOf } from '../coverage.ts';
import { concludeEdit } from '../edit/conclude-edit.ts';
import { CoverageEditor } from '../edit/edit-coverage.ts';
import { settleShape } from '../edit/settle-shape.ts';
import type { Operation } from '../operation.ts';
import type { OperationRefused, Outcome } from '../outcome.ts';
import { leavesBelow, shapeOfCell, unionOf } from '../structure/cell-shape.ts';

/**
 * Makes one cell of adjacent ones of a level. `into` keeps its identity and everything that is said of it; the children
 * of the others move to it. What the cells enclose but do not have stays a hole.
 */
export function mergeCells(coverage: Coverage, { cells, into }: Extract<Operation, { kind: 'merge' }>): Outcome {
  const keys = [...new Set([into, ...cells])];
  const missing = keys.filter((key) => !coverage.cells.has(key));
  if (missing.length > 0) return { refused: 'cell-not-found', cells: missing };
  if (!cells.includes(into)) return { refused: 'cell-not-found', cells: [into] };
  if (keys.length === 1) return { refused: 'nothing-changes', cells: keys };
  const merged = keys.map((key) => coverage.cells.get(key)!);
  const survivor = merged[0]!;
  const unfit = mergeRefused(coverage, merged);
  if (unfit) return unfit;

  const editor = new CoverageEditor(coverage);
  if (survivor.rings === null) {
    for (const { key } of merged.slice(1))
      for (const child of coverage.children.get(key)!) editor.changeCell(child, { parent: into });
    editor.redraw(into);
  }
  // Where the cells overlap their union has vertices of its own.
  const shape = survivor.rings === null ? null : settleShape(editor, unionOf(coverage, keys));
  if (shape === undefined) return { refused: 'shape-invalid', cells: keys };
  for (const { key } of merged.slice(1)) editor.removeCell(key);
  if (shape !== null) editor.setShape(into, shape);
  return concludeEdit(
    coverage,
    editor.finish(),
    keys.flatMap((key) => [
      { cell: key, field: 'exists' as const },
      ...(survivor.rings === null ? [{ cell: key, field: 'children' as const }] : []),
    ]),
    keys.slice(1).map((key) => ({ from: key, to: into, kind: 'merge' })),
  );
}

function mergeRefused(coverage: Coverage, merged: readonly CoverageCell[]): OperationRefused | undefined {
  const [survivor] = merged as [CoverageCell];
  const keys = merged.map(({ key }) => key);
  if (merged.some(({ level }) => level !== survivor.level)) return { refused: 'different-level', cells: keys };
  const withChildren = merged.filter(({ rings }) => rings === null).map(({ key }) => key);
  if (withChildren.length > 0 && withChildren.length < merged.length)
    return { refused: 'cell-has-children', cells: withChildren };
  const apart = notAdjacent(coverage, keys);
  if (apart.length > 0) return { refused: 'not-adjacent', cells: apart };
  const left = new Map<CellKey, number>();
  for (const { parent } of merged.slice(1))
    if (parent !== null && parent !== survivor.parent) left.set(parent, (left.get(parent) ?? 0) + 1);
  const empty = [...left].filter(([parent, gone]) => coverage.children.get(parent)!.length === gone);
  if (empty.length > 0) return { refused: 'parent-would-be-empty', cells: empty.map(([parent]) => parent) };
  return undefined;
}

/** Those of `keys` that no chain of shared borders, or of shared ground, leads to from the first. */
export function notAdjacent(coverage: Coverage, keys: readonly CellKey[]): CellKey[] {
  const owner = new Map(keys.flatMap((key) => leavesBelow(coverage, key).map((leaf) => [leaf, key] as const)));
  const neighbours = new Map<CellKey, Set<CellKey>>(keys.map((key) => [key, new Set()]));
  for (const [leaf, key] of owner)
    for (const ref of (coverage.cells.get(leaf)?.rings ?? []).flat(2))
      for (const { cell } of coverage.uses.get(arcOf(ref))!) {
        const other = owner.get(cell);
        if (other !== undefined) neighbours.get(key)!.add(other);
      }
  const reached = new Set([keys[0]!]);
  for (const key of reached) {
    for (const other of neighbours.get(key)!) reached.add(other);
    // Cells that overlap may have no border in common.
    for (const other of keys)
      if (!reached.has(other) && partsShared([shapeOfCell(coverage, key), shapeOfCell(coverage, other)]).length > 0)
        reached.add(other);
  }
  return keys.filter((key) => !reached.has(key));
}
