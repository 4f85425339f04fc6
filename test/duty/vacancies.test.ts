import { expect } from 'chai';
import { startApp, type TestApp } from '../helpers/app.ts';
import { onBothEngines } from '../helpers/engines.ts';
import { publish, TOWN } from '../reports/reports-app.ts';

const NOW = new Date('2026-03-02T10:00:00+08:00');

describe('the list of vacancies', () => {
  onBothEngines((engine) => {
    let app: TestApp;

    before(async () => {
      app = await startApp(engine, {
        prepare: async (database) => {
          await publish(database, TOWN, new Date('2026-01-01T00:00:00+08:00'));
        },
        clock: () => NOW,
      });
    });
    after(() => app?.stop());

    const read = async (query: string) => (await app.call('dispatcher', 'GET', `/api/vacancies${query}`)).body;
    const lines = (vacancies: { cell: { code: string }; post: string }[]): string[] =>
      vacancies.map(({ cell, post }) => `${cell.code} ${post}`);

    it('begins with the urgent ones, page by page', async () => {
      const { total, urgent, vacancies } = await read('');
      expect([total, urgent]).to.deep.equal([13, 2]);
      expect(lines(vacancies).slice(0, 4)).to.deep.equal([
        'A grid-worker',
        'B grid-worker',
        'T first-responsible',
        'A grid-head',
      ]);
      const paged: string[] = [];
      for (let cursor = ''; ; ) {
        const page = await read(`?limit=5${cursor}`);
        paged.push(...lines(page.vacancies));
        if (page.nextCursor === null) break;
        cursor = `&cursor=${page.nextCursor}`;
      }
      expect(paged).to.deep.equal(lines(vacancies));
    });

    it('lists one post alone, and counts them all', async () => {
      const { total, byPost, vacancies } = await read('?post=patroller');
      expect(lines(vacancies)).to.deep.equal(['A patroller', 'B patroller']);
      expect([total, byPost.patroller, byPost['grid-worker']]).to.deep.equal([13, 2, 2]);
    });
  });
});
