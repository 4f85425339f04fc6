import { expect } from 'chai';
import type { Cell, Shape } from '../../server/grid/contract.ts';
import type { CellChange } from '../../server/grid/publication.ts';
import { publishGeneration } from '../../server/grid/publish-generation.ts';
import { PublishedGrid } from '../../server/grid/published-grid.ts';
import { generationAt, listGenerations, readCells, readCellsBeside, readSchedule } from '../../server/grid/store.ts';
import type { Database } from '../../server/platform/database.ts';
import { onBothEngines, TEST_CITY } from '../helpers/engines.ts';

const MAY = new Date('2024-05-01T00:00:00Z');
const JUNE = new Date('2024-06-01T00:00:00Z');
const JULY = new Date('2024-07-01T00:00:00Z');

const square = (west: number, size: number): Shape => [
  [
    [
      [west, 0],
      [west + size, 0],
      [west + size, size],
      [west, size],
      [west, 0],
    ],
  ],
];
const add = (level: 1 | 2, code: string, shape: Shape, parent?: string): CellChange => ({
  kind: 'add',
  level,
  cell: {
    code,
    name: { zh: `${code}号`, en: `No. ${code}` },
    urban: level === 2 ? true : null,
    parent: parent === undefined ? null : { level: 1, code: parent },
    synthetic: false,
    shape,
  },
});

onBothEngines((engine) => {
  describe('published grid', () => {
    let database: Database;
    let now = MAY;
    const clock = () => now;
    const publish = (changes: CellChange[], holdsFrom: Date) =>
      database.transaction((transaction) =>
        publishGeneration(transaction, { city: TEST_CITY, changes, holdsFrom, author: 'a', reason: 'r', at: now }),
      );

    before(async () => {
      database = await engine.freshDatabase();
    });
    after(() => engine.release(database));

    it('is ready and empty, with generation 0, in a city without cells', async () => {
      const grid = await PublishedGrid.open(database, TEST_CITY, clock);
      expect(grid.ready).to.equal(true);
      expect(grid.current().generation).to.equal(0);
      expect(grid.current().bounds).to.equal(null);
      expect(grid.current().locate([0.5, 0.5])).to.deep.equal({ cell: null, path: [], onBorder: false });
      grid.close();
    });

    it('takes up each generation at its instant, answers for any instant, and tells its listeners', async () => {
      const grid = await PublishedGrid.open(database, TEST_CITY, clock);
      const heard: number[] = [];
      const stop = grid.onChange((locator) => heard.push(locator.generation));
      const { added } = await publish([add(1, 'A', square(0, 2)), add(2, 'A1', square(0, 1), 'A')], MAY);
      await grid.refresh();
      expect(grid.current().generation).to.equal(1);
      expect(
        grid
          .current()
          .locate([0.5, 0.5])
          .path.map(({ code }) => code),
      ).to.deep.equal(['A', 'A1']);
      expect(
        grid
          .current()
          .locate([1.5, 1.5])
          .path.map(({ code }) => code),
      ).to.deep.equal(['A']);

      await publish([{ kind: 'change', id: added[1]!, cell: { shape: square(1, 1) } }], JUNE);
      await grid.refresh();
      expect(grid.current().generation, 'June has not come').to.equal(1);
      expect((await grid.at(JUNE)).locate([1.5, 0.5]).cell?.code).to.equal('A1');
      expect(await grid.at(JUNE), 'kept').to.equal(await grid.at(JUNE));
      expect((await grid.at(new Date('2000-01-01'))).cells).to.deep.equal([]);

      now = JUNE;
      await Promise.all([grid.refresh(), grid.refresh()]);
      expect(grid.current().generation).to.equal(2);
      expect((await grid.at(MAY)).locate([0.5, 0.5]).cell?.code).to.equal('A1');
      expect(heard).to.deep.equal([1, 2]);
      stop();
      grid.close();
    });

    it('wakes by itself when a scheduled generation begins to hold', async () => {
      const startedAt = Date.now();
      const soon = new Date(JULY.getTime() + 150);
      const grid = await PublishedGrid.open(
        database,
        TEST_CITY,
        () => new Date(JULY.getTime() + Date.now() - startedAt),
      );
      await publish([add(1, 'B', square(5, 1))], soon);
      await grid.refresh();
      expect(grid.current().generation).to.equal(2);
      await new Promise<void>((resolve) => grid.onChange(() => resolve()));
      expect(grid.current().generation).to.equal(3);
      grid.close();
    });

    it('reads cells back exact to the bit, with their names and parents', async () => {
      const shape: Shape = [
        [
          [
            [0.1, 0.2],
            [0.30000000000000004, 5e-324],
            [1 / 3, 2 / 3],
            [0.1, 0.2],
          ],
        ],
      ];
      const { generation, added } = await publish([add(1, 'C', shape)], new Date(JULY.getTime() + 1_000));
      const cells = await readCells(database.knex, TEST_CITY, generation);
      const cell = cells.find(({ id }) => id === added[0]) as Cell;
      expect(cell.shape).to.deep.equal(shape);
      expect(cell).to.include({ code: 'C', level: 1, urban: null, parentId: null, synthetic: false });
      expect(cell.name).to.deep.equal({ zh: 'C号', en: 'No. C' });
      expect(cells.find(({ code }) => code === 'A1')!.parentId).to.equal(cells.find(({ code }) => code === 'A')!.id);
    });

    it('tells the generations, which holds, and what is to follow it', async () => {
      const { knex } = database;
      expect((await listGenerations(knex, TEST_CITY)).map(({ number }) => number)).to.deep.equal([4, 3, 2, 1]);
      expect(await generationAt(knex, TEST_CITY, new Date(MAY.getTime() - 1))).to.equal(0);
      expect(await generationAt(knex, TEST_CITY, MAY)).to.equal(1);
      const numbersAt = async (instant: Date) =>
        (await readSchedule(knex, TEST_CITY, instant)).map(({ number }) => number);
      expect(await numbersAt(new Date(MAY.getTime() - 1))).to.deep.equal([1, 2, 3, 4]);
      expect(await numbersAt(MAY)).to.deep.equal([1, 2, 3, 4]);
      expect(await numbersAt(JUNE)).to.deep.equal([2, 3, 4]);
      expect(await numbersAt(new Date('2100-01-01'))).to.deep.equal([4]);
      expect((await readSchedule(knex, TEST_CITY, MAY))[1]).to.deep.equal({ number: 2, holdsFrom: JUNE });
      await knex('generation').where({ number: 3 }).update({ withdrawn_at: MAY, withdrawn_by: 'a' });
      expect(await numbersAt(JUNE)).to.deep.equal([2, 4]);
      await knex('generation').where({ number: 3 }).update({ holds_from: JUNE, withdrawn_at: null });
      expect(await numbersAt(MAY), 'of two from one instant the newest').to.deep.equal([1, 3, 4]);
    });

    it('reads beside a generation that it knows what differs, whichever is the older', async () => {
      const all = await Promise.all([1, 2, 3, 4].map((number) => readCells(database.knex, TEST_CITY, number)));
      for (const [from, known] of all.entries())
        for (const [to, cells] of all.entries()) {
          const read = await readCellsBeside(database.knex, TEST_CITY, to + 1, { generation: from + 1, cells: known });
          expect(read, `${from + 1} to ${to + 1}`).to.deep.equal(cells);
          expect(read.filter((cell) => known.includes(cell)).length).to.be.greaterThan(0);
        }
    });
  });
});
