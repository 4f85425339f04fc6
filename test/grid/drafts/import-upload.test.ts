import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname } from 'node:path';
import { expect } from 'chai';
import express, { type Express } from 'express';
import { receiveUpload, type Upload, type UploadLimits } from '../../../server/grid/drafts/import/receive-upload.ts';
import { type Gatekeeper, mountErrors, mountRoutes, route, SENT } from '../../../server/platform/http.ts';

const LIMITS: UploadLimits = { bytes: 100_000, files: 6, atOnce: 2 };
const BOUNDARY = 'XyXyXy';
const NOBODY: Gatekeeper = { authenticate: async () => null, allows: () => true };

const field = (name: string, value: string) =>
  `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const file = (name: string, bytes: string) =>
  `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n${bytes}\r\n`;
const END = `--${BOUNDARY}--\r\n`;

describe('an upload', () => {
  let server: Server;
  let url: string;
  /** What is done with it, and the folders that it was given. */
  let work: (upload: Upload) => Promise<object>;
  const folders: string[] = [];
  before(async () => {
    const app: Express = express();
    const upload = route({
      method: 'post',
      path: '/upload',
      summary: 'Upload',
      access: 'public',
      body: 'stream',
      answers: { 200: { what: 'What was done' } },
      handle: async ({ request, response }) => {
        const json = await receiveUpload(
          request,
          (given) => {
            folders.push(dirname(given.file));
            return work(given);
          },
          LIMITS,
        );
        if (response.destroyed) return SENT;
        return { json };
      },
    });
    mountRoutes(app, [upload], NOBODY);
    mountErrors(app);
    server = createServer(app).listen(0, '127.0.0.1');
    await new Promise((listening) => server.once('listening', listening));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/upload`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  beforeEach(() => {
    folders.length = 0;
    work = async ({ fields, file: path }) => ({
      fields,
      name: path.slice(dirname(path).length + 1),
      content: readFileSync(path, 'utf8'),
      beside: readdirSync(dirname(path)).sort(),
    });
  });
  afterEach(() => {
    for (const folder of folders) expect(existsSync(folder), 'the folder is still there').to.equal(false);
  });

  const post = async (...parts: string[]) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
      body: [...parts, END].join(''),
    });
    return { status: response.status, body: await response.json() };
  };

  it('is a file with its fields, wherever they stand, in a folder that is gone afterwards', async () => {
    const { status, body } = await post(field('level', '3'), file('beats.geojson', '{}'), field('code', 'BEAT'));
    expect(status).to.equal(200);
    expect(body).to.deep.equal({
      fields: { level: '3', code: 'BEAT' },
      name: 'beats.geojson',
      content: '{}',
      beside: ['beats.geojson'],
    });
    expect(folders).to.have.length(1);
  });

  it('is a Shapefile in its parts, opened by its .shp', async () => {
    const { body } = await post(file('a.dbf', '1'), file('A.SHP', '2'), file('a.prj', '3'), file('a.shp.xml', '4'));
    expect([body.name, body.content]).to.deep.equal(['A.SHP', '2']);
    expect(body.beside).to.have.members(['a.dbf', 'A.SHP', 'a.prj', 'a.shp.xml']);
  });

  it('takes names without the folders that a program may send, in any script', async () => {
    expect((await post(file('C:\\data\\网格.geojson', '{}'))).body.name).to.equal('网格.geojson');
    expect((await post(file('../../etc/x.csv', ''))).body).to.include({ name: 'x.csv', content: '' });
  });

  it('passes over the nameless file of a form where none was chosen', async () => {
    expect((await post(file('', ''), file('a.kml', '<kml/>'))).body.beside).to.deep.equal(['a.kml']);
  });

  for (const [what, parts, code, says] of [
    ['no file', [field('level', '3')], 'invalid-request', /no file/],
    ['two files that are no Shapefile', [file('a.csv', '1'), file('b.csv', '2')], 'invalid-request', /a\.csv, b\.csv/],
    ['two Shapefiles', [file('a.shp', '1'), file('b.shp', '2')], 'invalid-request', /one Shapefile/],
    ['one file twice', [file('a.shp', '1'), file('a.shp', '2')], 'invalid-request', /comes twice/],
    ['a hidden name', [file('.csv', '1')], 'invalid-request', /no name/],
    ['a name too long for a disk', [file(`${'网'.repeat(80)}.csv`, '1')], 'invalid-request', /no name/],
    ['one field twice', [field('level', '3'), field('level', '4'), file('a.csv', '1')], 'invalid-request', /level/],
    ['a field of 100 KB', [field('crs', 'x'.repeat(100_000)), file('a.csv', '1')], 'body-too-large', /crs/],
    ['a file too large', [file('a.csv', 'x'.repeat(100_001))], 'body-too-large', /100000 bytes/],
    [
      'files too large together',
      [file('a.shp', 'x'.repeat(60_000)), file('a.dbf', 'x'.repeat(60_000))],
      'body-too-large',
      /100000 bytes/,
    ],
    [
      'too many files',
      ['shp', 'shx', 'dbf', 'prj', 'cpg', 'sbn', 'sbx'].map((kind) => file(`a.${kind}`, '1')),
      'body-too-large',
      /6 files/,
    ],
  ] as [string, string[], string, RegExp][])
    it(`with ${what} is refused`, async () => {
      const { status, body } = await post(...parts);
      expect([status, body.code]).to.deep.equal([code === 'body-too-large' ? 413 : 400, code]);
      expect(body.detail).to.match(says);
    });

  it('that is no form, has no boundary or ends in the middle is refused', async () => {
    const ask = async (type: string, body: string) => {
      const response = await fetch(url, { method: 'POST', headers: { 'content-type': type }, body });
      return [response.status, ((await response.json()) as { code: string }).code];
    };
    expect(await ask('application/json', '{}')).to.deep.equal([415, 'unsupported-media-type']);
    expect(await ask('multipart/form-data', '')).to.deep.equal([400, 'invalid-request']);
    const cut = field('level', '3') + file('a.csv', 'x'.repeat(1000)).slice(0, -300);
    expect(await ask(`multipart/form-data; boundary=${BOUNDARY}`, cut)).to.deep.equal([400, 'invalid-request']);
  });

  it('leaves nothing where the work is refused', async () => {
    work = () => Promise.reject(new Error('on purpose'));
    expect((await post(file('a.csv', '1'))).status).to.equal(500);
    expect(folders).to.have.length(1);
  });

  it('that is broken off is refused, and leaves room for the next', async () => {
    for (let i = 0; i <= LIMITS.atOnce; i++) {
      const sent = send(url, {
        method: 'POST',
        headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
      });
      sent.on('error', () => {});
      await new Promise((flushed) => sent.write(file('a.csv', 'x'.repeat(10_000)).slice(0, -100), flushed));
      await new Promise((soon) => setTimeout(soon, 20));
      sent.destroy();
      await new Promise((soon) => setTimeout(soon, 20));
    }
    expect(folders).to.deep.equal([]);
    expect((await post(file('a.csv', '1'))).status).to.equal(200);
  });

  it('waits outside where too many are under way', async () => {
    let finish = () => {};
    const held = new Promise<void>((resolve) => {
      finish = resolve;
    });
    work = async () => {
      await held;
      return {};
    };
    const underWay = [1, 2].map(() => post(file('a.csv', '1')));
    while (folders.length < 2) await new Promise((soon) => setTimeout(soon, 5));
    const third = await post(file('a.csv', '1'));
    expect([third.status, third.body.code]).to.deep.equal([503, 'overloaded']);
    finish();
    for (const one of await Promise.all(underWay)) expect(one.status).to.equal(200);
  });
});
