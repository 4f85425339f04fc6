import { expect } from 'chai';
import { runWatch, startWatch } from '../../../server/patrol/alarms/run-watch.ts';
import { newestCursor, readEvents } from '../../../server/platform/event-log.ts';
import { onBothEngines, TEST_CITY } from '../../helpers/engines.ts';
import { openPatrolTown, type PatrolTown, TEN } from '../patrol-town.ts';

const MINUTE = 60_000;
const ALARMS = '/api/patrol/alarms';

describe('the watch over patrol', () => {
  onBothEngines((engine) => {
    let town: PatrolTown;
    before(async () => {
      town = await openPatrolTown(engine);
    });
    after(() => town?.app.stop());
    const desk = { role: 'dispatcher' } as const;
    const watch = () => runWatch(town.app.service.workplace);
    /** Kinds and subjects of the events since. */
    const told = async (work: () => Promise<unknown>) => {
      const { knex } = town.app.database;
      const since = await newestCursor(knex, TEST_CITY);
      await work();
      return (await readEvents(knex, TEST_CITY, since, 100)).filter(({ kind }) => kind.startsWith('patrol.'));
    };
    const listed = async (who: Parameters<PatrolTown['ask']>[0], query = '') =>
      (await town.ask(who, 'GET', `${ALARMS}${query}`)).body;
    const kinds = (alarms: { kind: string; cell: { code: string }; staff: string | null }[]) =>
      alarms.map(({ kind, cell, staff }) => `${kind} ${cell.code} ${staff ?? '-'}`);

    it('says nothing in a city where no position ever came', async () => expect(await told(watch)).to.deep.equal([]));

    it('tells once, however many processes look, of who is missed, silent, and where nobody walks', async () => {
      const { cells, time } = town;
      await town.seen('W1', new Date(TEN.getTime() - MINUTE), cells.east);
      await town.walked('W1', cells.west, '2019-05-09T00:30:00Z', 0b111);
      await town.seen('W2', new Date(TEN.getTime() - 3_600_000), cells.east);
      await town.walked('W3', cells.east, '2019-05-06T00:30:00Z');
      time.now = TEN;
      const events = await told(() => Promise.all([watch(), watch()]));
      expect(events.map(({ kind, cellPath }) => `${kind} ${cellPath.at(-1) === cells.west ? 11 : 12}`)).to.deep.equal([
        'patrol.absent 11',
        'patrol.silent 12',
        'patrol.unwalked 12',
      ]);
      expect(events[0]!.payload).to.deep.include({ since: '2019-05-09T00:32:00.000Z', staff: null, name: null });
      expect(await told(watch)).to.deep.equal([]);
    });

    it('lists them within the area, and names people to those in charge alone', async () => {
      const all = await listed(desk, '?open=1');
      expect([kinds(all.alarms), all.open, all.nextCursor]).to.deep.equal([
        ['unwalked 12 -', 'silent 12 W2', 'absent 11 W1'],
        3,
        null,
      ]);
      expect(all.alarms[1].name.zh).to.equal('人W2');
      expect(kinds((await listed({ role: 'wall', area: '11' })).alarms)).to.deep.equal(['absent 11 -']);
      const first = await listed(desk, '?limit=1&cell=12');
      expect(kinds(first.alarms)).to.deep.equal(['unwalked 12 -']);
      expect(kinds((await listed(desk, `?limit=1&cell=12&cursor=${first.nextCursor}`)).alarms)).to.deep.equal([
        'silent 12 W2',
      ]);
    });

    it('lets the desk of the area take note, once', async () => {
      const { id } = (await listed(desk)).alarms[2];
      const note = (area?: string) =>
        town.ask({ role: 'dispatcher', ...(area && { area }) }, 'POST', `${ALARMS}/${id}/acknowledge`, {
          note: '已联系',
        });
      expect((await note('12')).status).to.equal(403);
      const [event] = await told(() => note());
      expect(event).to.deep.include({ kind: 'patrol.noted', subject: String(id) });
      expect(event!.payload).to.deep.include({ note: '已联系', staff: null });
      expect((await note()).status).to.equal(409);
    });

    it('clears what is over', async () => {
      const { cells, time } = town;
      await town.seen('W1', TEN, cells.west);
      await town.walked('W2', cells.east, '2019-05-09T02:00:00Z', 0b1);
      expect((await told(watch)).map(({ kind }) => kind)).to.deep.equal(['patrol.cleared', 'patrol.cleared']);
      time.now = new Date('2019-05-09T09:30:00Z');
      expect(
        (await told(watch)).map(({ kind }) => kind),
        'the round is over',
      ).to.deep.equal(['patrol.cleared']);
      expect((await listed(desk)).open).to.equal(0);
    });

    it('keeps looking until it is stopped', async () => {
      let besides = 0;
      const looked = startWatch(town.app.service.workplace, { everyMs: 1, besides: async () => besides++ });
      while (besides < 2) await new Promise((resolve) => setTimeout(resolve, 5));
      await looked.stop();
      const then = besides;
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(besides).to.equal(then);
    });
  });
});
