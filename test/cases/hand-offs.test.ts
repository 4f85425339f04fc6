import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { type Delivery, deliverHandOffs } from '../../server/cases/hand-offs/deliver-hand-offs.ts';
import { signatureHeaders } from '../../server/cases/hand-offs/hand-off-signature.ts';
import { queueHandOff } from '../../server/cases/hand-offs/hand-off-store.ts';
import { forgetOldMessages } from '../../server/cases/hand-offs/take-hand-off-status.ts';
import type { Database } from '../../server/platform/database.ts';
import { openLog } from '../../server/platform/log.ts';
import { onBothEngines, TEST_CITY } from '../helpers/engines.ts';
import {
  type Answer,
  type HandOffTown,
  HOTLINE,
  openHandOffTown,
  QUICK,
  SECRET,
  SYSTEM,
  until,
} from './hand-off-place.ts';

/** A system that answers as it is told to, and remembers what came. */
interface Scripted {
  url: string;
  came: { headers: IncomingHttpHeaders; body: { data: { number: string; note: string } } }[];
  answer: (response: ServerResponse) => void;
  server: Server;
}
async function scripted(): Promise<Scripted> {
  const self: Scripted = {
    url: '',
    came: [],
    answer: (response) => void response.writeHead(201).end('{"remoteNumber":"R-1"}'),
    server: createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      self.came.push({ headers: request.headers, body: JSON.parse(Buffer.concat(chunks).toString()) });
      self.answer(response);
    }).listen(0, '127.0.0.1'),
  };
  await new Promise((listening) => self.server.once('listening', listening));
  self.url = `http://127.0.0.1:${(self.server.address() as AddressInfo).port}/`;
  return self;
}

