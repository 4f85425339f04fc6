import { expect } from 'chai';
import type { Position } from '../../../server/grid/contract.ts';
import type { Coverage } from '../../../server/grid/topology/coverage.ts';
import { moveVertex } from '../../../server/grid/topology/operations/move-vertex.ts';
import { shapeOfCell } from '../../../server/grid/topology/structure/cell-shape.ts';
import { at, block, done, expectSound, leaves, refusal, ring, ringsOf, told, town } from './small-town.ts';

const move = (coverage: Coverage, from: Position, to: Position) =>
  moveVertex(coverage, { kind: 'move-vertex', from, to });

describe('moveVertex', () => {
  it('moves a corner with all cells that meet there, and their parents', () => {
    const { coverage, changed, footprint } = done(move(town(), at(1, 1), at(1.25, 1.25)));
    for (const [key, rings] of [
      ['11', '0 0, 1 0, 1.25 1.25, 0 1'],
      ['12', '1 0, 2 0, 2 1, 1.25 1.25'],
      ['14', '0 1, 1.25 1.25, 1 2, 0 2'],
      ['15', '1 2, 1.25 1.25, 2 1, 2 2'],
    ] as const)
      expect(ringsOf(coverage, key)).to.deep.equal([[rings]]);
    expect(changed).to.deep.equal(['1', '11', '12', '14', '15', '2']);
    expect(footprint.borders.flatMap((border) => told(border))).to.include('1 1');
    expectSound(coverage);
  });

  it('leaves the parent alone when a border within it moves', () => {
    const before = town();
    const { coverage, changed } = done(move(before, at(2, 1), at(2.25, 1)));
    expect(changed).to.deep.equal(['12', '13', '15', '16']);
    expect(shapeOfCell(coverage, '2')).to.equal(shapeOfCell(before, '2'));
  });

  it('moves a corner where three cells differ in the last bit of it, as if it were one', () => {
    const [lon, lat] = at(1, 1);
    const bits = [lon, lon + 1.5e-14, lon - 1.5e-14];
    expect(new Set(bits).size).to.equal(3);
    const coverage = leaves(
      [[[at(0, 0), at(1, 0), [bits[0]!, lat], at(0, 1), at(0, 0)]]],
      [[[at(1, 0), at(2, 0), at(2, 1), [bits[1]!, lat], at(1, 0)]]],
      [[[at(0, 1), [bits[2]!, lat], at(2, 1), at(2, 2), at(0, 2), at(0, 1)]]],
    );
    const { coverage: after, changed } = done(move(coverage, [lon, lat], at(1.25, 1.25)));
    expect(changed).to.deep.equal(['1', '2', '3']);
    expect(ringsOf(after, '1')).to.deep.equal([['0 0, 1 0, 1.25 1.25, 0 1']]);
    expect(ringsOf(after, '2')).to.deep.equal([['1 0, 2 0, 2 1, 1.25 1.25']]);
    expect(ringsOf(after, '3')).to.deep.equal([['0 1, 1.25 1.25, 2 1, 2 2, 0 2']]);
    expect(after.drift.size).to.equal(0);
    expectSound(after);
  });

  it('puts the vertex on the grid and takes published positions off it as they are', () => {
    const odd: Position = [113.0123456789012, 27.0100000000001];
    const coverage = leaves([[[at(0, 0), at(1, 0), odd, at(0, 1), at(0, 0)]]]);
    const { coverage: after } = done(move(coverage, odd, [113.012345678, 27.011111149]));
    expect(shapeOfCell(after, '1')[0]![0]).to.deep.include([113.0123457, 27.0111111]);
  });

  it('moves the ends of a border that closes on itself', () => {
    const coverage = leaves([[ring([0, 0], [2, 0], [1, 2])]]);
    const [start] = [...coverage.arcs.values()][0]!.positions;
    const { coverage: after } = done(move(coverage, start!, at(-1, -1)));
    expect(ringsOf(after, '1')[0]![0]!.split(', ')).to.have.length(3);
    expectSound(after);
  });

  it('refuses a vertex that is not there, and one that stays where it is', () => {
    expect(refusal(move(town(), at(0.5, 0.5), at(1, 1)))).to.equal('vertex-not-found');
    expect(refusal(move(town(), at(1, 1), [at(1, 1)[0] + 4e-8, at(1, 1)[1]]))).to.equal('nothing-changes');
  });

  it('refuses to put a vertex upon another, or within a millimetre of a border', () => {
    expect(move(town(), at(1, 1), at(2, 1))).to.deep.equal({
      refused: 'too-close',
      cells: ['12', '13', '15', '16'],
      place: at(2, 1),
    });
    const leaning = leaves([[ring([0, 0], [1, 0], [1, 1], [0, 1])]], [[ring([2, 0], [3, 0], [3, 1], [2.001, 1])]]);
    expect(refusal(move(leaning, at(1, 1), at(2.0005, 0.5005)))).to.equal('too-close');
  });

  it('refuses to move a vertex across a border', () => {
    expect(move(town(), at(1, 1), at(2.5, 0.5))).to.deep.include({ refused: 'crosses-border' });
    expect(refusal(move(town(), at(0, 0), at(1.5, 0.5)))).to.equal('crosses-border');
  });

  it('refuses to turn a cell inside out', () => {
    expect(refusal(move(leaves([[ring([0, 0], [2, 0], [1, 1])]]), at(1, 1), at(1, -1)))).to.equal('turns-inside-out');
  });

  it('refuses to run over an island', () => {
    const island = ring([3, 1], [3.5, 1], [3.25, 1.5]);
    const coverage = leaves([[ring([0, 0], [4, 0], [4, 4], [0, 4]), island]], [[island]]);
    expect(move(coverage, at(4, 4), at(3.2, 0.5))).to.deep.include({ refused: 'swallows-cell' });
  });

  it('does not change the coverage that it is refused for, nor the one that it began from', () => {
    const before = town();
    const was = JSON.stringify([...before.cells.entries(), ...before.arcs.entries()]);
    move(before, at(1, 1), at(2.5, 0.5));
    done(move(before, at(1, 1), at(1.5, 1.5)));
    expect(JSON.stringify([...before.cells.entries(), ...before.arcs.entries()])).to.equal(was);
  });

  it('lets nobody be left behind where a cell has holes and parts', () => {
    const coverage = leaves(
      [[block(0, 0, 6, 6), block(1, 1, 4, 4)], [block(2, 2, 3, 3)]],
      [[block(1, 1, 4, 4), block(2, 2, 3, 3)], [block(6, 0, 7, 6)]],
    );
    const { coverage: after } = done(move(coverage, at(2, 2), at(1.5, 1.25)));
    expect(ringsOf(after, '1')[1]).to.deep.equal(['1.5 1.25, 3 2, 3 3, 2 3']);
    expect(ringsOf(after, '2')[0]![1]).to.equal('1.5 1.25, 2 3, 3 3, 3 2');
    const { coverage: wider } = done(move(after, at(4, 4), at(5, 5)));
    expect(ringsOf(wider, '1')[0]![1]).to.include('5 5');
    expect(ringsOf(wider, '2')[0]![0]).to.include('5 5');
    expectSound(wider);
  });
});
