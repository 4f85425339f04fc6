import { expect } from 'chai';
import type { Position } from '../../../server/grid/contract.ts';
import type { Coverage } from '../../../server/grid/topology/coverage.ts';
import { type CellAttributes, CoverageEditor } from '../../../server/grid/topology/edit/edit-coverage.ts';
import { buildCoverage } from '../../../server/grid/topology/structure/build-coverage.ts';
import { shapeOfCell } from '../../../server/grid/topology/structure/cell-shape.ts';
import { changedBetween, replacedBorders } from '../../../server/grid/topology/structure/changed-between.ts';
import { edgeBetween, verticesAt } from '../../../server/grid/topology/structure/find-border.ts';
import { at, block, cell, expectSound, leaves, line, ring, ringsOf, told, town } from './small-town.ts';

/** What a coverage consists of, with no word of how its arcs are numbered. */
const drawn = ({ arcs, uses }: Coverage): string[] =>
  [...arcs.values()]
    .map(({ id, positions }) => {
      const text = told(positions).join(', ');
      const back = told(positions.toReversed()).join(', ');
      const cells = uses.get(id)!.map((use) => use.cell);
      return `${cells.sort().join('|')}: ${text < back ? text : back}`;
    })
    .sort();

/** The coverage that is built of the shapes as they are now. */
const rebuilt = (coverage: Coverage): Coverage =>
  buildCoverage(
    Array.from(coverage.cells.values(), ({ key, id, level, parent }) =>
      cell(id ?? 900, level, parent === null ? null : Number(parent), shapeOfCell(coverage, key)),
    ),
    1,
  );

const shared = (coverage: Coverage): number => edgeBetween(coverage, at(1, 0), at(1, 1))!.arc.id;
const attributes = (key: string, parent: string | null): CellAttributes => ({
  ...{ key, id: null, level: 2, code: key, name: { zh: '', en: '' } },
  ...{ urban: null, synthetic: true, parent },
});

