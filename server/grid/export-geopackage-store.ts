import initSqlJs, { type Database, type SqlValue } from 'sql.js';
import type { Shape } from './contract.ts';
import type { CrsTransform } from './crs.ts';
import { crsTransform } from './crs.ts';
import { epsgOf, wktOf } from './crs-wkt.ts';
import { boxOf, CELL_FIELDS, type ExportRow } from './export-rows.ts';

const COLUMN_TYPES = { text: 'TEXT', integer: 'INTEGER', real: 'REAL', boolean: 'BOOLEAN' } as const;

/** A GeoPackage 1.3 (OGC 12-128r17) with one layer `cells`, built by SQLite in memory. */
export async function* writeGeoPackage(rows: ExportRow[], crs: CrsTransform, at: Date): AsyncIterable<Buffer> {
  const sqlite = await initSqlJs();
  const database = new sqlite.Database();
  try {
    const srid = epsgOf(crs);
    database.run(SCHEMA);
    addSystem(database, crsTransform('EPSG:4326'));
    if (srid !== 4326) addSystem(database, crs);
    const box = boxOf(rows.flatMap(({ shape }) => shape));
    database.run(
      `insert into gpkg_contents (table_name, data_type, identifier, description, last_change, min_x, min_y, max_x, max_y, srs_id)
       values ('cells', 'features', 'cells', 'Grid cells', ?, ?, ?, ?, ?, ?)`,
      [at.toISOString(), ...box, srid],
    );
    database.run(`insert into gpkg_geometry_columns values ('cells', 'geom', 'MULTIPOLYGON', ?, 0, 0)`, [srid]);
    database.run('begin');
    const insert = database.prepare(
      `insert into cells (geom, ${CELL_FIELDS.map(({ name }) => name).join(', ')}) values (?${', ?'.repeat(CELL_FIELDS.length)})`,
    );
    for (const { values, shape } of rows) {
      insert.run([
        geometryBlob(shape, srid),
        ...values.map((value): SqlValue => (typeof value === 'boolean' ? Number(value) : value)),
      ]);
    }
    insert.free();
    database.run('commit');
    yield Buffer.from(database.export());
  } finally {
    database.close();
  }
}

const SCHEMA = `
  pragma application_id = ${0x47504b47};
  pragma user_version = 10300;
  create table gpkg_spatial_ref_sys (
    srs_name text not null, srs_id integer not null primary key, organization text not null,
    organization_coordsys_id integer not null, definition text not null, description text
  );
  insert into gpkg_spatial_ref_sys values
    ('Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined', null),
    ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', null);
  create table gpkg_contents (
    table_name text not null primary key, data_type text not null, identifier text unique, description text default '',
    last_change datetime not null default (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    min_x double, min_y double, max_x double, max_y double, srs_id integer,
    constraint fk_gc_r_srs_id foreign key (srs_id) references gpkg_spatial_ref_sys(srs_id)
  );
  create table gpkg_geometry_columns (
    table_name text not null, column_name text not null, geometry_type_name text not null, srs_id integer not null,
    z tinyint not null, m tinyint not null,
    constraint pk_geom_cols primary key (table_name, column_name), constraint uk_gc_table_name unique (table_name),
    constraint fk_gc_tn foreign key (table_name) references gpkg_contents(table_name),
    constraint fk_gc_srs foreign key (srs_id) references gpkg_spatial_ref_sys(srs_id)
  );
  create table cells (
    fid integer primary key autoincrement not null, geom multipolygon,
    ${CELL_FIELDS.map(({ name, type }) => `${name} ${COLUMN_TYPES[type]}`).join(', ')}
  );`;

function addSystem(database: Database, crs: CrsTransform): void {
  const srid = epsgOf(crs);
  database.run(`insert into gpkg_spatial_ref_sys values (?, ?, 'EPSG', ?, ?, null)`, [
    crs.name,
    srid,
    srid,
    wktOf(crs),
  ]);
}

const ENVELOPE_XY = 1;
const LITTLE_ENDIAN = 1;
const WKB_POLYGON = 3;
const WKB_MULTIPOLYGON = 6;

/** The GeoPackage header with its envelope, then little-endian well-known binary. */
function geometryBlob(shape: Shape, srid: number): Uint8Array {
  const ringBytes = (ring: Shape[number][number]): number => 4 + 16 * ring.length;
  const size =
    40 + 9 + shape.reduce((sum, rings) => sum + 9 + rings.reduce((inner, ring) => inner + ringBytes(ring), 0), 0);
  const bytes = Buffer.alloc(size);
  let at = bytes.write('GP', 'latin1');
  const uint32 = (value: number) => (at = bytes.writeUInt32LE(value, at));
  const double = (value: number) => (at = bytes.writeDoubleLE(value, at));
  const head = (type: number, count: number) => {
    at = bytes.writeUInt8(LITTLE_ENDIAN, at);
    uint32(type);
    uint32(count);
  };
  at = bytes.writeUInt8(0, at);
  at = bytes.writeUInt8((ENVELOPE_XY << 1) | LITTLE_ENDIAN, at);
  uint32(srid);
  const [minX, minY, maxX, maxY] = boxOf(shape);
  for (const value of [minX, maxX, minY, maxY]) double(value);
  head(WKB_MULTIPOLYGON, shape.length);
  for (const rings of shape) {
    head(WKB_POLYGON, rings.length);
    for (const ring of rings) {
      uint32(ring.length);
      for (const [x, y] of ring) {
        double(x);
        double(y);
      }
    }
  }
  return bytes;
}
