import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { dayFromText, zoneClock } from '../../server/duty/clocks/zone-clock.ts';
import type { Database } from '../../server/platform/database.ts';
import { Refusal } from '../../server/platform/errors.ts';
import { readEvents } from '../../server/platform/event-log.ts';
import type { ReportsPlace } from '../../server/reports/file-report.ts';
import { ImportCategories } from '../../server/reports/import-category.ts';
import { type ImportReportsOptions, importReports } from '../../server/reports/import-reports.ts';
import { Aside, timeOfRow } from '../../server/reports/import-row.ts';
import { onBothEngines, TEST_CITY } from '../helpers/engines.ts';
import { sharedDataOrSkip } from '../helpers/shared-data.ts';
import { openReports } from './reports-app.ts';
import { category } from './sample-reports.ts';

const NOW = new Date('2026-06-01T00:00:00Z');

describe('time of an imported row', () => {
  const read = (text: string, zone = 'Asia/Shanghai'): string => {
    try {
      return timeOfRow(text, zone, NOW).toISOString();
    } catch (error) {
      if (error instanceof Aside) return error.reason;
      throw error;
    }
  };
  for (const [text, expected] of [
    ['2014-03-15T08:00:00Z', '2014-03-15T08:00:00.000Z'],
    ['2014-03-15T08:00:00.123456+08:00', '2014-03-15T00:00:00.123Z'],
    ['2014-03-15 08:00:00+0800', '2014-03-15T00:00:00.000Z'],
    ['2014-03-15 08:00', '2014-03-15T00:00:00.000Z'],
    ['2014/3/5', '2014-03-04T16:00:00.000Z'],
    ['03/15/2014 12:00:00 AM', '2014-03-14T16:00:00.000Z'],
    ['03/15/2014 12:30:00 PM', '2014-03-15T04:30:00.000Z'],
    ['03/04/2014 01:00:00 PM', '2014-03-04T05:00:00.000Z'],
    ['15.03.2014 13:00', '2014-03-15T05:00:00.000Z'],
    ['1394841600', '2014-03-15T00:00:00.000Z'],
    ['1394841600000', '2014-03-15T00:00:00.000Z'],
    ['03/03/2014 13:00', '2014-03-03T05:00:00.000Z'],
    ['03/04/2014 13:00', 'ambiguous-time'],
    ['13/13/2014 13:00', 'invalid-time'],
    ['03/15/2014 13:00 PM', 'invalid-time'],
    ['2014-02-30', 'invalid-time'],
    ['2014-03-15 24:00', 'invalid-time'],
    ['yesterday', 'invalid-time'],
    ['0014-03-15', 'invalid-time'],
    [' ', 'no-time'],
    ['2026-06-01T00:00:01Z', 'future-time'],
  ] as const)
    it(`reads "${text}" as ${expected}`, () => expect(read(text)).to.equal(expected));

  it('takes the clock change of the city into account', () => {
    expect(read('03/09/2014 01:59:00 AM', 'America/Chicago')).to.equal('2014-03-09T07:59:00.000Z');
    expect(read('03/09/2014 03:00:00 AM', 'America/Chicago')).to.equal('2014-03-09T08:00:00.000Z');
  });
});

describe('category of an imported row', () => {
  const list = () =>
    new ImportCategories([{ ...category('theft', { name: { zh: '盗窃', en: 'Theft' } }), retiredAt: null }]);
  it('finds an entry by its code or its name in either language', () => {
    for (const value of ['theft', ' THEFT ', '盗窃']) expect(list().find(value).code).to.equal('theft');
  });
  it('makes an ordinary entry of a value that is on no list', () => {
    const categories = list();
    expect(categories.find('CRIM SEXUAL ASSAULT')).to.include({ code: 'crim-sexual-assault', severity: 2 });
    expect(categories.find('井盖').code).to.match(/^c-[0-9a-f]{10}$/);
    expect(categories.find('').code).to.equal('uncategorised');
    expect(categories.find('crim sexual assault').code).to.equal('crim-sexual-assault');
    expect(categories.takeAdded()).to.have.length(3);
    expect(categories.takeAdded()).to.have.length(0);
  });
  it('refuses a field with too many values to be one', () => {
    const categories = list();
    expect(() => {
      for (let i = 0; i < 600; i++) categories.find(`value ${i}`);
    }).to.throw(Refusal, 'right field');
  });
});

