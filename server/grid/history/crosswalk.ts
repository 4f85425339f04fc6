import type { Cell, Level } from '../contract.ts';
import { shapeAreaM2 } from '../ellipsoid-area.ts';
import { sameGround } from '../topology/structure/same-ground.ts';
import { groundThatMoves, lostM2 } from './ground-that-moves.ts';

/**
 * How ground came from one cell to another. unchanged: the same cell with the same border; kept: what a cell whose border
 * moved still has; split and merge: by the lineage; border: a border moved; outside: it came into the grid or left it.
 */
export const CROSSWALK_KINDS = ['unchanged', 'kept', 'split', 'merge', 'border', 'outside'] as const;
export type CrosswalkKind = (typeof CROSSWALK_KINDS)[number];

/** Ground that is of `from` in the one state and of `to` in the other; null is no cell. */
export interface CrosswalkRow {
  from: Cell | null;
  to: Cell | null;
  areaM2: number;
  /** Part of the ground of each, 0 to 1; 0 where it is no cell. */
  shareOfFrom: number;
  shareOfTo: number;
  kind: CrosswalkKind;
}

/** A step of the lineage, by identity, in the direction in which it is walked. */
export interface Descent {
  from: number;
  to: number;
  kind: 'split' | 'merge';
}

/** The cells of a level in one state held against those of another, with all ground that they have in common. */
export async function crosswalk(
  before: readonly Cell[],
  after: readonly Cell[],
  level: Level,
  descents: readonly Descent[],
): Promise<CrosswalkRow[]> {
  const [these, those] = [before.filter((cell) => cell.level === level), after.filter((cell) => cell.level === level)];
  const transfers = await groundThatMoves(these, those);
  const is = new Map(those.map((cell) => [cell.id, cell]));
  const rows = transfers.map(({ from, to, areaM2 }): CrosswalkRow => {
    const kind = from === null || to === null ? 'outside' : (kindOfDescent(from.id, to.id, descents) ?? 'border');
    return rowOf(from, to, areaM2, kind);
  });
  const lost = lostM2(transfers);
  for (const cell of these) {
    const now = is.get(cell.id);
    if (now === undefined) continue;
    if (sameGround(now.shape, cell.shape)) rows.push(rowOf(cell, now, cell.areaM2, 'unchanged'));
    else rows.push(rowOf(cell, now, Math.max(0, shapeAreaM2(cell.shape) - (lost.get(cell.id) ?? 0)), 'kept'));
  }
  return rows.filter(({ areaM2 }) => areaM2 > 0).sort(compareRows);
}

function rowOf(from: Cell | null, to: Cell | null, areaM2: number, kind: CrosswalkKind): CrosswalkRow {
  const share = (cell: Cell | null) => (cell === null ? 0 : Math.min(1, areaM2 / cell.areaM2));
  return { from, to, areaM2, shareOfFrom: share(from), shareOfTo: share(to), kind };
}

/** By the codes before, then after; what came from nowhere last. */
function compareRows(a: CrosswalkRow, b: CrosswalkRow): number {
  const text = ({ from, to }: CrosswalkRow) => `${from === null ? '1' : '0'}${from?.code}\0${to?.code}`;
  return text(a) < text(b) ? -1 : 1;
}

/** Kind of the first step by which a cell came of another; undefined where it did not. */
function kindOfDescent(from: number, to: number, descents: readonly Descent[]): 'split' | 'merge' | undefined {
  const seen = new Set([from]);
  let open = descents.filter((step) => step.from === from).map((step) => ({ at: step.to, kind: step.kind }));
  while (open.length > 0) {
    const arrived = open.find(({ at }) => at === to);
    if (arrived !== undefined) return arrived.kind;
    for (const { at } of open) seen.add(at);
    open = open.flatMap(({ at, kind }) =>
      descents.filter((step) => step.from === at && !seen.has(step.to)).map((step) => ({ at: step.to, kind })),
    );
  }
  return undefined;
}
