import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import iconv from 'iconv-lite';
import type { Position, Shape } from '../../../server/grid/contract.ts';
import { sharedDataOrSkip } from '../../helpers/shared-data.ts';
import { fixture, readAll, refusalOf, scratchFolder } from './read-all.ts';

const GOOD_ENOUGH_DEGREES = 1e-9;

/** Rings as sets of positions, so that winding and starting place do not matter. */
function positionsOf(shape: Shape): Position[][][] {
  const rounded = (ring: Position[]) =>
    ring
      .slice(1)
      .map(([lon, lat]): Position => [Math.round(lon / GOOD_ENOUGH_DEGREES), Math.round(lat / GOOD_ENOUGH_DEGREES)])
      .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return shape.map((polygon) => polygon.map(rounded));
}

describe('files as other programs write them', () => {
  const scratch = scratchFolder();
  const files: [file: string, format: string, crs: string, crsFrom: string][] = [
    ['cells.geojsonl', 'newline-delimited GeoJSON', 'EPSG:4326', 'format'],
    ['cells.geojsons', 'newline-delimited GeoJSON', 'EPSG:4326', 'format'],
    ['cgcs2000.geojson', 'GeoJSON', 'EPSG:4547', 'file'],
    ['cgcs2000-gbk.shp', 'Shapefile', 'EPSG:4547', 'file'],
    ['chinese-names.zip', 'zipped Shapefile', 'EPSG:4547', 'file'],
    ['cgcs2000.gpkg.zip', 'GeoPackage', 'EPSG:4547', 'file'],
    ['cells.kml', 'KML', 'EPSG:4326', 'format'],
    ['linked.kmz', 'KMZ', 'EPSG:4326', 'format'],
  ];
  for (const [name, format, crs, crsFrom] of files) {
    it(`reads ${name} like the GeoJSON that it was made from`, async () => {
      const { good: expected } = await readAll(fixture('cells.geojson'));
      const read = await readAll(fixture(name));
      expect(read).to.include({ format, crs, crsFrom });
      expect(read.mistakes).to.deep.equal([]);
      expect(read.good.map(({ index }) => index)).to.deep.equal([0, 1]);
      for (const [n, { properties, shape }] of read.good.entries()) {
        expect(properties).to.include({ code: expected[n]!.properties.code, 名称: expected[n]!.properties.名称 });
        expect(positionsOf(shape)).to.deep.equal(positionsOf(expected[n]!.shape));
      }
      expect(read.fields).to.include.members(['code', '名称']);
    });
  }

  it('keeps the hole and makes the island in the hole a polygon of its own', async () => {
    const { good } = await readAll(fixture('cgcs2000-gbk.shp'));
    expect(good[0]!.shape.map((polygon) => polygon.length)).to.deep.equal([2, 1]);
    expect(good[0]!.properties.名称).to.equal('胜利社区一网格');
  });

  it('asks for the coordinate system of a CSV without SRID, and takes it from the option', async () => {
    expect((await refusalOf(fixture('cells.csv'))).message).to.match(
      /does not state its coordinate system; say in which it is \(--crs, or the field of the form\)/,
    );
    const read = await readAll(fixture('cells.csv'), { crs: 'EPSG:4326' });
    expect(read).to.include({ format: 'CSV with WKT', crsFrom: 'option' });
    expect(read.good[0]!.properties).to.include({ code: '430281006013001' });
    expect(read.good[0]!.shape.map((polygon) => polygon.length)).to.deep.equal([2, 1]);
  });

  it('takes an option that says the same as the file, and refuses one that does not', async () => {
    expect(await readAll(fixture('cgcs2000-gbk.shp'), { crs: 'EPSG:4547' })).to.include({ crsFrom: 'file' });
    expect(await readAll(fixture('cells.kml'), { crs: 'EPSG:4490' })).to.include({ crs: 'EPSG:4326' });
    for (const name of ['cgcs2000-gbk.shp', 'cgcs2000.geojson', 'cells.kml', 'cgcs2000.gpkg.zip']) {
      const { code, message } = await refusalOf(fixture(name), { crs: 'EPSG:4526' });
      expect(code).to.equal('import-refused');
      expect(message).to.match(
        /states its coordinate system as EPSG:\d+ .* you say EPSG:4526 \(--crs, or the field of the form\)/,
      );
    }
  });

  describe('an attribute table in GBK', () => {
    const parts = (stem: string, omit: string[], change: (dbf: Buffer) => void = () => {}): string => {
      const shp = scratch.write(`${stem}.shp`, readFileSync(fixture('cgcs2000-gbk.shp')));
      for (const part of ['dbf', 'shx', 'prj', 'cpg'].filter((part) => !omit.includes(part))) {
        copyFileSync(fixture(`cgcs2000-gbk.${part}`), join(shp, '..', `${stem}.${part}`));
      }
      const dbf = readFileSync(fixture('cgcs2000-gbk.dbf'));
      change(dbf);
      writeFileSync(join(shp, '..', `${stem}.dbf`), dbf);
      return shp;
    };

    it('is refused without .cpg with what to pass, and read when it is passed', async () => {
      const path = parts('no-cpg', ['cpg']);
      expect((await refusalOf(path)).message).to.match(
        /does not state its encoding and is not UTF-8; say it \(--encoding, or the field of the form\): gbk/,
      );
      for (const encoding of ['gbk', 'GB18030', 'cp936', 'gb2312', '936']) {
        expect((await readAll(path, { encoding })).good[1]!.properties.名称).to.equal('左权');
      }
    });

    it('is known by the language byte of its header', async () => {
      const path = parts('language', ['cpg'], (dbf) => {
        dbf[29] = 0x4d;
      });
      expect((await readAll(path)).good[1]!.properties.名称).to.equal('左权');
    });

    it('is refused under a wrong encoding rather than read as nonsense', async () => {
      expect((await refusalOf(parts('wrong', []), { encoding: 'utf-8' })).message).to.match(
        /not utf-8; say its encoding \(--encoding/,
      );
      expect((await refusalOf(parts('wrong', []), { encoding: 'klingon' })).message).to.match(/"klingon" is not known/);
    });

    it('needs no .shx, and asks for the system where there is no .prj', async () => {
      expect((await readAll(parts('no-shx', ['shx']))).good).to.have.length(2);
      expect((await refusalOf(parts('no-prj', ['prj']))).message).to.match(/without \.prj does not state .* \(--crs/);
      expect((await refusalOf(parts('mislabelled', ['prj']), { crs: 'nonsense' })).code).to.equal('unknown-crs');
    });
  });

  it('reads Big5 and a CSV in GBK', async () => {
    const text = 'code,名稱,geom\n1,勝利,"SRID=4490;POLYGON((113 27,114 27,114 28,113 27))"\n';
    const big5 = scratch.write('big5.csv', iconv.encode(text, 'big5'));
    expect((await readAll(big5, { encoding: 'big5' })).good[0]!.properties).to.include({ 名稱: '勝利' });
    const gbk = scratch.write('gbk.csv', iconv.encode(text, 'gbk'));
    expect((await readAll(gbk, { encoding: 'gbk' })).good[0]!.properties).to.include({ 名稱: '勝利' });
    expect((await refusalOf(gbk)).message).to.match(
      /not UTF-8 text; say its encoding \(--encoding, or the field of the form\): gbk/,
    );
  });

  it('reads the 277 features of Chicago the same from GeoJSON and from the Shapefile', async function () {
    const geojson = await readAll(sharedDataOrSkip(this, 'chicago/beats.geojson'));
    const path = sharedDataOrSkip(this, 'chicago/beats_shapefile_no_prj/geo_aerh-rz74-1.shp');
    expect((await refusalOf(path)).message).to.match(/: EPSG:4326 if its numbers are longitude and latitude/);
    const shapefile = await readAll(path, { crs: 'EPSG:4326' });
    expect(geojson.good).to.have.length(277);
    expect(shapefile.good).to.have.length(277);
    expect(new Set(shapefile.good.map(({ properties }) => properties.BEAT_NUM)).size).to.equal(275);
    const ofGeoJson = geojson.good.map(({ properties, shape }) => [properties.BEAT_NUM, positionsOf(shape)]);
    const ofShapefile = shapefile.good.map(({ properties, shape }) => [properties.BEAT_NUM, positionsOf(shape)]);
    const byText = (a: unknown, b: unknown) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
    expect(ofShapefile.sort(byText)).to.deep.equal(ofGeoJson.sort(byText));
  });
});
