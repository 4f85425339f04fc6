import { expect } from 'chai';
import fc from 'fast-check';
import { beginDrag, dragTo } from '../../../client/state/editor-drag.ts';
import type { Pixel } from '../../../client/state/editor-screen.ts';
import { cellToSplit, SnappedPoints, tryReshape } from '../../../client/state/editor-sketch.ts';
import { STROKE_TOLERANCE_PX, simplifyStroke } from '../../../client/state/editor-stroke.ts';
import type { Position } from '../../../server/grid/contract.ts';
import { verticesAt } from '../../../server/grid/topology/structure/find-border.ts';
import { at, town } from '../editor-town.ts';

describe('dragging a vertex', () => {
  const coverage = town();
  const corner = { kind: 'node', at: at(1, 1), arc: 0 } as const;

  it('takes all borders that meet there, and names the cells that change', () => {
    const drag = beginDrag(coverage, corner);
    expect(drag.cells).to.deep.equal(['10', '11', '14', '15']);
    expect(drag.lines).to.have.length(4);
    const { moved, refusal, coverage: moving } = dragTo(drag, at(1.2, 1.1));
    expect(refusal).to.equal(null);
    for (const { positions } of moved) expect(positions.map(String)).to.include(String(at(1.2, 1.1)));
    expect(verticesAt(moving!, at(1.2, 1.1))).to.have.length(4);
    expect(verticesAt(moving!, at(1, 1))).to.deep.equal([]);
  });

  it('shows where it was dragged to, and why not, when borders would cross', () => {
    const frame = dragTo(beginDrag(coverage, corner), at(2.3, 1.2));
    expect(frame.refusal?.refused).to.be.a('string');
    expect(frame.coverage).to.equal(null);
    expect(frame.moved).to.have.length(4);
    expect(frame.moved[0]!.positions.map(String)).to.include(String(at(2.3, 1.2)));
  });

  it('begins from where it was taken hold of, however far it has been', () => {
    const drag = beginDrag(coverage, corner);
    dragTo(drag, at(2.3, 1.2));
    expect(dragTo(drag, at(1.2, 1.1)).operation).to.deep.equal({
      kind: 'move-vertex',
      from: at(1, 1),
      to: at(1.2, 1.1),
    });
  });

  it('pulls a new vertex out of the middle of an edge, as one operation', () => {
    const edge: [Position, Position] = [at(1, 1), at(2, 1)];
    const arc = verticesAt(coverage, at(1, 1)).find(({ arc: one }) =>
      one.positions.some((position) => String(position) === String(at(2, 1))),
    )!.arc.id;
    const drag = beginDrag(coverage, { kind: 'middle', at: at(1.5, 1), arc, edge });
    expect(drag.cells).to.deep.equal(['11', '15']);
    const frame = dragTo(drag, at(1.5, 1.3));
    expect(frame.operation).to.deep.equal({ kind: 'insert-vertex', edge, at: at(1.5, 1.3) });
    expect(frame.refusal).to.equal(null);
    expect(frame.moved[0]!.positions).to.have.length(3);
    expect(verticesAt(frame.coverage!, at(1.5, 1.3))).to.have.length(1);
  });

  it('springs back to nothing on the place where it was', () => {
    expect(dragTo(beginDrag(coverage, corner), at(1, 1)).refusal?.refused).to.equal('nothing-changes');
  });
});

describe('a sketched line', () => {
  const coverage = town();

  it('gets back the very vertices that it was joined to, whatever drawing made of them', () => {
    const points = new SnappedPoints();
    const vertex: Position = [113.50000000012345, 27.60000000009876];
    points.note(vertex);
    const drawn: Position[] = [
      [113.500000000123, 27.600000000099],
      [113.501234567891, 27.601],
      [113.501234567891, 27.601],
    ];
    expect(points.restore(drawn)).to.deep.equal([vertex, [113.5012346, 27.601]]);
  });

  it('cuts the cell under most of it, or the selected one', () => {
    const line = [at(0.5, 1), at(0.5, 1.9), at(0.5, 3.1)];
    expect(cellToSplit(coverage, [line], [])).to.equal('18');
    expect(cellToSplit(coverage, [line], ['14'])).to.equal('14');
    expect(cellToSplit(coverage, [line], ['25'])).to.equal('18');
    expect(cellToSplit(coverage, [[at(-2, -2), at(-1, -1)]], [])).to.equal(null);
  });

  it('is tried before it is sent', () => {
    const bent = tryReshape(coverage, [at(1, 1), at(1.5, 1.2), at(2, 1)]);
    expect(bent.refusal).to.equal(null);
    expect(bent.changed).to.include.members(['11', '15']);
    expect(tryReshape(coverage, [at(1.2, 1.2), at(1.8, 1.8)]).refusal?.refused).to.equal('line-misses-border');
  });
});

describe('a stroke of the pen', () => {
  it('keeps its ends and its corners, and no point along the way', () => {
    const stroke: Pixel[] = [];
    for (let x = 0; x <= 100; x++) stroke.push([x, 0]);
    for (let y = 1; y <= 100; y++) stroke.push([100, y]);
    expect(simplifyStroke(stroke)).to.deep.equal([
      [0, 0],
      [100, 0],
      [100, 100],
    ]);
  });

  it('never lies further off than the tolerance', () => {
    const pixel = fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200 }));
    fc.assert(
      fc.property(fc.array(pixel, { minLength: 2, maxLength: 60 }), (stroke) => {
        const line = simplifyStroke(stroke);
        expect(line[0]).to.deep.equal(stroke[0]);
        expect(line.at(-1)).to.deep.equal(stroke.at(-1));
        for (const point of stroke) expect(offLine(point, line)).to.be.at.most(STROKE_TOLERANCE_PX + 1e-9);
      }),
      { numRuns: 100 },
    );
  });
});

function offLine([x, y]: Pixel, line: readonly Pixel[]): number {
  let least = Math.hypot(x - line[0]![0], y - line[0]![1]);
  for (let i = 1; i < line.length; i++) {
    const [[ax, ay], [bx, by]] = [line[i - 1]!, line[i]!];
    const length = (bx - ax) ** 2 + (by - ay) ** 2;
    const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
    least = Math.min(least, Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay)));
  }
  return least;
}
