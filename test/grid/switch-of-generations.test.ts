import { expect } from 'chai';
import type { Shape } from '../../server/grid/contract.ts';
import type { Locator } from '../../server/grid/locator.ts';
import type { CellChange } from '../../server/grid/publication.ts';
import { publishGeneration } from '../../server/grid/publish-generation.ts';
import { PublishedGrid } from '../../server/grid/published-grid.ts';
import type { Database } from '../../server/platform/database.ts';
import { onBothEngines, TEST_CITY } from '../helpers/engines.ts';

const START = Date.parse('2024-05-01T00:00:00Z');
const SECOND = 1_000;
const HOUR = 3_600 * SECOND;

const strip = (west: number, east: number): Shape => [
  [
    [
      [west, 0],
      [east, 0],
      [east, 1],
      [west, 1],
      [west, 0],
    ],
  ],
];
const cell = (code: string, shape: Shape): CellChange => ({
  kind: 'add',
  level: 1,
  cell: { code, name: { zh: code, en: code }, urban: null, parent: null, synthetic: false, shape },
});

onBothEngines((engine) => {
  describe('the switch of generations', () => {
    let database: Database;
    let ids: number[];
    let nowMs = START;
    const clock = () => new Date(nowMs);
    const opened: PublishedGrid[] = [];
    const open = async (over: Partial<Database> = {}, trustMs = Infinity) => {
      const grid = await PublishedGrid.open({ ...database, ...over }, TEST_CITY, clock, { trustMs });
      opened.push(grid);
      return grid;
    };
    const publish = (changes: CellChange[], fromMs: number) =>
      database.transaction((transaction) =>
        publishGeneration(transaction, {
          ...{ city: TEST_CITY, changes, holdsFrom: new Date(fromMs), author: 'a', reason: 'r', at: clock() },
        }),
      );
    /** The border between A in the west and B in the east. */
    const moveBorder = async (lon: number, fromMs: number) => {
      const change = (id: number, shape: Shape): CellChange => ({ kind: 'change', id, cell: { shape } });
      return (await publish([change(ids[0]!, strip(0, lon)), change(ids[1]!, strip(lon, 10))], fromMs)).generation;
    };
    const withdraw = (number: number) =>
      database.transaction(async (transaction) => {
        await transaction('cell_version').where({ from_generation: number }).delete();
        await transaction('cell_version').where({ to_generation: number }).update({ to_generation: null });
        await transaction('generation').where({ number }).update({ withdrawn_at: clock(), withdrawn_by: 'a' });
      });
    const codeAt = (grid: PublishedGrid, lon: number) => grid.current().locate([lon, 0.5]).cell?.code;
    const turn = () => new Promise((resume) => setImmediate(resume));

    beforeEach(async () => {
      nowMs = START;
      database = await engine.freshDatabase();
      ids = (await publish([cell('A', strip(0, 5)), cell('B', strip(5, 10))], START)).added;
    });
    afterEach(async () => {
      for (const grid of opened.splice(0)) grid.close();
      await engine.release(database);
    });

    it('comes at the very millisecond, in every process that heard of it, with no timer and no database', async () => {
      const grids = [await open(), await open()];
      const upcoming: Locator[] = [];
      for (const grid of grids) grid.onUpcoming((locator) => upcoming.push(locator));
      await moveBorder(4, START + 300);
      await Promise.all(grids.map((grid) => grid.refresh()));
      expect(upcoming.map(({ generation }) => generation)).to.deep.equal([2, 2]);
      nowMs = START + 299;
      expect(grids.map((grid) => codeAt(grid, 4.5))).to.deep.equal(['A', 'A']);
      nowMs = START + 300;
      expect(grids.map((grid) => codeAt(grid, 4.5))).to.deep.equal(['B', 'B']);
      expect(
        grids.map((grid) => grid.current()),
        'as it was read ahead',
      ).to.deep.equal(upcoming);
    });

    it('tells the listeners once, when whoever asked is done', async () => {
      const grid = await open();
      const heard: number[] = [];
      grid.onChange(({ generation }) => heard.push(generation));
      await moveBorder(4, START + 300);
      await grid.refresh();
      nowMs = START + 300;
      for (let i = 0; i < 3; i++) grid.current();
      expect(heard).to.deep.equal([]);
      await turn();
      expect(heard).to.deep.equal([2]);
      await grid.refresh();
      expect(heard).to.deep.equal([2]);
    });

    it('shares the cells that are the same', async () => {
      await publish([cell('C', strip(20, 30))], START);
      const grid = await open();
      const before = grid.current();
      await moveBorder(4, START + 300);
      await grid.refresh();
      nowMs = START + 300;
      const same = grid.current().cells.filter((one) => before.cells.includes(one));
      expect(same.map(({ code }) => code)).to.deep.equal(['C']);
    });

    it('does not come for one that was taken back, and goes back from one that should not have held', async () => {
      const grid = await open();
      const withdrawn = await moveBorder(4, START + 300);
      await grid.refresh();
      await withdraw(withdrawn);
      await grid.refresh();
      nowMs = START + 300;
      expect([grid.current().generation, codeAt(grid, 4.5)]).to.deep.equal([1, 'A']);
      expect(await grid.numbered(withdrawn)).to.equal(undefined);

      const late = await moveBorder(4, START + 600);
      await grid.refresh();
      nowMs = START + 600;
      expect(grid.current().generation).to.equal(late);
      await withdraw(late);
      await grid.refresh();
      expect([grid.current().generation, codeAt(grid, 4.5)]).to.deep.equal([1, 'A']);
      const next = await moveBorder(6, START + 600);
      await grid.refresh();
      expect([grid.current().generation, codeAt(grid, 5.5)]).to.deep.equal([next, 'A']);
    });

    it('reads a generation that is far off only when it is near, and several in their order', async () => {
      const grid = await open();
      const read: number[] = [];
      grid.onUpcoming(({ generation }) => read.push(generation));
      for (const [i, after] of [HOUR, HOUR + 100, HOUR + 200, HOUR + 300].entries())
        await moveBorder(4 - i, START + after);
      await grid.refresh();
      expect(read).to.deep.equal([]);
      nowMs = START + HOUR - 30 * SECOND;
      await grid.refresh();
      expect(read).to.deep.equal([2, 3]);
      nowMs = START + HOUR + 199;
      expect(grid.current().generation).to.equal(3);
      await grid.refresh();
      expect(read).to.deep.equal([2, 3, 4, 5]);
      nowMs = START + HOUR + 300;
      expect(grid.current().generation).to.equal(5);
    });

    it('lets answers to the outside wait for a generation that was not read in time', async () => {
      const grid = await open();
      await moveBorder(4, START + HOUR);
      await grid.refresh();
      nowMs = START + HOUR;
      expect(grid.current().generation, 'what was read').to.equal(1);
      const [one, other] = [grid.holding(), grid.holding()];
      expect((await one).generation).to.equal(2);
      expect(await other).to.equal(await one);
      expect(grid.holding()).to.equal(grid.current());
    });

    it('outlasts a database that is away, and says so rather than answer by what holds no more', async () => {
      let away = false;
      const knex = new Proxy(database.knex, {
        apply: (target, self, args) => {
          if (away) throw new Error('away');
          return Reflect.apply(target, self, args);
        },
        get: (target, name) => {
          if (away && name === 'raw') throw new Error('away');
          return Reflect.get(target, name);
        },
      });
      const grid = await open({ knex });
      await moveBorder(4, START + 300);
      await grid.refresh();
      await moveBorder(3, START + HOUR);
      await grid.refresh();
      away = true;
      nowMs = START + 300;
      expect((await grid.holding()).generation, 'read before it went away').to.equal(2);
      nowMs = START + HOUR;
      const answer = await Promise.resolve(grid.holding()).catch((error: Error) => error.message);
      expect(answer).to.equal('away');
      away = false;
      expect((await grid.holding()).generation).to.equal(3);
    });

    it('looks before it answers where it has heard of nothing for a while: it may have missed it', async () => {
      const [deaf, other] = [await open({}, 150), await open()];
      await moveBorder(4, START + 300);
      nowMs = START + 150;
      expect(deaf.holding(), 'read less than half a lead ago').to.equal(deaf.current());
      nowMs = START + 300;
      const answers = await Promise.all([deaf.holding(), deaf.holding(), other.holding()]);
      expect(answers.map(({ generation }) => generation)).to.deep.equal([2, 2, 1]);
      expect(codeAt(deaf, 4.5)).to.equal('B');
    });

    it('answers by what it knows while the database hangs or is away', async () => {
      const ways = { hangs: () => new Promise(() => {}), away: () => Promise.reject(new Error('away')) };
      for (const [name, raw] of Object.entries(ways)) {
        let isCutOff = false;
        const knex = new Proxy(database.knex, {
          get: (target, key) => (isCutOff && key === 'raw' ? raw : Reflect.get(target, key)),
        });
        const grid = await open({ knex }, 150);
        isCutOff = true;
        nowMs += 1_000;
        const startedMs = performance.now();
        expect((await grid.holding()).generation, name).to.equal(1);
        expect(performance.now() - startedMs).to.be.lessThan(2_000);
        expect(grid.holding(), 'and does not look for every answer').to.equal(grid.current());
      }
    });

    it('lets a publisher wait until it holds here', async () => {
      const startedMs = Date.now();
      const grid = await PublishedGrid.open(database, TEST_CITY, () => new Date(START + Date.now() - startedMs));
      opened.push(grid);
      nowMs = START + Date.now() - startedMs;
      const soon = await moveBorder(4, nowMs + 150);
      const far = await moveBorder(3, nowMs + HOUR);
      expect(await grid.whenHolding(far, 50)).to.equal(false);
      const heard: number[] = [];
      grid.onChange(({ generation }) => heard.push(generation));
      expect(await grid.whenHolding(soon, 5_000)).to.equal(true);
      expect(heard).to.deep.equal([soon]);
      expect(await grid.whenHolding(1, 0)).to.equal(true);
      expect(await grid.whenHolding(99, 50)).to.equal(false);
    });
  });
});
