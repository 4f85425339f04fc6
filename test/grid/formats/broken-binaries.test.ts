import { readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { deflateRawSync } from 'node:zlib';
import { expect } from 'chai';
import fc from 'fast-check';
import yazl from 'yazl';
import { Refusal } from '../../../server/platform/errors.ts';
import { fixture, readAll, refusalOf, scratchFolder } from './read-all.ts';

const DIRECTORY_ENTRY = Buffer.from('PK\x01\x02');

const bytesOf = (name: string): Buffer => readFileSync(fixture(name));

async function zipOf(files: Record<string, Uint8Array>): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return buffer(zip.outputStream);
}

describe('broken Shapefiles, archives and packages', () => {
  const scratch = scratchFolder();
  let files = 0;
  /** A copy of the GBK Shapefile with changed parts; undefined leaves a part away. */
  const shapefile = (changes: Partial<Record<'shp' | 'dbf' | 'shx' | 'prj' | 'cpg', Buffer | undefined>>): string => {
    const stem = `broken-${++files}`;
    for (const part of ['dbf', 'shx', 'prj', 'cpg', 'shp'] as const) {
      const content = part in changes ? changes[part] : bytesOf(`cgcs2000-gbk.${part}`);
      if (content) scratch.write(`${stem}.${part}`, content);
    }
    return scratch.write(`${stem}.shp`, changes.shp ?? bytesOf('cgcs2000-gbk.shp'));
  };
  const changed = (name: string, change: (bytes: Buffer) => void): Buffer => {
    const bytes = bytesOf(name);
    change(bytes);
    return bytes;
  };
  const shp = bytesOf('cgcs2000-gbk.shp');
  const shx = bytesOf('cgcs2000-gbk.shx');
  const dbf = bytesOf('cgcs2000-gbk.dbf');
  const secondRecordAt = shx.readInt32BE(108) * 2;

  it('refuses each kind of damage with what is wrong', async () => {
    const cases: [Parameters<typeof shapefile>[0], RegExp][] = [
      [{ shp: shp.subarray(0, shp.length - 40) }, /cut off/],
      [{ shp: shp.subarray(0, 60) }, /cut off|not a Shapefile/],
      [{ shp: changed('cgcs2000-gbk.shp', (bytes) => bytes.writeInt32LE(1, 32)) }, /holds points; cells are polygons/],
      [
        { shp: changed('cgcs2000-gbk.shp', (bytes) => bytes.writeInt32BE(9_000_000, 104)), shx: undefined },
        /record 1: .*damaged/,
      ],
      [
        { shp: changed('cgcs2000-gbk.shp', (bytes) => bytes.writeInt32BE(-5, 104)), shx: undefined },
        /record 1: .*damaged/,
      ],
      [
        { shx: changed('cgcs2000-gbk.shx', (bytes) => bytes.writeInt32BE(77, 108)) },
        /record 2: the \.shx does not fit/,
      ],
      [{ shx: shx.subarray(0, 108) }, /\.shx .*(knows|fit)/],
      [{ shx: Buffer.concat([shx, Buffer.alloc(8)]) }, /\.shx knows 3 records/],
      [{ shx: Buffer.from('nonsense') }, /\.shx .* damaged/],
      [{ dbf: undefined }, /no \.dbf beside it/],
      [{ dbf: dbf.subarray(0, 20) }, /not a dBase table/],
      [{ dbf: dbf.subarray(0, 50) }, /header is cut off/],
      [{ dbf: dbf.subarray(0, dbf.length - 30) }, /no room for its 2 records/],
      [{ dbf: changed('cgcs2000-gbk.dbf', (bytes) => bytes.writeUInt32LE(1, 4)) }, /more shapes than .* records \(1\)/],
      [
        {
          dbf: Buffer.concat([
            changed('cgcs2000-gbk.dbf', (bytes) => bytes.writeUInt32LE(3, 4)),
            Buffer.alloc(500, ' '),
          ]),
        },
        /3 records and .* only 2 shapes/,
      ],
      [{ dbf: changed('cgcs2000-gbk.dbf', (bytes) => bytes.writeUInt16LE(9, 10)) }, /do not add up/],
      [{ dbf: Buffer.from('hello, this is no table, believe me, it is not') }, /not a dBase table/],
      [{ prj: Buffer.from('PROJCS["nothing known"]') }, /coordinate system/],
    ];
    for (const [n, [changes, message]] of cases.entries()) {
      expect((await refusalOf(shapefile(changes))).message, `case ${n}`).to.match(message);
    }
    expect((await refusalOf(fixture('cgcs2000-gbk.dbf'))).message).to.match(/part of a Shapefile; give the \.shp/);
  });

  it('names records that are no sound polygon and reads the others', async () => {
    const content = secondRecordAt + 8;
    const cases: [(bytes: Buffer) => void, RegExp][] = [
      [(bytes) => bytes.writeInt32LE(0, content), /^1: it has no geometry/],
      [(bytes) => bytes.writeInt32LE(1, content), /^1: its shape is of type 1/],
      [(bytes) => bytes.writeInt32LE(1e9, content + 36), /^1: its record is too short/],
      [(bytes) => bytes.writeInt32LE(-1, content + 40), /^1: its record is too short/],
      [(bytes) => bytes.writeInt32LE(99, content + 44), /^1: ring 1 begins beyond/],
      [(bytes) => bytes.writeDoubleLE(Number.NaN, content + 48), /^1: .*not a pair of numbers/],
      [(bytes) => bytes.writeDoubleLE(Infinity, content + 64), /^1: .*not a pair of numbers/],
      [(bytes) => bytes.writeDoubleLE(449_999, content + 48), /^1: .*not closed/],
      [(bytes) => bytes.writeInt32LE(3, content + 40), /^1: .*3 positions/],
    ];
    for (const [change, why] of cases) {
      const { good, mistakes } = await readAll(shapefile({ shp: changed('cgcs2000-gbk.shp', change) }));
      expect(good.map(({ index }) => index)).to.deep.equal([0]);
      expect(mistakes).to.have.length(1);
      expect(mistakes[0]).to.match(why);
    }
  });

  it('leaves out a record that is marked as deleted, and says so', async () => {
    const headerBytes = dbf.readUInt16LE(8);
    const read = await readAll(
      shapefile({ dbf: changed('cgcs2000-gbk.dbf', (bytes) => bytes.write('*', headerBytes)) }),
    );
    expect(read.good.map(({ index }) => index)).to.deep.equal([1]);
    expect(read.notes).to.deep.include.members([
      read.notes.find((note) => /1 records are marked as deleted/.test(note)),
    ]);
  });

  it('asks which Shapefile of several in an archive is meant', async () => {
    const parts = Object.fromEntries(
      ['towns', 'cells'].flatMap((stem) =>
        ['shp', 'dbf', 'prj', 'cpg'].map((part) => [`map/${stem}.${part}`, bytesOf(`cgcs2000-gbk.${part}`)]),
      ),
    );
    const path = scratch.write('several.zip', await zipOf(parts));
    expect((await refusalOf(path)).message).to.match(
      /more than one Shapefile; say which \(--layer, or the field of the form\): map\/towns, map\/cells/,
    );
    expect((await readAll(path, { layer: 'map/cells' })).good).to.have.length(2);
  });

  it('refuses zip bombs, damaged, locked and empty archives', async () => {
    const whole = await zipOf({
      'cells.shp': shp,
      'cells.dbf': dbf,
      'cells.prj': bytesOf('cgcs2000-gbk.prj'),
      'cells.cpg': Buffer.from('GBK'),
    });
    const bomb = await zipOf({ 'cells.shp': Buffer.alloc(200 << 20), 'cells.dbf': dbf });
    const damaged = Buffer.from(whole);
    damaged.fill(0xff, 45, 90);
    const locked = Buffer.from(whole);
    for (let at = locked.indexOf(DIRECTORY_ENTRY); at >= 0; at = locked.indexOf(DIRECTORY_ENTRY, at + 4)) {
      locked[at + 8]! |= 1;
    }
    const cases: [Buffer, RegExp][] = [
      [bomb, /unpacks from \d+ to \d+ bytes/],
      [whole.subarray(0, whole.length - 30), /damaged zip/],
      [damaged, /damaged zip/],
      [locked, /locked with a password/],
      [await zipOf({}), /no Shapefile/],
      [await zipOf({ 'readme.txt': Buffer.from('hello') }), /no Shapefile/],
      [await zipOf({ 'inner.zip': whole }), /no Shapefile/],
      [
        await zipOf(Object.fromEntries(Array.from({ length: 10_001 }, (_, n) => [`${n}.txt`, Buffer.alloc(0)]))),
        /10001 files/,
      ],
    ];
    for (const [n, [content, message]] of cases.entries()) {
      expect((await refusalOf(scratch.write(`archive-${n}.zip`, content))).message, `case ${n}`).to.match(message);
    }
  });

  it('breaks off an entry that unpacks to more than it says', async () => {
    const zip = await zipOf({ 'cells.shp': Buffer.alloc(1000), 'cells.dbf': dbf });
    const lie = deflateRawSync(Buffer.alloc(5 << 20)).length;
    expect(lie).to.be.above(1000);
    const claimed = Buffer.from(zip);
    const central = claimed.indexOf(DIRECTORY_ENTRY);
    claimed.writeUInt32LE(10, central + 24);
    expect((await refusalOf(scratch.write('lie.zip', claimed))).code).to.equal('import-refused');
  });

  it('refuses SQLite files that are no GeoPackage', async () => {
    const broken = Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(5000, 7)]);
    expect((await refusalOf(scratch.write('broken.gpkg', broken))).message).to.match(/no sound GeoPackage/);
    expect((await refusalOf(scratch.write('short.gpkg', broken.subarray(0, 40)))).message).to.match(
      /no sound GeoPackage/,
    );
  });

  it('answers every random damage with features or a refusal', async function () {
    this.timeout(120_000);
    const names = [
      'cells.geojson',
      'cells.geojsonl',
      'cells.kml',
      'cells.csv',
      'chinese-names.zip',
      'linked.kmz',
      'cgcs2000.gpkg.zip',
      'shp',
      'dbf',
      'shx',
      'prj',
      'cpg',
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), fc.nat(255)), {
          maxLength: 6,
        }),
        fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
        async (name, damages, cut) => {
          const isPart = !name.includes('.');
          let bytes = bytesOf(isPart ? `cgcs2000-gbk.${name}` : name);
          for (const [at, value] of damages) bytes[Math.floor(at * bytes.length)] = value;
          if (cut !== null) bytes = bytes.subarray(0, Math.floor(cut * bytes.length));
          const path = isPart ? shapefile({ [name]: bytes }) : scratch.write(`damaged-${name}`, bytes);
          try {
            await readAll(path, name === 'cells.csv' ? { crs: 'EPSG:4326' } : {});
          } catch (error) {
            expect(error, String((error as Error).stack)).to.be.instanceOf(Refusal);
          }
        },
      ),
      { numRuns: 1500, seed: 430281 },
    );
  });
});
