import { expect } from 'chai';
import initSqlJs from 'sql.js';
import yazl from 'yazl';
import type { Position } from '../../../server/grid/contract.ts';
import { crsTransform } from '../../../server/grid/crs.ts';
import type { CoordinateFields, OpenOptions } from '../../../server/grid/formats/contract.ts';
import { openPoints } from '../../../server/grid/formats/open-points.ts';
import { scratchFolder } from './read-all.ts';

const POINTS: Position[] = [
  [113.507, 27.657],
  [113.5, 27.65],
  [113.49, 27.66],
];
const NAMES = ['A', 'B', 'C'];
const GAUSS = crsTransform('EPSG:4547');
/** Easting and northing of each point. */
const METRES = POINTS.map(([lon, lat]) => GAUSS.fromWgs84(lon, lat));

/** A Shapefile of points with one field, CODE. */
function shapefile(positions: readonly (readonly number[] | null)[], type = 1): Record<'shp' | 'dbf', Buffer> {
  const records = positions.map((position, n) => {
    const content = Buffer.alloc(position === null ? 4 : 20);
    if (position !== null) {
      content.writeInt32LE(type, 0);
      content.writeDoubleLE(position[0]!, 4);
      content.writeDoubleLE(position[1]!, 12);
    }
    const head = Buffer.alloc(8);
    head.writeInt32BE(n + 1, 0);
    head.writeInt32BE(content.length / 2, 4);
    return Buffer.concat([head, content]);
  });
  const header = Buffer.alloc(100);
  header.writeInt32BE(9994, 0);
  header.writeInt32BE((100 + records.reduce((sum, { length }) => sum + length, 0)) / 2, 24);
  header.writeInt32LE(1000, 28);
  header.writeInt32LE(type, 32);
  const dbf = Buffer.alloc(32 + 32 + 1);
  dbf[0] = 3;
  dbf.writeUInt32LE(positions.length, 4);
  dbf.writeUInt16LE(65, 8);
  dbf.writeUInt16LE(5, 10);
  dbf.write('CODE', 32, 'latin1');
  dbf.write('C', 43, 'latin1');
  dbf[48] = 4;
  dbf[64] = 0x0d;
  const rows = positions.map((_, n) => Buffer.from(` ${(NAMES[n] ?? '').padEnd(4)}`, 'latin1'));
  return { shp: Buffer.concat([header, ...records]), dbf: Buffer.concat([dbf, ...rows, Buffer.from([0x1a])]) };
}

async function geoPackage(): Promise<Buffer> {
  const sqlite = await initSqlJs();
  const database = new sqlite.Database();
  database.run(`create table gpkg_spatial_ref_sys (srs_name text, srs_id integer primary key, organization text,
      organization_coordsys_id integer, definition text);
    insert into gpkg_spatial_ref_sys values ('CGCS2000', 4547, 'EPSG', 4547, '');
    create table gpkg_geometry_columns (table_name text, column_name text, geometry_type_name text, srs_id integer, z, m);
    insert into gpkg_geometry_columns values ('sites', 'geom', 'POINT', 4547, 0, 0);
    create table sites (fid integer primary key, geom blob, CODE text)`);
  for (const [n, [x, y]] of METRES.entries()) {
    const blob = Buffer.alloc(8 + 21);
    blob.write('GP', 0, 'latin1');
    blob[3] = 1;
    blob.writeInt32LE(4547, 4);
    blob[8] = 1;
    blob.writeUInt32LE(1, 9);
    blob.writeDoubleLE(x, 13);
    blob.writeDoubleLE(y, 21);
    database.run('insert into sites (geom, CODE) values (?, ?)', [blob, NAMES[n]!]);
  }
  return Buffer.from(database.export());
}

const feature = (n: number, geometry: unknown) =>
  JSON.stringify({ type: 'Feature', properties: { CODE: NAMES[n] ?? 'X' }, geometry });
const collection = (features: string[]) => `{"type":"FeatureCollection","features":[${features}]}`;
const placemark = (n: number, geometry: string) =>
  `<Placemark><ExtendedData><Data name="CODE"><value>${NAMES[n] ?? 'X'}</value></Data></ExtendedData>${geometry}</Placemark>`;
const kmlPoint = ([lon, lat]: Position) => `<Point><coordinates>${lon},${lat},12</coordinates></Point>`;
const kml = (placemarks: string[]) => `<kml><Document>${placemarks.join('')}</Document></kml>`;

