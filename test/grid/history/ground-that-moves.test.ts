import { expect } from 'chai';
import fc from 'fast-check';
import type { Cell, Position, Ring, Shape } from '../../../server/grid/contract.ts';
import { sideOfRing } from '../../../server/grid/coverage/side-of-ring.ts';
import { shapeAreaM2 } from '../../../server/grid/ellipsoid-area.ts';
import { cellsThatDiffer, tellDifference } from '../../../server/grid/history/cells-that-differ.ts';
import { crosswalk } from '../../../server/grid/history/crosswalk.ts';
import { groundThatMoves, leavesOf, lostM2 } from '../../../server/grid/history/ground-that-moves.ts';
import { buildLocator } from '../../../server/grid/locator.ts';
import { seeded, wigglyGrid } from '../../tiles/wiggly-grid.ts';

const city = wigglyGrid({ side: 4, levels: 2, detail: 6 }).map(measured);
const leaves = leavesOf(city);
const key = (position: Position) => position.join(' ');

function measured<C extends Cell>(cell: C): C {
  return { ...cell, areaM2: shapeAreaM2(cell.shape) };
}

/** The leaves with some vertices moved by at most an eighth of a cell: borders never cross. */
function edited(seed: number, share: number): Cell[] {
  const random = seeded(seed);
  const to = new Map<string, Position>();
  for (const position of leaves.flatMap(({ shape }) => shape.flat(2)))
    if (!to.has(key(position)))
      to.set(key(position), random() < share ? [position[0] + (random() - 0.5) * 0.004, position[1]] : position);
  return leaves.map((cell) => {
    const shape = cell.shape.map((polygon) => polygon.map((ring) => ring.map((position) => to.get(key(position))!)));
    const isSame = shape[0]![0]!.every((position, i) => position === cell.shape[0]![0]![i]);
    return isSame ? cell : measured({ ...cell, shape });
  });
}

const box = (id: number, west: number, east: number, more: Partial<Cell> = {}): Cell => {
  const ring: Ring = [
    [west, 27],
    [east, 27],
    [east, 28],
    [west, 28],
    [west, 27],
  ];
  const [code, name] = [String(id), { zh: String(id), en: String(id) }];
  return measured({
    ...{ id, code, name, level: 4 as const, urban: null, parentId: null, synthetic: false, areaM2: 0 },
    shape: [[ring]],
    ...more,
  });
};
const inShape = (shape: Shape, at: Position): boolean =>
  shape.some((polygon) => polygon.every((ring, i) => (i === 0 ? sideOfRing(at, ring) > 0 : sideOfRing(at, ring) < 0)));
const told = (transfers: Awaited<ReturnType<typeof groundThatMoves>>) =>
  transfers.map(({ from, to, areaM2 }) => [from?.code ?? null, to?.code ?? null, Math.round(areaM2 / 1e6)]);

describe('groundThatMoves', () => {
  it('tells each piece with where it came from and went, and what left the grid or came into it', async () => {
    const before = [box(1, 113, 114), box(2, 114, 115), box(3, 115, 116)];
    const after = [box(1, 113, 114.25), box(2, 114.25, 114.5), box(4, 114.5, 115.5), box(3, 115.5, 116.125)];
    const km2 = (width: number) => Math.round(box(9, 113, 113 + width).areaM2 / 1e6);
    expect(told(await groundThatMoves(before, after))).to.have.deep.members([
      ['2', '1', km2(0.25)],
      ['2', '4', km2(0.5)],
      ['3', '4', km2(0.5)],
      [null, '3', km2(0.125)],
    ]);
    expect(told(await groundThatMoves(after, before))).to.have.deep.members([
      ['1', '2', km2(0.25)],
      ['4', '2', km2(0.5)],
      ['4', '3', km2(0.5)],
      ['3', null, km2(0.125)],
    ]);
    expect(told(await groundThatMoves([], [box(1, 113, 114)]))).to.deep.equal([[null, '1', km2(1)]]);
    expect(
      await groundThatMoves(
        before,
        before.map((cell) => ({ ...cell, name: { zh: 'x', en: 'x' } })),
      ),
    ).to.deep.equal([]);
  });

  it('balances every cell to the square millimetre, and agrees with the locator on every point', async () => {
    const share = fc.constantFrom(0.01, 0.2, 1);
    await fc.assert(
      fc.asyncProperty(fc.nat(), share, async (seed, moved) => {
        const after = edited(seed, moved);
        const transfers = await groundThatMoves(leaves, after);
        const back = await groundThatMoves(after, leaves);
        for (const [i, cell] of leaves.entries()) {
          const gained = transfers.filter(({ to }) => to?.id === cell.id).reduce((sum, { areaM2 }) => sum + areaM2, 0);
          const expected = cell.areaM2 - (lostM2(transfers).get(cell.id) ?? 0) + gained;
          expect(expected).to.be.closeTo(after[i]!.areaM2, 1e-3);
        }
        const mirrored = back.map(({ from, to, areaM2 }) => `${to?.id} ${from?.id} ${areaM2.toFixed(2)}`);
        expect(transfers.map(({ from, to, areaM2 }) => `${from?.id} ${to?.id} ${areaM2.toFixed(2)}`)).to.have.members(
          mirrored,
        );

        const [was, is] = [buildLocator(1, leaves), buildLocator(2, after)];
        const [west, south, east, north] = was.bounds!;
        const random = seeded(seed + 1);
        for (let n = 0; n < 300; n++) {
          const at: Position = [west + random() * (east - west), south + random() * (north - south)];
          const [from, to] = [was.locate(at), is.locate(at)];
          if (from.onBorder || to.onBorder) continue;
          const found = transfers.filter(({ shape }) => inShape(shape, at));
          const expected = from.cell?.id === to.cell?.id ? [] : [[from.cell?.id, to.cell?.id]];
          expect(found.map((transfer) => [transfer.from?.id, transfer.to?.id])).to.deep.equal(expected);
        }
      }),
      { numRuns: 12 },
    );
  });
});

