/**
 * Composes the parts and starts them; the only file that starts anything.
 * Longer than 200 lines because the whole composition stands here, in the order in which a process comes up.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import express, { type Express } from 'express';
import { z } from 'zod';
import { CATEGORIES } from '../geodata/categories.ts';
import { SITE_KINDS } from '../geodata/site-kinds.ts';
import { casesImpact } from './cases/boundary-impact.ts';
import { startClocks } from './cases/clocks/run-clocks.ts';
import { DEFAULT_TEMPLATES } from './cases/desk/default-templates.ts';
import { putTemplates } from './cases/desk/desk-store.ts';
import { concernsDelivery, type Delivery, deliverHandOffs } from './cases/hand-offs/deliver-hand-offs.ts';
import { handOffRoutes } from './cases/hand-offs/hand-off-http.ts';
import { forgetOldMessages } from './cases/hand-offs/take-hand-off-status.ts';
import { caseRoutes } from './cases/http.ts';
import { keepRehomed } from './cases/rehome-cases.ts';
import type { DemoAccount } from './demo/demo-accounts.ts';
import { DEMO_CITY } from './demo/demo-city.ts';
import { loadDemo } from './demo/load-demo.ts';
import { makeCity } from './demo/make-city.ts';
import { seedDemo } from './demo/seed-demo.ts';
import { type Simulation, startSimulation } from './demo/simulate.ts';
import { dutyImpact } from './duty/boundary-impact.ts';
import { CalendarHolder } from './duty/clocks/calendar-holder.ts';
import { seedCalendar } from './duty/clocks/calendar-store.ts';
import { DEFAULT_CLOCK_RULES } from './duty/clocks/clock-defaults.ts';
import { clockRoutes } from './duty/clocks/clock-http.ts';
import { ClockRuleBook } from './duty/clocks/clock-rule-book.ts';
import { replaceClockRules } from './duty/clocks/clock-rule-store.ts';
import { dayToText, zoneClock } from './duty/clocks/zone-clock.ts';
import { DutyBook } from './duty/duty-book.ts';
import { cellPosts } from './duty/duty-view.ts';
import { cellsBelow } from './duty/files/sheet.ts';
import { dutyRoutes } from './duty/http.ts';
import { workersOnDuty } from './duty/people/people-on-duty.ts';
import { evaluationRoutes } from './evaluation/http.ts';
import { BaseCoverages } from './grid/drafts/base-coverages.ts';
import { DraftDesk } from './grid/drafts/draft-desk.ts';
import { forgetPresence } from './grid/drafts/draft-presence-store.ts';
import { forgetReceipts } from './grid/drafts/draft-receipt-store.ts';
import type { DraftsPlace } from './grid/drafts/drafts-place.ts';
import { draftRoutes } from './grid/drafts/http.ts';
import { draftImportRoutes } from './grid/drafts/import/draft-import-http.ts';
import { exportRoutes } from './grid/export-http.ts';
import { editorRoutes } from './grid/history/editor-http.ts';
import { gridRoutes } from './grid/http.ts';
import { areasOnCells } from './grid/impact/areas-on-cells.ts';
import { comparesBoundaries } from './grid/impact/compare-boundaries.ts';
import { impactOnCells } from './grid/impact/impact-on-cells.ts';
import type { Locator } from './grid/locator.ts';
import { PublishedGrid } from './grid/published-grid.ts';
import { findProblemsInTurns } from './grid/topology/problems/find-problems.ts';
import { type CodeRules, LILING_CODES } from './grid/topology/problems/problem-options.ts';
import { openGatekeeper } from './identity/gatekeeper.ts';
import { identityRoutes } from './identity/http.ts';
import { openPseudonyms } from './identity/pseudonyms.ts';
import { signInRateLimit } from './identity/rate-limit.ts';
import { openSecrets } from './identity/secrets.ts';
import { securityHeaders } from './identity/security-headers.ts';
import { openSignIn, pruneSessions } from './identity/sign-in.ts';
import { liveRoutes } from './live/http.ts';
import { EventHub } from './live/hub.ts';
import { pruneEvents } from './live/prune-events.ts';
import { alarmRoutes } from './patrol/alarms/alarm-http.ts';
import { startWatch } from './patrol/alarms/run-watch.ts';
import { patrolImpact } from './patrol/boundary-impact.ts';
import { checkListRoutes } from './patrol/check-lists/check-list-http.ts';
import { fileOwedTicks } from './patrol/check-lists/file-tick-report.ts';
import { forgetTickPositions } from './patrol/check-lists/tick-store.ts';
import { checkPointRoutes } from './patrol/check-points/check-point-http.ts';
import { keepCheckPointsLocated } from './patrol/check-points/relocate-check-points.ts';
import { closedGroundRoutes } from './patrol/closed-ground/closed-ground-http.ts';
import { CoverageBook } from './patrol/coverage/coverage-book.ts';
import { coverageRoutes } from './patrol/coverage/coverage-http.ts';
import { PatrollableGrounds } from './patrol/coverage/patrollable-grounds.ts';
import { livePatrolRoutes } from './patrol/live/live-http.ts';
import { LookLog } from './patrol/live/look-log.ts';
import { PatrolNotices } from './patrol/live/patrol-notices.ts';
import type { LivePlace } from './patrol/live/patrol-snapshot.ts';
import { seenOnDuty } from './patrol/live/seen-on-duty.ts';
import { keepPositions } from './patrol/pings/keep-positions.ts';
import { markedRoutes } from './patrol/pings/marked-http.ts';
import { pingRoutes } from './patrol/pings/ping-http.ts';
import { PingRecorder } from './patrol/pings/ping-recorder.ts';
import { keepRerolled } from './patrol/pings/reroll-day.ts';
import { trackFileRoutes } from './patrol/pings/track-file-http.ts';
import { planRoutes } from './patrol/plans/plan-http.ts';
import { PatrolRuleBook } from './patrol/rules/patrol-rule-book.ts';
import { patrolRulesRoutes } from './patrol/rules/patrol-rules-http.ts';
import { trackRoutes } from './patrol/tracks/track-http.ts';
import { trailRoutes } from './patrol/tracks/trails-http.ts';
import { addCity, type City, readCity } from './platform/city-store.ts';
import { answerClientErrors } from './platform/client-errors.ts';
import { type Clock, systemClock } from './platform/clock.ts';
import { type CommandPlace, insideServer, ownProcess, type RunCommand } from './platform/command-place.ts';
import type { Config } from './platform/config.ts';
import { type CommandIo, serveCommands } from './platform/control-socket.ts';
import { ownData } from './platform/data-owner.ts';
import {
  checkEngineVersion,
  type Database,
  isDatabaseAway,
  openEmbedded,
  openServer,
  readDatabaseTime,
} from './platform/database.ts';
import { refuse } from './platform/errors.ts';
import { healthRoutes } from './platform/health.ts';
import { type AnyRoute, mountErrors, mountRequestLog, mountRoutes, route } from './platform/http.ts';
import { keepStatistics } from './platform/keep-statistics.ts';
import { type Log, openLog } from './platform/log.ts';
import { type Metrics, mountRequestMetrics, openMetrics } from './platform/metrics.ts';
import { migrate } from './platform/migrate.ts';
import { openApiDocument } from './platform/openapi.ts';
import { mountPages } from './platform/static-pages.ts';
import { CategoryList } from './reports/category-list.ts';
import { REGISTER_KINDS, recordCategories } from './reports/category-register.ts';
import { seedCategories } from './reports/category-store.ts';
import type { ReportsPlace } from './reports/file-report.ts';
import { reportRoutes } from './reports/http.ts';
import { ReportRecorder } from './reports/recorder.ts';
import { sitesImpact } from './sites/borders/boundary-impact.ts';
import { keepRelocated } from './sites/borders/relocate-sites.ts';
import { lookAfterSites, type SitesCare } from './sites/due/look-after-sites.ts';
import { siteRoutes } from './sites/http.ts';
import { forgetInspectionPositions } from './sites/inspections/inspection-store.ts';
import { SiteKindList } from './sites/kinds/site-kind-list.ts';
import { seedSiteKinds } from './sites/kinds/site-kind-store.ts';
import type { SitesPlace } from './sites/site-place.ts';
import { todayOf } from './sites/view-sites.ts';
import { BoundaryGenerations } from './tiles/boundary-generations.ts';
import { coverageTileRoutes } from './tiles/coverage-tile-http.ts';
import { CoverageTiles } from './tiles/coverage-tiles.ts';
import { tileRoutes } from './tiles/http.ts';
import { PointFeed } from './tiles/point-feed.ts';
import { PointStore } from './tiles/point-store.ts';
import { ALL_REPORTS } from './tiles/report-filter.ts';
import { ReportTiles } from './tiles/report-tiles.ts';
import { SiteFeed } from './tiles/site-feed.ts';
import { SitePoints } from './tiles/site-points.ts';
import { siteTileRoutes } from './tiles/site-tile-http.ts';
import { SiteTiles } from './tiles/site-tiles.ts';
import { warmTiles } from './tiles/warm-tiles.ts';

const VERSION = packageVersion();
const PAGES = ['wall', 'desk', 'editor'];
const DRAIN_MS = 10_000;
/** Longer than a reverse proxy keeps its idle connections (60 s as a rule): else it would send into one just closed. */
const KEEP_ALIVE_MS = 65_000;

