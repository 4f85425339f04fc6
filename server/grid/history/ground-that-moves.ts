/**
 * The ground that passes from one cell to another between two states of the boundaries, exactly: the faces of the planar
 * graph of the borders concerned. Only cells that differ are looked at, and what lies near them.
 *
 *     lost by a cell   = its former ground outside its present one   ─┬─ ∩ each cell near by: from → to
 *                                                                     └─ what is left:        from → nowhere
 *     gained from outside = its present ground outside all former cells near by          ───  nowhere → to
 */
import Flatbush from 'flatbush';
import { restNowAndThen } from '../../platform/others-turn.ts';
import type { Cell, Position, Shape } from '../contract.ts';
import { boxOf, partsOutside, partsShared } from '../coverage/compare-shapes.ts';
import type { Face } from '../coverage/faces.ts';
import { placeInside } from '../coverage/place-inside.ts';
import { sideOfRing } from '../coverage/side-of-ring.ts';
import { shapeAreaM2 } from '../ellipsoid-area.ts';
import { sameGround } from '../topology/structure/same-ground.ts';

/** Ground that passes from a cell to another; null is no cell. */
export interface GroundTransfer {
  from: Cell | null;
  to: Cell | null;
  areaM2: number;
  shape: Shape;
}

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
      for (const { to, faces } of sharedOut(lost, others)) give(cell, to, faces);
      await rest();
    }
  }
  const nearBefore = nearby(before);
  for (const cell of after) {
    const old = was.get(cell.id);
    if (old !== undefined && sameGround(old.shape, cell.shape)) continue;
    const cover = nearBefore(cell.shape).flatMap(({ shape }) => shape);
    give(null, cell, partsOutside(cell.shape, cover));
    await rest();
  }
  return [...transfers.values()].sort((a, b) => b.areaM2 - a.areaM2);
}

/** Less than this of a piece is rounding, m². */
const ROUNDING_M2 = 1e-6;

/** Who has a piece of ground now. Nearly always one cell has all of it, and it is the one that a point of it lies in. */
function sharedOut(piece: Shape, others: readonly Cell[]): { to: Cell | null; faces: Face[] }[] {
  const middle = placeInside(piece[0]!);
  const likely = others.find(({ shape }) => isInside(middle, shape));
  if (likely !== undefined) {
    const faces = partsShared([piece, likely.shape]);
    const found = faces.reduce((sum, { areaM2 }) => sum + areaM2, 0);
    if (Math.abs(found - shapeAreaM2(piece)) < ROUNDING_M2) return [{ to: likely, faces }];
  }
  const shares = others.map((to) => ({ to, faces: partsShared([piece, to.shape]) }));
  const left = partsOutside(
    piece,
    others.flatMap(({ shape }) => shape),
  );
  return [...shares, { to: null, faces: left }];
}

const isInside = (at: Position, shape: Shape): boolean =>
  shape.some((polygon) => polygon.every((ring, i) => (i === 0 ? sideOfRing(at, ring) > 0 : sideOfRing(at, ring) < 0)));

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
