import { expect } from 'chai';
import type { Cell, Position } from '../../../server/grid/contract.ts';
import { placeInside } from '../../../server/grid/coverage/place-inside.ts';
import { shapeAreaM2 } from '../../../server/grid/ellipsoid-area.ts';
import { applyOperation } from '../../../server/grid/topology/apply-operation.ts';
import { changesBetween } from '../../../server/grid/topology/changes-between.ts';
import { type CellKey, type Coverage, positionKey } from '../../../server/grid/topology/coverage.ts';
import type { Operation } from '../../../server/grid/topology/operation.ts';
import { splitPieces } from '../../../server/grid/topology/operations/split-pieces.ts';
import { buildCoverage } from '../../../server/grid/topology/structure/build-coverage.ts';
import { boxOfCell, shapeOfCell, unionBelow, unionOf } from '../../../server/grid/topology/structure/cell-shape.ts';
import { verticesAt } from '../../../server/grid/topology/structure/find-border.ts';
import { sameGround } from '../../../server/grid/topology/structure/same-ground.ts';
import { sharedDataOrSkip } from '../../helpers/shared-data.ts';
import { leafProblems } from './random-city.ts';
import { chicagoBeats } from './real-cells.ts';
import { done } from './small-town.ts';

/** Beats in sectors (the first three digits) in districts (the first two), whose shapes are the unions of their beats. */
function chicago(test: Mocha.Context): Coverage {
  const beats = chicagoBeats(sharedDataOrSkip(test, 'chicago/beats.geojson'));
  const leaves = buildCoverage(beats, 0);
  const cells = new Map<string, Cell>();
  const above = (code: string, level: 2 | 3, parentId: number | null): number => {
    const keys = beats.flatMap((beat) => (beat.code.startsWith(code) ? [String(beat.id)] : []));
    const known = cells.get(`${level} ${code}`)?.id;
    if (known !== undefined) return known;
    const id = 1_000 + cells.size;
    cells.set(`${level} ${code}`, { ...beats[0]!, id, code, level, parentId, shape: unionOf(leaves, keys) });
    return id;
  };
  const placed = beats.map((beat) => {
    const district = above(beat.code.slice(0, 2), 2, null);
    return { ...beat, parentId: above(beat.code.slice(0, 3), 3, district) };
  });
  return buildCoverage([...placed, ...cells.values()], 1);
}

const beatsOf = (coverage: Coverage) => [...coverage.cells.values()].filter(({ rings }) => rings !== null);
const areaOf = (coverage: Coverage, key: CellKey) => shapeAreaM2(shapeOfCell(coverage, key));
const expectParentsFollow = (coverage: Coverage) => {
  for (const { key, rings } of coverage.cells.values())
    if (rings === null) expect(sameGround(shapeOfCell(coverage, key), unionBelow(coverage, key)), key).to.equal(true);
};

/** A cell cut by a line across it; the largest piece keeps it. */
function splitAcross(coverage: Coverage, key: CellKey): Operation {
  const [west, south, east, north] = boxOfCell(coverage, key);
  const lat = south + (north - south) * 0.4;
  const line: Position[] = [
    [west - 0.001, lat],
    [(west + east) / 2, lat + 0.002],
    [east + 0.001, lat],
  ];
  const cell = coverage.cells.get(key)!;
  const found = splitPieces(coverage, { ...cell, rings: cell.rings! }, [line]);
  if ('refused' in found) throw new Error(found.refused);
  const pieces = found.pieces.toSorted((a, b) => shapeAreaM2([b]) - shapeAreaM2([a]));
  const parts = pieces.slice(1).map((piece, i) => ({
    ...{ key: `new${i}`, code: `9${i}`, name: { zh: '', en: `Part ${i}` } },
    at: placeInside(piece),
  }));
  return { kind: 'split', cell: key, lines: [line], parts };
}

describe("edits of Chicago's beats", () => {
  let base: Coverage;
  let largest: CellKey;
  let split: Operation;

  before(function () {
    base = chicago(this);
    largest = beatsOf(base).reduce((a, b) => (areaOf(base, b.key) > areaOf(base, a.key) ? b : a)).key;
    split = splitAcross(base, largest);
  });

  it('splits the largest along a line: the third neighbour has the vertices, the parents follow, the rest stays', () => {
    const { coverage, changed } = done(applyOperation(base, split));
    const cut = new Set(shapeOfCell(coverage, 'new0').flat(2).map(positionKey));
    const vertices = shapeOfCell(coverage, largest)
      .flat(2)
      .filter((position) => cut.has(positionKey(position)));
    expect(vertices.length).to.be.at.least(3);
    for (const vertex of vertices)
      for (const { arc } of verticesAt(coverage, vertex))
        for (const { cell } of coverage.uses.get(arc.id)!)
          expect(shapeOfCell(coverage, cell).flat(2).map(positionKey)).to.include(positionKey(vertex));
    expect(areaOf(coverage, largest) + areaOf(coverage, 'new0')).to.be.closeTo(areaOf(base, largest), 100);
    for (const key of base.cells.keys())
      if (!changed.includes(key)) expect(shapeOfCell(coverage, key)).to.equal(shapeOfCell(base, key));
    expect(changed.length).to.be.at.most(10);
    expect(leafProblems(coverage)).to.deep.equal([]);
    expectParentsFollow(coverage);
  });

  it('takes the split back by a merge, which changes nothing but the vertices that the line brought', () => {
    const { coverage: cut } = done(applyOperation(base, split));
    const { coverage } = done(applyOperation(cut, { kind: 'merge', cells: [largest, 'new0'], into: largest }));
    expect(areaOf(coverage, largest)).to.be.closeTo(areaOf(base, largest), 10);
    expect(coverage.cells.size).to.equal(base.cells.size);
    expect(leafProblems(coverage)).to.deep.equal([]);
    expectParentsFollow(coverage);
    const { changes, lineage } = changesBetween(base, coverage, []);
    expect(lineage).to.deep.equal([]);
    for (const change of changes) expect(change.kind).to.equal('change');
    expect(changes.length).to.be.below(10);
  });

  it('merges two beats of one sector, and of two districts; sectors and districts follow', () => {
    let now = base;
    for (const sameSector of [true, false]) {
      const pair = [...now.arcs.keys()]
        .map((id) => now.uses.get(id)!.map(({ cell }) => now.cells.get(cell)!))
        .find(
          ([a, b]) =>
            b !== undefined &&
            (sameSector ? a!.parent === b.parent : a!.code.slice(0, 2) !== b.code.slice(0, 2)) &&
            a!.parent !== null,
        )!;
      const [into, gone] = pair.map(({ key }) => key) as [string, string];
      const before = now;
      const outcome = done(applyOperation(now, { kind: 'merge', cells: [into, gone], into }));
      now = outcome.coverage;
      expect(areaOf(now, into)).to.be.closeTo(areaOf(before, into) + areaOf(before, gone), 1e-3);
      const parents = outcome.changed.filter((key) => now.children.has(key));
      expect(parents).to.have.length(sameSector ? 0 : 4);
      expect(leafProblems(now)).to.deep.equal([]);
      expectParentsFollow(now);
    }
  });

  it('finds the shapes again, to the bit, after all was undone', () => {
    const before = JSON.stringify([...base.cells.keys()].map((key) => shapeOfCell(base, key)));
    done(applyOperation(base, split));
    expect(JSON.stringify([...base.cells.keys()].map((key) => shapeOfCell(base, key)))).to.equal(before);
  });
});
