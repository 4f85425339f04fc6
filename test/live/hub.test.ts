import { expect } from 'chai';
import fc from 'fast-check';
import { EventBatch, type Frame, frameOf } from '../../server/live/event-batch.ts';
import { FrameRing } from '../../server/live/frame-ring.ts';
import { EventHub } from '../../server/live/hub.ts';
import { pruneEvents } from '../../server/live/prune-events.ts';
import { maySee } from '../../server/live/visibility.ts';
import { type Database, openServer } from '../../server/platform/database.ts';
import { appendEvents, type LoggedEvent, readEvents } from '../../server/platform/event-log.ts';
import { migrate } from '../../server/platform/migrate.ts';
import { onBothEngines, serverEngine, TEST_CITY } from '../helpers/engines.ts';
import { startPostgisServer } from '../helpers/postgis-server.ts';
import { eventually } from './event-client.ts';
import { append, newEvent, silent } from './live-app.ts';

const AT = new Date('2026-01-05T00:00:00Z');
const frame = (id: number): Frame => frameOf({ id, at: AT, ...newEvent(id) });

describe('the ring of recent events', () => {
  it('gives what is after a cursor, or says that it does not reach back so far', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 60 }),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 0, max: 320 }),
        (steps, most, cursor) => {
          let id = 10;
          const all = steps.map((step) => {
            id += step;
            return frame(id);
          });
          const ring = new FrameRing(10, { frames: most, bytes: 1e9 });
          for (const one of all) ring.push([one]);
          const expected = all.filter((one) => one.id > cursor);
          const got = ring.after(cursor, 1000);
          if (got === undefined) expect(expected.length > most || cursor < 10).to.equal(true);
          else expect(got.frames.map((one) => one.id)).to.deep.equal(expected.map((one) => one.id));
        },
      ),
    );
  });

  it('is bounded in bytes', () => {
    const ring = new FrameRing(0, { frames: 1000, bytes: frame(1).bytes.length * 3 });
    ring.push([1, 2, 3, 4, 5].map(frame));
    expect(ring.after(1, 10)).to.equal(undefined);
    expect(ring.after(2, 10)?.frames.map(({ id }) => id)).to.deep.equal([3, 4, 5]);
  });
});

