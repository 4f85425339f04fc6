import { expect } from 'chai';
import { CalendarHolder } from '../../server/duty/clocks/calendar-holder.ts';
import { seedCalendar } from '../../server/duty/clocks/calendar-store.ts';
import { deadlineAfter } from '../../server/duty/clocks/deadline.ts';
import { dayFromText } from '../../server/duty/clocks/zone-clock.ts';
import type { Database } from '../../server/platform/database.ts';
import { onBothEngines, TEST_CITY } from '../helpers/engines.ts';

describe('calendar store', () => {
  onBothEngines((engine) => {
    let database: Database;
    before(async () => {
      database = await engine.freshDatabase();
    });
    after(() => engine.release(database));

    it('knows no day before it is seeded, and the published years after', async () => {
      const holder = await CalendarHolder.open(database, TEST_CITY);
      expect(holder.current().isWorking(dayFromText('2019-05-05'))).to.equal(undefined);
      await database.transaction((transaction) => seedCalendar(transaction, TEST_CITY));
      await holder.refresh();
      expect(holder.current().isWorking(dayFromText('2019-05-05'))).to.equal(true);
      expect(holder.current().isWorking(dayFromText('2019-05-02'))).to.equal(false);
      expect(holder.current().isWorking(dayFromText('2003-05-05'))).to.equal(undefined);
      const end = deadlineAfter(
        new Date('2019-04-26T09:00:00+08:00'),
        { amount: 7, unit: 'working-days' },
        holder.current(),
        'Asia/Shanghai',
      );
      expect(end.toISOString()).to.equal('2019-05-08T15:59:59.999Z');
    });

    it('leaves what the staff changed when it is seeded again, and takes their office hours', async () => {
      await database
        .knex('calendar_day')
        .where({ city: TEST_CITY, day: '2019-05-05' })
        .update({ working: false, note: '暴雨' });
      await database.knex('office_hours').insert([
        { city: TEST_CITY, opens_at: '14:00', closes_at: '17:30' },
        { city: TEST_CITY, opens_at: '08:30', closes_at: '12:00' },
      ]);
      await database.transaction((transaction) => seedCalendar(transaction, TEST_CITY));
      const calendar = (await CalendarHolder.open(database, TEST_CITY)).current();
      expect(calendar.isWorking(dayFromText('2019-05-05'))).to.equal(false);
      expect(calendar.officeHours.map(({ fromMs, toMs }) => [fromMs / 3_600_000, toMs / 3_600_000])).to.deep.equal([
        [8.5, 12],
        [14, 17.5],
      ]);
    });
  });
});