describe('cellsThatDiffer', () => {
  it('tells what is new, gone, reshaped or only called otherwise, and nothing of a ring that begins elsewhere', () => {
    const ring = box(1, 113, 114).shape[0]![0]!;
    const turned: Shape = [[[...ring.slice(2, -1), ...ring.slice(0, 3)]]];
    const before = [box(1, 113, 114), box(2, 114, 115), box(3, 115, 116), box(5, 117, 118)];
    const after = [
      { ...before[0]!, shape: turned },
      box(2, 114, 115, { code: '22' }),
      box(4, 116, 117),
      box(5, 117, 119, { code: '1', level: 3 as const }),
    ];
    expect(
      cellsThatDiffer(before, after)
        .map(tellDifference)
        .map(({ code, formerCode, change, areaBeforeM2, areaAfterM2 }) => [
          ...[code, formerCode, change, areaBeforeM2 > 0, areaAfterM2 > 0],
        ]),
    ).to.deep.equal([
      ['1', '5', 'shape', true, true],
      ['22', '2', 'attributes', true, true],
      ['4', null, 'added', false, true],
      ['3', null, 'retired', true, false],
    ]);
  });
});

describe('crosswalk', () => {
  it('accounts for all ground of both sides, and says how it came', async () => {
    const before = [box(1, 113, 114), box(2, 114, 115), box(3, 115, 116), box(7, 120, 121)];
    const after = [box(1, 113, 114), box(2, 114, 114.5), box(4, 114.5, 115.25), box(3, 115.25, 116)];
    const rows = await crosswalk(before, after, 4, [{ from: 2, to: 4, kind: 'split' }]);
    expect(rows.map(({ from, to, kind }) => [from?.code ?? null, to?.code ?? null, kind])).to.deep.equal([
      ['1', '1', 'unchanged'],
      ['2', '2', 'kept'],
      ['2', '4', 'split'],
      ['3', '3', 'kept'],
      ['3', '4', 'border'],
      ['7', null, 'outside'],
    ]);
    expect(rows[1]!.shareOfFrom).to.be.closeTo(0.5, 1e-9);
    expect(rows[4]!.shareOfTo).to.be.closeTo(1 / 3, 1e-9);
    for (const [cells, side, share] of [
      [before, 'from', 'shareOfFrom'],
      [after, 'to', 'shareOfTo'],
    ] as const)
      for (const { id } of cells) {
        const own = rows.filter((row) => row[side]?.id === id);
        expect(
          own.reduce((sum, row) => sum + row[share], 0),
          `${side} ${id}`,
        ).to.be.closeTo(1, 1e-9);
      }
  });

  it('follows the lineage over several generations, and keeps to the level', async () => {
    const before = [box(1, 113, 114), box(9, 113, 114, { level: 3 })];
    const after = [box(5, 113, 114), box(9, 113, 114, { level: 3 })];
    const steps = [
      { from: 1, to: 2, kind: 'split' as const },
      { from: 2, to: 5, kind: 'merge' as const },
    ];
    const [row, ...others] = await crosswalk(before, after, 4, steps);
    expect([row!.from?.code, row!.to?.code, row!.kind, others]).to.deep.equal(['1', '5', 'split', []]);
    const [kept] = await crosswalk(before, after, 3, steps);
    expect(kept!.kind).to.equal('unchanged');
  });
});
