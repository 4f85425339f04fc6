import { DEFAULT_SEED } from '../../geodata/city.ts';
import { CST_OFFSET_MS, ReportDrawer } from '../../geodata/draw-report.ts';
import { closingWords } from '../../geodata/phrases.ts';
import { Random } from '../../geodata/random.ts';
import { Refusal } from '../platform/errors.ts';
import type { Log } from '../platform/log.ts';
import { type FiledReport, reportInputSchema } from '../reports/contract.ts';
import { fileReport, type ReportsPlace } from '../reports/file-report.ts';
import { readReportPage, WHOLE_CITY } from '../reports/search-store.ts';
import { acknowledgeReport, closeReport } from '../reports/work-on-report.ts';
import { makeCity } from './make-city.ts';

export interface SimulationOptions {
  seed?: number | undefined;
  /** Draws the reports; without it the city is made first. */
  drawer?: ReportDrawer | undefined;
  /** Mean time between two reports, seconds; 823 would be the city's own 105 a day. */
  everyS?: number | undefined;
  /** Open reports that the staff let stand before they close as many as come in. */
  openTarget?: number | undefined;
}

export interface Simulation {
  /** Ends it; resolves when the step that is under way is done. */
  stop(): Promise<void>;
}

const EVERY_S = 28;
const OPEN_TARGET = 190;
const SEVERE_SHARE = 0.02;
/** An open list longer than this is not looked through. */
const OPEN_READ = 400;
const ACKNOWLEDGE_AFTER_MS = 150_000;
const CLOSE_AFTER_MS = 25 * 60_000;
const WORKER = { accountId: 0, name: 'simulation', areaCellId: null };

/**
 * Keeps a demo alive: new reports through the one door, some acknowledged, some closed. A refusal or a database that is
 * away for a while is no end: the next step tries again.
 */
export function startSimulation(place: ReportsPlace & { log: Log }, options: SimulationOptions = {}): Simulation {
  const { seed = place.city.demoSeed ?? DEFAULT_SEED, everyS = EVERY_S, openTarget = OPEN_TARGET } = options;
  const random = new Random(seed ^ (place.clock().getTime() / 1000), 'simulation');
  let { drawer } = options;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let underWay: Promise<void> = Promise.resolve();

  const step = async (): Promise<void> => {
    drawer ??= new ReportDrawer(await makeCity(seed));
    await fileOne(place, drawer, random);
    await workOnOpen(place, random, openTarget);
  };
  const next = (): void => {
    if (stopped) return;
    const waitS = everyS * Math.min(4, 0.35 - 0.65 * Math.log(1 - random.unit()));
    timer = setTimeout(() => {
      underWay = step()
        .catch((err: unknown) => place.log.warn({ err }, 'a step of the simulation failed'))
        .then(next);
    }, waitS * 1000);
    timer.unref();
  };
  next();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await underWay;
    },
  };
}

async function fileOne(place: ReportsPlace, drawer: ReportDrawer, random: Random): Promise<FiledReport> {
  const now = place.clock();
  const month = new Date(now.getTime() + CST_OFFSET_MS).getUTCMonth();
  const category = drawer.category(random, month, random.chance(SEVERE_SHARE) ? 'severe' : 'mild');
  const { description, position } = drawer.report(random, '', category, now);
  const input = reportInputSchema.parse({
    lon: position[0],
    lat: position[1],
    category,
    description,
    source: 'simulation',
  });
  const { report } = await fileReport(place, { input, photos: [], sender: WORKER, idempotencyKey: undefined });
  return report;
}

/** Takes note of what has waited a while, and closes old ones so that about `openTarget` stay open. */
async function workOnOpen(place: ReportsPlace, random: Random, openTarget: number): Promise<void> {
  const now = place.clock();
  const open = await readReportPage(place.database.knex, place.city.code, WHOLE_CITY, {
    filter: { state: 'open' },
    limit: OPEN_READ,
    now,
  });
  const waited = (since: Date, ms: number): boolean => now.getTime() - since.getTime() > ms * random.between(0.5, 1.5);
  const unnoticed = open.filter(
    ({ acknowledgedAt, recordedAt }) => !acknowledgedAt && waited(recordedAt, ACKNOWLEDGE_AFTER_MS),
  );
  for (const { number } of unnoticed.slice(-2)) await unlessTaken(acknowledgeReport(place, WORKER, number));
  const closing = open.length > openTarget ? 2 : random.chance(0.8) ? 1 : 0;
  const noticed = open.filter(({ acknowledgedAt, recordedAt }) => acknowledgedAt && waited(recordedAt, CLOSE_AFTER_MS));
  for (let i = 0; i < closing && noticed.length > 0; i++) {
    const [report] = noticed.splice(random.below(noticed.length), 1);
    await unlessTaken(closeReport(place, WORKER, report!.number, closingWords(random, report!.category)));
  }
}

/** Somebody at a desk may have been quicker. */
async function unlessTaken(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'conflict')) throw error;
  }
}
