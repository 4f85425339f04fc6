import { expect } from 'chai';
import { applyOperation } from '../../../server/grid/topology/apply-operation.ts';
import { changesBetween } from '../../../server/grid/topology/changes-between.ts';
import type { Coverage } from '../../../server/grid/topology/coverage.ts';
import type { Operation, WholeCell } from '../../../server/grid/topology/operation.ts';
import { adoptCells } from '../../../server/grid/topology/operations/adopt-cells.ts';
import type { OperationDone } from '../../../server/grid/topology/outcome.ts';
import { shapeOfCell } from '../../../server/grid/topology/structure/cell-shape.ts';
import { sameGround } from '../../../server/grid/topology/structure/same-ground.ts';
import { at, block, done, line, ring, town } from './small-town.ts';

const run = (base: Coverage, ...operations: Operation[]) => {
  let now = base;
  const lineage: OperationDone['lineage'][number][] = [];
  for (const operation of operations) {
    const outcome = done(applyOperation(now, operation));
    now = outcome.coverage;
    lineage.push(...outcome.lineage);
  }
  return { now, ...changesBetween(base, now, lineage) };
};
const told = ({ changes }: ReturnType<typeof run>) =>
  changes.map((change) =>
    [
      change.kind,
      'id' in change ? change.id : change.cell.code,
      ...('cell' in change && change.kind === 'change' ? Object.keys(change.cell) : []),
    ].join(' '),
  );
const move = (from: [number, number], to: [number, number]): Operation => ({
  kind: 'move-vertex',
  from: at(...from),
  to: at(...to),
});
const split = (cell: string, key: string): Operation => ({
  kind: 'split',
  cell,
  lines: [line([1, 0], [2, 1])],
  parts: [{ key, at: at(1.75, 0.25), code: key, name: { zh: '', en: key } }],
});

/** A cell as it stands, for an operation that takes it up. */
const whole = (coverage: Coverage, key: string): WholeCell => {
  const { rings: _, base, ...attributes } = coverage.cells.get(key)!;
  return { ...attributes, shape: base };
};

