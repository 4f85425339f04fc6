import type { CellKey } from '../coverage.ts';

/** Numbers before names, in their order: that of a coverage as it is built. */
export const byKey = (a: CellKey, b: CellKey): number => {
  const [numberA, numberB] = [/^\d+$/.test(a), /^\d+$/.test(b)];
  if (numberA && numberB) return Number(a) - Number(b);
  return Number(numberB) - Number(numberA) || (a < b ? -1 : 1);
};
