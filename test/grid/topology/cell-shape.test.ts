import { expect } from 'chai';
import { ringFlaw } from '../../../server/grid/coverage/ring-flaws.ts';
import type { Coverage } from '../../../server/grid/topology/coverage.ts';
import { CoverageEditor } from '../../../server/grid/topology/edit/edit-coverage.ts';
import { moveVertex } from '../../../server/grid/topology/operations/move-vertex.ts';
import {
  ancestorsOf,
  boxOfCell,
  leavesBelow,
  shapeOfCell,
  unionOf,
} from '../../../server/grid/topology/structure/cell-shape.ts';
import { at, block, done, leaves, told, town } from './small-town.ts';

/** The corners of the union, ring by ring: block borders have a vertex at every unit. */
function union(coverage: Coverage, ...cells: string[]): string[][] {
  const shape = unionOf(coverage, cells);
  if (shape.length > 0) expect(ringFlaw(shape)).to.equal(undefined);
  return shape.map((polygon) => polygon.map((positions) => told(positions.slice(0, -1)).join(', ')));
}

describe('the union of leaves', () => {
  it('leaves out what they share', () => {
    expect(union(town(), '11', '12')).to.deep.equal([['0 0, 1 0, 2 0, 2 1, 1 1, 0 1']]);
  });

  it('has a part for each piece of ground', () => {
    expect(union(town(), '11', '13')).to.have.length(2);
  });

  it('cuts parts that touch at a corner into rings of their own', () => {
    expect(union(town(), '11', '15')).to.deep.equal([['0 0, 1 0, 1 1, 0 1'], ['1 1, 2 1, 2 2, 1 2']]);
  });

  it('makes a hole of what they enclose', () => {
    const frame = leaves([[block(0, 0, 3, 1)]], [[block(2, 1, 3, 3)]], [[block(0, 1, 1, 3)]], [[block(1, 2, 2, 3)]]);
    expect(union(frame, '1', '2', '3', '4')).to.deep.equal([
      ['0 0, 1 0, 2 0, 3 0, 3 1, 3 2, 3 3, 2 3, 1 3, 0 3, 0 2, 0 1', '1 1, 1 2, 2 2, 2 1'],
    ]);
  });

  it('makes a hole that touches the shell of one that closes at a corner', () => {
    // The ring of six blocks around (1 1) is left open at the lower left, but for a corner.
    const pinched = leaves([[block(1, 0, 3, 1)]], [[block(2, 1, 3, 3)]], [[block(0, 2, 2, 3)]], [[block(0, 1, 1, 2)]]);
    expect(union(pinched, '1', '2', '3', '4')).to.deep.equal([
      ['0 1, 1 1, 1 0, 2 0, 3 0, 3 1, 3 2, 3 3, 2 3, 1 3, 0 3, 0 2', '1 1, 1 2, 2 2, 2 1'],
    ]);
  });

  it('puts an island into the lake, and a lake into the innermost land', () => {
    const rings = leaves(
      [[block(0, 0, 9, 9), block(1, 1, 8, 8)]],
      [[block(2, 2, 7, 7), block(3, 3, 6, 6)]],
      [[block(4, 4, 5, 5)]],
    );
    expect(union(rings, '1', '2', '3').map((polygon) => polygon.length)).to.deep.equal([2, 2, 1]);
  });

  it('takes overlaps once and keeps gaps as holes where borders do not fit together', () => {
    const rough = leaves([[block(0, 0, 2, 2)]], [[block(1, 1, 3, 3)]]);
    expect(union(rough, '1', '2')).to.have.length(1);
    const twice = leaves([[block(0, 0, 2, 2)]], [[block(0, 0, 2, 2)]]);
    expect(union(twice, '1', '2')).to.have.length(1);
  });

  it('is nothing for no leaves', () => {
    expect(union(town())).to.deep.equal([]);
  });
});

describe('the shape of a cell', () => {
  it('is the published one to the bit while nothing changes it, and assembled after', () => {
    const before = town();
    const editor = new CoverageEditor(before);
    editor.redraw('11');
    const after = editor.finish();
    expect(shapeOfCell(before, '11')).to.equal(before.cells.get('11')!.base);
    expect(after.cells.get('11')!.base).to.equal(null);
    expect(told(shapeOfCell(after, '11')[0]![0]!)).to.deep.equal(['0 0', '1 0', '1 1', '0 1', '0 0']);
    expect(shapeOfCell(after, '12')).to.equal(shapeOfCell(before, '12'));
  });

  it('of a parent is the union of the leaves below it once it is redrawn', () => {
    const editor = new CoverageEditor(town());
    editor.redraw('2');
    const [polygon] = shapeOfCell(editor.finish(), '2');
    expect(told(polygon![0]!)).to.deep.equal(['1 0', '2 0', '3 0', '3 1', '3 2', '2 2', '1 2', '1 1', '1 0']);
  });

  it('of a parent is put together once, and again when its outline changes', () => {
    const moved = (coverage: Coverage, x: number, y: number) =>
      done(moveVertex(coverage, { kind: 'move-vertex', from: at(x, y), to: at(x + 0.1, y) })).coverage;
    const outer = moved(town(), 3, 2);
    const inner = moved(outer, 2, 1);
    const shape = shapeOfCell(outer, '2');
    expect(told(shape[0]![0]!)).to.include('3.1 2');
    expect(shapeOfCell(inner, '2')).to.equal(shape);
    expect(told(shapeOfCell(moved(inner, 3, 1), '2')[0]![0]!)).to.include('3.1 1');
    expect(shapeOfCell(inner, '2')).to.equal(shape);
  });

  it('is nothing for a cell that is not there', () => {
    expect(shapeOfCell(town(), '99')).to.deep.equal([]);
  });

  it('has a box, leaves below it and cells above it', () => {
    expect(boxOfCell(town(), '1')).to.deep.equal([...at(0, 0), ...at(1, 2)]);
    expect(leavesBelow(town(), '2')).to.deep.equal(['12', '13', '15', '16']);
    expect(leavesBelow(town(), '12')).to.deep.equal(['12']);
    expect(ancestorsOf(town(), '12')).to.deep.equal(['2']);
    expect(ancestorsOf(town(), '2')).to.deep.equal([]);
  });
});
