import type { Position } from '../server/grid/contract.ts';
import type { Severity } from '../server/reports/contract.ts';
import type { Plot } from './case-lives.ts';
import { CATEGORIES } from './categories.ts';
import type { DemoCity } from './city.ts';
import { HOURS, PATTERNS } from './patterns.ts';
import { closingWords, describe } from './phrases.ts';
import { type PlaceDrawer, placeDrawer } from './places.ts';
import { cumulate, type Random } from './random.ts';

/** A report of the demo, and how its case goes in rough; case-lives.ts says what was done, the service what came of it. */
export interface DemoReport {
  /** Stable for a seed, so that loading twice stores it once. */
  externalId: string;
  category: string;
  severity: Severity;
  description: string;
  position: Position;
  occurredAt: Date;
  recordedAt: Date;
  /** When somebody takes note of it. */
  acknowledgedAt: Date;
  /** When it is closed, in the future perhaps; null: never. */
  endsAt: Date | null;
  closingWords: string;
  /** Which way it goes; drawn when absent. */
  plot?: Plot;
  /** External id of the report that it says again, or of the one that says it again. */
  duplicate?: { of: string } | { as: string };
  /** Nobody has touched it yet. */
  untouched?: true;
}

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;
/** The city lives by China Standard Time, which has had no summer time since 1991. */
export const CST_OFFSET_MS = 8 * HOUR_MS;
/** Serious and critical ones pulse on the wall. */
export const SEVERE = 3;

const UTILITIES = new Set(CATEGORIES.filter(({ utility }) => utility).map(({ code }) => code));
const SEVERITY = new Map(CATEGORIES.map(({ code, severity }) => [code, severity]));
const CODES = Object.keys(PATTERNS);
const HOUR_SUMS = Object.fromEntries(Object.entries(HOURS).map(([name, weights]) => [name, cumulate(weights)]));
const monthSums = (severe: (severity: Severity) => boolean): Float64Array[] =>
  Array.from({ length: 12 }, (_, month) =>
    cumulate(
      CODES.map((code) => (severe(SEVERITY.get(code)!) ? PATTERNS[code]!.share * PATTERNS[code]!.season[month]! : 0)),
    ),
  );
const ANY_SUMS = monthSums(() => true);
const SEVERE_SUMS = monthSums((severity) => severity >= SEVERE);
const MILD_SUMS = monthSums((severity) => severity < SEVERE);

/** Of a hundred cases so many take several times as long, and so many miss their deadline by days; severe ones half as often. */
const SLOW = 0.03;
const LATE = 0.048;
/** How long those take: utilities have 3 working days, all else 7. */
const LATE_DAYS = { utility: [4.5, 9], other: [10, 21] } as const;
const NIGHT_ENDS_HOUR = 8;
const NIGHT_BEGINS_HOUR = 21;

/** Draws reports of one city. */
export class ReportDrawer {
  readonly seed: number;
  private readonly place: PlaceDrawer;

  constructor(city: Pick<DemoCity, 'seed' | 'places'>) {
    this.seed = city.seed;
    this.place = placeDrawer(city.places);
  }

  /** A category for a month (0 to 11), by its share and season. */
  category(random: Random, month: number, kind: 'any' | 'severe' | 'mild' = 'any'): string {
    const sums = kind === 'any' ? ANY_SUMS : kind === 'severe' ? SEVERE_SUMS : MILD_SUMS;
    return CODES[random.weighted(sums[month]!)]!;
  }

  /** Milliseconds since midnight at which a category is reported. */
  timeOfDayMs(random: Random, category: string): number {
    return Math.floor((random.weighted(HOUR_SUMS[PATTERNS[category]!.hours]!) + random.unit()) * HOUR_MS);
  }

  /** A whole report of `category` seen at `occurredAt`; how it ends may lie in the future. */
  report(random: Random, externalId: string, category: string, occurredAt: Date): DemoReport {
    const { habitat, handlingHours } = PATTERNS[category]!;
    const severity = SEVERITY.get(category)!;
    const { position, surroundings } = this.place(random, habitat);
    const recordedMs = occurredAt.getTime() + 20_000 + Math.min(HOUR_MS, -Math.log(1 - random.unit()) * 5 * 60_000);
    const acknowledgeMs = (severity >= SEVERE ? 3 : 14) * 60_000 * Math.exp(0.7 * random.normal());
    const slow = random.chance(SLOW) ? random.between(4, 9) : 1;
    const late = random.chance(severity >= SEVERE ? LATE / 2 : LATE);
    const [least, most] = LATE_DAYS[UTILITIES.has(category) ? 'utility' : 'other'];
    const lateHours = random.between(least, most) * 24;
    const handling = late ? lateHours : handlingHours * Math.exp(0.75 * random.normal()) * slow;
    return {
      externalId,
      category,
      severity,
      description: describe(random, category, surroundings),
      position,
      occurredAt: wholeSecond(occurredAt.getTime()),
      recordedAt: wholeSecond(recordedMs),
      acknowledgedAt: wholeSecond(recordedMs + acknowledgeMs),
      endsAt: wholeSecond(closingMs(random, recordedMs + acknowledgeMs + handling * HOUR_MS, handling)),
      closingWords: closingWords(random, category),
    };
  }
}

/** Somebody else says the same, some metres off. */
export function sayAgain(random: Random, report: DemoReport, externalId: string, recordedAt: Date): DemoReport {
  const [lon, lat] = report.position;
  return {
    ...report,
    externalId,
    description: `${report.description}（另有群众反映）`,
    position: [lon + random.between(-1, 1) * METRES_OFF, lat + random.between(-1, 1) * METRES_OFF],
    occurredAt: wholeSecond(recordedAt.getTime() - random.between(20, 120) * 1000),
    recordedAt,
    acknowledgedAt: recordedAt,
    endsAt: wholeSecond(recordedAt.getTime() + random.between(4, 35) * 60_000),
    closingWords: '重复反映，并案处理',
    duplicate: { of: report.externalId },
  };
}
/** Degrees; about 10 m. */
const METRES_OFF = 1e-4;

/** Whether at `at` it is still open for long enough that another can be merged into it. */
export const canBeSaidAgain = ({ category, endsAt, duplicate }: DemoReport, at: Date): boolean =>
  endsAt !== null &&
  endsAt.getTime() - at.getTime() > HOUR_MS &&
  duplicate === undefined &&
  !category.startsWith('dispute-');

/** What takes longer than a few hours is not closed at night but next morning. */
function closingMs(random: Random, atMs: number, handlingHours: number): number {
  const local = atMs + CST_OFFSET_MS;
  const hour = Math.floor((local % DAY_MS) / HOUR_MS);
  if (handlingHours < 5 || (hour >= NIGHT_ENDS_HOUR && hour < NIGHT_BEGINS_HOUR)) return atMs;
  const midnight = local - (local % DAY_MS) + (hour >= NIGHT_BEGINS_HOUR ? DAY_MS : 0);
  return midnight + (NIGHT_ENDS_HOUR + random.between(0.2, 3.5)) * HOUR_MS - CST_OFFSET_MS;
}

const wholeSecond = (ms: number): Date => new Date(Math.floor(ms / 1000) * 1000);
