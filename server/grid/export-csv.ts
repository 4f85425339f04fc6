import { stringify } from 'csv-stringify/sync';
import type { CrsTransform } from './crs.ts';
import { epsgOf } from './crs-wkt.ts';
import { CELL_FIELDS, type ExportRow } from './export-rows.ts';

/** CSV in UTF-8 with the geometry as EWKT, whose SRID says the system; QGIS, GDAL and PostGIS read it as it is. */
export async function* writeCsv(rows: Iterable<ExportRow>, crs: CrsTransform): AsyncIterable<Buffer> {
  yield Buffer.from(stringify([[...CELL_FIELDS.map(({ name }) => name), 'wkt']]));
  const srid = epsgOf(crs);
  for (const { values, shape } of rows) {
    const polygons = shape.map(
      (rings) => `(${rings.map((ring) => `(${ring.map(([x, y]) => `${x} ${y}`).join(',')})`).join(',')})`,
    );
    const cells = values.map((value) => (typeof value === 'boolean' ? String(value) : value));
    yield Buffer.from(stringify([[...cells, `SRID=${srid};MULTIPOLYGON(${polygons.join(',')})`]]));
  }
}
