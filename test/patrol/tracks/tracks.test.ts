import { expect } from 'chai';
import { metresBetween } from '../../../server/grid/metres.ts';
import { addToken } from '../../../server/identity/add-token.ts';
import { bindAccount } from '../../../server/identity/bind-account.ts';
import type { Trails } from '../../../server/patrol/contract.ts';
import type { Track } from '../../../server/patrol/tracks/track-contract.ts';
import { decodeTrailLine } from '../../../server/patrol/tracks/trail-line.ts';
import { startApp, type TestApp } from '../../helpers/app.ts';
import { onBothEngines, TEST_CITY } from '../../helpers/engines.ts';
import { publishTwoTowns } from '../../identity/two-towns.ts';
import { addShifts, addWorkers, type PlacedPing, placePings } from '../live/patrol-people.ts';

const at = (time: string, day = '2026-03-02') => new Date(`${day}T${time}:00+08:00`);
const s = (from: Date, seconds: number) => new Date(from.getTime() + seconds * 1000);

/** East along a street and round a corner, a position every ten seconds, with a little scatter. */
function walk(from: Date, west: number, count: number): PlacedPing[] {
  return Array.from({ length: count }, (_, i) => ({
    at: s(from, i * 10),
    lon: west + Math.min(i, count / 2) * 1e-4 + (i % 3) * 1e-5,
    lat: 27.05 + Math.max(0, i - count / 2) * 1e-4,
  }));
}

