import { deflateSync } from 'node:zlib';
import { expect } from 'chai';
import type { Express } from 'express';
import sharp from 'sharp';
import request from 'supertest';
import type { Database } from '../../server/platform/database.ts';
import type { ReportsPlace } from '../../server/reports/file-report.ts';
import { PHOTO_LIMITS } from '../../server/reports/photo.ts';
import { onBothEngines } from '../helpers/engines.ts';
import { openReports } from './reports-app.ts';

/** Taken sideways, in a place that the EXIF tells. */
const sideways = () =>
  sharp({ create: { width: 300, height: 200, channels: 3, background: '#a03020' } })
    .withExif({
      IFD0: { Make: 'SecretCamera', Orientation: '6' },
      IFD3: { GPSLatitude: '27/1 38/1 45/1', GPSLongitude: '113/1 29/1 49/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
const large = () =>
  sharp({ create: { width: 4000, height: 1000, channels: 3, background: '#808080' } })
    .png()
    .toBuffer();

/** A PNG of a few hundred bytes that claims 40,000 × 40,000 pixels. */
function pixelBomb(): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const whole = Buffer.alloc(body.length + 8);
    whole.writeUInt32BE(data.length, 0);
    body.copy(whole, 4);
    whole.writeUInt32BE(crc32(body), body.length + 4);
    return whole;
  };
  const header = Buffer.from([0, 0, 0x9c, 0x40, 0, 0, 0x9c, 0x40, 8, 2, 0, 0, 0]);
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

describe('photos of a report', () => {
  onBothEngines((engine) => {
    let database: Database;
    let app: Express;
    let place: ReportsPlace;
    before(async () => {
      database = await engine.freshDatabase();
      ({ app, place } = await openReports(database));
    });
    after(async () => {
      place.grid.close();
      await engine.release(database);
    });
    const form = (photos: (Buffer | string)[], fields: Record<string, string> = {}) => {
      const call = request(app).post('/api/reports');
      for (const [name, value] of Object.entries({
        lon: '113.45',
        lat: '27.65',
        category: 'manhole',
        description: '井盖',
        ...fields,
      }))
        call.field(name, value);
      photos.forEach((photo, i) => {
        call.attach('photo', typeof photo === 'string' ? Buffer.from(photo) : photo, `p${i}.jpg`);
      });
      return call;
    };
    const image = (href: string, headers: Record<string, string> = {}) =>
      request(app)
        .get(href)
        .set(headers)
        .buffer(true)
        .parse((response, done) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('end', () => done(null, Buffer.concat(parts)));
        });
    const counts = async () => {
      const [reports] = await database.knex('report').count({ n: '*' });
      const [photos] = await database.knex('photo').count({ n: '*' });
      return [reports!.n, photos!.n];
    };

    it('are stored upright, small, and without what the camera wrote', async () => {
      const original = await sideways();
      expect(original.includes('SecretCamera')).to.equal(true);
      const { body } = await form([original, await large()]).expect(201);
      expect(body.photos).to.equal(2);
      const { photoLinks } = (await request(app).get(`/api/reports/${body.number}`).expect(200)).body;
      expect(photoLinks[0]).to.include({ width: 200, height: 300 });
      expect(photoLinks[1]).to.include({ width: 2048, height: 512 });
      const shown = await image(photoLinks[0].href).expect(200);
      expect(shown.headers['content-type']).to.equal('image/jpeg');
      expect(shown.headers['cache-control']).to.equal('private, no-cache');
      expect(shown.body.includes('SecretCamera')).to.equal(false);
      const metadata = await sharp(shown.body).metadata();
      expect(metadata).to.include({ format: 'jpeg', width: 200, height: 300 });
      expect(metadata.exif).to.equal(undefined);
      expect(metadata.orientation).to.equal(undefined);
      const thumbnail = await image(photoLinks[1].thumbnailHref).expect(200);
      expect(await sharp(thumbnail.body).metadata()).to.include({ width: 320, height: 80 });
      await image(photoLinks[0].href, { 'if-none-match': shown.headers.etag as string }).expect(304);
      await image(`/api/reports/${body.number}/photos/3`).expect(404);
      await image(`/api/reports/${body.number}/photos/0`).expect(400);
    });

    it('lose what was hidden behind the image', async () => {
      const { body } = await form([
        Buffer.concat([await sideways(), Buffer.from('PK\x03\x04<script>evil()</script>')]),
      ]).expect(201);
      const shown = await image(`/api/reports/${body.number}/photos/1`).expect(200);
      expect(shown.body.includes('evil')).to.equal(false);
    });

    it('make the same report when they are sent again under its key, and another when they differ', async () => {
      const photo = await sideways();
      const first = await form([photo]).set('idempotency-key', 'p1').expect(201);
      const again = await form([photo]).set('idempotency-key', 'p1').expect(200);
      expect(again.body.number).to.equal(first.body.number);
      await form([await large()])
        .set('idempotency-key', 'p1')
        .expect(409);
    });

    it('are refused, and nothing is stored, when one cannot be read', async () => {
      const before = await counts();
      const good = await sideways();
      const bad: Record<string, Buffer | string> = {
        'a pixel bomb': pixelBomb(),
        'a cut-off file': good.subarray(0, good.length / 2),
        text: 'this is no image, however long it may be',
        SVG: '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><image href="file:///etc/passwd"/></svg>',
        HTML: '<html><script>alert(1)</script></html>                    ',
        GIF: 'GIF89a/*\x01\x00*/=1;alert(1)//                               ',
        'a JPEG by its first bytes only': Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(5000, 7)]),
      };
      for (const [what, bytes] of Object.entries(bad)) {
        const { body, status } = await form([good, bytes]);
        expect(status, what).to.equal(422);
        expect(body.code, what).to.equal('photo-unreadable');
      }
      expect(await counts()).to.deep.equal(before);
    });

    it('are refused when there are too many, or one is too large', async () => {
      const before = await counts();
      const small = await sideways();
      await form(Array.from({ length: PHOTO_LIMITS.count + 1 }, () => small)).expect(413);
      await form([Buffer.alloc(PHOTO_LIMITS.bytes + 1)]).expect(413);
      expect(await counts()).to.deep.equal(before);
    });

    it('do not excuse a form that is malformed', async () => {
      await form([], { lon: 'NaN' }).expect(400);
      await form([], { lon: '' }).expect(400);
      await form([], { lat: '0x1b' }).expect(400);
      await form([], { description: 'x'.repeat(100_000) }).expect(413);
      await request(app).post('/api/reports').type('multipart/form-data').send('no boundary').expect(400);
      const broken = '--b\r\ncontent-disposition: form-data; name="lon"\r\n\r\n113';
      await request(app)
        .post('/api/reports')
        .set('content-type', 'multipart/form-data; boundary=b')
        .send(broken)
        .expect(400);
      await form([]).expect(201);
    });
  });
});
