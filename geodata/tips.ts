import type { Position } from '../server/grid/contract.ts';
import { CST_OFFSET_MS, DAY_MS, type DemoReport, type ReportDrawer } from './draw-report.ts';
import { Random } from './random.ts';

/** So far back the demo has tips; they are shown to their police post alone, and counted nowhere. */
const DAYS_BACK = 90;
const EVERY_DAYS = 2;
/** Of these, every so-manieth lies on the beat of the officer who has an account. */
const ON_THE_BEAT = 3;
const MOST_DRAWS = 3_000;

/** Tips about suspicious gatherings in the months before `now`, oldest first; `onTheBeat` tells of the officer's own. */
export function generateTips(
  drawer: ReportDrawer,
  now: Date,
  onTheBeat: (position: Position) => boolean,
): DemoReport[] {
  const today = Math.floor((now.getTime() + CST_OFFSET_MS) / DAY_MS);
  const tips: DemoReport[] = [];
  for (let day = today - DAYS_BACK; day <= today; day++) {
    if (day % EVERY_DAYS !== 0) continue;
    const random = new Random(drawer.seed, `tip ${day}`);
    const midnightMs = day * DAY_MS - CST_OFFSET_MS;
    const near = (day / EVERY_DAYS) % ON_THE_BEAT === 0;
    const date = new Date(day * DAY_MS).toISOString().slice(0, 10);
    let tip: DemoReport;
    let draws = 0;
    do {
      const occurredAt = new Date(midnightMs + drawer.timeOfDayMs(random, CATEGORY));
      tip = drawer.report(random, `tip-${date}`, CATEGORY, occurredAt);
    } while (near && !onTheBeat(tip.position) && ++draws < MOST_DRAWS);
    if (tip.recordedAt <= now) tips.push(tip);
  }
  return tips;
}

const CATEGORY = 'suspicious-gathering';
