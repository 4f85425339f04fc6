import { expect } from 'chai';
import type { Shape } from '../../../server/grid/contract.ts';
import type { CellKey, Coverage } from '../../../server/grid/topology/coverage.ts';
import type { WholeCell } from '../../../server/grid/topology/operation.ts';
import { adoptCells } from '../../../server/grid/topology/operations/adopt-cells.ts';
import { mergeCells } from '../../../server/grid/topology/operations/merge-cells.ts';
import { moveVertex } from '../../../server/grid/topology/operations/move-vertex.ts';
import { buildCoverage } from '../../../server/grid/topology/structure/build-coverage.ts';
import { shapeOfCell } from '../../../server/grid/topology/structure/cell-shape.ts';
import { areaOf, at, block, cell, done, expectSound, refusal, ring, ringsOf, town, townCells } from './small-town.ts';

const adopt = (coverage: Coverage, cells: WholeCell[], ...retire: CellKey[]) =>
  adoptCells(coverage, { kind: 'adopt', cells, retire });
/** A cell of the town as it stands, with what differs. */
const whole = (coverage: Coverage, key: CellKey, more: Partial<WholeCell> = {}): WholeCell => {
  const { rings: _, base: __, ...attributes } = coverage.cells.get(key)!;
  return { ...attributes, shape: null, ...more };
};
const fresh = (key: CellKey, shape: Shape | null, more: Partial<WholeCell> = {}): WholeCell => ({
  ...{
    key,
    id: null,
    level: 2,
    code: key,
    name: { zh: '', en: key },
    urban: null,
    synthetic: false,
    parent: '2',
    shape,
  },
  ...more,
});
const bent = [[ring([1, 0], [2, 0], [2.25, 0.5], [2, 1], [1, 1])]];
const beside = [[ring([2, 0], [3, 0], [3, 1], [2, 1], [2.25, 0.5])]];

