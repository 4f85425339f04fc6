import { expect } from 'chai';
import { addToken } from '../../../server/identity/add-token.ts';
import { startApp, type TestApp } from '../../helpers/app.ts';
import { onBothEngines, TEST_CITY } from '../../helpers/engines.ts';
import { staffTown } from '../../walk/staffed-town.ts';
import { BEGIN, pingAt, place, round } from './ping-desk.ts';

const NOW = new Date(BEGIN + 3_600_000);
const PINGS = '/api/patrol/pings';
const NDJSON = { 'content-type': 'application/x-ndjson' };

describe('the door for positions', () => {
  onBothEngines((engine) => {
    let app: TestApp;
    let own: Record<string, string>;
    let areaGateway: Record<string, string>;
    before(async () => {
      app = await startApp(engine, { prepare: async (database) => void (await staffTown(database)), clock: () => NOW });
      const bearer = async (name: string, more: object) => {
        const { token } = await addToken(app.database, { city: TEST_CITY, name, role: 'worker', ...more });
        return { authorization: `Bearer ${token}` };
      };
      own = await bearer('W1-phone', { staffCode: 'W1' });
      areaGateway = await bearer('gateway-B', { role: 'gateway', areaCode: '111002' });
    });
    after(() => app?.stop());
    const lines = (...values: unknown[]) =>
      values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join('\n');

    it('takes the own positions of a worker, once, and refuses wrong ones one by one', async () => {
      const pings = [...round(5), { lon: 113.5, lat: 27.65 }, pingAt(100, 0, { lon: 200 }), pingAt(3_600 + 121, 0)];
      const sent = await app.call('worker', 'POST', PINGS, { worker: 'W1', pings }, own);
      expect([sent.status, sent.body.stored, sent.body.marked, sent.body.refused]).to.deep.equal([202, 6, 1, 2]);
      expect(sent.body.refusals.map(({ index }: { index: number }) => index)).to.deep.equal([5, 6]);
      const again = await app.call('worker', 'POST', PINGS, { worker: 'W1', pings }, own);
      expect(again.body).to.include({ stored: 0, duplicate: 6, refused: 2 });
      const { body } = await app.call('dispatcher', 'GET', '/api/patrol/live');
      expect(body.roll).to.be.greaterThan(0);
    });

    it('lets nobody send for others but a gateway, and dispatchers not at all', async () => {
      const send = async (
        headers: Record<string, string> | undefined,
        worker: string,
        role: 'worker' | 'gateway' | 'dispatcher' = 'worker',
      ) => {
        const { status, body } = await app.call(role, 'POST', PINGS, { worker, pings: [pingAt(900, 0)] }, headers);
        return [status, body.code];
      };
      expect(await send(own, 'W2')).to.deep.equal([403, 'not-allowed']);
      expect(await send(undefined, 'W1'), 'of nobody').to.deep.equal([403, 'not-allowed']);
      expect(await send(undefined, 'W1', 'dispatcher')).to.deep.equal([403, 'not-allowed']);
      expect(await send(undefined, 'W9', 'gateway')).to.deep.equal([422, 'unknown-staff']);
      expect(await send(areaGateway, 'W1')).to.deep.equal([403, 'outside-area']);
      expect(await send(areaGateway, 'W2')).to.deep.equal([202, undefined]);
      expect(await send(undefined, 'W1', 'gateway')).to.deep.equal([202, undefined]);
    });

    it('takes a stream of many, and goes on after a broken line', async () => {
      const line = (worker: string, s: number) => ({ worker, ...pingAt(s, 5) });
      const body = lines(
        line('W1', 1_000),
        '{"worker":"W1"',
        '',
        line('W2', 1_000),
        line('W9', 1_000),
        line('W1', 1_000),
        '[]',
        `{"worker":"${'x'.repeat(20_000)}"}`,
        line('W2', 1_010),
      );
      const { status, body: taken } = await app.call('gateway', 'POST', PINGS, body, NDJSON);
      expect([status, taken.stored, taken.duplicate, taken.refused]).to.deep.equal([202, 3, 1, 4]);
      expect(taken.refusals.map(({ index, code }: { index: number; code: string }) => [index, code])).to.deep.equal([
        [1, 'invalid-ping'],
        [4, 'unknown-staff'],
        [6, 'invalid-ping'],
        [7, 'invalid-ping'],
      ]);
      const foreign = await app.call('worker', 'POST', PINGS, lines(line('W1', 1_100), line('W2', 1_100)), {
        ...own,
        ...NDJSON,
      });
      expect(foreign.body).to.include({ stored: 1, refused: 1 });
      expect((await app.call('gateway', 'POST', PINGS, 'x', { 'content-type': 'text/csv' })).status).to.equal(415);
    });

    it('takes a long stream in pieces', async () => {
      const total = 25_000;
      const encoder = new TextEncoder();
      let sent = 0;
      const stream = new ReadableStream({
        pull: (controller) => {
          const part = Array.from({ length: 500 }, () => {
            const s = 1_200 + Math.floor(sent / 2) * 0.1;
            return JSON.stringify({ worker: sent++ % 2 === 0 ? 'W1' : 'W2', ...pingAt(s, s % 300), mock: true });
          });
          controller.enqueue(encoder.encode(`${part.join('\n')}\n`));
          if (sent >= total) controller.close();
        },
      });
      const answer = await fetch(app.url + PINGS, {
        ...{ method: 'POST', body: stream, duplex: 'half' },
        headers: { ...NDJSON, authorization: `Bearer ${app.tokens.gateway}` },
      } as RequestInit);
      expect(await answer.json()).to.include({ stored: total, marked: total, duplicate: 0, refused: 0 });
    });

    it('takes tracks as they are and in a form, and says why not', async () => {
      const point = (s: number) => {
        const { lon, lat } = place(s / 10);
        return `<trkpt lat="${lat}" lon="${lon}"><time>${new Date(BEGIN + (3_000 + s) * 1000).toISOString()}</time></trkpt>`;
      };
      const gpx = `<gpx xmlns="http://www.topografix.com/GPX/1/1"><trk><trkseg>${point(0)}${point(10)}</trkseg><trkseg/></trk></gpx>`;
      const to = '/api/patrol/tracks/W1';
      const type = { 'content-type': 'application/gpx+xml' };
      const raw = await app.call('worker', 'POST', to, gpx, { ...own, ...type });
      expect([raw.status, raw.body]).to.deep.equal([
        202,
        {
          ...{ stored: 2, duplicate: 0, refused: 0, marked: 0, refusals: [] },
          format: 'GPX',
          points: 2,
          segments: 1,
          outside: 0,
          notes: [],
        },
      ]);
      const form = new FormData();
      form.append('file', new Blob([gpx]), 'round.gpx');
      const headers = { authorization: `Bearer ${app.tokens.gateway}` };
      const sent = await fetch(app.url + to, { method: 'POST', body: form, headers });
      expect(await sent.json()).to.include({ stored: 0, duplicate: 2 });
      const timeless = gpx.replaceAll(/<time>.*?<\/time>/g, '');
      const refused = await app.call('gateway', 'POST', to, timeless, type);
      expect([refused.status, refused.body.code]).to.deep.equal([422, 'track-refused']);
      expect(refused.body.detail).to.match(/2 of 2 points have no time/);
      const paced = await app.call(
        'gateway',
        'POST',
        `${to}?startedAt=2024-05-08T01:25:00Z&speedMps=1.2`,
        timeless,
        type,
      );
      expect(paced.body).to.include({ stored: 2 });
      const moved = (text: string) => text.replaceAll('lon="113', 'lon="13').replaceAll('lat="27', 'lat="45');
      const away = moved(gpx).replaceAll('2024-05-08T', '2024-05-07T');
      const lost = await app.call('gateway', 'POST', to, away, type);
      expect([lost.status, lost.body.code]).to.deep.equal([422, 'track-refused']);
      expect(lost.body.detail).to.match(
        /^All 2 points lie outside the grid; the nearest cell to the first is \d+, [\d.]+ km/,
      );
      const partly = away.replace('lon="13', 'lon="113').replace('lat="45', 'lat="27');
      expect((await app.call('gateway', 'POST', to, partly, type)).body).to.include({
        outside: 1,
        points: 2,
        refused: 0,
      });
      const wanted = await app.call('gateway', 'POST', `${to}?outside=1`, away, type);
      expect([wanted.status, wanted.body.outside]).to.deep.equal([202, 2]);
      const anyway = new FormData();
      anyway.append('outside', '1');
      anyway.append('file', new Blob([away]), 'round.gpx');
      const taken = await fetch(app.url + to, { method: 'POST', body: anyway, headers });
      expect(await taken.json()).to.include({ outside: 2 });
      const half = await app.call('gateway', 'POST', `${to}?speedMps=1.2`, timeless, type);
      expect([half.status, half.body.code]).to.deep.equal([400, 'invalid-request']);
      expect((await app.call('worker', 'POST', '/api/patrol/tracks/W2', gpx, { ...own, ...type })).status).to.equal(
        403,
      );
      expect((await app.call('gateway', 'POST', to, '{}')).status).to.equal(415);
    });

    it('lists what does not count to those who may know where people are, and writes the look down', async () => {
      const { status, body } = await app.call('dispatcher', 'GET', '/api/patrol/marked?worker=W1&mark=future');
      expect(status).to.equal(200);
      expect(body.counts.future).to.equal(1);
      // Nobody here has a shift: then nothing is shown of where they were.
      expect(body.pings).to.deep.equal([]);
      const audit = await app.call('admin', 'GET', '/api/audit?action=patrol.look-at-track');
      expect(audit.body.entries[0]).to.include({ subject: 'W1', actor: 'test-dispatcher' });
      expect(JSON.stringify(audit.body)).not.to.match(/113\.\d/);
      expect((await app.call('worker', 'GET', '/api/patrol/marked')).status).to.equal(403);
      expect((await app.call('dispatcher', 'GET', '/api/patrol/marked?worker=W9')).status).to.equal(404);
      expect((await app.call('dispatcher', 'GET', '/api/patrol/marked?cursor=x')).status).to.equal(400);
    });
  });
});
