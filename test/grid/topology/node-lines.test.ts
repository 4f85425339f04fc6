import { expect } from 'chai';
import type { Position } from '../../../server/grid/contract.ts';
import { type NodedLines, nodeLines } from '../../../server/grid/topology/edit/node-lines.ts';

type Points = [number, number][];
const SQUARE: Points = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
  [0, 0],
];
const noded = (lines: Points[], border: Points[] = [SQUARE]) => nodeLines(lines, border) as NodedLines;
const told = (stretches: readonly (readonly Position[])[]) =>
  stretches.map((line) => line.map((p) => p.join(' ')).join(', '));

describe('nodeLines', () => {
  it('cuts a line at the border and puts the vertex into the border', () => {
    const { stretches, inserts } = noded([
      [
        [-0.5, 0.25],
        [0.5, 0.25],
        [2, 0.25],
      ],
    ]);
    expect(told(stretches)).to.deep.equal(['-0.5 0.25, 0 0.25', '0 0.25, 0.5 0.25, 1 0.25', '1 0.25, 2 0.25']);
    expect(inserts).to.deep.equal([
      {
        edge: [
          [1, 0],
          [1, 1],
        ],
        at: [[1, 0.25]],
      },
      {
        edge: [
          [0, 1],
          [0, 0],
        ],
        at: [[0, 0.25]],
      },
    ]);
  });

  it('rounds a meeting to the grid', () => {
    const { inserts } = noded([
      [
        [0.3333333, -1],
        [0.6666666, 2],
      ],
    ]);
    for (const { at } of inserts)
      for (const [x, y] of at) {
        expect(Math.round(x * 1e7) / 1e7).to.equal(x);
        expect(Math.round(y * 1e7) / 1e7).to.equal(y);
      }
    expect(inserts.map(({ at }) => at[0]![0])).to.deep.equal([0.4444444, 0.5555555]);
  });

  it('uses a vertex that is there, off the grid as it may be', () => {
    const off: Points = [
      [0, 0],
      [1.00000001234, 0.5],
      [0, 1],
      [0, 0],
    ];
    const { stretches, inserts } = noded(
      [
        [
          [1.0000001, 0.5],
          [0.5, 0.5],
          [-1, 0.5],
        ],
      ],
      [off],
    );
    expect(told(stretches)).to.deep.equal(['1.00000001234 0.5, 0.5 0.5, 0 0.5', '0 0.5, -1 0.5']);
    expect(inserts.map(({ edge }) => edge)).to.deep.equal([
      [
        [0, 1],
        [0, 0],
      ],
    ]);
  });

  it('passes through a vertex that a line comes close to', () => {
    const { stretches, inserts } = noded([
      [
        [-1, 0.00000005],
        [0.5, 0.00000005],
        [0.5, 0.5],
        [0.5, 2],
      ],
    ]);
    expect(inserts.flatMap(({ at }) => at)).to.deep.equal([
      [0.5, 0.0000001],
      [0.5, 1],
    ]);
    expect(told(stretches)).to.deep.equal([
      '-1 1e-7, 0 0',
      '0 0, 0.5 1e-7',
      '0.5 1e-7, 0.5 0.5, 0.5 1',
      '0.5 1, 0.5 2',
    ]);
  });

  it('puts several vertices into one edge in its order', () => {
    const { inserts } = noded([
      [
        [0.75, 0.5],
        [0.75, -1],
      ],
      [
        [0.25, -1],
        [0.25, 0.5],
      ],
      [
        [0.5, 0.5],
        [0.5, 0],
      ],
    ]);
    expect(inserts).to.deep.equal([
      {
        edge: [
          [0, 0],
          [1, 0],
        ],
        at: [
          [0.25, 0],
          [0.5, 0],
          [0.75, 0],
        ],
      },
    ]);
  });

  it('cuts lines where they cross or touch one another', () => {
    const { stretches } = noded([
      [
        [-1, 0.5],
        [2, 0.5],
      ],
      [
        [0.5, -1],
        [0.5, 2],
      ],
      [
        [0.25, 0.5],
        [0.25, 0.75],
        [0.75, 0.75],
        [0.75, 0.5],
      ],
    ]);
    expect(told(stretches)).to.include.members([
      '0.25 0.5, 0.5 0.5',
      '0.5 0.5, 0.75 0.5',
      '0.5 0.5, 0.5 0.75',
      '0.25 0.5, 0.25 0.75, 0.5 0.75',
    ]);
  });

  it('keeps a closed line whole that meets nothing, and takes up another at its first meeting', () => {
    const inside: Points = [
      [0.2, 0.2],
      [0.4, 0.2],
      [0.4, 0.4],
      [0.2, 0.2],
    ];
    expect(told(noded([inside]).stretches)).to.deep.equal(['0.2 0.2, 0.4 0.2, 0.4 0.4, 0.2 0.2']);
    const across: Points = [
      [0.5, 0.5],
      [1.5, 0.5],
      [1.5, 0.75],
      [0.5, 0.75],
      [0.5, 0.5],
    ];
    expect(told(noded([across]).stretches)).to.deep.equal([
      '1 0.5, 1.5 0.5, 1.5 0.75, 1 0.75',
      '1 0.75, 0.5 0.75, 0.5 0.5, 1 0.5',
    ]);
  });

  it('tells where a line crosses, touches or walks back on itself', () => {
    const flawed: Points[] = [
      [
        [0, 0],
        [0.5, 0.5],
        [0.5, 0],
        [0, 0.5],
      ],
      [
        [0.1, 0.1],
        [0.5, 0.1],
        [0.5, 0.5],
        [0.3, 0.1],
      ],
      [
        [0.1, 0.1],
        [0.5, 0.1],
        [0.1, 0.1],
      ],
      [
        [0.1, 0.1],
        [0.5, 0.1],
        [0.3, 0.1],
      ],
    ];
    for (const line of flawed) expect(nodeLines([line], [SQUARE]), String(line)).to.have.property('crossesItself');
    const closed: Points = [
      [0.1, 0.1],
      [0.5, 0.1],
      [0.5, 0.5],
      [0.1, 0.1],
    ];
    expect(nodeLines([closed], [SQUARE])).not.to.have.property('crossesItself');
  });
});
