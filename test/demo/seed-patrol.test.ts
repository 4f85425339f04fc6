import { expect } from 'chai';
import { roundGround } from '../../geodata/round-ground.ts';
import type { DemoPlace } from '../../server/demo/demo-city.ts';
import type { DemoWalks } from '../../server/demo/demo-walks.ts';
import { PATROL_DAYS } from '../../server/demo/load-patrol-history.ts';
import { roundPings } from '../../server/demo/round-pings.ts';
import { type DemoSeeding, seedDemo } from '../../server/demo/seed-demo.ts';
import { startWalks } from '../../server/demo/simulate-walks.ts';
import { visitStop } from '../../server/demo/visit-stop.ts';
import { CalendarHolder } from '../../server/duty/clocks/calendar-holder.ts';
import { ClockRuleBook } from '../../server/duty/clocks/clock-rule-book.ts';
import { DutyBook } from '../../server/duty/duty-book.ts';
import { shapeAreaM2 } from '../../server/grid/ellipsoid-area.ts';
import { PublishedGrid } from '../../server/grid/published-grid.ts';
import { readClosedGround } from '../../server/patrol/closed-ground/closed-ground-store.ts';
import { PatrollableGrounds } from '../../server/patrol/coverage/patrollable-grounds.ts';
import { CellGrounds } from '../../server/patrol/ground/cell-ground.ts';
import { Ground } from '../../server/patrol/ground/ground.ts';
import { DEFAULT_PATROL_RULES } from '../../server/patrol/patrol-rules.ts';
import { PingRecorder } from '../../server/patrol/pings/ping-recorder.ts';
import { dutiesOfDay } from '../../server/patrol/plans/duties-of-day.ts';
import { roundsOfDay } from '../../server/patrol/plans/rounds-of-day.ts';
import { type City, readCity } from '../../server/platform/city-store.ts';
import type { Database } from '../../server/platform/database.ts';
import { openLog } from '../../server/platform/log.ts';
import { CategoryList } from '../../server/reports/category-list.ts';
import { ReportRecorder } from '../../server/reports/recorder.ts';
import { SiteKindList } from '../../server/sites/kinds/site-kind-list.ts';
import { onBothEngines, TEST_CITY } from '../helpers/engines.ts';

/** A Wednesday. */
const NOW = new Date('2026-06-10T09:40:00+08:00');
const DAY_MS = 86_400_000;
const DAY = NOW.getTime() / DAY_MS;
/** Of all walks every so-manieth, so that the test is lean. */
const EVERY = 40;

