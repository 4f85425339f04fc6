import { expect } from 'chai';
import initSqlJs from 'sql.js';
import { openFeatures } from '../../../server/grid/formats/open-features.ts';
import { readCellFile } from '../../../server/grid/import/read-cell-file.ts';
import { fixture, refusalOf, scratchFolder } from './read-all.ts';

const META = `
  create table gpkg_spatial_ref_sys (srs_name text, srs_id integer, organization text, organization_coordsys_id integer, definition text);
  insert into gpkg_spatial_ref_sys values ('w', 4326, 'EPSG', 4326, 'x');
  create table gpkg_geometry_columns (table_name text, column_name text, geometry_type_name text, srs_id integer, z integer, m integer);
  insert into gpkg_geometry_columns values ('v', 'geom', 'POLYGON', 4326, 0, 0);`;
const ENDLESS = 'with recursive c(geom, code) as (select 1, 1 union all select geom + 1, 1 from c)';

async function packageOf(sql: string): Promise<Buffer> {
  const sqlite = await initSqlJs();
  const database = new sqlite.Database();
  database.run(`pragma page_size = 512; ${sql}`);
  const bytes = Buffer.from(database.export());
  database.close();
  return bytes;
}

/** A table whose pages each name the next one fifty times: no page is its own child, and there are 50^10 ways down. */
async function pagesWithoutEnd(): Promise<Buffer> {
  const sqlite = await initSqlJs();
  const bytes = await packageOf(`${META} create table v (geom blob, code text); insert into v values (null, 'a')`);
  const opened = new sqlite.Database(bytes);
  const root = Number(opened.exec(`select rootpage from sqlite_master where name = 'v'`)[0]!.values[0]![0]);
  opened.close();
  const pages = bytes.length / 512;
  const interior = (next: number): Buffer => {
    const page = Buffer.alloc(512);
    page[0] = 5;
    page.writeUInt16BE(50, 3);
    page.writeUInt16BE(512 - 50 * 5, 5);
    page.writeUInt32BE(next, 8);
    for (let i = 0; i < 50; i++) {
      page.writeUInt16BE(512 - 5 * (i + 1), 12 + 2 * i);
      page.writeUInt32BE(next, 512 - 5 * (i + 1));
      page[512 - 5 * (i + 1) + 4] = 1;
    }
    return page;
  };
  const leaf = bytes.subarray((root - 1) * 512, root * 512);
  const levels = Array.from({ length: 10 }, (_, i) => interior(pages + i + 2));
  const whole = Buffer.concat([bytes, ...levels, Buffer.from(leaf)]);
  interior(pages + 1).copy(whole, (root - 1) * 512);
  whole.writeUInt32BE(pages + 11, 28);
  return whole;
}

/** The longest that nobody else had a turn while `work` ran, ms. */
async function longestStall(work: () => Promise<unknown>): Promise<number> {
  let [last, longest] = [performance.now(), 0];
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 10);
  await work();
  clearInterval(beat);
  return Math.max(longest, performance.now() - last);
}

describe('GeoPackages that were made to do harm', () => {
  const scratch = scratchFolder();

  it('refuses a layer, or a list of layers, that is a view without an end', async () => {
    const view = scratch.write(
      'view.gpkg',
      await packageOf(`${META} create view v as ${ENDLESS} select geom, code from c`),
    );
    expect((await refusalOf(view)).message).to.match(/"v" is a view/);
    const list =
      await packageOf(`create table gpkg_spatial_ref_sys (srs_id, organization, organization_coordsys_id, definition);
      create view gpkg_geometry_columns as ${ENDLESS} select code as table_name, geom as column_name, 4326 as srs_id from c`);
    expect((await refusalOf(scratch.write('list.gpkg', list))).message).to.match(/"gpkg_geometry_columns" is a view/);
  });

  it('refuses a geometry that is computed, and passes other computed columns over', async () => {
    const slow = `generated always as (length(randomblob(900000000)))`;
    const geometry = scratch.write(
      'geometry.gpkg',
      await packageOf(`${META} create table v (geom ${slow.replace('random', 'zero')}, code text)`),
    );
    expect((await refusalOf(geometry)).message).to.match(/has no column "geom"/);
    const other = await packageOf(
      `${META} create table v (geom blob, code text, slow ${slow.replace('random', 'zero')})`,
    );
    const { fields } = await openFeatures(scratch.write('other.gpkg', other), { signal: AbortSignal.timeout(20_000) });
    expect(fields).to.deep.equal(['code']);
  });

  it('gives up a table that never ends, and others have their turn meanwhile', async () => {
    const path = scratch.write('endless.gpkg', await pagesWithoutEnd());
    const stalledMs = await longestStall(async () => {
      expect((await refusalOf(path, { patienceMs: 2_000 })).message).to.match(/takes longer to read/);
    });
    expect(stalledMs).to.be.below(1_000);
  });

  it('stops as soon as nobody wants it any more', async () => {
    const path = scratch.write('unwanted.gpkg', await pagesWithoutEnd());
    const left = new AbortController();
    const reading = readCellFile({ file: path, codeField: 'code', signal: left.signal });
    setTimeout(() => left.abort(new Error('left')), 500);
    const error = await reading.catch((cause: unknown) => cause);
    expect((error as Error).message).to.equal('left');
  });

  it('leaves no process behind, whether a file was read, refused or left half-way', async () => {
    const children = () => process.getActiveResourcesInfo().filter((kind) => kind === 'ProcessWrap').length;
    const whole = fixture('cgcs2000.gpkg.zip');
    const before = children();
    await readCellFile({ file: whole, codeField: 'code' });
    await readCellFile({ file: whole, codeField: 'no such field' }).catch(() => {});
    await readCellFile({ file: whole, codeField: 'code', crs: 'EPSG:4526' }).catch(() => {});
    for (let waited = 0; children() > before && waited < 3_000; waited += 20)
      await new Promise((r) => setTimeout(r, 20));
    expect(children()).to.equal(before);
  });
});
