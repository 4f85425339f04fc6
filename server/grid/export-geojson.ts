import type { Shape } from './contract.ts';
import type { CrsTransform } from './crs.ts';
import { epsgOf } from './crs-wkt.ts';
import { CELL_FIELDS, type ExportRow, wound } from './export-rows.ts';

/** RFC 7946; in another system than WGS84 with the `crs` member of its forerunner, which GIS programs read. */
export async function* writeGeoJson(rows: Iterable<ExportRow>, crs: CrsTransform): AsyncIterable<Buffer> {
  const member =
    crs.code === 'EPSG:4326'
      ? ''
      : `"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::${epsgOf(crs)}"}},\n`;
  let before = `{"type":"FeatureCollection",\n${member}"features":[`;
  for (const { values, shape } of rows) {
    const properties = Object.fromEntries(CELL_FIELDS.map(({ name }, n) => [name, values[n]]));
    yield Buffer.from(`${before}\n${JSON.stringify({ type: 'Feature', properties, geometry: geometryOf(shape) })}`);
    before = ',';
  }
  yield Buffer.from(`${before === ',' ? '' : before}\n]}\n`);
}

function geometryOf(shape: Shape) {
  const coordinates = shape.map((rings) =>
    rings.map((ring, n) => wound(ring, n === 0 ? 'counterclockwise' : 'clockwise')),
  );
  return coordinates.length === 1
    ? { type: 'Polygon', coordinates: coordinates[0] }
    : { type: 'MultiPolygon', coordinates };
}
