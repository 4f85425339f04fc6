import { expect } from 'chai';
import { readLastWalked } from '../../../server/patrol/plans/presence-store.ts';
import { onBothEngines, TEST_CITY } from '../../helpers/engines.ts';
import { openPatrolTown, type PatrolTown, TEN } from '../patrol-town.ts';

const PLANS = '/api/patrol/plans';
const rounds = '/api/patrol/rounds';
const morning = { cell: '11', days: 'every-day', startsAt: '09:00', endsAt: '11:00', fromDay: '2019-05-09' };

describe('patrol plans', () => {
  onBothEngines((engine) => {
    let town: PatrolTown;
    before(async () => {
      town = await openPatrolTown(engine);
    });
    after(() => town?.app.stop());
    const desk = { role: 'dispatcher' } as const;
    const states = async (who: Parameters<PatrolTown['ask']>[0], query = '') => {
      const { status, body } = await town.ask(who, 'GET', `${rounds}${query}`);
      expect(status, JSON.stringify(body)).to.equal(200);
      return body.rounds.map(
        (one: { cell: { code: string }; staff: string | null; state: string; minutes: number }) =>
          `${one.cell.code} ${one.staff ?? '-'} ${one.state} ${one.minutes}`,
      );
    };

    it('sets the rules of patrol, audited, for whoever may', async () => {
      const { body: preset } = await town.app.call('wall', 'GET', '/api/patrol/rules');
      expect(preset).to.include({ reachM: 50, absentAfterMinutes: 30, version: 0 });
      const put = (role: 'admin' | 'dispatcher') =>
        town.app.call(role, 'PUT', '/api/patrol/rules', { rules: { reachM: 40 }, version: 0, reason: 'narrow lanes' });
      expect((await put('dispatcher')).status).to.equal(403);
      expect((await put('admin')).body).to.include({ reachM: 40, gapS: 180, version: 1 });
      const late = await put('admin');
      expect([late.status, late.body.detail]).to.deep.equal([
        409,
        'test-admin changed the rules of patrol meanwhile; read them again',
      ]);
      expect(town.app.service.workplace.patrolRules.current().reachM).to.equal(40);
      const { body } = await town.app.call('admin', 'GET', '/api/audit?action=patrol-rules.edit');
      expect(body.entries[0]).to.deep.include({ reason: 'narrow lanes' });
    });

    it('tells the rounds of a day by the shifts, from where people were', async () => {
      const { cells } = town;
      await town.walked('W1', cells.west, '2019-05-09T00:30:00Z', 0b111);
      // After the round of yesterday, which it does not count for.
      await town.walked('W1', cells.west, '2019-05-08T09:30:00Z');
      await town.walked('W1', cells.east, '2019-05-08T03:30:00Z');
      await town.seen('W1', new Date(TEN.getTime() - 60_000), cells.west);
      expect(await states(desk)).to.deep.equal(['11 W1 there 3', '12 W2 silent 0']);
      expect(await states(desk, '?day=2019-05-08&cell=11')).to.deep.equal(['11 W1 missed 0']);
      expect(await states(desk, '?day=2019-05-10&cell=1')).to.deep.equal(['11 W1 coming 0', '12 W2 coming 0']);
      expect(await states(desk, '?day=2019-05-11'), 'a Saturday').to.deep.equal([]);
    });

    it('names nobody to those who may not know who was where, and shows an area its own', async () => {
      expect(await states({ role: 'wall' }, '?cell=11')).to.deep.equal(['11 - there 3']);
      expect(await states({ role: 'worker', staff: 'W1' })).to.deep.equal(['11 W1 there 3', '12 - silent 0']);
      expect(await states({ role: 'inspector', area: '12' })).to.deep.equal(['12 - silent 0']);
      expect((await town.ask({ role: 'dispatcher', area: '12' }, 'GET', `${rounds}?cell=11`)).status).to.equal(403);
    });

    it('never guesses a year without a calendar', async () => {
      const { body } = await town.ask(desk, 'GET', `${rounds}?day=2090-05-09`);
      expect(body).to.deep.equal({ day: '2090-05-09', calendarMissing: true, rounds: [] });
    });

    it('makes, changes and ends a plan, which goes before the shift unless that had begun', async () => {
      const made = await town.ask(desk, 'POST', PLANS, { ...morning, staff: 'W3' });
      expect([made.status, made.body.name.zh, made.body.cell.code]).to.deep.equal([201, '人W3', '11']);
      expect(await states(desk, '?cell=11')).to.deep.equal(['11 W1 there 3', '11 W3 silent 0']);
      expect(await states(desk, '?cell=11&day=2019-05-10')).to.deep.equal(['11 W3 coming 0']);
      const { id } = made.body;
      const put = await town.ask(desk, 'PUT', `${PLANS}/${id}`, {
        ...{ ...morning, startsAt: '10:30', staff: null },
        version: made.body.version,
      });
      expect(put.body).to.include({ startsAt: '10:30', staff: null });
      expect(await states(desk, '?cell=11')).to.deep.equal(['11 W1 there 3', '11 W1 coming 0']);
      expect((await town.ask(desk, 'GET', `${PLANS}?cell=1`)).body.plans).to.have.length(1);
      expect((await town.ask({ role: 'gis', area: '12' }, 'GET', PLANS)).body.plans).to.deep.equal([]);
      expect((await town.ask({ role: 'gis', area: '12' }, 'DELETE', `${PLANS}/${id}`)).status).to.equal(403);
      expect((await town.ask(desk, 'DELETE', `${PLANS}/${id}`)).status).to.equal(204);
      expect(await states(desk, '?cell=11'), 'the round of today stands').to.deep.equal([
        ...['11 W1 there 3', '11 W1 coming 0'],
      ]);
      expect((await town.ask(desk, 'GET', `${PLANS}?day=2019-05-10`)).body.plans).to.deep.equal([]);
      const coming = (await town.ask(desk, 'POST', PLANS, { ...morning, fromDay: '2019-05-10' })).body.id;
      await town.ask(desk, 'DELETE', `${PLANS}/${coming}`);
      expect((await town.ask(desk, 'GET', PLANS)).body.plans.map((plan: { id: number }) => plan.id)).to.deep.equal([
        id,
      ]);
    });

    it('refuses a plan that says the same as one that stands, and says which', async () => {
      const first = (await town.ask(desk, 'POST', PLANS, { ...morning, cell: '12', fromDay: '2019-06-01' })).body;
      const same = { ...morning, cell: '12', note: 'again', fromDay: '2019-05-09' };
      const refused = await town.ask(desk, 'POST', PLANS, same);
      expect([refused.status, refused.body.code]).to.deep.equal([409, 'conflict']);
      expect(refused.body.detail).to.match(new RegExp(`^Plan ${first.id} by .* from 2019-06-01 on`));
      const before = await town.ask(desk, 'POST', PLANS, { ...same, toDay: '2019-05-31' });
      expect(before.status).to.equal(201);
      const { id, version } = before.body;
      const longer = await town.ask(desk, 'PUT', `${PLANS}/${id}`, { ...same, toDay: '2019-06-01', version });
      expect([longer.status, longer.body.code]).to.deep.equal([409, 'conflict']);
      expect((await town.ask(desk, 'POST', PLANS, { ...same, endsAt: '10:00' })).status).to.equal(201);
      await town.app.database.knex('patrol_plan').where({ city: TEST_CITY, cell_id: town.cells.east }).del();
    });

    it('overwrites nothing that was not seen, and says who changed it', async () => {
      const made = (await town.ask(desk, 'POST', PLANS, { ...morning, staff: 'W3' })).body;
      const path = `${PLANS}/${made.id}`;
      const edit = { ...morning, staff: 'W3', version: made.version };
      const both = await Promise.all(['a', 'b'].map((note) => town.ask(desk, 'PUT', path, { ...edit, note })));
      expect(both.map(({ status }) => status).sort()).to.deep.equal([200, 409]);
      const lost = both.find(({ status }) => status === 409)!.body;
      expect([lost.code, lost.errors[0].path]).to.deep.equal(['conflict', 'version']);
      expect(lost.detail).to.match(/^patrol-dispatcher-city-nobody changed plan/);
      const { version } = both.find(({ status }) => status === 200)!.body;
      // Who may not know whom it names sees nobody, and takes nobody off it.
      const gis = { role: 'gis' } as const;
      const seen = (await town.ask(gis, 'GET', PLANS)).body.plans.find(({ id }: { id: number }) => id === made.id);
      expect(seen).to.include({ staff: null, name: null, byHolder: false, version });
      expect((await town.ask(gis, 'GET', `${PLANS}?staff=W3`)).status).to.equal(403);
      const put = await town.ask(gis, 'PUT', path, { ...morning, note: 'gis', staff: null, version });
      expect(put.body).to.include({ staff: null, note: 'gis' });
      const after = (await town.ask(desk, 'GET', `${PLANS}?staff=W3`)).body.plans;
      expect(after[0]).to.include({ id: made.id, staff: 'W3', byHolder: false });
      await town.app.database.knex('patrol_plan').where({ city: TEST_CITY }).del();
    });

    it('knows the newest minute of all who were in a cell, past half hours that only touched it', async () => {
      const { knex } = town.app.database;
      const { cells } = town;
      await town.walked('W1', cells.east, '2019-05-07T01:00:00Z', 0b1);
      await town.walked('W2', cells.east, '2019-05-07T01:00:00Z', 0b10);
      await town.walked('W3', cells.east, '2019-05-07T02:00:00Z', 0);
      const newest = new Date('2019-05-07T01:29:30Z');
      await knex('patrol_slot').where({ cell_id: cells.east, staff: 'W1', slot_at: '2019-05-07T01:00:00Z' }).update({
        last_at: newest,
      });
      await knex('patrol_slot').where({ cell_id: cells.east }).where('slot_at', '>', '2019-05-07T02:00:00Z').del();
      expect((await readLastWalked(knex, TEST_CITY, [cells.east])).get(cells.east)).to.deep.equal(newest);
    });

    it('says what is wrong with a plan', async () => {
      const wrong = { ...morning, endsAt: '08:00', toDay: '2019-05-01' };
      const { status, body } = await town.ask(desk, 'POST', PLANS, wrong);
      expect(status).to.equal(400);
      expect(body.errors.map(({ path }: { path: string }) => path)).to.deep.equal(['endsAt', 'toDay']);
      expect((await town.ask(desk, 'POST', PLANS, { ...morning, cell: 'none' })).body.code).to.equal('unknown-cell');
      expect((await town.ask(desk, 'POST', PLANS, { ...morning, staff: 'X' })).body.code).to.equal('unknown-staff');
      expect((await town.ask({ role: 'gis', area: '12' }, 'POST', PLANS, morning)).status).to.equal(403);
    });
  });
});
