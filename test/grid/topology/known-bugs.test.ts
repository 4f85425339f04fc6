/** What the topological editing of QGIS is known to get wrong, as cases that must come out right here. */
import { expect } from 'chai';
import type { Position } from '../../../server/grid/contract.ts';
import { applyOperation } from '../../../server/grid/topology/apply-operation.ts';
import { type Coverage, samePosition } from '../../../server/grid/topology/coverage.ts';
import type { Operation } from '../../../server/grid/topology/operation.ts';
import { shapeOfCell } from '../../../server/grid/topology/structure/cell-shape.ts';
import { at, done, expectSound, leaves, line, ring } from './small-town.ts';

const apply = (coverage: Coverage, operation: Operation) => done(applyOperation(coverage, operation));
const has = (coverage: Coverage, key: string, vertex: Position) =>
  shapeOfCell(coverage, key)
    .flat(2)
    .some((position) => samePosition(position, vertex));

describe('a node of three cells that differs in its last bit', () => {
  /** The next double: about 1.4e-14 degrees to the east. */
  const [lon, lat] = at(1, 1);
  const next = lon + 2 ** -46;
  const three = () =>
    leaves(
      [[ring([0, 0], [1, 0], [1, 1], [0, 1])]],
      [[[at(1, 0), at(2, 0), at(2, 1), [next, lat], at(1, 0)]]],
      [[[at(0, 1), [lon, lat + 2 ** -48], at(2, 1), at(2, 2), at(0, 2), at(0, 1)]]],
    );

  it('is one node', () => {
    const coverage = three();
    expect(next).not.to.equal(lon);
    expect(coverage.arcs.size).to.equal(6);
    expect([...coverage.drift.values()]).to.have.length(1);
  });

  it('keeps the bits of each cell until one is edited', () => {
    const coverage = three();
    expect(has(coverage, '2', [next, lat])).to.equal(true);
    expect(has(coverage, '1', at(1, 1))).to.equal(true);
  });

  it('moves with all three', () => {
    const { coverage, changed } = apply(three(), { kind: 'move-vertex', from: at(1, 1), to: at(1.2, 1.3) });
    expect(changed).to.deep.equal(['1', '2', '3']);
    for (const key of ['1', '2', '3']) expect(has(coverage, key, at(1.2, 1.3)), key).to.equal(true);
    expectSound(coverage);
  });

  it('is the same to the bit for all three once one of them is split', () => {
    const { coverage } = apply(three(), {
      kind: 'split',
      cell: '1',
      lines: [line([1, 1], [0, 0])],
      parts: [{ key: 'new', at: at(0.75, 0.25), code: 'new', name: { zh: '', en: 'new' } }],
    });
    for (const key of ['1', '2', '3', 'new']) expect(has(coverage, key, at(1, 1)), key).to.equal(true);
    expect(coverage.drift.size).to.equal(0);
    expectSound(coverage);
  });
});

describe('a split that meets the border of a third cell', () => {
  it('gives that cell the node', () => {
    const coverage = leaves(
      [[ring([0, 0], [2, 0], [2, 1], [0, 1])]],
      [[ring([0, 1], [2, 1], [2, 2], [0, 2])]],
      [[ring([0, 0], [0, -1], [2, -1], [2, 0])]],
    );
    const { coverage: after, changed } = apply(coverage, {
      kind: 'split',
      cell: '1',
      lines: [line([0.7, -0.5], [1.3, 1.5])],
      parts: [{ key: 'new', at: at(0.1, 0.5), code: 'new', name: { zh: '', en: 'new' } }],
    });
    expect(changed).to.deep.equal(['1', '2', '3', 'new']);
    expect(has(after, '2', at(1.15, 1))).to.equal(true);
    expect(has(after, '3', at(0.85, 0))).to.equal(true);
    expectSound(after);
  });
});

describe('a border that is reshaped', () => {
  const pair = () => leaves([[ring([0, 0], [1, 0], [1, 2], [0, 2])]], [[ring([1, 0], [2, 0], [2, 2], [1, 2])]]);

  it('is the same for the neighbour, vertex by vertex', () => {
    const drawn = line([1, 0.5], [1.3, 0.8], [1.2, 1.1], [1, 1.5]);
    const { coverage, changed } = apply(pair(), { kind: 'reshape', line: drawn });
    expect(changed).to.deep.equal(['1', '2']);
    for (const key of ['1', '2']) for (const vertex of drawn) expect(has(coverage, key, vertex), key).to.equal(true);
    expectSound(coverage);
  });

  it('has the vertices of where the line crosses it in both cells', () => {
    const { coverage } = apply(pair(), { kind: 'reshape', line: line([0.9, 0.4], [1.3, 1], [0.9, 1.6]) });
    const shared = shapeOfCell(coverage, '1')
      .flat(2)
      .filter(([lon]) => lon >= at(1, 0)[0]);
    for (const vertex of shared) expect(has(coverage, '2', vertex), String(vertex)).to.equal(true);
    expectSound(coverage);
  });
});