/** The data, opened and up to date: what every command works with, in a process of its own or in the server. */
export interface Workplace extends ReportsPlace, SitesPlace {
  config: Config;
  log: Log;
  clockRules: ClockRuleBook;
  patrolRules: PatrolRuleBook;
  pingRecorder: PingRecorder;
  /** Migrations that ran when it was opened. */
  migrated: string[];
}

/** Opens the data of `config`: connects, migrates, and sets the city up where it is missing. */
export async function openWorkplace(
  config: Config,
  log: Log,
  options: { clock?: Clock; database?: Database } = {},
): Promise<Workplace> {
  const clock = options.clock ?? systemClock;
  const database = options.database ?? (await openDatabase(config, log));
  try {
    const migrated = await migrate(database);
    await checkEngineVersion(database);
    const city = await foundCity(database, config, clock);
    // Nobody else publishes into the embedded engine.
    const trustMs = database.engine === 'server' ? config.publicationLeadMs / 2 : Infinity;
    const grid = await PublishedGrid.open(database, city.code, clock, { trustMs });
    const calendar = await CalendarHolder.open(database, city.code);
    const duties = await DutyBook.open(database, city.code, clock);
    const clockRules = await ClockRuleBook.open(database, city.code);
    const patrolRules = await PatrolRuleBook.open(database, city.code);
    const categories = await CategoryList.open(database, city.code);
    const siteKinds = await openSiteKinds(database, city.code);
    const recorder = new ReportRecorder({ database, city, grid, duties, clock });
    const pingRecorder = new PingRecorder(
      { database, city, grid, duties, patrolRules, clock },
      { retentionDays: config.pingRetentionDays },
    );
    return {
      ...{ config, database, city, grid, calendar, duties, clockRules, patrolRules, pingRecorder },
      ...{ categories, siteKinds, recorder, clock, log, migrated },
    };
  } catch (error) {
    if (options.database === undefined) await database.close();
    throw error;
  }
}