describe('tracks', () => {
  onBothEngines((engine) => {
    let app: TestApp;
    let now = at('10:00');
    const tokens: Record<'west' | 'W1', string> = { west: '', W1: '' };
    /** Of this shift: 60 positions in the west until 09:55, a gap, 20 more in the east until 09:59, and one that does not count. */
    const first = walk(at('09:40'), 113.05, 60);
    const second = walk(at('09:56'), 113.12, 20);
    const early = walk(at('07:50'), 113.06, 61);
    const mock: PlacedPing = { at: at('09:45'), lon: 113.07, lat: 27.09, mark: 'mock' };
    before(async () => {
      app = await startApp(engine, {
        prepare: async (database) => {
          const cells = await publishTwoTowns(database);
          await addShifts(database);
          await addWorkers(database, [
            { code: 'W1', cellId: cells.west },
            { code: 'E1', cellId: cells.east },
          ]);
          const marked = { ...mock, at: s(mock.at, 5) };
          await placePings(database, 'W1', [...early, ...first, ...second, marked]);
          const acrossBorder = walk(at('09:40'), 113.098, 60);
          await placePings(database, 'E1', acrossBorder);
          await placePings(database, 'E1', walk(at('09:00', '2026-02-02'), 113.15, 30));
          await database
            .knex('absence')
            .insert({ city: TEST_CITY, staff: 'E1', from_day: '2026-02-02', to_day: '2026-02-02' });
        },
        clock: () => now,
      });
      const add = async (name: string, role: 'dispatcher' | 'worker', areaCode?: string) =>
        (await addToken(app.database, { city: TEST_CITY, name, role, areaCode })).token;
      tokens.west = await add('west', 'dispatcher', '11');
      tokens.W1 = await add('own', 'worker', '12');
      await bindAccount(app.database, { city: TEST_CITY, name: 'own', staffCode: 'W1' });
    });
    after(() => app?.stop());

    const as = async (who: keyof typeof tokens, path: string) => {
      const answer = await fetch(app.url + path, { headers: { authorization: `Bearer ${tokens[who]}` } });
      return { status: answer.status, body: (await answer.json()) as never };
    };
    const read = async (path: string) => {
      const { status, body } = await app.call('dispatcher', 'GET', path);
      expect(status, JSON.stringify(body).slice(0, 300)).to.equal(200);
      return body;
    };
    const linesOf = (trails: Trails, staff: string) =>
      (trails.walkers.find((walker) => walker.staff === staff)?.lines ?? []).map((line) =>
        decodeTrailLine(line, Date.parse(trails.from)),
      );
    const offM = (lines: ReturnType<typeof linesOf>, ping: PlacedPing): number =>
      Math.min(
        ...lines.flatMap((line) =>
          line.slice(1).map((b, index) => {
            const a = line[index]!;
            const share = (ping.at.getTime() - a.atMs) / Math.max(1, b.atMs - a.atMs);
            if (share < -0.2 || share > 1.2) return Infinity;
            const within = Math.min(1, Math.max(0, share));
            const place = [a.lon + within * (b.lon - a.lon), a.lat + within * (b.lat - a.lat)] as [number, number];
            return metresBetween(place, [ping.lon, ping.lat]);
          }),
        ),
      );

    describe('trails', () => {
      it('are lines within their tolerance of every position, split at gaps, without what does not count', async () => {
        const trails = (await read('/api/patrol/trails?minutes=30')) as Trails;
        expect(trails.to).to.equal(now.toISOString());
        const lines = linesOf(trails, 'W1');
        expect(lines.length).to.equal(2);
        for (const ping of [...first, ...second]) expect(offM(lines, ping)).to.be.lessThan(5.2);
        expect(lines.flat().length).to.be.lessThan(20);
        expect(lines.flat().some(({ lat }) => lat > 27.08)).to.equal(false);
      });

      it('are of this shift only, and of nobody who is off duty', async () => {
        now = at('08:05');
        const trails = (await read('/api/patrol/trails?minutes=60')) as Trails;
        const times = linesOf(trails, 'W1')
          .flat()
          .map(({ atMs }) => atMs);
        expect(times.every((ms) => ms >= at('08:00').getTime())).to.equal(true);
        now = at('18:00');
        expect(((await read('/api/patrol/trails?minutes=120')) as Trails).walkers).to.deep.equal([]);
        now = at('10:00');
      });

      it('go on from where the answer before ended', async () => {
        const since = second[9]!.at;
        const trails = (await read(`/api/patrol/trails?since=${since.toISOString()}`)) as Trails;
        const lines = linesOf(trails, 'W1');
        expect(lines.length).to.equal(1);
        expect(lines[0]![0]!.atMs).to.equal(since.getTime());
        expect(lines[0]!.at(-1)!.atMs).to.equal(second.at(-1)!.at.getTime());
        const nothing = (await read(`/api/patrol/trails?since=${at('09:59').toISOString()}`)) as Trails;
        expect(linesOf(nothing, 'W1').length).to.be.at.most(1);
      });

      it('show an area its own people everywhere, and others where they are in it', async () => {
        const trails = (await as('west', '/api/patrol/trails')).body as Trails;
        expect(linesOf(trails, 'W1').length).to.equal(2);
        const others = linesOf(trails, 'E1').flat();
        expect(others.length).to.be.greaterThan(0);
        expect(others.every(({ lon }) => lon <= 113.1)).to.equal(true);
      });
    });

    describe('a replay', () => {
      it('is of the hours of duty alone, those of days long past and of absences then included', async () => {
        const day = (text: string) => `from=${at('00:00', text).toISOString()}&to=${at('23:59', text).toISOString()}`;
        const trails = (await read(`/api/patrol/replay?${day('2026-03-02')}`)) as Trails;
        const lines = linesOf(trails, 'W1');
        // One position lies on the stroke of the shift.
        expect(lines.map((line) => line[0]!.atMs)).to.deep.equal([at('08:00'), at('09:40'), at('09:56')].map(Number));
        for (const ping of first) expect(offM(lines, ping)).to.be.lessThan(25.2);
        expect(((await read(`/api/patrol/replay?${day('2026-02-02')}`)) as Trails).walkers).to.deep.equal([]);
      });

      it('is refused for more than a day, and to who may not know', async () => {
        const long = `/api/patrol/replay?from=${at('00:00', '2026-03-01').toISOString()}&to=${at('00:01').toISOString()}`;
        expect((await app.call('dispatcher', 'GET', long)).body.code).to.equal('invalid-request');
        for (const role of ['wall', 'worker', 'gis'] as const)
          for (const path of ['trails', 'replay']) {
            const { status } = await app.call(role, 'GET', `/api/patrol/${path}`);
            expect(status, `${role} ${path}`).to.equal(403);
          }
      });
    });

    describe('the track of a person', () => {
      const period = `from=${at('07:00').toISOString()}&to=${at('10:00').toISOString()}`;

      it('has every position of duty in a line split at gaps, and marked ones as points beside it', async () => {
        const { features } = (await read(`/api/patrol/tracks/W1?${period}`)) as Track;
        const lines = features.filter(({ properties }) => properties.mark === null);
        const points = features.filter(({ properties }) => properties.mark !== null);
        expect(lines.map(({ geometry }) => geometry.type)).to.deep.equal(['Point', 'LineString', 'LineString']);
        expect(points.map(({ properties }) => properties.mark)).to.deep.equal(['mock']);
        const { geometry, properties } = lines[1]!;
        expect(geometry.coordinates).to.deep.equal(first.map(({ lon, lat }) => [lon, lat]));
        const along = first.slice(1).map((b, i) => metresBetween([first[i]!.lon, first[i]!.lat], [b.lon, b.lat]));
        expect(properties).to.deep.include({
          from: first[0]!.at.toISOString(),
          to: first.at(-1)!.at.toISOString(),
          pings: 60,
          coordTimes: first.map((ping) => ping.at.toISOString()),
        });
        expect((properties as { distanceM: number }).distanceM).to.be.closeTo(
          along.reduce((sum, m) => sum + m, 0),
          0.06,
        );
      });

      it('shows one of a clock that runs ahead only where it came in while the person was on duty', async () => {
        const { knex } = app.database;
        // Sent at 22:00 by a clock that is eleven hours ahead; and at 16:00 by one that is two hours ahead.
        const [night, afternoon] = [at('09:00', '2026-03-04'), at('18:00', '2026-03-03')];
        const came = { 0: at('22:00', '2026-03-03'), 1: at('16:00', '2026-03-03') };
        for (const [i, when] of [night, afternoon].entries()) {
          await placePings(app.database, 'W1', [{ at: when, lon: 113.05, lat: 27.05, mark: 'future' }]);
          await knex('ping')
            .where({ staff: 'W1', at: when })
            .update({ received_at: came[i as 0 | 1] });
        }
        const shown = async (path: string) => {
          const asked = `from=${at('12:00', '2026-03-03').toISOString()}&to=${at('12:00', '2026-03-04').toISOString()}`;
          return ((await read(`${path}?${asked}`)) as Track).features.map(
            ({ properties }) => 'at' in properties && properties.at,
          );
        };
        expect(await shown('/api/patrol/tracks/W1')).to.deep.equal([afternoon.toISOString()]);
        await knex('ping').where({ staff: 'W1', mark: 'future' }).delete();
      });

      it('has fewer positions at a zoom, and tells the same distance', async () => {
        const whole = (await read(`/api/patrol/tracks/W1?${period}`)) as Track;
        const coarse = (await read(`/api/patrol/tracks/W1?${period}&zoom=14`)) as Track;
        const [a, b] = [whole.features[1]!, coarse.features[1]!];
        expect(b.geometry.coordinates.length).to.be.lessThan(a.geometry.coordinates.length / 4);
        const { distanceM, pings } = a.properties as { distanceM: number; pings: number };
        expect(b.properties).to.deep.include({ distanceM, pings });
      });

      it('is one’s own at all hours, and of others for those in charge of their area', async () => {
        const own = (await as('W1', `/api/patrol/tracks/W1?${period}`)).body as Track;
        expect((own.features[0]!.properties as { from: string }).from).to.equal(at('07:50').toISOString());
        expect((await as('W1', '/api/patrol/tracks/E1')).status).to.equal(403);
        for (const role of ['wall', 'gis', 'inspector', 'worker', 'department', 'gateway'] as const)
          expect((await app.call(role, 'GET', '/api/patrol/tracks/W1')).body.code, role).to.equal('not-allowed');
        expect((await as('west', '/api/patrol/tracks/W1')).status).to.equal(200);
        expect((await as('west', '/api/patrol/tracks/E1')).body).to.deep.include({ code: 'outside-area' });
        expect((await app.call('dispatcher', 'GET', '/api/patrol/tracks/nobody')).body.code).to.equal('not-found');
      });

      it('is written down each time with whom and when, but for one’s own', async () => {
        const entries = async () =>
          (await app.call('admin', 'GET', '/api/audit?action=patrol.look-at-track&limit=200')).body.entries;
        const before = await entries();
        await read(`/api/patrol/tracks/E1?${period}`);
        await read(`/api/patrol/tracks/E1?${period}`);
        await as('W1', `/api/patrol/tracks/W1?${period}`);
        const after = await entries();
        expect(after.length).to.equal(before.length + 2);
        expect(after[0]).to.deep.include({
          actor: 'test-dispatcher',
          subject: 'E1',
          detail: { from: at('07:00').toISOString(), to: at('10:00').toISOString() },
        });
        expect(before.every(({ actor }: { actor: string }) => actor !== 'own')).to.equal(true);
      });
    });
  });
});
