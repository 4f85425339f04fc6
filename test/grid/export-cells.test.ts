import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { expect } from 'chai';
import fc from 'fast-check';
import initSqlJs from 'sql.js';
import type { Cell, Position, Ring, Shape } from '../../server/grid/contract.ts';
import { EXPORT_FORMATS, type ExportFormat, exportCells } from '../../server/grid/export-cells.ts';
import { wound } from '../../server/grid/export-rows.ts';
import { nestRings } from '../../server/grid/formats/nest-rings.ts';
import { Refusal } from '../../server/platform/errors.ts';
import { sharedDataOrSkip } from '../helpers/shared-data.ts';
import { type ReadFile, readAll } from './formats/read-all.ts';

const AT = new Date('2019-05-28T08:00:00Z');
const FORMATS = Object.keys(EXPORT_FORMATS) as ExportFormat[];

/** A square ring with its south-west corner at x, y, in ten-thousandths of a degree from Liling. */
const square = (x: number, y: number, side: number): Ring =>
  [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
    [x, y],
  ].map(([dx, dy]): Position => [113.4 + dx! * 1.00000317e-4, 27.6 + dy! * 0.99999931e-4]);

/** Polygons side by side, each with up to three holes; the last may have an island in its first hole. */
const shapes: fc.Arbitrary<Shape> = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 4 })
  .map((plan) =>
    plan.flatMap(([holes, island, clockwise], n): Shape => {
      const outer = square(n * 1000, 0, 900);
      const inner = Array.from({ length: holes }, (_, h) => square(n * 1000 + 50 + 250 * h, 100, 200));
      const islands = island && holes > 0 ? [[square(n * 1000 + 100, 150, 50)]] : [];
      return [[clockwise ? outer.toReversed() : outer, ...inner], ...islands];
    }),
  );

const names = fc.oneof(
  fc.constantFrom('胜利社区', 'a "quoted", name', "l'été", '', '  led', 'new\nline', '😀', 'NULL'),
  fc.string({ maxLength: 60 }),
);

const cells: fc.Arbitrary<Cell[]> = fc
  .array(
    fc.record({
      shape: shapes,
      zh: names,
      en: names,
      urban: fc.option(fc.boolean()),
      synthetic: fc.boolean(),
      areaM2: fc.double({ min: 0, max: 1e9, noNaN: true }),
    }),
    { maxLength: 5 },
  )
  .map((list) =>
    list.map(
      ({ zh, en, ...rest }, n): Cell => ({
        ...rest,
        id: n + 1,
        code: `430281006013${String(n).padStart(3, '0')}`,
        level: n === 0 ? 3 : 4,
        name: { zh, en },
        parentId: n === 0 ? null : 1,
      }),
    ),
  );

/** The same rings turned the same way. */
const turned = (shape: Shape): Shape =>
  shape.map((rings) => rings.map((ring, n) => wound(ring, n === 0 ? 'clockwise' : 'counterclockwise')));

