import { VectorTile } from '@mapbox/vector-tile';
import { expect } from 'chai';
import { PbfReader } from 'pbf';
import { addToken } from '../../server/identity/add-token.ts';
import { maySee } from '../../server/live/visibility.ts';
import { relocateSites } from '../../server/sites/borders/relocate-sites.ts';
import { mercatorX, mercatorY } from '../../server/tiles/mercator.ts';
import { onBothEngines, TEST_CITY } from '../helpers/engines.ts';
import { IN_A, IN_B } from '../walk/staffed-town.ts';
import { type SitesApp, startSitesApp } from './sites-app.ts';

const Z = 12;
const TILE = `/tiles/sites/${Z}/${Math.floor(mercatorX(IN_A[0]) * 2 ** Z)}/${Math.floor(mercatorY(IN_A[1]) * 2 ** Z)}.mvt`;

describe('key sites and what moves', () => {
  onBothEngines((engine) => {
    let app: SitesApp;
    let west: string;
    before(async () => {
      app = await startSitesApp(engine);
      const area = { city: TEST_CITY, name: 'west', role: 'wall' as const, areaCode: '111001' };
      west = (await addToken(app.database, area)).token;
    });
    after(() => app?.stop());

    const codesOnTile = async (token: string, query = ''): Promise<string[]> => {
      const answer = await fetch(app.url + TILE + query, { headers: { authorization: `Bearer ${token}` } });
      if (answer.status === 204) return [];
      const { layers } = new VectorTile(new PbfReader(new Uint8Array(await answer.arrayBuffer())));
      const layer = layers.sites!;
      return Array.from({ length: layer.length }, (_, i) => String(layer.feature(i).properties.code)).sort();
    };
    /** What an event says reaches the tiles a moment later. */
    const soon = async (look: () => Promise<string[]>, expected: string[]): Promise<void> => {
      let seen = await look();
      for (let tries = 0; tries < 100 && seen.join() !== expected.join(); tries++) {
        await new Promise((resolve) => setTimeout(resolve, 20));
        seen = await look();
      }
      expect(seen).to.deep.equal(expected);
    };

    it('are on the tiles of those in whose area they lie, until they are retired', async () => {
      await app.enter('W-1', { lon: 113.491 });
      const { id } = await app.enter('E-1', { lon: IN_B[0] });
      await app.enter('H-1', { kind: 'hotel' });
      await soon(() => codesOnTile(app.tokens.wall), ['E-1', 'H-1', 'W-1']);
      await soon(() => codesOnTile(west), ['H-1', 'W-1']);
      expect(await codesOnTile(west, '?kind=hotel')).to.deep.equal(['H-1']);
      await app.call('dispatcher', 'POST', `/api/sites/${id}/retire`, { reason: 'x' });
      await soon(() => codesOnTile(app.tokens.wall), ['H-1', 'W-1']);
      const { body } = await app.call('wall', 'GET', '/tiles/sites.json?kind=hotel');
      expect(body.tiles[0]).to.match(/\/tiles\/sites\/\{z\}\/\{x\}\/\{y\}\.mvt\?kind=hotel$/);
    });

    it('outside the grid are told of to accounts of the whole city alone', () => {
      const event = { kind: 'site.changed', cellPath: [] };
      expect([maySee({ areaCellId: 7 }, event), maySee({ areaCellId: null }, event)]).to.deep.equal([false, true]);
      expect(maySee({ areaCellId: 7 }, { kind: 'site-kind.changed', cellPath: [] })).to.equal(true);
    });

    it('are told of before borders move, and go along when they do', async () => {
      // Boundaries hold a lead after they are published: the clock must go on.
      Object.defineProperty(app.time, 'now', { get: () => new Date() });
      const { id } = await app.enter('B-1', { lon: 113.4985 });
      const { id: draft } = (await app.call('gis', 'POST', '/api/drafts', { title: 'Border' })).body;
      for (const [head, lat] of [27.65, 27.66].entries()) {
        const operation = { kind: 'move-vertex', from: [113.5, lat], to: [113.4975, lat] };
        const answer = await app.call('gis', 'POST', `/api/drafts/${draft}/operations`, { head, operation });
        expect(answer.status, JSON.stringify(answer.body)).to.be.lessThan(300);
      }
      const impact = (await app.call('gis', 'GET', `/api/drafts/${draft}/impact`)).body;
      const [part] = impact.parts.filter(({ kind }: { kind: string }) => kind === 'sites');
      expect(part).to.deep.include({ count: 1 });
      expect(part.items[0]).to.deep.include({ name: 'B-1', effect: 'moves', from: '111001', to: '111002' });
      const published = await app.call('gis', 'POST', `/api/drafts/${draft}/publish`, { head: 2 });
      expect(published.status, JSON.stringify(published.body)).to.equal(200);
      const cellOf = async () => [(await app.call('wall', 'GET', `/api/sites/${id}`)).body.cell.code as string];
      await soon(cellOf, ['111002']);
      const events = await app.database
        .knex('event')
        .where({ kind: 'site.changed', subject: String(id) })
        .orderBy('id');
      expect(events.length, 'entered, and moved once').to.equal(2);
      expect(events[1].cell_path.length, 'for both areas').to.equal(5);
      expect(events[1].payload.cell.code).to.equal('111002');
      const again = await Promise.all([relocateSites(app.service.workplace), relocateSites(app.service.workplace)]);
      expect(again.map(({ looked }) => looked)).to.deep.equal([0, 0]);
      await soon(() => codesOnTile(west), ['H-1', 'W-1']);
    });
  });
});
