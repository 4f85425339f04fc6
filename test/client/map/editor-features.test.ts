import { expect } from 'chai';
import {
  bordersOf,
  cellNames,
  changedBorders,
  changedGround,
  differenceFeatures,
  problemFeatures,
  sideOf,
} from '../../../client/map/editor-features.ts';
import { redrawnCells } from '../../../client/state/editor-cells.ts';
import type { Box } from '../../../client/state/editor-screen.ts';
import { applyOperation } from '../../../server/grid/topology/apply-operation.ts';
import type { Coverage } from '../../../server/grid/topology/coverage.ts';
import type { Operation } from '../../../server/grid/topology/operation.ts';
import { isRefused } from '../../../server/grid/topology/outcome.ts';
import { buildCoverage } from '../../../server/grid/topology/structure/build-coverage.ts';
import { at, town, townCells } from '../editor-town.ts';

function applied(coverage: Coverage, operation: Operation): Coverage {
  const outcome = applyOperation(coverage, operation);
  if (isRefused(outcome)) throw new Error(outcome.refused);
  return outcome.coverage;
}
const positionsOf = ({ features }: { features: { geometry: { coordinates: unknown } }[] }): Set<string> =>
  new Set(features.flatMap(({ geometry }) => (geometry.coordinates as number[][]).map(String)));

describe('what a draft changed, on the map', () => {
  const base = town();

  it('is the ground of changed leaves before and after, and no parent', () => {
    const moved = applied(base, { kind: 'move-vertex', from: at(1, 1), to: at(1.2, 1.1) });
    const changed = redrawnCells(base, moved);
    expect(changed).to.deep.equal(['10', '11', '14', '15']);
    const { features } = changedGround(base, moved, changed);
    expect(features.map(({ properties }) => properties?.when)).to.deep.equal([
      ...Array(4).fill('before'),
      ...Array(4).fill('after'),
    ]);
  });

  it('is each border of what tiles no longer show once, parents included', () => {
    const moved = applied(base, { kind: 'move-vertex', from: at(2, 1), to: at(2.2, 1.1) });
    const changed = redrawnCells(base, moved);
    expect(changed).to.include.members(['1', '2', '11', '16']);
    const borders = changedBorders(moved, changed);
    const ids = borders.features.map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    const drawn = positionsOf(borders);
    expect(drawn.has(String(at(2.2, 1.1)))).to.equal(true);
    expect(drawn.has(String(at(2, 1)))).to.equal(false);
    // The other corner of the parent, far from the edit: its whole outline was hidden with it.
    expect(drawn.has(String(at(0, 4)))).to.equal(true);
    expect(borders.features.find(({ properties }) => properties?.outer === true)?.properties?.level).to.equal(1);
  });

  it('leaves out cells that only got another neighbour', () => {
    const split = applied(base, {
      kind: 'split',
      cell: '15',
      lines: [[at(1, 1), at(2, 2)]],
      parts: [{ key: 'new', at: at(1.2, 1.8), code: 'N', name: { zh: '', en: 'New' } }],
    });
    expect(redrawnCells(base, split)).to.deep.equal(['15', 'new']);
  });

  it('is no border inside a merged cell', () => {
    const merged = applied(base, { kind: 'merge', cells: ['14', '15'], into: '14' });
    const changed = redrawnCells(base, merged);
    expect(changed).to.deep.equal(['14', '15']);
    const lines = [...bordersOf(merged, changed)].map((id) => merged.arcs.get(id)!.positions.map(String));
    expect(lines.some((line) => line.includes(String(at(1, 1))) && line.includes(String(at(1, 2))))).to.equal(false);
  });
});

describe('names on the map', () => {
  const coverage = town();
  const box = (west: number, south: number, east: number, north: number): Box => [
    ...at(west, south),
    ...at(east, north),
  ];
  const codes = (of: Box, level: number): string[] =>
    cellNames(coverage, of, level)
      .features.map(({ properties }) => String(properties?.code))
      .sort();

  it('are those of the level that is shown, in the view', () => {
    expect(codes(box(0.2, 0.2, 1.4, 0.8), 2)).to.deep.equal(['10', '11']);
    expect(codes(box(0, 0, 4, 4), 1)).to.deep.equal(['1', '2']);
  });

  it('are there when no border is in the view', () => {
    expect(codes(box(1.4, 1.4, 1.6, 1.6), 2)).to.deep.equal(['15']);
  });

  it('are in the other language where one has none, and the code where neither has', () => {
    const [first, ...others] = townCells();
    const coverage = buildCoverage(
      [{ ...first!, name: { zh: '西', en: '' } }, ...others.map((cell) => ({ ...cell, name: { zh: '', en: '' } }))],
      1,
    );
    const { features } = cellNames(coverage, [...at(0, 0), ...at(4, 4)] as [number, number, number, number], 1);
    expect(features.map(({ properties }) => [properties?.name_zh, properties?.name_en])).to.have.deep.members([
      ['西', '西'],
      ['', '2'],
    ]);
  });

  it('stand inside their cells', () => {
    const [feature] = cellNames(coverage, box(1.4, 1.4, 1.6, 1.6), 2).features;
    const [lon, lat] = feature!.geometry.coordinates as [number, number];
    expect(lon).to.be.within(at(1, 1)[0], at(2, 2)[0]);
    expect(lat).to.be.within(at(1, 1)[1], at(2, 2)[1]);
  });
});

describe('ground that changes hands', () => {
  it('is gained or lost by the selected cells', () => {
    const selected = new Set(['15']);
    expect(sideOf({ from: '14', to: '15' }, selected)).to.equal('gained');
    expect(sideOf({ from: '15', to: '14' }, selected)).to.equal('lost');
    expect(sideOf({ from: '15', to: '14' }, new Set(['14', '15']))).to.equal('moved');
  });

  it('is gained or lost by the city where nothing is selected', () => {
    expect(sideOf({ from: null, to: '14' }, new Set())).to.equal('gained');
    expect(sideOf({ from: '14', to: null }, new Set())).to.equal('lost');
    expect(sideOf({ from: '14', to: '15' }, new Set())).to.equal('moved');
  });

  it('keeps its shape, and problems their place', () => {
    const shape = [[[at(0, 0), at(1, 0), at(1, 1), at(0, 0)]]];
    const { features } = differenceFeatures([{ from: null, to: '14', areaM2: 1, shape }], new Set());
    expect(features[0]?.geometry.coordinates).to.deep.equal(shape);
    const marks = problemFeatures([{ id: 'a', place: at(1, 1), severity: 'error', label: '' }], 'a');
    expect(marks.features[0]).to.deep.include({ properties: { severity: 'error', chosen: true } });
  });
});
