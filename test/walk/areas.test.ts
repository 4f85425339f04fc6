import { expect } from 'chai';
import sharp from 'sharp';
import type { Role } from '../../server/identity/access.ts';
import { addToken } from '../../server/identity/add-token.ts';
import { startApp, type TestApp } from '../helpers/app.ts';
import { onBothEngines, TEST_CITY } from '../helpers/engines.ts';
import { publishTwoTowns } from '../identity/two-towns.ts';

/**
 * What one town sees, its neighbour does not: not in an export, not on a tile that a cache holds, not in a photo whose
 * tag it knows, not in a snapshot asked for at the same moment, not on the stream.
 */
describe('what happens in one town', () => {
  onBothEngines((engine) => {
    let app: TestApp;
    let number: string;
    const tokens: Record<'here' | 'there' | 'city', string> = { here: '', there: '', city: '' };
    before(async () => {
      app = await startApp(engine, { prepare: async (database) => void (await publishTwoTowns(database)) });
      const areas = { here: '11', there: '12', city: undefined };
      for (const [name, areaCode] of Object.entries(areas)) {
        const role: Role = 'dispatcher';
        tokens[name as keyof typeof tokens] = (
          await addToken(app.database, { city: TEST_CITY, name, role, areaCode })
        ).token;
      }
      number = await file();
    });
    after(() => app?.stop());

    const get = (place: keyof typeof tokens, path: string, headers: Record<string, string> = {}) =>
      fetch(app.url + path, { headers: { authorization: `Bearer ${tokens[place]}`, ...headers } });
    const file = async (): Promise<string> => {
      const form = new FormData();
      for (const [name, value] of Object.entries({
        lon: '113.05',
        lat: '27.05',
        category: 'manhole-cover',
        description: '井盖缺失',
      }))
        form.set(name, value);
      const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#204060' } })
        .jpeg()
        .toBuffer();
      form.set('photo', new Blob([new Uint8Array(picture)]), 'a.jpg');
      const headers = { authorization: `Bearer ${tokens.here}` };
      const answer = await fetch(`${app.url}/api/reports`, { method: 'POST', headers, body: form });
      expect(answer.status).to.equal(201);
      return ((await answer.json()) as { number: string }).number;
    };

    it('is exported to its own people alone', async () => {
      expect(await (await get('here', '/api/reports.csv')).text()).to.include(number);
      expect(await (await get('city', '/api/reports.csv')).text()).to.include(number);
      expect(await (await get('there', '/api/reports.csv')).text()).not.to.include(number);
    });

    it('is on no tile of the neighbours, nor confirmed to one who knows its tag', async () => {
      // The tile of zoom 14 that has the place.
      const path = '/tiles/reports/14/13337/6912.mvt';
      const here = await get('here', path);
      expect(here.status).to.equal(200);
      const etag = here.headers.get('etag') as string;
      expect((await get('here', path, { 'if-none-match': etag })).status).to.equal(304);
      expect((await get('there', path)).status).to.equal(204);
      expect((await get('there', path, { 'if-none-match': etag })).status).to.equal(204);
      expect(here.headers.get('cache-control')).to.include('private');
    });

    it('weighs nothing on the heat scale of the neighbours', async () => {
      const heat = async (place: keyof typeof tokens) =>
        ((await (await get(place, '/tiles/reports.json')).json()) as { heat: unknown }).heat;
      const quiet = await heat('there');
      await file();
      // The tiles hear of it by its event, a moment after the door has answered.
      for (let tries = 0; JSON.stringify(await heat('here')) === JSON.stringify(quiet); tries++) {
        if (tries === 100) expect.fail('it weighs nothing at home');
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      expect(await heat('there')).to.deep.equal(quiet);
    });

    it('is shown on no photo to the neighbours, though they know its tag', async () => {
      const path = `/api/reports/${number}/photos/1`;
      const here = await get('here', path);
      expect(here.status).to.equal(200);
      expect(here.headers.get('cache-control')).to.equal('private, no-cache');
      const tag = { 'if-none-match': here.headers.get('etag') as string };
      expect((await get('here', path, tag)).status).to.equal(304);
      for (const headers of [{}, tag]) expect((await get('there', path, headers)).status).to.equal(404);
    });

    it('is in no snapshot of the neighbours, though all ask at once', async () => {
      const asked = Array.from({ length: 12 }, (_, i) => (['here', 'there', 'city'] as const)[i % 3]!);
      const snapshots = await Promise.all(asked.map(async (place) => (await get(place, '/api/wall')).text()));
      for (const [i, place] of asked.entries())
        expect(snapshots[i]!.includes(number), place).to.equal(place !== 'there');
    });

    it('is on no stream of the neighbours, live or resumed', async () => {
      /** Resolves once the stream is open, to the way of reading on until it says `until`. */
      const open = async (place: keyof typeof tokens, since = '') => {
        const stop = new AbortController();
        const answer = await fetch(`${app.url}/api/live${since}`, {
          headers: { authorization: `Bearer ${tokens[place]}` },
          signal: stop.signal,
        });
        return (until: string) => heard(answer, stop, until);
      };
      const heard = async (answer: Response, stop: AbortController, until: string): Promise<string> => {
        let said = '';
        for await (const chunk of answer.body!) {
          said += Buffer.from(chunk);
          if (said.includes(until)) break;
        }
        stop.abort();
        return said;
      };
      const [here, there] = [await open('here'), await open('there')];
      const own = await file();
      const retired = await app.call('admin', 'POST', '/api/categories/noise/retire', { reason: 'x' });
      expect(retired.status, JSON.stringify(retired.body)).to.equal(200);
      expect(await here('report.filed')).to.include(own);
      expect(await there('category.changed')).not.to.include(own);
      expect(await (await open('there', '?since=0'))('category.changed'))
        .not.to.include(own)
        .and.not.to.include(number);
    });
  });
});
