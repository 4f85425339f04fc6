import type { Position } from '../server/grid/contract.ts';
import type { CheckItem, NewSiteKind } from '../server/sites/contract.ts';
import { CST_OFFSET_MS, DAY_MS } from './draw-report.ts';
import { Random } from './random.ts';
import { type SiteAnswers, siteAnswers } from './site-answers.ts';
import type { DemoSite } from './sites.ts';

/** An inspection as an inspector would send it. */
export interface DemoInspection {
  at: Date;
  answers: SiteAnswers;
  failed: boolean;
  note: string;
  /** Where the inspector stood; null: the telephone did not tell. */
  stood: Position | null;
}

/** When a site is closed, days since 1970; `untilDay` null: for good. */
export interface DemoClosing {
  fromDay: number;
  untilDay: number | null;
  reason: string;
}

/** Inspections of a site are the same whenever they are asked for: drawn from the launch on. */
const LAUNCH_DAY = Date.UTC(2017, 3, 1) / DAY_MS;
const FAILS = 0.08;
const FAILS_AGAIN = 0.2;
const LATE = 0.11;
const FROM_AFAR = 0.03;
const WITHOUT_PLACE = 0.02;
const CLOSED = 0.022;
const CLOSED_FOR = ['停业整顿', '装修改造', '季节性停产', '已搬迁'];
const FAULT_NOTES = ['已下达整改通知，限期复查', '现场责令整改', '已告知负责人，择日复查'];
const NOTES = ['', '', '', '', '情况正常', '负责人在场', '已提醒节假日安全'];
const METRES_A_DEGREE = 111_195;

/** When a site of the demo that is made on `today` (days since 1970) is closed; null: not at all. */
export function siteClosing(site: DemoSite, seed: number, today: number): DemoClosing | null {
  const random = new Random(seed, `closing ${site.code}`);
  if (!random.chance(CLOSED)) return null;
  const fromDay = today - 5 - random.below(120);
  const reason = random.pick(CLOSED_FOR);
  return { fromDay, untilDay: random.chance(0.5) ? null : today + 10 + random.below(60), reason };
}

/**
 * Inspections of a site made from `fromMs` until before `toMs` (ms since 1970), oldest first: by the cycle of its kind,
 * most a little early, some late; what failed is looked at again within days.
 */
export function siteHistory(
  site: DemoSite,
  kind: Pick<NewSiteKind, 'cycleDays' | 'checkList'>,
  seed: number,
  fromMs: number,
  toMs: number,
): DemoInspection[] {
  const random = new Random(seed, `inspections ${site.code}`);
  const { cycleDays } = kind;
  const inspections: DemoInspection[] = [];
  let day = LAUNCH_DAY + random.below(cycleDays);
  let failedBefore = false;
  for (let serial = 0; ; serial++) {
    const atMs = officeHours(random, day) - CST_OFFSET_MS;
    if (atMs >= toMs) return inspections;
    const failed = random.chance(failedBefore ? FAILS_AGAIN : FAILS);
    if (atMs >= fromMs) inspections.push(inspect(site, kind.checkList, seed, serial, atMs, failed));
    const wait = failed
      ? random.between(2, 9)
      : random.chance(LATE)
        ? cycleDays * random.between(1.02, 1.5)
        : cycleDays * random.between(0.8, 0.99);
    day += Math.max(1, Math.round(wait));
    failedBefore = failed;
  }
}

/** A time of day at work, ms since 1970 on the wall; at weekends it is the Friday before or the Monday after. */
function officeHours(random: Random, day: number): number {
  const weekday = (day + 3) % 7; // Monday is 0; day 0 was a Thursday
  const worked = weekday === 5 ? day - 1 : weekday === 6 ? day + 1 : day;
  const hours = random.chance(0.55) ? random.between(8.6, 11.6) : random.between(14.4, 17.2);
  return worked * DAY_MS + Math.round(hours * 60) * 60_000;
}

function inspect(
  site: DemoSite,
  checkList: readonly CheckItem[],
  seed: number,
  serial: number,
  atMs: number,
  failed: boolean,
): DemoInspection {
  const random = new Random(seed, `inspection ${site.code} ${serial}`);
  const answers = siteAnswers(random, checkList, failed);
  const awayM = random.chance(FROM_AFAR) ? random.between(200, 2_000) : random.between(2, 55);
  const angle = random.between(0, 2 * Math.PI);
  const [lon, lat] = site.position;
  const stood: Position = [
    lon + (awayM * Math.cos(angle)) / (METRES_A_DEGREE * Math.cos((lat * Math.PI) / 180)),
    lat + (awayM * Math.sin(angle)) / METRES_A_DEGREE,
  ];
  return {
    at: new Date(atMs),
    answers,
    failed,
    note: failed ? random.pick(FAULT_NOTES) : random.pick(NOTES),
    stood: random.chance(WITHOUT_PLACE) ? null : [rounded(stood[0]), rounded(stood[1])],
  };
}

const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;