describe('adoptCells', () => {
  it('takes up shapes to the bit, shares their borders and leaves the other cells alone', () => {
    const before = town();
    const { coverage, changed, footprint } = done(
      adopt(before, [whole(before, '12', { shape: bent }), whole(before, '13', { shape: beside })]),
    );
    expect(shapeOfCell(coverage, '12')).to.equal(bent);
    expect(shapeOfCell(coverage, '13')).to.equal(beside);
    for (const key of ['1', '2', '11', '14', '15', '16'])
      expect(shapeOfCell(coverage, key)).to.equal(shapeOfCell(before, key));
    expect(changed).to.deep.equal(['12', '13']);
    expect(coverage.arcs.size).to.equal(before.arcs.size);
    expect(footprint.attributes).to.deep.include({ cell: '12', field: 'border' });
    expectSound(coverage);
  });

  it('never gives a new border the number of a former one', () => {
    const before = town();
    const { coverage } = done(
      adopt(before, [whole(before, '12', { shape: bent }), whole(before, '13', { shape: beside })]),
    );
    for (const id of coverage.arcs.keys()) expect(before.arcs.has(id)).to.equal(false);
  });

  it('adds and retires cells, and parents follow', () => {
    const before = town();
    const added = fresh('new', [[block(3, 0, 4, 1)]]);
    const { coverage, changed } = done(adopt(before, [added], '16'));
    expect(changed).to.deep.equal(['16', '2', 'new']);
    expect(areaOf(coverage, '2')).to.equal(4);
    expect(shapeOfCell(coverage, '2')).not.to.equal(shapeOfCell(before, '2'));
    expect(shapeOfCell(coverage, '1')).to.equal(shapeOfCell(before, '1'));
    expect(coverage.children.get('2')).to.deep.equal(['12', '13', '15', 'new']);
    expectSound(coverage);
  });

  it('takes attributes up without touching the ground', () => {
    const before = town();
    const { coverage, changed } = done(
      adopt(before, [whole(before, '12', { code: 'c77', name: { zh: '七', en: 'Seven' } })]),
    );
    expect(changed).to.deep.equal(['12']);
    expect(coverage.cells.get('12')).to.include({ code: 'c77' });
    expect(shapeOfCell(coverage, '12')).to.equal(shapeOfCell(before, '12'));
  });

  it('lets cells swap their codes', () => {
    const before = town();
    const outcome = adopt(before, [whole(before, '12', { code: 'c13' }), whole(before, '13', { code: 'c12' })]);
    expect(done(outcome).changed).to.deep.equal(['12', '13']);
    expect(refusal(adopt(before, [whole(before, '12', { code: 'c13' })]))).to.equal('code-taken');
  });

  it('puts cells below a leaf, which then is their union', () => {
    const before = town();
    const below = [
      fresh('w', [[block(1, 0, 2, 1).map(([x, y]) => [Math.min(x, at(1.5, 0)[0]), y])]] as Shape, {
        level: 3,
        parent: '12',
      }),
      fresh('e', [[block(1, 0, 2, 1).map(([x, y]) => [Math.max(x, at(1.5, 0)[0]), y])]] as Shape, {
        level: 3,
        parent: '12',
      }),
    ];
    const { coverage, changed } = done(adopt(before, below));
    expect(changed).to.deep.equal(['12', '2', 'e', 'w']);
    expect(coverage.cells.get('12')!.rings).to.equal(null);
    expect(ringsOf(coverage, '12')).to.deep.equal([['1 0, 1.5 0, 2 0, 2 1, 1.5 1, 1 1']]);
  });

  it('takes back what an edit did: the former shape and the identity of a cell that had retired', () => {
    const before = town();
    const { coverage: merged } = done(mergeCells(before, { kind: 'merge', cells: ['12', '13'], into: '12' }));
    const former = ['12', '13'].map((key) => whole(before, key, { shape: shapeOfCell(before, key) }));
    const { coverage } = done(adopt(merged, former));
    for (const key of ['12', '13', '2']) expect(shapeOfCell(coverage, key)).to.deep.equal(shapeOfCell(before, key));
    expect(coverage.cells.get('13')!.id).to.equal(13);
  });

  it('keeps the edits of cells that it leaves alone', () => {
    const before = town();
    const { coverage: moved } = done(moveVertex(before, { kind: 'move-vertex', from: at(1, 1), to: at(1.1, 1.1) }));
    const { coverage } = done(adopt(moved, [whole(moved, '13', { name: { zh: '', en: 'Renamed' } })]));
    for (const key of moved.cells.keys()) {
      expect(shapeOfCell(coverage, key), key).to.deep.equal(shapeOfCell(moved, key));
      expect(coverage.cells.get(key)!.base, key).to.equal(moved.cells.get(key)!.base);
    }
  });

  it('takes cells that overlap or leave gaps: the problems tell of them', () => {
    const before = town();
    expect(done(adopt(before, [whole(before, '12', { shape: bent })])).changed).to.deep.equal(['12']);
  });

  it('finds nothing to change in cells as they stand, however their rings run', () => {
    const before = town();
    const turned = [[[...shapeOfCell(before, '12')[0]![0]!.slice(0, -1)].reverse()]];
    turned[0]![0]!.push(turned[0]![0]![0]!);
    expect(refusal(adopt(before, [whole(before, '12', { shape: turned }), whole(before, '13')]))).to.equal(
      'nothing-changes',
    );
  });

  describe('refuses', () => {
    const before = town();
    const cases: [string, string, () => ReturnType<typeof adopt>][] = [
      ['cell-not-found', 'to retire a cell that is not there', () => adopt(before, [], '99')],
      ['key-taken', 'a cell twice', () => adopt(before, [whole(before, '12'), whole(before, '12')])],
      ['key-taken', 'another identity for a key', () => adopt(before, [whole(before, '12', { id: 7 })])],
      ['key-taken', 'an identity that stands', () => adopt(before, [fresh('x', bent, { id: 12 })])],
      ['key-taken', 'a new cell with the key of an identity', () => adopt(before, [fresh('77', bent)])],
      ['key-taken', 'the key of another identity', () => adopt(before, [fresh('77', bent, { id: 78 })])],
      ['key-taken', 'an identity under a name', () => adopt(before, [fresh('x', bent, { id: 77 })])],
      [
        'key-taken',
        'one identity for two cells',
        () => adopt(before, [fresh('77', bent, { id: 77 }), fresh('x', beside, { id: 77 })]),
      ],
      ['key-taken', 'an identity that retires at once', () => adopt(before, [fresh('x', bent, { id: 12 })], '12')],
      [
        'different-level',
        'another level for a cell that retires at once',
        () => adopt(before, [fresh('12', bent, { id: 12, level: 3 })], '12'),
      ],
      ['different-level', 'another level for a cell', () => adopt(before, [whole(before, '12', { level: 3 })])],
      [
        'shape-invalid',
        'a ring that is not closed',
        () => adopt(before, [whole(before, '12', { shape: [[bent[0]![0]!.slice(0, -1)]] })]),
      ],
      ['shape-invalid', 'a new leaf without ground', () => adopt(before, [fresh('x', null)])],
      ['code-taken', 'a code of the level', () => adopt(before, [fresh('x', bent, { code: 'c12' })])],
      ['parent-not-found', 'a parent that is not there', () => adopt(before, [fresh('x', bent, { parent: '9' })])],
      ['parent-not-found', 'to leave children without their parent', () => adopt(before, [], '1')],
      ['parent-too-deep', 'a parent of the same level', () => adopt(before, [fresh('x', bent, { parent: '12' })])],
      ['parent-would-be-empty', 'to retire all children', () => adopt(before, [], '11', '14')],
    ];
    for (const [reason, what, outcome] of cases)
      it(what, () => {
        expect(refusal(outcome())).to.equal(reason);
      });
  });

  it('gives the bits of vertices that are nearly the same to those who brought them', () => {
    const shifted = townCells()[5]!.shape.map((polygon) =>
      polygon.map((positions) => positions.map(([lon, lat]): [number, number] => [lon + 1e-13, lat])),
    );
    const before = buildCoverage(
      [...townCells().filter(({ id }) => id !== 14), cell(20, 2, null, [[block(0, 1, 1, 2)]])],
      1,
    );
    const { coverage } = done(adopt(before, [whole(before, '20', { shape: shifted })]));
    expect(shapeOfCell(coverage, '20')).to.equal(shifted);
    expect(coverage.drift.size).to.be.greaterThan(0);
    expect(coverage.arcs.size).to.equal(before.arcs.size);
  });
});
