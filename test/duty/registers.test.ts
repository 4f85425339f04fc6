import { expect } from 'chai';
import { readEvents } from '../../server/platform/event-log.ts';
import { startApp, type TestApp } from '../helpers/app.ts';
import { onBothEngines, TEST_CITY } from '../helpers/engines.ts';
import { publishTwoTowns } from '../identity/two-towns.ts';

describe('the four lists', () => {
  onBothEngines((engine) => {
    let app: TestApp;
    before(async () => {
      app = await startApp(engine, { prepare: async (database) => void (await publishTwoTowns(database)) });
      const kinds = { water: 'department', power: 'department', gone: 'department', hotline: 'outside-system' };
      for (const [code, kind] of Object.entries(kinds))
        await write('POST', '/api/organisations', { code, kind, name: { zh: code, en: code } }, 201);
      await write('POST', '/api/organisations/gone/retire', {}, 200);
    });
    after(() => app?.stop());

    const write = async (method: string, path: string, body: object, status: number) => {
      const answer = await app.call('admin', method, path, body);
      expect(answer.status, `${method} ${path}: ${JSON.stringify(answer.body)}`).to.equal(status);
      return answer.body;
    };
    const read = async (path: string) => {
      const answer = await app.call('dispatcher', 'GET', path);
      expect(answer.status, `${path}: ${JSON.stringify(answer.body)}`).to.equal(200);
      return answer.body;
    };
    const duty = (category: string, area: string | null, lead: string, more: object = {}) => ({
      category,
      area,
      lead,
      ...more,
    });
    const put = (name: string, baseVersion: number, entries: object[], status = 200, reason = '测试') =>
      write('PUT', `/api/lists/${name}`, { baseVersion, reason, entries }, status);

    it('are empty at version 0, but for the categories, which the city begins with', async () => {
      const index = await read('/api/lists');
      expect(index.map(({ name, version }: { name: string; version: number }) => [name, version])).to.deep.equal([
        ['department-duties', 0],
        ['daily-inspections', 0],
        ['event-categories', 0],
        ['hand-offs', 0],
      ]);
      const categories = await read('/api/lists/event-categories');
      expect(categories.entries.length).to.equal((await read('/api/categories')).length);
      expect((await read('/api/lists/hand-offs/difference')).added).to.deep.equal([]);
      expect((await app.call('admin', 'GET', '/api/lists/wishes')).status).to.equal(400);
      expect((await app.call('worker', 'GET', '/api/lists/hand-offs')).status).to.equal(403);
    });

    it('take a new version from who saw the newest, and from nobody else', async () => {
      const first = await put('department-duties', 0, [
        duty('water-supply', null, 'water'),
        duty('water-supply', '11', 'power', { assisting: ['water'] }),
        duty('power-supply', '2:12', 'power'),
      ]);
      expect(first).to.deep.include({ name: 'department-duties', version: 1, author: 'test-admin', reason: '测试' });
      expect(first.entries[2].area, 'the one form of the name').to.equal('12');
      expect((await put('department-duties', 0, [], 409)).detail).to.include('Version 1');
      const answers = await Promise.all(
        ['water', 'power'].map((lead) =>
          app.call('admin', 'PUT', '/api/lists/department-duties', {
            baseVersion: 1,
            reason: lead,
            entries: [duty('water-supply', null, lead), duty('noise', '1', 'water')],
          }),
        ),
      );
      expect(answers.map(({ status }) => status).toSorted()).to.deep.equal([200, 409]);
      const current = await read('/api/lists/department-duties');
      expect(current.version).to.equal(2);
      expect(app.service.workplace.duties.departmentDuties).to.deep.equal(current.entries);
    });

    it('keep every version, and say what changed between two', async () => {
      await put('department-duties', 2, [duty('noise', '1', 'power'), duty('water-supply', null, 'water')], 200, '三');
      const { versions } = await read('/api/lists/department-duties/versions');
      expect(versions.map(({ version, count }: { version: number; count: number }) => [version, count])).to.deep.equal([
        [3, 2],
        [2, 2],
        [1, 3],
      ]);
      const page = await read('/api/lists/department-duties/versions?limit=2');
      expect(page.nextCursor).to.equal('2');
      expect((await read('/api/lists/department-duties/versions?limit=2&cursor=2')).versions.length).to.equal(1);
      expect((await read('/api/lists/department-duties/versions/1')).entries.length).to.equal(3);
      expect((await app.call('admin', 'GET', '/api/lists/department-duties/versions/9')).status).to.equal(404);
      const difference = await read('/api/lists/department-duties/difference?from=1&to=3');
      expect(difference.added.map(({ category }: { category: string }) => category)).to.deep.equal(['noise']);
      expect(difference.removed.map(({ area }: { area: string }) => area)).to.deep.equal(['11', '12']);
      expect(difference.changed).to.deep.equal([]);
      const latest = await read('/api/lists/department-duties/difference');
      expect(latest).to.deep.include({ from: 2, to: 3, reordered: true });
      expect(latest.changed.map(({ after }: { after: { lead: string } }) => after.lead)).to.include('power');
      const audit = await app.database.knex('audit').where({ action: 'list.edit', subject: 'department-duties' });
      expect(audit.map(({ reason }) => reason)).to.include('三');
      const events = await readEvents(app.database.knex, TEST_CITY, 0, 1_000);
      expect(events.filter(({ subject }) => subject === 'department-duties').length).to.equal(3);
    });

    it('name the entry and the field of every mistake, and change nothing', async () => {
      const refused = async (name: string, entries: object[]) => {
        const version = (await read(`/api/lists/${name}`)).version;
        const body = await put(name, version, entries, 422);
        expect(body.code).to.equal('list-refused');
        expect((await read(`/api/lists/${name}`)).version).to.equal(version);
        return body.errors.map(({ path }: { path: string }) => path);
      };
      expect(
        await refused('department-duties', [
          duty('water-supply', null, 'water'),
          duty('nothing', null, 'water'),
          duty('noise', 'nowhere', 'water'),
          duty('noise', null, 'nobody'),
          duty('rubbish', null, 'gone'),
          duty('flooding', null, 'hotline'),
          duty('flooding', '1', 'water', { assisting: ['power', 'power'] }),
          duty('pollution', '11', 'water'),
          duty('pollution', '2:11', 'power'),
        ]),
      ).to.have.members([
        'entries.1.category',
        'entries.2.area',
        'entries.3.lead',
        'entries.4.lead',
        'entries.5.lead',
        'entries.6.assisting',
        'entries.8.category',
      ]);
      expect(await refused('hand-offs', [{ category: 'noise', area: null, system: 'water' }])).to.deep.equal([
        'entries.0.system',
      ]);
      expect(await refused('hand-offs', [{ category: 'noise', system: 'hotline', colour: 'red' }])).to.deep.equal([
        'entries.0',
      ]);
      expect(
        await refused('daily-inspections', [
          { code: 'a', name: { zh: '甲', en: 'A' }, where: 'urban', everyWorkingDays: 1, category: null },
          { code: 'a', name: { zh: '乙', en: 'B' }, where: 'rural', everyWorkingDays: 5, category: 'nothing' },
        ]),
      ).to.have.members(['entries.1.code', 'entries.1.category']);
      await put('hand-offs', 0, [{ category: 'noise', area: '11', system: 'hotline' }]);
      expect(app.service.workplace.duties.handOffs.length).to.equal(1);
      expect((await app.call('dispatcher', 'PUT', '/api/lists/hand-offs', {})).status).to.equal(403);
      await write('PUT', '/api/lists/hand-offs', { baseVersion: 1, entries: [] }, 400);
    });

    it('write the table of categories by their list, and the list with every edit of a category', async () => {
      const before = await read('/api/lists/event-categories');
      const [manhole, ...others] = before.entries;
      const without = others.slice(1);
      const made = {
        code: 'land-dispute',
        name: { zh: '征地拆迁纠纷', en: 'Land dispute' },
        severity: 3,
        limits: { resolve: { amount: 15, unit: 'working-days' }, onSite: { amount: 24, unit: 'elapsed-hours' } },
        dispute: true,
        leadUnit: 'water',
        sealed: true,
      };
      const after = await put('event-categories', 0, [{ ...manhole, severity: 4 }, ...without, made]);
      expect(after.version).to.equal(1);
      expect(after.entries.length, 'what was left out stays, retired').to.equal(before.entries.length + 1);
      const categories = await read('/api/categories?retired=1');
      const byCode = (code: string) => categories.find((one: { code: string }) => one.code === code);
      expect(byCode(manhole.code).severity).to.equal(4);
      expect(byCode('land-dispute')).to.deep.include({
        dispute: true,
        leadUnit: 'water',
        sealed: true,
        retiredAt: null,
      });
      expect(byCode(others[0].code).retiredAt).not.to.equal(null);
      expect(app.service.workplace.categories.find('land-dispute')?.sealed).to.equal(true);
      expect((await put('event-categories', 1, [{ ...made, leadUnit: 'hotline' }], 422)).errors[0].path).to.equal(
        'entries.0.leadUnit',
      );
      const { retiredAt: _, code: __, ...land } = byCode('land-dispute');
      await write('PUT', '/api/categories/land-dispute', { ...land, severity: 2, reason: '单项' }, 200);
      await write('PUT', '/api/categories/land-dispute', { ...land, leadUnit: 'nobody', reason: '单项' }, 422);
      const newest = await read('/api/lists/event-categories');
      expect(newest).to.deep.include({ version: 2, reason: '单项' });
      const difference = await read('/api/lists/event-categories/difference');
      expect(difference.changed.map((one: { after: { code: string } }) => one.after.code)).to.deep.equal([
        'land-dispute',
      ]);
      const restored = newest.entries.map((one: object) => ({ ...one, retired: false }));
      await put('event-categories', 2, restored);
      expect((await read('/api/categories')).length).to.equal(newest.entries.length);
    });
  });
});
