/**
 * Coverage of a shift: 820 workers, each in a cell of 4 km² of his own, a position every ten seconds for eight hours.
 *
 * PostGIS answers in one query from the positions, written as well as we could: walks are cut at gaps and half hours
 * into lines, each buffered once (a buffer a segment, or a line a whole walk, took several times as long), and the cell
 * that the door stored with each position is taken as it is. Ours is asked for the same at three depths.
 *
 * With all 820 workers the query takes more than a minute, so a tenth of them is measured; P14_WORKERS=820 measures all,
 * 2.4 million positions, in one run.
 */
import { loadavg } from 'node:os';
import { CalendarHolder } from '../../server/duty/clocks/calendar-holder.ts';
import { DutyBook } from '../../server/duty/duty-book.ts';
import type { Cell } from '../../server/grid/contract.ts';
import { publishGeneration } from '../../server/grid/publish-generation.ts';
import { PublishedGrid } from '../../server/grid/published-grid.ts';
import type { Ping } from '../../server/patrol/contract.ts';
import { CellTally } from '../../server/patrol/coverage/cell-tally.ts';
import { CoverageBook } from '../../server/patrol/coverage/coverage-book.ts';
import { PatrollableGrounds } from '../../server/patrol/coverage/patrollable-grounds.ts';
import { reportCoverage } from '../../server/patrol/coverage/report-coverage.ts';
import type { CoveragePlace } from '../../server/patrol/coverage/report-period.ts';
import { coveredM2 } from '../../server/patrol/coverage/tally-cells.ts';
import { CellSplitter } from '../../server/patrol/ground/cell-ground.ts';
import { DEFAULT_PATROL_RULES } from '../../server/patrol/patrol-rules.ts';
import { PingRecorder } from '../../server/patrol/pings/ping-recorder.ts';
import { foldWalk } from '../../server/patrol/walk/fold-walk.ts';
import { encodedRoll, SlotRolls } from '../../server/patrol/walk/slot-rolls.ts';
import { NO_CARRY } from '../../server/patrol/walk/walk-carry.ts';
import { readCity } from '../../server/platform/city-store.ts';
import type { Database } from '../../server/platform/database.ts';
import { TEST_CITY } from '../helpers/engines.ts';
import { type BenchContext, type Benchmark, interleave, median, type Row } from './benchmark.ts';
import { seededGrid } from './seeded-grid.ts';

const CITY_CELLS = { columns: 41, rows: 20, segments: 31 };
const WORKERS = Number(process.env.P14_WORKERS ?? 82);
const HOURS = 8;
const EVERY_S = 10;
const FROM = Date.parse('2026-03-02T00:00:00Z');
const TO = FROM + HOURS * 3_600_000;
/** The last minute of the shift comes as batches of their own. */
const LAST_MS = 60_000;
const BATCHES = 5;
/** PostGIS draws the ends of a buffer as polygons within the circle; a cell of 820 was 0.00102 off. */
const SHARE_TOLERANCE = 0.002;
const rules = DEFAULT_PATROL_RULES;
const ACTOR = { ...{ accountId: 1, name: 'bench', role: 'admin', areaCellId: null }, via: 'token' as const };

export const bench: Benchmark = {
  id: 'P14',
  title: 'coverage metrics of a shift',
  target: '≥ 10 ×, incremental',
  run,
};

interface Figures {
  share: number;
  minutes: number;
  dwellS: number;
  distanceM: number;
  visits: number;
}

