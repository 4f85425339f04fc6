import { createReadStream } from 'node:fs';
import { expect } from 'chai';
import { CalendarHolder } from '../../../server/duty/clocks/calendar-holder.ts';
import { DutyBook } from '../../../server/duty/duty-book.ts';
import type { Cell, Position, Shape } from '../../../server/grid/contract.ts';
import { publishGeneration } from '../../../server/grid/publish-generation.ts';
import { PublishedGrid } from '../../../server/grid/published-grid.ts';
import type { Ping } from '../../../server/patrol/contract.ts';
import { PatrollableGrounds } from '../../../server/patrol/coverage/patrollable-grounds.ts';
import { reportCoverage } from '../../../server/patrol/coverage/report-coverage.ts';
import { DEFAULT_PATROL_RULES } from '../../../server/patrol/patrol-rules.ts';
import { PingRecorder } from '../../../server/patrol/pings/ping-recorder.ts';
import { readGpx } from '../../../server/patrol/pings/read-gpx.ts';
import { pingsOfTrack } from '../../../server/patrol/pings/track-points.ts';
import { readCity } from '../../../server/platform/city-store.ts';
import type { Database } from '../../../server/platform/database.ts';
import { seededRandom } from '../../bench/benchmark.ts';
import { seededGrid } from '../../bench/seeded-grid.ts';
import { serverEngine, TEST_CITY } from '../../helpers/engines.ts';
import { sharedDataOrSkip } from '../../helpers/shared-data.ts';
import { coverageOracle } from './coverage-oracle.ts';

/** Share of a cell that both may differ by: pixels are 4 m wide, and their edges cancel out. */
const SHARE_TOLERANCE = 0.001;
const ACTOR = { ...{ accountId: 1, name: 'test', role: 'admin', areaCellId: null }, via: 'token' as const };
const rules = DEFAULT_PATROL_RULES;

interface Box {
  west: number;
  south: number;
  width: number;
  height: number;
}