describe('hand-offs', () => {
  onBothEngines((engine) => {
    let database: Database;
    let town: HandOffTown;
    let system: Scripted;
    let delivery: Delivery | undefined;
    let now = new Date('2019-05-08T01:00:00Z');
    const pass = (seconds: number) => {
      now = new Date(now.getTime() + seconds * 1000);
    };
    beforeEach(async () => {
      now = new Date('2019-05-08T01:00:00Z');
      database = await engine.freshDatabase();
      town = await openHandOffTown(database, () => now);
      system = await scripted();
    });
    afterEach(async () => {
      await delivery?.stop();
      delivery = undefined;
      system.server.closeAllConnections();
      system.server.close();
      await town.close();
      await engine.release(database);
    });

    const start = (more: Partial<typeof QUICK> = {}) => {
      const options = { ...QUICK, circuitFailures: 5, restBaseMs: 30_000, ...more };
      const place = { database, city: town.place.city, clock: () => now, random: () => 1, log: openLog('silent') };
      delivery = deliverHandOffs(place, options);
    };
    const handOffOf = async (number: string) =>
      (await town.call('GET', `/api/cases/${number}/hand-offs`)).body.handOffs[0];
    const stageOf = async (number: string) =>
      (await database.knex('report').where({ number }).first('stage', 'holder_kind')) as {
        stage: string;
        holder_kind: string;
      };
    const comesTo = (number: string, what: Record<string, unknown>) =>
      until(`${number} comes to ${JSON.stringify(what)}`, async () => {
        const handOff = await handOffOf(number);
        return Object.entries(what).every(([key, value]) => handOff[key] === value);
      });
    let told = 0;
    const tell = (
      body: Record<string, unknown>,
      { secret = SECRET, id = `told-${++told}`, at = now }: { secret?: string; id?: string; at?: Date } = {},
    ): Promise<Answer> => {
      const text = JSON.stringify({ at: now.toISOString(), ...body });
      return town.call('POST', '/api/hand-offs/status', text, signatureHeaders(secret, id, at, text));
    };

    it('are sent signed, under one key, with what the system needs and nothing of how the city works', async () => {
      const { number } = await town.file('井盖缺失，夜间危险');
      await town.address(system.url);
      start();
      await comesTo(number, { state: 'delivered', remoteNumber: 'R-1', attempts: 1 });
      const [{ headers, body }] = system.came as [Scripted['came'][number]];
      expect(headers).to.include({ 'webhook-id': `${number}-1`, 'idempotency-key': `${number}-1` });
      expect(body).to.have.nested.include({
        type: 'case.handed-off',
        'data.number': number,
        'data.category': 'manhole',
      });
      expect(body.data).not.to.have.any.keys('holder', 'reasons', 'version', 'id', 'reporter');
      const { body: detail } = await town.call('GET', `/api/hand-offs/${(await handOffOf(number)).id}`);
      expect(detail.message).to.deep.equal(body);
    });

    it('wait for a system without an address, and are settled by hand', async () => {
      const { number } = await town.file();
      start();
      const before = await town.call('GET', '/api/outside-systems');
      expect(before.body.systems[0]).to.include({ code: SYSTEM, state: 'by-hand', waiting: 1, dead: 0, url: null });
      const { id } = await handOffOf(number);
      const settled = await town.call('POST', `/api/hand-offs/${id}/settle`, {
        remoteNumber: '电话-17',
        note: '已电话告知',
      });
      expect(settled.body).to.include({ state: 'delivered', remoteNumber: '电话-17', settledBy: 'dispatcher' });
      expect((await town.call('POST', `/api/hand-offs/${id}/settle`, { remoteNumber: 'x' })).status).to.equal(409);
      const audit = await database.knex('audit').where({ action: 'hand-off.settle', subject: number }).first();
      expect(audit).to.include({ actor: 'dispatcher', reason: '已电话告知' });
      const event = await database.knex('event').where({ kind: 'hand-off.changed', subject: number }).first();
      expect(event.payload).to.include({ id, number, system: SYSTEM, state: 'delivered' });
      expect(system.came).to.deep.equal([]);
    });

    it('are given up at once where they cannot succeed, and tried anew under the same key when somebody says so', async () => {
      const { number } = await town.file();
      await town.address(system.url);
      system.answer = (response) =>
        void response.writeHead(422).end(JSON.stringify({ detail: 'unknown category\u0000\u001b[31m' }));
      start();
      await comesTo(number, { state: 'dead', attempts: 1, lastError: 'HTTP 422: unknown category  [31m' });
      const { body } = await town.call('GET', `/api/hand-offs?state=dead&system=${SYSTEM}`);
      expect(body.handOffs.map((one: { number: string }) => one.number)).to.deep.equal([number]);
      expect((await town.call('GET', '/api/hand-offs/counts')).body).to.include({ dead: 1, waiting: 0 });
      system.answer = (response) => void response.writeHead(204).end();
      const retried = await town.call('POST', `/api/hand-offs/${(await handOffOf(number)).id}/retry`);
      expect(retried.body).to.include({ state: 'waiting', attempts: 0 });
      await comesTo(number, { state: 'delivered', attempts: 1, lastError: null });
      expect(system.came.map(({ headers }) => headers['idempotency-key'])).to.deep.equal([
        `${number}-1`,
        `${number}-1`,
      ]);
      expect((await town.call('POST', `/api/hand-offs/${(await handOffOf(number)).id}/retry`)).status).to.equal(409);
    });

    it('are all tried anew with one word', async () => {
      const numbers = [await town.file(), await town.file()].map(({ number }) => number);
      await town.address(system.url);
      system.answer = (response) => void response.writeHead(400).end();
      start();
      for (const number of numbers) await comesTo(number, { state: 'dead' });
      system.answer = (response) => void response.writeHead(200).end();
      expect((await town.call('POST', '/api/hand-offs/retry', { system: HOTLINE })).body).to.deep.equal({ retried: 0 });
      expect((await town.call('POST', '/api/hand-offs/retry', {})).body).to.deep.equal({ retried: 2 });
      for (const number of numbers) await comesTo(number, { state: 'delivered' });
    });

    for (const [what, answer, reason] of [
      [
        'a redirect',
        (r: ServerResponse) => void r.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
        'HTTP 302',
      ],
      ['no answer in time', () => {}, 'no answer within'],
      ['a reset', (r: ServerResponse) => void r.socket?.resetAndDestroy(), 'ECONNRESET|other side closed|UND_ERR'],
    ] as const)
      it(`keep the reason of ${what}`, async () => {
        const { number } = await town.file();
        await town.address(system.url);
        system.answer = answer;
        start({ timeoutMs: 200 });
        await until('it failed', async () => (await handOffOf(number)).lastError !== null);
        const { lastError, state } = await handOffOf(number);
        expect(lastError).to.match(new RegExp(reason));
        expect(state).to.equal(what === 'a redirect' ? 'dead' : 'waiting');
      });

    it('are delivered by the first line of an answer that never ends', async () => {
      const { number } = await town.file();
      await town.address(system.url);
      system.answer = (response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.on('error', () => {});
        const more = () => {
          if (!response.destroyed) response.write('x'.repeat(65_536), () => setImmediate(more));
        };
        more();
      };
      start();
      await comesTo(number, { state: 'delivered', remoteNumber: null });
    });

    it('leave a system alone that is down, but for one at a time after its rest', async () => {
      for (let i = 0; i < 20; i++) await town.file();
      await town.address(system.url);
      system.answer = (response) => void response.writeHead(503).end();
      start({ concurrency: 1 });
      const state = async () => (await town.call('GET', '/api/outside-systems')).body.systems[0];
      await until('it is seen to be down', async () => (await state()).state === 'down');
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(system.came).to.have.lengthOf(5);
      pass(31);
      await until('it is tried once', () => system.came.length === 6);
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(system.came).to.have.lengthOf(6);
      system.answer = (response) => void response.writeHead(200).end();
      pass(61);
      await until('all are delivered', async () => (await state()).waiting === 0);
      expect(await state()).to.include({ state: 'up', dead: 0, restUntil: null });
    });

    it('wait while their system is stopped', async () => {
      const { number } = await town.file();
      const set = (enabled: boolean) =>
        town.call('PUT', `/api/outside-systems/${SYSTEM}`, { url: system.url, enabled }, { 'x-role': 'admin' });
      await set(false);
      start();
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect((await town.call('GET', '/api/outside-systems')).body.systems[0]).to.include({
        state: 'stopped',
        waiting: 1,
      });
      expect(system.came).to.deep.equal([]);
      await set(true);
      await comesTo(number, { state: 'delivered' });
    });

    it('of a case that somebody else has by now are not sent', async () => {
      const { id, number } = await town.file();
      await database
        .knex('report')
        .where({ id })
        .update({ stage: 'filed', holder_kind: 'desk', holder_organisation: null });
      await town.address(system.url);
      start();
      await comesTo(number, { state: 'withdrawn', attempts: 0 });
      expect(system.came).to.deep.equal([]);
    });

    it('of a sealed tip are never made, never sent, and seen by nobody', async () => {
      const { id, number } = await town.file();
      const seal = {
        sealed: true,
        stage: 'dispatched',
        holder_kind: 'post',
        holder_post: 'police',
        holder_organisation: null,
      };
      await database
        .knex('report')
        .where({ id })
        .update({ ...seal, holder_cell_id: town.cellIds.A });
      const { payload } = (await database.knex('hand_off').where({ report_id: id }).first())!;
      const again = database.transaction((transaction) =>
        queueHandOff(transaction, TEST_CITY, { reportId: id, system: SYSTEM, messageId: 'x', payload, at: now }),
      );
      expect(await again.catch((error) => error)).to.be.instanceOf(Error);
      const handOff = (await database.knex('hand_off').where({ report_id: id }).first('id'))!.id;
      await town.address(system.url);
      start();
      await until('it is withdrawn', async () => (await database.knex('hand_off').first())!.state === 'withdrawn');
      expect(system.came).to.deep.equal([]);
      expect(await database.knex('event').where({ kind: 'hand-off.changed' })).to.deep.equal([]);
      const admin = { 'x-role': 'admin' };
      for (const path of ['/api/hand-offs', `/api/cases/${number}/hand-offs`])
        expect((await town.call('GET', path, undefined, admin)).body.handOffs).to.deep.equal([]);
      expect((await town.call('GET', `/api/hand-offs/${handOff}`, undefined, admin)).status).to.equal(404);
      expect((await town.call('POST', `/api/hand-offs/${handOff}/retry`, undefined, admin)).status).to.equal(404);
      expect((await town.call('GET', '/api/hand-offs/counts', undefined, admin)).body).to.include({ withdrawn: 0 });
      expect((await tell({ messageId: `${number}-1`, status: 'resolved' })).status).to.equal(404);
    });

    it('stay within the area of whoever asks', async () => {
      const { number } = await town.file();
      const { id } = await handOffOf(number);
      const [inside, outside] = [town.cellIds.A, town.cellIds.B].map((cell) => ({ 'x-area': String(cell) }));
      const seen = async (headers: Record<string, string>) => [
        (await town.call('GET', '/api/hand-offs', undefined, headers)).body.handOffs.length,
        (await town.call('GET', '/api/hand-offs/counts', undefined, headers)).body.waiting,
        (await town.call('GET', '/api/outside-systems', undefined, headers)).body.systems[0].waiting,
        (await town.call('GET', `/api/hand-offs/${id}`, undefined, headers)).status,
        (await town.call('POST', `/api/hand-offs/${id}/retry`, undefined, headers)).status,
      ];
      expect(await seen(inside!)).to.deep.equal([1, 1, 1, 200, 200]);
      expect(await seen(outside!)).to.deep.equal([0, 0, 0, 404, 404]);
    });

    it('come by the page', async () => {
      const numbers = [];
      for (let i = 0; i < 5; i++) numbers.push((await town.file()).number);
      const seen: string[] = [];
      for (let cursor: string | null = ''; cursor !== null; ) {
        const { body }: Answer = await town.call(
          'GET',
          `/api/hand-offs?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`,
        );
        seen.push(...body.handOffs.map((one: { number: string }) => one.number));
        cursor = body.nextCursor;
      }
      expect(seen).to.deep.equal(numbers.reverse());
    });

    it('that are withdrawn bring their case back to the desk', async () => {
      const { number } = await town.file();
      const { id } = await handOffOf(number);
      const withdrawn = await town.call('POST', `/api/hand-offs/${id}/withdraw`, { reason: '系统停用' });
      expect(withdrawn.body).to.include({ state: 'withdrawn' });
      expect(await stageOf(number)).to.deep.equal({ stage: 'returned', holder_kind: 'desk' });
      const step = await database.knex('case_step').orderBy('version', 'desc').first();
      expect(step).to.include({ action: 'take-back', actor: 'dispatcher', note: '系统停用', version: 2 });
      expect((await town.call('POST', `/api/hand-offs/${id}/withdraw`, { reason: 'x' })).status).to.equal(409);
    });

    it('say that the system has what was withdrawn after it took it, until the system gives it back', async () => {
      const [taken, never] = [await town.file(), await town.file()];
      await town.call('POST', `/api/hand-offs/${(await handOffOf(never.number)).id}/withdraw`, { reason: '误转' });
      await town.address(system.url);
      start();
      await comesTo(taken.number, { state: 'delivered', theyHaveIt: false });
      const { id } = await handOffOf(taken.number);
      const { body } = await town.call('POST', `/api/hand-offs/${id}/withdraw`, { reason: '误转' });
      expect(body).to.include({ state: 'withdrawn', theyHaveIt: true });
      expect(await handOffOf(never.number)).to.include({ state: 'withdrawn', theyHaveIt: false });
      await tell({ messageId: `${taken.number}-1`, status: 'refused' });
      expect(await handOffOf(taken.number)).to.include({ state: 'withdrawn', theyHaveIt: false });
    });

    it('remember a message of a system for two days', async () => {
      const { number } = await town.file();
      await town.address(system.url);
      await tell({ messageId: `${number}-1`, status: 'received' });
      const kept = async () => (await database.knex('peer_message').select('message_id')).length;
      pass(2 * 86_400 - 1);
      await forgetOldMessages(town.place);
      expect(await kept()).to.equal(1);
      pass(2);
      await forgetOldMessages(town.place);
      expect(await kept()).to.equal(0);
    });

    it('hear that the case is resolved, once', async () => {
      const { number } = await town.file();
      await town.address(system.url);
      start();
      await comesTo(number, { state: 'delivered' });
      const taken = await tell({ remoteNumber: 'R-1', status: 'resolved', note: '已更换井盖' }, { id: 'm1' });
      expect([taken.status, taken.body]).to.deep.equal([200, { number, applied: true }]);
      expect(
        (await tell({ remoteNumber: 'R-1', status: 'resolved', note: '已更换井盖' }, { id: 'm1' })).body,
      ).to.deep.equal({
        applied: false,
      });
      expect((await stageOf(number)).stage).to.equal('handled');
      const steps = await database.knex('case_step').where({ action: 'feedback' });
      expect(steps).to.have.lengthOf(1);
      expect(steps[0]).to.include({ actor: SYSTEM, note: '已更换井盖' });
      const kinds = await database.knex('event').where({ subject: number }).orderBy('id').pluck('kind');
      expect(kinds).to.deep.equal(['report.filed', 'hand-off.changed', 'case.changed', 'hand-off.changed']);
    });

    it('hear nothing of what is older than what they know', async () => {
      const { number } = await town.file();
      await town.address(system.url);
      const at = (minute: number) => new Date(Date.parse('2019-05-08T02:00:00Z') + minute * 60_000).toISOString();
      const say = async (status: string, minute: number) =>
        (await tell({ messageId: `${number}-1`, status, at: at(minute) })).body.applied;
      expect(await say('resolved', 5)).to.equal(true);
      expect(await say('replied', 4)).to.equal(false);
      expect(await say('accepted', 5)).to.equal(false);
      expect(await handOffOf(number)).to.include({ remoteStatus: 'resolved', remoteAt: at(5) });
      expect((await stageOf(number)).stage).to.equal('handled');
    });

    it('that are refused, be it after a reply, bring their case back to the desk', async () => {
      const [first, second] = [await town.file(), await town.file()];
      await town.address(system.url);
      await tell({ messageId: `${first.number}-1`, status: 'refused', note: '不属于本系统' });
      await tell({ messageId: `${second.number}-1`, status: 'replied', note: '配件未到' });
      expect((await stageOf(second.number)).stage).to.equal('replied');
      pass(60);
      await tell({ messageId: `${second.number}-1`, status: 'refused', note: '不属于本系统' });
      for (const { number } of [first, second]) {
        expect(await stageOf(number)).to.deep.equal({ stage: 'returned', holder_kind: 'desk' });
        expect(await handOffOf(number)).to.include({ state: 'withdrawn', remoteStatus: 'refused' });
      }
      pass(60);
      const late = await tell({ messageId: `${first.number}-1`, status: 'resolved' });
      expect(late.body).to.deep.equal({ number: first.number, applied: false });
      expect((await stageOf(first.number)).stage).to.equal('returned');
    });

    it('hear only who signs with the secret of their own system, and lately', async () => {
      const { number } = await town.file();
      await town.address(system.url);
      const hotline = await town.call(
        'PUT',
        `/api/outside-systems/${HOTLINE}`,
        { url: system.url },
        { 'x-role': 'admin' },
      );
      const body = { messageId: `${number}-1`, status: 'resolved' };
      const outcome = async (more: Parameters<typeof tell>[1], what: Record<string, unknown> = body) => {
        const { status, body: answer } = await tell(what, more);
        return [status, answer.code];
      };
      const wrong = [401, 'wrong-signature'];
      expect(await outcome({ secret: `whsec_${Buffer.alloc(32, 1).toString('base64')}` })).to.deep.equal(wrong);
      expect(await outcome({ at: new Date(now.getTime() - 301_000) })).to.deep.equal(wrong);
      expect(await outcome({ at: new Date(now.getTime() + 301_000) })).to.deep.equal(wrong);
      const unsigned = await town.call('POST', '/api/hand-offs/status', { ...body, at: now.toISOString() });
      expect([unsigned.status, unsigned.body.code]).to.deep.equal(wrong);
      expect(await outcome({ secret: hotline.body.secret }), 'of another system').to.deep.equal([404, 'not-found']);
      expect(await outcome({}, { messageId: 'nothing', status: 'resolved' })).to.deep.equal([404, 'not-found']);
      expect(await outcome({}, { ...body, status: 'lost' })).to.deep.equal([400, 'invalid-request']);
      expect(await outcome({}, { status: 'resolved' })).to.deep.equal([400, 'invalid-request']);
      expect((await stageOf(number)).stage).to.equal('handed-off');
      expect(await database.knex('peer_message')).to.deep.equal([]);
    });

    it('go where an administrator says, with a secret that is told once', async () => {
      const put = (body: unknown, code = SYSTEM, role = 'admin') =>
        town.call('PUT', `/api/outside-systems/${code}`, body, { 'x-role': role });
      const made = await put({ url: `${system.url}?key=hidden` });
      expect(made.body.secret).to.match(/^whsec_/);
      expect((await put({ url: system.url })).body).to.deep.equal({ code: SYSTEM });
      expect((await put({ url: system.url, secret: 'new' })).body.secret)
        .to.match(/^whsec_/)
        .and.not.equal(made.body.secret);
      const { body } = await town.call('GET', '/api/outside-systems');
      const [{ secret }] = await database.knex('outside_system').select('secret');
      expect(JSON.stringify(body)).not.to.include(secret).and.not.include('hidden');
      const audits = JSON.stringify(await database.knex('audit').where({ action: 'outside-system.set' }));
      expect(audits).not.to.include('whsec_').and.not.include('hidden');

      expect((await put({ url: system.url }, SYSTEM, 'dispatcher')).status).to.equal(403);
      expect((await put({ url: system.url }, 'nobody')).body.code).to.equal('unknown-organisation');
      expect((await put({ url: 'http://10.0.0.1/' })).body.errors[0].path).to.equal('url');
      expect((await put({ url: system.url, secret: 'short' })).body.errors[0].path).to.equal('secret');
      expect((await put({ url: system.url, secret }, HOTLINE)).body.errors[0].path).to.equal('secret');
      const gone = await town.call('DELETE', `/api/outside-systems/${SYSTEM}`, undefined, { 'x-role': 'admin' });
      expect(gone.status).to.equal(204);
      expect((await town.call('GET', '/api/outside-systems')).body.systems[0].state).to.equal('by-hand');
    });
  });
});
