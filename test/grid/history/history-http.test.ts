import { expect } from 'chai';
import express, { type Express } from 'express';
import request from 'supertest';
import type { Position } from '../../../server/grid/contract.ts';
import { publishDraft } from '../../../server/grid/drafts/publish-draft.ts';
import { withdrawGeneration } from '../../../server/grid/drafts/withdraw-generation.ts';
import { shapeAreaM2 } from '../../../server/grid/ellipsoid-area.ts';
import { editorRoutes } from '../../../server/grid/history/editor-http.ts';
import { gridRoutes } from '../../../server/grid/http.ts';
import { decodeTopology, type TopologyWire } from '../../../server/grid/topology/topology-wire.ts';
import { decide } from '../../../server/identity/access.ts';
import type { Database } from '../../../server/platform/database.ts';
import { mountErrors, mountRequestLog, mountRoutes } from '../../../server/platform/http.ts';
import { openLog } from '../../../server/platform/log.ts';
import { seedCategories } from '../../../server/reports/category-store.ts';
import { onBothEngines, TEST_CITY } from '../../helpers/engines.ts';
import { category } from '../../reports/sample-reports.ts';
import { type DraftTown, MIDDLE, moveBorder, NORTH, openDraftTown, SOUTH } from '../drafts/draft-town.ts';

const name = (code: string) => ({ zh: `格${code}`, en: `Cell ${code}` });
const DAY_MS = 86_400_000;
/** Between the old border of 111 and 112 and the new one; in the part of 121 that becomes 123; in the west of 111. */
const HANDED_OVER: Position = [113.105, MIDDLE];
const SPLIT_OFF: Position = [113.27, MIDDLE];
const STAYS: Position = [113.05, MIDDLE];

