import type { ArcUse } from '../coverage.ts';

/** Uses in an order that does not depend on how they came about. */
export const sortedUses = (uses: readonly ArcUse[]): ArcUse[] =>
  uses.toSorted((a, b) => (a.cell < b.cell ? -1 : a.cell > b.cell ? 1 : Number(a.forward) - Number(b.forward)));

/** The uses in order; the very list that was there where nothing differs, and undefined where there are none. */
export function sameUses(uses: readonly ArcUse[], was: readonly ArcUse[] | undefined): readonly ArcUse[] | undefined {
  if (uses.length === 0) return undefined;
  const sorted = sortedUses(uses);
  const before = was && sortedUses(was);
  const same =
    before?.length === sorted.length &&
    sorted.every((use, i) => use.cell === before[i]!.cell && use.forward === before[i]!.forward);
  return same ? was : sorted;
}