const CONNECT_TRIES = 60;
const CONNECT_RETRY_MS = 500;

async function openDatabase(config: Config, log: Log): Promise<Database> {
  if (config.databaseUrl === undefined) return openEmbedded({ dataDir: join(config.dataDir, 'pgdata') });
  const database = openServer(config.databaseUrl, {
    poolSize: config.databasePool,
    onFault: (error) => log.warn({ err: error }, 'a connection to the database broke'),
  });
  for (let attempt = 1; ; attempt++) {
    try {
      await database.knex.raw('select 1');
      return database;
    } catch (error) {
      if (!isDatabaseAway(error) || attempt === CONNECT_TRIES) {
        await database.close();
        throw error;
      }
      if (attempt === 1) log.warn('the database does not answer yet; trying again');
      await new Promise((resolve) => setTimeout(resolve, CONNECT_RETRY_MS));
    }
  }
}

const CHINESE_ZONES = ['Asia/Shanghai', 'Asia/Urumqi'];

/** Sets the city up with the category list and, in China, the published calendars; leaves one that is there alone. */
async function foundCity(database: Database, config: Config, clock: Clock): Promise<City> {
  const { code, name, timeZone } = config.city;
  const known = await readCity(database.knex, code);
  if (known !== undefined) return known;
  const isDemo = config.demo && code === DEMO_CITY.code;
  await database.transaction(async (transaction) => {
    const city = isDemo ? DEMO_CITY.name : { zh: name ?? code, en: name ?? code };
    const added = await addCity(transaction, { code, name: city, timeZone, demoSeed: null });
    if (!added) return;
    await seedCategories(transaction, code, CATEGORIES);
    await recordCategories(transaction, code, { author: 'system', reason: 'Founding of the city', at: clock() });
    await putTemplates(transaction, code, DEFAULT_TEMPLATES);
    if (CHINESE_ZONES.includes(timeZone)) await seedCalendar(transaction, code);
    await replaceClockRules(transaction, code, DEFAULT_CLOCK_RULES);
  });
  return (await readCity(database.knex, code)) as City;
}