async function run(context: BenchContext): Promise<Row[]> {
  const { database } = await context.migratedDatabase();
  const cells = await publishCity(context, database);
  const place = await openPlace(database);
  const codes = await addWorkers(database);
  await place.duties.refresh();
  const random = context.random('p14 walks');
  const walks = codes.map((staff, i) => ({ staff, pings: seededWalk(cells[i % cells.length]!, random) }));
  const count = walks.reduce((sum, { pings }) => sum + pings.length, 0);
  const recorder = new PingRecorder(place);
  context.say(`${count.toLocaleString('en-US')} positions of ${WORKERS} workers; load ${loadavg()[0]!.toFixed(1)}`);
  const lastBatches = TO - BATCHES * LAST_MS;
  const part = (from: number, to: number) =>
    walks.map(({ staff, pings }) => ({
      staff,
      pings: pings.filter(({ at }) => Date.parse(at) >= from && Date.parse(at) < to),
    }));
  for (let hour = FROM; hour < lastBatches; hour += 3_600_000)
    await recorder.take(part(hour, Math.min(hour + 3_600_000, lastBatches)));

  const laid = await secondsOf(async () => {
    const grounds = await place.grounds.of(place.grid.current(), { fromMs: FROM, toMs: TO });
    for (const { id } of place.grid.current().cells) grounds.patrollable(id);
  });
  // (a) before anything else is warm but the process itself.
  const book = await CoverageBook.open(place);
  book.live(null);
  const incremental: number[] = [];
  for (let at = lastBatches; at < TO; at += LAST_MS) {
    await recorder.take(part(at, at + LAST_MS));
    incremental.push(
      await secondsOf(async () => {
        await book.refresh();
        book.live(null);
      }),
    );
  }
  await database.knex.raw('analyze ping');
  await database.knex.raw('analyze patrol_slot');

  context.say(`incremental ${incremental.map((one) => `${(one * 1e3).toFixed(0)} ms`).join(', ')}`);
  const cold = () => reportCoverage(place, ACTOR, period());
  const ours = byCode(
    (await cold()).cells.map((cell) => [cell.cell.code, { ...cell, share: cell.coveredM2 / cell.patrollableM2 }]),
  );
  context.say('read from the roll-up rows');
  const theirs = await ofPostgis(database);
  check('roll-up rows', ours, theirs);
  check('from scratch', await fromScratch(place), theirs);
  const live = book.live(null);
  for (const [i, id] of live.cells.id.entries()) {
    const expected = theirs.get(place.grid.current().cellById(id)!.code)!;
    const share = live.cells.share[i];
    if (live.cells.minutes[i] !== expected.minutes) throw new Error(`Cell ${id}: minutes of the book differ`);
    if (share != null && Math.abs(share - expected.share) > SHARE_TOLERANCE)
      throw new Error(`Cell ${id}: the book has a share of ${share}, PostGIS ${expected.share}`);
  }
  context.say('all agree');

  const load = loadavg()[0]!.toFixed(1);
  const runs = WORKERS > 200 ? 1 : 5;
  const medians = await interleave(
    {
      postgis: () => secondsOf(() => ofPostgis(database)),
      cold: () => secondsOf(cold),
      scratch: () => secondsOf(() => fromScratch(place)),
    },
    runs,
  );
  place.grid.close();
  const baseline = `one PostGIS query over the positions, ${medians.postgis.toFixed(1)} s`;
  const size = `${count.toLocaleString('en-US')} positions in ${WORKERS} of 820 cells`;
  const row = (what: string, seconds: number, notes: string): Row => ({
    ...{ what: `${size}: ${what}`, figure: seconds * 1_000, unit: 'ms', baseline },
    ...{ ratio: medians.postgis / seconds, notes: `${notes}; load average ${load}` },
  });
  const times = runs === 1 ? 'one run' : `medians of ${runs}`;
  return [
    row(
      'incremental, after one more minute of everybody',
      median(incremental),
      `${(WORKERS * 6).toLocaleString('en-US')} positions more, ${BATCHES} times; the door has rolled them up, see P6`,
    ),
    row(
      'from the roll-up rows, cold',
      medians.cold,
      `ground to be walked worked out beforehand, once for all boundaries that hold, in ${laid.toFixed(1)} s; ${times}`,
    ),
    row(
      'from scratch: positions read and walked again',
      medians.scratch,
      `likewise, in one process on one core; ${times}`,
    ),
  ];
}

const period = () => ({ level: 4, from: new Date(FROM), to: new Date(TO) });
const byCode = (entries: readonly (readonly [string, Figures])[]): Map<string, Figures> => new Map(entries);

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return (performance.now() - startedAt) / 1_000;
}

async function publishCity(context: BenchContext, database: Database): Promise<Cell[]> {
  const { columns, rows, segments } = CITY_CELLS;
  const cells = seededGrid(columns, rows, segments, context.random('p14 cells'));
  const at = new Date('2026-01-01T00:00:00Z');
  const changes = cells.map(({ code, name, shape }) => ({
    kind: 'add' as const,
    level: 4 as const,
    cell: { code, name, urban: null, parent: null, synthetic: false, shape },
  }));
  await database.transaction((transaction) =>
    publishGeneration(transaction, { city: TEST_CITY, changes, holdsFrom: at, author: 'bench', reason: 'bench', at }),
  );
  return cells;
}

