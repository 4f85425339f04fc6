import { expect } from 'chai';
import type { Position } from '../../../server/grid/contract.ts';
import {
  liesInside,
  positionsOf,
  tracePolygons,
  type Way,
} from '../../../server/grid/topology/structure/trace-polygons.ts';

type Points = [number, number][];
let count = 0;
const way = (...positions: Points): Way<number> => ({ ref: count++, positions });
const ring = (...positions: Points): Way<number>[] =>
  positions.map((p, i) => way(p, positions[(i + 1) % positions.length]!));
const square = (west: number, south: number, size: number): Points => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
];
const traced = (...ways: Way<number>[]) =>
  tracePolygons(ways)?.map((polygon) => polygon.map((walk) => walk.map(({ positions }) => positions[0]!.join(' '))));

describe('tracePolygons', () => {
  it('makes a shell of ways that close, wherever they begin', () => {
    expect(traced(...ring(...square(0, 0, 1)))).to.deep.equal([[['0 0', '1 0', '1 1', '0 1']]]);
  });

  it('puts a hole in the innermost shell around it', () => {
    const outer = ring(...square(0, 0, 10));
    const hole = ring(...square(1, 1, 8).reverse());
    const island = ring(...square(2, 2, 6));
    const pond = ring(...square(3, 3, 2).reverse());
    const polygons = traced(...pond, ...outer, ...island, ...hole)!;
    expect(polygons.map((polygon) => polygon.map((walk) => walk[0]))).to.have.deep.members([
      ['0 0', '1 9'],
      ['2 2', '3 5'],
    ]);
  });

  it('keeps two pieces of ground that touch at a point apart', () => {
    const polygons = traced(...ring(...square(0, 0, 1)), ...ring(...square(1, 1, 1)))!;
    expect(polygons.map((polygon) => polygon.length)).to.deep.equal([1, 1]);
  });

  it('makes a hole that touches its shell at a point a ring of its own', () => {
    const hole: Points = [
      [0, 0],
      [1, 2],
      [2, 1],
    ];
    const polygons = traced(...ring(...square(0, 0, 5)), ...ring(...hole))!;
    expect(polygons).to.deep.equal([
      [
        ['0 0', '5 0', '5 5', '0 5'],
        ['0 0', '1 2', '2 1'],
      ],
    ]);
  });

  it('cuts ground that closes round upon itself at a point into a shell and a hole', () => {
    // A ring of land around a pond, whose ends meet at 0 0 only.
    const land = ring([0, 0], [4, -1], [4, 5], [-4, 5], [-4, -1], [0, 0], [-2, 3], [2, 3]).map(({ positions }) =>
      way(...(positions as Points)),
    );
    const polygons = traced(...land)!;
    expect(polygons.map((polygon) => polygon.map((walk) => walk.length))).to.deep.equal([[5, 3]]);
  });

  it('follows closed ways without a junction', () => {
    expect(traced(way([0, 0], [1, 0], [0, 1], [0, 0]))).to.deep.equal([[['0 0']]]);
  });

  it('has no answer when ways do not close or a hole lies nowhere', () => {
    expect(traced(way([0, 0], [1, 0]), way([1, 0], [1, 1]))).to.equal(undefined);
    expect(traced(...ring(...square(0, 0, 1).reverse()))).to.equal(undefined);
  });

  it('walks ways of many positions once each', () => {
    const [a, b] = [way([0, 0], [1, 0], [1, 1]), way([1, 1], [0, 1], [0, 0])];
    expect(positionsOf(tracePolygons([a, b])![0]![0]!)).to.deep.equal([
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
      [0, 0],
    ]);
  });
});

describe('liesInside', () => {
  const closed = (points: Points): Position[] => [...points, points[0]!];

  it('tells a ring whose every vertex touches the other from one beside it', () => {
    const diamond: Points = [
      [1, 0],
      [2, 1],
      [1, 2],
      [0, 1],
    ];
    expect(
      liesInside(
        closed(diamond),
        closed([
          [0, 0],
          [1, 0],
          [2, 0],
          [2, 1],
          [2, 2],
          [1, 2],
          [0, 2],
          [0, 1],
        ]),
      ),
    ).to.equal(true);
    expect(liesInside(closed(square(1, 0, 1)), closed(square(0, 0, 1)))).to.equal(false);
    expect(liesInside(closed(diamond), closed(diamond).toReversed())).to.equal(false);
  });
});
