import { DEFAULT_SEED } from '../../geodata/city.ts';
import { CST_OFFSET_MS, ReportDrawer, SEVERE } from '../../geodata/draw-report.ts';
import { lifeWords } from '../../geodata/life-words.ts';
import { closingWords } from '../../geodata/phrases.ts';
import { Random } from '../../geodata/random.ts';
import { type Asker, actOnCase } from '../cases/act-on-case.ts';
import type { CaseActionInput } from '../cases/contract.ts';
import { dayIn } from '../cases/step-contexts.ts';
import { Refusal } from '../platform/errors.ts';
import type { Log } from '../platform/log.ts';
import { type FiledReport, reportInputSchema } from '../reports/contract.ts';
import { fileReport, type ReportsPlace } from '../reports/file-report.ts';
import type { ReportRecord } from '../reports/report-record.ts';
import { readReportPage, WHOLE_CITY } from '../reports/search-store.ts';
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
const ACTS_A_STEP = 6;
const DESK: Asker = {
  accountId: 0,
  name: 'simulation',
  role: 'dispatcher',
  areaCellId: null,
  organisation: null,
  staff: null,
  sealedCells: [],
};

/**
 * Keeps a demo alive: new reports through the one door, and their cases through the workflow by those who have them. A refusal or a database that is
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
  const { report } = await fileReport(place, { input, photos: [], sender: DESK, idempotencyKey: undefined });
  return report;
}

/** Works on what has waited a while: takes note of it, lets its holder and the desk go on, and closes so much that about `openTarget` stay open. */
async function workOnOpen(place: ReportsPlace, random: Random, openTarget: number): Promise<void> {
  const now = place.clock();
  const open = await readReportPage(place.database.knex, place.city.code, WHOLE_CITY, {
    filter: { state: 'open' },
    limit: OPEN_READ,
    now,
  });
  const waited = (since: Date | null, ms: number): boolean =>
    since !== null && now.getTime() - since.getTime() > ms * random.between(0.5, 1.5);
  const unnoticed = open.filter(
    ({ acknowledgedAt, recordedAt }) => !acknowledgedAt && waited(recordedAt, ACKNOWLEDGE_AFTER_MS),
  );
  for (const { number } of unnoticed.slice(-2))
    await unlessTaken(actOnCase(place, DESK, number, { action: 'acknowledge', note: '' }));
  const ready = open.flatMap((report) => {
    const next = nextAct(place, random, report);
    return next !== undefined && waited(next.since, next.afterMs) ? [{ ...next, number: report.number }] : [];
  });
  const closing = open.length > openTarget ? 2 : random.chance(0.8) ? 1 : 0;
  const chosen = [
    ...some(
      random,
      ready.filter(({ input }) => input.action === 'close'),
      closing,
    ),
    ...some(
      random,
      ready.filter(({ input }) => input.action !== 'close'),
      ACTS_A_STEP,
    ),
  ];
  for (const { asker, number, input } of chosen) await unlessTaken(actOnCase(place, asker, number, input));
}

interface NextAct {
  asker: Asker;
  input: CaseActionInput;
  /** It comes so long after that. */
  since: Date | null;
  afterMs: number;
}

/** What comes next for a case, and from when on. */
function nextAct(place: ReportsPlace, random: Random, report: ReportRecord): NextAct | undefined {
  const { stage, category, severity, recordedAt, acceptedAt, arrivedAt, handledAt, dispatchedAt } = report;
  const act = (asker: Asker, input: CaseActionInput, since: Date | null, minutes: number): NextAct => ({
    asker,
    input,
    since,
    afterMs: minutes * 60_000,
  });
  const words = (action: CaseActionInput['action']): string => lifeWords(random, action, category);
  const close: CaseActionInput = { action: 'close', reason: closingWords(random, category) };
  const feedback: CaseActionInput = { action: 'feedback', note: words('feedback') };
  const holder = holderOf(place, report);
  switch (stage) {
    case 'collected':
      return act(DESK, { action: 'file', note: '' }, recordedAt, 30);
    case 'filed':
      // Nobody else was found for it: the desk sees to it itself.
      return act(DESK, close, recordedAt, 45);
    case 'returned':
      return report.cellId === null ? undefined : act(DESK, { action: 'dispatch', note: '' }, recordedAt, 30);
    case 'dispatched':
      return act(holder, { action: 'accept', note: '' }, dispatchedAt ?? recordedAt, severity >= SEVERE ? 2 : 6);
    case 'accepted':
      return report.onSiteDueAt !== null && arrivedAt === null
        ? act(holder, { action: 'arrive', note: '' }, acceptedAt, 10)
        : act(holder, feedback, acceptedAt, 18);
    case 'on-site':
      return act(holder, feedback, arrivedAt, 15);
    case 'handled':
      return act(DESK, { action: 'verify', note: '' }, handledAt, 5);
    case 'verified':
      return act(DESK, close, handledAt, 8);
    case 'handed-off':
      return act(DESK, close, recordedAt, 45);
    default:
      return undefined;
  }
}

/** The account of whom a case lies with: an organisation's, or that of the person who holds the post today. */
function holderOf({ duties, city, clock }: ReportsPlace, { holder }: ReportRecord): Asker {
  if (holder.kind === 'organisation')
    return { ...DESK, name: holder.organisation, role: 'department', organisation: holder.organisation };
  if (holder.kind === 'desk' || holder.cellId === null) return DESK;
  const [person] = duties.holdersOf(holder.cellId, holder.post, dayIn(city.timeZone, clock()));
  return person === undefined ? DESK : { ...DESK, name: person.code, role: 'worker', staff: person.code };
}

function some<T>(random: Random, items: T[], count: number): T[] {
  const chosen: T[] = [];
  while (chosen.length < count && items.length > 0) chosen.push(...items.splice(random.below(items.length), 1));
  return chosen;
}

/** Somebody at a desk may have been quicker. */
const TAKEN: readonly string[] = ['conflict', 'wrong-stage', 'not-holder', 'not-found'];

async function unlessTaken(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof Refusal && TAKEN.includes(error.code))) throw error;
  }
}
