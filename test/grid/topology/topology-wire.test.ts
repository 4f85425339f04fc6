import { isDeepStrictEqual } from 'node:util';
import { expect } from 'chai';
import type { Cell, Position } from '../../../server/grid/contract.ts';
import { applyOperation } from '../../../server/grid/topology/apply-operation.ts';
import type { Coverage } from '../../../server/grid/topology/coverage.ts';
import { buildCoverage } from '../../../server/grid/topology/structure/build-coverage.ts';
import { shapeOfCell } from '../../../server/grid/topology/structure/cell-shape.ts';
import { verticesAt } from '../../../server/grid/topology/structure/find-border.ts';
import { decodeTopology, encodeTopology } from '../../../server/grid/topology/topology-wire.ts';
import { seededRandom } from '../../bench/benchmark.ts';
import { seededGrid } from '../../bench/seeded-grid.ts';
import { sharedDataOrSkip } from '../../helpers/shared-data.ts';
import { chicagoBeats, demoCells } from './real-cells.ts';
import { at, block, cell, done, ring, town, townCells } from './small-town.ts';

const sent = (coverage: Coverage): string => JSON.stringify(encodeTopology(coverage));
const received = (text: string): Coverage => decodeTopology(JSON.parse(text));

/** Everything that an operation can see, arc numbers and order included. */
const contents = ({ cells, arcs, uses, children, drift, nextArc, generation }: Coverage) => [
  ...[cells, arcs, uses, children, drift].map((map) => [...map.entries()]),
  ...[nextArc, generation],
];

function expectLossless(cells: readonly Cell[]): { bytes: number } {
  const coverage = buildCoverage(cells, 7);
  const text = sent(coverage);
  const back = received(text);
  expect(isDeepStrictEqual(contents(back), contents(coverage))).to.equal(true);
  for (const { id, code, shape } of cells)
    expect(isDeepStrictEqual(shapeOfCell(back, String(id)), shape), code).to.equal(true);
  return { bytes: text.length };
}

describe('the wire form of a coverage', () => {
  it('brings back cells of all levels, their arcs and their shapes', () => {
    expectLossless(townCells());
    expectLossless([]);
  });

  it('keeps where rings begin and how they run', () => {
    const island = block(1, 1, 2, 2);
    const turned = [...island.slice(2), island[1]!, island[2]!];
    expectLossless([
      cell(1, 2, null, [[block(0, 0, 4, 4).toReversed(), turned]]),
      cell(2, 2, null, [[turned.toReversed()], [block(6, 0, 7, 1)]]),
    ]);
  });

  it('sends a shape whole where it does not run along the borders: of a parent that its children do not fill', () => {
    expectLossless([cell(1, 1, null, [[block(0, 0, 9, 9)]]), cell(2, 2, 1, [[block(0, 0, 2, 2)]])]);
    // Overlapping children have no outline at all.
    expectLossless([
      cell(1, 1, null, [[block(0, 0, 3, 3)]]),
      cell(2, 2, 1, [[block(0, 0, 2, 2)]]),
      cell(3, 2, 1, [[block(0, 0, 2, 2)]]),
    ]);
  });

  it('keeps repeated positions, spikes, drift and coordinates off the grid to the bit', () => {
    const [lon, lat] = at(1, 1);
    const off: Position = [lon + 1.5e-14, lat];
    expectLossless([
      cell(1, 2, null, [[[at(0, 0), at(1, 0), at(1, 0), [lon, lat], at(0, 1), at(0, 0)]]]),
      cell(2, 2, null, [[[at(1, 0), at(2, 0), at(2, 1), off, at(1, 0)]]]),
      cell(3, 2, null, [[ring([5, 0], [7, 0], [7, 2], [8, 3], [7, 2], [5, 2])]]),
      cell(4, 2, null, [[[at(9, 0), [113.1 + Math.PI * 1e-9, 27], [113.1, 27.0100000000007], at(9, 0)]]]),
    ]);
  });

  it('reaches around the world: large steps, negative and zero degrees', () => {
    const square = (west: number, south: number): Position[] => [
      [west, south],
      [west + 1, south],
      [west + 1, south + 1],
      [west, south],
    ];
    expectLossless([
      cell(1, 2, null, [[square(-180, -90)]]),
      cell(2, 2, null, [[square(179, 89)]]),
      cell(3, 2, null, [[square(-1, 0)]]),
    ]);
  });

  it('lets an operation have the same outcome there, arc by arc', () => {
    const here = buildCoverage(townCells(), 1);
    const there = received(sent(here));
    const operation = { kind: 'move-vertex', from: at(1, 1), to: at(1.25, 1.25) } as const;
    expect(contents(done(applyOperation(there, operation)).coverage)).to.deep.equal(
      contents(done(applyOperation(here, operation)).coverage),
    );
    expect(verticesAt(there, at(1, 1))).to.have.length(4);
  });

  it('is for a coverage as it was built', () => {
    const edited = done(applyOperation(town(), { kind: 'move-vertex', from: at(1, 1), to: at(1.25, 1.25) })).coverage;
    expect(() => encodeTopology(edited)).to.throw(RangeError);
  });

  it('brings back the demo city, in less than 600 kB', () => {
    expect(expectLossless(demoCells()).bytes).to.be.below(600_000);
  });

  it('takes less than 500 kB for 812 cells of 125 vertices', () => {
    expect(expectLossless(seededGrid(29, 28, 31, seededRandom(5))).bytes).to.be.below(500_000);
  });

  it("brings back Chicago's beats, which lie off the grid", function () {
    expectLossless(chicagoBeats(sharedDataOrSkip(this, 'chicago/beats.geojson')));
  });
});