describe('changesBetween', () => {
  it('tells nothing of a draft without edits, or edited there and back', () => {
    expect(told(run(town()))).to.deep.equal([]);
    expect(told(run(town(), move([1, 1], [1.1, 1.1]), move([1.1, 1.1], [1, 1])))).to.deep.equal([]);
    expect(told(run(town(), split('12', 'n'), { kind: 'merge', cells: ['12', 'n'], into: '12' }))).to.deep.equal([]);
  });

  it('tells only what differs, of parents as of leaves', () => {
    const outcome = run(town(), move([3, 1], [3.1, 1]), {
      kind: 'rename',
      cell: '11',
      name: { zh: '十一', en: 'Eleven' },
    });
    expect(told(outcome)).to.deep.equal(['change 2 shape', 'change 11 name', 'change 13 shape', 'change 16 shape']);
    const { changes, now } = outcome;
    expect(changes[0]).to.deep.equal({ kind: 'change', id: 2, cell: { shape: shapeOfCell(now, '2') } });
  });

  it('leaves out a parent whose outline stayed', () => {
    expect(told(run(town(), move([2, 1], [2.1, 1.1])))).to.deep.equal([
      'change 12 shape',
      'change 13 shape',
      'change 15 shape',
      'change 16 shape',
    ]);
  });

  it('adds new cells under their parent and keeps where they came from', () => {
    const { changes, lineage, now } = run(town(), split('12', 'n'));
    expect(changes[1]).to.deep.equal({
      kind: 'add',
      level: 2,
      cell: {
        ...{ code: 'n', name: { zh: '', en: 'n' }, urban: true, synthetic: true, parent: { id: 2 } },
        shape: shapeOfCell(now, 'n'),
      },
    });
    expect(lineage).to.deep.equal([{ from: 12, to: { level: 2, code: 'n' }, kind: 'split' }]);
  });

  it('refers to a parent that is new by level and code', () => {
    const base = town();
    const { changes } = run(base, {
      kind: 'adopt',
      retire: [],
      cells: [
        {
          key: 'p',
          id: null,
          level: 1,
          code: 'p',
          name: { zh: '', en: 'p' },
          urban: null,
          synthetic: false,
          parent: null,
          shape: null,
        },
        {
          key: 'c',
          id: null,
          level: 2,
          code: 'c',
          name: { zh: '', en: 'c' },
          urban: null,
          synthetic: false,
          parent: 'p',
          shape: [[block(5, 0, 6, 1)]],
        },
      ],
    });
    expect(changes.map((change) => change.kind === 'add' && change.cell.parent)).to.deep.equal([
      null,
      { level: 1, code: 'p' },
    ]);
  });

  it('retires what was merged, tells its heirs, and nothing of cells that came and went', () => {
    const outcome = run(
      town(),
      split('12', 'n'),
      { kind: 'merge', cells: ['13', 'n'], into: '13' },
      { kind: 'merge', cells: ['15', '16'], into: '15' },
    );
    expect(told(outcome)).to.deep.equal(['change 12 shape', 'change 13 shape', 'change 15 shape', 'retire 16']);
    expect(outcome.lineage).to.deep.equal([
      { from: 12, to: { id: 13 }, kind: 'merge' },
      { from: 16, to: { id: 15 }, kind: 'merge' },
    ]);
  });

  it('follows ground through cells that are gone', () => {
    const outcome = run(
      town(),
      { kind: 'merge', cells: ['12', '13'], into: '13' },
      { kind: 'merge', cells: ['13', '16'], into: '16' },
    );
    expect(outcome.lineage).to.deep.equal([
      { from: 13, to: { id: 16 }, kind: 'merge' },
      { from: 12, to: { id: 16 }, kind: 'merge' },
    ]);
  });

  it('revives a cell that takes its identity up again', () => {
    const before = town();
    const merged = run(before, { kind: 'merge', cells: ['12', '13'], into: '12' }).now;
    const base = { ...merged, generation: 2 };
    const { coverage } = done(
      adoptCells(base, { kind: 'adopt', cells: ['12', '13'].map((id) => whole(before, id)), retire: [] }),
    );
    const { changes } = changesBetween(base, coverage, []);
    expect(changes.map((change) => change.kind)).to.deep.equal(['change', 'revive']);
    expect(changes[1]).to.deep.include({ kind: 'revive', id: 13, level: 2 });
    const { changes: undone } = changesBetween(before, coverage, []);
    expect(undone).to.deep.equal([]);
  });

  it('never drops the level at which an identity is taken up', () => {
    const elsewhere = { ...whole(town(), '13'), level: 3 as const, parent: '12' };
    const outcome = run(
      town(),
      { kind: 'merge', cells: ['12', '13'], into: '12' },
      { kind: 'adopt', cells: [{ ...elsewhere, code: 'n', parent: '2' }], retire: [] },
    );
    const found = outcome.changes.find((change) => 'id' in change && change.id === 13);
    expect(found).to.deep.include({ kind: 'revive', id: 13, level: 3 });
  });

  describe('of a key that a draft uses twice', () => {
    const merge = (from: string, into: string): Operation => ({ kind: 'merge', cells: [from, into], into });
    const outside: Operation = {
      ...{ kind: 'add-outside', line: line([3, 0], [4, 0.5], [3, 1]), key: 'n', level: 2, code: 'n' },
      ...{ name: { zh: '', en: 'n' }, urban: null, parent: null },
    };
    const corner = (
      cell: string,
      from: [number, number],
      to: [number, number],
      inside: [number, number],
    ): Operation => ({
      kind: 'split',
      cell,
      lines: [line(from, to)],
      parts: [{ key: 'n', at: at(...inside), code: 'n', name: { zh: '', en: 'n' } }],
    });

    it('tells only of the cell that it names in the end', () => {
      const { lineage } = run(town(), split('12', 'n'), merge('n', '12'), corner('16', [2, 1], [3, 2], [2.75, 1.25]));
      expect(lineage).to.deep.equal([{ from: 16, to: { level: 2, code: 'n' }, kind: 'split' }]);
    });

    it('tells nothing of a cell that was drawn outside after the other was merged', () => {
      expect(run(town(), split('12', 'n'), merge('n', '12'), outside).lineage).to.deep.equal([]);
    });

    it('tells nothing of a cell that was drawn outside after the other was retired', () => {
      const retire: Operation = { kind: 'adopt', cells: [], retire: ['n'] };
      expect(run(town(), split('12', 'n'), retire, outside).lineage).to.deep.equal([]);
    });
  });
});

describe('sameGround', () => {
  const shell = ring([0, 0], [3, 0], [3, 3], [0, 3]);
  const holes = [ring([1, 1], [1, 2], [2, 1]), ring([2.2, 2.2], [2.2, 2.8], [2.8, 2.2])];

  it('minds neither the beginning nor the direction of rings, nor the order of polygons and holes', () => {
    const island = ring([5, 0], [6, 0], [6, 1]);
    const turned = [...shell.slice(2), ...shell.slice(1, 3)].reverse();
    expect(sameGround([[shell, ...holes], [island]], [[island], [turned, holes[1]!, holes[0]!.toReversed()]])).to.equal(
      true,
    );
  });

  it('minds every vertex and its bits', () => {
    expect(sameGround([[shell]], [[ring([0, 0], [1, 0], [3, 0], [3, 3], [0, 3])]])).to.equal(false);
    expect(sameGround([[shell]], [[shell.map(([x, y]) => [x + 1e-14, y])]])).to.equal(false);
    expect(sameGround([[shell, ...holes]], [[shell], [holes[0]!], [holes[1]!]])).to.equal(false);
  });
});