async function openPlace(database: Database): Promise<CoveragePlace> {
  const clock = () => new Date(TO);
  const city = (await readCity(database.knex, TEST_CITY))!;
  return {
    ...{ database, city, clock, patrolRules: { current: () => rules } },
    grid: await PublishedGrid.open(database, TEST_CITY, clock),
    duties: await DutyBook.open(database, TEST_CITY, clock),
    calendar: await CalendarHolder.open(database, TEST_CITY),
    grounds: new PatrollableGrounds({ database, city }),
    coverage: { shift: null, refresh: async () => {} },
  };
}

/** Each holds a cell, and works the shift. */
async function addWorkers(database: Database): Promise<string[]> {
  const { knex } = database;
  const city = { city: TEST_CITY };
  const codes = Array.from({ length: WORKERS }, (_, i) => `W${String(i + 1).padStart(4, '0')}`);
  await knex('organisation').insert({
    ...city,
    ...{ code: 'centre', kind: 'centre', name_zh: '中心', name_en: 'Centre', phone: '', invented: true, position: 0 },
  });
  await knex('shift').insert({
    ...city,
    ...{ code: 'day', name_zh: '白班', name_en: 'Day', days: 'every-day', starts_at: '08:00', ends_at: '16:00' },
  });
  for (let at = 0; at < codes.length; at += 100)
    await knex('staff').insert(
      codes.slice(at, at + 100).map((code) => ({
        ...city,
        ...{ code, name: code, phone: '', employment: 'full-time', organisation: 'centre', joined_on: '2017-04-01' },
        ...{ shift: 'day', invented: true },
      })),
    );
  await knex.raw(
    `insert into post_holding (city, cell_id, post, staff, from_day)
     select ?, cell_id, 'grid-worker', code, '2017-04-01'
     from (select cell_id, row_number() over (order by cell_id) as n from cell_version) as cell
     join (select code, row_number() over (order by code) as n from staff) as person using (n)`,
    [TEST_CITY],
  );
  return codes;
}

/** From house to house through the cell, about a metre a second, with stands, and a turn when the border is near. */
function seededWalk({ shape }: Cell, random: () => number): Ping[] {
  const ring = shape[0]![0]!;
  const middle = [0, 1].map((axis) => ring.reduce((sum, place) => sum + place[axis]!, 0) / ring.length);
  const [halfM, northM] = [600, 1_500];
  let [east, north, heading] = [0, 0, random() * 7];
  return Array.from({ length: (HOURS * 3_600) / EVERY_S }, (_, i) => {
    heading += (random() - 0.5) * 0.8;
    if (Math.abs(east) > halfM || Math.abs(north) > northM) heading = Math.atan2(-north, -east) + random() - 0.5;
    const metres = random() < 0.3 ? random() * 2 : EVERY_S * (0.6 + random());
    east += Math.cos(heading) * metres;
    north += Math.sin(heading) * metres;
    return {
      at: new Date(FROM + i * EVERY_S * 1_000).toISOString(),
      lon: middle[0]! + east / 98_600,
      lat: middle[1]! + north / 110_800,
      accuracyM: 8,
    };
  });
}

/** Everything anew from the positions, a worker after another. */
async function fromScratch(place: CoveragePlace): Promise<Map<string, Figures>> {
  const { database, grid } = place;
  const locator = grid.current();
  const splitter = new CellSplitter(locator);
  const grounds = await place.grounds.of(locator, { fromMs: FROM, toMs: TO });
  const tallies = new Map<number, CellTally>();
  const people: { code: string }[] = await database.knex('staff').select('code').orderBy('code');
  for (const { code } of people) {
    const rows = await database
      .knex('ping')
      .select('at', 'lon', 'lat', 'mark', 'begins', { accuracyM: 'accuracy_m', cellId: 'cell_id' })
      .where({ city: TEST_CITY, staff: code })
      .orderBy('at');
    const pings = rows.map(({ at, cellId, ...ping }) => ({ ...ping, atMs: at.getTime(), cellId: cellId ?? 0 }));
    const by = { splitter, reachM: rules.reachM, generation: locator.generation };
    for (const roll of [...new SlotRolls(foldWalk(NO_CARRY, pings, rules), by)].map(encodedRoll)) {
      if (!tallies.has(roll.cellId)) tallies.set(roll.cellId, new CellTally(FROM, TO));
      tallies.get(roll.cellId)!.add({ ...roll, staff: code });
    }
  }
  const nothing = new CellTally(FROM, TO);
  return byCode(
    locator.cells.map(({ id, code }) => {
      const tally = tallies.get(id) ?? nothing;
      const share = coveredM2(grounds, id, tally.ground) / grounds.patrollable(id).areaM2;
      const { visits, distanceM } = tally;
      return [code, { share, minutes: tally.presence.minutes, dwellS: tally.dwellMs / 1000, distanceM, visits }];
    }),
  );
}

