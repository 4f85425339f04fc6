import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import { expect } from 'chai';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { Cell, Level, Shape } from '../../server/grid/contract.ts';
import { locateFile } from '../../server/grid/locate-file.ts';
import { buildLocator, type Locator } from '../../server/grid/locator.ts';
import { sharedDataOrSkip } from '../helpers/shared-data.ts';

const COLUMNS = { lonField: 'Longitude', latField: 'Latitude' };

describe('locating the incidents of Chicago', () => {
  for (const { what, polygons, code, answers, cells: count } of [
    { what: 'beat', polygons: 'beats.geojson', code: 'BEAT_NUM', answers: 'expected_beat.csv.gz', cells: 275 },
    {
      what: 'district',
      polygons: 'districts.geojson',
      code: 'DIST_NUM',
      answers: 'expected_district.csv.gz',
      cells: 23,
    },
  ]) {
    it(`gives every located incident the ${what} of the answer key`, async function () {
      const locator = locatorOf(sharedDataOrSkip(this, `chicago/${polygons}`), code);
      expect(locator.cells).to.have.length(count);
      const key = gunzipSync(readFileSync(sharedDataOrSkip(this, `chicago/${answers}`)))
        .toString()
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split(','));
      const output = new Collected();
      const summary = await locateFile(locator, {
        file: sharedDataOrSkip(this, 'chicago/crimes_2014-03.csv'),
        ...COLUMNS,
        output,
      });
      expect(summary).to.deep.equal({
        generation: 1,
        rows: 6_957,
        located: 6_884,
        outside: 0,
        withoutCoordinates: 73,
        unreadable: 0,
      });
      expect(output.text).to.equal(`row,cell\n${key.map(([row, , , , geos]) => `${row},${geos}\n`).join('')}`);
    });
  }
});

describe('locating a file', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'locate-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  const square = (code: string, id: number, level: Level, size: number, parentId: number | null): Cell => ({
    id,
    code,
    level,
    name: { zh: code, en: code },
    urban: null,
    parentId,
    synthetic: false,
    areaM2: 1,
    shape: [
      [
        [
          [113, 27],
          [113 + size, 27],
          [113 + size, 27 + size],
          [113, 27 + size],
          [113, 27],
        ],
      ],
    ],
  });
  const locator = buildLocator(3, [square('1', 1, 1, 2, null), square('a,"b"', 2, 4, 1, 1)]);
  const locate = async (content: string, options: { crs?: string; level?: Level; latField?: string } = {}) => {
    const file = join(folder, 'points.csv');
    writeFileSync(file, content);
    const output = new Collected();
    const summary = await locateFile(locator, { file, lonField: 'x', latField: 'y', output, ...options });
    return { text: output.text, summary };
  };

  it('writes the data row and the code of the deepest cell, empty outside, and leaves rows without coordinates out', async () => {
    const { text, summary } = await locate(
      '\ufeffname,y,x\n"a\nb",27.5,113.5\nb,28.5,114.5\nc,,113\nd,0,0\ne,north,1\nf,91,0\n',
    );
    expect(text).to.equal('row,cell\n0,"a,""b"""\n1,1\n3,\n');
    expect(summary).to.include({ rows: 6, located: 2, outside: 1, withoutCoordinates: 1, unreadable: 2 });
  });

  it('answers with the cell of a level, empty where it has none', async () => {
    expect((await locate('x,y\n113.5,27.5\n114.5,28.5\n', { level: 1 })).text).to.equal('row,cell\n0,1\n1,1\n');
    expect((await locate('x,y\n113.5,27.5\n114.5,28.5\n', { level: 4 })).text).to.equal('row,cell\n0,"a,""b"""\n1,\n');
  });

  it('takes coordinates in another reference system', async () => {
    const { text } = await locate('x,y\n451354.576,3060528.768\nInfinity,0\n', { crs: 'EPSG:4547' });
    expect(text).to.equal('row,cell\n0,"a,""b"""\n');
  });

  it('names the columns when one is not there, and tells case apart', async () => {
    const error = await locate('x,Y\n1,2\n').then(
      () => undefined,
      (cause: Error) => cause,
    );
    expect(error?.message).to.equal('There is no column "y". The columns are: x, Y');
  });

  it('refuses an empty file, a missing file, a folder and broken CSV in one line each', async () => {
    const refusals = [
      locate(''),
      locate('x,y\n"1,2\n'),
      locateFile(locator, { file: join(folder, 'none.csv'), lonField: 'x', latField: 'y', output: new Collected() }),
      locateFile(locator, { file: folder, lonField: 'x', latField: 'y', output: new Collected() }),
    ];
    for (const refusal of await Promise.allSettled(refusals))
      expect(refusal.status === 'rejected' && refusal.reason.code, JSON.stringify(refusal)).to.equal('import-refused');
  });

  it('waits for a slow reader, and stops when told to', async () => {
    const file = join(folder, 'many.csv');
    writeFileSync(file, `x,y\n${'113.5,27.5\n'.repeat(50_000)}`);
    const stalled = new PassThrough({ highWaterMark: 16 });
    const stop = new AbortController();
    const running = locateFile(locator, { file, lonField: 'x', latField: 'y', output: stalled, signal: stop.signal });
    setTimeout(() => stop.abort(), 50);
    const outcome = await running.then(
      () => 'ended',
      (error: Error) => error.name,
    );
    expect(outcome).to.equal('AbortError');
    expect(stalled.readableLength).to.be.lessThan(200_000);
  });
});

class Collected extends Writable {
  text = '';
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

/** Several features of one code are one cell of several parts. */
function locatorOf(file: string, field: string): Locator {
  const { features } = JSON.parse(readFileSync(file, 'utf8')) as FeatureCollection<Polygon | MultiPolygon>;
  const shapes = new Map<string, Shape>();
  for (const { properties, geometry } of features) {
    const code = String(Number(properties![field]));
    const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    shapes.set(code, [...(shapes.get(code) ?? []), ...(parts as Shape)]);
  }
  return buildLocator(
    1,
    [...shapes].map(([code, shape], index) => ({
      id: index + 1,
      code,
      level: 3,
      name: { zh: code, en: code },
      urban: null,
      parentId: null,
      synthetic: false,
      areaM2: 1,
      shape,
    })),
  );
}
