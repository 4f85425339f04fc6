/**
 * The locating rule worked out again, slowly and in a different way, in integers of any size: no rounding anywhere.
 * What it says is the truth that the locator and PostGIS are held against.
 */
import type { Cell, Position, Shape } from '../../server/grid/contract.ts';

const bits = new DataView(new ArrayBuffer(8));

/** A double as an integer number of 2^-1074, the smallest there is. */
export function exact(value: number): bigint {
  bits.setFloat64(0, value);
  const raw = bits.getBigUint64(0);
  const exponent = (raw >> 52n) & 0x7ffn;
  const fraction = raw & 0xfffffffffffffn;
  const magnitude = exponent === 0n ? fraction : (fraction | 0x10000000000000n) << (exponent - 1n);
  return value < 0 ? -magnitude : magnitude;
}

/** Sign of the turn a → b → c: 1 left, -1 right, 0 straight on. */
export function exactTurn(a: Position, b: Position, c: Position): number {
  const [ax, ay, bx, by, cx, cy] = [...a, ...b, ...c].map(exact) as [bigint, bigint, bigint, bigint, bigint, bigint];
  const turn = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
  return turn > 0n ? 1 : turn < 0n ? -1 : 0;
}

/** "outside", "inside" or "border" of one polygon with its holes, by winding number. */
export function exactSide(polygon: Shape[number], point: Position): 'outside' | 'inside' | 'border' {
  let inside = false;
  for (const ring of polygon) {
    let winding = 0;
    for (let i = 0; i + 1 < ring.length; i++) {
      const [a, b] = [ring[i]!, ring[i + 1]!];
      const reached =
        Math.min(a[0], b[0]) <= point[0] &&
        point[0] <= Math.max(a[0], b[0]) &&
        Math.min(a[1], b[1]) <= point[1] &&
        point[1] <= Math.max(a[1], b[1]);
      if (reached && exactTurn(a, b, point) === 0) return 'border';
      if (a[1] <= point[1] !== b[1] <= point[1]) {
        const turn = exactTurn(a, b, point);
        if (a[1] <= point[1] && turn > 0) winding++;
        if (a[1] > point[1] && turn < 0) winding--;
      }
    }
    // Even-odd over the rings: a hole takes away what its outer ring gave.
    if (winding % 2 !== 0) inside = !inside;
  }
  return inside ? 'inside' : 'outside';
}

/** The code of the cell that has `point`, and whether it lies on a border, straight from the rule. */
export function exactLocation(cells: readonly Cell[], point: Position): { code: string | null; onBorder: boolean } {
  const parents = new Set(cells.map(({ parentId }) => parentId));
  const covering = cells
    .map((cell) => ({ cell, leaf: !parents.has(cell.id), sides: cell.shape.map((part) => exactSide(part, point)) }))
    .filter(({ sides }) => sides.some((side) => side !== 'outside'));
  const leaves = covering.filter(({ leaf }) => leaf);
  const claimants = leaves.length > 0 ? leaves : covering;
  const bytes = (code: string) => Buffer.from(code);
  claimants.sort(({ cell: a }, { cell: b }) =>
    leaves.length > 0
      ? Buffer.compare(bytes(a.code), bytes(b.code)) || b.level - a.level
      : b.level - a.level || Buffer.compare(bytes(a.code), bytes(b.code)),
  );
  return {
    code: claimants[0]?.cell.code ?? null,
    onBorder: claimants.some(({ sides }) => sides.includes('border')),
  };
}
