import { expect } from 'chai';
import type { Impact } from '../../server/grid/drafts/draft-contract.ts';
import { addToken } from '../../server/identity/add-token.ts';
import { mercatorX, mercatorY } from '../../server/tiles/mercator.ts';
import { startApp, type TestApp } from '../helpers/app.ts';
import { onBothEngines, TEST_CITY } from '../helpers/engines.ts';
import { publish, TOWN } from '../reports/reports-app.ts';
import { featuresOf } from '../tiles/decode-tile.ts';

const LONG_AGO = new Date('2024-05-01T00:00:00Z');
const DAY_MS = 86_400_000;
/** Between the old border of A and B at 113.5 and the new one at 113.47; and far west in A. */
const HANDED_OVER = { lon: 113.48, lat: 27.65 };
const STAYS = { lon: 113.41, lat: 27.65 };
const corner = (from: number, to: number, lat: number) => ({ kind: 'move-vertex', from: [from, lat], to: [to, lat] });

/** Moves a border once, through the running service: whatever hangs on it follows, and nothing else. */
describe('a border that moves', () => {
  onBothEngines((engine) => {
    let app: TestApp;
    let moved: string;
    let stayed: string;
    let areas: Record<'A' | 'B', string>;
    before(async () => {
      app = await startApp(engine, { prepare: async (database) => void (await publish(database, TOWN, LONG_AGO)) });
      const tokenOf = async (areaCode: string) =>
        (await addToken(app.database, { city: TEST_CITY, name: areaCode, role: 'dispatcher', areaCode })).token;
      areas = { A: await tokenOf('A'), B: await tokenOf('B') };
      moved = await file(HANDED_OVER);
      stayed = await file(STAYS);
    });
    after(() => app?.stop());

    const file = async (at: { lon: number; lat: number }): Promise<string> => {
      const report = { ...at, category: 'manhole-cover', description: '井盖缺失' };
      return (await app.call('dispatcher', 'POST', '/api/reports', report)).body.number;
    };
    const locate = async (at: object, more = '') =>
      (await app.call('wall', 'GET', `/api/locate?${new URLSearchParams(at as Record<string, string>)}${more}`)).body;
    const draft = async (...operations: object[]): Promise<{ id: number; head: number }> => {
      const { id } = (await app.call('gis', 'POST', '/api/drafts', { title: 'New road' })).body;
      let head = 0;
      for (const operation of operations) {
        const { status, body } = await app.call('gis', 'POST', `/api/drafts/${id}/operations`, { head, operation });
        expect(status, JSON.stringify(body)).to.equal(200);
        head = body.head;
      }
      return { id, head };
    };
    const publishDraft = async ({ id, head }: { id: number; head: number }, more: object = {}) => {
      const { status, body } = await app.call('gis', 'POST', `/api/drafts/${id}/publish`, { head, ...more });
      expect(status, JSON.stringify(body)).to.equal(200);
      return body as { generation: number; holdsFrom: string };
    };
    const pathOf = (layer: string, z: number, { lon, lat } = STAYS): string =>
      `/tiles/${layer}/${z}/${Math.floor(mercatorX(lon) * 2 ** z)}/${Math.floor(mercatorY(lat) * 2 ** z)}.mvt`;
    const tagOf = async (path: string) => (await app.call('wall', 'GET', path)).headers.get('etag');
    /** Numbers of the reports that an account of an area sees on a tile of both places. */
    const seenIn = async (area: 'A' | 'B'): Promise<string[]> => {
      const seen: string[] = [];
      for (const place of [HANDED_OVER, STAYS]) {
        const headers = { authorization: `Bearer ${areas[area]}`, 'accept-encoding': 'identity' };
        const answer = await fetch(app.url + pathOf('reports', 16, place), { headers });
        const body = new Uint8Array(await answer.arrayBuffer());
        if (answer.status === 200)
          seen.push(...featuresOf(body, 'reports').map(({ properties }) => String(properties.number)));
      }
      return seen.sort();
    };
    const until = async (isSo: () => Promise<boolean>): Promise<void> => {
      for (let tries = 0; !(await isSo()); tries++) {
        if (tries > 200) throw new Error('it never came');
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
    };

    it('is answered for at once by whoever has the ground now, and its cases and tiles follow', async () => {
      expect(await seenIn('A')).to.deep.equal([moved, stayed].sort());
      const [touched, untouched] = [pathOf('cells', 14, HANDED_OVER), pathOf('cells', 14)];
      const before = [await tagOf(touched), await tagOf(untouched)];
      expect((await locate(HANDED_OVER)).cell.code).to.equal('A');
      const made = await draft(corner(113.5, 113.47, 27.6), corner(113.5, 113.47, 27.7));
      const impact = (await app.call('gis', 'GET', `/api/drafts/${made.id}/impact`)).body;
      expect(impact.parts, JSON.stringify(impact)).to.be.an('array');
      const told = impact.parts.map(({ kind, effects }: Impact['parts'][number]) => [kind, effects]);
      const nothing = { 'changes-hands': 0, 'loses-cell': 0, moves: 0, concerned: 0 };
      expect(told).to.deep.equal([
        ['cases', { ...nothing, moves: 1 }],
        ['accounts', { ...nothing, concerned: 2 }],
      ]);
      const { generation, holdsFrom } = await publishDraft(made);
      const after = await locate(HANDED_OVER);
      expect([after.cell.code, after.generation]).to.deep.equal(['B', generation]);
      const moment = (ms: number) => `&at=${encodeURIComponent(new Date(Date.parse(holdsFrom) + ms).toISOString())}`;
      expect((await locate(HANDED_OVER, moment(-1))).cell.code).to.equal('A');
      expect((await locate(HANDED_OVER, moment(0))).cell.code).to.equal('B');
      expect(await tagOf(touched)).to.not.equal(before[0]);
      expect(await tagOf(untouched)).to.equal(before[1]);
      expect(await tagOf(`${touched}?generation=1`)).to.equal(before[0]);

      await until(async () => (await app.call('dispatcher', 'GET', `/api/cases/${moved}`)).body.case.cell.code === 'B');
      await until(async () => (await seenIn('B')).length > 0);
      expect([await seenIn('A'), await seenIn('B')]).to.deep.equal([[stayed], [moved]]);
      const { steps } = (await app.call('dispatcher', 'GET', `/api/cases/${moved}`)).body;
      expect(steps.at(-1)).to.include({ action: 'rehome', actor: 'system' });
    });

    it('stays where it is today when it is to move tomorrow, and for good when that is taken back', async () => {
      const made = await draft(corner(113.47, 113.45, 27.6), corner(113.47, 113.45, 27.7));
      const tomorrow = new Date(Date.now() + DAY_MS).toISOString();
      const { generation } = await publishDraft(made, { effectiveAt: tomorrow });
      const place = { lon: 113.46, lat: 27.65 };
      const then = `&at=${encodeURIComponent(tomorrow)}`;
      expect([(await locate(place)).cell.code, (await locate(place, then)).cell.code]).to.deep.equal(['A', 'B']);
      const wall = (await app.call('wall', 'GET', '/api/wall')).body;
      expect([wall.generation, wall.upcoming]).to.deep.equal([generation - 1, [{ generation, holdsFrom: tomorrow }]]);
      const tile = `${pathOf('cells', 14, place)}?generation=${generation}`;
      expect(await tagOf(tile)).to.not.equal(await tagOf(pathOf('cells', 14, place)));

      // A draft that is begun meanwhile stands on what is scheduled, and is not locked out when that is taken back.
      const begun = await draft(corner(113.45, 113.44, 27.6));
      const boundariesOf = async (draftId: number) => {
        const { baseGeneration } = (await app.call('gis', 'GET', `/api/drafts/${draftId}`)).body;
        const { status } = await app.call('gis', 'GET', `/api/generations/${baseGeneration}/topology`);
        return [baseGeneration, status];
      };
      expect(await boundariesOf(begun.id)).to.deep.equal([generation, 200]);

      const reply = await app.call('gis', 'POST', `/api/generations/${generation}/withdraw`, { reason: 'not yet' });
      expect(reply.status).to.equal(200);
      expect(await boundariesOf(begun.id)).to.deep.equal([generation - 1, 200]);
      await until(async () => (await app.call('wall', 'GET', tile)).status === 404);
      expect((await locate(place, then)).cell.code).to.equal('A');
      expect((await app.call('wall', 'GET', '/api/wall')).body.upcoming).to.deep.equal([]);
    });

    it('goes back where it was by a draft that restores it, its cases with it', async () => {
      const { draft: made } = (await app.call('gis', 'POST', '/api/generations/1/restore')).body;
      await publishDraft(made);
      expect((await locate(HANDED_OVER)).cell.code).to.equal('A');
      await until(async () => (await seenIn('A')).length === 2);
      expect(await seenIn('B')).to.deep.equal([]);
      const { cells } = (await app.call('wall', 'GET', '/api/cells/A/history')).body;
      expect(cells[0].versions.map(({ change }: { change: string }) => change)).to.deep.equal([
        ...['shape', 'shape', 'added'],
      ]);
    });
  });
});
