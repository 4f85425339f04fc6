import { expect } from 'chai';
import type { Position } from '../../../server/grid/contract.ts';
import type { Coverage } from '../../../server/grid/topology/coverage.ts';
import { deleteVertex } from '../../../server/grid/topology/operations/delete-vertex.ts';
import { at, block, done, expectSound, leaves, refusal, ring, ringsOf, told, town } from './small-town.ts';

const remove = (coverage: Coverage, place: Position) => deleteVertex(coverage, { kind: 'delete-vertex', at: place });

describe('deleteVertex', () => {
  it('takes a vertex out of the border of both cells', () => {
    const before = leaves([[block(0, 0, 2, 2)]], [[block(2, 0, 4, 2)]]);
    const { coverage, changed, footprint } = done(remove(before, at(2, 1)));
    expect(ringsOf(coverage, '1')).to.deep.equal([['0 0, 1 0, 2 0, 2 2, 1 2, 0 2, 0 1']]);
    expect(ringsOf(coverage, '2')).to.deep.equal([['2 0, 3 0, 4 0, 4 1, 4 2, 3 2, 2 2']]);
    expect(changed).to.deep.equal(['1', '2']);
    expect(footprint.borders.map((border) => told(border))).to.deep.equal([['2 0', '2 1', '2 2']]);
    expectSound(coverage);
  });

  it('takes out the vertex at which a closed border begins', () => {
    const island = ring([1, 1], [2, 1], [2, 2], [1, 2]);
    const before = leaves([[block(0, 0, 3, 3), island]], [[island]]);
    for (const [x, y] of [
      [1, 1],
      [2, 1],
      [2, 2],
      [1, 2],
    ] as const) {
      const { coverage } = done(remove(before, at(x, y)));
      expect(ringsOf(coverage, '2')[0]![0]!.split(', ')).to.have.length(3);
      expectSound(coverage);
    }
  });

  it('refuses a vertex that is not there', () => {
    expect(refusal(remove(town(), at(0.5, 0)))).to.equal('vertex-not-found');
  });

  it('refuses a vertex where borders part, and tells whose', () => {
    expect(remove(town(), at(1, 1))).to.deep.equal({
      refused: 'is-junction',
      cells: ['11', '12', '14', '15'],
      place: at(1, 1),
    });
    expect(refusal(remove(town(), at(1, 0)))).to.equal('is-junction');
    // Two cells that touch at a corner only.
    expect(refusal(remove(leaves([[block(0, 0, 1, 1)]], [[block(1, 1, 2, 2)]]), at(1, 1)))).to.equal('is-junction');
  });

  it('refuses to leave a ring with two vertices', () => {
    const lake = ring([1, 1], [2, 1], [1.5, 2]);
    const coverage = leaves([[block(0, 0, 3, 3), lake]], [[lake]]);
    expect(remove(coverage, at(2, 1))).to.deep.include({ refused: 'too-few-vertices', cells: ['1', '2'] });
    const wedge = leaves([[ring([0, 0], [2, 0], [1, 1])]], [[ring([0, 0], [1, 1], [2, 0], [2, 3], [0, 3])]]);
    expect(remove(wedge, at(1, 1))).to.deep.include({ refused: 'too-few-vertices', cells: ['1'] });
  });

  it('refuses when the straight border that is left crosses another, or runs over an island', () => {
    const hook = leaves([[ring([0, 0], [4, 0], [4, 4], [2, 1], [0, 4])]], [[ring([1.5, 2.5], [2.5, 2.5], [2, 3.5])]]);
    expect(refusal(remove(hook, at(2, 1)))).to.equal('swallows-cell');
    const wider = leaves([[ring([0, 0], [4, 0], [4, 4], [2, 1], [0, 4])]], [[ring([1.5, 2.5], [2.5, 2.5], [2, 5])]]);
    expect(refusal(remove(wider, at(2, 1)))).to.equal('crosses-border');
  });
});
