import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Express } from 'express';
import request from 'supertest';
import { actOnCase } from '../../server/cases/act-on-case.ts';
import { runDueClocks } from '../../server/cases/clocks/run-clocks.ts';
import type { Database } from '../../server/platform/database.ts';
import { openLog } from '../../server/platform/log.ts';
import { filedReportSchema, reportSchema } from '../../server/reports/contract.ts';
import type { ReportsPlace } from '../../server/reports/file-report.ts';
import { importReports } from '../../server/reports/import-reports.ts';
import { onBothEngines, TEST_CITY } from '../helpers/engines.ts';
import { openReports } from './reports-app.ts';
import { staffTown } from './staffed-town.ts';

const NOW = new Date('2019-05-28T02:00:00Z');
const IN_A = { lon: 113.45, lat: 27.65 };
const IN_B = { lon: 113.55, lat: 27.65 };
const OUTSIDE = { lon: 113.7, lat: 27.65 };
const input = (category: string, where: object = IN_A) => ({ ...where, category, description: 'seen on the round' });

describe('a report that is filed in a staffed town', () => {
  onBothEngines((engine) => {
    let database: Database;
    let app: Express;
    let place: ReportsPlace;
    let cellIds: Record<'T' | 'A' | 'B', number>;
    beforeEach(async () => {
      database = await engine.freshDatabase();
      ({ app, place, cellIds } = await openReports(database, { now: () => NOW }));
      await staffTown(place, cellIds);
    });
    afterEach(async () => {
      place.grid.close();
      await place.recorder.drain();
      await engine.release(database);
    });
    const send = (body: object, key?: string) =>
      request(app)
        .post('/api/reports')
        .set(key === undefined ? {} : { 'idempotency-key': key })
        .send(body);
    const file = async (body: object) => filedReportSchema.parse((await send(body).expect(201)).body);
    const stepsOf = (id: number) => database.knex('case_step').where({ city: TEST_CITY, report_id: id });
    const handOffs = () => database.knex('hand_off').where({ city: TEST_CITY }).orderBy('id');

    it('is with its holder at once, and says why', async () => {
      const gas = await file(input('gas'));
      expect(gas).to.deep.include({
        stage: 'dispatched',
        holder: { kind: 'organisation', code: 'gas-works', name: { zh: '单位gas-works', en: 'Office gas-works' } },
        assisting: ['parks'],
        dispatchedAt: NOW.toISOString(),
        version: 1,
        calendarVersion: 1,
        sealed: false,
      });
      expect(gas.reasons).to.deep.equal([
        { code: 'department-list', params: { organisation: 'gas-works', area: '*', category: 'gas' } },
      ]);
      const tree = await file(input('tree'));
      expect(tree.holder).to.deep.include({ kind: 'post', post: 'grid-worker' });
      const above = await file(input('tree', IN_B));
      expect(above.holder).to.deep.include({ kind: 'organisation', code: 'town-office' });
      const { body: read } = await request(app).get(`/api/reports/${gas.number}`).expect(200);
      expect(read).to.deep.include({ holder: gas.holder, reasons: gas.reasons, stage: 'dispatched' });
      expect((await database.knex('report').where({ number: gas.number }).first()).dispatches).to.equal(1);
    });

    it('has its first step, with what was decided', async () => {
      const gas = await file(input('gas'));
      const [step, ...more] = await stepsOf(gas.id);
      expect(more).to.deep.equal([]);
      expect(step).to.deep.include({ version: 1, at: NOW, actor: 'dispatcher', action: 'file', stage: 'dispatched' });
      expect(step.detail).to.deep.equal({
        holder: { kind: 'organisation', organisation: 'gas-works' },
        assisting: ['parks'],
        reasons: gas.reasons,
        dueAt: gas.dueAt,
        onSiteDueAt: gas.onSiteDueAt,
      });
      const outside = await file(input('gas', OUTSIDE));
      expect(outside).to.deep.include({ stage: 'collected', holder: { kind: 'desk' } });
      expect((await stepsOf(outside.id))[0]).to.deep.include({ action: 'collect', stage: 'collected' });
      const stored = await database.knex('report').where({ number: outside.number }).first();
      expect(stored).to.deep.include({ dispatches: 0, dispatched_at: null });
    });

    it('waits in the outbox exactly once, in the form in which it was told', async () => {
      const { duplicates, ...manhole } = await file(input('manhole'));
      expect(manhole).to.deep.include({ stage: 'handed-off' });
      const [handOff, ...more] = await handOffs();
      expect(more).to.deep.equal([]);
      expect(handOff).to.deep.include({
        report_id: manhole.id,
        system: 'city-management',
        message_id: `${manhole.number}-1`,
        state: 'waiting',
        attempts: 0,
        created_at: NOW,
        next_try_at: NOW,
      });
      expect(reportSchema.parse(handOff.payload)).to.deep.equal(manhole);
    });

    it('gets one step and one hand-off, however often it is sent', async () => {
      const answers = await Promise.all(Array.from({ length: 12 }, () => send(input('manhole'), 'once')));
      await send(input('manhole'), 'once').expect(200);
      expect(answers.filter(({ status }) => status === 201)).to.have.lengthOf(1);
      expect(answers.filter(({ status }) => status === 200)).to.have.lengthOf(11);
      expect(await handOffs()).to.have.lengthOf(1);
      expect(await database.knex('case_step')).to.have.lengthOf(1);
    });

    it('takes its own way in a batch of many', async () => {
      const wanted = [
        ['gas', IN_A, 'dispatched', 'file'],
        ['manhole', IN_B, 'handed-off', 'file'],
        ['tree', IN_B, 'dispatched', 'file'],
        ['tip', IN_A, 'dispatched', 'file'],
        ['tree', OUTSIDE, 'collected', 'collect'],
        ['tip', OUTSIDE, 'collected', 'collect'],
      ] as const;
      const all = Array.from({ length: 60 }, (_, i) => wanted[i % wanted.length]!);
      const answers = await Promise.all(all.map(([category, where]) => file(input(category, where))));
      const rows = await database
        .knex('report')
        .join('case_step', { 'case_step.city': 'report.city', 'case_step.report_id': 'report.id' })
        .select('report.*', 'action', 'case_step.version as step');
      expect(rows).to.have.lengthOf(60);
      const byNumber = new Map(rows.map((row) => [row.number, row]));
      for (const [i, [category, , stage, action]] of all.entries())
        expect(byNumber.get(answers[i]!.number)).to.deep.include({ category, stage, action, step: 1, version: 1 });
      expect((await handOffs()).map(({ message_id }) => message_id)).to.have.members(
        rows.filter(({ stage }) => stage === 'handed-off').map(({ number }) => `${number}-1`),
      );
      const events = await database.knex('event').where({ kind: 'report.filed' });
      expect(events).to.have.lengthOf(60);
      for (const { subject, sealed_for } of events) {
        const { category, cell_id } = byNumber.get(subject)!;
        expect(sealed_for).to.equal(category === 'tip' ? (cell_id === null ? 0 : cellIds.T) : null);
      }
    });

    it('is looked at by the clock process when its first alarm goes off', async () => {
      const gas = await file(input('gas'));
      const tree = await file(input('tree'));
      const rows = await database.knex('report').orderBy('id');
      // Two hours before the deadline to be on site, a day before the one to resolve.
      expect(rows[0].next_alarm_at.toISOString()).to.equal(
        new Date(Date.parse(gas.onSiteDueAt!) - 2 * 3_600_000).toISOString(),
      );
      expect(rows[1].next_alarm_at.toISOString()).to.equal(
        new Date(Date.parse(tree.dueAt!) - 24 * 3_600_000).toISOString(),
      );
    });

    describe('as a sealed tip', () => {
      it('answers its sender with a receipt that tells neither holder nor reasons, also when it is sent again', async () => {
        const { body } = await send(input('tip'), 'key').expect(201);
        const receipt = filedReportSchema.parse(body);
        expect(receipt).to.deep.include({ sealed: true, state: 'open', duplicates: [] });
        expect(receipt.cell?.code).to.equal('A');
        expect(receipt.dueAt).to.be.a('string');
        const secret = [
          'holder',
          'reasons',
          'assisting',
          'stage',
          'version',
          'dispatchedAt',
          'acknowledgedAt',
          'closedAt',
        ];
        expect(body).not.to.have.any.keys(...secret);
        await database.knex('report').update({
          state: 'closed',
          stage: 'closed',
          closed_at: NOW,
          acknowledged_at: NOW,
          accepted_at: NOW,
          version: 7,
        });
        const { body: again } = await send(input('tip'), 'key').expect(200);
        expect(again).to.deep.equal(body);
        await request(app).get(`/api/reports/${receipt.number}`).expect(404);
      });

      it('does not say which tip stands under a key', async () => {
        const { body } = await send(input('tip'), 'key').expect(201);
        const refused = await send({ ...input('tip'), description: 'something else' }, 'key').expect(409);
        expect(refused.body.code).to.equal('idempotency-key-reused');
        expect(JSON.stringify(refused.body)).not.to.include(body.number);
      });

      it('is nobody’s duplicate and has none', async () => {
        await file(input('tip'));
        expect((await file(input('tip'))).duplicates).to.deep.equal([]);
      });
    });

    it('is suggested by the case that it was merged into, once', async () => {
      const [first, second, third] = [await file(input('tree')), await file(input('tree')), await file(input('tree'))];
      await database.knex('report').whereIn('number', [second.number, third.number]).update({
        state: 'closed',
        stage: 'merged',
        closed_at: NOW,
        merged_into: first.number,
      });
      const numbers = ({ duplicates }: { duplicates: { number: string }[] }) => duplicates.map(({ number }) => number);
      const fourth = await file(input('tree'));
      expect(numbers(fourth)).to.deep.equal([first.number]);
      const { body } = await request(app).get(`/api/reports/${first.number}`).expect(200);
      expect(numbers(body)).to.deep.equal([fourth.number]);
    });

    describe('by import', () => {
      let folder: string;
      before(() => {
        folder = mkdtempSync(join(tmpdir(), 'gridwarden-test-'));
      });
      after(() => rmSync(folder, { recursive: true }));
      const run = (...rows: string[]) => {
        const path = join(folder, 'rows.csv');
        writeFileSync(path, `id,when,kind,lon,lat\n${rows.join('\n')}\n`);
        return importReports(place, {
          file: path,
          lonField: 'lon',
          latField: 'lat',
          timeField: 'when',
          categoryField: 'kind',
          idField: 'id',
        });
      };
      const byId = async () =>
        new Map((await database.knex('report').orderBy('id')).map((row) => [row.external_id, row]));

      it('is routed, handed off and given its first step like any other', async () => {
        await run(
          'a,2019-05-28 09:00,gas,113.45,27.65',
          'b,2019-05-28 09:00,manhole,113.45,27.65',
          'c,2019-05-28 09:00,tree,113.7,27.65',
        );
        const rows = await byId();
        expect(rows.get('a')).to.include({ stage: 'dispatched', holder_organisation: 'gas-works', dispatches: 1 });
        expect(rows.get('b')).to.include({ stage: 'handed-off', holder_organisation: 'city-management' });
        expect(rows.get('c')).to.include({ stage: 'collected', holder_kind: 'desk' });
        const [handOff, ...more] = await handOffs();
        expect(more).to.deep.equal([]);
        expect(handOff).to.include({ report_id: rows.get('b').id, message_id: `${rows.get('b').number}-1` });
        expect(reportSchema.parse(handOff.payload)).to.include({ number: rows.get('b').number, stage: 'handed-off' });
        await run('a,2019-05-28 09:00,gas,113.45,27.65', 'b,2019-05-28 09:00,manhole,113.45,27.65');
        expect(await handOffs()).to.have.lengthOf(1);
        const steps = await database.knex('case_step').orderBy('report_id');
        expect(steps.map(({ action, stage, actor }) => [action, stage, actor])).to.deep.equal([
          ['file', 'dispatched', 'system'],
          ['file', 'handed-off', 'system'],
          ['collect', 'collected', 'system'],
        ]);
      });

      it('has the first step that the door would have written', async () => {
        const { id } = await file({ ...input('gas'), occurredAt: '2019-05-28T01:00:00Z' });
        await run('a,2019-05-28 09:00,gas,113.45,27.65');
        const [door, imported] = await database.knex('case_step').orderBy('report_id');
        expect(door.report_id).to.equal(id);
        expect(imported.detail).to.deep.equal(door.detail);
      });

      it('sets off no alarm whose time was past before it came', async () => {
        await run('late,2019-05-15 09:00,tree,113.45,27.65', 'soon,2019-05-22 09:00,tree,113.45,27.65');
        const rows = await byId();
        const kinds = (fired: string[]) => fired.map((key) => /:(.*)@/.exec(key)![1]);
        expect(kinds(rows.get('late').alarms_fired)).to.deep.equal(['due-soon', 'overdue', 'breach', 'reminder']);
        expect(rows.get('late').next_alarm_at > NOW).to.equal(true);
        expect(kinds(rows.get('soon').alarms_fired)).to.deep.equal([]);
        expect(rows.get('soon').next_alarm_at > NOW).to.equal(true);
      });

      it('leaves history to the desk: nobody is set to work, nothing is sent, no alarm goes off', async () => {
        await run(
          'a,2017-05-28 09:00,gas,113.45,27.65',
          'b,2017-05-28 09:00,manhole,113.45,27.65',
          'c,2017-05-28 09:00,tip,113.45,27.65',
        );
        const rows = await byId();
        for (const id of ['a', 'b']) {
          const row = rows.get(id);
          expect(row).to.deep.include({ stage: 'filed', holder_kind: 'desk', next_alarm_at: null, dispatches: 0 });
          expect(row.route_reasons[0].code).to.equal('historic-import');
          expect(row.due_at).to.be.instanceOf(Date);
        }
        expect(rows.get('c')).to.deep.include({ sealed: true, holder_post: 'police', next_alarm_at: null });
        expect(await handOffs()).to.deep.equal([]);
        expect(await database.knex('case_step')).to.have.lengthOf(3);
        // Neither at the first look at all of them, nor after somebody did something else to one.
        await runDueClocks({ ...place, log: openLog('silent') });
        const desk = {
          accountId: 1,
          name: 'desk',
          role: 'dispatcher',
          areaCellId: null,
          organisation: null,
          staff: null,
        };
        await actOnCase(place, desk, rows.get('a').number, { action: 'note', note: 'still there' });
        await runDueClocks({ ...place, log: openLog('silent') });
        expect(await database.knex('case_step').where({ actor: 'clock' })).to.deep.equal([]);
        expect([...(await byId()).values()].map((row) => row.next_alarm_at)).to.deep.equal([null, null, null]);
      });

      it('tells of sealed tips in no summary and no event but their own', async () => {
        const file = ['a,2019-05-28 09:00,tree,113.45,27.65', 'b,2019-05-28 09:00,tip,113.46,27.66'];
        const result = await run(...file, 'c,2019-05-28 09:00,tip,113.7,27.66');
        expect(result).to.include({ rows: 1, added: 1, outside: 0, known: 0 });
        const again = await run(...file);
        expect(again).to.include({ rows: 1, added: 0, known: 1 });
        const events = await database.knex('event').where({ kind: 'reports.imported' }).orderBy('id');
        expect(events.map(({ sealed_for, payload }) => [sealed_for, payload.count])).to.deep.equal([
          [null, 1],
          [cellIds.T, 1],
          [0, 1],
        ]);
        expect(events[0].payload.bounds).to.deep.equal([113.45, 27.65, 113.45, 27.65]);
      });
    });
  });
});
