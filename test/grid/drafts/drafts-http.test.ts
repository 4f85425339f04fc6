import { expect } from 'chai';
import { startApp, type TestApp } from '../../helpers/app.ts';
import { onBothEngines } from '../../helpers/engines.ts';
import { publishTwoTowns, type TwoTowns } from '../../identity/two-towns.ts';

describe('drafts over http', () => {
  onBothEngines((engine) => {
    let app: TestApp;
    let ids: TwoTowns;
    before(async () => {
      app = await startApp(engine, {
        prepare: async (database) => {
          ids = await publishTwoTowns(database);
        },
      });
    });
    after(() => app?.stop());

    const gis = (method: string, path: string, body?: unknown, headers?: Record<string, string>) =>
      app.call('gis', method, path, body, headers);
    const begin = async () => (await gis('POST', '/api/drafts', { title: '新路' })).body.id as number;
    /** The northern end of the border between the towns. */
    const moveEnd = (from: number, to: number) => ({ kind: 'move-vertex', from: [from, 27.1], to: [to, 27.1] });
    const cellAt = async (lon: number, at = '') => {
      const { body } = await app.call('wall', 'GET', `/api/locate?lon=${lon}&lat=27.09${at && `&at=${at}`}`);
      return body.cell.code;
    };

    it('are begun at an address of their own, once under a key', async () => {
      const key = { 'idempotency-key': 'begin-1' };
      const first = await gis('POST', '/api/drafts', { title: '新路' }, key);
      expect(first.status).to.equal(201);
      expect(first.headers.get('location')).to.equal(`/api/drafts/${first.body.id}`);
      expect(first.headers.get('idempotent-replay')).to.equal(null);
      const again = await gis('POST', '/api/drafts', { title: '新路' }, key);
      expect([again.body.id, again.headers.get('idempotent-replay')]).to.deep.equal([first.body.id, 'true']);
      expect((await gis('GET', `/api/drafts/${first.body.id}`)).body).to.deep.equal(first.body);
      expect((await gis('GET', '/api/drafts?state=unfinished')).body.drafts).to.deep.include(first.body);
      const renamed = await gis('PATCH', `/api/drafts/${first.body.id}`, { reason: '通车' });
      expect(renamed.body).to.include({ reason: '通车', title: '新路', head: 1 });
      expect((await gis('DELETE', `/api/drafts/${first.body.id}`)).body.state).to.equal('discarded');
    });

    it('take gestures, tell them since a number, and undo and redo them', async () => {
      const id = await begin();
      const path = `/api/drafts/${id}`;
      const appended = await gis('POST', `${path}/operations`, { head: 0, operation: moveEnd(113.1, 113.11) });
      expect(appended.body).to.deep.include({ head: 1, seq: 1 });
      expect(appended.body.changed).to.include.members(['11', '12']);
      const rename = { kind: 'rename', cell: String(ids.east), name: { zh: '东', en: 'East' } };
      await gis('POST', `${path}/operations`, { head: 1, operation: rename });
      const { body } = await gis('GET', `${path}/operations?since=1`);
      expect(body).to.deep.include({ head: 2, baseGeneration: 1 });
      expect(
        body.operations.map(({ seq, author, undone }: Record<string, unknown>) => [seq, author, undone]),
      ).to.deep.equal([[2, 'test-gis', false]]);
      expect(body.operations[0].operation).to.deep.equal(rename);
      expect((await gis('POST', `${path}/undo`, { head: 2 })).body).to.deep.include({ head: 3, seq: 2 });
      expect((await gis('GET', `${path}/operations`)).body.operations[1].undone).to.equal(true);
      expect((await gis('POST', `${path}/redo`, { head: 3 })).body).to.deep.include({ head: 4, seq: 2 });
      const refused = await gis('POST', `${path}/operations`, { head: 4, operation: moveEnd(113.11, 113.3) });
      expect([refused.status, refused.body.code]).to.deep.equal([422, 'operation-refused']);
      expect(refused.body.errors[0].path).to.equal('operation');
      const late = await gis('POST', `${path}/operations`, { head: 2, operation: moveEnd(113.11, 113.12) });
      expect([late.status, late.body.code]).to.deep.equal([409, 'draft-moved']);
    });

    it('tell problems, impact and conflicts for the head that they stand at, and who else is there', async () => {
      const id = await begin();
      await gis('POST', `/api/drafts/${id}/operations`, { head: 0, operation: moveEnd(113.1, 113.11) });
      const problems = (await gis('GET', `/api/drafts/${id}/problems`)).body;
      expect(problems.head).to.equal(1);
      expect(problems.problems.filter(({ severity }: { severity: string }) => severity === 'error')).to.deep.equal([]);
      const impact = (await gis('GET', `/api/drafts/${id}/impact`)).body;
      expect(impact.head).to.equal(1);
      expect(impact).to.have.keys('head', 'cells', 'transfers', 'slivers', 'parts');
      expect((await gis('GET', `/api/drafts/${id}/conflicts`)).body).to.deep.equal({ onto: 1, conflicts: [] });
      const view = { view: [113, 27, 113.2, 27.1], cells: ['11'] };
      await app.call('admin', 'PUT', `/api/drafts/${id}/presence`, view);
      const { body } = await gis('PUT', `/api/drafts/${id}/presence`, view);
      expect(body.head).to.equal(1);
      expect(body.others.map(({ name, cells }: Record<string, unknown>) => [name, cells])).to.deep.equal([
        ['test-admin', ['11']],
      ]);
    });

    it('hold when the answer to their publication is there, and not before it is asked for', async () => {
      const id = await begin();
      await gis('POST', `/api/drafts/${id}/operations`, { head: 0, operation: moveEnd(113.1, 113.12) });
      expect(await cellAt(113.11)).to.equal('12');
      const { status, body } = await gis('POST', `/api/drafts/${id}/publish`, { head: 1 });
      expect(status, JSON.stringify(body)).to.equal(200);
      expect(body.generation).to.equal(2);
      expect(await cellAt(113.11)).to.equal('11');
      expect(await cellAt(113.11, new Date(Date.parse(body.holdsFrom) - 1).toISOString())).to.equal('12');
      const closed = await gis('POST', `/api/drafts/${id}/operations`, { head: 2, operation: moveEnd(113.12, 113.13) });
      expect([closed.status, closed.body.code]).to.deep.equal([409, 'draft-closed']);
    });

    it('can be scheduled and taken back, and are open again', async () => {
      const id = await begin();
      await gis('POST', `/api/drafts/${id}/operations`, { head: 0, operation: moveEnd(113.12, 113.14) });
      const effectiveAt = new Date(Date.now() + 86_400_000).toISOString();
      const { body } = await gis('POST', `/api/drafts/${id}/publish`, { head: 1, effectiveAt, cases: 'keep' });
      expect(body).to.deep.include({ generation: 3, holdsFrom: effectiveAt });
      expect(await cellAt(113.13)).to.equal('12');
      expect(await cellAt(113.13, effectiveAt)).to.equal('11');
      const back = await gis('POST', '/api/generations/3/withdraw', { reason: '延期' });
      expect(back.body).to.deep.equal({ generation: 3, draft: id });
      expect(await cellAt(113.13, effectiveAt)).to.equal('12');
      expect((await gis('GET', `/api/drafts/${id}`)).body).to.include({ state: 'open', head: 3 });
    });

    it('take no half of a surrogate pair in any text, and say where', async () => {
      const half = 'a\ud800b';
      const id = await begin();
      const name = { zh: '', en: half };
      const gesture = (operation: object) => ({ head: 0, operation });
      for (const [method, path, body, where] of [
        ['POST', '/api/drafts', { title: half }, /title/],
        ['PATCH', `/api/drafts/${id}`, { reason: half }, /reason/],
        ['POST', `/api/drafts/${id}/operations`, gesture({ kind: 'rename', cell: String(ids.east), name }), /name/],
        ['POST', `/api/drafts/${id}/operations`, gesture({ kind: 'renumber', cell: '1', code: half }), /code/],
        ['PUT', `/api/drafts/${id}/presence`, { view: [1, 2, 3, 4], cells: [half] }, /cells/],
        ['POST', `/api/drafts/${id}/review`, { head: 0, decision: 'ask', note: half }, /note/],
        ['POST', `/api/drafts/${id}/publish`, { head: 0, reason: half }, /reason/],
      ] as const) {
        const { status, body: problem } = await gis(method, path, body);
        expect([status, problem.code], path).to.deep.equal([400, 'invalid-request']);
        expect(problem.errors[0].path).to.match(where);
        expect(problem.errors[0].message).to.equal('holds a character that cannot be stored');
      }
    });

    it('keep reports coming in while boundaries are published and taken back', async () => {
      const file = () =>
        app.call('dispatcher', 'POST', '/api/reports', {
          ...{ lon: 113.05, lat: 27.05, category: 'manhole-cover', description: '井盖缺失' },
        });
      const id = await begin();
      await gis('POST', `/api/drafts/${id}/operations`, { head: 0, operation: moveEnd(113.12, 113.15) });
      const effectiveAt = new Date(Date.now() + 86_400_000).toISOString();
      const work = (async () => {
        for (let head = 1; head < 7; head += 2) {
          const { body } = await gis('POST', `/api/drafts/${id}/publish`, { head, effectiveAt });
          await gis('POST', `/api/generations/${body.generation}/withdraw`, {});
        }
      })();
      const statuses: number[] = [];
      for (let done = false; !done; ) {
        statuses.push((await file()).status);
        done = await Promise.race([work.then(() => true), new Promise<false>((r) => setTimeout(() => r(false), 1))]);
      }
      expect(new Set(statuses)).to.deep.equal(new Set([201]));
      expect((await file()).body.generation).to.equal(2);
    });
  });
});

describe('drafts in a city that says what its codes look like', () => {
  onBothEngines((engine) => {
    let app: TestApp;
    after(() => app?.stop());

    it('have a problem where a code does not', async () => {
      app = await startApp(engine, {
        prepare: async (database) => void (await publishTwoTowns(database)),
        config: { cellCodes: 'liling' },
      });
      const { id } = (await app.call('gis', 'POST', '/api/drafts', { title: 'codes' })).body;
      const line = [
        [114, 28],
        [114.01, 28],
        [114.01, 28.01],
        [114, 28],
      ];
      const cell = { key: 'n', level: 4, code: '4302', name: { zh: '', en: '' }, urban: null, parent: null };
      const operation = { kind: 'add-outside', line, ...cell };
      const done = await app.call('gis', 'POST', `/api/drafts/${id}/operations`, { head: 0, operation });
      expect(done.status, JSON.stringify(done.body)).to.equal(200);
      const { problems } = (await app.call('gis', 'GET', `/api/drafts/${id}/problems`)).body;
      const said = problems.map(({ kind, reason }: { kind: string; reason: string }) => `${kind} ${reason}`);
      expect(said).to.include('bad-code pattern');
    });
  });
});