describe('who may see an event', () => {
  const outside = { kind: 'report.filed', cellPath: [] };
  const ofTheCity = { kind: 'generation.published', cellPath: [] };
  const inside = { kind: 'report.filed', cellPath: [1, 2, 3] };
  it('is everybody for what concerns the whole city', () => {
    for (const areaCellId of [null, 2, 9]) expect(maySee({ areaCellId }, ofTheCity)).to.equal(true);
  });
  it('is a whole-city account for a report outside the grid', () => {
    expect([null, 2].map((areaCellId) => maySee({ areaCellId }, outside))).to.deep.equal([true, false]);
  });
  it('is whose area has it for what lies in cells', () => {
    expect([null, 1, 2, 3, 9].map((areaCellId) => maySee({ areaCellId }, inside))).to.deep.equal([
      true,
      true,
      true,
      true,
      false,
    ]);
  });
  it('is whoever a case is shown to, for what happens to it', () => {
    expect(maySee({ areaCellId: 5 }, { kind: 'case.changed', cellPath: [] })).to.equal(false);
    expect(maySee({ areaCellId: null }, { kind: 'case.changed', cellPath: [] })).to.equal(true);
    expect(maySee({ areaCellId: 9 }, { ...inside, kind: 'case.changed' })).to.equal(false);
  });
  it('is whoever may edit for what happens to a draft, whatever the area', () => {
    const ofADraft = { kind: 'draft.changed', cellPath: [] };
    for (const role of ['admin', 'gis'])
      for (const areaCellId of [null, 9]) expect(maySee({ areaCellId, role }, ofADraft), role).to.equal(true);
    for (const role of ['wall', 'worker', 'dispatcher', 'department', 'inspector'])
      expect(maySee({ areaCellId: null, role }, ofADraft), role).to.equal(false);
    expect(maySee({ areaCellId: null }, ofADraft)).to.equal(false);
  });
  it('shares the bytes of a batch with a draft among those who may edit, and among those who may not', () => {
    const batch = new EventBatch([
      frameOf({ ...newEvent(1), id: 1, at: AT }),
      frameOf({ ...newEvent(2), id: 2, at: AT, kind: 'draft.changed' }),
    ]);
    const bytes = (role: string) => batch.bytesFor({ areaCellId: null, role });
    for (const [role, seen] of [
      ['wall', ['1']],
      ['gis', ['1', '2']],
      ['worker', ['1']],
      ['admin', ['1', '2']],
    ] as const)
      expect(
        bytes(role)
          .toString()
          .match(/(?<=^id: )\d+/gm),
        role,
      ).to.deep.equal(seen);
    expect(bytes('gis')).to.equal(bytes('admin'));
    expect(bytes('wall')).to.equal(bytes('worker'));
  });
  it('is whoever may read patrol for its alarms, and within the area of each', () => {
    const alarm = { kind: 'patrol.noted', cellPath: [1, 2] };
    const many = { kind: 'patrol.many', cellPath: [] };
    const rules = { kind: 'patrol.rules', cellPath: [] };
    const seen = (role: string, areaCellId: number | null) =>
      [alarm, many, rules].map((event) => maySee({ areaCellId, role }, event));
    for (const role of ['admin', 'dispatcher', 'gis', 'inspector', 'worker', 'wall']) {
      expect(seen(role, null), role).to.deep.equal([true, true, true]);
      expect(seen(role, 2), role).to.deep.equal([true, false, true]);
      expect(seen(role, 9), role).to.deep.equal([false, false, true]);
    }
    for (const role of ['department', 'gateway']) expect(seen(role, null), role).to.deep.equal([false, false, false]);
    expect(maySee({ areaCellId: null }, alarm)).to.equal(false);
  });
  it('shares the bytes of a batch with an alarm among those who may read patrol, and among those who may not', () => {
    const batch = new EventBatch([
      frameOf({ ...newEvent(1), id: 1, at: AT }),
      frameOf({ ...newEvent(2), id: 2, at: AT, kind: 'patrol.absent' }),
    ]);
    const bytes = (role: string) => batch.bytesFor({ areaCellId: null, role });
    // The order in which they ask must not matter.
    for (const [role, seen] of [
      ['department', ['1']],
      ['wall', ['1', '2']],
    ] as const)
      expect(
        bytes(role)
          .toString()
          .match(/(?<=^id: )\d+/gm),
        role,
      ).to.deep.equal(seen);
    expect(bytes('wall')).to.equal(bytes('worker'));
    expect(bytes('department')).to.equal(batch.bytesFor({ areaCellId: null }));
  });
  it('is the police post for what is sealed, within its area', () => {
    for (const event of [inside, ofTheCity]) {
      const seen = (sealedCells: number[] | undefined, sealedFor: number, areaCellId: number | null = null) =>
        maySee({ areaCellId, ...(sealedCells === undefined ? {} : { sealedCells }) }, { ...event, sealedFor });
      expect([seen(undefined, 3), seen([], 3), seen([4], 3), seen([4, 3], 3), seen([4, 3], 0)]).to.deep.equal([
        false,
        false,
        false,
        true,
        false,
      ]);
    }
    expect(maySee({ areaCellId: 9, sealedCells: [3] }, { ...inside, sealedFor: 3 })).to.equal(false);
  });
  it('shares the bytes of one view, and of one area where nothing is sealed', () => {
    const sealed = new EventBatch([frame(1), frameOf({ id: 2, at: AT, ...newEvent(2), sealedFor: 3 })]);
    const ids = (sealedCells?: number[]) =>
      sealed
        .bytesFor({ areaCellId: null, ...(sealedCells && { sealedCells }) })
        .toString()
        .match(/(?<=^id: )\d+/gm);
    // The order in which they ask must not matter.
    for (const [cells, seen] of [
      [[3], 2],
      [undefined, 1],
      [[4], 1],
      [[4, 3], 2],
      [[], 1],
    ] as const)
      expect(ids(cells && [...cells])?.length, String(cells)).to.equal(seen);
    const viewer = (...sealedCells: number[]) => ({ areaCellId: null, sealedCells });
    expect(sealed.bytesFor(viewer(3, 4))).to.equal(sealed.bytesFor(viewer(4, 3)));
    const open = new EventBatch([frame(1), frame(2)]);
    expect(open.bytesFor(viewer(3))).to.equal(open.bytesFor({ areaCellId: null }));
  });
  it('shares the bytes of one area', () => {
    const batch = new EventBatch([frameOf({ id: 1, at: AT, ...inside, subject: '1', payload: {} }), frame(2)]);
    expect(batch.bytesFor({ areaCellId: null })).to.equal(batch.bytesFor({ areaCellId: null }));
    expect(batch.bytesFor({ areaCellId: 9 }).toString()).to.match(/^id: 2\nevent: test.happened\ndata: \{.*\}\n\n$/);
  });
});

