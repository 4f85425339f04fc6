import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect } from 'chai';
import express from 'express';
import { acceptsGzip, packed } from '../../server/platform/compress.ts';
import { mountErrors, mountRoutes, route } from '../../server/platform/http.ts';
import { mountPages } from '../../server/platform/static-pages.ts';

const LONG = { words: Array.from({ length: 2_000 }, (_, i) => `word ${i}`) };
const ASSETS = new URL('../../dist/client/assets/', import.meta.url);

describe('what is sent packed', () => {
  let server: Server;
  let port: number;

  before(async () => {
    const app = express();
    const answer = (path: string, method: 'get' | 'post', json: unknown) =>
      route({ method, path, summary: '', access: 'public', answers: {}, handle: () => ({ json }) });
    const routes = [answer('/long', 'get', LONG), answer('/short', 'get', {}), answer('/long', 'post', LONG)];
    mountRoutes(app, routes, { authenticate: async () => null, allows: () => true });
    mountPages(app, ['wall']);
    mountErrors(app);
    server = createServer(app).listen(0, '127.0.0.1');
    await once(server, 'listening');
    port = (server.address() as AddressInfo).port;
  });
  after(() => server.close());

  async function ask(path: string, coding?: string, method = 'GET'): Promise<IncomingMessage & { body: Buffer }> {
    const headers = coding === undefined ? {} : { 'accept-encoding': coding };
    const asked = request({ port, path, method, headers, agent: false }).end();
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    const chunks: Buffer[] = [];
    for await (const chunk of answer) chunks.push(chunk as Buffer);
    return Object.assign(answer, { body: Buffer.concat(chunks) });
  }

  it('is a long JSON answer, to one who takes gzip', async () => {
    const gzipped = await ask('/long', 'gzip, br');
    expect(gzipped.headers).to.include({ 'content-encoding': 'gzip', vary: 'accept-encoding' });
    expect(JSON.parse(gunzipSync(gzipped.body).toString())).to.deep.equal(LONG);
    for (const coding of [undefined, 'identity', 'gzip;q=0']) {
      const plain = await ask('/long', coding);
      expect(plain.headers).not.to.have.property('content-encoding');
      expect(plain.headers.vary).to.equal('accept-encoding');
      expect(JSON.parse(plain.body.toString())).to.deep.equal(LONG);
    }
  });

  it('is neither a short answer nor that of a POST', async () => {
    expect((await ask('/short', 'gzip')).headers).not.to.have.property('content-encoding');
    expect((await ask('/long', 'gzip', 'POST')).headers).not.to.have.property('content-encoding');
  });

  it('is packed once for all who are sent the same buffer', () => {
    const body = Buffer.from(JSON.stringify(LONG));
    expect(packed(body)).to.equal(packed(body));
    expect(acceptsGzip({ 'accept-encoding': '*' })).to.equal(true);
    expect(acceptsGzip({})).to.equal(false);
  });

  it('is an asset or page of the build, in the best coding that the browser takes', async () => {
    if (!existsSync(ASSETS)) throw new Error('The client is not built. Run: npm run build:client');
    const file = readdirSync(ASSETS).find((name) => /^wall-.*\.js$/.test(name)) as string;
    const plain = await ask(`/assets/${file}`);
    expect(plain.headers).not.to.have.property('content-encoding');
    const unpack = { br: brotliDecompressSync, gzip: gunzipSync };
    for (const [coding, accepted] of [
      ['br', 'gzip, deflate, br'],
      ['gzip', 'gzip'],
    ] as const) {
      const answer = await ask(`/assets/${file}`, accepted);
      expect(answer.statusCode).to.equal(200);
      expect(answer.headers['content-encoding']).to.equal(coding);
      expect(answer.headers['content-type']).to.equal(plain.headers['content-type']);
      expect(answer.headers['cache-control']).to.match(/immutable/);
      expect(answer.headers.vary).to.match(/accept-encoding/i);
      expect(answer.headers.etag).not.to.equal(plain.headers.etag);
      expect(unpack[coding](answer.body).equals(plain.body)).to.equal(true);
    }
    expect((await ask('/assets/none.js', 'br')).statusCode).to.equal(404);
    expect((await ask('/wall', 'br')).headers['content-type']).to.match(/^text\/html/);
  });
});
