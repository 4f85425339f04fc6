import { expect } from 'chai';
import type { Level, Position } from '../../../server/grid/contract.ts';
import type { ImportDifference } from '../../../server/grid/drafts/import/draft-import-contract.ts';
import { planDraftImport } from '../../../server/grid/drafts/import/plan-draft-import.ts';
import { shapeAreaM2 } from '../../../server/grid/ellipsoid-area.ts';
import type { IncomingCell } from '../../../server/grid/import/gather-cells.ts';
import { type GridState, keyOf } from '../../../server/grid/import/grid-state.ts';
import { operationSchema, type WholeCell } from '../../../server/grid/topology/operation.ts';
import type { Refusal } from '../../../server/platform/errors.ts';
import { chicago, incoming, published, rectangle, shapeOf, withPositions } from './standing-grid.ts';

const quarters = [
  incoming('11', [[rectangle(0, 0, 1, 1)]], 'W', '西南'),
  incoming('12', [[rectangle(0, 1, 1, 2)]], 'W', '西北'),
  incoming('21', [[rectangle(1, 0, 2, 1)]], 'E', '东南'),
  incoming('22', [[rectangle(1, 1, 2, 2)]], 'E', '东北'),
];
const LEVEL_2 = { level: 2 as Level, named: true, parented: true, replace: false };
/** Two halves at level 1, two quarters in each at level 2. */
const town = (): GridState => published(new Map(), { level: 2, cells: quarters, named: true, parented: true });

const plan = (grid: GridState, cells: readonly IncomingCell[], choice: Partial<typeof LEVEL_2> = {}, strict = false) =>
  planDraftImport(grid, { cells: [...cells], problems: [] }, { ...LEVEL_2, ...choice, strict });
const adoption = ({ operation }: Awaited<ReturnType<typeof plan>>): { cells: WholeCell[]; retire: string[] } => {
  if (operation?.kind !== 'adopt') throw new Error('There is no adoption');
  return operation;
};
const told = (differences: readonly ImportDifference[]) =>
  differences.map(
    ({ level, code, change, formerCode }) => `${level} ${code} ${change}${formerCode ? ` was ${formerCode}` : ''}`,
  );
const refusalOf = async (work: () => Promise<unknown>): Promise<Refusal> => {
  try {
    await work();
  } catch (error) {
    return error as Refusal;
  }
  throw new Error('It was planned');
};

