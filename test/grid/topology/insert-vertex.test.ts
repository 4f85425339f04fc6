import { expect } from 'chai';
import type { Position } from '../../../server/grid/contract.ts';
import type { Coverage } from '../../../server/grid/topology/coverage.ts';
import { insertVertex } from '../../../server/grid/topology/operations/insert-vertex.ts';
import { at, done, expectSound, leaves, refusal, ring, ringsOf, told, town } from './small-town.ts';

const insert = (coverage: Coverage, edge: [Position, Position], place: Position) =>
  insertVertex(coverage, { kind: 'insert-vertex', edge, at: place });

describe('insertVertex', () => {
  it('puts a vertex into the border of both cells, whichever way the edge is named', () => {
    for (const edge of [
      [at(1, 0), at(1, 1)],
      [at(1, 1), at(1, 0)],
    ] as [Position, Position][]) {
      const { coverage, changed, footprint } = done(insert(town(), edge, at(1, 0.5)));
      expect(ringsOf(coverage, '11')).to.deep.equal([['0 0, 1 0, 1 0.5, 1 1, 0 1']]);
      expect(ringsOf(coverage, '12')).to.deep.equal([['1 0, 2 0, 2 1, 1 1, 1 0.5']]);
      expect(changed).to.deep.equal(['1', '11', '12', '2']);
      expect(footprint.borders.map((border) => told(border).sort())).to.deep.equal([['1 0', '1 1']]);
      expectSound(coverage);
    }
  });

  it('may bend the border', () => {
    const { coverage } = done(insert(town(), [at(1, 0), at(1, 1)], at(1.25, 0.5)));
    expect(ringsOf(coverage, '12')).to.deep.equal([['1 0, 2 0, 2 1, 1 1, 1.25 0.5']]);
    expectSound(coverage);
  });

  it('refuses an edge that is not there', () => {
    expect(refusal(insert(town(), [at(0, 0), at(1, 1)], at(0.5, 0.5)))).to.equal('edge-not-found');
  });

  it('refuses to put a vertex upon another of the border, also when the grid brings it there', () => {
    expect(refusal(insert(town(), [at(1, 0), at(1, 1)], at(1, 1)))).to.equal('too-close');
    expect(refusal(insert(town(), [at(1, 0), at(1, 1)], [at(1, 0)[0], at(1, 0)[1] + 4e-8]))).to.equal('too-close');
  });

  it('refuses a bend that crosses a border or turns a cell inside out', () => {
    expect(refusal(insert(town(), [at(1, 0), at(1, 1)], at(2.5, 0.5)))).to.equal('crosses-border');
    const thin = leaves([[ring([0, 0], [2, 0], [1, 1])]]);
    expect(refusal(insert(thin, [at(0, 0), at(2, 0)], at(1, 2)))).to.equal('turns-inside-out');
  });

  it('refuses a bend across an island, or around it', () => {
    const island = ring([1, 2], [1.5, 2], [1.25, 2.5]);
    const coverage = leaves([[ring([0, 0], [4, 0], [4, 4], [0, 4]), island]], [[island]]);
    expect(refusal(insert(coverage, [at(4, 0), at(4, 4)], at(1.25, 2.25)))).to.equal('crosses-border');
    expect(refusal(insert(coverage, [at(4, 0), at(4, 4)], at(0.25, 2)))).to.equal('swallows-cell');
  });
});
