import { expect } from 'chai';
import type { Position, Shape } from '../../../server/grid/contract.ts';
import { flawOfEdit } from '../../../server/grid/topology/check/check-edit.ts';
import type { Coverage } from '../../../server/grid/topology/coverage.ts';
import { CoverageEditor } from '../../../server/grid/topology/edit/edit-coverage.ts';
import { edgeBetween } from '../../../server/grid/topology/structure/find-border.ts';
import { at, block, leaves, line, ring, told, town } from './small-town.ts';

/** Gives cells other shapes; returns the coverage after. */
function reshaped(before: Coverage, shapes: Record<string, Shape>): Coverage {
  const editor = new CoverageEditor(before);
  for (const [key, shape] of Object.entries(shapes)) {
    if (editor.cell(key) === undefined)
      editor.addCell(
        { key, id: null, level: 2, code: key, name: { zh: '', en: '' }, urban: null, synthetic: true, parent: null },
        [],
      );
    editor.setShape(key, shape);
  }
  return editor.finish();
}
const flaw = (before: Coverage, shapes: Record<string, Shape>) => flawOfEdit(before, reshaped(before, shapes));

/** Draws the border that has an edge anew. */
function redrawn(before: Coverage, edge: [Position, Position], positions: Position[]): Coverage {
  const editor = new CoverageEditor(before);
  editor.redrawArc(edgeBetween(before, ...edge)!.arc.id, positions);
  return editor.finish();
}

