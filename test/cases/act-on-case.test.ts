import { expect } from 'chai';
import request from 'supertest';
import { actOnCase } from '../../server/cases/act-on-case.ts';
import { readSteps } from '../../server/cases/case-store.ts';
import type { BulkAnswer, CaseActionInput, CaseDetail, WireCase } from '../../server/cases/contract.ts';
import type { CasesPlace } from '../../server/cases/write-steps.ts';
import type { Database } from '../../server/platform/database.ts';
import { Refusal } from '../../server/platform/errors.ts';
import { readEvents } from '../../server/platform/event-log.ts';
import { onBothEngines, TEST_CITY } from '../helpers/engines.ts';
import { type CaseTown, noted, openCaseTown, plain, reason, START, type Who, WORKED } from './case-town.ts';

const HOUR_MS = 3_600_000;

describe('acting on cases', () => {
  onBothEngines((engine) => {
    let database: Database;
    let town: CaseTown;
    before(async () => {
      database = await engine.freshDatabase();
      town = await openCaseTown(database);
    });
    beforeEach(() => {
      town.time.now = START;
    });
    after(async () => {
      await town.close();
      await engine.release(database);
    });

    const refusal = async (work: Promise<unknown>): Promise<string> => {
      try {
        await work;
      } catch (error) {
        if (error instanceof Refusal) return error.code;
        throw error;
      }
      return 'done';
    };
    const detail = async (number: string, who: Who = 'desk'): Promise<CaseDetail> =>
      (await request(town.app).get(`/api/cases/${number}`).set('x-who', who).expect(200)).body;
    const post = (who: Who, number: string, input: unknown, headers: Record<string, string> = {}) =>
      request(town.app)
        .post(`/api/cases/${number}/actions`)
        .set({ 'x-who': who, ...headers })
        .send(input as object);
    const eventsOf = async (number: string) =>
      (await readEvents(database.knex, TEST_CITY, 0, 100_000)).filter(({ subject }) => subject === number);
    const row = (number: string) => database.knex('report').where({ city: TEST_CITY, number }).first();

    it('works a case from filed to struck off, and its history tells every step', async () => {
      const { number, stage, holder } = await town.file();
      expect([stage, holder]).to.deep.include.members(['dispatched']);
      await town.live(number, [
        ['roads', plain('accept')],
        ['roads', { action: 'arrive', note: '', position: { lon: 113.45, lat: 27.65, accuracyM: 8 } }],
        ['roads', noted('handle')],
        ['roads', noted('feedback')],
        ['desk', reason('reject')],
        ['roads', noted('feedback')],
        ['desk', plain('verify')],
        ['desk', reason('close')],
      ]);
      const { case: closed, steps, actions } = await detail(number);
      expect(closed).to.include({ stage: 'closed', state: 'closed', version: 9, rework: 1, closedBy: 'desk' });
      expect(closed.closeReason).to.equal('because of close');
      expect(steps.map(({ version, action, actor, stage: after }) => [version, action, actor, after])).to.deep.equal([
        [1, 'file', 'desk', 'dispatched'],
        [2, 'accept', 'roads', 'accepted'],
        [3, 'arrive', 'roads', 'on-site'],
        [4, 'handle', 'roads', 'on-site'],
        [5, 'feedback', 'roads', 'handled'],
        [6, 'reject', 'desk', 'accepted'],
        [7, 'feedback', 'roads', 'handled'],
        [8, 'verify', 'desk', 'verified'],
        [9, 'close', 'desk', 'closed'],
      ]);
      expect(steps[2]!.detail).to.deep.include({ position: { lon: 113.45, lat: 27.65, accuracyM: 8 } });
      expect(steps[4]!.note).to.equal('done: feedback');
      expect(actions).to.deep.equal(['reopen']);
      const events = (await eventsOf(number)).map(({ kind, payload }) => [
        kind,
        (payload as { action?: string }).action,
      ]);
      expect(events.slice(1)).to.deep.equal([
        ...['accept', 'arrive', 'handle', 'feedback', 'reject', 'feedback', 'verify'].map((action) => [
          'case.changed',
          action,
        ]),
        ['report.closed', undefined],
        ['case.changed', 'close'],
      ]);
      const audit = await database.knex('audit').where({ subject: number }).orderBy('id');
      expect(audit.map(({ action, actor }) => `${actor} ${action}`)).to.deep.equal([
        'roads case.accept',
        'roads case.arrive',
        'roads case.handle',
        'roads case.feedback',
        'desk case.reject',
        'roads case.feedback',
        'desk case.verify',
        'desk report.close',
      ]);
    });

    it('lets nobody change or remove a step', async () => {
      const { id } = await town.file();
      for (const change of ["update case_step set note = 'x'", 'delete from case_step'])
        expect(await database.knex.raw(`${change} where report_id = ?`, [id]).catch((error) => String(error))).to.match(
          /append-only/,
        );
    });

    it('gives a claim to one of two, fifty times, and tells the other who was quicker', async () => {
      for (let round = 0; round < 50; round++) {
        const { number } = await town.file();
        const inputs: [Who, CaseActionInput][] =
          round % 2 === 0
            ? [
                ['roads', plain('accept')],
                ['desk', plain('accept')],
              ]
            : [
                ['desk', { action: 'dispatch', version: 1, to: { organisation: 'water' }, note: '' }],
                ['admin', { action: 'dispatch', version: 1, to: { cell: 'A', post: 'grid-worker' }, note: '' }],
              ];
        const answers = await Promise.all(inputs.map(([who, input]) => post(who, number, input)));
        expect(answers.map(({ status }) => status).sort(), `round ${round}`).to.deep.equal([200, 409]);
        const [won, lost] = answers[0]!.status === 200 ? [0, 1] : [1, 0];
        expect(answers[lost]!.body).to.include({ code: 'conflict' });
        expect(answers[lost]!.body.detail).to.include(inputs[won]![0]);
        const steps = await readSteps(database.knex, TEST_CITY, (await row(number)).id);
        expect(steps.map(({ version }) => version)).to.deep.equal([1, 2]);
        expect(steps[1]!.actor).to.equal(inputs[won]![0]);
      }
    });

    it('does not take the clock for a rival', async () => {
      const { number, id } = await town.file();
      const clockStep = (version: number, actor: string) =>
        database.transaction(async (transaction) => {
          await transaction('report').where({ id }).update({ version });
          await transaction('case_step').insert({
            ...{ city: TEST_CITY, report_id: id, version, at: START },
            ...{ actor, action: 'remind', stage: 'dispatched' },
          });
        });
      /** Somebody writes a step between the reading and the writing of ours. */
      const meanwhile = (version: number, actor: string): CasesPlace => {
        let done = false;
        const transaction: Database['transaction'] = async (work) => {
          if (!done) await clockStep(version, actor);
          done = true;
          return database.transaction(work);
        };
        return { ...town.place, database: { ...database, transaction } };
      };
      const { case: accepted } = await actOnCase(meanwhile(2, 'clock'), town.who.roads, number, plain('accept'));
      expect(accepted).to.include({ version: 3, stage: 'accepted' });
      expect(await refusal(actOnCase(meanwhile(4, 'anna'), town.who.roads, number, noted('handle')))).to.equal(
        'conflict',
      );
      expect(await refusal(town.act('roads', number, { ...noted('handle'), version: 3 }))).to.equal('conflict');
      expect((await town.act('roads', number, { ...noted('handle'), version: 4 })).version).to.equal(5);
    });

    it('does what is asked for under a key once, and answers alike', async () => {
      const { number } = await town.file();
      const key = { 'idempotency-key': `k-${number}` };
      const answers = await Promise.all([1, 2, 3].map(() => post('roads', number, plain('accept'), key)));
      expect(answers.map(({ status }) => status)).to.deep.equal([200, 200, 200]);
      for (const { body } of answers) expect(body).to.deep.equal(answers[0]!.body);
      expect(answers.filter(({ headers }) => headers['idempotent-replay'] === 'true')).to.have.length(2);
      expect((await row(number)).version).to.equal(2);
      expect((await post('roads', number, noted('handle'), key)).body.code).to.equal('idempotency-key-reused');
      const other = await town.file();
      expect((await post('roads', other.number, plain('accept'), key)).body.code).to.equal('idempotency-key-reused');
      // Keys of other accounts are other keys.
      expect((await post('desk', other.number, plain('accept'), key)).status).to.equal(200);
      expect((await post('roads', number, plain('accept'), { 'idempotency-key': 'a b' })).status).to.equal(400);
    });

    it('is for whoever has the case, the desk in his place, and nobody else', async () => {
      const { number } = await town.file();
      for (const who of ['water', 'workerA', 'inspector'] as const)
        expect((await post(who, number, plain('accept'))).body.code, who).to.equal('not-holder');
      expect((await post('roads', number, reason('close'))).body.code).to.equal('not-allowed');
      expect((await post('gis', number, plain('accept'))).status).to.equal(403);
      expect((await post('workerB', number, noted('note'))).status, 'outside the area').to.equal(404);
      await post('desk', number, plain('accept')).expect(200);
      const { steps } = await detail(number);
      expect(steps.at(-1)).to.deep.include({ actor: 'desk', detail: { instead: true } });
      const gas = await town.file('gas');
      expect(gas.holder).to.deep.include({ kind: 'post', post: 'grid-worker' });
      await post('workerA', gas.number, plain('accept')).expect(200);
    });

    it('goes back to the desk with a reason, and twice refused is contested until a consultation decides', async () => {
      const { number } = await town.file();
      const counts = async () => (await request(town.app).get('/api/cases/counts').expect(200)).body;
      const before = await counts();
      await town.live(number, [
        ['roads', reason('refuse')],
        ['desk', { action: 'dispatch', to: { organisation: 'water' }, note: '' }],
        ['water', reason('refuse')],
      ]);
      expect((await counts()).contested - before.contested).to.equal(1);
      const list = await request(town.app).get('/api/cases').query({ contested: '1', stage: 'returned' });
      expect(list.body.cases.map((one: WireCase) => one.number)).to.include(number);
      await town.live(number, [
        [
          'desk',
          {
            action: 'consult',
            reason: 'both refuse',
            invited: ['roads', 'water'],
            meetsAt: '2019-05-09T09:00:00+08:00',
          },
        ],
        [
          'desk',
          {
            action: 'decide',
            met: ['roads', 'water', 'town'],
            decision: 'roads leads',
            to: { organisation: 'roads' },
            assisting: ['water'],
          },
        ],
      ]);
      const { case: decided, steps } = await detail(number);
      expect(decided).to.deep.include({ stage: 'dispatched', refusals: 2, assisting: ['water'] });
      expect(decided.holder).to.include({ kind: 'organisation', code: 'roads' });
      expect(steps.at(-2)!.detail).to.deep.include({ invited: ['roads', 'water'] });
      expect(steps.at(-1)!.detail).to.deep.include({ met: ['roads', 'water', 'town'], decision: 'roads leads' });
      expect((await counts()).contested).to.equal(before.contested);
      expect(await refusal(town.act('desk', number, { action: 'consult', reason: 'x', invited: ['nobody'] }))).to.equal(
        'unknown-organisation',
      );
    });

    it('climbs one level at a time, and no higher than the top', async () => {
      const { number } = await town.file('gas');
      const up: CaseActionInput = { action: 'escalate', reason: 'too much for us' };
      const first = await town.act('workerA', number, up);
      expect([first.holder, first.escalations]).to.deep.equal([
        { kind: 'organisation', code: 'town', name: { zh: '单位town', en: 'town' } },
        1,
      ]);
      const second = await town.act('town', number, up);
      expect(second.holder).to.include({ code: 'centre' });
      expect(await refusal(town.act('desk', number, up))).to.equal('wrong-stage');
    });

    it('holds the clock to resolve while it is paused, and gives the days back', async () => {
      const { number, dueAt } = await town.file('gas');
      expect(dueAt).to.equal('2019-05-13T15:59:59.999Z');
      const at = (hours: number) => {
        town.time.now = new Date(START.getTime() + hours * HOUR_MS);
      };
      at(1);
      await town.act('desk', number, { action: 'pause', reason: 'flood' });
      expect(await refusal(town.act('desk', number, { action: 'pause', reason: 'again' }))).to.equal('conflict');
      expect((await detail(number)).pauses).to.deep.equal([
        { from: '2019-05-08T02:00:00.000Z', to: null, reason: 'flood' },
      ]);
      at(49);
      // Over two midnights, of the 8th and the 9th: the 9th was to count, and does not.
      const resumed = await town.act('desk', number, plain('resume'));
      expect(resumed.dueAt).to.equal('2019-05-14T15:59:59.999Z');
      expect(resumed.onSiteDueAt, 'the clock to be on site runs on').to.equal('2019-05-09T01:00:00.000Z');
      expect((await detail(number)).pauses).to.deep.equal([
        { from: '2019-05-08T02:00:00.000Z', to: '2019-05-10T02:00:00.000Z', reason: 'flood' },
      ]);
      expect(await refusal(town.act('desk', number, plain('resume')))).to.equal('conflict');
    });

    it('keeps what was promised when the limits of the category are changed in between', async () => {
      const { number, dueAt } = await town.file('gas');
      await town.act('desk', number, { action: 'pause', reason: 'flood' });
      await database.knex('category').where({ city: TEST_CITY, code: 'gas' }).update({ resolve_limit: 30 });
      await town.place.categories.refresh();
      town.time.now = new Date(START.getTime() + 2 * HOUR_MS);
      const resumed = await town.act('desk', number, plain('resume'));
      expect(Date.parse(resumed.dueAt!) - Date.parse(dueAt!)).to.equal(2 * HOUR_MS);
      await database.knex('category').where({ city: TEST_CITY, code: 'gas' }).update({ resolve_limit: 3 });
      await town.place.categories.refresh();
    });

    it('promises anew when it is opened again or reclassified', async () => {
      const { number } = await town.file();
      await town.live(number, [...WORKED, ['desk', reason('close')]]);
      town.time.now = new Date('2019-05-28T02:00:00Z');
      const reopened = await town.act('desk', number, reason('reopen'));
      expect(reopened).to.deep.include({
        stage: 'dispatched',
        state: 'open',
        rework: 1,
        dueAt: '2019-06-06T15:59:59.999Z',
      });
      expect(reopened.holder).to.include({ code: 'roads' });
      expect((await eventsOf(number)).map(({ kind }) => kind)).to.include('report.reopened');
      const gas = await town.act('desk', number, { action: 'classify', category: 'gas', reason: 'it smells' });
      expect(gas).to.deep.include({ category: 'gas', severity: 4, dueAt: '2019-05-31T15:59:59.999Z' });
      expect(gas.onSiteDueAt).to.equal('2019-05-29T02:00:00.000Z');
      expect(gas.holder).to.deep.include({ kind: 'post', post: 'grid-worker' });
      const refused = (category: string) =>
        refusal(town.act('desk', number, { action: 'classify', category, reason: 'x' }));
      expect(await refused('tip')).to.equal('invalid-request');
      expect(await refused('nothing')).to.equal('unknown-category');
      expect(await refused('gas')).to.equal('invalid-request');
    });

    it('locates and routes anew what lay elsewhere, and tells both areas', async () => {
      const { number } = await town.file('gas');
      const moved = await town.act('desk', number, {
        action: 'relocate',
        lon: 113.55,
        lat: 27.65,
        reason: 'wrong pin',
      });
      expect(moved.cell!.code).to.equal('B');
      expect(moved.holder).to.deep.include({ kind: 'post', post: 'grid-worker' });
      expect((moved.holder as { cell: { code: string } }).cell.code).to.equal('B');
      const told = (await eventsOf(number)).find(({ kind }) => kind === 'report.moved')!;
      const { T, A, B } = town.cellIds;
      expect([...told.cellPath]).to.have.members([T, A, B]);
      expect(told.payload).to.deep.include({ lon: 113.55, lat: 27.65, cellPath: [T, B] });
      expect((await post('workerA', number, noted('note'))).status).to.equal(404);
      const outside = await town.act('desk', number, { action: 'relocate', lon: 114, lat: 27.65, reason: 'far off' });
      expect(outside).to.deep.include({ stage: 'collected', cell: null, holder: { kind: 'desk' } });
      expect(outside.warnings).to.include('outside-grid');
      const filed = await town.act('desk', number, plain('file'));
      expect(filed).to.deep.include({ stage: 'filed', holder: { kind: 'desk' } });
    });

    it('merges duplicates, through chains, never round in a circle, and takes them apart again', async () => {
      const [a, b, c] = [await town.file(), await town.file(), await town.file()];
      const merge = (from: string, into: string) => town.act('desk', from, { action: 'merge', into, note: 'the same' });
      expect(await merge(a.number, b.number)).to.include({ stage: 'merged', state: 'closed', mergedInto: b.number });
      await merge(b.number, c.number);
      const other = await town.file();
      // What b was merged into has it.
      expect((await merge(other.number, a.number)).mergedInto).to.equal(c.number);
      for (const into of [a, b, c]) expect(await refusal(merge(c.number, into.number))).to.equal('invalid-request');
      expect(await refusal(merge(c.number, '20190508-999999'))).to.equal('not-found');
      const { merged, steps } = await detail(c.number);
      expect(merged).to.have.members([a.number, b.number, other.number]);
      expect(steps.map(({ action, detail: told }) => [action, told.merged])).to.deep.include.members([
        ['merge', b.number],
        ['merge', other.number],
      ]);
      expect((await detail(a.number)).steps.at(-1)!.detail).to.include({ into: b.number });
      const apart = await town.act('desk', b.number, reason('unmerge'));
      expect(apart).to.deep.include({ stage: 'filed', state: 'open', holder: { kind: 'desk' } });
      expect((await detail(c.number)).steps.at(-1)!.detail).to.include({ unmerged: b.number });
      expect((await detail(c.number)).merged).to.deep.equal([other.number]);
      expect((await detail(b.number)).merged, 'what was its own stays its own').to.deep.equal([a.number]);
    });

    it('never lets two merges crosswise both stand', async () => {
      for (let round = 0; round < 10; round++) {
        const [a, b] = [await town.file(), await town.file()];
        const answers = await Promise.all([
          post('desk', a.number, { action: 'merge', into: b.number }),
          post('admin', b.number, { action: 'merge', into: a.number }),
        ]);
        const rows = await Promise.all([row(a.number), row(b.number)]);
        expect(
          rows.filter(({ stage }) => stage === 'merged'),
          `round ${round}`,
        ).to.have.length(1);
        expect(answers.filter(({ status }) => status === 200)).to.have.length(1);
      }
    });

    it('hands off once, and withdraws what is taken back', async () => {
      const { number, id, stage } = await town.file('lamp');
      expect(stage).to.equal('handed-off');
      const outbox = () =>
        database.knex('hand_off').where({ report_id: id }).orderBy('id').select('message_id', 'state');
      expect(await outbox()).to.deep.equal([{ message_id: `${number}-1`, state: 'waiting' }]);
      await town.act('desk', number, reason('take-back'));
      expect((await outbox()).map(({ state }) => state)).to.deep.equal(['withdrawn']);
      await town.act('desk', number, { action: 'hand-off', system: 'digital', note: '' });
      expect(await outbox()).to.deep.equal([
        { message_id: `${number}-1`, state: 'withdrawn' },
        { message_id: `${number}-3`, state: 'waiting' },
      ]);
      const { case: handed } = await detail(number);
      expect(handed).to.deep.include({ stage: 'handed-off', version: 3 });
      expect(await refusal(town.act('desk', number, { action: 'hand-off', system: 'roads', note: '' }))).to.equal(
        'conflict',
      );
      const manhole = await town.file();
      expect(
        await refusal(town.act('desk', manhole.number, { action: 'hand-off', system: 'roads', note: '' })),
      ).to.equal('unknown-organisation');
      expect(
        await refusal(
          town.act('desk', manhole.number, { action: 'dispatch', to: { organisation: 'digital' }, note: '' }),
        ),
      ).to.equal('invalid-request');
      expect(
        await refusal(
          town.act('desk', manhole.number, { action: 'dispatch', to: { cell: 'B', post: 'police' }, note: '' }),
        ),
      ).to.equal('unknown-staff');
    });

    it("leaves a sealed tip to its police post, which does the desk's part too", async () => {
      const { number } = await town.file('tip');
      for (const who of ['desk', 'admin', 'roads', 'workerA', 'inspector'] as const) {
        expect((await post(who, number, noted('note'))).status, who).to.equal(404);
        await request(town.app).get(`/api/cases/${number}`).set('x-who', who).expect(404);
      }
      expect((await detail(number, 'police')).actions).to.include.members(['accept', 'close']);
      expect((await post('police', number, { action: 'consult', reason: 'x', invited: ['roads'] })).status).to.equal(
        403,
      );
      for (const input of [plain('accept'), plain('arrive'), noted('handle'), noted('feedback'), reason('close')])
        await post('police', number, input).expect(200);
      const told = await database.knex('event').where({ subject: number }).select('sealed_for');
      expect(told).to.have.length(7);
      for (const { sealed_for } of told) expect(sealed_for).to.equal(town.cellIds.A);
      const audit = await database.knex('audit').where({ subject: number }).select('sealed_for');
      expect(new Set(audit.map(({ sealed_for }) => sealed_for))).to.deep.equal(new Set([town.cellIds.A]));
      const other = await town.file();
      expect(await refusal(town.act('desk', other.number, { action: 'merge', into: number, note: '' }))).to.equal(
        'not-found',
      );
    });

    it('acts on many, each on its own, in their order', async () => {
      const filed = [await town.file(), await town.file(), await town.file()].map(({ number }) => number);
      await town.act('roads', filed[1]!, plain('accept'));
      const numbers = [...filed, '20190101-000001'];
      const bulk = () =>
        request(town.app)
          .post('/api/cases/actions')
          .set({ 'x-who': 'roads', 'idempotency-key': `bulk-${filed[0]}` })
          .send({ numbers, action: { action: 'accept' } });
      const { body } = (await bulk().expect(200)) as { body: BulkAnswer };
      expect(body.results.map(({ number, case: one, refused }) => [number, one?.stage ?? refused?.code])).to.deep.equal(
        [
          [filed[0], 'accepted'],
          [filed[1], 'conflict'],
          [filed[2], 'accepted'],
          ['20190101-000001', 'not-found'],
        ],
      );
      expect((await bulk().expect(200)).body, 'asked again').to.deep.equal(body);
      expect((await row(filed[0]!)).version).to.equal(2);
      await request(town.app)
        .post('/api/cases/actions')
        .send({ numbers: Array.from({ length: 501 }, () => filed[0]), action: { action: 'accept' } })
        .expect(400);
    });

    it('takes note and strikes off by the addresses of reports, as before', async () => {
      const { number } = await town.file();
      const acknowledge = () => request(town.app).post(`/api/reports/${number}/acknowledge`);
      const answers = await Promise.all([acknowledge(), acknowledge(), acknowledge()]);
      expect(answers.map(({ status }) => status).sort()).to.deep.equal([200, 409, 409]);
      expect(answers.find(({ status }) => status === 409)!.body).to.include({ code: 'conflict' });
      await request(town.app).post(`/api/reports/${number}/close`).send({}).expect(400);
      const close = () => request(town.app).post(`/api/reports/${number}/close`).send({ reason: '已修复' });
      const closed = await Promise.all([close(), close()]);
      expect(closed.map(({ status }) => status).sort()).to.deep.equal([200, 409]);
      await acknowledge().expect(409);
      const { body } = await request(town.app).get(`/api/reports/${number}`).expect(200);
      expect(body).to.include({ state: 'closed', acknowledgedBy: 'desk', closedBy: 'desk', closeReason: '已修复' });
      const events = (await eventsOf(number)).filter(({ kind }) => kind.startsWith('report.'));
      expect(events.map(({ kind }) => kind)).to.deep.equal(['report.filed', 'report.acknowledged', 'report.closed']);
      expect(events[1]!.payload).to.deep.equal({ id: body.id, number, at: START.toISOString(), by: 'desk' });
      const audit = await database.knex('audit').where({ subject: number }).orderBy('id');
      expect(audit.map(({ action, actor, reason: why }) => [action, actor, why])).to.deep.equal([
        ['report.acknowledge', 'desk', ''],
        ['report.close', 'desk', '已修复'],
      ]);
      for (const address of ['acknowledge', 'close'])
        await request(town.app)
          .post(`/api/reports/${number}/${address}`)
          .set({ 'x-area': String(town.cellIds.B) })
          .send({ reason: 'x' })
          .expect(404);
    });
  });
});
