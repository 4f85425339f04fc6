import { expect } from 'chai';
import request from 'supertest';
import { rehomeCases } from '../../server/cases/rehome-cases.ts';
import type { Shape } from '../../server/grid/contract.ts';
import type { Database } from '../../server/platform/database.ts';
import { readEvents } from '../../server/platform/event-log.ts';
import { onBothEngines, TEST_CITY } from '../helpers/engines.ts';
import { box, publish } from '../reports/reports-app.ts';
import { type CaseTown, openCaseTown, plain, reason, WORKED } from './case-town.ts';

/** Between the old border at 113.5 and the new one at 113.47. */
const HANDED_OVER: [number, number] = [113.48, 27.65];

describe('rehoming', () => {
  onBothEngines((engine) => {
    let database: Database;
    let town: CaseTown;
    let numbers: Record<'worker' | 'list' | 'chosen' | 'closed' | 'stays' | 'sealed' | 'handled' | 'collected', string>;
    let looked: { looked: number; moved: number }[];
    before(async () => {
      database = await engine.freshDatabase();
      town = await openCaseTown(database);
      await database.knex('post_holding').insert({
        ...{ city: TEST_CITY, cell_id: town.cellIds.B, post: 'police', staff: 'P-A', from_day: '2018-01-01' },
      });
      await town.place.duties.refresh();
      const file = async (category: string, at = HANDED_OVER) => (await town.file(category, at)).number;
      numbers = {
        worker: await file('gas'),
        list: await file('manhole'),
        chosen: await file('gas'),
        closed: await file('gas'),
        stays: await file('gas', [113.41, 27.65]),
        sealed: await file('tip'),
        handled: await file('manhole'),
        collected: await file('gas', [113.65, 27.65]),
      };
      await town.act('desk', numbers.chosen, { action: 'dispatch', to: { cell: 'A', post: 'grid-worker' }, note: '' });
      await town.act('desk', numbers.closed, reason('close'));
      await town.act('workerA', numbers.worker, plain('accept'));
      await town.live(numbers.handled, WORKED);
      const { T, A, B } = town.cellIds;
      const change = (id: number, shape: Shape) => ({ kind: 'change' as const, id, cell: { shape } });
      await publish(
        database,
        [
          change(T, box(113.4, 27.6, 113.7, 27.7)),
          change(A, box(113.4, 27.6, 113.47, 27.7)),
          change(B, box(113.47, 27.6, 113.7, 27.7)),
        ],
        town.time.now,
      );
      await town.place.grid.refresh();
      // As several processes do.
      looked = await Promise.all([rehomeCases(town.place, { batch: 3 }), rehomeCases(town.place, { batch: 2 })]);
    });
    after(async () => {
      await town.close();
      await engine.release(database);
    });

    const caseOf = async (number: string, who = 'desk') =>
      (await request(town.app).get(`/api/cases/${number}`).set('x-who', who).expect(200)).body;

    it('gives a case whose holder came from the routing to whom the routing names now', async () => {
      const { case: moved, steps } = await caseOf(numbers.worker);
      expect(moved).to.deep.include({ stage: 'dispatched', generation: 2, version: 3 });
      expect([moved.cell.code, moved.holder.cell.code]).to.deep.equal(['B', 'B']);
      expect(moved.acceptedAt).to.equal(undefined);
      expect(steps.map(({ action, actor }: { action: string; actor: string }) => `${actor} ${action}`)).to.deep.equal([
        'desk file',
        'worker-a accept',
        'system rehome',
      ]);
      expect(steps[2].detail.was.path.map(({ code }: { code: string }) => code)).to.deep.equal(['T', 'A']);
    });

    it('leaves it with whom the list names anyway, and with whom people chose', async () => {
      const { case: listed } = await caseOf(numbers.list);
      expect(listed).to.deep.include({ stage: 'dispatched', version: 2 });
      expect([listed.cell.code, listed.holder.code]).to.deep.equal(['B', 'roads']);
      const { case: chosen } = await caseOf(numbers.chosen);
      expect([chosen.cell.code, chosen.holder.cell.code]).to.deep.equal(['B', 'A']);
      const { case: handled } = await caseOf(numbers.handled);
      expect([handled.stage, handled.cell.code]).to.deep.equal(['handled', 'B']);
    });

    it('passes a sealed tip to the police post of its new cell, and tells nobody else', async () => {
      const held = await database.knex('report').where({ number: numbers.sealed }).first();
      expect(held).to.include({ holder_cell_id: town.cellIds.B, holder_post: 'police', version: 2 });
      const events = (await readEvents(database.knex, TEST_CITY, 0, 10_000)).filter(
        ({ subject }) => subject === numbers.sealed,
      );
      expect(events.slice(1).map(({ kind, sealedFor }) => [kind, sealedFor])).to.deep.equal([
        ['report.moved', town.cellIds.B],
        ['case.changed', town.cellIds.B],
      ]);
    });

    it('finds the cell of what lay outside the grid, and leaves the decision to the desk', async () => {
      const { case: found } = await caseOf(numbers.collected);
      expect(found).to.deep.include({ stage: 'collected', holder: { kind: 'desk' }, warnings: [] });
      expect(found.cell.code).to.equal('B');
    });

    it('says nothing of what lies where it lay, and leaves closed ones as they were', async () => {
      const { case: stays } = await caseOf(numbers.stays);
      expect(stays).to.deep.include({ version: 1, generation: 2 });
      const { case: closed } = await caseOf(numbers.closed);
      expect(closed).to.deep.include({ version: 2, generation: 1 });
      expect(closed.cell.code).to.equal('A');
    });

    it('does each once, also when several processes are at it, and nothing when called again', async () => {
      expect(looked.reduce((sum, { moved }) => sum + moved, 0)).to.equal(6);
      const steps = await database.knex('case_step').where({ action: 'rehome' });
      expect(steps).to.have.length(6);
      expect(await rehomeCases(town.place)).to.deep.equal({ looked: 0, moved: 0 });
    });
  });
});
