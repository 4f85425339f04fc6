import type { CellKey, Coverage } from '../topology/coverage.ts';

/** Codes of cells as they are after a change, or were before it; sorted, each once. */
export function codesOf(keys: Iterable<CellKey>, after: Coverage, before: Coverage = after): string[] {
  const codes = new Set<string>();
  for (const key of keys) codes.add((after.cells.get(key) ?? before.cells.get(key))?.code ?? key);
  return [...codes].sort();
}
