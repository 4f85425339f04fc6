import { expect } from 'chai';
import fc from 'fast-check';
import { eachHandle, edgeAt, type Handle, handleAt, MIDDLE_FROM_PX } from '../../../client/state/editor-handles.ts';
import { type Pixel, type Screen, toPixel, toPosition } from '../../../client/state/editor-screen.ts';
import { snap } from '../../../client/state/editor-snapping.ts';
import type { Position } from '../../../server/grid/contract.ts';
import { type Arc, onGrid, samePosition } from '../../../server/grid/topology/coverage.ts';

const screen: Screen = { center: [113.5, 27.65], zoom: 15, width: 1440, height: 900 };
/** A position at a pixel, off the grid as published files are. */
const at = (x: number, y: number): Position => toPosition(screen, [x, y]);
const border: Arc = { id: 7, positions: [at(100, 100), at(300, 100), at(300, 400)] };
const near = (pixel: Pixel, options: Partial<Parameters<typeof snap>[3]> = {}) =>
  snap(screen, pixel, [border], { radiusPx: 10, ...options });

describe('the screen of the editor', () => {
  it('finds the position of each pixel, and the pixel of each position', () => {
    fc.assert(
      fc.property(
        fc.record({
          x: fc.integer({ min: -500, max: 2_000 }),
          y: fc.integer({ min: -500, max: 1_500 }),
          zoom: fc.double({ min: 8, max: 20, noNaN: true }),
        }),
        ({ x, y, zoom }) => {
          const [backX, backY] = toPixel({ ...screen, zoom }, toPosition({ ...screen, zoom }, [x, y]));
          expect(Math.hypot(backX - x, backY - y)).to.be.lessThan(1e-4);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('snapping', () => {
  it('takes a vertex to the bit', () => {
    expect(near([303, 96])?.at).to.equal(border.positions[1]);
    expect(near([303, 96])).to.include({ kind: 'vertex', arc: 7 });
  });

  it('tells a node, where borders meet, from a vertex', () => {
    expect(near([101, 99])).to.include({ kind: 'node' });
  });

  it('takes the foot of the perpendicular on an edge, on the grid', () => {
    const found = near([200, 106]);
    expect(found?.kind).to.equal('edge');
    expect(samePosition(found!.at, onGrid(found!.at))).to.equal(true);
    const [x, y] = toPixel(screen, found!.at);
    expect(Math.hypot(x - 200, y - 100)).to.be.lessThan(0.1);
  });

  it('takes a vertex before an edge that is nearer', () => {
    expect(near([292, 101])).to.include({ kind: 'vertex' });
  });

  it('takes nothing out of reach', () => {
    expect(near([200, 120])).to.equal(null);
    expect(near([200, 111])).to.equal(null);
  });

  it('takes the start of the line last of all', () => {
    const start = at(200, 108);
    expect(near([201, 112], { start })).to.deep.equal({ kind: 'start', at: start, arc: null });
    expect(near([201, 106], { start })).to.include({ kind: 'edge' });
  });

  it('leaves out the vertex that is being moved, and the edges that hang on it', () => {
    const moved = { except: border.positions[1] };
    expect(near([300, 100], moved)).to.equal(null);
    expect(near([200, 100], moved)).to.equal(null);
    expect(near([300, 399], moved)).to.include({ kind: 'node' });
  });

  it('finds no node on a closed border without a junction', () => {
    const island: Arc = { id: 1, positions: [at(0, 0), at(50, 0), at(50, 50), at(0, 0)] };
    expect(snap(screen, [1, 1], [island], { radiusPx: 10 })).to.include({ kind: 'vertex' });
  });

  it('never goes further than its reach', () => {
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 340 }), fc.integer({ min: 60, max: 440 }), (x, y) => {
        const found = near([x, y]);
        if (found === null) return;
        const [foundX, foundY] = toPixel(screen, found.at);
        expect(Math.hypot(foundX - x, foundY - y)).to.be.lessThan(10.1);
      }),
      { numRuns: 300 },
    );
  });
});

describe('handles', () => {
  const handles = (arc: Arc): Handle[] => {
    const all: Handle[] = [];
    eachHandle(screen, arc, (handle) => all.push(handle));
    return all;
  };

  it('are all vertices of a border, and the middles of long edges', () => {
    expect(handles(border).map(({ kind }) => kind)).to.deep.equal(['node', 'middle', 'vertex', 'middle', 'node']);
  });

  it('leave out the middle of an edge that is too short on the screen', () => {
    const short: Arc = { id: 2, positions: [at(0, 0), at(MIDDLE_FROM_PX - 2, 0)] };
    expect(handles(short).map(({ kind }) => kind)).to.deep.equal(['node', 'node']);
  });

  it('are one at the place where a closed border begins and ends', () => {
    const island: Arc = { id: 1, positions: [at(0, 0), at(20, 0), at(20, 20), at(0, 0)] };
    expect(handles(island).filter(({ kind }) => kind !== 'middle')).to.have.length(3);
  });

  it('lie under the pointer within its reach, a vertex before a middle', () => {
    expect(handleAt(screen, [205, 103], [border], 9)).to.include({ kind: 'middle' });
    expect(handleAt(screen, [295, 104], [border], 9)).to.include({ kind: 'vertex' });
    expect(handleAt(screen, [280, 104], [border], 9)).to.equal(null);
    expect(handleAt(screen, [280, 104], [border], 24)).to.include({ kind: 'vertex' });
    const pair: Arc = { id: 3, positions: [at(0, 0), at(40, 0)] };
    expect(handleAt(screen, [18, 0], [pair], 24)).to.include({ kind: 'node' });
  });

  it('can be put anywhere on an edge, on the grid', () => {
    const found = edgeAt(screen, [160, 103], [border], 5);
    expect(found?.edge).to.deep.equal([border.positions[0], border.positions[1]]);
    expect(Math.hypot(...toPixel(screen, found!.at).map((part, i) => part - [160, 100][i]!))).to.be.lessThan(0.1);
    expect(edgeAt(screen, [160, 106], [border], 5)).to.equal(null);
  });
});
