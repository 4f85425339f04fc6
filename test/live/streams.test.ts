import { once } from 'node:events';
import { connect } from 'node:net';
import { expect } from 'chai';
import fc from 'fast-check';
import type { Database } from '../../server/platform/database.ts';
import { onBothEngines, serverEngine } from '../helpers/engines.ts';
import { publishTwoTowns, type TwoTowns } from '../identity/two-towns.ts';
import { type EventClient, eventually, openEvents } from './event-client.ts';
import { append, bindToPerson, type LiveApp, liveApp, newEvent } from './live-app.ts';

describe('GET /api/live', () => {
  onBothEngines((engine) => {
    let database: Database;
    let live: LiveApp;
    let cells: TwoTowns;
    let city: { authorization: string };
    const clients: EventClient[] = [];
    before(async () => {
      database = await engine.freshDatabase();
      cells = await publishTwoTowns(database);
      live = await liveApp(database, { streams: { heartbeatMs: 50 } });
      city = await live.bearer('wall');
    });
    after(async () => {
      await live.close();
      await engine.release(database);
    });
    afterEach(() => {
      for (const client of clients.splice(0)) client.close();
    });

    const listen = async (headers: Record<string, string> = city, query = '') => {
      const client = await openEvents(`${live.url}/api/live${query}`, headers);
      clients.push(client);
      return client;
    };
    const subjects = (client: EventClient) => client.events().map(({ data }) => data.subject);
    const newest = () => append(database, newEvent('mark'));

    it('asks for a permission', async () => {
      expect((await listen({})).status).to.equal(401);
    });

    it('says what it is, and beats at once and again', async () => {
      const client = await listen();
      expect(client.status).to.equal(200);
      expect(client.headers['content-type']).to.equal('text/event-stream; charset=utf-8');
      expect(client.headers['cache-control']).to.contain('no-cache');
      await eventually('three beats', () => client.messages.filter(({ event }) => event === 'heartbeat').length >= 3);
      const [beat] = client.messages;
      expect(beat?.id).to.equal(undefined);
      expect(beat?.data.cursor).to.equal(live.hub.cursor);
      expect(Number.isNaN(Date.parse(beat?.data.at))).to.equal(false);
    });

    it('sends what happens from now on, whole', async () => {
      const client = await listen();
      const id = await append(database, newEvent('n-1', [], { text: '井盖\n缺失' }));
      await eventually('the event', () => client.events().length === 1);
      const [message] = client.events();
      expect(message).to.deep.include({ id, event: 'test.happened' });
      expect(message?.data).to.deep.include({
        id,
        kind: 'test.happened',
        subject: 'n-1',
        payload: { text: '井盖\n缺失' },
      });
    });

    it('tells what happens to drafts to those who may edit alone', async () => {
      const [wall, gis] = [await listen(), await listen(await live.bearer('gis', undefined, 'gis'))];
      await append(database, { ...newEvent('d-1'), kind: 'draft.changed' });
      await append(database, newEvent('d-2'));
      await eventually('the last event', () => [wall, gis].every((client) => subjects(client).includes('d-2')));
      expect([subjects(wall), subjects(gis)]).to.deep.equal([['d-2'], ['d-1', 'd-2']]);
    });

    it('resumes after ?since, and after Last-Event-ID before it', async () => {
      const since = await newest();
      const first = await append(database, newEvent('r-1'));
      await append(database, newEvent('r-2'));
      const client = await listen(city, `?since=${since}`);
      await eventually('two events', () => client.events().length === 2);
      expect(subjects(client)).to.deep.equal(['r-1', 'r-2']);
      const resumed = await listen({ ...city, 'last-event-id': String(first) }, `?since=${since}`);
      await eventually('one event', () => resumed.events().length === 1);
      expect(subjects(resumed)).to.deep.equal(['r-2']);
    });

    it('refuses a cursor that is none', async () => {
      for (const query of ['?since=x', '?since=-1', '?since=1.5'])
        expect((await listen(city, query)).status).to.equal(400);
      expect((await listen({ ...city, 'last-event-id': 'x' })).status).to.equal(400);
    });

    it('resets a cursor that is no longer kept, and one of another log, and goes on from there', async () => {
      const old = await newest();
      await append(database, newEvent('gone'));
      const kept = await newest();
      await database.knex('event').where('id', '<', kept).delete();
      const fresh = await liveApp(database, { streams: { heartbeatMs: 50 } });
      for (const since of [old, kept + 1_000_000]) {
        const client = await openEvents(`${fresh.url}/api/live?since=${since}`, city);
        await eventually('the reset', () => client.messages.some(({ event }) => event === 'reset'));
        const reset = client.messages.find(({ event }) => event === 'reset');
        expect(reset?.id).to.equal(kept);
        client.close();
      }
      const client = await openEvents(`${fresh.url}/api/live?since=${kept}`, city);
      await append(database, newEvent('goes-on'));
      await eventually('the next event', () => client.events().length === 1);
      expect(client.messages.some(({ event }) => event === 'reset')).to.equal(false);
      client.close();
      await fresh.close();
    });

    it('resumes from the table when memory does not reach back so far', async () => {
      const small = await liveApp(database, { kept: { frames: 5, bytes: 1e6 } });
      const since = await newest();
      for (let i = 0; i < 3; i++)
        await append(database, ...Array.from({ length: 200 }, (_, k) => newEvent(`t-${i * 200 + k}`)));
      const client = await openEvents(`${small.url}/api/live?since=${since}`, city);
      await append(database, newEvent('t-600'));
      await eventually('601 events', () => client.events().length >= 601);
      expect(subjects(client)).to.deep.equal(Array.from({ length: 601 }, (_, i) => `t-${i}`));
      client.close();
      await small.close();
    });

    it('shows an account of an area what lies in it and what concerns the city, and no more', async () => {
      const west = await listen(await live.bearer(`west-${engine.name}`, '11'));
      const whole = await listen();
      const report = (subject: string, path: number[]) => ({ ...newEvent(subject, path), kind: 'report.filed' });
      await append(
        database,
        report('in-west', [cells.sector, cells.west]),
        report('in-east', [cells.sector, cells.east]),
        report('outside', []),
        newEvent('of-the-city'),
      );
      await append(database, report('in-east-2', [cells.sector, cells.east]));
      await append(database, report('in-west-2', [cells.sector, cells.west]));
      await eventually('six events', () => whole.events().length === 6);
      await eventually('three events', () => west.events().length === 3);
      expect(subjects(west)).to.deep.equal(['in-west', 'of-the-city', 'in-west-2']);
    });

    it('loses nothing and repeats nothing over any pattern of disconnects', async function () {
      this.timeout(60_000);
      let round = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.record({ events: fc.integer({ min: 0, max: 30 }), waitMs: fc.integer({ min: 0, max: 8 }) }), {
            minLength: 1,
            maxLength: 6,
          }),
          async (steps) => {
            round++;
            let cursor = await newest();
            const got: string[] = [];
            const expected: string[] = [];
            for (const { events, waitMs } of steps) {
              const client = await listen({ ...city, 'last-event-id': String(cursor) });
              const writing = (async () => {
                for (let i = 0; i < events; i++) {
                  const subject = `p-${round}-${expected.length}`;
                  expected.push(subject);
                  await append(database, newEvent(subject));
                }
              })();
              await new Promise((resume) => setTimeout(resume, waitMs));
              client.close();
              await client.ended;
              got.push(...subjects(client));
              cursor = client.lastId() ?? cursor;
              await writing;
            }
            const last = await listen({ ...city, 'last-event-id': String(cursor) });
            await eventually('the rest', () => got.length + last.events().length >= expected.length);
            last.close();
            expect([...got, ...subjects(last)]).to.deep.equal(expected);
          },
        ),
        { numRuns: 12 },
      );
    });

    it('ends when its token is withdrawn', async () => {
      const client = await listen(await live.bearer(`leaving-${engine.name}`));
      const other = await listen();
      await database
        .knex('api_token')
        .where({ name: `leaving-${engine.name}` })
        .update({ revoked_at: new Date() });
      live.gatekeeper.forget();
      await client.ended;
      await append(database, newEvent('still'));
      await eventually('the other goes on', () => other.events().length === 1);
    });

    it('tells a client to begin anew when its police posts changed, and no other', async () => {
      const name = `officer-${engine.name}`;
      const officer = await live.bearer(name);
      await bindToPerson(database, name);
      live.policeCells = [cells.west];
      const [client, other] = [await listen(officer), await listen()];
      const sealed = (subject: string) => ({ ...newEvent(subject, [cells.sector, cells.west]), sealedFor: cells.west });
      await append(database, sealed('s-1'), newEvent('o-1'));
      await eventually('two events', () => client.events().length === 2);
      live.gatekeeper.reconsider();
      live.policeCells = [];
      live.gatekeeper.reconsider();
      await client.ended;
      expect(client.messages.at(-1)).to.deep.include({ event: 'reset', id: live.hub.cursor });
      const again = await listen(officer, `?since=${client.lastId()}`);
      const last = await append(database, sealed('s-2'), newEvent('o-2'));
      await eventually('the open one', () => again.lastId() === last && other.lastId() === last);
      expect([subjects(again), subjects(other)]).to.deep.equal([['o-2'], ['o-1', 'o-2']]);
      live.policeCells = [cells.west];
      live.gatekeeper.reconsider();
      await again.ended;
      const resumed = await listen(officer, `?since=${client.lastId()}`);
      await eventually('both', () => subjects(resumed).length === 2);
    });

    it('forgets a client that went away', async () => {
      const before = live.hub.subscribers;
      const client = await listen();
      await eventually('attached', () => live.hub.subscribers === before + 1);
      client.close();
      await eventually('forgotten', () => live.hub.subscribers === before);
    });
  });

  it('cuts off a client that reads nothing, which slows nobody', async function () {
    this.timeout(60_000);
    const database = await serverEngine.freshDatabase();
    const live = await liveApp(database, { streams: { backlogLimit: 256 * 1024 } });
    const headers = await live.bearer('wall');
    const frozen = connect(Number(new URL(live.url).port), '127.0.0.1');
    await once(frozen, 'connect');
    frozen.on('error', () => {});
    frozen.pause();
    frozen.write(`GET /api/live HTTP/1.1\r\nhost: x\r\nauthorization: ${headers.authorization}\r\n\r\n`);
    const healthy = await openEvents(`${live.url}/api/live`, headers);
    await eventually('both attached', () => live.hub.subscribers === 2);
    const payload = { text: 'x'.repeat(50_000) };
    let sent = 0;
    while (live.hub.subscribers === 2 && sent < 1_000) {
      await append(database, newEvent(sent++, [], payload));
      await eventually('the healthy client has it', () => healthy.events().length >= sent);
    }
    expect(sent).to.be.lessThan(1_000);
    expect(live.hub.subscribers).to.equal(1);
    expect(healthy.events().map(({ data }) => data.subject)).to.deep.equal(
      Array.from({ length: sent }, (_, i) => String(i)),
    );
    frozen.destroy();
    healthy.close();
    await live.close();
    await serverEngine.release(database);
  });

  it('reaches a thousand walls, also with what is no event and moves no cursor', async function () {
    this.timeout(60_000);
    const database = await serverEngine.freshDatabase();
    let tell: (message: Buffer) => void = () => {};
    const subscribe = (listener: typeof tell) => {
      tell = listener;
      return () => {};
    };
    const live = await liveApp(database, { notices: { permission: 'patrol:read', subscribe } });
    const deaf = await openEvents(`${live.url}/api/live`, await live.bearer('department', undefined, 'department'));
    const headers = await live.bearer('wall');
    const walls: EventClient[] = [];
    for (let i = 0; i < 10; i++)
      walls.push(
        ...(await Promise.all(Array.from({ length: 100 }, () => openEvents(`${live.url}/api/live`, headers)))),
      );
    await eventually('all are attached', () => live.hub.subscribers === 1_001);
    tell(Buffer.from('event: patrol\ndata: {"roll":7}\n\n'));
    const told = (client: EventClient) => client.messages.find(({ event }) => event === 'patrol');
    await eventually('each is told', () => walls.every((wall) => told(wall) !== undefined), 30_000);
    expect(walls.every((wall) => told(wall)!.id === undefined && wall.lastId() === undefined)).to.equal(true);
    for (let i = 0; i < 5; i++) await append(database, newEvent(i));
    await eventually('each has six events', () => walls.every((wall) => wall.events().length === 6), 30_000);
    expect(told(deaf)).to.equal(undefined);
    for (const wall of walls)
      expect(
        wall
          .events()
          .slice(1)
          .map(({ data }) => data.subject),
      ).to.deep.equal(['0', '1', '2', '3', '4']);
    await live.close();
    await Promise.all(walls.map((wall) => wall.ended));
    expect(live.hub.subscribers).to.equal(0);
    await serverEngine.release(database);
  });
});
