/**
 * Every kind of bad input through the running service: each gets a 4xx problem document that says what to mend, nothing
 * is stored, and the service goes on. Files through the command line stand in bad-files.test.ts.
 */
import { request } from 'node:http';
import { connect } from 'node:net';
import { expect } from 'chai';
import { publishGeneration } from '../../server/grid/publish-generation.ts';
import type { Database } from '../../server/platform/database.ts';
import { startApp, type TestApp } from '../helpers/app.ts';
import { onBothEngines, TEST_CITY } from '../helpers/engines.ts';
import { publishTwoTowns } from '../identity/two-towns.ts';
import { BAD_REQUESTS, type BadRequest, FORM, good, jpeg, photo } from './bad-requests.ts';
import { expectAlive, INTERNALS, rowCounts } from './unharmed.ts';

/** A third sector far from the others, west of 90 E: there the exchanged coordinates are on earth as well. */
async function publishFarSector(database: Database): Promise<void> {
  const at = new Date('2019-05-08T09:00:00Z');
  const ring: [number, number][] = [
    [40, 27],
    [40.1, 27],
    [40.1, 27.1],
    [40, 27.1],
    [40, 27],
  ];
  const cell = {
    code: '9',
    name: { zh: '远', en: 'Far' },
    urban: null,
    parent: null,
    synthetic: false,
    shape: [[ring]],
  };
  const changes = [{ kind: 'add' as const, level: 1 as const, cell }];
  await database.transaction((transaction) =>
    publishGeneration(transaction, { city: TEST_CITY, changes, holdsFrom: at, author: 'test', reason: 'test', at }),
  );
}

describe('bad input', () => {
  onBothEngines((engine) => {
    let app: TestApp;
    before(async () => {
      app = await startApp(engine, {
        prepare: async (database) => {
          await publishTwoTowns(database);
          await publishFarSector(database);
        },
      });
      await app.call('gis', 'POST', '/api/drafts', { title: 'a draft that nobody harms' });
    });
    after(() => app?.stop());

    const send = async ({ to, body, headers = {} }: BadRequest) => {
      const [path, method = 'GET'] = to.split(' ').reverse() as [string, string | undefined];
      const given = typeof body === 'function' ? await body() : body;
      const raw = given === undefined || typeof given === 'string' || Buffer.isBuffer(given);
      return ask(app, method, path, raw ? given : JSON.stringify(given), headers);
    };

    for (const [about, requests] of Object.entries(BAD_REQUESTS))
      describe(`${about}`, () => {
        for (const bad of requests)
          it(`${bad.what} is refused with ${bad.gives.join(' ')}`, async () => {
            const before = await rowCounts(app);
            const answer = await send(bad);
            expect([answer.status, answer.problem?.code], answer.text.slice(0, 500)).to.deep.equal(bad.gives);
            expect(answer.type).to.match(/^application\/problem\+json/);
            expect(answer.text).not.to.match(INTERNALS);
            expect(answer.text.length, 'as long as what was sent').to.be.lessThan(20_000);
            const told = `${answer.problem?.detail ?? ''} ${JSON.stringify(answer.problem?.errors ?? [])}`;
            expect(told, 'what to mend').to.match(bad.says ?? /\w{3}/);
            expect(await rowCounts(app)).to.deep.equal(before);
          });
        after(() => expectAlive(app));
      });

    describe('a request', () => {
      it('with a query of 20 KB is refused with 431', async () => {
        const answer = await ask(app, 'GET', `/api/reports?q=${'x'.repeat(20_000)}`);
        expect([answer.status, answer.problem?.code]).to.deep.equal([431, 'request-too-long']);
      });
      it('with a header of 20 KB is refused with 431', async () => {
        const answer = await ask(app, 'GET', '/api/reports', undefined, { 'x-more': 'x'.repeat(20_000) });
        expect([answer.status, answer.problem?.code]).to.deep.equal([431, 'request-too-long']);
      });
      for (const [what, text] of Object.entries({
        'that is no HTTP': 'HELO gridwarden\r\n\r\n',
        'of two lengths, as smugglers send':
          'POST /api/session HTTP/1.1\r\nhost: a\r\ncontent-length: 4\r\ncontent-length: 5\r\n\r\nabcde',
        'of a length and in chunks, as smugglers send':
          'POST /api/session HTTP/1.1\r\nhost: a\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
        'without a host': 'GET /healthz HTTP/1.1\r\n\r\n',
      }))
        it(`${what} is refused with 400, and its connection closed`, async () => {
          expect(await saying(app, text))
            .to.match(/^HTTP\/1\.1 400 /)
            .and.match(/connection: close/i);
        });
      after(() => expectAlive(app));
    });

    it('exchanged longitude and latitude of a report are recorded with a warning', async () => {
      const { status, body } = await app.call('dispatcher', 'POST', '/api/reports', good({ lon: 27.05, lat: 40.05 }));
      expect(status).to.equal(201);
      expect(body).to.deep.include({ cell: null, warnings: ['outside-grid', 'swapped-lon-lat'] });
    });

    it('a page hidden behind a whole photo is not kept', async () => {
      const polyglot = Buffer.concat([await jpeg(), Buffer.from('<script>alert(1)</script>')]);
      const answer = await ask(app, 'POST', '/api/reports', photo(polyglot, '../../evil.html', 'text/html'), FORM);
      expect(answer.status, answer.text).to.equal(201);
      const kept = await fetch(`${app.url}/api/reports/${JSON.parse(answer.text).number}/photos/1`, {
        headers: { authorization: `Bearer ${app.tokens.dispatcher}` },
      });
      expect(kept.headers.get('content-type')).to.equal('image/jpeg');
      expect(Buffer.from(await kept.arrayBuffer()).includes('script')).to.equal(false);
    });

    it('a cursor ahead of the log resets the stream', async () => {
      const stop = new AbortController();
      const answer = await fetch(`${app.url}/api/live?since=${Number.MAX_SAFE_INTEGER}`, {
        headers: { authorization: `Bearer ${app.tokens.wall}` },
        signal: stop.signal,
      });
      const { value } = await answer.body!.getReader().read();
      expect(Buffer.from(value!).toString()).to.include('event: reset');
      stop.abort();
    });
  });
});

interface Answer {
  status: number;
  type: string;
  text: string;
  problem: { code: string; detail?: string; errors?: unknown[] } | undefined;
}

/** A request exactly as written: no URL is tidied, and an answer that comes before the body was sent is read. */
function ask(
  app: TestApp,
  method: string,
  path: string,
  body?: string | Buffer,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const { hostname, port } = new URL(app.url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, method, path, agent: false }, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk as Buffer);
      const text = Buffer.concat(chunks).toString();
      const type = response.headers['content-type'] ?? '';
      resolve({
        status: response.statusCode ?? 0,
        type,
        text,
        problem: /json/.test(type) ? JSON.parse(text) : undefined,
      });
    });
    sent.once('error', reject);
    sent.setHeader('authorization', `Bearer ${app.tokens.admin}`);
    if (body !== undefined) sent.setHeader('content-type', 'application/json');
    for (const [name, value] of Object.entries(headers)) sent.setHeader(name, value);
    sent.end(body);
  });
}

/** What the service says to bytes that may be no HTTP at all, until it closes the connection. */
function saying(app: TestApp, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(app.url).port), '127.0.0.1', () => socket.write(text));
    let said = '';
    socket.on('data', (chunk) => {
      said += chunk;
    });
    socket.once('error', reject);
    socket.once('close', () => resolve(said));
  });
}