/** Kinds of key sites; a city that has none is given some, be it new or older than they are. */
async function openSiteKinds(database: Database, city: string): Promise<SiteKindList> {
  const kinds = await SiteKindList.open(database, city);
  if (kinds.all().length > 0) return kinds;
  await database.transaction((transaction) => seedSiteKinds(transaction, city, SITE_KINDS));
  await kinds.refresh();
  return kinds;
}

/** Commands of this process, on the data of `config`. */
export function commandPlace(config: Config, runCommand: RunCommand<Workplace>): CommandPlace<Workplace> {
  return ownProcess({
    dataDir: config.databaseUrl === undefined ? config.dataDir : undefined,
    clock: systemClock,
    serve: (io) => serve(config, io, runCommand),
    open: async () => {
      const workplace = await openWorkplace(config, openLog(config.logLevel === 'info' ? 'warn' : config.logLevel));
      return {
        workplace,
        close: async () => {
          workplace.grid.close();
          await workplace.database.close();
        },
      };
    },
  });
}

/** A running service, as tests and the command line see it. */
export interface Service {
  workplace: Workplace;
  /** Origin at which it listens. */
  url: string;
  routes: readonly AnyRoute[];
  /** Drains and stops; the database stays open. */
  stop(): Promise<void>;
}

const HOUSEKEEPING_MS = 3_600_000;
const RECEIPTS_KEPT_MS = 3 * 86_400_000;

interface StartOptions {
  besides?: readonly AnyRoute[];
  clocks?: boolean;
}

/** Composes the service over an opened workplace and listens. Benchmarks mount routes `besides` its own; tests drive the clocks by hand. */
export async function startService(workplace: Workplace, options: StartOptions = {}): Promise<Service> {
  const opened: (() => unknown)[] = [];
  try {
    return await startOn(workplace, options, opened);
  } catch (error) {
    for (const close of opened.toReversed()) await close();
    throw error;
  }
}

