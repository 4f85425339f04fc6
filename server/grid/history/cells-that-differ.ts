import type { Cell } from '../contract.ts';
import type { Difference } from '../drafts/draft-contract.ts';
import { sameGround } from '../topology/structure/same-ground.ts';

/** A cell in two states of the boundaries; one of the two is absent for a cell that is new or gone. */
export interface CellPair {
  before: Cell | undefined;
  after: Cell | undefined;
  /** Whether its ground, or the vertices of its border, differ. */
  reshaped: boolean;
}

/** Cells that differ between two states, by identity: those that stand after, by level and code, then those gone. */
export function cellsThatDiffer(before: readonly Cell[], after: readonly Cell[]): CellPair[] {
  const was = new Map(before.map((cell) => [cell.id, cell]));
  const pairs: CellPair[] = [];
  for (const cell of after) {
    const old = was.get(cell.id);
    was.delete(cell.id);
    if (old === cell) continue;
    const reshaped = old === undefined || !sameGround(old.shape, cell.shape);
    if (reshaped || !sameWords(old, cell)) pairs.push({ before: old, after: cell, reshaped });
  }
  for (const old of was.values()) pairs.push({ before: old, after: undefined, reshaped: true });
  return pairs.sort((a, b) => Number(!a.after) - Number(!b.after) || compareCells(cellOf(a), cellOf(b)));
}

const cellOf = ({ before, after }: CellPair): Cell => (after ?? before)!;
const compareCells = (a: Cell, b: Cell): number => a.level - b.level || (a.code < b.code ? -1 : 1);

const sameWords = (a: Cell, b: Cell): boolean =>
  a.code === b.code &&
  a.name.zh === b.name.zh &&
  a.name.en === b.name.en &&
  a.urban === b.urban &&
  a.synthetic === b.synthetic &&
  a.parentId === b.parentId;

/** What of a cell is told in a difference. */
type ToldCell = Pick<Cell, 'code' | 'name' | 'level' | 'areaM2'>;

/** A difference as people are told it, with areas, m². */
export function tellDifference({
  before,
  after,
  reshaped,
}: Pick<CellPair, 'reshaped'> & Record<'before' | 'after', ToldCell | undefined>): Difference['cells'][number] {
  const { code, name, level } = (after ?? before)!;
  return {
    code,
    formerCode: before !== undefined && after !== undefined && before.code !== code ? before.code : null,
    name,
    level,
    change: before === undefined ? 'added' : after === undefined ? 'retired' : reshaped ? 'shape' : 'attributes',
    areaBeforeM2: before?.areaM2 ?? 0,
    areaAfterM2: after?.areaM2 ?? 0,
  };
}