describe('coverage beside PostGIS', function () {
  this.timeout(120_000);
  let database: Database;
  beforeEach(async () => {
    database = await serverEngine.freshDatabase();
  });
  afterEach(() => serverEngine.release(database));

  /** Nine cells with jagged borders over `box`, and people. */
  async function lay(box: Box, side: number, people: readonly string[], random: () => number): Promise<void> {
    const moved = ([lon, lat]: Position): Position => [
      Math.round((box.west + ((lon - 113.2) / 0.6) * box.width) * 1e7) / 1e7,
      Math.round((box.south + ((lat - 27.35) / 0.6) * box.height) * 1e7) / 1e7,
    ];
    const movedShape = (shape: Shape): Shape => shape.map((polygon) => polygon.map((ring) => ring.map(moved)));
    const cells = seededGrid(side, side, 6, random);
    const at = new Date('2010-01-01T00:00:00Z');
    await database.transaction((transaction) =>
      publishGeneration(transaction, {
        ...{ city: TEST_CITY, holdsFrom: at, author: 'test', reason: 'test', at },
        changes: cells.map(({ code, name, shape }: Cell) => ({
          kind: 'add',
          level: 4,
          cell: { code, name, urban: null, parent: null, synthetic: false, shape: movedShape(shape) },
        })),
      }),
    );
    const { knex } = database;
    const city = { city: TEST_CITY };
    await knex('organisation').insert({
      ...city,
      ...{ code: 'centre', kind: 'centre', name_zh: '中心', name_en: 'Centre', phone: '', invented: true, position: 0 },
    });
    await knex('staff').insert(
      people.map((code) => ({
        ...city,
        ...{ code, name: code, phone: '', employment: 'full-time', organisation: 'centre', joined_on: '2010-01-01' },
        invented: true,
      })),
    );
  }

  async function close(ring: Position[], day: string): Promise<void> {
    const shape = JSON.stringify({ type: 'MultiPolygon', coordinates: [[ring]] });
    await database.knex('closed_ground').insert({
      ...{ city: TEST_CITY, name: 'Pond', from_day: day, author: 'test', created_at: new Date() },
      shape: database.knex.raw('st_setsrid(st_geomfromgeojson(?), 4326)', [shape]),
    });
  }

  /** Takes the positions in by batches, and holds what is reported against the oracle. */
  async function holdAgainstOracle(walks: Map<string, Ping[]>, from: Date, to: Date): Promise<number> {
    const clock = () => to;
    const city = (await readCity(database.knex, TEST_CITY))!;
    const grid = await PublishedGrid.open(database, TEST_CITY, clock);
    const place = {
      ...{ database, city, grid, clock, patrolRules: { current: () => rules } },
      duties: await DutyBook.open(database, TEST_CITY, clock),
      calendar: await CalendarHolder.open(database, TEST_CITY),
      grounds: new PatrollableGrounds({ database, city }),
      coverage: { shift: null, refresh: async () => {} },
    };
    const recorder = new PingRecorder(place);
    const BATCH = 97;
    const longest = Math.max(...[...walks.values()].map(({ length }) => length));
    for (let at = 0; at < longest; at += BATCH)
      await recorder.take([...walks].map(([staff, pings]) => ({ staff, pings: pings.slice(at, at + BATCH) })));
    const report = await reportCoverage(place, ACTOR, { level: 4, from, to });
    const oracle = await coverageOracle(database.knex, TEST_CITY, rules, from, to);
    grid.close();
    let worst = 0;
    expect(report.cells.map(({ cell }) => cell.code)).to.deep.equal(oracle.map(({ code }) => code));
    for (const [i, expected] of oracle.entries()) {
      const cell = report.cells[i]!;
      const what = `cell ${expected.code}`;
      expect([cell.minutes, cell.visits], what).to.deep.equal([expected.minutes, expected.visits]);
      expect(cell.dwellS, what).to.be.closeTo(expected.dwellS, 1.5);
      expect(cell.distanceM, what).to.be.closeTo(expected.distanceM, 1 + expected.distanceM * 1e-4);
      expect(cell.patrollableM2, what).to.be.closeTo(
        expected.patrollableM2,
        expected.patrollableM2 * 2 * SHARE_TOLERANCE,
      );
      const share = cell.coveredM2 / cell.patrollableM2;
      worst = Math.max(worst, Math.abs(share - expected.coveredM2 / expected.patrollableM2));
      if (cell.share !== null) expect(cell.share, what).to.be.closeTo(share, 1e-4);
    }
    expect(worst, 'share').to.be.below(SHARE_TOLERANCE);
    return oracle.filter(({ coveredM2 }) => coveredM2 > 0).length;
  }

  for (const day of ['2026-03-02', '2026-03-07', '2026-11-22'])
    it(`measures the walks of ${day} as it does, closed ground among them`, async () => {
      const random = seededRandom(Date.parse(day) / 1000);
      const box = { west: 113.48, south: 27.64, width: 0.018, height: 0.016 };
      const people = ['W1', 'W2', 'W3', 'W4'];
      await lay(box, 3, people, random);
      const [x, y] = [box.west + box.width * 0.3, box.south + box.height * 0.35];
      await close(
        [
          [x, y],
          [x + 0.004, y + 0.001],
          [x + 0.005, y + 0.004],
          [x - 0.001, y + 0.003],
          [x, y],
        ],
        '2026-01-01',
      );
      const begin = Date.parse(`${day}T00:30:00Z`);
      const walks = new Map(people.map((staff) => [staff, seededWalk(random, box, begin)]));
      const told = await holdAgainstOracle(walks, new Date(begin), new Date(begin + 4 * 3_600_000));
      expect(told).to.be.greaterThan(6);
      const marked = await database.knex('ping').whereNotNull('mark').count({ n: '*' }).first();
      expect(marked!.n, 'marked').to.be.greaterThan(4);
    });

  it('measures a recorded track as it does', async function () {
    const path = sharedDataOrSkip(this as Mocha.Context, 'gpx/cerknicko-jezero.gpx');
    const pings = pingsOfTrack(await readGpx(createReadStream(path, 'utf8')));
    const [lons, lats] = [pings.map(({ lon }) => lon), pings.map(({ lat }) => lat)];
    const [west, south] = [Math.min(...lons) + 0.001, Math.min(...lats) + 0.001];
    const box = { west, south, width: Math.max(...lons) - west, height: Math.max(...lats) - south };
    await lay(box, 4, ['G1'], seededRandom(5));
    const from = new Date('2010-08-05T14:00:00Z');
    const told = await holdAgainstOracle(new Map([['G1', pings]]), from, new Date('2010-08-05T17:00:00Z'));
    expect(told).to.be.greaterThan(3);
  });
});

/** Three hours, a position about every ten seconds: bends, stands, gaps, new recordings, poor and impossible positions. */
function seededWalk(random: () => number, { west, south, width, height }: Box, begin: number): Ping[] {
  const pings: Ping[] = [];
  let [lon, lat] = [west + width * random(), south + height * random()];
  let heading = random() * 2 * Math.PI;
  let at = begin;
  while (at < begin + 3 * 3_600_000) {
    const stepS = random() < 0.01 ? 60 + random() * 300 : 5 + random() * 10;
    at += Math.round(stepS * 1000);
    heading += (random() - 0.5) * 0.9;
    const metres = random() < 0.2 ? 0 : Math.min(stepS, 60) * 1.3 * random();
    lon += (Math.cos(heading) * metres) / 98_600;
    lat += (Math.sin(heading) * metres) / 110_800;
    // Whoever leaves turns back, after a while.
    if (lon < west - 0.002 || lon > west + width + 0.002 || lat < south - 0.002 || lat > south + height + 0.002)
      heading = Math.atan2(south + height / 2 - lat, west + width / 2 - lon);
    const odd = random();
    pings.push({
      at: new Date(at).toISOString(),
      ...(odd < 0.005 ? { lon: lon + 0.05, lat } : { lon, lat }),
      accuracyM: odd > 0.99 ? 400 : 5 + random() * 20,
      ...(odd > 0.98 && odd < 0.983 ? { begins: true } : {}),
    });
  }
  return pings;
}
