import { expect } from 'chai';
import type { Position } from '../../server/grid/contract.ts';
import { labelPoint } from '../../server/grid/label-point.ts';

describe('where a name stands', () => {
  it('lies inside a bent cell, where the centre of its box does not', () => {
    const bent: Position[] = [
      [0, 0],
      [10, 0],
      [10, 1],
      [1, 1],
      [1, 9],
      [10, 9],
      [10, 10],
      [0, 10],
      [0, 0],
    ];
    const [lon, lat] = labelPoint([[bent]]);
    expect(lon < 1 || lat < 1 || lat > 9).to.equal(true);
  });

  it('keeps out of holes and goes to the largest part', () => {
    const square = (west: number, side: number): Position[] => [
      [west, 0],
      [west + side, 0],
      [west + side, side],
      [west, side],
      [west, 0],
    ];
    const hole: Position[] = [
      [21, 1],
      [29, 1],
      [29, 7],
      [21, 7],
      [21, 1],
    ];
    const [lon, lat] = labelPoint([[square(0, 2)], [square(20, 10), hole]]);
    expect(lon).to.be.within(20, 30);
    expect(lat).to.be.within(7, 10);
  });
});