describe('the export of cells', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'export-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  async function exported(list: readonly Cell[], format: ExportFormat, crs?: string): Promise<ReadFile> {
    const path = join(folder, `cells${EXPORT_FORMATS[format].extension}`);
    await writeFile(path, exportCells(list, { format, crs, at: AT }));
    return readAll(path);
  }

  for (const format of FORMATS) {
    it(`as ${format} comes back the same to the bit`, async () => {
      await fc.assert(
        fc.asyncProperty(cells, async (list) => {
          if (format === 'csv' && list.length === 0) return;
          const { good, mistakes, crs } = await exported(list, format);
          expect(mistakes).to.deep.equal([]);
          expect(crs).to.equal('EPSG:4326');
          expect(good.map(({ shape }) => turned(shape))).to.deep.equal(list.map(({ shape }) => turned(shape)));
          for (const [n, { properties }] of good.entries()) {
            const cell = list[n]!;
            const text = (value: string) => (format === 'shp' ? value.replace(/[ \0]+$/, '') : value);
            expect(properties.code).to.equal(cell.code);
            expect(properties.name_zh).to.equal(text(cell.name.zh));
            expect(properties.name_en).to.equal(text(cell.name.en));
            expect(properties.parent || null).to.equal(n === 0 ? null : list[0]!.code);
            expect(Number(properties.level)).to.equal(cell.level);
            expect(Number(properties.area_m2)).to.be.closeTo(cell.areaM2, 0.0051);
            expect(asBoolean(properties.urban)).to.equal(cell.urban);
          }
        }),
        // A GeoPackage is read in a process of its own: a quarter of a second each.
        { numRuns: format === 'gpkg' ? 15 : 60 },
      );
    });

    it(`as ${format} carries its coordinate system, and comes back within a hundredth of a millimetre`, async () => {
      const [list] = fc.sample(
        cells.filter(({ length }) => length > 1),
        { numRuns: 1, seed: 7 },
      );
      for (const crs of ['EPSG:4490', 'EPSG:4547', 'EPSG:4526', 'EPSG:3857', 'EPSG:32649']) {
        const read = await exported(list!, format, crs);
        expect(read).to.include({ crs, crsFrom: 'file' });
        const before = list!.flatMap(({ shape }) => turned(shape).flat(2));
        const after = read.good.flatMap(({ shape }) => turned(shape).flat(2));
        expect(after).to.have.length(before.length);
        for (const [n, [lon, lat]] of after.entries())
          expect(Math.hypot(lon - before[n]![0], lat - before[n]![1])).to.be.below(1e-10);
      }
    });

    it(`as ${format} is refused in a system without an EPSG code, and under a name that would mislabel it`, () => {
      for (const crs of ['GCJ-02', 'BD-09', '+proj=tmerc +lon_0=113.5 +ellps=GRS80', 'EPSG:999999']) {
        expect(() => exportCells([], { format, crs, at: AT }), crs).to.throw(Refusal);
      }
    });
  }

  it('brings the 277 features of Chicago out and in by every format', async function () {
    const { good } = await readAll(sharedDataOrSkip(this, 'chicago/beats.geojson'));
    const list = good.map(
      ({ shape, properties }, n): Cell => ({
        id: n,
        code: String(properties.BEAT_NUM),
        level: 4,
        name: { zh: '', en: '' },
        urban: null,
        parentId: null,
        synthetic: false,
        areaM2: 1,
        shape,
      }),
    );
    for (const format of FORMATS) {
      const back = await exported(list, format);
      expect(
        back.good.map(({ shape }) => turned(shape)),
        format,
      ).to.deep.equal(list.map(({ shape }) => turned(shape)));
    }
  });

  it('winds GeoJSON by the right-hand rule, and names no system where RFC 7946 has one', async () => {
    const [list] = fc.sample(
      cells.filter(({ length }) => length > 0),
      { numRuns: 1, seed: 3 },
    );
    const plain = JSON.parse((await buffer(exportCells(list!, { format: 'geojson', at: AT }))).toString());
    expect(plain).not.to.have.property('crs');
    const polygons = plain.features.flatMap(({ geometry }: { geometry: { type: string; coordinates: never } }) =>
      geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
    ) as Shape;
    for (const rings of polygons)
      for (const [n, ring] of rings.entries())
        expect(wound(ring, n === 0 ? 'counterclockwise' : 'clockwise')).to.equal(ring);
    const surveyed = JSON.parse(
      (await buffer(exportCells(list!, { format: 'geojson', crs: 'EPSG:4547', at: AT }))).toString(),
    );
    expect(surveyed.crs.properties.name).to.equal('urn:ogc:def:crs:EPSG::4547');
  });

  it('writes a GeoPackage that says what it is', async () => {
    const [list] = fc.sample(
      cells.filter(({ length }) => length > 0),
      { numRuns: 1, seed: 3 },
    );
    const sqlite = await initSqlJs();
    const database = new sqlite.Database(
      await buffer(exportCells(list!, { format: 'gpkg', crs: 'EPSG:4547', at: AT })),
    );
    const value = (sql: string) => database.exec(sql)[0]!.values[0]![0];
    expect(value('pragma application_id')).to.equal(0x47504b47);
    expect(value('pragma user_version')).to.equal(10300);
    expect(value('pragma integrity_check')).to.equal('ok');
    expect(database.exec('pragma foreign_key_check')).to.deep.equal([]);
    expect(value('select count(*) from gpkg_spatial_ref_sys where srs_id in (-1, 0, 4326, 4547)')).to.equal(4);
    expect(value('select last_change from gpkg_contents')).to.equal(AT.toISOString());
    database.close();
  });

  it('refuses a text that a Shapefile cannot hold, by bytes and not by characters', async () => {
    const [[cell]] = fc.sample(
      cells.filter(({ length }) => length > 0),
      { numRuns: 1, seed: 3 },
    ) as [Cell[]];
    const named = (zh: string) => ({ ...cell!, name: { zh, en: '' } });
    expect((await exported([named('网'.repeat(84))], 'shp')).good[0]!.properties.name_zh).to.equal('网'.repeat(84));
    try {
      await exported([named('网'.repeat(85))], 'shp');
      expect.fail('it was written');
    } catch (error) {
      expect((error as Refusal).message).to.match(/name_zh takes 255 bytes/);
    }
  });

  it('gives a parent that is not among the cells by the code that the caller knows', async () => {
    const [[, cell]] = fc.sample(
      cells.filter(({ length }) => length > 1),
      { numRuns: 1, seed: 5 },
    ) as [Cell[]];
    const text = (
      await buffer(exportCells([cell!], { format: 'geojson', at: AT, codeOf: () => '430281006' }))
    ).toString();
    expect(JSON.parse(text).features[0].properties.parent).to.equal('430281006');
  });
});

