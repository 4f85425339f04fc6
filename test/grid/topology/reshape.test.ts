import { expect } from 'chai';
import type { Position } from '../../../server/grid/contract.ts';
import type { Coverage } from '../../../server/grid/topology/coverage.ts';
import { reshapeBorder } from '../../../server/grid/topology/operations/reshape.ts';
import { shapeOfCell } from '../../../server/grid/topology/structure/cell-shape.ts';
import { at, block, done, expectSound, leaves, line, refusal, ring, ringsOf, told, town } from './small-town.ts';

const reshape = (coverage: Coverage, drawn: Position[]) => reshapeBorder(coverage, { kind: 'reshape', line: drawn });

/** Two blocks with a border of three edges between them. */
const pair = (): Coverage => leaves([[block(0, 0, 3, 3)]], [[block(3, 0, 6, 3)]]);

describe('reshapeBorder', () => {
  it('puts the line in the place of the border between two vertices, for the cells on both sides', () => {
    const { coverage, changed, footprint } = done(reshape(pair(), line([3, 0], [3.5, 1.5], [3, 3])));
    expect(ringsOf(coverage, '1')).to.deep.equal([['0 0, 1 0, 2 0, 3 0, 3.5 1.5, 3 3, 2 3, 1 3, 0 3, 0 2, 0 1']]);
    expect(ringsOf(coverage, '2')).to.deep.equal([['3 0, 4 0, 5 0, 6 0, 6 1, 6 2, 6 3, 5 3, 4 3, 3 3, 3.5 1.5']]);
    expect(changed).to.deep.equal(['1', '2']);
    expect(footprint.borders.map((border) => told(border))).to.deep.equal([['3 0', '3 1', '3 2', '3 3']]);
    expectSound(coverage);
  });

  it('means the same whichever way the line is drawn', () => {
    const drawn = line([3, 0.5], [3.5, 1.5], [3, 2.5]);
    const [one, other] = [done(reshape(pair(), drawn)), done(reshape(pair(), drawn.toReversed()))];
    for (const key of ['1', '2']) expect(ringsOf(one.coverage, key)).to.deep.equal(ringsOf(other.coverage, key));
  });

  it('gives the border vertices where the line meets its edges', () => {
    const { coverage } = done(reshape(pair(), line([3, 0.5], [2, 1.5], [3, 2.5])));
    expect(ringsOf(coverage, '2')).to.deep.equal([
      ['2 1.5, 3 0.5, 3 0, 4 0, 5 0, 6 0, 6 1, 6 2, 6 3, 5 3, 4 3, 3 3, 3 2.5'],
    ]);
    expectSound(coverage);
  });

  it('leaves off what sticks out beyond the first and the last meeting', () => {
    const { coverage } = done(reshape(pair(), line([2, 0.25], [4, 0.75], [4, 2.25], [2, 2.75])));
    expect(ringsOf(coverage, '1')[0]![0]).to.include('3 0, 3 0.5, 4 0.75, 4 2.25, 3 2.5, 3 3');
    expectSound(coverage);
  });

  it('takes a line that crosses the border several times from the first to the last meeting', () => {
    const { coverage } = done(reshape(pair(), line([3, 0.25], [4, 0.75], [2, 1.5], [4, 2.25], [3, 2.75])));
    expect(ringsOf(coverage, '1')[0]![0]).to.include('3 0.25, 4 0.75, 2 1.5, 4 2.25, 3 2.75, 3 3');
    expectSound(coverage);
  });

  it('meets a vertex rather than the edge beside it', () => {
    const [lon, lat] = at(3, 1);
    const { coverage } = done(reshape(pair(), [[lon, lat + 1e-7], at(3.5, 1.5), at(3, 2)]));
    expect(ringsOf(coverage, '1')[0]![0]).to.include('3 0, 3 1, 3.5 1.5, 3 2, 3 3');
  });

  it('leaves no neighbour behind where the border begins and ends in corners of other cells', () => {
    const before = town();
    const { coverage, changed } = done(reshape(before, line([1, 1], [1.5, 1.25], [2, 1])));
    expect(changed).to.deep.equal(['12', '15']);
    expect(ringsOf(coverage, '15')).to.deep.equal([['1 1, 1.5 1.25, 2 1, 2 2, 1 2']]);
    for (const key of ['11', '13', '14', '16', '1', '2'])
      expect(shapeOfCell(coverage, key)).to.equal(shapeOfCell(before, key));
    expectSound(coverage);
  });

  it('draws the outline anew, outward and inward, with the parent', () => {
    for (const x of [-1, 0.5]) {
      const { coverage, changed } = done(reshape(town(), line([0, 0.25], [x, 0.5], [0, 0.75])));
      expect(changed).to.deep.equal(['1', '11']);
      expectSound(coverage);
    }
  });

  it('replaces the stretch of a closed border that has less ground between itself and the line', () => {
    const island = (): Coverage => leaves([[ring([0, 0], [4, 0], [4, 4], [0, 4])]]);
    for (const drawn of [line([4, 1], [5, 2], [4, 3]), line([4, 1], [3, 2], [4, 3]), line([1, 0], [-1, -1], [0, 1])]) {
      const { coverage } = done(reshape(island(), drawn));
      expect(ringsOf(coverage, '1')[0]![0]!.split(', ')).to.include(told(drawn)[1]!);
      expect(ringsOf(coverage, '1')[0]![0]!.split(', ')).to.include('4 4');
      expectSound(coverage);
    }
  });

  it('draws the border of a lake and its island anew together', () => {
    const lake = block(1, 1, 3, 3);
    const { coverage } = done(reshape(leaves([[block(0, 0, 4, 4), lake]], [[lake]]), line([3, 1], [3.5, 2], [3, 3])));
    expect(ringsOf(coverage, '2')).to.deep.equal([['1 1, 2 1, 3 1, 3.5 2, 3 3, 2 3, 1 3, 1 2']]);
    expect(ringsOf(coverage, '1')[0]![1]).to.equal('1 1, 1 2, 1 3, 2 3, 3 3, 3.5 2, 3 1, 2 1');
    expectSound(coverage);
  });

  it('keeps positions of the line that are vertices to the bit', () => {
    const odd: Position = [113.0300000000001, 27.0100000000003];
    const coverage = leaves([[[at(0, 0), at(3, 0), odd, at(3, 3), at(0, 3), at(0, 0)]]]);
    const { coverage: after } = done(reshape(coverage, [odd, at(4, 2), at(3, 3)]));
    expect(shapeOfCell(after, '1')[0]![0]).to.deep.include(odd);
  });

  it('refuses a line that crosses itself, and says where', () => {
    const loop = line([3, 0], [4, 2], [4, 1], [3.5, 2.5], [3, 3]);
    expect(reshape(pair(), loop)).to.deep.include({ refused: 'line-crosses-itself' });
    expect(refusal(reshape(pair(), line([3, 0], [4, 0.5], [4, 1.5], [4, 1], [3, 3])))).to.equal('line-crosses-itself');
  });

  it('refuses a line that meets no border twice', () => {
    expect(refusal(reshape(pair(), line([1, 1], [2, 2])))).to.equal('line-misses-border');
    expect(refusal(reshape(pair(), line([2.5, 1.5], [3.5, 1.5])))).to.equal('line-misses-border');
    const [begins, ends] = [line([3, 1], [4, 1]), line([4, 1], [3, 1])];
    expect(reshape(pair(), begins)).to.deep.include({ refused: 'line-misses-border', place: begins[1] });
    expect(reshape(pair(), ends)).to.deep.include({ refused: 'line-misses-border', place: ends[0] });
    expect(refusal(reshape(pair(), line([3, 1], [4, 1], [4, 2], [3, 1])))).to.equal('line-misses-border');
  });

  it('refuses a line from one border to another, and one around a corner', () => {
    expect(refusal(reshape(town(), line([0.5, 1], [1, 1.5])))).to.equal('line-on-two-borders');
    expect(reshape(town(), line([1.5, 1], [1.75, 1.25], [2.25, 1.25], [2.5, 1]))).to.deep.include({
      refused: 'line-on-two-borders',
      cells: ['12', '13', '15', '16'],
    });
  });

  it('refuses a line that crosses a third border between', () => {
    const island = block(4, 1, 5, 2);
    const coverage = leaves([[block(0, 0, 3, 3)]], [[block(3, 0, 6, 3), island]], [[island]]);
    expect(reshape(coverage, line([3, 0.5], [4.5, 1.5], [3, 2.5]))).to.deep.include({
      refused: 'crosses-border',
      cells: ['2', '3'],
    });
  });

  it('refuses a line that runs around an island', () => {
    const island = ring([4, 1], [4.5, 1], [4.25, 1.5]);
    const coverage = leaves([[block(0, 0, 3, 3)]], [[block(3, 0, 6, 3), island]], [[island]]);
    expect(reshape(coverage, line([3, 0], [5, 0.5], [5, 2], [3, 3]))).to.deep.include({ refused: 'swallows-cell' });
  });

  it('refuses a line along the border as it is', () => {
    expect(refusal(reshape(pair(), line([3, 0], [3, 1], [3, 2])))).to.equal('nothing-changes');
    expect(refusal(reshape(pair(), [at(3, 1), [at(3, 1)[0] + 1e-9, at(3, 1)[1]]]))).to.equal('nothing-changes');
  });
});
