/**
 * The acceptance scenes, each from the first word to the strike-off, through the running service on both engines, with
 * the city's clock on the wall of the scene. Longer than 200 lines because each scene is read in one piece.
 */
import { expect } from 'chai';
import { runDueClocks } from '../../server/cases/clocks/run-clocks.ts';
import type { Role } from '../../server/identity/access.ts';
import { addToken } from '../../server/identity/add-token.ts';
import { startApp, type TestApp } from '../helpers/app.ts';
import { onBothEngines, TEST_CITY } from '../helpers/engines.ts';
import { BORDER_LON, type Department, IN_A, IN_B, staffTown } from './staffed-town.ts';

// biome-ignore lint/suspicious/noExplicitAny: a walk reads answers of many shapes, and fails where one is wrong
type Json = any;

/** An instant on the wall of the city: `2019-04-26 08:40`. */
const wall = (text: string): Date => new Date(`${text.replace(' ', 'T')}:00+08:00`);
/** The last instant of a day there. */
const endOf = (day: string): string => new Date(`${day}T23:59:59.999+08:00`).toISOString();

describe('the acceptance scenes', () => {
  onBothEngines((engine) => {
    let app: TestApp;
    let now = wall('2019-04-26 08:00');
    const tokens = new Map<string, string>();

    before(async () => {
      app = await startApp(engine, {
        clock: () => now,
        prepare: async (database) => {
          await staffTown(database);
        },
      });
      const account = async (
        name: string,
        role: Role,
        bound: { areaCode?: string; organisationCode?: string; staffCode?: string },
      ) => {
        const { token } = await addToken(app.database, { city: TEST_CITY, name, role, ...bound });
        tokens.set(name, token);
      };
      await account('desk', 'dispatcher', {});
      await account('worker-a', 'worker', { areaCode: '111001', staffCode: 'W1' });
      await account('worker-b', 'worker', { areaCode: '111002', staffCode: 'W2' });
      await account('police', 'worker', { areaCode: '111', staffCode: 'P1' });
      for (const organisation of [
        'urban-management',
        'gas-company',
        'water-company',
        'civil-affairs',
        'housing',
        'transport',
      ] satisfies Department[])
        await account(organisation, 'department', { organisationCode: organisation });
      await account('village', 'department', { organisationCode: 'village' });
    });
    after(() => app.stop());

    const ask = async (
      who: string,
      method: string,
      path: string,
      body?: unknown,
    ): Promise<{ status: number; body: Json }> => {
      const response = await fetch(app.url + path, {
        method,
        headers: {
          authorization: `Bearer ${tokens.get(who)}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
    };
    const report = async (
      who: string,
      category: string,
      [lon, lat]: [number, number],
      description: string,
    ): Promise<Json> => {
      const answer = await ask(who, 'POST', '/api/reports', {
        lon,
        lat,
        category,
        description,
        occurredAt: now.toISOString(),
      });
      expect(answer.status, JSON.stringify(answer.body)).to.equal(201);
      return answer.body;
    };
    const act = async (
      who: string,
      number: string,
      action: string,
      more: Record<string, unknown> = {},
    ): Promise<Json> => {
      const answer = await ask(who, 'POST', `/api/cases/${number}/actions`, { action, ...more });
      expect(answer.status, `${who} ${action}: ${JSON.stringify(answer.body)}`).to.equal(200);
      return answer.body;
    };
    const refused = async (
      who: string,
      number: string,
      action: string,
      more: Record<string, unknown> = {},
    ): Promise<string> => {
      const answer = await ask(who, 'POST', `/api/cases/${number}/actions`, { action, ...more });
      expect(answer.status, `${who} ${action}`).to.be.at.least(400);
      return answer.body.code;
    };
    const detail = async (who: string, number: string): Promise<Json> => {
      const answer = await ask(who, 'GET', `/api/cases/${number}`);
      expect(answer.status, JSON.stringify(answer.body)).to.equal(200);
      return answer.body;
    };
    const history = async (number: string): Promise<string[]> =>
      (await detail('desk', number)).steps.map(({ action }: Json) => action);
    const holderOf = ({ holder }: Json): string =>
      holder.kind === 'organisation'
        ? holder.code
        : holder.kind === 'post'
          ? `${holder.post}@${holder.cell?.code}`
          : 'desk';
    /** Lets the clocks go off that are due. */
    const tick = async (text: string): Promise<void> => {
      now = wall(text);
      await runDueClocks(app.service.workplace);
    };

    it('a manhole cover is missing on the morning round', async () => {
      now = wall('2019-04-26 08:40');
      const filed = await report('worker-a', 'manhole-cover', IN_A, '胜利路12号门前井盖缺失');
      const { number } = filed;
      expect(filed.cell.code).to.equal('111001');
      expect(filed.path.map(({ code }: Json) => code)).to.deep.equal(['1', '11', '111', '111001']);
      expect(filed.dueAt).to.equal(endOf('2019-05-08'));
      expect([filed.stage, holderOf(filed)]).to.deep.equal(['dispatched', 'urban-management']);
      expect(filed.reasons.map(({ code }: Json) => code)).to.include('department-list');

      expect(await refused('transport', number, 'accept')).to.equal('not-holder');
      await act('urban-management', number, 'accept');
      now = wall('2019-04-26 09:30');
      const arrived = await act('urban-management', number, 'arrive', {
        position: { lon: IN_A[0], lat: IN_A[1], accuracyM: 12 },
      });
      expect(arrived.arrivedAt).to.equal(now.toISOString());
      await act('urban-management', number, 'handle', { note: '已设围挡，更换井盖' });
      await act('urban-management', number, 'feedback', { note: '井盖已更换' });
      expect(await refused('urban-management', number, 'verify')).to.equal('not-allowed');
      await act('desk', number, 'verify');
      const closed = await act('desk', number, 'close', { reason: '核查属实，销号' });
      expect([closed.state, closed.stage]).to.deep.equal(['closed', 'closed']);
      expect(await history(number)).to.deep.equal([
        'file',
        'accept',
        'arrive',
        'handle',
        'feedback',
        'verify',
        'close',
      ]);
      expect(await refused('desk', number, 'close', { reason: 'again' })).to.equal('conflict');

      // Struck off: no clock goes off for it any more.
      await tick('2019-05-20 09:00');
      expect(await history(number)).to.have.length(7);
    });

    it('a fallen tree blocks the entrance of an estate, and the grid worker sees to it on the spot', async () => {
      now = wall('2019-04-26 10:00');
      const filed = await report('desk', 'fallen-tree', IN_A, '胜利小区北门大树倒伏，堵住出入口');
      expect([filed.stage, holderOf(filed)]).to.deep.equal(['dispatched', 'grid-worker@111001']);
      const mine = await ask('worker-a', 'GET', '/api/cases?holder=mine');
      expect(mine.body.cases.map(({ number }: Json) => number)).to.include(filed.number);
      expect(await refused('worker-b', filed.number, 'accept')).to.be.oneOf([
        'not-found',
        'outside-area',
        'not-holder',
      ]);
      await act('worker-a', filed.number, 'accept');
      now = wall('2019-04-26 10:20');
      await act('worker-a', filed.number, 'arrive', { position: { lon: IN_A[0] + 0.003, lat: IN_A[1], accuracyM: 8 } });
      await act('worker-a', filed.number, 'feedback', { note: '已联系物业锯断移走' });
      await act('desk', filed.number, 'verify');
      await act('desk', filed.number, 'close', { reason: '道路已通' });
      const { steps } = await detail('desk', filed.number);
      const arrival = steps.find(({ action }: Json) => action === 'arrive');
      expect(arrival.detail.distanceM, 'distance from where it was reported').to.be.closeTo(296, 5);
    });

    it('five elder cards in one building are five errands, worked in one go', async () => {
      now = wall('2019-04-28 09:00');
      const numbers: string[] = [];
      let last: Json;
      for (const room of ['101', '202', '303', '402', '501']) {
        last = await report('worker-a', 'elder-card', IN_A, `3栋${room}室老年证到期换证`);
        numbers.push(last.number);
      }
      expect(new Set(numbers)).to.have.property('size', 5);
      expect(last.duplicates, 'likeness is suggested, and nothing is merged unasked').to.have.length.at.least(1);
      expect(holderOf(last)).to.equal('civil-affairs');
      const all = async (who: string, action: Record<string, unknown>): Promise<string[]> => {
        const { status, body } = await ask(who, 'POST', '/api/cases/actions', { numbers, action });
        expect(status).to.equal(200);
        expect(body.results.map(({ number }: Json) => number)).to.deep.equal(numbers);
        return body.results.map((one: Json) => one.refused?.code ?? one.case.stage);
      };
      expect(await all('civil-affairs', { action: 'accept' })).to.deep.equal(Array(5).fill('accepted'));
      now = wall('2019-05-05 15:00');
      expect(await all('civil-affairs', { action: 'feedback', note: '新证已交网格员送达' })).to.deep.equal(
        Array(5).fill('handled'),
      );
      // One resident was not at home: that one is sent back, the others are struck off.
      await act('desk', numbers[2]!, 'reject', { reason: '303室家中无人，未送达' });
      expect(await all('desk', { action: 'verify' })).to.deep.equal([
        'verified',
        'verified',
        'wrong-stage',
        'verified',
        'verified',
      ]);
      expect(await all('desk', { action: 'close', reason: '送达' })).to.deep.equal(Array(5).fill('closed'));
      expect((await detail('desk', numbers[2]!)).case.rework).to.equal(1);
    });

    it('gas smells in a stairwell: on site within 24 hours, nights and holidays count', async () => {
      now = wall('2019-04-30 18:00');
      const filed = await report('worker-a', 'gas-supply', IN_A, '2栋楼道有燃气味');
      const { number } = filed;
      expect(filed.onSiteDueAt).to.equal(wall('2019-05-01 18:00').toISOString());
      expect(filed.dueAt).to.equal(endOf('2019-05-07'));
      expect(holderOf(filed)).to.equal('gas-company');
      await act('gas-company', number, 'accept');
      await tick('2019-05-01 15:59');
      expect(await history(number)).to.deep.equal(['file', 'accept']);
      await tick('2019-05-01 16:00');
      expect(await history(number)).to.deep.equal(['file', 'accept', 'due-soon']);
      now = wall('2019-05-01 17:30');
      await act('gas-company', number, 'arrive');
      await tick('2019-05-02 12:00');
      expect(await history(number), 'who has arrived is not late on site').to.deep.equal([
        'file',
        'accept',
        'due-soon',
        'arrive',
      ]);
      now = wall('2019-05-03 10:00');
      await act('gas-company', number, 'feedback', { note: '阀门已更换，检测合格' });
      await act('desk', number, 'verify');
      const closed = await act('desk', number, 'close', { reason: '复查无泄漏' });
      expect(new Date(closed.closedAt) < new Date(filed.dueAt)).to.equal(true);
    });

    it('gas that nobody comes for is told, breached, reminded, supervised, and climbs', async () => {
      now = wall('2019-05-10 09:00');
      const { number } = await report('worker-a', 'gas-supply', IN_A, '4栋表箱异味');
      await tick('2019-05-11 13:30');
      const { steps, case: late } = await detail('desk', number);
      expect(steps.map(({ action }: Json) => action)).to.deep.equal([
        'file',
        'due-soon',
        'overdue',
        'breach',
        'remind',
        'supervise',
        'escalate',
      ]);
      expect(holderOf(late), 'from the department to the centre that it stands under').to.equal('centre');
      expect([late.reminders, late.escalations]).to.deep.equal([1, 1]);
      await tick('2019-05-11 13:40');
      expect((await detail('desk', number)).steps, 'nothing twice').to.have.length(7);
      await act('desk', number, 'close', { reason: '已另行处置' });
    });

    it('a main bursts on the border of two cells: one case, one cell, and the neighbour told', async () => {
      now = wall('2019-05-13 07:00');
      const first = await report('worker-a', 'water-supply', [BORDER_LON, 27.655], '主管道爆裂，路面积水');
      expect([first.onBorder, first.cell.code]).to.deep.equal([true, '111001']);
      expect(holderOf(first)).to.equal('water-company');
      now = wall('2019-05-13 07:10');
      const second = await report('worker-b', 'water-supply', [BORDER_LON + 0.0002, 27.655], '水管爆了');
      expect(second.cell.code).to.equal('111002');
      const seen = await detail('desk', second.number);
      expect(seen.duplicates.map(({ number }: Json) => number)).to.include(first.number);
      const merged = await act('desk', second.number, 'merge', { into: first.number, note: '同一处爆管' });
      expect([merged.stage, merged.mergedInto]).to.deep.equal(['merged', first.number]);
      expect((await detail('desk', first.number)).merged).to.deep.equal([second.number]);
      expect(await refused('water-company', second.number, 'accept')).to.equal('wrong-stage');
      await act('water-company', first.number, 'accept');
      await act('water-company', first.number, 'arrive');
      now = wall('2019-05-14 16:00');
      await act('water-company', first.number, 'feedback', { note: '管道修复通水' });
      await act('desk', first.number, 'verify');
      await act('desk', first.number, 'close', { reason: '已通水' });
    });

    it('strangers in a flat: a sealed tip, for the police post of the cell and nobody else', async () => {
      now = wall('2019-05-15 20:00');
      const receipt = await report('worker-a', 'suspicious-gathering', IN_A, '5栋601室多名陌生人聚集');
      const { number } = receipt;
      for (const who of ['desk', 'worker-a', 'worker-b', 'village', 'urban-management']) {
        expect((await ask(who, 'GET', `/api/cases/${number}`)).status, who).to.equal(404);
        expect((await ask(who, 'GET', `/api/reports/${number}`)).status, who).to.equal(404);
        const list = await ask(who, 'GET', '/api/cases?limit=1000');
        expect(
          list.body.cases.map((one: Json) => one.number),
          who,
        ).not.to.include(number);
      }
      const { case: tip } = await detail('police', number);
      expect([tip.sealed, holderOf(tip)]).to.deep.equal([true, 'police@111']);
      await act('police', number, 'accept');
      await act('police', number, 'feedback', { note: '已核查登记' });
      const closed = await act('police', number, 'close', { reason: '核查完毕' });
      expect(closed.state).to.equal('closed');
    });

    it('two departments both refuse, and a consultation decides whose it is', async () => {
      now = wall('2019-05-16 09:00');
      const filed = await report('desk', 'road-damage', IN_B, '小区内道路塌陷');
      const { number } = filed;
      const promised = filed.dueAt;
      expect(holderOf(filed)).to.equal('transport');
      const returned = await act('transport', number, 'refuse', { reason: '小区内部道路不属公路' });
      expect([returned.stage, holderOf(returned)]).to.deep.equal(['returned', 'desk']);
      await act('desk', number, 'dispatch', { to: { organisation: 'housing' } });
      now = wall('2019-05-17 11:00');
      const again = await act('housing', number, 'refuse', { reason: '市政管网塌陷引起' });
      expect(again.refusals).to.equal(2);
      const consulting = await act('desk', number, 'consult', {
        reason: '两家均不认领',
        invited: ['transport', 'housing', 'urban-management'],
        meetsAt: wall('2019-05-20 15:00').toISOString(),
      });
      expect(consulting.stage).to.equal('consulting');
      now = wall('2019-05-20 16:00');
      const decided = await act('desk', number, 'decide', {
        met: ['transport', 'housing', 'urban-management'],
        decision: '由城管局牵头修复，住建局配合',
        to: { organisation: 'urban-management' },
        assisting: ['housing'],
      });
      expect([decided.stage, holderOf(decided), decided.assisting]).to.deep.equal([
        'dispatched',
        'urban-management',
        ['housing'],
      ]);
      expect(decided.dueAt, 'who answers for it changes, the promise does not').to.equal(promised);
      const { steps } = await detail('desk', number);
      const decision = steps.find(({ action }: Json) => action === 'decide');
      expect(decision.detail.met).to.deep.equal(['transport', 'housing', 'urban-management']);
      await act('urban-management', number, 'accept');
      await act('urban-management', number, 'reply', {
        reason: '需待管网检测，无法按期完成',
        expectedAt: wall('2019-06-10 18:00').toISOString(),
      });
      await tick('2019-05-28 09:00');
      const late = (await history(number)).slice(-3);
      expect(late, 'overdue, and no breach: the reporter was told why').to.include('overdue');
      expect(await history(number)).not.to.include('breach');
      await act('urban-management', number, 'feedback', { note: '已修复' });
      await act('desk', number, 'verify');
      await act('desk', number, 'close', { reason: '验收合格' });
    });

    it('what is handed off waits in the outbox until it is told by hand', async () => {
      now = wall('2019-05-29 10:00');
      const filed = await report('worker-b', 'street-vendor', IN_B, '校门口占道经营');
      expect([filed.stage, holderOf(filed)]).to.deep.equal(['handed-off', 'digital-city']);
      const waiting = await ask('desk', 'GET', '/api/hand-offs?state=waiting');
      const mine = waiting.body.handOffs.filter(({ number }: Json) => number === filed.number);
      expect(mine).to.have.length(1);
      const settled = await ask('desk', 'POST', `/api/hand-offs/${mine[0].id}/settle`, {
        remoteNumber: 'SZCG-0001',
        note: '电话转办',
      });
      expect(settled.status, JSON.stringify(settled.body)).to.equal(200);
    });

    it('adds up in the evaluation of the month', async () => {
      now = wall('2019-06-03 09:00');
      const { status, body } = await ask(
        'desk',
        'GET',
        '/api/evaluation?from=2019-04-26&to=2019-05-31&by=organisation',
      );
      expect(status).to.equal(200);
      // Fourteen were reported; the sealed tip counts for nobody, and the merged one is no case of its own.
      expect(body.total.counts).to.deep.include({ recorded: 13, filed: 12 });
      const urban = body.rows.find(({ key }: Json) => key === 'urban-management');
      expect(urban.counts.overdue, 'the consultation took too long').to.equal(1);
    });
  });
});
