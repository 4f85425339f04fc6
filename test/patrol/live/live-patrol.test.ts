import { expect } from 'chai';
import type { Role } from '../../../server/identity/access.ts';
import { addToken } from '../../../server/identity/add-token.ts';
import type { Walker } from '../../../server/patrol/contract.ts';
import { startApp, type TestApp } from '../../helpers/app.ts';
import { onBothEngines, TEST_CITY } from '../../helpers/engines.ts';
import { publishTwoTowns, type TwoTowns } from '../../identity/two-towns.ts';
import { eventually, openEvents } from '../../live/event-client.ts';
import { addShifts, addWorkers, announceRoll, placeWalker } from './patrol-people.ts';

const WEST = { lon: 113.05, lat: 27.05 };
const EAST = { lon: 113.15, lat: 27.05 };
const at = (time: string) => new Date(`2026-03-02T${time}:00+08:00`);

describe('patrol live', () => {
  onBothEngines((engine) => {
    let app: TestApp;
    let cells: TwoTowns;
    let now = at('10:00');
    const tokens = new Map<string, string>();
    before(async () => {
      app = await startApp(engine, {
        prepare: async (database) => {
          cells = await publishTwoTowns(database);
          await addShifts(database);
          await addWorkers(database, [
            { code: 'W1', cellId: cells.west },
            { code: 'E1', cellId: cells.east },
            { code: 'N1', cellId: cells.west },
            { code: 'R1', cellId: cells.east, shift: 'round' },
          ]);
        },
        clock: () => now,
      });
      for (const role of ['dispatcher', 'wall'] as const) {
        const wanted = { city: TEST_CITY, name: `west-${role}`, role, areaCode: '11' };
        tokens.set(role, (await addToken(app.database, wanted)).token);
      }
      await placeWalker(app.database, 'W1', { at: at('09:59'), ...WEST });
      await placeWalker(app.database, 'E1', { at: at('09:30'), ...EAST });
      await placeWalker(app.database, 'R1', { at: at('03:00'), ...EAST });
    });
    after(() => app?.stop());

    /** Asks for no older answer than of a new roll, so that what was just written is in it. */
    const live = async (role: Role, area?: 'west') => {
      const roll = await announceRoll(app.database, 'W1', cells.west, at('10:00'));
      const answer = await fetch(`${app.url}/api/patrol/live?roll=${roll}`, {
        headers: { authorization: `Bearer ${area === undefined ? app.tokens[role] : tokens.get(role)}` },
      });
      expect(answer.status).to.equal(200);
      return (await answer.json()) as { walkers: Walker[]; silent: number; roll: number };
    };
    const staffOf = ({ walkers }: { walkers: Walker[] }) => walkers.map(({ staff }) => staff);

    it('names people for those in charge, and tells others one from the next without saying who', async () => {
      const named = await live('dispatcher');
      expect(staffOf(named)).to.deep.equal(['E1', 'R1', 'W1']);
      const w1 = named.walkers.find(({ staff }) => staff === 'W1')!;
      expect(w1).to.deep.include({ ...WEST, phone: '0731-W1', stale: false, moving: true, accuracyM: 8 });
      expect(w1.cell?.code).to.equal('11');
      expect(named.walkers.map(({ stale }) => stale)).to.deep.equal([true, true, false]);
      for (const role of ['wall', 'gis', 'worker', 'inspector'] as const) {
        const { walkers } = await live(role);
        expect(walkers.map(({ key }) => key)).to.deep.equal(named.walkers.map(({ key }) => key));
        expect(JSON.stringify(walkers)).not.to.match(/W1|E1|R1|0731|staff|phone/);
      }
      expect((await app.call('department', 'GET', '/api/patrol/live')).status).to.equal(403);
      const keys = named.walkers.map(({ key }) => key);
      expect(new Set(keys).size).to.equal(3);
      now = new Date(at('00:30').getTime() + 86_400_000);
      await placeWalker(app.database, 'R1', { at: now, ...EAST });
      expect(keys, 'another key every day').not.to.include((await live('wall')).walkers[0]!.key);
      await placeWalker(app.database, 'R1', { at: at('03:00'), ...EAST });
      now = at('10:00');
    });

    it('shows nobody who is off duty, and no position from before the shift', async () => {
      await placeWalker(app.database, 'N1', { at: at('07:50'), ...WEST });
      const before = await live('dispatcher');
      expect(staffOf(before)).not.to.include('N1');
      expect(before.silent).to.equal(1);
      now = at('18:00');
      const evening = await live('dispatcher');
      expect([staffOf(evening), evening.silent]).to.deep.equal([['R1'], 0]);
      now = at('10:00');
    });

    it('keeps to the area: who answers for it, wherever they are, and whoever is in it', async () => {
      expect(staffOf(await live('dispatcher', 'west'))).to.deep.equal(['W1']);
      await placeWalker(app.database, 'W1', { at: at('09:59'), lon: EAST.lon, lat: EAST.lat });
      await placeWalker(app.database, 'E1', { at: at('09:58'), lon: WEST.lon, lat: WEST.lat });
      const { walkers, silent } = await live('dispatcher', 'west');
      expect([walkers.map(({ staff }) => staff), silent]).to.deep.equal([['E1', 'W1'], 1]);
      expect((await live('wall', 'west')).walkers.length).to.equal(2);
      await placeWalker(app.database, 'W1', { at: at('09:59'), ...WEST });
      await placeWalker(app.database, 'E1', { at: at('09:30'), ...EAST });
    });

    it('answers 304 while nothing but the time changed, and never less than the roll that was told', async () => {
      const ask = (etag?: string, query = '') =>
        app.call(
          'wall',
          'GET',
          `/api/patrol/live${query}`,
          undefined,
          etag === undefined ? {} : { 'if-none-match': etag },
        );
      const first = await ask();
      const etag = first.headers.get('etag')!;
      expect(etag).to.match(/^W\//);
      expect((await ask(etag)).status).to.equal(304);
      await placeWalker(app.database, 'W1', { at: at('10:00'), ...WEST });
      const roll = await announceRoll(app.database, 'W1', cells.west, at('10:00'));
      const news = await ask(etag, `?roll=${roll}`);
      expect([news.status, news.body.roll]).to.deep.equal([200, roll]);
      expect(news.headers.get('etag')).not.to.equal(etag);
    });

    it('writes a look down once an hour, account and area, and no position with it', async () => {
      const looks = async () =>
        (await app.call('admin', 'GET', '/api/audit?action=patrol.look&limit=200')).body.entries.filter(
          ({ subject, actor }: { subject: string; actor: string }) => subject === 'live' && /wall$/.test(actor),
        );
      const before = await looks();
      expect(before.map(({ actor, detail }: { actor: string; detail: object }) => [actor, detail])).to.deep.include([
        'west-wall',
        { area: '11' },
      ]);
      await live('wall');
      expect((await looks()).length).to.equal(before.length);
      now = at('11:01');
      await Promise.all([live('wall'), live('wall')]);
      expect((await looks()).length).to.equal(before.length + 1);
      now = at('10:00');
      expect(JSON.stringify(before)).not.to.match(/113|27\.05/);
    });

    it('tells streams of those who may know, without an id, at most every two seconds and of the last change', async function () {
      this.timeout(20_000);
      const streamOf = (role: Role) =>
        openEvents(`${app.url}/api/live`, { authorization: `Bearer ${app.tokens[role]}` });
      const [wall, department] = [await streamOf('wall'), await streamOf('department')];
      const heard = () => wall.messages.filter(({ event }) => event === 'patrol');
      const begun = performance.now();
      let roll = 0;
      for (let i = 0; i < 20; i++) {
        roll = await announceRoll(app.database, 'W1', cells.west, at('10:00'));
        await new Promise((resume) => setTimeout(resume, 20));
      }
      await eventually('the last change', () => heard().at(-1)?.data.roll === roll);
      expect(heard().length).to.be.at.most(Math.floor((performance.now() - begun) / 2_000) + 1);
      expect(heard().every(({ id, data }) => id === undefined && data.at === now.toISOString())).to.equal(true);
      expect(wall.lastId()).to.equal(undefined);
      expect(department.messages.map(({ event }) => event)).not.to.include('patrol');
      wall.close();
      department.close();
    });

    it('says of those who stand by how far they are from where they were seen, and how long ago that was', async () => {
      const near = async () =>
        (await app.call('dispatcher', 'GET', `/api/on-duty?lon=${WEST.lon}&lat=27.06`)).body.staff as {
          code: string;
          distanceM: number;
          live: boolean;
          seenAgoS: number | null;
        }[];
      await placeWalker(app.database, 'W1', { at: at('09:58'), ...WEST });
      await placeWalker(app.database, 'E1', { at: at('09:30'), lon: WEST.lon, lat: 27.058 });
      const [first, ...rest] = await near();
      expect(first).to.deep.include({ code: 'E1', distanceM: 222, live: false, seenAgoS: 1800 });
      expect(rest.find(({ code }) => code === 'W1')).to.deep.include({ distanceM: 1112, live: true, seenAgoS: 120 });
      const n1 = rest.find(({ code }) => code === 'N1')!;
      expect([n1.live, n1.seenAgoS]).to.deep.equal([false, null]);
      expect(n1.distanceM, 'from the cell that N1 answers for').to.be.greaterThan(0);
    });
  });
});