describe('the patrol and the key sites of the demo', () => {
  onBothEngines((engine) => {
    let database: Database;
    let now = NOW;
    let place: DemoPlace & { siteKinds: SiteKindList; pingRecorder: PingRecorder };
    let seeding: DemoSeeding;
    let all: DemoWalks;
    let some: Pick<DemoWalks, 'walksOf' | 'roundOf' | 'stopsIn'>;

    before(async function () {
      this.timeout(180_000);
      database = await engine.freshDatabase();
      const clock = () => now;
      const city = (await readCity(database.knex, TEST_CITY)) as City;
      const grid = await PublishedGrid.open(database, TEST_CITY, clock);
      const duties = await DutyBook.open(database, TEST_CITY, clock);
      const patrolRules = { current: () => DEFAULT_PATROL_RULES };
      place = {
        ...{ database, city, grid, duties, clock, log: openLog('silent') },
        calendar: await CalendarHolder.open(database, TEST_CITY),
        clockRules: await ClockRuleBook.open(database, TEST_CITY),
        categories: await CategoryList.open(database, TEST_CITY),
        siteKinds: await SiteKindList.open(database, TEST_CITY),
        pingRecorder: new PingRecorder({ database, city, grid, duties, patrolRules, clock }),
      } as typeof place;
      seeding = (await seedDemo(place))!;
      place = { ...place, city: seeding.city };
      all = await seeding.openWalks();
      const walks = all;
      some = {
        walksOf: async (day) => (await walks.walksOf(day)).filter((_, i) => i % EVERY === 0),
        roundOf: (walk) => walks.roundOf(walk),
        stopsIn: (cellId) => walks.stopsIn(cellId),
      };
    });
    after(async () => {
      place.grid.close();
      await engine.release(database);
    });

    const one = async (sql: string, values: readonly unknown[] = []): Promise<Record<string, number>> =>
      (await database.knex.raw(sql, values as string[])).rows[0];
    const count = async (table: string, where = 'true'): Promise<number> =>
      (await one(`select count(*)::int as n from ${table} where ${where}`)).n!;

    it('has some 1,200 sites of a dozen kinds and 2,000 check-points, each in a basic cell', async () => {
      expect(await count('site', 'invented and cardinality(cell_path) = 4')).to.be.within(1_150, 1_250);
      expect(await count('site', 'cardinality(cell_path) <> 4')).to.equal(0);
      expect(await count('site_kind', 'invented')).to.be.at.least(12);
      expect(await count('check_point', 'cell_id is not null and cardinality(cell_path) = 4')).to.be.within(
        1_900,
        2_400,
      );
      expect(await count('check_point', 'cell_id is null')).to.equal(0);
    });

    it('has closed ground that takes from the ground to be walked, but for what is over or yet to come', async () => {
      expect(await count('closed_ground')).to.equal(25);
      const today = NOW.getTime();
      const locator = place.grid.current();
      const grounds = await new PatrollableGrounds(place).of(locator, { fromMs: today, toMs: today });
      const whole = new CellGrounds(locator, []);
      let smaller = 0;
      for (const { shape, fromDay, toDay } of await readClosedGround(database.knex, TEST_CITY)) {
        const cell = locator.locate(shape[0]![0]![0]!).path.at(-1)!;
        const holds = fromDay <= '2026-06-10' && (toDay === null || toDay >= '2026-06-10');
        const closedM2 = whole.patrollable(cell.id).areaM2 - grounds.patrollable(cell.id).areaM2;
        expect(closedM2).to.be.closeTo(holds ? shapeAreaM2(shape) : 0, 250);
        smaller += Number(holds);
      }
      expect(smaller).to.equal(23);
    });

    it('has some 40 plans, which make the rounds of their cells, and sends nobody to two places at once', async () => {
      expect(await count('patrol_plan')).to.be.within(38, 42);
      expect(await count('patrol_plan', 'staff is null')).to.be.within(15, 35);
      const day = Math.floor(DAY);
      const planned = roundsOfDay(
        await dutiesOfDay(place, day),
        place.grid.current().cells.map(({ id }) => id),
      ).rounds.filter(({ plan }) => plan !== null);
      expect(planned.length).to.be.within(25, 42);
      const until = new Map<string, number>();
      for (const { staff, fromMs, toMs } of await all.walksOf(day)) {
        expect(fromMs).to.be.at.least(until.get(staff) ?? 0);
        until.set(staff, toMs);
      }
      const walked = new Set((await all.walksOf(day)).map(({ cellId, fromMs }) => `${cellId} ${fromMs}`));
      for (const { cellId, from, standing } of planned)
        if (standing === 'on') expect(walked.has(`${cellId} ${from.getTime()}`)).to.equal(true);
    });

    it('walks around closed ground', async () => {
      const grounds = await readClosedGround(database.knex, TEST_CITY, { day: '2026-06-10' });
      let positions = 0;
      for (const { shape } of grounds) {
        const cellId = place.grid.current().locate(shape[0]![0]![0]!).path.at(-1)!.id;
        const closed = roundGround(shape);
        for (const walk of (await all.walksOf(Math.floor(DAY))).filter((one) => one.cellId === cellId)) {
          const round = all.roundOf(walk);
          if (round === undefined) continue;
          for (const { lon, lat } of roundPings(round, walk.fromMs, walk.toMs)) {
            const [x, y] = closed.toMetres([lon, lat]);
            // But for the error of the fix.
            expect(closed.isInside(x, y) && closed.borderM(x, y) > 20).to.equal(false);
            positions++;
          }
        }
      }
      expect(positions).to.be.above(1_000);
    });

    it('has lists ticked today and in the week before, once each, and goes on after a stop', async () => {
      const stop = new AbortController();
      const first = await seeding.loadTicks(some, {
        signal: stop.signal,
        restRatio: 0,
        onProgress: (done) => done === 2 && stop.abort(),
      });
      expect(first).to.be.above(30);
      const second = await seeding.loadTicks(some, { restRatio: 0 });
      expect(second).to.be.above(first);
      expect(await seeding.loadTicks(some, { restRatio: 0 })).to.equal(0);
      expect(await count('check_tick')).to.equal(first + second);
      expect(
        await count('check_tick', `at > '${NOW.toISOString()}' or day <> (at at time zone 'Asia/Shanghai')::date`),
      ).to.equal(0);
      const tick = await one(
        `select count(distinct (cell_id, item, day))::int as different, count(distinct day)::int as days,
           count(*) filter (where proof = 'scan')::int as scans, count(*) filter (where place = 'in-cell')::int as within,
           count(*) filter (where category is not null or report_number is not null)::int as owing from check_tick`,
      );
      expect(tick.different).to.equal(first + second);
      expect(tick.days).to.be.within(PATROL_DAYS - 1, PATROL_DAYS + 1);
      expect(tick.scans).to.be.above(10);
      expect(tick.within! / (first + second)).to.be.above(0.9);
      expect(tick.owing).to.equal(0);
    });

    it('has sites that are overdue, due, failed and closed, most in order', async () => {
      const today = `date '2026-06-10'`;
      expect(await count('site', `closed_from <= ${today}`)).to.be.within(12, 45);
      expect(await count('site', `last_result = 'failed'`)).to.be.within(4, 45);
      expect(await count('site', `closed_from is null and last_result = 'passed' and due_on < ${today}`)).to.be.within(
        10,
        90,
      );
      expect(await count('site', `due_on >= ${today} and due_on < ${today} + 10`)).to.be.above(30);
    });

    it('loads two years of inspections, goes on after a stop, and keeps the newest where the site says it', async () => {
      const stop = new AbortController();
      const first = await seeding.loadSiteHistory({
        signal: stop.signal,
        restRatio: 0,
        onProgress: (done) => done > 200 && stop.abort(),
      });
      expect(first).to.be.above(500);
      const second = await seeding.loadSiteHistory({ restRatio: 0 });
      expect(second).to.be.above(first);
      expect(await seeding.loadSiteHistory({ restRatio: 0 })).to.equal(0);
      const { n, different, staffed } = await one(
        `select count(*)::int as n, count(distinct (site_id, at))::int as different, count(staff)::int as staffed from site_inspection`,
      );
      expect(n).to.equal(different);
      expect(n).to.be.within(9_000, 20_000);
      expect(staffed).to.be.above(0.9 * n!);
      expect(
        await count(
          'site',
          `last_inspected_at is distinct from (select max(at) from site_inspection where site_id = site.id)
             or last_result is distinct from (select result from site_inspection where site_id = site.id order by at desc limit 1)`,
        ),
      ).to.equal(0);
    });

    it('knows where its workers were today until now, once each, and goes on from there', async () => {
      const stored = await seeding.loadPatrolToday(some, place.pingRecorder, { restRatio: 0 });
      expect(stored).to.be.above(500);
      expect(await count('ping')).to.equal(stored);
      expect(await count('ping', 'mark is not null')).to.equal(0);
      expect(await count('ping', 'cell_id is null')).to.be.below(stored / 50);
      expect(await seeding.loadPatrolToday(some, place.pingRecorder, { restRatio: 0 })).to.equal(0);
      now = new Date(NOW.getTime() + 600_000);
      const more = await seeding.loadPatrolToday(some, place.pingRecorder, { restRatio: 0 });
      expect(more).to.be.within(20, stored / 2);
      const { longest } = await one(
        `select max(extract(epoch from gap))::int as longest from
           (select at - lag(at) over (partition by staff order by at) as gap from ping) as gaps`,
      );
      expect(longest).to.equal(30);
    });

    it('has the week before rolled up without positions, and goes on after a stop', async () => {
      const days = (): Promise<number> =>
        one(
          `select count(distinct (slot_at at time zone 'Asia/Shanghai')::date)::int as n from patrol_slot where slot_at < '2026-06-09T16:00Z'`,
        ).then(({ n }) => n!);
      const [before, pings] = [await count('patrol_slot'), await count('ping')];
      const stop = new AbortController();
      const onProgress = (done: number): void => {
        if (done === 2) stop.abort();
      };
      const first = await seeding.loadPatrolHistory(some, DEFAULT_PATROL_RULES, {
        signal: stop.signal,
        restRatio: 0,
        onProgress,
      });
      // As if it had been killed within a day, and the demo had run on the evening before.
      await database
        .knex('patrol_slot')
        .where('slot_at', '>=', '2026-06-08T01:00Z')
        .where('slot_at', '<', '2026-06-08T12:00Z')
        .delete();
      const lost = before + first - (await count('patrol_slot'));
      expect(lost).to.be.above(20);
      const second = await seeding.loadPatrolHistory(some, DEFAULT_PATROL_RULES, { restRatio: 0 });
      expect(await count('patrol_slot')).to.equal(before + first - lost + second);
      expect(second).to.be.above(first);
      expect(await seeding.loadPatrolHistory(some, DEFAULT_PATROL_RULES, { restRatio: 0 })).to.equal(0);
      expect(await days()).to.equal(PATROL_DAYS);
      expect(await count('ping')).to.equal(pings);
    });

    it('walks on when simulated: what was covered grows, until it is stopped', async function () {
      this.timeout(60_000);
      const covered = async (): Promise<number> => {
        const ground = new Ground();
        for (const { ground: bytes } of await database
          .knex('patrol_slot')
          .where('slot_at', '>=', '2026-06-10T00:00Z')
          .select('ground'))
          ground.addEncoded(bytes);
        return ground.areaM2();
      };
      const [before, heard] = [await covered(), await count('ping')];
      // Each look at the clock is ten seconds later than the one before.
      const clock = () => {
        now = new Date(now.getTime() + 10_000);
        return now;
      };
      const simulation = startWalks({ ...place, clock }, some, { everyMs: 5 });
      const endMs = now.getTime() + 20 * 60_000;
      while (now.getTime() < endMs) await new Promise((resolve) => setTimeout(resolve, 20));
      await simulation.stop();
      expect(await covered()).to.be.above(before * 1.02);
      const pings = await count('ping');
      expect(pings).to.be.above(heard + 200);
      await new Promise((resolve) => setTimeout(resolve, 60));
      expect(await count('ping')).to.equal(pings);
    });

    it('ticks lists at check-points and inspects sites that are due', async () => {
      const stops = await Promise.all(
        (await some.walksOf(Math.floor(DAY))).map(async (walk) => ({ walk, stops: some.stopsIn(walk.cellId) })),
      );
      const atPoint = stops.find(({ walk, stops: [stop] }) => walk.ticks && stop?.kind === 'check-point')!;
      const ticking = {
        ...place,
        recorder: new ReportRecorder(place),
        patrolRules: { current: () => DEFAULT_PATROL_RULES },
      };
      const scanned = `proof = 'scan' and staff = '${atPoint.walk.staff}'`;
      const before = await count('check_tick', scanned);
      await visitStop(ticking, atPoint.walk, atPoint.stops[0]!, now);
      expect(await count('check_tick', scanned)).to.equal(before + 1);
      await place.siteKinds.refresh();
      const { id, cellId, code, lon, lat } = (
        await database.knex.raw(
          `select id, cell_id as "cellId", code, st_x(place) as lon, st_y(place) as lat from site
           where due_on < '2026-06-10' and closed_from is null order by code limit 1`,
        )
      ).rows[0];
      await visitStop(
        ticking,
        { staff: atPoint.walk.staff, cellId },
        { kind: 'site', id, code, cellId, lon, lat },
        now,
      );
      expect(await count('site', `id = ${id} and due_on > '2026-06-10'`)).to.equal(1);
    });

    it('gets the missing days and inspections at a start some days later, and leaves what people have inspected', async () => {
      const { id: touched } = await one(`select id from site where closed_from is null order by due_on limit 1`);
      await database.knex('site').where({ id: touched }).update({ last_inspected_at: now });
      now = new Date(NOW.getTime() + 3 * DAY_MS);
      const walked = await seeding.loadPatrolHistory(some, DEFAULT_PATROL_RULES, { restRatio: 0 });
      expect(walked).to.be.above(50);
      const inspected = await seeding.loadSiteHistory({ restRatio: 0 });
      expect(inspected).to.be.within(30, 300);
      expect(
        await count('site', `last_inspected_at < (select max(at) from site_inspection where site_id = site.id)`),
      ).to.equal(0);
      expect(await count('site_inspection', `site_id = ${touched} and at > '2026-06-11'`)).to.equal(0);
    });
  });
});