async function ofPostgis(database: Database): Promise<Map<string, Figures>> {
  const { reachM, gapS, speedMps, visitGapS } = rules;
  const values = { city: TEST_CITY, from: new Date(FROM), to: new Date(TO), reachM, gapS, speedMps, visitGapS };
  const { rows } = await database.knex.raw(POSTGIS, values);
  return byCode((rows as (Figures & { code: string })[]).map((row) => [row.code, row]));
}

const POSTGIS = `
  with cell as materialized (
    select cell_id as id, code, shape from cell_version where city = :city and to_generation is null and level = 4
  ),
  paired as (
    select staff, at, begins, cell_id as cell, st_setsrid(st_makepoint(lon, lat), 4326) as point,
      lag(at) over walk as at0, lag(st_setsrid(st_makepoint(lon, lat), 4326)) over walk as point0,
      lag(cell_id) over walk as cell0, lag(at) over (partition by staff, cell_id order by at) as seen
    from ping where city = :city and mark is null and at >= :from and at < :to
    window walk as (partition by staff order by at)
  ),
  step as materialized (
    select *, st_distancesphere(point0, point) as metres, coalesce(not begins and at - at0 <= make_interval(secs => :gapS)
      and st_distancesphere(point0, point) <= :speedMps * extract(epoch from at - at0), false) as joined
    from paired
  ),
  run as materialized (
    select *, count(*) filter (where not joined) over (partition by staff order by at) as run,
      date_bin('30 min', at, 'epoch') as slot
    from step
  ),
  line as materialized (
    select case when count(*) = 1 and not bool_or(joined) then min(point::text)::geometry
      else st_makeline((array_agg(coalesce(point0, point) order by at))[1:1] || array_agg(point order by at)) end as line
    from run group by staff, run, slot
  ),
  reach as materialized (select st_buffer(line::geography, :reachM, 'quad_segs=8')::geometry as shape from line),
  covered as materialized (
    select cell.id, st_area(st_intersection(cell.shape, st_union(reach.shape))::geography) as area
    from cell join reach on st_intersects(cell.shape, reach.shape) group by cell.id, cell.shape
  ),
  minute as materialized (
    select cell, date_trunc('minute', at) as minute from step
    union
    select case when minute + interval '30 s' <= at0 + (at - at0) / 2 then cell0 else cell end, minute
    from step cross join lateral generate_series(
      date_trunc('minute', at0) + interval '1 min', date_trunc('minute', at) - interval '1 min', interval '1 min'
    ) as minute
    where joined
  ),
  present as materialized (select cell, count(*)::int as minutes from minute group by cell),
  half as materialized (
    select cell, sum(extract(epoch from time))::float8 / 2 as dwell, sum(metres) / 2 as metres
    from (select cell, at - at0 as time, metres from step where joined
      union all select cell0, at - at0, metres from step where joined) as half
    group by cell
  ),
  visited as materialized (
    select cell, count(*)::int as visits from step
    where seen is null or at - seen > make_interval(secs => :visitGapS) group by cell
  )
  select cell.code, coalesce(covered.area, 0) / st_area(cell.shape::geography) as share,
    coalesce(present.minutes, 0) as minutes, coalesce(half.dwell, 0) as "dwellS",
    coalesce(half.metres, 0) as "distanceM", coalesce(visited.visits, 0) as visits
  from cell left join covered on covered.id = cell.id left join present on present.cell = cell.id
    left join half on half.cell = cell.id left join visited on visited.cell = cell.id`;

function check(what: string, ours: ReadonlyMap<string, Figures>, theirs: ReadonlyMap<string, Figures>): void {
  for (const [code, expected] of theirs) {
    const { share, minutes, dwellS, distanceM, visits } = ours.get(code)!;
    const same =
      Math.abs(share - expected.share) <= SHARE_TOLERANCE &&
      minutes === expected.minutes &&
      visits === expected.visits &&
      Math.abs(dwellS - expected.dwellS) <= 1.5 &&
      Math.abs(distanceM - expected.distanceM) <= 1 + expected.distanceM * 1e-4;
    if (!same) throw new Error(`${what}: cell ${code} differs: ${JSON.stringify([ours.get(code), expected])}`);
  }
}
