import { expect } from 'chai';
import { clearAlarms, insertAlarms } from '../../../server/patrol/alarms/alarm-store.ts';
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
      // To kiosks and workers goes that it was noted; by whom and in what words stands in the list.
      expect(event!.payload).to.deep.include({ acknowledgedAt: TEN.toISOString(), acknowledgedBy: null, note: '' });
      expect(event!.payload).to.deep.include({ staff: null });
      expect((await listed(desk)).alarms[2]).to.deep.include({
        acknowledgedBy: 'patrol-dispatcher-city-nobody',
        note: '已联系',
      });
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

    it('tells again of what comes back: absent, then silent, then absent', async () => {
      const { cells, time } = town;
      const at = (minutes: number) => {
        time.now = new Date(TEN.getTime() + minutes * MINUTE);
        return time.now;
      };
      const open = async () => {
        await watch();
        return kinds((await listed(desk, '?open=1&cell=11')).alarms);
      };
      const before = (await listed(desk, '?cell=11')).alarms.length;
      for (const [minutes, isHeard, state] of [
        [0, true, 'absent'] as const,
        [40, false, 'silent'] as const,
        [45, true, 'absent'] as const,
        [46, true, 'absent'] as const,
      ]) {
        at(minutes);
        if (isHeard) await town.seen('W1', time.now, cells.east);
        await town.seen('W2', time.now, cells.east);
        expect(await open(), `after ${minutes} minutes`).to.deep.equal([`${state} 11 W1`]);
      }
      expect((await listed(desk, '?cell=11')).alarms.length).to.equal(before + 3);
    });

    it('tells of a cell again when the patience of the rules is shortened, lengthened and shortened', async () => {
      const { cells, time } = town;
      time.now = TEN;
      await town.walked('W1', cells.west, '2019-05-09T01:30:00Z');
      await town.app.database.knex('patrol_slot').where({ cell_id: cells.east }).del();
      await town.walked('W3', cells.east, '2019-05-06T00:30:00Z');
      const counts: number[] = [];
      for (const unwalkedHours of [48, 720, 24]) {
        const { version } = (await town.ask({ role: 'admin' }, 'GET', '/api/patrol/rules')).body;
        const change = { rules: { unwalkedHours }, version, reason: 'test' };
        expect((await town.ask({ role: 'admin' }, 'PUT', '/api/patrol/rules', change)).status).to.equal(200);
        await watch();
        const { alarms } = await listed(desk, '?open=1');
        counts.push(alarms.filter(({ kind }: { kind: string }) => kind === 'unwalked').length);
      }
      expect(counts).to.deep.equal([1, 0, 1]);
    });

    it('says the true time once positions that came late tell of a later visit', async () => {
      const { cells } = town;
      await town.walked('W3', cells.east, '2019-05-07T00:30:00Z');
      const events = await told(watch);
      expect(events.map(({ kind }) => kind)).to.deep.equal(['patrol.unwalked', 'patrol.cleared']);
      expect((events[0]!.payload as { since: string }).since).to.match(/^2019-05-07T00:/);
      expect(await told(watch)).to.deep.equal([]);
    });

    it('tells of who never switches the phone on and of what was never walked, once most walk with phones', async () => {
      const { cells, time, app } = town;
      const { knex } = app.database;
      for (const table of ['patrol_walker', 'patrol_slot']) await knex(table).where({ city: TEST_CITY }).del();
      time.now = new Date('2019-05-14T02:00:00Z');
      await town.seen('W1', time.now, cells.west);
      await town.walked('W1', cells.west, '2019-05-14T01:30:00Z');
      await town.walked('W1', cells.west, '2019-05-10T00:30:00Z');
      await watch();
      const open = async () => (await listed(desk, '?open=1')).alarms;
      expect(kinds(await open()), 'one of two tries a phone out').to.deep.equal([]);
      await town.seen('W3', time.now, cells.west);
      await knex('patrol_plan').insert({
        ...{
          city: TEST_CITY,
          cell_id: cells.west,
          staff: 'W3',
          days: 'rest-days',
          starts_at: '08:00',
          ends_at: '09:00',
        },
        ...{ from_day: '2019-05-01', author: 'test', created_at: TEN },
      });
      await watch();
      const alarms = await open();
      expect(kinds(alarms), 'two of three').to.deep.equal(['unwalked 12 -', 'silent 12 W2']);
      expect(alarms[0].since, 'since anybody walked').to.equal('2019-05-10T00:30:00.000Z');
      await knex('patrol_plan').where({ city: TEST_CITY }).del();
    });

    it('leaves it to the next look where another process wrote meanwhile', async () => {
      const { cells, time } = town;
      const { workplace } = town.app.service;
      time.now = new Date(TEN.getTime() + 60 * MINUTE);
      const stand = async (cellId: number) => {
        for (const staff of ['W1', 'W2']) await town.seen(staff, time.now, cellId);
        await watch();
      };
      await stand(cells.sector);
      for (const [staff, cellId] of [['W1', cells.west] as const, ['W2', cells.east] as const])
        await town.seen(staff, time.now, cellId);
      await watch();
      await town.seen('W1', time.now, cells.east);
      // One has seen W1 elsewhere. Before it writes, another tells of it, and clears it again.
      const database = {
        ...workplace.database,
        transaction: async (work: Parameters<typeof workplace.database.transaction>[0]) => {
          await watch();
          await town.seen('W1', time.now, cells.west);
          await watch();
          return workplace.database.transaction(work);
        },
      } as typeof workplace.database;
      const events = await told(() => runWatch({ ...workplace, database }));
      expect(events.map(({ kind }) => kind)).to.deep.equal(['patrol.absent', 'patrol.cleared']);
    });

    it('tells of thousands at once', async () => {
      const { cells, app } = town;
      const alarms = Array.from({ length: 9000 }, (_, index) => ({
        ...{ kind: 'unwalked' as const, cellId: cells.west, cellPath: [cells.west], staff: null },
        ...{ sinceMs: TEN.getTime(), key: `unwalked test ${index}` },
      }));
      const raised = await app.database.transaction(async (transaction) => {
        const rows = await insertAlarms(transaction, TEST_CITY, alarms, TEN);
        await clearAlarms(
          transaction,
          TEST_CITY,
          rows.map(({ id }) => id),
          TEN,
        );
        return rows;
      });
      expect(raised).to.have.length(9000);
      expect(raised[0]).to.deep.include({ kind: 'unwalked', cellPath: [cells.west], since: TEN, clearedAt: null });
    });

    it('keeps looking until it is stopped', async () => {
      let besides = 0;
      const looked = startWatch(town.app.service.workplace, { everyMs: 1, besides: async () => besides++ });
      while (besides < 2) await new Promise((resolve) => setTimeout(resolve, 5));
      await looked.stop();
      const broken = {
        ...town.app.service.workplace,
        clock: () => {
          throw new Error('the watch fails');
        },
      };
      const failing = startWatch(broken, { everyMs: 1, besides: async () => besides++ });
      while (besides < 4) await new Promise((resolve) => setTimeout(resolve, 5));
      await failing.stop();
      const then = besides;
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(besides).to.equal(then);
    });
  });
});
