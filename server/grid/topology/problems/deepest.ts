import type { Level } from '../../contract.ts';
import type { CellKey, Coverage } from '../coverage.ts';

/** The deepest level of some cells. */
export const deepest = ({ cells }: Pick<Coverage, 'cells'>, keys: readonly CellKey[]): Level =>
  keys.reduce<Level>((level, key) => Math.max(level, cells.get(key)?.level ?? 1) as Level, 1);
