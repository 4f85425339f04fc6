import { expect } from 'chai';
import type { Position } from '../../../server/grid/contract.ts';
import { countReports } from '../../../server/grid/history/count-reports.ts';
import { leavesAsBefore } from '../../../server/grid/history/leaves-as-before.ts';
import type { Locator } from '../../../server/grid/locator.ts';
import type { Database } from '../../../server/platform/database.ts';
import { seedCategories } from '../../../server/reports/category-store.ts';
import { onBothEngines, TEST_CITY } from '../../helpers/engines.ts';
import { category } from '../../reports/sample-reports.ts';
import { between, type DraftTown, MIDDLE, moveBorder, NORTH, openDraftTown, SOUTH } from '../drafts/draft-town.ts';

/** Positions all over the town and a little beyond, on its borders and corners too, and which are the same each time. */
const positions: Position[] = Array.from({ length: 33 * 9 }, (_, i) => [
  Number((112.975 + (i % 33) * 0.0140625).toFixed(7)),
  Number((SOUTH - 0.0125 + Math.floor(i / 33) * 0.015625).toFixed(7)),
]).concat([between(1), between(2), [113.1, SOUTH], [113.2, NORTH], [113.12, MIDDLE]] as Position[]) as Position[];

onBothEngines((engine) => {
  describe('reports counted by the cells of two generations', () => {
    let database: Database;
    let town: DraftTown;
    let numbered: Locator[];

    before(async () => {
      database = await engine.freshDatabase();
      town = await openDraftTown(database);
      const { key } = town;
      await database.transaction((transaction) => seedCategories(transaction, TEST_CITY, [category('noise')]));
      const report = async (every: number, rest: number) => {
        const locator = town.grid.current();
        const rows = positions.flatMap((position, i) => {
          if (i % every !== rest) return [];
          const { cell, path } = locator.locate(position);
          return [
            {
              ...{
                city: TEST_CITY,
                number: `2026030${every}-${rest}${i}`,
                source: 'test',
                category: 'noise',
                severity: 2,
              },
              ...{ description: '', lon: position[0], lat: position[1] },
              ...{ occurred_at: town.now(), recorded_at: town.now() },
              ...{ cell_id: cell?.id ?? null, cell_path: path.map(({ id }) => id), generation: locator.generation },
            },
          ];
        });
        await database.knex('report').insert(rows);
      };
      await report(3, 0);
      await town.publish(moveBorder(1, 113.12));
      await report(3, 1);
      await town.publish({
        ...{
          kind: 'split',
          cell: key('122'),
          lines: [
            [
              [113.35, SOUTH],
              [113.35, NORTH],
            ] as Position[],
          ],
        },
        parts: [{ key: 'east', at: [113.37, MIDDLE], code: '123', name: { zh: '三', en: 'Three' } }],
      });
      await report(3, 2);
      await town.publish({ kind: 'renumber', cell: key('121'), code: '120' });
      numbered = await Promise.all([0, 1, 2, 3, 4].map(async (number) => (await town.grid.numbered(number))!));
    });
    after(async () => {
      town.close();
      await engine.release(database);
    });

    const flat = Float64Array.from(positions.flat());
    const byPosition = (locator: Locator, level: 1 | 2 | 4) => {
      const counts: Record<string, number> = {};
      for (const index of locator.locateMany(flat, level)) {
        const code = locator.cells[index]?.code ?? 'outside';
        counts[code] = (counts[code] ?? 0) + 1;
      }
      return counts;
    };

    it('counts the same as if each were located anew, for any two generations and at every level', async () => {
      const place = { grid: town.grid, database, city: TEST_CITY };
      for (const before of numbered)
        for (const after of numbered)
          for (const level of [1, 2, 4] as const) {
            const counted = await countReports(place, { areaCellId: null }, [before, after], level, {});
            const byCode = (counts: typeof counted.before) =>
              Object.fromEntries([...counts].map(([cell, count]) => [cell?.code ?? 'outside', count]));
            const what = `${before.generation} ${after.generation} ${level}`;
            expect(counted.total, what).to.equal(positions.length);
            expect(byCode(counted.before), what).to.deep.equal(byPosition(before, level));
            expect(byCode(counted.after), what).to.deep.equal(byPosition(after, level));
          }
    });

    it('takes the word of the record only where nothing near the cell differs', () => {
      const codes = (one: number, other: number) =>
        [...leavesAsBefore(numbered[one]!, numbered[other]!)].map((id) => numbered[one]!.cellById(id)!.code).sort();
      expect(codes(1, 1)).to.deep.equal(['111', '112', '121', '122']);
      // 121 has a border in common with 112, which was redrawn.
      expect(codes(1, 2)).to.deep.equal(['122']);
      expect(codes(2, 3)).to.deep.equal(['111', '112']);
      expect(codes(0, 1)).to.deep.equal([]);
    });
  });
});
