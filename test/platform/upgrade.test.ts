import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { SITE_KINDS } from '../../geodata/site-kinds.ts';
import { nextAlarm } from '../../server/duty/clocks/alarms.ts';
import { DEFAULT_CLOCK_RULES } from '../../server/duty/clocks/clock-defaults.ts';
import { openWorkplace } from '../../server/main.ts';
import { readConfig } from '../../server/platform/config.ts';
import { type Database, openEmbedded } from '../../server/platform/database.ts';
import { openLog } from '../../server/platform/log.ts';
import { migrate } from '../../server/platform/migrate.ts';
import { selectReports } from '../../server/reports/search-store.ts';
import { TEST_CITY } from '../helpers/engines.ts';

const FOLDER = new URL('../../migrations/', import.meta.url);
const BEFORE_CASES = /^000[1-4]_.*\.sql$/;
const BEFORE_SITES = /^000[1-7]_.*\.sql$/;
const CALENDAR = { isWorking: () => true, officeHours: [] };

describe('the upgrade of a city that had reports before there were cases', function () {
  this.timeout(120_000);
  let database: Database;
  before(async () => {
    database = await openEmbedded();
    await migrateTo(database, BEFORE_CASES);
    const city = TEST_CITY;
    const { knex } = database;
    await knex('city').insert({ code: city, name_zh: '醴陵', name_en: 'Liling', time_zone: 'Asia/Shanghai' });
    await knex('category').insert({
      ...{ city, code: 'gas', name_zh: '燃气', name_en: 'Gas', severity: 4, utility: true },
      ...{ resolve_limit: 3, resolve_unit: 'working-days', on_site_limit: 24, on_site_unit: 'elapsed-hours' },
    });
    await knex('generation').insert({ city, number: 1, holds_from: '2019-01-01', author: 'test', reason: 'test' });
    await knex('cell').insert({ city, id: 1, created_in: 1 });
    const report = (serial: number, more: object) => ({
      ...{ city, number: `20190508-00000${serial}`, source: 'app', category: 'gas', severity: 4, description: 'smell' },
      ...{ lon: 113.45, lat: 27.65, cell_id: 1, cell_path: [1], reporter: 'anna' },
      ...{ occurred_at: '2019-05-08T01:00:00Z', recorded_at: '2019-05-08T01:00:00Z' },
      ...{ on_site_due_at: '2019-05-09T01:00:00Z', due_at: '2019-05-13T15:59:59.999Z' },
      ...more,
    });
    const closed = { state: 'closed', closed_at: '2019-05-09T00:00:00Z', closed_by: 'bert', close_reason: 'done' };
    await knex('report').insert([
      report(1, {}),
      report(2, { due_at: '2999-05-13T15:59:59.999Z' }),
      report(3, { ...closed, acknowledged_at: '2019-05-08T02:00:00Z', acknowledged_by: 'bert' }),
      report(4, { cell_id: null, cell_path: [] }),
    ]);
    expect((await migrate(database)).slice(0, 3)).to.deep.equal(['0005_duties', '0006_cases', '0007_drafts']);
  });
  after(() => database.close());
  const read = async (serial: number) =>
    selectReports(database.knex, TEST_CITY)
      .where({ number: `20190508-00000${serial}` })
      .first();
  const next = (record: Parameters<typeof nextAlarm>[0]) =>
    nextAlarm(record, DEFAULT_CLOCK_RULES, CALENDAR, 'Asia/Shanghai');

  it('lets no alarm go off whose deadline was past before', async () => {
    const record = await read(1);
    expect(record.alarmsFired).to.have.lengthOf(12);
    expect(next(record)).to.equal(undefined);
  });

  it('has those that are still to come go off', async () => {
    const record = await read(2);
    expect(next(record)).to.deep.include({ clock: 'resolve', kind: 'due-soon' });
    expect(record.nextAlarmAt).to.be.lessThan(new Date());
  });

  it('tells the life of each as far as it is known', async () => {
    const { rows } = await database.knex.raw(
      `select right(number, 1)::int as report, s.version, s.actor, s.action, s.stage, s.note, r.version as newest, r.stage as stands
       from case_step s join report r on r.id = s.report_id order by number, s.version`,
    );
    expect(rows.map((row: object) => Object.values(row))).to.deep.equal([
      [1, 1, 'anna', 'file', 'filed', '', 1, 'filed'],
      [2, 1, 'anna', 'file', 'filed', '', 1, 'filed'],
      [3, 1, 'anna', 'file', 'filed', '', 3, 'closed'],
      [3, 2, 'bert', 'acknowledge', 'filed', '', 3, 'closed'],
      [3, 3, 'bert', 'close', 'closed', 'done', 3, 'closed'],
      [4, 1, 'anna', 'collect', 'collected', '', 1, 'collected'],
    ]);
  });
});

describe('the upgrade of a city that stood before there were key sites', function () {
  this.timeout(120_000);
  it('gives it kinds of them, once', async () => {
    const database = await openEmbedded();
    try {
      await migrateTo(database, BEFORE_SITES);
      await database
        .knex('city')
        .insert({ code: TEST_CITY, name_zh: '醴陵', name_en: 'Liling', time_zone: 'Asia/Shanghai' });
      const config = readConfig({ PORT: '0', DEMO: '0', CITY: TEST_CITY, LOG_LEVEL: 'fatal' });
      const open = async () => {
        const { grid, siteKinds } = await openWorkplace(config, openLog('fatal'), { database });
        grid.close();
        return siteKinds.all();
      };
      expect((await open()).map(({ code }) => code)).to.have.members(SITE_KINDS.map(({ code }) => code));
      await database.knex('site_kind').whereNot('code', 'school').del();
      expect(
        (await open()).map(({ code }) => code),
        'what the city made of them stands',
      ).to.deep.equal(['school']);
    } finally {
      await database.close();
    }
  });
});

/** Runs the migrations whose files `upTo` matches. */
async function migrateTo(database: Database, upTo: RegExp): Promise<void> {
  await database.knex.migrate.latest({
    tableName: 'migration',
    migrationSource: {
      getMigrations: async () =>
        readdirSync(FOLDER)
          .filter((file) => upTo.test(file))
          .sort(),
      getMigrationName: (file: string) => file.replace(/\.sql$/, ''),
      getMigration: async (file: string) => ({
        up: (knex) => knex.raw(readFileSync(new URL(file, FOLDER), 'utf8').replaceAll('?', '\\?')),
        down: () => Promise.reject(new Error('forward only')),
      }),
    },
  });
}
