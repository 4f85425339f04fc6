import { expect } from 'chai';
import type { Express } from 'express';
import fc from 'fast-check';
import request from 'supertest';
import { publishGeneration } from '../../server/grid/publish-generation.ts';
import type { Database } from '../../server/platform/database.ts';
import { readEvents } from '../../server/platform/event-log.ts';
import { filedReportSchema, reportSchema } from '../../server/reports/contract.ts';
import { fileReport, type ReportsPlace } from '../../server/reports/file-report.ts';
import { ReportRecorder } from '../../server/reports/recorder.ts';
import { embeddedEngine, onBothEngines, serverEngine, TEST_CITY } from '../helpers/engines.ts';
import { box, cellState, openReports, publish } from './reports-app.ts';

const INSIDE_A = { lon: 113.45, lat: 27.65 };
const input = (more: object = {}) => ({ ...INSIDE_A, category: 'manhole', description: '井盖缺失', ...more });

describe('POST /api/reports', () => {
  onBothEngines((engine) => {
    let database: Database;
    let app: Express;
    let place: ReportsPlace;
    let cellIds: Record<'T' | 'A' | 'B', number>;
    beforeEach(async () => {
      database = await engine.freshDatabase();
      ({ app, place, cellIds } = await openReports(database));
    });
    afterEach(async () => {
      place.grid.close();
      await place.recorder.drain();
      await engine.release(database);
    });
    const post = (body: object | string, headers: Record<string, string> = {}) =>
      request(app).post('/api/reports').set(headers).type('json').send(body);
    const stored = async () => (await database.knex('report').count({ n: '*' }))[0]!.n;

    it('records, locates, classifies, sets the deadline and says so', async () => {
      const answer = await post(input({ occurredAt: '2019-04-26T10:00:00+08:00' })).expect(201);
      const report = filedReportSchema.parse(answer.body);
      expect(answer.headers.location).to.equal(`/api/reports/${report.number}`);
      expect(report.number).to.match(/^\d{8}-000001$/);
      expect(report.cell).to.deep.equal({ code: 'A', name: { zh: '格A', en: 'Cell A' }, level: 4 });
      expect(report.path.map(({ code }) => code)).to.deep.equal(['T', 'A']);
      expect(report).to.include({
        state: 'open',
        severity: 2,
        source: 'api',
        onBorder: false,
        generation: 1,
        photos: 0,
      });
      expect(report.dueAt).to.equal('2019-05-08T15:59:59.999Z');
      expect(report.onSiteDueAt).to.equal(undefined);
      expect(report.warnings).to.deep.equal([]);
      const [event] = await readEvents(database.knex, TEST_CITY, 0, 10).then((all) =>
        all.filter(({ kind }) => kind === 'report.filed'),
      );
      expect(event).to.include({ subject: report.number });
      expect(event!.cellPath).to.deep.equal([cellIds.T, cellIds.A]);
      const { duplicates, ...wire } = report;
      expect(reportSchema.parse(event!.payload)).to.deep.equal(wire);
    });

    it('runs both clocks of a utility', async () => {
      const { body } = await post(input({ category: 'gas', occurredAt: '2019-04-30T20:15:00+08:00' })).expect(201);
      expect(body).to.include({ onSiteDueAt: '2019-05-01T12:15:00.000Z', dueAt: '2019-05-07T15:59:59.999Z' });
    });

    it('takes a report whose year has no calendar, without a deadline and with a warning', async () => {
      const { body } = await post(input({ occurredAt: '1999-04-30T20:15:00+08:00' })).expect(201);
      expect(body.dueAt).to.equal(null);
      expect(body.warnings).to.deep.equal(['calendar-missing']);
    });

    it('keeps a report outside the grid, with the nearest cell as a suggestion', async () => {
      const { body } = await post(input({ lon: 113.7, lat: 27.65 })).expect(201);
      expect(body.cell).to.equal(null);
      expect(body.path).to.deep.equal([]);
      expect(body.nearest.code).to.equal('B');
      expect(body.nearest.distanceM).to.be.within(9_500, 10_500);
      expect(body.warnings).to.deep.equal(['outside-grid']);
    });

    it('warns of exchanged coordinates, and refuses them where they are no place on earth', async () => {
      const refused = await post(input({ lon: 27.65, lat: 113.45 })).expect(400);
      expect(refused.body.detail).to.contain('exchanged');
      await publish(
        database,
        [{ kind: 'add', level: 4, cell: cellState('W', box(-87.7, 41.8, -87.6, 41.9)) }],
        place.clock(),
      );
      const { body } = await post(input({ lon: 41.85, lat: -87.65 })).expect(201);
      expect(body.warnings).to.deep.equal(['outside-grid', 'swapped-lon-lat']);
    });

    it('says that a point lies on a border, and gives it to the cell whose code sorts first', async () => {
      const { body } = await post(input({ lon: 113.5, lat: 27.65 })).expect(201);
      expect(body.cell.code).to.equal('A');
      expect(body.onBorder).to.equal(true);
    });

    it('takes other coordinate systems to WGS84 and keeps what came in', async () => {
      const { body } = await post(input({ lon: 451354.576, lat: 3060528.768, crs: 'EPSG:4547' })).expect(201);
      expect(body.lon).to.be.closeTo(113.507, 1e-7);
      expect(body.lat).to.be.closeTo(27.657, 1e-7);
      const detail = (await request(app).get(`/api/reports/${body.number}`)).body;
      expect(detail.given).to.deep.equal({ crs: 'EPSG:4547', x: 451354.576, y: 3060528.768 });
      const gcj = (await post(input({ crs: 'GCJ-02' })).expect(201)).body;
      expect(Math.hypot(gcj.lon - INSIDE_A.lon, gcj.lat - INSIDE_A.lat) * 111_000).to.be.within(300, 900);
      const cgcs = (await post(input({ crs: 'CGCS2000' })).expect(201)).body;
      expect([cgcs.lon, cgcs.lat]).to.deep.equal([INSIDE_A.lon, INSIDE_A.lat]);
      const plain = (await post(input({ crs: 'wgs84' })).expect(201)).body;
      expect((await request(app).get(`/api/reports/${plain.number}`)).body.given).to.equal(null);
      await post(input({ crs: 'mars' }))
        .expect(422)
        .expect(({ body }) => expect(body.code).to.equal('unknown-crs'));
    });

    it('locates by the boundaries that hold at the commit, though this process has not heard of them', async () => {
      await post(input()).expect(201);
      const change = { kind: 'change', id: cellIds.A, cell: { code: 'A2' } } as const;
      await publish(database, [change], place.clock());
      const { body } = await post(input()).expect(201);
      expect(body).to.include({ generation: 2 });
      expect(body.cell.code).to.equal('A2');
    });

    it('suggests reports of the same category that are near and recent', async () => {
      const first = (await post(input()).expect(201)).body;
      await post(input({ category: 'gas' })).expect(201);
      await post(input({ lon: 113.46 })).expect(201);
      await post(input({ occurredAt: '2019-04-26T10:00:00+08:00' })).expect(201);
      const { body } = await post(input({ lon: 113.4505 })).expect(201);
      expect(body.duplicates.map(({ number }: { number: string }) => number)).to.deep.equal([first.number]);
      expect(body.duplicates[0].distanceM).to.be.within(45, 55);
      const seen = (await request(app).get(`/api/reports/${first.number}`)).body;
      expect(seen.duplicates.map(({ number }: { number: string }) => number)).to.deep.equal([body.number]);
      const elsewhere = await post(input({ lon: 113.4506 }), {
        'x-role': 'worker',
        'x-area': String(cellIds.B),
      }).expect(201);
      expect(elsewhere.body.duplicates).to.deep.equal([]);
    });

    describe('with an idempotency key', () => {
      it('gives the first answer again for the same content, and stores nothing', async () => {
        const headers = { 'idempotency-key': 'k-1' };
        const first = await post(input(), headers).expect(201);
        const again = await post(input(), headers).expect(200);
        expect(again.headers['idempotent-replay']).to.equal('true');
        expect(again.body).to.deep.equal(first.body);
        expect(await stored()).to.equal(1);
        await post(input({ idempotencyKey: 'k-1' })).expect(200);
      });

      it('refuses another content under it', async () => {
        const headers = { 'idempotency-key': 'k-2' };
        await post(input(), headers).expect(201);
        const refused = await post(input({ description: 'else' }), headers).expect(409);
        expect(refused.body.code).to.equal('idempotency-key-reused');
        expect(await stored()).to.equal(1);
      });

      it('gives one row when the same comes many times at once', async () => {
        const answers = await Promise.all(
          Array.from({ length: 30 }, () => post(input(), { 'idempotency-key': 'k-3' })),
        );
        expect(answers.filter(({ status }) => status === 201)).to.have.length(1);
        expect(answers.filter(({ status }) => status === 200)).to.have.length(29);
        expect(new Set(answers.map(({ body }) => body.number)).size).to.equal(1);
        expect(await stored()).to.equal(1);
      });

      it('keeps the keys of different senders apart', async () => {
        await post(input(), { 'idempotency-key': '1', 'x-role': 'worker' }).expect(201);
        await post(input({ description: 'b' }), { 'idempotency-key': '1', 'x-role': 'admin' }).expect(201);
      });

      it('takes an external id for a key of the system that it comes from', async () => {
        const body = input({ source: '12345', externalId: 'HX-1' });
        await post(body).expect(201);
        await post(body).expect(200);
        await post({ ...body, description: 'else' }).expect(409);
        await post({ ...body, source: 'other' }).expect(201);
      });
    });

    it('numbers without a gap under concurrent filings, of which some are refused', async () => {
      const bodies = Array.from({ length: 60 }, (_, i) =>
        input(i % 4 === 3 ? { category: 'nothing-such' } : { description: `${i}` }),
      );
      const answers = await Promise.all(bodies.map((body) => post(body)));
      const numbers = answers
        .filter(({ status }) => status === 201)
        .map(({ body }) => Number(body.number.split('-')[1]));
      expect(numbers.sort((a, b) => a - b)).to.deep.equal(Array.from({ length: 45 }, (_, i) => i + 1));
      expect(answers.filter(({ body }) => body.code === 'unknown-category')).to.have.length(15);
    });

    it('does not let one bad row fail its neighbours', async () => {
      // A constraint that only the database knows, as a fault would be.
      await database.knex.raw(`alter table report add constraint test_fault check (description <> 'faulty')`);
      const bodies = Array.from({ length: 20 }, (_, i) => input({ description: i === 7 ? 'faulty' : `${i}` }));
      const answers = await Promise.all(bodies.map((body) => post(body)));
      await database.knex.raw('alter table report drop constraint test_fault');
      expect(answers.map(({ status }) => status)).to.deep.equal(bodies.map((_, i) => (i === 7 ? 500 : 201)));
      expect(answers[7]!.body.detail).to.equal(undefined);
      const numbers = answers.filter((_, i) => i !== 7).map(({ body }) => Number(body.number.split('-')[1]));
      expect(numbers.sort((a, b) => a - b)).to.deep.equal(Array.from({ length: 19 }, (_, i) => i + 1));
    });

    it('refuses a category that is not there, or was retired', async () => {
      await post(input({ category: 'nothing-such' })).expect(422);
      await request(app)
        .post('/api/categories/manhole/retire')
        .set('x-role', 'admin')
        .send({ reason: 'gone' })
        .expect(200);
      await post(input())
        .expect(422)
        .expect(({ body }) => expect(body.code).to.equal('unknown-category'));
    });

    const BROKEN: Record<string, object | string> = {
      'no body': '',
      'no JSON': '{"lon": 1,',
      'a NaN': '{"lon": NaN, "lat": 1, "category": "manhole", "description": "x"}',
      'an Infinity': '{"lon": Infinity, "lat": 1, "category": "manhole", "description": "x"}',
      'a number beyond all numbers': '{"lon": 1e999, "lat": 1, "category": "manhole", "description": "x"}',
      'a coordinate as text': input({ lon: '113.45' }),
      'a coordinate as null': input({ lat: null }),
      'a coordinate as list': input({ lat: [27.65] }),
      'a latitude of 91': input({ lat: 91 }),
      'a longitude of 181': input({ lon: 181 }),
      'metres without crs': input({ lon: 451354, lat: 3060528 }),
      'an array': [],
      'a number': '7',
      'no category': { ...INSIDE_A, description: 'x' },
      'a category as number': input({ category: 7 }),
      'a category with SQL': input({ category: "x'; drop table report; --" }),
      'no description': { ...INSIDE_A, category: 'manhole' },
      'a description as object': input({ description: { $gt: '' } }),
      'a description with NUL': input({ description: 'a\0b' }),
      'half a surrogate pair': '{"lon": 113.45, "lat": 27.65, "category": "manhole", "description": "\\ud800"}',
      'a description of 5,000 characters': input({ description: 'x'.repeat(5000) }),
      'a time without offset': input({ occurredAt: '2019-05-08T10:00:00' }),
      'a time that is none': input({ occurredAt: '2019-02-30T10:00:00Z' }),
      'a time in the future': input({ occurredAt: new Date(Date.now() + 3_600_000).toISOString() }),
      'a time before all records': input({ occurredAt: '0019-02-03T10:00:00Z' }),
      'an empty source': input({ source: ' ' }),
      'a crs as number': input({ crs: 4326 }),
      'a prototype': '{"__proto__": {"lon": 1}, "lat": 1}',
      'deep JSON': `${'[['.repeat(20_000)}${']]'.repeat(20_000)}`,
    };
    it('refuses whatever is malformed with a 4xx that says what to mend, stores nothing and lives', async () => {
      for (const [what, body] of Object.entries(BROKEN)) {
        const answer = await post(body);
        expect(answer.status, what).to.be.within(400, 422);
        expect(answer.headers['content-type'], what).to.contain('application/problem+json');
        expect(answer.body.code, what).to.be.a('string');
      }
      await post(JSON.stringify(input({ description: 'x'.repeat(10 * 1024 * 1024) }))).expect(413);
      await post(input(), { 'idempotency-key': 'ä' }).expect(400);
      await request(app).post('/api/reports').type('text/plain').send('x').expect(415);
      await request(app).post('/api/reports').type('application/xml').send('<x/>').expect(415);
      expect(await stored()).to.equal(0);
      await post(input()).expect(201);
    });

    it('never answers 5xx, whatever JSON it is sent', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.oneof(
            fc.jsonValue({ maxDepth: 4 }),
            fc.record(
              {
                lon: fc.jsonValue(),
                lat: fc.jsonValue(),
                category: fc.constant('manhole'),
                description: fc.jsonValue(),
                occurredAt: fc.jsonValue(),
                crs: fc.jsonValue(),
              },
              { requiredKeys: [] },
            ),
          ),
          async (body) => {
            const answer = await post(JSON.stringify(body));
            expect(answer.status).to.be.lessThan(500);
          },
        ),
        { numRuns: 60 },
      );
    });
  });
});