describe('CoverageEditor', () => {
  it('changes nothing when nothing was asked', () => {
    const before = town();
    const after = new CoverageEditor(before).finish();
    expect(changedBetween(before, after)).to.deep.equal([]);
    expect(after.arcs).to.equal(before.arcs);
  });

  it('redraws a border for the cells on both of its sides', () => {
    const before = town();
    const editor = new CoverageEditor(before);
    editor.redrawArc(shared(before), line([1, 0], [1.25, 0.5], [1, 1]));
    const after = editor.finish();
    expect(ringsOf(after, '11')).to.deep.equal([['0 0, 1 0, 1.25 0.5, 1 1, 0 1']]);
    expect(ringsOf(after, '12')).to.deep.equal([['1 0, 2 0, 2 1, 1 1, 1.25 0.5']]);
    expect(changedBetween(before, after)).to.deep.equal(['1', '11', '12', '2']);
    expectSound(after);
  });

  it('gives up the published shape of exactly the cells whose ground differs', () => {
    const before = town();
    const editor = new CoverageEditor(before);
    const inner = edgeBetween(before, at(1, 1), at(2, 1))!.arc.id;
    editor.redrawArc(inner, line([1, 1], [1.5, 1.25], [2, 1]));
    const after = editor.finish();
    const redrawn = [...after.cells.values()].filter(({ base }) => base === null).map(({ key }) => key);
    expect(redrawn.sort()).to.deep.equal(['12', '15']);
    expect(changedBetween(before, after)).to.deep.equal(['12', '15']);
  });

  it('tells the stretches of border that were replaced', () => {
    const before = leaves([[block(0, 0, 5, 1)]]);
    const editor = new CoverageEditor(before);
    const { positions, id } = [...before.arcs.values()][0]!;
    editor.redrawArc(
      id,
      positions.filter((position) => told([position])[0] !== '2 0' && told([position])[0] !== '2 1'),
    );
    expect(replacedBorders(before, editor.finish()).map((stretch) => told(stretch))).to.deep.equal([
      ['1 0', '2 0', '3 0'],
      ['3 1', '2 1', '1 1'],
    ]);
  });

  it('cuts the borders that a new shape runs along, and leaves the shapes of their cells alone', () => {
    const before = leaves([[block(0, 0, 4, 1)]], [[block(0, 1, 4, 2)]]);
    const editor = new CoverageEditor(before);
    editor.setShape('1', [[ring([0, 0], [1, 0], [2, 0], [2, 1], [1, 1], [0, 1])]]);
    const after = editor.finish();
    expect(changedBetween(before, after)).to.deep.equal(['1']);
    expect(shapeOfCell(after, '2')).to.equal(shapeOfCell(before, '2'));
    expect(verticesAt(after, at(2, 1))).to.have.length(3);
    expect(drawn(after)).to.deep.equal(drawn(rebuilt(after)));
  });

  it('joins the arcs where nothing parts any more', () => {
    const before = town();
    const editor = new CoverageEditor(before);
    for (const key of ['12', '13']) editor.removeCell(key);
    editor.addCell(attributes('900', '2'), []);
    editor.setShape('900', [[block(1, 0, 3, 1)]]);
    const after = editor.finish();
    expect(verticesAt(after, at(2, 0))).to.have.length(1);
    expect(verticesAt(after, at(2, 1))).to.have.length(3);
    expect(changedBetween(before, after)).to.deep.equal(['12', '13', '900']);
    expect(after.children.get('2')).to.deep.equal(['15', '16', '900']);
    expect(drawn(after)).to.deep.equal(drawn(rebuilt(after)));
    expectSound(after);
  });

  it('makes one closed arc of an island that takes the place of two', () => {
    const before = leaves([[block(0, 0, 4, 3), block(1, 1, 3, 2)]], [[block(1, 1, 2, 2)]], [[block(2, 1, 3, 2)]]);
    const editor = new CoverageEditor(before);
    editor.removeCell('3');
    editor.setShape('2', [[block(1, 1, 3, 2)]]);
    const after = editor.finish();
    expect(after.arcs.size).to.equal(2);
    expect(ringsOf(after, '2')).to.deep.equal([['1 1, 2 1, 3 1, 3 2, 2 2, 1 2']]);
    expect(shapeOfCell(after, '1')).to.equal(shapeOfCell(before, '1'));
  });

  it('drops the arcs of a cell that is gone, and finds those that are there', () => {
    const before = town();
    const editor = new CoverageEditor(before);
    editor.removeCell('11');
    const after = editor.finish();
    expect(edgeBetween(after, at(0, 0), at(1, 0))).to.equal(undefined);
    expect(edgeBetween(after, at(1, 0), at(1, 1))).to.not.equal(undefined);
    expect([...after.uses.keys()].sort()).to.deep.equal([...after.arcs.keys()].sort());
    expect(drawn(after)).to.deep.equal(drawn(rebuilt(after)));
  });

  it('moves a cell from one parent to another, and redraws both', () => {
    const before = town();
    const editor = new CoverageEditor(before);
    editor.changeCell('12', { parent: '1' });
    const after = editor.finish();
    expect(after.children.get('1')).to.deep.equal(['11', '12', '14']);
    expect(after.children.get('2')).to.deep.equal(['13', '15', '16']);
    expect(changedBetween(before, after)).to.deep.equal(['1', '12', '2']);
    expectSound(after);
  });

  it('leaves the coverage that it began from as it was', () => {
    const before = town();
    const was = JSON.stringify([drawn(before), [...before.cells.entries()], [...before.children.entries()]]);
    const editor = new CoverageEditor(before);
    editor.redrawArc(shared(before), line([1, 0], [1.25, 0.5], [1, 1]));
    editor.removeCell('16');
    editor.finish();
    expect(JSON.stringify([drawn(before), [...before.cells.entries()], [...before.children.entries()]])).to.equal(was);
  });

  it('joins cells that drifted apart by a last bit when one of them is edited, and only there', () => {
    const [lon, lat] = at(1, 1);
    const drifted: Position = [lon + 1.5e-14, lat];
    expect(drifted[0]).to.not.equal(lon);
    const coverage = leaves(
      [[block(0, 0, 1, 1)]],
      [[[at(1, 0), at(2, 0), at(2, 1), drifted, at(1, 0)]]],
      [[[at(0, 1), drifted, at(2, 1), at(2, 2), at(0, 2), at(0, 1)]]],
      [[block(5, 5, 6, 6)]],
    );
    const far = new CoverageEditor(coverage);
    const island = edgeBetween(coverage, at(5, 5), at(6, 5))!.arc;
    far.redrawArc(island.id, [...island.positions.slice(0, 2), at(7, 7), ...island.positions.slice(3)]);
    expect(far.finish().drift.size).to.equal(1);

    const editor = new CoverageEditor(coverage);
    const outline = edgeBetween(coverage, at(0, 0), at(1, 0))!.arc;
    editor.redrawArc(
      outline.id,
      outline.positions.map((position) => (told([position])[0] === '0 0' ? at(0.25, 0) : position)),
    );
    const after = editor.finish();
    expect(after.drift.size).to.equal(0);
    expect(changedBetween(coverage, after)).to.deep.equal(['1', '2', '3']);
    for (const key of ['1', '2', '3']) expect(shapeOfCell(after, key).flat(2)).to.deep.include([lon, lat]);
  });
});