describe('the nesting of rings', () => {
  it('does not depend on their order or winding', () => {
    fc.assert(
      fc.property(shapes, fc.infiniteStream(fc.boolean()), fc.integer(), (shape, turns, seed) => {
        const rings = shape.flat().map((ring) => (turns.next().value ? ring.toReversed() : ring));
        const shuffled = rings
          .map((ring, n) => ({ ring, key: Math.sin(seed + n * 12.9898) }))
          .sort((a, b) => a.key - b.key)
          .map(({ ring }) => ring);
        const nested = nestRings(shuffled) as Shape;
        const key = (rings: Ring[]) =>
          rings.map((ring) => Math.min(...ring.map(([lon, lat]) => lon * 1000 + lat))).sort();
        expect(nested.map(key).sort()).to.deep.equal(shape.map(key).sort());
      }),
      { numRuns: 300 },
    );
  });

  it('gives a hole that touches its outer ring in vertices to that ring, and refuses a ring given twice', () => {
    const outer: Ring = [
      [0, 0],
      [4, 0],
      [4, 4],
      [0, 4],
      [0, 0],
    ];
    const touching: Ring = [
      [0, 0],
      [4, 4],
      [1, 3],
      [0, 0],
    ];
    const diamond: Ring = [
      [2, 0],
      [4, 2],
      [2, 4],
      [0, 2],
      [2, 0],
    ];
    expect(nestRings([touching, outer])).to.deep.equal([[outer, touching]]);
    expect(
      nestRings([
        diamond,
        [
          [0, 0],
          [4, 0],
          [4, 4],
          [0, 4],
          [2, 4],
          [0, 2],
          [0, 0],
        ],
      ]),
    ).to.be.an('array');
    expect(nestRings([outer, outer])).to.equal('one of its rings is there twice');
  });
});

function asBoolean(value: unknown): boolean | null {
  if (value === null || value === undefined || value === '') return null;
  return value === true || value === 'true' || value === 1;
}
