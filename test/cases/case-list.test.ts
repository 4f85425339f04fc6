import { expect } from 'chai';
import fc from 'fast-check';
import request from 'supertest';
import type { CaseList, CaseOrder, WireCase } from '../../server/cases/contract.ts';
import type { Database } from '../../server/platform/database.ts';
import { newestCursor } from '../../server/platform/event-log.ts';
import { onBothEngines, TEST_CITY } from '../helpers/engines.ts';
import { type CaseTown, noted, openCaseTown, plain, reason, START, type Who, WORKED } from './case-town.ts';

const A: [number, number] = [113.45, 27.65];
const B: [number, number] = [113.55, 27.65];
const OUTSIDE: [number, number] = [114, 27.65];
const SOON = 24 * 3_600_000;
const MIDNIGHT = Date.parse('2019-05-08T16:00:00Z');

const visitDue = ({ onSiteDueAt, arrivedAt }: WireCase): number =>
  onSiteDueAt !== undefined && arrivedAt === undefined ? Date.parse(onSiteDueAt) : Infinity;
/** A clock that stands still is late only when it was late as it was stopped. */
const resolveDue = ({ dueAt, pausedAt }: WireCase): number =>
  dueAt === null || (pausedAt !== undefined && Date.parse(pausedAt) < Date.parse(dueAt)) ? Infinity : Date.parse(dueAt);