describe('flawOfEdit', () => {
  const hollow = (): Coverage => leaves([[block(0, 0, 6, 6), block(2, 2, 4, 4)]], [[block(2, 2, 4, 4)]]);

  it('passes an edit that leaves everything sound', () => {
    expect(
      flaw(town(), {
        '12': [[ring([1, 0], [2, 0], [2.5, 0.5], [2, 1], [1, 1])]],
        '13': [[ring([2, 0], [3, 0], [3, 1], [2, 1], [2.5, 0.5])]],
      }),
    ).to.equal(undefined);
  });

  it('passes a cell that goes from one side of nothing to the other: an island that moves', () => {
    expect(flaw(leaves([[block(0, 0, 1, 1)]]), { '1': [[block(4, 4, 5, 5)]] })).to.equal(undefined);
  });

  it('finds a cell that only runs to and fro along a border', () => {
    const before = leaves([[block(0, 0, 2, 2)]]);
    const spike = ring([2, 0], [2, 1], [2, 2], [2, 1]);
    expect(flaw(before, { new: [[spike]] })).to.include({ reason: 'shape-invalid' });
  });

  it('finds a new border that crosses another, and says where and whose', () => {
    const found = flaw(leaves([[block(0, 0, 2, 2)]], [[block(3, 0, 5, 2)]]), {
      '1': [[ring([0, 0], [2, 0], [4, 0.5], [2, 2], [0, 2])]],
    });
    expect(found).to.deep.include({ reason: 'crosses-border', cells: ['2'] });
    expect(Number(told([found!.place])[0]!.split(' ')[0])).to.be.within(2.9, 3.1);
  });

  it('finds a new border that touches another between its vertices', () => {
    const found = flaw(leaves([[block(0, 0, 2, 2)]], [[ring([3, 0], [5, 0], [5, 4], [3, 4])]]), {
      '1': [[ring([0, 0], [2, 0], [3, 1], [2, 2], [0, 2])]],
    });
    expect(found).to.deep.include({ reason: 'crosses-border', cells: ['2'] });
  });

  it('finds a new border that comes closer than a millimetre to a vertex', () => {
    const near: Position = [at(3, 0)[0] - 5e-9, at(3, 1)[1]];
    const shape: Shape = [[[at(0, 0), at(2, 0), near, at(2, 2), at(0, 2), at(0, 0)]]];
    expect(
      flaw(leaves([[block(0, 0, 2, 2)]], [[ring([3, 0], [5, 0], [5, 4], [3, 4])]]), { '1': shape }),
    ).to.deep.include({ reason: 'too-close', place: near });
  });

  it('finds a border that crosses itself, or runs back along itself', () => {
    const island = leaves([[block(0, 0, 3, 3)]]);
    expect(flaw(island, { '1': [[ring([0, 0], [3, 3], [3, 0], [0, 3])]] })?.reason).to.equal('crosses-border');
    expect(flaw(island, { '1': [[ring([0, 0], [3, 0], [3, 3], [1, 3], [2, 3], [0, 3])]] })?.reason).to.equal(
      'crosses-border',
    );
  });

  it('finds a cell that takes ground which another keeps', () => {
    const two = leaves([[block(0, 0, 2, 2)]], [[block(2, 0, 4, 2)]]);
    expect(flaw(two, { '1': [[block(0, 0, 4, 2)]] })?.reason).to.equal('turns-inside-out');
    expect(flaw(two, { '1': [[block(0, 0, 2, 2)], [ring([3, 0.5], [3.5, 0.5], [3, 1.5])]] })).to.deep.include({
      reason: 'swallows-cell',
      cells: ['1', '2'],
    });
    expect(flaw(two, { '3': [[block(0, 0, 2, 2)]] })?.reason).to.equal('turns-inside-out');
  });

  it('finds a border that jumps over an island, which would change its surroundings', () => {
    const cut = leaves(
      [[block(0, 0, 3, 3), ring([2, 1], [2.5, 1], [2, 2])]],
      [[block(3, 0, 6, 3)]],
      [[ring([2, 1], [2.5, 1], [2, 2])]],
    );
    const after = redrawn(cut, [at(3, 0), at(3, 1)], line([3, 0], [1.5, 1], [1.5, 2], [3, 3]));
    expect(flawOfEdit(cut, after)).to.deep.include({ reason: 'swallows-cell' });
  });

  it('finds a new cell outside that runs around another', () => {
    expect(flaw(leaves([[block(2, 2, 3, 3)]]), { '2': [[block(0, 0, 6, 6)]] })?.reason).to.equal('swallows-cell');
    expect(flaw(leaves([[block(2, 2, 3, 3)]]), { '2': [[block(0, 0, 6, 6), block(2, 2, 3, 3)]] })).to.equal(undefined);
  });

  it('finds an island that moved altogether into another cell', () => {
    const found = flaw(leaves([[block(0, 0, 1, 1)]], [[block(5, 0, 9, 4)]]), { '1': [[block(6, 1, 7, 2)]] });
    expect(found).to.deep.include({ reason: 'swallows-cell', cells: ['1', '2'] });
  });

  it('finds a ring that was turned over', () => {
    const island = leaves([[ring([0, 0], [2, 0], [1, 1])]]);
    const after = redrawn(island, [at(0, 0), at(2, 0)], line([0, 0], [2, 0], [1, -1], [0, 0]));
    expect(flawOfEdit(island, after)).to.deep.include({ reason: 'turns-inside-out', cells: ['1'] });
  });

  it('finds a lake that was pushed out of its cell', () => {
    const found = flaw(leaves([[block(0, 0, 4, 4), block(1, 1, 2, 2)]]), {
      '1': [[block(0, 0, 4, 4), block(6, 1, 7, 2)]],
    });
    expect(found?.reason).to.equal('swallows-cell');
  });

  it('finds rings that cut the ground of their cell in two', () => {
    const lake = ring([0, 3], [3, 0], [3, 3]);
    expect(flaw(leaves([[block(0, 0, 6, 6), lake]], [[lake]]), {}) ?? 'sound').to.equal('sound');
    expect(flaw(leaves([[block(0, 0, 6, 6)]]), { '1': [[block(0, 0, 6, 6), lake]], '2': [[lake]] })).to.deep.include({
      reason: 'shape-invalid',
      cells: ['1'],
    });
  });

  it('finds a cell that lost all its ground', () => {
    const before = hollow();
    const editor = new CoverageEditor(before);
    editor.setShape('1', [[block(0, 0, 6, 6)]]);
    editor.setRings('2', []);
    expect(flawOfEdit(before, editor.finish())).to.deep.include({ reason: 'shape-invalid', cells: ['2'] });
  });

  it('passes a merge, a split and a lake that is filled, whose chains run along what stays', () => {
    const before = hollow();
    const merged = new CoverageEditor(before);
    merged.removeCell('2');
    merged.setShape('1', [[block(0, 0, 6, 6)]]);
    expect(flawOfEdit(before, merged.finish())).to.equal(undefined);
    expect(flaw(leaves([[block(0, 0, 4, 4)]]), { '1': [[block(0, 0, 2, 4)]], '2': [[block(2, 0, 4, 4)]] })).to.equal(
      undefined,
    );
    expect(flaw(leaves([[block(0, 0, 4, 4), block(1, 1, 2, 2)]]), { '2': [[block(1, 1, 2, 2)]] })).to.equal(undefined);
  });

  describe('where there were flaws before', () => {
    const overlapping = (): Coverage =>
      leaves([[ring([0, 0], [4, 0], [4, 4], [0, 4])]], [[ring([3, 1], [7, 1], [7, 2], [3, 2])]]);

    it('lets an edit elsewhere pass', () => {
      expect(flaw(overlapping(), { '1': [[ring([-1, -1], [4, 0], [4, 4], [0, 4])]] })).to.equal(undefined);
    });

    it('lets a border be drawn anew that crosses what the old one crossed', () => {
      expect(flaw(overlapping(), { '2': [[ring([3, 1], [7, 1], [7, 2], [3, 2], [3.5, 1.5])]] })).to.equal(undefined);
    });

    it('does not let it cross what it did not', () => {
      const before = leaves([[block(0, 0, 4, 4)]], [[block(3, 1, 7, 3)]], [[block(8, 0, 9, 4)]]);
      expect(flaw(before, { '2': [[ring([3, 1], [7, 1], [8.5, 2], [7, 3], [3, 3])]] })?.reason).to.equal(
        'crosses-border',
      );
    });

    it('lets a cell that was no valid polygon stay one', () => {
      const bow = ring([0, 0], [2, 2], [2, 0], [0, 2]);
      const wider = ring([0, 0], [2, 2], [2, -1], [0, 2]);
      expect(flaw(leaves([[bow]]), { '1': [[wider]] })).to.equal(undefined);
    });
  });
});
