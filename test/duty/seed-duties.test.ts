import { expect } from 'chai';
import { DutyBook } from '../../server/duty/duty-book.ts';
import { readRegister } from '../../server/duty/lists/register-store.ts';
import {
  seedAbsences,
  seedOrganisations,
  seedPosts,
  seedRegister,
  seedShifts,
  seedStaff,
} from '../../server/duty/seed-duties-store.ts';
import type { Database } from '../../server/platform/database.ts';
import { onBothEngines, TEST_CITY } from '../helpers/engines.ts';
import { publishTwoTowns } from '../identity/two-towns.ts';

const AT = new Date('2026-03-02T08:00:00+08:00');

describe('seeding of duties', () => {
  onBothEngines((engine) => {
    let database: Database;
    let cellId: number;
    before(async () => {
      database = await engine.freshDatabase();
      await publishTwoTowns(database);
      cellId = (await database.knex('cell').min({ id: 'id' }).first())!.id as number;
    });
    after(() => engine.release(database));

    const organisation = (code: string, parent: string | null) => ({
      code,
      parent,
      kind: 'department' as const,
      name: { zh: `部门“${code}”`, en: `"${code}"\\` },
      cellId: null,
      phone: '',
      invented: true,
      position: 0,
    });
    const person = (code: string) => ({
      code,
      name: '易\t安\n',
      phone: '0731-1',
      employment: 'full-time' as const,
      organisation: 'child',
      shift: 'night',
      joinedOn: '2017-04-01',
      leftOn: null,
      invented: true,
    });

    it('takes a child before its parent, and leaves what is there as it is', async () => {
      const shift = {
        code: 'night',
        name: { zh: '夜班', en: 'Night' },
        days: 'every-day' as const,
        startsAt: '22:00',
        endsAt: '06:00',
      };
      const both = [organisation('child', 'parent'), organisation('parent', null)];
      const added = await database.transaction(async (transaction) => [
        await seedOrganisations(transaction, TEST_CITY, both),
        await seedShifts(transaction, TEST_CITY, [shift]),
        await seedStaff(transaction, TEST_CITY, [person('W1')]),
        await seedPosts(transaction, TEST_CITY, [
          { cellId, post: 'police', staff: 'W1', fromDay: '2020-01-01', toDay: null },
        ]),
        await seedAbsences(transaction, TEST_CITY, [
          { staff: 'W1', fromDay: '2199-01-01', toDay: '2199-01-02', note: '' },
        ]),
        await seedOrganisations(transaction, TEST_CITY, [{ ...both[0]!, phone: '110' }]),
        await seedStaff(transaction, TEST_CITY, []),
      ]);
      expect(added).to.deep.equal([2, 1, 1, 1, 1, 0, 0]);
      const book = await DutyBook.open(database, TEST_CITY);
      expect(book.organisation('child')).to.deep.equal({ ...both[0], retiredAt: null });
      expect(book.staffMember('W1')).to.deep.equal(person('W1'));
      expect(book.shift('night')).to.deep.equal(shift);
      expect(book.holdersOf(cellId, 'police', '2026-03-02').map(({ code }) => code)).to.deep.equal(['W1']);
    });

    it('counts the versions of each list from one', async () => {
      const seed = (name: 'hand-offs' | 'department-duties', entries: unknown[]) =>
        database.transaction((transaction) =>
          seedRegister(transaction, TEST_CITY, name, entries, { author: 'system', reason: 'test', at: AT }),
        );
      expect(await seed('hand-offs', [])).to.equal(1);
      expect(await seed('department-duties', [{ category: 'gas' }])).to.equal(1);
      expect(await seed('department-duties', [{ category: 'manhole' }])).to.equal(2);
      expect(await readRegister(database.knex, TEST_CITY, 'department-duties')).to.deep.equal([
        { category: 'manhole' },
      ]);
    });

    it('adds eight thousand holdings in one go', async () => {
      const many = Array.from({ length: 8_000 }, (_, index) => person(`M${index}`));
      const holdings = many.map(({ code }) => ({
        cellId,
        post: 'patroller' as const,
        staff: code,
        fromDay: '2020-01-01',
        toDay: null,
      }));
      const added = await database.transaction(async (transaction) => [
        await seedStaff(transaction, TEST_CITY, many),
        await seedPosts(transaction, TEST_CITY, holdings),
      ]);
      expect(added).to.deep.equal([8_000, 8_000]);
    });
  });
});