describe('lists of cases', () => {
  onBothEngines((engine) => {
    let database: Database;
    let town: CaseTown;
    /** Every case that is not sealed, as the detail tells it. */
    let all: (WireCase & { at: number })[];
    let tip: string;
    before(async () => {
      database = await engine.freshDatabase();
      town = await openCaseTown(database);
      await fill();
    });
    after(async () => {
      await town.close();
      await engine.release(database);
    });

    async function fill(): Promise<void> {
      const numbers: string[] = [];
      const file = async (category?: string, at?: [number, number]) => {
        town.time.now = new Date(START.getTime() + numbers.length * 60_000);
        const { number } = await town.file(category, at);
        numbers.push(number);
        return number;
      };
      for (let i = 0; i < 4; i++) for (const at of [A, B, OUTSIDE]) await file('manhole', at);
      for (let i = 0; i < 3; i++) for (const at of [A, B]) await file('gas', at);
      for (let i = 0; i < 2; i++) await file('lamp', A);
      tip = (await town.file('tip')).number;
      await town.act('roads', numbers[0]!, plain('accept'));
      await town.live(numbers[1]!, [...WORKED, ['desk', reason('close')]]);
      await town.act('desk', numbers[3]!, { action: 'pause', reason: 'rain' });
      await town.act('desk', numbers[4]!, noted('supervise'));
      await town.live(numbers[6]!, [
        ['roads', reason('refuse')],
        ['desk', { action: 'dispatch', to: { organisation: 'water' }, note: '' }],
        ['water', reason('refuse')],
      ]);
      await town.act('desk', numbers[7]!, { action: 'merge', into: numbers[1 + 3]!, note: '' });
      const due = (number: string, at: string | null) =>
        database.knex('report').where({ number }).update({ due_at: at });
      await due(numbers[12]!, '2019-05-08T00:00:00Z');
      await due(numbers[13]!, '2019-05-08T12:00:00Z');
      await due(numbers[14]!, '2019-05-08T20:00:00Z');
      await due(numbers[15]!, null);
      await due(numbers[3]!, '2019-05-08T00:30:00Z');
      // To resolve in days, and somebody must be there this very hour; the other was visited in time.
      const visit = (number: string, more: Record<string, string>) =>
        database
          .knex('report')
          .where({ number })
          .update({ on_site_due_at: '2019-05-08T03:30:00Z', ...more });
      await visit(numbers[10]!, {});
      await visit(numbers[11]!, { arrived_at: '2019-05-08T02:00:00Z' });
      town.time.now = new Date('2019-05-08T03:00:00Z');
      const { body } = await request(town.app).get('/api/cases').query({ limit: '1000' }).expect(200);
      all = (body as CaseList).cases.map((one) => ({
        ...one,
        at: Math.min(visitDue(one), resolveDue(one)),
      }));
      expect(all).to.have.length(numbers.length);
    }

    const get = (who: Who, path: string, query: Record<string, string> = {}) =>
      request(town.app).get(path).query(query).set('x-who', who);
    async function walk(who: Who, query: Record<string, string>): Promise<string[]> {
      const numbers: string[] = [];
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const { body } = await get(who, '/api/cases', cursor === undefined ? query : { ...query, cursor }).expect(200);
        numbers.push(...(body as CaseList).cases.map(({ number }) => number));
        cursor = (body as CaseList).nextCursor;
      }
      return numbers;
    }
    const isOpen = ({ state }: WireCase) => state === 'open';
    const now = () => town.time.now.getTime();
    const HELD: Record<string, (one: WireCase & { at: number }) => boolean> = {
      'due=overdue': (one) => isOpen(one) && one.at <= now(),
      'due=soon': (one) => isOpen(one) && one.at > now() && one.at <= now() + SOON,
      'due=today': (one) => isOpen(one) && one.at > now() && one.at < MIDNIGHT,
      'due=none': (one) => one.dueAt === null,
      'stage=dispatched,accepted': ({ stage }) => stage === 'dispatched' || stage === 'accepted',
      'holder=desk': (one) => isOpen(one) && one.holder.kind === 'desk',
      'holder=roads': ({ holder }) => holder.kind === 'organisation' && holder.code === 'roads',
      'paused=1': ({ pausedAt }) => pausedAt !== undefined,
      'paused=0': ({ pausedAt }) => pausedAt === undefined,
      'supervised=1': ({ supervisedAt }) => supervisedAt !== undefined,
      'contested=1': ({ stage, refusals }) => stage === 'returned' && refusals >= 2,
      'contested=0': ({ stage, refusals }) => !(stage === 'returned' && refusals >= 2),
      'state=open': isOpen,
      'category=gas': ({ category }) => category === 'gas',
      'cell=A': ({ path }) => path.some(({ code }) => code === 'A'),
      'outside=1': ({ cell }) => cell === null,
    };
    const code = ({ cell }: WireCase) => cell?.code ?? '\uffff';
    const up = (a: number | string, b: number | string) => (a < b ? -1 : a > b ? 1 : 0);
    const ORDER: Record<string, (a: WireCase & { at: number }, b: WireCase & { at: number }) => number> = {
      due: (a, b) => up(a.at, b.at) || a.id - b.id,
      newest: (a, b) => up(b.occurredAt, a.occurredAt) || b.id - a.id,
      severity: (a, b) => b.severity - a.severity || up(a.at, b.at) || a.id - b.id,
      cell: (a, b) => up(code(a), code(b)) || up(a.at, b.at) || a.id - b.id,
    };

    it('has something for every filter', () => {
      for (const [filter, holds] of Object.entries(HELD)) {
        expect(all.filter(holds), filter).to.have.length.greaterThan(0);
        expect(all.filter(holds), filter).to.have.length.lessThan(all.length);
      }
    });

    it('answers any filters together in any order, page by page and whole, as counting by hand does', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.subarray(Object.keys(HELD), { maxLength: 3 }),
          fc.constantFrom('due', 'newest', 'severity', 'cell'),
          fc.integer({ min: 1, max: 7 }),
          async (filters, sort, limit) => {
            const chosen = new Map(filters.map((filter) => filter.split('=') as [string, string]));
            const query = { ...Object.fromEntries(chosen), sort };
            const expected = all
              .filter((one) => [...chosen].every(([key, value]) => HELD[`${key}=${value}`]!(one)))
              .sort(ORDER[sort])
              .map(({ number }) => number);
            expect(await walk('desk', { ...query, limit: String(limit) })).to.deep.equal(expected);
            const { body } = await get('desk', '/api/cases/order', query).expect(200);
            expect((body as CaseOrder).numbers).to.deep.equal(expected);
          },
        ),
        { numRuns: 40 },
      );
    });

    it('gives these numbers in their order, as far as the filter leaves them', async () => {
      const asked = [all[5]!.number, '20190101-000001', all[2]!.number, all[9]!.number, all[5]!.number];
      const numbers = async (more: Record<string, string>) =>
        (await get('desk', '/api/cases', { numbers: asked.join(','), ...more }).expect(200)).body.cases.map(
          (one: WireCase) => one.number,
        );
      expect(await numbers({})).to.deep.equal([all[5]!.number, all[2]!.number, all[9]!.number]);
      const { category } = all[5]!;
      const expected = [all[5]!, all[2]!, all[9]!]
        .filter((one) => one.category === category)
        .map(({ number }) => number);
      expect(await numbers({ category })).to.deep.equal(expected);
    });

    it('calls mine what the organisation of the asker or his posts of today hold', async () => {
      const held = (holds: (one: WireCase) => boolean) =>
        all.filter((one) => isOpen(one) && holds(one)).sort(ORDER.due);
      const mine = async (who: Who) => walk(who, { holder: 'mine' });
      const roads = held(({ holder }) => holder.kind === 'organisation' && holder.code === 'roads');
      expect(await mine('roads')).to.deep.equal(roads.map(({ number }) => number));
      const inA = held(({ holder }) => holder.kind === 'post' && holder.cell?.code === 'A');
      expect(inA).to.have.length.greaterThan(0);
      expect(await mine('workerA')).to.deep.equal(inA.map(({ number }) => number));
      expect(await mine('inspector')).to.deep.equal([]);
      expect((await get('workerA', '/api/cases/counts')).body.mine).to.equal(inA.length);
    });

    it('counts the tabs as counting by hand does', async () => {
      const open = all.filter(isOpen);
      const count = (filter: string) => open.filter(HELD[filter]!).length;
      const { body } = await get('desk', '/api/cases/counts').expect(200);
      const byStage: Record<string, number> = {};
      for (const { stage } of open) byStage[stage] = (byStage[stage] ?? 0) + 1;
      expect(body).to.deep.equal({
        byStage,
        overdue: count('due=overdue'),
        dueSoon: count('due=soon'),
        desk: count('holder=desk'),
        mine: 0,
        supervised: count('supervised=1'),
        paused: count('paused=1'),
        contested: count('contested=1'),
      });
    });

    it('keeps to the area of the asker, and hides what is sealed', async () => {
      const inA = all.filter(({ path }) => path.some(({ code: cell }) => cell === 'A')).map(({ number }) => number);
      expect(await walk('workerA', { limit: '3' })).to.have.members(inA);
      const order = async (who: Who) => ((await get(who, '/api/cases/order')).body as CaseOrder).numbers;
      expect(await order('workerA')).to.have.members(inA);
      const open = all.filter((one) => isOpen(one) && inA.includes(one.number));
      const { byStage } = (await get('workerA', '/api/cases/counts')).body;
      expect(Object.values(byStage as Record<string, number>).reduce((a, b) => a + b, 0)).to.equal(open.length);
      for (const who of ['desk', 'admin', 'workerA'] as const) expect(await order(who)).to.not.include(tip);
      expect(await order('police')).to.include(tip);
      expect(await walk('police', { limit: '50' })).to.include(tip);
      expect((await get('desk', '/api/cases', { numbers: tip })).body.cases).to.deep.equal([]);
      expect((await get('workerA', `/api/cases/${all.find(({ cell }) => cell === null)!.number}`)).status).to.equal(
        404,
      );
    });

    it('gives an order with a cursor before which nothing is missing', async () => {
      const { body } = await get('desk', '/api/cases/order').expect(200);
      expect(body.cursor).to.equal(await newestCursor(database.knex, TEST_CITY));
      expect(body.truncated).to.equal(false);
    });

    it('refuses what is no filter and no cursor of its own', async () => {
      const newest = (await get('desk', '/api/cases', { sort: 'newest', limit: '1' })).body.nextCursor;
      const forged = (...keys: unknown[]) => Buffer.from(JSON.stringify(keys)).toString('base64url');
      for (const query of [
        { cursor: newest },
        { cursor: 'abc' },
        { cursor: forged('due', "'; drop table report", '1') },
        { cursor: forged('due', '2019-05-08 00:00:00+00') },
        { cursor: forged('due', 7, 8) },
        { sort: 'random' },
        { stage: 'gone' },
        { due: 'someday' },
        { paused: 'yes' },
        { numbers: '1,2' },
        { limit: '0' },
      ] as Record<string, string>[])
        expect((await get('desk', '/api/cases', query)).status, JSON.stringify(query)).to.equal(400);
      expect((await get('desk', '/api/cases', { cell: 'nowhere' })).status).to.equal(422);
    });

    it('shows the people of a case, their telephones only to whom they are for', async () => {
      const gas = all.find((one) => one.category === 'gas' && one.cell?.code === 'A' && isOpen(one))!.number;
      const people = async (who: Who) => (await get(who, `/api/cases/${gas}`).expect(200)).body.people;
      const seen: { role: string; name: string; phone?: string }[] = await people('desk');
      expect(seen.map(({ role, name }) => `${role} ${name}`)).to.include.members([
        'grid-worker 人W-A',
        'first-responsible 人F-T',
        'sub-centre 单位town',
      ]);
      expect(seen.find(({ role }) => role === 'grid-worker')!.phone).to.equal('138-W-A');
      expect((await people('workerA'))[0].phone, 'the holder').to.equal('138-W-A');
      for (const { phone } of await people('roads')) expect(phone).to.equal(undefined);
    });

    it('keeps the filters of each account apart, and the templates of the city together', async () => {
      const put = (who: Who, path: string, body: object) => request(town.app).put(path).set('x-who', who).send(body);
      const remove = (who: Who, path: string) => request(town.app).delete(path).set('x-who', who);
      const path = `/api/case-filters/${encodeURIComponent('我的 overdue')}`;
      await put('desk', path, { query: { due: 'overdue' }, position: 2 }).expect(200);
      await put('desk', path, { query: { due: 'soon' } }).expect(200);
      expect((await get('desk', '/api/case-filters')).body).to.deep.equal([
        { name: '我的 overdue', query: { due: 'soon' }, position: 0 },
      ]);
      expect((await get('roads', '/api/case-filters')).body).to.deep.equal([]);
      await remove('roads', path).expect(404);
      await remove('desk', path).expect(200, []);
      const template = {
        action: 'reply',
        name: { zh: '模板', en: 'Template' },
        text: { zh: '编号{number}', en: 'Case {number}' },
        position: 5,
      };
      await put('roads', '/api/reply-templates/mine', template).expect(403);
      await put('desk', '/api/reply-templates/mine', template).expect(200, { ...template, code: 'mine' });
      expect((await get('workerA', '/api/reply-templates')).body).to.deep.equal([{ ...template, code: 'mine' }]);
      await put('desk', '/api/reply-templates/mine', { ...template, action: 'sing' }).expect(400);
      await remove('desk', '/api/reply-templates/mine').expect(200, []);
      await remove('desk', '/api/reply-templates/mine').expect(404);
    });
  });
});