describe('a plan to import boundaries as a draft', () => {
  it('has no operation where the file differs in nothing', async () => {
    const { operation, summary, differences, notes } = await plan(town(), quarters);
    expect({ operation, differences, notes }).to.deep.equal({ operation: null, differences: [], notes: [] });
    expect(summary).to.deep.equal({ unchanged: 4, changed: 0, new: 0, missing: 0, missingAre: 'kept' });
  });

  it('has one operation with the cells that differ alone, each with its identity and the vertices that stand', async () => {
    const grid = town();
    const moved: Position = [113.0125, 27.01];
    const cells = withPositions(quarters, (at) => (at[0] === 113.01 && at[1] === 27.01 ? moved : at));
    const result = await plan(grid, [cells[0]!, ...quarters.slice(1)]);
    expect(told(result.differences)).to.have.members(['1 W shape', '2 11 shape']);
    expect(result.summary).to.include({ unchanged: 3, changed: 1, new: 0 });
    expect(result.parentsRedrawn).to.deep.equal(['W']);
    const { cells: adopted, retire } = adoption(result);
    expect(retire).to.deep.equal([]);
    const id = grid.get('2 11')!.id!;
    expect(adopted).to.deep.equal([
      {
        key: String(id),
        id,
        level: 2,
        code: '11',
        name: { zh: '西南', en: '西南' },
        urban: null,
        synthetic: false,
        parent: String(grid.get('1 W')!.id),
        shape: cells[0]!.shape,
      },
    ]);
    const difference = result.differences.find(({ code }) => code === '11')!;
    expect(difference.areaBeforeM2).to.equal(shapeAreaM2(quarters[0]!.shape));
    expect(difference.areaAfterM2).to.equal(shapeAreaM2(cells[0]!.shape));
    expect(difference.differsM2).to.be.closeTo(difference.areaAfterM2 - difference.areaBeforeM2, 1e-3);
  });

  it('leaves overlaps and gaps as they come, and counts them', async () => {
    const cells = [incoming('11', [[rectangle(0, 0, 1.5, 0.5)]], 'W', '西南'), ...quarters.slice(1)];
    const result = await plan(town(), cells);
    expect(result.problems).to.be.greaterThan(0);
    expect(adoption(result).cells.map(({ code, shape }) => ({ code, shape }))).to.deep.equal([
      { code: '11', shape: cells[0]!.shape },
    ]);
    expect((await refusalOf(() => plan(town(), cells, {}, true))).message).to.include('nothing was imported');
  });

  it('names a new cell by level and code, and its parent by its identity', async () => {
    const grid = town();
    const result = await plan(grid, [...quarters, incoming('23', [[rectangle(2, 0, 3, 2)]], 'E')]);
    expect(result.summary).to.include({ unchanged: 4, new: 1 });
    expect(adoption(result).cells).to.have.length(1);
    expect(adoption(result).cells[0]).to.deep.include({
      key: '2 23',
      id: null,
      name: { zh: '23', en: '23' },
      parent: String(grid.get('1 E')!.id),
      shape: [[rectangle(2, 0, 3, 2)]],
    });
  });

  it('makes parents that are not there yet of their children, without a shape of their own', async () => {
    const result = await plan(new Map(), quarters);
    expect(result.parentsMade).to.have.members(['W', 'E']);
    expect(adoption(result).cells.map(({ key, parent, shape }) => [key, parent, shape === null])).to.have.deep.members([
      ['1 W', null, true],
      ['1 E', null, true],
      ...quarters.map(({ code, parentCode }) => [`2 ${code}`, `1 ${parentCode}`, false]),
    ]);
  });

  it('keeps cells that the file does not have, and retires them where it replaces', async () => {
    const grid = town();
    const kept = await plan(grid, quarters.slice(1));
    expect(kept.operation).to.equal(null);
    expect(kept).to.deep.include({ missing: ['11'] });
    expect(kept.summary).to.include({ missing: 1, missingAre: 'kept' });
    const replaced = await plan(grid, quarters.slice(1), { replace: true });
    expect(adoption(replaced)).to.deep.include({ retire: [String(grid.get('2 11')!.id)], cells: [] });
    expect(told(replaced.differences)).to.have.members(['2 11 retired', '1 W shape']);
    expect(replaced.summary).to.include({ missing: 1, missingAre: 'retired' });
  });

  it('gives a parent whose children are all gone the shape that it had', async () => {
    const grid = town();
    const west = quarters.slice(0, 2);
    const { cells, retire } = adoption(await plan(grid, west, { replace: true }));
    expect(retire).to.have.members(['2 21', '2 22'].map((key) => String(grid.get(key as '2 21')!.id)));
    expect(cells.map(({ code, shape }) => [code, shape])).to.deep.equal([['E', shapeOf(grid, 1, 'E')]]);
  });

  it('takes a cell with another code on the same ground for the same one, renumbered, and says so', async () => {
    const grid = published(town(), {
      level: 3,
      cells: [incoming('a', [[rectangle(0, 0, 0.5, 1)]]), incoming('b', [[rectangle(0.5, 0, 1, 1)]])],
    });
    const result = await plan(grid, [incoming('S', [[rectangle(0, 0, 1, 1)]], 'W', '西南'), ...quarters.slice(1)]);
    expect(result.matchedByOverlap).to.deep.equal([{ code: 'S', formerCode: '11', share: 1 }]);
    expect(result.summary).to.deep.equal({ unchanged: 3, changed: 1, new: 0, missing: 0, missingAre: 'kept' });
    expect(told(result.differences)).to.deep.equal(['2 S attributes was 11']);
    expect(adoption(result).cells.map(({ id, code, shape }) => ({ id, code, shape }))).to.deep.equal([
      { id: grid.get('2 11')!.id, code: 'S', shape: null },
    ]);
  });

  it('tells the share of the ground where a renumbered cell also moved, and takes no half for the whole', async () => {
    const grid = town();
    const moved = await plan(grid, [incoming('S', [[rectangle(0, 0, 1.1, 1)]], 'W'), ...quarters.slice(1)]);
    expect(moved.matchedByOverlap[0]!.share).to.be.closeTo(1 / 1.1, 1e-4);
    expect(told(moved.differences)).to.include('2 S shape was 11');
    const halves = [
      incoming('S', [[rectangle(0, 0, 0.6, 1)]], 'W'),
      incoming('T', [[rectangle(0.6, 0, 1, 1)]], 'W'),
      ...quarters.slice(1),
    ];
    const split = await plan(grid, halves, { replace: true });
    expect(split.matchedByOverlap).to.deep.equal([]);
    expect(told(split.differences)).to.include.members(['2 S added', '2 T added', '2 11 retired']);
  });

  it('never takes a cell that the file names for one with another code', async () => {
    const grid = town();
    const swapped = [
      incoming('12', quarters[0]!.shape, 'W', '西北'),
      incoming('13', quarters[1]!.shape, 'W'),
      ...quarters.slice(2),
    ];
    const { matchedByOverlap, differences } = await plan(grid, swapped);
    expect(matchedByOverlap).to.deep.equal([]);
    expect(told(differences)).to.have.members(['2 12 shape', '2 13 added']);
  });

  it('keeps the other language of a name that the file has in one', async () => {
    const grid = new Map(
      [...town()].map(([key, cell]) => [
        key,
        key === '2 11' ? { ...cell, name: { zh: '西南', en: 'Southwest' } } : cell,
      ]),
    ) as GridState;
    expect((await plan(grid, quarters)).operation).to.equal(null);
    const english = [{ ...quarters[0]!, name: 'Southwest' }, ...quarters.slice(1)];
    expect((await plan(grid, english)).operation).to.equal(null);
    const renamed = [{ ...quarters[0]!, name: '河湾' }, ...quarters.slice(1)];
    expect(adoption(await plan(grid, renamed)).cells[0]).to.deep.include({
      name: { zh: '河湾', en: '河湾' },
      shape: null,
    });
  });

  it('says how far the coordinates were that it took for published ones', async () => {
    const noisy = withPositions(quarters, ([lon, lat]) => [lon + 2e-8, lat - 3e-8]);
    const { operation, notes } = await plan(town(), noisy);
    expect(operation).to.equal(null);
    expect(notes.join()).to.match(/^4 cells have vertices up to 4 mm from published ones/);
  });

  it('refuses broken rings, one code twice on the same ground, and codes too long, in words', async () => {
    const bow = rectangle(0, 0, 1, 1);
    [bow[1], bow[2]] = [bow[2]!, bow[1]!];
    const broken = await refusalOf(() => plan(town(), [incoming('11', [[bow]], 'W'), ...quarters.slice(1)]));
    expect(broken.code).to.equal('import-refused');
    expect(broken.errors[0]).to.deep.include({ path: 'cell 11' });
    const long = await refusalOf(() => plan(town(), [incoming('x'.repeat(61), [[rectangle(4, 0, 5, 1)]], 'W')]));
    expect(long.message).to.include('60 characters');
    const unknown = await refusalOf(() => plan(town(), [incoming('31', [[rectangle(4, 0, 5, 1)]], 'N'), ...quarters]));
    expect(unknown.errors[0]!.message).to.include('no cell of level 1 has this code');
  });

  it('is an operation as the wire has it', async () => {
    const result = await plan(town(), [incoming('9', [[rectangle(4, 0, 5, 1)]], 'E')], { replace: true });
    expect(operationSchema.parse(result.operation)).to.deep.equal(result.operation);
  });

  describe('of Chicago', () => {
    const BEATS = { level: 3 as Level, named: false };

    it('finds no difference in the beats that stand, however they were rounded', async function () {
      const { grid, beats } = await chicago(this);
      for (const decimals of [7, 6]) {
        const round = (degrees: number) => Number(degrees.toFixed(decimals));
        const cells = withPositions(beats.cells, ([lon, lat]) => [round(lon), round(lat)]);
        const { operation, summary } = await plan(grid, cells, BEATS);
        expect([decimals, operation, summary.unchanged]).to.deep.equal([decimals, null, 275]);
      }
    });

    it('names exactly what a changed file changes: a corner moved, a beat gone, one new, one renumbered', async function () {
      const { grid, beats } = await chicago(this);
      // A corner that the beats 0123, 0131 and 0132 share, moved some ten metres.
      const owners = new Map<string, string[]>();
      for (const { code, shape } of beats.cells)
        for (const key of new Set(shape.flat(2).map((at) => at.join(' '))))
          owners.set(key, [...(owners.get(key) ?? []), code]);
      const [corner, around] = [...owners].find(
        ([, codes]) => codes.length === 3 && codes.every((code) => code.startsWith('01')),
      )!;
      const [lon, lat] = corner.split(' ').map(Number) as Position;
      const gone = beats.cells.find(({ code }) => code.startsWith('25'))!;
      const renumbered = beats.cells.find(({ code }) => code.startsWith('19'))!;
      const cells = withPositions(beats.cells, (at) =>
        at[0] === lon && at[1] === lat ? ([lon + 1e-4, lat + 5e-5] as Position) : at,
      )
        .filter(({ code }) => code !== gone.code)
        .map((cell) => (cell.code === renumbered.code ? { ...cell, code: '1999' } : cell));
      const parentOfNew = grid.get(grid.get(keyOf({ level: 3, code: gone.code }))!.parent!)!.code;
      const east = [...grid.values()]
        .flatMap(({ shape }) => shape.flat(2))
        .reduce((most, at) => Math.max(most, at[0]), -180);
      const fresh = incoming(
        '2599',
        [
          [
            [
              [east + 0.1, 41.8],
              [east + 0.2, 41.8],
              [east + 0.2, 41.9],
              [east + 0.1, 41.8],
            ],
          ],
        ],
        parentOfNew,
      );
      const result = await plan(grid, [...cells, fresh], { ...BEATS, replace: true });
      const ofLevel = (level: number) => told(result.differences.filter((difference) => difference.level === level));
      expect(ofLevel(3)).to.have.members([
        ...around.map((code) => `3 ${code} shape`),
        `3 1999 attributes was ${renumbered.code}`,
        '3 2599 added',
        `3 ${gone.code} retired`,
      ]);
      const sectors = new Set(
        [...around, gone.code].map((code) => grid.get(grid.get(keyOf({ level: 3, code }))!.parent!)!.code),
      );
      // The sectors of the beats that moved follow where their outline does.
      for (const line of ofLevel(2)) expect(sectors).to.include(line.split(' ')[1]);
      expect(ofLevel(2)).to.include(`2 ${parentOfNew} shape`);
      expect(ofLevel(1)).to.deep.equal([]);
      expect(result.summary).to.deep.equal({ unchanged: 270, changed: 4, new: 1, missing: 1, missingAre: 'retired' });
      expect(result.matchedByOverlap).to.deep.equal([{ code: '1999', formerCode: renumbered.code, share: 1 }]);
      const { cells: adopted, retire } = adoption(result);
      expect(adopted.map(({ code }) => code)).to.have.members([...around, '1999', '2599']);
      expect(retire).to.have.length(1);
      // What did not move has the published bits.
      const moved = adopted.find(({ code }) => code === around[0])!.shape!;
      const before = new Set(
        shapeOf(grid, 3, around[0]!)
          .flat(2)
          .map((at) => at.join(' ')),
      );
      expect(moved.flat(2).filter((at) => !before.has(at.join(' '))).length).to.be.within(1, 2);
    });
  });
});