describe('report recorder', () => {
  for (const engine of [embeddedEngine, serverEngine])
    it(`refuses more than may wait, with 503 and when to come back (${engine.name})`, async function () {
      this.timeout(60_000);
      const database = await engine.freshDatabase();
      try {
        const { app, place } = await openReports(database, { recorder: { waitingLimit: 5, batchSize: 2 } });
        const answers = await Promise.all(
          Array.from({ length: 60 }, () => request(app).post('/api/reports').send(input())),
        );
        const refused = answers.filter(({ status }) => status === 503);
        const taken = answers.filter(({ status }) => status === 201);
        expect(taken.length + refused.length).to.equal(60);
        for (const { body, headers } of refused) {
          expect(body.code).to.equal('overloaded');
          expect(headers['retry-after']).to.equal('1');
        }
        expect((await database.knex('report').count({ n: '*' }))[0]!.n).to.equal(taken.length);
        place.grid.close();
      } finally {
        await engine.release(database);
      }
    });

  it('waits for a publisher that is at it, and locates by what he published', async () => {
    const database = await serverEngine.freshDatabase();
    try {
      const { place, cellIds } = await openReports(database);
      const at = place.clock();
      const changes = [{ kind: 'change' as const, id: cellIds.A, cell: { code: 'A2' } }];
      let filed: ReturnType<typeof fileReport> | undefined;
      await database.transaction(async (transaction) => {
        const publication = { city: TEST_CITY, changes, holdsFrom: at, author: 'gis', reason: 'test', at };
        await publishGeneration(transaction, publication);
        const sender = { accountId: 1, name: 'anna', areaCellId: null };
        filed = fileReport(place, { input: input(), photos: [], sender, idempotencyKey: undefined });
        const first = await Promise.race([filed, new Promise((resume) => setTimeout(resume, 300, 'still waits'))]);
        expect(first).to.equal('still waits');
      });
      const { report } = await filed!;
      expect(report).to.include({ generation: 2 });
      expect(report.cell?.code).to.equal('A2');
      expect(report.number).to.match(/-000001$/);
      place.grid.close();
    } finally {
      await serverEngine.release(database);
    }
  });

  it('gives one row when two processes are sent the same at once', async function () {
    this.timeout(60_000);
    const database = await serverEngine.freshDatabase();
    try {
      const first = await openReports(database);
      const second = { ...first.place, recorder: new ReportRecorder(first.place) };
      const sender = { accountId: 1, name: 'anna', areaCellId: null };
      for (let round = 0; round < 20; round++) {
        const submission = {
          input: input({ description: `${round}` }),
          photos: [],
          sender,
          idempotencyKey: `r${round}`,
        };
        const both = await Promise.all([first.place, second].map((place) => fileReport(place, submission)));
        expect(both.map(({ replay }) => replay).sort()).to.deep.equal([false, true]);
        expect(both[0]!.report.number).to.equal(both[1]!.report.number);
      }
      first.place.grid.close();
      const numbers: { number: string }[] = await database.knex('report').select('number').orderBy('number');
      expect(numbers.map(({ number }) => Number(number.split('-')[1]))).to.deep.equal(
        Array.from({ length: 20 }, (_, i) => i + 1),
      );
    } finally {
      await serverEngine.release(database);
    }
  });
});
