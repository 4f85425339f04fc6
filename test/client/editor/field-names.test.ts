import { expect } from 'chai';
import { fieldNames } from '../../../client/editor/field-names.ts';

const file = (name: string, ...parts: BlobPart[]): File => new File(parts, name);

describe('names of the fields of a file of boundaries', () => {
  it('are those of the first feature of GeoJSON, and not those of a coordinate system before it', async () => {
    const text = JSON.stringify({
      type: 'FeatureCollection',
      crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::4490' } },
      features: [{ type: 'Feature', properties: { code: '1', name_zh: '一' }, geometry: null }],
    });
    expect(await fieldNames(file('cells.geojson', text))).to.deep.equal(['code', 'name_zh']);
  });

  it('are the head of a CSV, whatever parts its columns', async () => {
    expect(await fieldNames(file('cells.CSV', '\uFEFF"code",name,wkt\r\n1,2,3'))).to.deep.equal([
      'code',
      'name',
      'wkt',
    ]);
    expect(await fieldNames(file('cells.csv', 'code;name\n1;2'))).to.deep.equal(['code', 'name']);
  });

  it('are read from the table of a Shapefile', async () => {
    const table = new Uint8Array(32 + 2 * 32 + 1);
    table.set(new TextEncoder().encode('BEAT_NUM'), 32);
    table.set(new TextEncoder().encode('DISTRICT'), 64);
    table[96] = 0x0d;
    expect(await fieldNames(file('cells.dbf', table))).to.deep.equal(['BEAT_NUM', 'DISTRICT']);
  });

  it('are not told of other files, nor of broken ones', async () => {
    expect(await fieldNames(file('cells.gpkg', 'SQLite format 3'))).to.deep.equal([]);
    expect(await fieldNames(file('cells.geojson', '{"features":[{"properties":{"code":'))).to.deep.equal([]);
  });
});