describe('importReports', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gridwarden-import-'));
  after(() => rmSync(folder, { recursive: true }));
  const fileOf = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const HEADER = 'id,when,kind,x,y,what\n';
  const FIELDS = {
    lonField: 'x',
    latField: 'y',
    timeField: 'when',
    categoryField: 'kind',
    descriptionField: 'what',
    idField: 'id',
  };

  onBothEngines((engine) => {
    let database: Database;
    let place: ReportsPlace;
    beforeEach(async () => {
      database = await engine.freshDatabase();
      ({ place } = await openReports(database, { now: () => NOW }));
    });
    afterEach(async () => {
      place.grid.close();
      await engine.release(database);
    });
    const run = (content: string, more: Partial<ImportReportsOptions> = {}) =>
      importReports(place, { ...FIELDS, file: fileOf('rows.csv', content), ...more });
    const reports = () => database.knex('report').orderBy('id');

    it('records what it can, and keeps the rest aside with the reason', async () => {
      const result = await run(
        `\uFEFF${HEADER}a,2019-05-28 09:00,manhole,113.45,27.65,"open, ""deep"" hole"\n` +
          'b,2019-05-28 09:00,manhole,,,no place\n' +
          'c,2019-05-28 09:00,manhole,113.7,27.65,outside\n' +
          'd,2019-05-28 09:00,manhole,"113,45",27.65,comma\n' +
          'e,2019-05-28 09:00,manhole,NaN,27.65,nan\n' +
          'f,2019-05-28 09:00,manhole,213.45,27.65,off\n' +
          'g,,manhole,113.45,27.65,timeless\n' +
          'h,2039-05-28 09:00,manhole,113.45,27.65,future\n' +
          'i,2019-05-28 09:00,manhole,113.45,27.65\n' +
          'j,2019-05-28 09:00,Street Light,113.5,27.65,border\0\n',
      );
      expect(result).to.deep.equal({
        rows: 10,
        added: 3,
        outside: 1,
        known: 0,
        keptAside: {
          'no-coordinates': 1,
          'invalid-coordinates': 3,
          'no-time': 1,
          'future-time': 1,
          'malformed-row': 1,
        },
        categoriesAdded: [{ code: 'street-light', name: 'Street Light' }],
      });
      const [a, c, j] = await reports();
      expect(a).to.include({
        external_id: 'a',
        source: 'import',
        description: 'open, "deep" hole',
        on_border: false,
        number: '20260601-000001',
      });
      expect(a.occurred_at.toISOString()).to.equal('2019-05-28T01:00:00.000Z');
      expect(a.due_at.toISOString()).to.equal('2019-06-06T15:59:59.999Z');
      expect(c).to.include({ cell_id: null, external_id: 'c' });
      expect(c.warnings).to.deep.equal(['outside-grid']);
      expect(j).to.include({ category: 'street-light', on_border: true, description: 'border\uFFFD' });
      const aside = await database.knex('kept_aside').orderBy('row');
      expect(aside.map(({ row, external_id, reason }) => [row, external_id, reason])).to.deep.equal([
        [1, 'b', 'no-coordinates'],
        [3, 'd', 'invalid-coordinates'],
        [4, 'e', 'invalid-coordinates'],
        [5, 'f', 'invalid-coordinates'],
        [6, 'g', 'no-time'],
        [7, 'h', 'future-time'],
        [8, 'i', 'malformed-row'],
      ]);
      expect(aside[0].content).to.deep.equal({
        id: 'b',
        when: '2019-05-28 09:00',
        kind: 'manhole',
        x: '',
        y: '',
        what: 'no place',
      });
      const events = (await readEvents(database.knex, TEST_CITY, 0, 100)).filter(
        ({ kind }) => kind === 'reports.imported',
      );
      expect(events.map(({ payload }) => payload)).to.deep.equal([
        {
          count: 3,
          source: 'import',
          first: '20260601-000001',
          last: '20260601-000003',
          bounds: [113.45, 27.65, 113.7, 27.65],
        },
      ]);
      const [audit] = await database.knex('audit').where({ action: 'report.import' });
      expect(audit.detail.added).to.equal(3);
    });

    it('adds nothing when it is run again, and keeps aside what changed since', async () => {
      const rows = Array.from({ length: 50 }, (_, i) => `r${i},2019-05-28 09:00,manhole,113.45,27.65,row ${i}\n`);
      await run(HEADER + rows.join(''));
      const again = await run(HEADER + rows.join(''));
      expect(again).to.include({ rows: 50, added: 0, known: 50 });
      const edited = await run(
        `${HEADER}${rows.slice(0, 9).join('')}r9,2019-05-28 09:00,manhole,113.45,27.65,else\nnew,2019-05-28 09:00,manhole,113.45,27.65,x\n`,
      );
      expect(edited).to.deep.include({ rows: 11, added: 1, known: 9, keptAside: { 'changed-since': 1 } });
      expect(await reports()).to.have.length(51);
      expect(await run(`${HEADER}r0,2019-05-28 09:00,manhole,113.45,27.65,row 0\n`, { source: 'other' })).to.include({
        added: 1,
      });
    });

    it('knows rows without an id by their place and content', async () => {
      const content = `${HEADER},2019-05-28,manhole,113.45,27.65,same\n,2019-05-28,manhole,113.45,27.65,same\n`;
      expect(await run(content, { idField: undefined })).to.include({ added: 2 });
      expect(await run(content, { idField: undefined })).to.include({ added: 0, known: 2 });
      expect(await run(content)).to.include({ added: 0, known: 2 });
    });

    it('counts an id that comes twice in one file as known, or keeps it aside where it says something else', async () => {
      const row = 'r,2019-05-28,manhole,113.45,27.65,';
      expect(await run(`${HEADER}${row}a\n${row}a\n${row}b\n`)).to.deep.include({
        added: 1,
        known: 1,
        keptAside: { 'changed-since': 1 },
      });
    });

    it('refuses what it cannot read, saying what to mend', async () => {
      const refusal = (content: string | Uint8Array, more: Partial<ImportReportsOptions> = {}) =>
        importReports(place, { ...FIELDS, file: fileOf('bad.csv', content), ...more }).then(
          () => 'imported',
          (error: Error) => error.message,
        );
      expect(await refusal('', {})).to.contain('empty');
      expect(await refusal('a,b\n1,2\n')).to.contain('no field "x"');
      expect(await refusal(HEADER, { crs: 'mars' })).to.contain('mars');
      expect(await refusal(HEADER, { file: join(folder, 'nowhere.csv') })).to.contain('no file');
      expect(await refusal(Buffer.from(`${HEADER}a,2019-05-28,\xbe\xae,113.45,27.65,x\n`, 'latin1'))).to.contain(
        'not utf-8',
      );
      expect(await refusal(`${HEADER}a,2019-05-28,manhole,113.45,27.65,"x${'y'.repeat(2_000_000)}`)).to.contain(
        'not sound CSV',
      );
      expect(await reports()).to.have.length(0);
    });

    it('reads another encoding and another coordinate system', async () => {
      const gbk = Buffer.concat([
        Buffer.from(`${HEADER}a,2019-05-28,`),
        Buffer.from([0xbe, 0xae, 0xb8, 0xc7]),
        Buffer.from(',451354.576,3060528.768,x\n'),
      ]);
      const result = await importReports(place, {
        ...FIELDS,
        file: fileOf('gbk.csv', gbk),
        encoding: 'gb18030',
        crs: 'EPSG:4547',
      });
      expect(result.categoriesAdded[0]?.name).to.equal('井盖');
      const [report] = await reports();
      expect(report.lon).to.be.closeTo(113.507, 1e-7);
      expect(report.given).to.deep.equal({ crs: 'EPSG:4547', x: 451354.576, y: 3060528.768 });
    });

    it('goes on where it was stopped', async () => {
      const rows = Array.from({ length: 25_000 }, (_, i) => `r${i},2019-05-28 09:00,manhole,113.45,27.65,row ${i}\n`);
      const stop = new AbortController();
      const content = HEADER + rows.join('');
      const stopped = await run(content, {
        signal: stop.signal,
        onProgress: () => stop.abort(),
      }).catch((error: Error) => error.name);
      expect(stopped).to.equal('AbortError');
      const before = (await database.knex('report').count({ n: '*' }))[0]!.n as number;
      expect(before).to.be.lessThan(25_000);
      expect(await run(content)).to.include({ added: 25_000 - before, known: before });
      const { rows: numbers } = await database.knex.raw(
        'select count(distinct number)::int as n, max(number) as last from report',
      );
      expect(numbers[0]).to.deep.equal({ n: 25_000, last: '20260601-025000' });
    });

    it('imports the incidents of Chicago: 6,884 recorded, 73 kept aside, and nothing the second time', async function () {
      const options = {
        file: sharedDataOrSkip(this, 'chicago/crimes_2014-03.csv'),
        lonField: 'Longitude',
        latField: 'Latitude',
        timeField: 'Date',
        categoryField: 'Primary Type',
        descriptionField: 'Description',
        idField: 'ID',
      };
      const result = await importReports(place, options);
      expect(result).to.deep.include({
        rows: 6957,
        added: 6884,
        outside: 6884,
        known: 0,
        keptAside: { 'no-coordinates': 73 },
      });
      expect(result.categoriesAdded.map(({ code }) => code)).to.include('theft');
      const again = await importReports(place, options);
      expect(again).to.deep.include({
        rows: 6957,
        added: 0,
        known: 6884,
        keptAside: { 'no-coordinates': 73 },
        categoriesAdded: [],
      });
      expect((await database.knex('report').count({ n: '*' }))[0]!.n).to.equal(6884);
      expect((await database.knex('kept_aside').count({ n: '*' }))[0]!.n).to.equal(73);
      const first = await database.knex('report').where({ external_id: '9532593' }).first();
      const midnight = zoneClock('Asia/Shanghai').instantAt(dayFromText('2014-03-15'), 0);
      expect(first.occurred_at.getTime()).to.equal(midnight.getTime());
    });
  });
});