onBothEngines((engine) => {
  describe('the history of boundaries', () => {
    let database: Database;
    let town: DraftTown;
    let app: Express;
    let withdrawn: number;
    let publishedAt: string[];

    before(async () => {
      database = await engine.freshDatabase();
      town = await openDraftTown(database);
      const { key } = town;
      await town.publish(moveBorder(1, 113.12));
      await town.publish({
        kind: 'split',
        cell: key('121'),
        lines: [
          [
            [113.25, SOUTH],
            [113.25, NORTH],
          ],
        ],
        parts: [{ key: 'east', at: SPLIT_OFF, code: '123', name: name('123') }],
      });
      await town.publish({ kind: 'merge', cells: [key('111'), key('112')], into: key('111') });
      const late = await town.draft({ kind: 'rename', cell: key('122'), name: name('x') });
      const effectiveAt = new Date(town.now().getTime() + DAY_MS);
      const bert = town.editor('bert');
      const scheduled = await publishDraft(town.place, bert, late.id, { head: late.head, effectiveAt, cases: 'keep' });
      withdrawn = scheduled.answer.generation;
      await withdrawGeneration(town.place, bert, withdrawn, 'too early');
      await town.grid.refresh();
      publishedAt = await database.knex('generation').pluck('holds_from').orderBy('number');

      await database.transaction((transaction) => seedCategories(transaction, TEST_CITY, [category('noise')]));
      await database.knex('report').insert(
        [HANDED_OVER, HANDED_OVER, SPLIT_OFF, STAYS, [0, 0] as Position].map(([lon, lat], i) => ({
          ...{ city: TEST_CITY, number: `20260302-00000${i}`, source: 'test', category: 'noise', severity: 2 },
          ...{ description: '', lon, lat, occurred_at: town.now(), recorded_at: town.now() },
          // One is a sealed tip, which is in no figure.
          ...(i === 1 ? { sealed: true, holder_kind: 'post', holder_post: 'police' } : {}),
        })),
      );
      app = express();
      mountRequestLog(app, openLog('silent'));
      const routes = [
        ...gridRoutes({ grid: town.grid, database, city: TEST_CITY }),
        ...editorRoutes({ ...town.place, grid: town.grid }),
      ];
      mountRoutes(app, routes, {
        authenticate: async (asked) => ({
          ...{ accountId: 1, name: 'anna', role: asked.get('x-role') ?? 'gis', via: 'token' as const },
          areaCellId: asked.get('x-area') === undefined ? null : Number(asked.get('x-area')),
        }),
        allows: (actor, permission) => decide(actor, permission) === 'allowed',
      });
      mountErrors(app);
    });
    after(async () => {
      town.close();
      await engine.release(database);
    });
    const get = async (path: string) => (await request(app).get(path).expect(200)).body;

    it('lists the generations with what each changed, and those that were taken back', async () => {
      const { generations } = await get('/api/generations');
      const told = generations.map((one: Record<string, unknown>) => [
        ...[one.number, one.current, one.added, one.changed, one.retired, one.withdrawnBy],
      ]);
      expect(told).to.deep.equal([
        [5, false, 0, 0, 0, 'bert'],
        [4, true, 0, 1, 1, null],
        // The line ends on the outline, where the town and the sector have a vertex more.
        [3, false, 1, 3, 0, null],
        [2, false, 0, 2, 0, null],
        [1, false, 7, 0, 0, null],
      ]);
      expect(generations[3]).to.include({ caseRule: 'move', reason: 'new road', author: 'bert' });
      expect(generations[3].draft).to.be.a('number');
      expect(generations[3].bounds).to.deep.equal([113, SOUTH, 113.2, NORTH]);
      expect(generations[4].draft).to.equal(null);
    });

    it('tells the difference of two generations, whichever is the older', async () => {
      const moved = await get('/api/generations/1/difference?with=2');
      expect(moved.cells.map((cell: { code: string; change: string }) => [cell.code, cell.change])).to.deep.equal([
        ['111', 'shape'],
        ['112', 'shape'],
      ]);
      expect(moved.transfers).to.have.length(1);
      const [{ from, to, areaM2, shape }] = moved.transfers;
      expect([from, to]).to.deep.equal(['112', '111']);
      expect(areaM2).to.be.closeTo(shapeAreaM2(shape), 1e-6);
      expect(areaM2).to.be.closeTo(moved.cells[0].areaAfterM2 - moved.cells[0].areaBeforeM2, 1e-6);
      const back = await get('/api/generations/2/difference?with=1');
      expect(back.transfers[0]).to.include({ from: '111', to: '112' });
      expect(back.transfers[0].areaM2).to.be.closeTo(areaM2, 1e-6);

      const all = await get('/api/generations/1/difference');
      expect(all.to).to.equal(4);
      expect(all.cells.map((cell: { code: string; change: string }) => [cell.code, cell.change])).to.deep.equal([
        ['1', 'shape'],
        ['12', 'shape'],
        ['111', 'shape'],
        ['121', 'shape'],
        ['123', 'added'],
        ['112', 'retired'],
      ]);
      expect(all.lineage).to.deep.equal([
        { from: '121', to: '123', kind: 'split', generation: 3 },
        { from: '112', to: '111', kind: 'merge', generation: 4 },
      ]);
      expect((await get('/api/generations/3/difference?with=3')).cells).to.deep.equal([]);
      expect((await get('/api/generations/0/difference?with=1')).cells).to.have.length(7);
    });

    it('answers 304 to one who has the difference, and 404 for what never was or was taken back', async () => {
      const path = '/api/generations/1/difference?with=4';
      const { headers } = await request(app).get(path).expect(200);
      await request(app).get(path).set('if-none-match', headers.etag!).expect(304);
      await request(app).get('/api/generations/1/difference?with=99').expect(404);
      for (const what of ['difference', 'crosswalk', 'figures', 'topology'])
        await request(app).get(`/api/generations/${withdrawn}/${what}`).expect(404);
      await request(app).get('/api/generations/1.5/difference').expect(400);
      await request(app).get('/api/generations/1/difference?with=1.5').expect(400);
      await request(app).get('/api/generations/1/crosswalk?to=99999999999').expect(400);
    });

    it('tells every version of a cell, who published it and why, and where it came from or went', async () => {
      const { cells } = await get('/api/cells/112/history');
      expect(cells).to.have.length(1);
      const [{ versions, retired, lineage, stands }] = cells;
      expect(versions.map((one: Record<string, unknown>) => [one.generation, one.change, one.parent])).to.deep.equal([
        [2, 'shape', '11'],
        [1, 'added', '11'],
      ]);
      expect(versions[0]).to.include({ author: 'bert', reason: 'new road', untilGeneration: 4 });
      expect(new Date(versions[0].holdsFrom)).to.deep.equal(publishedAt[1]);
      expect(new Date(versions[0].holdsUntil)).to.deep.equal(publishedAt[3]);
      expect(versions[0].areaM2).to.be.lessThan(versions[1].areaM2);
      expect([stands, retired.generation]).to.deep.equal([false, 4]);
      expect(lineage).to.have.length(1);
      expect(lineage[0]).to.include({ generation: 4, kind: 'merge', from: '112', to: '111', isOrigin: false });
      const part = (await get('/api/cells/123/history')).cells[0];
      expect(part.lineage[0]).to.include({ kind: 'split', from: '121', to: '123', isOrigin: true });
      expect([part.stands, part.retired]).to.deep.equal([true, null]);
      await request(app).get('/api/cells/nowhere/history').expect(404);
    });

    it('says how much of each cell is of which now, and by which way', async () => {
      const { rows, level } = await get('/api/generations/1/crosswalk');
      expect(level).to.equal(4);
      expect(
        rows.map((row: Record<string, { code: string } | string>) => [
          ...[(row.from as { code: string }).code, (row.to as { code: string }).code, row.kind],
        ]),
      ).to.deep.equal([
        ['111', '111', 'kept'],
        ['112', '111', 'merge'],
        ['121', '121', 'kept'],
        ['121', '123', 'split'],
        ['122', '122', 'unchanged'],
      ]);
      expect(rows[3].shareOfFrom).to.be.closeTo(0.5, 1e-6);
      const upper = await get('/api/generations/1/crosswalk?level=2&to=3');
      expect(
        upper.rows.map((row: { kind: string; shareOfTo: number }) => [row.kind, Number(row.shareOfTo.toFixed(9))]),
      ).to.deep.equal([
        ['unchanged', 1],
        ['kept', 1],
      ]);
    });

    it('counts reports on the cells of any generation, located and estimated, sealed tips left out', async () => {
      const figures = await get('/api/generations/1/figures?to=3');
      const counts = (rows: { code: string }[], ...keys: string[]) =>
        rows.map((row) => [row.code, ...keys.map((key) => (row as Record<string, unknown>)[key])]);
      expect(figures).to.deep.include({ from: 1, to: 3, level: 4, total: 4 });
      expect(counts(figures.counted, 'reports')).to.deep.equal([
        ['111', 1],
        ['112', 1],
        ['121', 1],
      ]);
      expect(counts(figures.expressed, 'located')).to.deep.equal([
        ['111', 2],
        ['112', 0],
        ['121', 0],
        ['123', 1],
      ]);
      expect(figures.outside).to.deep.equal({ counted: 1, located: 1, estimated: 1 });
      const estimated = figures.expressed.map((row: { estimated: number }) => row.estimated);
      expect(estimated[0]).to.be.greaterThan(1).and.lessThan(1.2);
      expect(estimated[3]).to.be.closeTo(0.5, 1e-6);
      expect(estimated.reduce((sum: number, value: number) => sum + value, 1)).to.be.closeTo(figures.total, 1e-9);
      const none = await get(`/api/generations/1/figures?until=${new Date(0).toISOString()}`);
      expect(none.total).to.equal(0);
      const upper = await get('/api/generations/1/figures?level=2');
      expect(counts(upper.expressed, 'located', 'estimated')).to.deep.equal([
        ['11', 2, 2],
        ['12', 1, 1],
      ]);
    });

    it('counts only reports within the area of the account', async () => {
      await database
        .knex('report')
        .update({ cell_id: town.ids['111'], cell_path: [town.ids['111']] })
        .where({ lon: STAYS[0] });
      const { body } = await request(app).get('/api/generations/1/figures').set('x-area', String(town.ids['111']));
      expect(body.total).to.equal(1);
    });

    it('sends the borders of any generation, under a tag', async () => {
      const { body, headers } = await request(app).get('/api/generations/1/topology').expect(200);
      const coverage = decodeTopology(body as TopologyWire);
      expect(coverage.generation).to.equal(1);
      expect(coverage.cells.size).to.equal(7);
      await request(app).get('/api/generations/1/topology').set('if-none-match', headers.etag!).expect(304);
      const now = await request(app).get('/api/generations/4/topology').expect(200);
      expect(now.headers.etag).to.not.equal(headers.etag);
      expect((await get('/api/generations/0/topology')).cells).to.deep.equal([]);
    });

    it('begins no draft for what is as it was, and none for who may not edit', async () => {
      expect((await request(app).post('/api/generations/4/restore').expect(200)).body).to.deep.equal({ draft: null });
      await request(app).post('/api/generations/1/restore').set('x-role', 'wall').expect(403);
      await request(app).post('/api/generations/99/restore').expect(404);
      await request(app).post('/api/generations/1/restore').set('x-area', String(town.ids['111'])).expect(403);
    });

    it('restores a generation to the bit, retired cells under their identity', async () => {
      const keyed = () => request(app).post('/api/generations/1/restore').set('idempotency-key', 'once').expect(200);
      const { draft } = (await keyed()).body;
      expect(draft).to.include({ baseGeneration: 4, operations: 1, origin: 'generation 1', author: 'anna' });
      expect((await keyed()).body.draft.id, 'asked again').to.equal(draft.id);
      expect(draft.title).to.equal('Restore generation 1');
      const titled = request(app).post('/api/generations/1/restore').send({ title: '恢复版本1' });
      expect((await titled.expect(200)).body.draft.title).to.equal('恢复版本1');
      const bert = town.editor('bert');
      await publishDraft(town.place, bert, draft.id, { head: draft.head, cases: 'move' });
      const [former, now] = [(await town.grid.numbered(1))!, town.grid.current()];
      const plain = (cells: typeof now.cells) => cells.map((cell) => ({ ...cell })).sort((a, b) => a.id - b.id);
      expect(plain(now.cells)).to.deep.equal(plain(former.cells));
      const { cells } = await get('/api/cells/112/history');
      expect(cells[0].versions[0]).to.include({ change: 'revived', generation: now.generation });
      expect(cells[0]).to.include({ stands: true, retired: null });
      expect((await get(`/api/generations/1/difference?with=${now.generation}`)).transfers).to.deep.equal([]);
    });

    it('works figures out once for all who ask for the same within a short while, each area for itself', async () => {
      const path = '/api/generations/2/figures?to=1';
      const [first, again] = await Promise.all([get(path), get(path)]);
      expect(again).to.deep.equal(first);
      await database.knex('report').update({ sealed: true, holder_kind: 'post', holder_post: 'police' });
      expect(await get(path), 'a little later').to.deep.equal(first);
      expect((await get(`${path}&level=2`)).total, 'something else').to.equal(0);
      const { body } = await request(app).get(path).set('x-area', String(town.ids['111']));
      expect(body.total, 'somebody else').to.equal(0);
    });
  });
});
