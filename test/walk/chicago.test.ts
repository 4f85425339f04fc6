import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect } from 'chai';
import { parse } from 'csv-parse/sync';
import { startApp, type TestApp } from '../helpers/app.ts';
import { commandLine } from '../helpers/command-line.ts';
import { onBothEngines } from '../helpers/engines.ts';
import { sharedDataOrSkip } from '../helpers/shared-data.ts';

/** A walk with a real city: its boundaries in, its incidents in, everything located as the answer key says. */
describe('Chicago, from its files to the wall', () => {
  onBothEngines((engine) => {
    let app: TestApp;
    let files: Record<'districts' | 'beats' | 'shapefile' | 'crimes' | 'beatKey' | 'districtKey', string>;
    before(async function () {
      this.timeout(120_000);
      files = {
        districts: sharedDataOrSkip(this, 'chicago/districts.geojson'),
        beats: sharedDataOrSkip(this, 'chicago/beats.geojson'),
        shapefile: sharedDataOrSkip(this, 'chicago/beats_shapefile_no_prj/geo_aerh-rz74-1.shp'),
        crimes: sharedDataOrSkip(this, 'chicago/crimes_2014-03.csv'),
        beatKey: sharedDataOrSkip(this, 'chicago/expected_beat.csv.gz'),
        districtKey: sharedDataOrSkip(this, 'chicago/expected_district.csv.gz'),
      };
      app = await startApp(engine);
    });
    after(() => app?.stop());

    const run = (...args: string[]) => commandLine(app.service.workplace, ...args);
    const stripped = (code: string) => code.replace(/^0+/, '');
    const keyOf = (file: string): Map<string, string> =>
      new Map(
        (parse(gunzipSync(readFileSync(file)), { columns: true }) as { row: string; geos: string }[]).map(
          ({ row, geos }) => [row, geos],
        ),
      );
    const located = (csv: string): Map<string, string> =>
      new Map(
        (parse(csv, { columns: true }) as { row: string; cell: string }[]).map(({ row, cell }) => [
          row,
          stripped(cell),
        ]),
      );

    it('is asked for before anything is there, and says that no cell has the point', async () => {
      const { body } = await app.call('wall', 'GET', '/api/locate?lon=-87.63&lat=41.88');
      expect(body).to.deep.include({ cell: null, path: [], generation: 0 });
    });

    it('writes nothing on a dry run', async () => {
      const said = await run('import', 'cells', files.districts, '--level', '1', '--code', 'DIST_NUM', '--dry-run');
      expect(said.exit, said.err).to.equal(0);
      expect((await app.call('wall', 'GET', '/api/cells')).body.features).to.have.length(0);
    });

    it('takes 23 districts, and 275 beats whose 68 sectors are made of them', async function () {
      this.timeout(120_000);
      const districts = await run('import', 'cells', files.districts, '--level', '1', '--code', 'DIST_NUM');
      expect(districts.exit, districts.err).to.equal(0);
      const beats = await run(
        'import',
        'cells',
        files.beats,
        '--level',
        '3',
        '--code',
        'BEAT_NUM',
        '--parent',
        'DISTRICT+SECTOR',
      );
      expect(beats.exit, beats.err).to.equal(0);
      const counts = await Promise.all(
        [1, 2, 3].map(
          async (level) =>
            (await app.call('wall', 'GET', `/api/cells?level=${level}&limit=1000&geometry=none`)).body.features.length,
        ),
      );
      expect(counts).to.deep.equal([23, 68, 275]);
    });

    it('refuses the Shapefile, which does not say its coordinate system, and says what to pass', async () => {
      const said = await run('import', 'cells', files.shapefile, '--level', '3', '--code', 'BEAT_NUM');
      expect(said.exit).to.equal(1);
      expect(said.err).to.include('--crs');
    });

    it('finds in the Shapefile the very beats that it has, once told the coordinate system', async function () {
      this.timeout(120_000);
      const field = /beat_num/i.exec(readFileSync(files.shapefile.replace(/shp$/, 'dbf'), 'latin1'))?.[0] ?? 'beat_num';
      const said = await run(
        'import',
        'cells',
        files.shapefile,
        '--level',
        '3',
        '--code',
        field,
        '--crs',
        'EPSG:4326',
        '--json',
        '--dry-run',
      );
      expect(said.exit, said.err).to.equal(0);
      const result = JSON.parse(said.out);
      expect(result).to.include({ added: 0, retired: 0 });
    });

    it('locates every one of the 6,884 incidents in the beat of the answer key', async () => {
      const said = await run('locate', files.crimes, '--lon', 'Longitude', '--lat', 'Latitude');
      expect(said.exit, said.err).to.equal(0);
      const [key, got] = [keyOf(files.beatKey), located(said.out)];
      expect(key.size).to.equal(6_884);
      expect([...key].filter(([row, beat]) => got.get(row) !== beat)).to.deep.equal([]);
      expect(got.size).to.equal(key.size);
    });

    it('locates every one in the district of the answer key', async () => {
      const said = await run('locate', files.crimes, '--lon', 'Longitude', '--lat', 'Latitude', '--level', '1');
      const [key, got] = [keyOf(files.districtKey), located(said.out)];
      expect([...key].filter(([row, district]) => got.get(row) !== district)).to.deep.equal([]);
    });

    const importCrimes = () =>
      run(
        'import',
        'reports',
        files.crimes,
        '--lon',
        'Longitude',
        '--lat',
        'Latitude',
        '--time',
        'Date',
        '--category',
        'Primary Type',
        '--id',
        'ID',
        '--json',
      );

    it('takes the incidents as reports once, however often they are imported, and keeps 73 aside', async function () {
      this.timeout(120_000);
      const first = await importCrimes();
      expect(first.exit, first.err).to.equal(0);
      expect(JSON.parse(first.out)).to.deep.include({ rows: 6957, added: 6884, keptAside: { 'no-coordinates': 73 } });
      const second = await importCrimes();
      expect(JSON.parse(second.out)).to.deep.include({ added: 0, known: 6884 });
    });

    it('shows them: in the snapshot, in the lists of their beats, in the tiles', async () => {
      const wall = (await app.call('wall', 'GET', '/api/wall')).body;
      expect(wall.kpis.open).to.equal(6_884);
      const key = [...keyOf(files.beatKey).values()];
      const beat = key[0] as string;
      const code = (await app.call('wall', 'GET', '/api/cells?level=3&limit=1000&geometry=none')).body.features
        .map((feature: { properties: { code: string } }) => feature.properties.code)
        .find((candidate: string) => stripped(candidate) === beat);
      const { body } = await app.call('dispatcher', 'GET', `/api/reports?cell=${code}&limit=1000`);
      expect(body.features).to.have.length(key.filter((other) => other === beat).length);
      const tile = await fetch(`${app.url}/tiles/reports/9/131/190.mvt`, {
        headers: { authorization: `Bearer ${app.tokens.wall}` },
      });
      expect(tile.status).to.equal(200);
      expect((await tile.arrayBuffer()).byteLength).to.be.greaterThan(100);
    });
  });
});
