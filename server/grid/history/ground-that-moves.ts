/**
 * The ground that passes from one cell to another between two states of the boundaries, exactly: the faces of the planar
 * graph of the borders concerned. Only cells that differ are looked at, and what lies near them.
 *
 *     lost by a cell   = its former ground outside its present one   ─┬─ ∩ each cell near by: from → to
 *                                                                     └─ what is left:        from → nowhere
 *     gained by a cell = its present ground outside its former one   ─── outside all former:  nowhere → to
 */
import Flatbush from 'flatbush';
import type { Cell, Shape } from '../contract.ts';
import { boxOf, partsOutside, partsShared } from '../coverage/compare-shapes.ts';
import type { Face } from '../coverage/faces.ts';
import { sameGround } from '../topology/same-ground.ts';

/** Ground that passes from a cell to another; null is no cell. */
export interface GroundTransfer {
  from: Cell | null;
  to: Cell | null;
  areaM2: number;
  shape: Shape;
}

/** While pieces are cut, others have their turn after so long, ms. */
const TURN_MS = 8;

/**
 * Ground that moves between cells that tile the same plane before and after (the leaves, or the cells of one level), by
 * identity; the largest piece first. Where cells overlapped before, ground may be told of both.
 */
export async function groundThatMoves(before: readonly Cell[], after: readonly Cell[]): Promise<GroundTransfer[]> {
  const was = new Map(before.map((cell) => [cell.id, cell]));
  const is = new Map(after.map((cell) => [cell.id, cell]));
  const transfers = new Map<string, GroundTransfer>();
  const give = (from: Cell | null, to: Cell | null, faces: readonly Face[]): void => {
    if (faces.length === 0) return;
    const key = `${from?.id} ${to?.id}`;
    const known = transfers.get(key) ?? { from, to, areaM2: 0, shape: [] };
    transfers.set(key, known);
    for (const { areaM2, rings } of faces) {
      known.areaM2 += areaM2;
      known.shape.push(rings);
    }
  };
  const rest = restNowAndThen();
  const nearAfter = nearby(after);
  for (const cell of before) {
    const now = is.get(cell.id);
    if (now !== undefined && sameGround(now.shape, cell.shape)) continue;
    for (const lost of piecesOutside(cell.shape, now?.shape)) {
      const others = nearAfter(lost).filter(({ id }) => id !== cell.id);
      for (const other of others) give(cell, other, partsShared([lost, other.shape]));
      give(
        cell,
        null,
        partsOutside(
          lost,
          others.flatMap(({ shape }) => shape),
        ),
      );
      await rest();
    }
  }
  const nearBefore = nearby(before);
  for (const cell of after) {
    const old = was.get(cell.id);
    if (old !== undefined && sameGround(old.shape, cell.shape)) continue;
    for (const gained of piecesOutside(cell.shape, old?.shape)) {
      const cover = nearBefore(gained).filter(({ id }) => id !== cell.id);
      give(
        null,
        cell,
        partsOutside(
          gained,
          cover.flatMap(({ shape }) => shape),
        ),
      );
      await rest();
    }
  }
  return [...transfers.values()].sort((a, b) => b.areaM2 - a.areaM2);
}

/** What of a shape lies outside another, piece by piece; all of it without another. */
function piecesOutside(shape: Shape, other: Shape | undefined): Shape[] {
  if (other === undefined) return shape.map((polygon) => [polygon]);
  return partsOutside(shape, other).map(({ rings }) => [rings]);
}

function nearby(cells: readonly Cell[]): (shape: Shape) => Cell[] {
  if (cells.length === 0) return () => [];
  const index = new Flatbush(cells.length);
  for (const { shape } of cells) index.add(...boxOf(shape));
  index.finish();
  return (shape) => index.search(...boxOf(shape)).map((number) => cells[number]!);
}

function restNowAndThen(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < TURN_MS) return;
    await new Promise((resume) => setImmediate(resume));
    since = performance.now();
  };
}

/** Ground that each cell loses, m², by identity. */
export function lostM2(transfers: readonly GroundTransfer[]): Map<number, number> {
  const lost = new Map<number, number>();
  for (const { from, areaM2 } of transfers) if (from !== null) lost.set(from.id, (lost.get(from.id) ?? 0) + areaM2);
  return lost;
}

/** The cells that have no children: who has the ground. */
export function leavesOf(cells: readonly Cell[]): Cell[] {
  const parents = new Set(cells.map(({ parentId }) => parentId));
  return cells.filter(({ id }) => !parents.has(id));
}
