import { expect } from 'chai';
import type { Express } from 'express';
import request from 'supertest';
import type { Database } from '../../server/platform/database.ts';
import { readEvents } from '../../server/platform/event-log.ts';
import type { ReportsPlace } from '../../server/reports/file-report.ts';
import { onBothEngines, TEST_CITY } from '../helpers/engines.ts';
import { openReports } from './reports-app.ts';
import { category } from './sample-reports.ts';

describe('event category list', () => {
  onBothEngines((engine) => {
    let database: Database;
    let app: Express;
    let place: ReportsPlace;
    before(async () => {
      database = await engine.freshDatabase();
      ({ app, place } = await openReports(database));
    });
    after(async () => {
      place.grid.close();
      await engine.release(database);
    });
    const list = async (query = {}) => (await request(app).get('/api/categories').query(query).expect(200)).body;
    const as = (role: string, method: 'post' | 'put', path: string, body: object) =>
      request(app)[method](`/api/categories${path}`).set('x-role', role).send(body);

    it('says what each entry is, in both languages, with its limits', async () => {
      expect((await list())[0]).to.deep.equal({
        ...category('gas', { severity: 4, utility: true }),
        limits: { resolve: { amount: 3, unit: 'working-days' }, onSite: { amount: 24, unit: 'elapsed-hours' } },
        retiredAt: null,
      });
    });

    it('takes new entries and edits from those who may, and writes down who and why', async () => {
      const tree = category('fallen-tree', { severity: 3 });
      await as('dispatcher', 'post', '', { ...tree, reason: 'storms' }).expect(403);
      await as('admin', 'post', '', tree).expect(400);
      await as('admin', 'post', '', { ...tree, reason: 'storms' }).expect(201);
      await as('admin', 'post', '', { ...tree, reason: 'again' }).expect(409);
      const { code, ...edited } = { ...tree, severity: 4 };
      await as('admin', 'put', '/fallen-tree', { ...edited, reason: 'worse' })
        .expect(200)
        .expect(({ body }) => expect(body.severity).to.equal(4));
      await as('admin', 'put', '/no-such', { ...edited, reason: 'x' }).expect(404);
      await as('admin', 'post', '', { ...tree, code: 'Not A Code', reason: 'x' }).expect(400);
      await as('admin', 'post', '', {
        ...tree,
        code: 'x',
        limits: { resolve: { amount: 0, unit: 'weeks' } },
        reason: 'x',
      }).expect(400);
      const audit = await database.knex('audit').where({ subject: 'fallen-tree' }).orderBy('id');
      expect(audit.map(({ action, reason }) => [action, reason])).to.deep.equal([
        ['category.add', 'storms'],
        ['category.edit', 'worse'],
      ]);
      const events = await readEvents(database.knex, TEST_CITY, 0, 1000);
      expect(events.filter(({ kind }) => kind === 'category.changed')).to.have.length(2);
    });

    it('is written by accounts of the whole city alone', async () => {
      await as('admin', 'post', '/manhole/retire', { reason: 'x' }).set('x-area', '1').expect(403);
      expect((await list()).map(({ code }: { code: string }) => code)).to.include('manhole');
    });

    it('keeps a retired entry, unlisted, and takes it back', async () => {
      await as('admin', 'post', '/manhole/retire', { reason: 'x' }).expect(200);
      expect((await list()).map(({ code }: { code: string }) => code)).not.to.include('manhole');
      expect((await list({ retired: '1' })).map(({ code }: { code: string }) => code)).to.include('manhole');
      await as('admin', 'post', '/manhole/restore', { reason: 'x' }).expect(200);
      expect((await list()).map(({ code }: { code: string }) => code)).to.include('manhole');
    });
  });
});