describe('a file of points', () => {
  const { write } = scratchFolder();
  const read = async (path: string, fields: CoordinateFields = {}, options: Omit<OpenOptions, 'points'> = {}) => {
    const points = [];
    for await (const point of (await openPoints(path, fields, options)).points()) points.push(point);
    return points;
  };
  const refusal = (reading: Promise<unknown>): Promise<string> =>
    reading.then(
      () => 'read',
      (error) => `${error.code}: ${error.message}`,
    );
  const crs = 'EPSG:4547';

  const files: Record<string, () => Promise<[path: string, fields?: CoordinateFields, options?: { crs: string }]>> = {
    GeoJSON: async () => [
      write('a.geojson', collection(POINTS.map((at, n) => feature(n, { type: 'Point', coordinates: [...at, 5] })))),
    ],
    'a loose Shapefile': async () => {
      const { shp, dbf } = shapefile(METRES);
      write('b.dbf', dbf);
      return [write('b.shp', shp), {}, { crs }];
    },
    'a zipped Shapefile': async () => {
      const zip = new yazl.ZipFile();
      for (const [kind, bytes] of Object.entries(shapefile(METRES))) zip.addBuffer(bytes, `c.${kind}`);
      zip.end();
      const chunks: Buffer[] = [];
      for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
      return [write('c.zip', Buffer.concat(chunks)), {}, { crs }];
    },
    GeoPackage: async () => [write('d.gpkg', await geoPackage())],
    KML: async () => [write('e.kml', kml(POINTS.map((at, n) => placemark(n, kmlPoint(at)))))],
    'CSV with lon and lat': async () => [
      write('f.csv', `CODE,Lon,LAT\n${POINTS.map(([lon, lat], n) => `${NAMES[n]},${lon},${lat}`).join('\n')}\n`),
    ],
    'CSV with x and y': async () => [
      write('g.csv', `CODE;东;北\n${METRES.map(([x, y], n) => `${NAMES[n]};${x};${y}`).join('\n')}\n`),
      { x: '东', y: '北' },
      { crs },
    ],
    'CSV with WKT': async () => [
      write(
        'h.csv',
        `CODE,wkt\n${METRES.map(([x, y], n) => `${NAMES[n]},SRID=4547;POINT Z (${x} ${y} 3)`).join('\n')}\n`,
      ),
    ],
    TopoJSON: async () => [
      write(
        'i.json',
        JSON.stringify({
          ...{ type: 'Topology', arcs: [] },
          objects: {
            sites: {
              type: 'GeometryCollection',
              geometries: POINTS.map((at, n) => ({ type: 'Point', coordinates: at, properties: { CODE: NAMES[n] } })),
            },
          },
        }),
      ),
    ],
  };
  for (const [format, file] of Object.entries(files))
    it(`is read from ${format}`, async () => {
      const points = await read(...(await file()));
      expect(points.map(({ properties }) => properties.CODE)).to.deep.equal(NAMES);
      for (const [n, { position }] of points.entries()) {
        expect(position![0]).to.be.closeTo(POINTS[n]![0], 1e-8);
        expect(position![1]).to.be.closeTo(POINTS[n]![1], 1e-8);
      }
    });

  it('names each feature that is none, and reads the others', async () => {
    const line = {
      type: 'LineString',
      coordinates: [
        [1, 2],
        [3, 4],
      ],
    };
    const path = write(
      'mixed.geojson',
      collection([
        feature(0, { type: 'Point', coordinates: POINTS[0] }),
        feature(1, line),
        feature(2, null),
        feature(2, { type: 'Point', coordinates: ['a', 2] }),
        feature(2, { type: 'Point', coordinates: [] }),
      ]),
    );
    const whys = (await read(path)).map((point) => (point.position === null ? point.why : 'read'));
    expect(whys).to.deep.equal([
      'read',
      'its geometry is a LineString; a point is wanted',
      'it has no geometry',
      'its position is not a pair of numbers',
      'its geometry is empty',
    ]);
    const two = write(
      'two.kml',
      kml([placemark(0, `<MultiGeometry>${kmlPoint(POINTS[0]!)}${kmlPoint(POINTS[1]!)}</MultiGeometry>`)]),
    );
    expect((await read(two))[0]).to.deep.include({ why: 'its geometry is a MultiGeometry; a point is wanted' });
    const { shp, dbf } = shapefile([[113.5, 27.6], null]);
    write('null.dbf', dbf);
    expect((await read(write('null.shp', shp), {}, { crs: 'EPSG:4326' }))[1]).to.deep.include({
      why: 'it has no geometry',
    });
    const csv = write('holes.csv', 'CODE,lon,lat\nA,,27\nB,113.5,27.6°\n');
    expect((await read(csv)).map((point) => 'why' in point && point.why)).to.deep.equal([
      'it has no coordinates',
      'its position is not a pair of numbers',
    ]);
  });

  it('is refused as a whole where its coordinate system is not known, or it holds none', async () => {
    const { shp, dbf } = shapefile(METRES);
    write('no.dbf', dbf);
    expect(await refusal(read(write('no.shp', shp)))).to.match(
      /^import-refused: .*does not state its coordinate system/,
    );
    const metres = write('m.csv', `CODE,lon,lat\nA,${METRES[0]}\n`);
    expect(await refusal(read(metres))).to.match(/not longitude and latitude.*--crs/);
    const xy = write('xy.csv', 'CODE,x,y\nA,1,2\n');
    expect(await refusal(read(xy, { x: 'x', y: 'y' }))).to.match(/does not state its coordinate system/);
    expect(await refusal(read(xy, { x: 'x', y: 'z' }))).to.match(/no field z; it has CODE, x, y/);
    expect(await refusal(read(xy, { x: 'x' }))).to.match(/Name both/);
    expect(await refusal(read(xy))).to.match(/neither fields of coordinates nor a column of WKT/);
    const area = shapefile([[1, 2]], 5);
    write('area.dbf', area.dbf);
    expect(await refusal(read(write('area.shp', area.shp), {}, { crs }))).to.match(/holds polygons; points are wanted/);
  });
});