describe('the event hub', () => {
  onBothEngines((engine) => {
    let database: Database;
    let hub: EventHub | undefined;
    beforeEach(async () => {
      database = await engine.freshDatabase();
    });
    afterEach(async () => {
      await hub?.close();
      hub = undefined;
      await engine.release(database);
    });
    const open = (more: object = {}) => EventHub.open({ database, city: TEST_CITY, log: silent, ...more });

    it('hands each event on once, in the order of the commits', async () => {
      await append(database, newEvent('before'));
      hub = await open();
      const seen: LoggedEvent[] = [];
      hub.subscribe((events) => seen.push(...events));
      await Promise.all(Array.from({ length: 30 }, (_, i) => append(database, newEvent(`${i}a`), newEvent(`${i}b`))));
      await eventually('60 events', () => seen.length >= 60);
      const stored = await readEvents(database.knex, TEST_CITY, 0, 1000);
      expect(seen.map(({ subject }) => subject)).to.deep.equal(stored.slice(1).map(({ subject }) => subject));
      expect(seen.map(({ id }) => id)).to.deep.equal(stored.slice(1).map(({ id }) => id));
    });

    it('sees an event that no notice announced', async () => {
      hub = await open({ pollMs: 50 });
      const seen: string[] = [];
      hub.subscribe((events) => seen.push(...events.map(({ subject }) => subject)));
      await database.knex('event').insert({ city: TEST_CITY, kind: 'x', subject: 'quiet', payload: '{}' });
      await eventually('the quiet event', () => seen.includes('quiet'));
    });

    it('goes on when a listener throws', async () => {
      hub = await open();
      const seen: string[] = [];
      hub.subscribe(() => {
        throw new Error('broken listener');
      });
      hub.subscribe((events) => seen.push(...events.map(({ subject }) => subject)));
      await append(database, newEvent('one'));
      await append(database, newEvent('two'));
      await eventually('both', () => seen.length === 2);
    });

    it('tells nothing more once a listener left', async () => {
      hub = await open();
      const seen: string[] = [];
      const leave = hub.subscribe((events) => seen.push(...events.map(({ subject }) => subject)));
      await append(database, newEvent('one'));
      await eventually('one', () => seen.length === 1);
      leave();
      const cursor = await append(database, newEvent('two'));
      await eventually('the hub read on', () => hub?.cursor === cursor);
      expect(seen).to.deep.equal(['one']);
    });

    it('comes to rest when notices arrive while it closes', async () => {
      hub = await open();
      hub.wake();
      hub.wake();
      const closing = hub.close();
      hub.wake();
      await closing;
      await new Promise(setImmediate);
      expect(hub.closed).to.equal(true);
    });

    it('starts with the events before it at hand, for streams that resume', async () => {
      const ids: number[] = [];
      for (let i = 0; i < 5; i++) ids.push(await append(database, newEvent(i)));
      hub = await open({ kept: { frames: 3, bytes: 1e6 } });
      expect(hub.recent(ids[1]!, 10)?.frames.map(({ subject }) => subject)).to.deep.equal(['2', '3', '4']);
      expect(hub.recent(ids[0]!, 10)).to.equal(undefined);
    });

    it('keeps the newest event when all are old', async () => {
      for (let i = 0; i < 5; i++) await append(database, newEvent(i));
      const clock = () => new Date(Date.now() + 3 * 86_400_000);
      expect(await pruneEvents(database, TEST_CITY, 2, clock)).to.equal(4);
      expect(await pruneEvents(database, TEST_CITY, 2, clock)).to.equal(0);
      expect((await readEvents(database.knex, TEST_CITY, 0, 10)).map(({ subject }) => subject)).to.deep.equal(['4']);
    });
  });

  it('sees every event once in each of two processes while four writers commit at once', async function () {
    this.timeout(60_000);
    const database = await serverEngine.freshDatabase();
    const url = serverEngine.urlOf(database) as string;
    const other = openServer(url, { poolSize: 4 });
    const hubs = await Promise.all(
      [database, other].map((each) => EventHub.open({ database: each, city: TEST_CITY, log: silent })),
    );
    const seen = hubs.map((hub) => {
      const ids: number[] = [];
      hub.subscribe((events) => ids.push(...events.map(({ id }) => id)));
      return ids;
    });
    const writers = [database, other, database, other].map(async (writer, w) => {
      for (let i = 0; i < 100; i++)
        await writer.transaction(async (transaction) => {
          await appendEvents(transaction, TEST_CITY, [newEvent(`${w}-${i}`)]);
          if (i % 7 === 0) await transaction.raw('select pg_sleep(0.002)');
        });
    });
    await Promise.all(writers);
    await eventually('400 events in both', () => seen.every((ids) => ids.length >= 400));
    const stored = await database.knex('event').where({ city: TEST_CITY }).orderBy('id').pluck('id');
    for (const ids of seen) expect(ids).to.deep.equal(stored);
    for (const hub of hubs) await hub.close();
    await other.close();
    await serverEngine.release(database);
  });

  it('loses nothing when the database goes away and comes back', async function () {
    this.timeout(60_000);
    const server = await startPostgisServer();
    const database = openServer(server.url, { poolSize: 3 });
    const writer = () => openServer(server.url, { poolSize: 1 });
    await migrate(database);
    await database.knex('city').insert({ code: TEST_CITY, name_zh: '醴', name_en: 'L', time_zone: 'Asia/Shanghai' });
    const hub = await EventHub.open({ database, city: TEST_CITY, log: silent, pollMs: 200 });
    const seen: string[] = [];
    hub.subscribe((events) => seen.push(...events.map(({ subject }) => subject)));
    await append(database, newEvent('before'));
    await eventually('the first', () => seen.length === 1);
    await server.stop();
    await new Promise((resume) => setTimeout(resume, 600));
    await server.start();
    const fresh = writer();
    await append(fresh, newEvent('after'));
    await eventually('the one after', () => seen.length >= 2, 20_000);
    await append(fresh, newEvent('last'));
    await eventually('the last', () => seen.length >= 3);
    expect(seen).to.deep.equal(['before', 'after', 'last']);
    await hub.close();
    await fresh.close();
    await database.close();
    await server.remove();
  });
});