/** Puts what closes the things that it opened into `opened`, for where it comes to nothing. */
async function startOn(
  workplace: Workplace,
  { besides = [], clocks: runsClocks = true }: StartOptions,
  opened: (() => unknown)[],
): Promise<Service> {
  const { config, database, city, grid, calendar, duties, clockRules, patrolRules, pingRecorder } = workplace;
  const { categories, siteKinds, recorder, clock, log } = workplace;
  const metrics = openMetrics();
  const hub = await EventHub.open({ database, city: city.code, log });
  opened.push(() => hub.close());
  // What was published between the opening of the workplace and the hub's cursor comes in no event.
  await Promise.all(
    [grid, categories, siteKinds, calendar, duties, clockRules, patrolRules].map((remembered) => remembered.refresh()),
  );
  const points = new PointStore();
  const feed = new PointFeed(database, city.code, points);
  const reportTiles = new ReportTiles(points, clock);
  const sitePoints = new SitePoints();
  const siteFeed = new SiteFeed(database, city.code, sitePoints, (err) =>
    log.warn({ err }, 'sites for the tiles were not read; trying again'),
  );
  const siteTiles = new SiteTiles(sitePoints, siteKinds, () => todayOf(workplace));
  let delivery: Delivery | undefined;
  let sitesCare: SitesCare | undefined;
  const drafts = draftsPlace(workplace);
  const grounds = new PatrollableGrounds(workplace);
  const coverage = CoverageBook.unread({ ...workplace, grounds });
  const stopFollowing = hub.subscribe((events) => {
    for (const event of events) {
      feed.apply(event);
      siteFeed.apply(event);
      if (event.kind === 'generation.withdrawn') {
        boundaries.forget(Number(event.subject));
        drafts.desk.forgetGeneration(Number(event.subject));
      }
      if (event.kind === 'generation.published' || event.kind === 'generation.withdrawn')
        grid.refresh().catch((err) => log.warn({ err }, 'the grid was not refreshed'));
      if (event.kind === 'category.changed')
        categories.refresh().catch((err) => log.warn({ err }, 'categories were not refreshed'));
      if (event.kind === 'site-kind.changed')
        siteKinds.refresh().catch((err) => log.warn({ err }, 'kinds of sites were not refreshed'));
      if (event.kind === 'calendar.changed')
        calendar.refresh().catch((err) => log.warn({ err }, 'the calendar was not refreshed'));
      if (event.kind === 'duty.changed')
        Promise.all([duties.refresh(), clockRules.refresh()]).then(
          () => {
            gatekeeper.reconsider();
            coverage.dutiesChanged();
          },
          (err) => log.warn({ err }, 'organisations, posts and clock rules were not refreshed'),
        );
      if (event.kind === 'patrol.rules')
        patrolRules.refresh().catch((err) => log.warn({ err }, 'the rules of patrol were not refreshed'));
      if (event.kind === 'reports.imported') loadPoints();
      if (concernsDelivery(event)) delivery?.wake();
    }
  });
  let loading = true;
  const loadPoints = () =>
    void feed.load().then(
      () => {
        loading = false;
      },
      (err) => {
        log.warn({ err }, 'reports for the tiles were not read; trying again');
        setTimeout(loadPoints, CONNECT_RETRY_MS).unref();
      },
    );
  loadPoints();
  void siteFeed.load();

  const boundaries = new BoundaryGenerations(grid);
  // Built before the first wall asks, and before new boundaries hold: it would wait for it.
  const prepareTiles = (locator: Locator) =>
    void boundaries.prepare(locator).catch((err) => log.warn({ err }, 'boundary tiles were not prepared'));
  grid.onUpcoming(prepareTiles);
  grid.onChange(prepareTiles);
  prepareTiles(grid.current());

  const secrets = openSecrets(config.sessionSecret);
  const { dayOf } = zoneClock(city.timeZone);
  const policeCellsOf = (staff: string) => {
    const posts = duties.postsOf(staff, dayToText(dayOf(clock())));
    return posts.filter(({ post }) => post === 'police').map(({ cellId }) => cellId);
  };
  const gatekeeper = openGatekeeper(database, city.code, clock, secrets, {
    publicUrl: config.publicUrl,
    policeCellsOf,
  });
  const notices = await PatrolNotices.open({ database, city: city.code, clock, log });
  opened.push(() => notices.close());
  const looks = new LookLog(workplace);
  const livePatrol: LivePlace = {
    ...workplace,
    pseudonyms: openPseudonyms(config.sessionSecret),
    walkedNow: async (areaCellId) => {
      await coverage.refresh();
      return coverage.live(areaCellId);
    },
  };
  const routes: AnyRoute[] = [
    ...healthRoutes({ database, metrics, missing: () => (grid.ready ? [] : ['grid']) }),
    ...identityRoutes({
      database,
      city: city.code,
      clock,
      secrets,
      gatekeeper,
      signIn: openSignIn(database, city.code, clock, secrets),
      publicUrl: config.publicUrl,
    }),
    ...gridRoutes({
      grid,
      database,
      city: city.code,
      postsOf: (cellId, options) => cellPosts(workplace, cellId, options),
    }),
    ...draftImportRoutes(drafts),
    ...editorRoutes({ ...drafts, grid }),
    ...draftRoutes(drafts),
    ...exportRoutes({ ...drafts, city: city.code, grid }),
    ...dutyRoutes({ ...workplace, seenOnDuty: (asker) => seenOnDuty(livePatrol, looks, asker) }, REGISTER_KINDS),
    ...clockRoutes(workplace),
    ...reportRoutes(workplace),
    ...caseRoutes(workplace),
    ...handOffRoutes({ place: workplace, random: secrets.random, plainHttp: config.outsidePlainHttp }),
    ...evaluationRoutes(workplace),
    ...siteRoutes(workplace, looks),
    ...patrolRulesRoutes(workplace),
    ...coverageRoutes({ ...workplace, grounds, coverage }),
    ...livePatrolRoutes({ place: livePatrol, looks, notices }),
    ...trailRoutes(livePatrol, looks),
    ...trackRoutes(livePatrol, looks),
    ...pingRoutes(workplace),
    ...trackFileRoutes(workplace),
    ...markedRoutes(workplace, looks),
    ...planRoutes(workplace),
    ...alarmRoutes(workplace),
    ...checkPointRoutes(workplace),
    ...closedGroundRoutes(workplace),
    ...checkListRoutes(workplace),
    ...liveRoutes({
      ...workplace,
      hub,
      gatekeeper,
      notices: { permission: 'patrol:read', subscribe: (listener) => notices.subscribe(listener) },
      basemap: config.basemap ?? null,
      heat: ({ areaCellId }) => reportTiles.heatScale({ ...ALL_REPORTS, areaCellId }),
      workersOnDuty: ({ areaCellId }) => {
        const area = areaCellId === null ? undefined : cellsBelow(grid.current(), areaCellId);
        return workersOnDuty(duties, calendar, city.timeZone, clock(), area);
      },
      cellsNotPatrolled: ({ areaCellId }) => coverage.cellsNotPatrolled(areaCellId),
    }),
    ...tileRoutes({ boundaries, reports: reportTiles }),
    ...siteTileRoutes({ boundaries, sites: siteTiles }),
    ...coverageTileRoutes({
      ...{ boundaries, tiles: new CoverageTiles(workplace) },
      place: { ...workplace, grounds, coverage },
    }),
  ];
  // Made when first asked for: it takes a fifth of a second of the start.
  let described: Record<string, unknown> | undefined;
  const toDescribe = [...routes];
  routes.push(
    route({
      method: 'get',
      path: '/api/openapi.json',
      summary: 'This API, described',
      access: 'public',
      answers: { 200: { what: 'OpenAPI 3.1', schema: z.record(z.string(), z.unknown()) } },
      handle: () => {
        described ??= openApiDocument(toDescribe, VERSION);
        return { json: described };
      },
    }),
  );
  metrics.gauge('gridwarden_cells', 'Cells of the published grid.', () => grid.current().cells.length);
  metrics.gauge('gridwarden_reports_waiting', 'Reports that wait to be written.', () => recorder.waiting);
  metrics.gauge('gridwarden_positions_waiting', 'Positions that wait to be stored.', () => pingRecorder.waiting);
  let ticksOwing = 0;
  metrics.gauge('gridwarden_ticks_owing', 'Ticks whose report is not filed yet.', () => ticksOwing);
  metrics.gauge('gridwarden_walls', 'Connected live streams.', () => hub.subscribers);
  metrics.gauge('gridwarden_points_loading', '1 while the reports for the tiles are read.', () => Number(loading));
  const handOffs = (state: 'waiting' | 'dead') => () => delivery?.counts[state] ?? 0;
  metrics.gauge(
    'gridwarden_inspection_reports_owed',
    'Failed items of inspections that are still to become reports.',
    () => sitesCare?.owed ?? 0,
  );
  metrics.gauge('gridwarden_hand_offs_waiting', 'Hand-offs that outside systems have not taken.', handOffs('waiting'));
  metrics.gauge('gridwarden_hand_offs_dead', 'Hand-offs that were given up.', handOffs('dead'));

  const app = composeApp(config, log, metrics, [...routes, ...besides], gatekeeper);
  const server = createServer(warmTiles({ boundaries, gatekeeper }, app));
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  answerClientErrors(server);
  const stopCoverage = await coverage.follow(log);
  opened.push(stopCoverage);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? refuse('config-invalid', `PORT ${config.port} on ${config.host} is in use; set another`)
          : error,
      ),
    );
    server.listen(config.port, config.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const url = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`;

  const rehoming = keepRehomed(workplace);
  const rerolling = keepRerolled(workplace);
  const checkPoints = keepCheckPointsLocated(workplace);
  const relocation = keepRelocated(workplace);
  delivery = deliverHandOffs({ database, city, clock, random: Math.random, log });
  const clocks = runsClocks ? startClocks(workplace) : undefined;
  sitesCare = runsClocks ? lookAfterSites(workplace) : undefined;
  const fileTicks = async (): Promise<void> => {
    ticksOwing = (await fileOwedTicks(workplace)).owed;
  };
  const watch = runsClocks ? startWatch(workplace, { besides: fileTicks }) : undefined;
  const housekeeping = setInterval(() => {
    pruneSessions(database, city.code, clock).catch((err) => log.warn({ err }, 'old sessions were not removed'));
    pruneEvents(database, city.code, config.eventRetentionDays, clock).catch((err) =>
      log.warn({ err }, 'old events were not removed'),
    );
    forgetInspectionPositions(database.knex, city.code, new Date(pingRecorder.cutoffMs())).catch((err) =>
      log.warn({ err }, 'old positions of inspections were not removed'),
    );
    forgetOldMessages(workplace).catch((err) => log.warn({ err }, 'old messages of outside systems were not removed'));
    forgetReceipts(database, city.code, new Date(clock().getTime() - RECEIPTS_KEPT_MS)).catch((err) =>
      log.warn({ err }, 'old receipts of drafts were not removed'),
    );
    forgetPresence(database, city.code, new Date(clock().getTime() - HOUSEKEEPING_MS)).catch((err) =>
      log.warn({ err }, 'editors who left were not removed'),
    );
  }, HOUSEKEEPING_MS);
  housekeeping.unref();
  const positions = keepPositions(workplace, {
    besides: (cutoff) => forgetTickPositions(database.knex, city.code, cutoff),
  });
  const stopStatistics = keepStatistics(database, log);

  return {
    workplace,
    url,
    routes,
    stop: async () => {
      clearInterval(housekeeping);
      const positionsKept = positions.stop();
      const clocksStopped = Promise.all([clocks?.stop(), watch?.stop()]);
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      stopFollowing();
      const rehomed = rehoming.stop();
      const rerolled = rerolling.stop();
      const checkPointsLocated = checkPoints.stop();
      const relocated = relocation.stop();
      const sitesCaredFor = sitesCare?.stop();
      const delivered = delivery?.stop();
      await notices.close();
      await stopCoverage();
      await hub.close();
      server.closeIdleConnections();
      const cutOff = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
      await closed;
      clearTimeout(cutOff);
      await sitesCaredFor;
      await recorder.drain();
      await pingRecorder.drain();
      await stopStatistics();
      await rehomed;
      await rerolled;
      await positionsKept;
      await checkPointsLocated;
      await relocated;
      await delivered;
      await clocksStopped;
      grid.close();
    },
  };
}

/** What codes of cells must look like: as the city says; the demo city is Liling. */
export function codeRulesOf({ cellCodes, demo, city }: Pick<Config, 'cellCodes' | 'demo' | 'city'>): CodeRules {
  const isDemo = demo && city.code === DEMO_CITY.code;
  return (cellCodes ?? (isDemo ? 'liling' : 'none')) === 'liling' ? LILING_CODES : NO_RULES;
}
const NO_RULES: CodeRules = {};

/** Where drafts of boundaries are worked on. */
function draftsPlace(workplace: Workplace): DraftsPlace {
  const { config, database, city, clock, grid } = workplace;
  const compare = comparesBoundaries(grid);
  const codes = codeRulesOf(config);
  return {
    ...{ database, city, clock },
    databaseTime: readDatabaseTime,
    desk: new DraftDesk(database, city.code, new BaseCoverages(database, city.code, grid)),
    whenHolding: (generation, timeoutMs) => grid.whenHolding(generation, timeoutMs),
    problemsOf: (base, coverage) => findProblemsInTurns(coverage, { base, codes }),
    impactOnCells: impactOnCells(compare),
    // Whatever hangs on cells says here what would become of it.
    impactSources: [
      casesImpact(workplace, compare),
      dutyImpact(workplace, compare),
      areasOnCells(workplace, compare),
      patrolImpact(workplace, compare),
      sitesImpact(workplace, compare),
    ],
    reviewRequired: config.boundaryReview,
    publicationLeadMs: config.publicationLeadMs,
  };
}

function composeApp(
  config: Config,
  log: Log,
  metrics: Metrics,
  routes: readonly AnyRoute[],
  gatekeeper: ReturnType<typeof openGatekeeper>,
): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.set('query parser', 'simple');
  app.set('trust proxy', config.trustProxy);
  mountRequestLog(app, log);
  mountRequestMetrics(app, metrics);
  app.use(securityHeaders({ publicUrl: config.publicUrl, basemap: config.basemap }));
  app.use(signInRateLimit());
  mountRoutes(app, routes, gatekeeper);
  mountPages(app, PAGES);
  mountErrors(app);
  return app;
}

/** Serves until SIGTERM or SIGINT, then drains. Resolves to the exit code. */
export async function serve(config: Config, io: CommandIo, runCommand: RunCommand<Workplace>): Promise<number> {
  const log = openLog(config.logLevel);
  const say = (text: string) => void io.out.write(`${text}\n`);
  const stopAsked = new Promise<string>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve(signal));
  });
  const embedded = config.databaseUrl === undefined;
  const ownership = embedded ? ownData(config.dataDir, 'serve', systemClock()) : undefined;
  try {
    say(embedded ? `Opening the embedded engine in ${config.dataDir}` : 'Connecting to the PostGIS server');
    const isDemo = config.demo && config.city.code === DEMO_CITY.code;
    const demoCity = isDemo ? makeCity(DEMO_CITY.seed) : undefined;
    // Whoever waits for it hears of it; until then a failure must not end the process.
    demoCity?.catch(() => {});
    const opened = await openWorkplace(config, log);
    let loading: Simulation | undefined;
    try {
      const seeding = isDemo ? await seedDemo(opened, demoCity) : undefined;
      const workplace = { ...opened, city: seeding?.city ?? opened.city };
      const service = await startService(workplace);
      const commands = ownership && (await serveCommands(ownership.owner.socket, insideServer(workplace, runCommand)));
      announce(service, seeding?.accounts ?? [], say);
      loading = seeding && loadDemo(workplace, seeding, { simulate: config.simulate });
      const simulation = config.simulate ? startSimulation(workplace, { drawer: seeding?.drawer }) : undefined;
      const signal = await stopAsked;
      say(`${signal}: finishing what was begun`);
      await Promise.all([simulation?.stop(), loading?.stop()]);
      await commands?.close();
      await service.stop();
    } finally {
      await loading?.stop();
      opened.grid.close();
      await opened.database.close();
    }
  } finally {
    ownership?.release();
  }
  return 0;
}

function announce({ url, workplace }: Service, accounts: readonly DemoAccount[], say: (text: string) => void): void {
  const origin = workplace.config.publicUrl ?? url;
  say('');
  say(`Sign in    ${origin}/`);
  for (const page of PAGES) say(`${page.padEnd(10)} ${origin}/${page}`);
  say(`API        ${origin}/api/openapi.json`);
  if (accounts.length > 0) {
    say('');
    say('Demo accounts (boundaries and reports are synthetic); their passwords are shown this once:');
    for (const { name, password } of accounts) say(`  ${name.padEnd(11)} ${password}`);
  } else if (workplace.city.demoSeed !== null) {
    say('');
    say('The demo accounts were shown at the first start; a new password: npm run -s cli -- user password NAME');
  }
  say('');
}

function packageVersion(): string {
  for (const up of ['../package.json', '../../package.json']) {
    const file = fileURLToPath(new URL(up, import.meta.url));
    if (existsSync(file)) return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
  }
  return 'unknown';
}
