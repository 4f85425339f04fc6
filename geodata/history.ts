import { CST_OFFSET_MS, canBeSaidAgain, DAY_MS, type DemoReport, type ReportDrawer, sayAgain } from './draw-report.ts';
import { WEEKDAYS } from './patterns.ts';
import { Random } from './random.ts';

/** Reports that the city counted from April 2017 to May 2019. */
export const HISTORY_REPORTS = 82_513;
const FIRST_DAY = Date.UTC(2017, 3, 1) / DAY_MS;
const LAST_DAY = Date.UTC(2019, 4, 31) / DAY_MS;
/** Spring Festival, when hardly anybody works: from New Year's Eve for a week. */
const FESTIVALS = [Date.UTC(2018, 1, 15) / DAY_MS, Date.UTC(2019, 1, 4) / DAY_MS];
const START_UP_DAYS = 90;
/** So often the next to report says what was just reported. */
const SAID_AGAIN = 0.015;

/** The reports of those years in the order of their recording, a day at a time. The same for the same seed. */
export function* generateHistory(drawer: ReportDrawer): Generator<DemoReport[]> {
  const random = new Random(drawer.seed, 'history');
  const weights: number[] = [];
  for (let day = FIRST_DAY; day <= LAST_DAY; day++) {
    const weekday = WEEKDAYS[(day + 3) % 7]!; // day 0 was a Thursday
    const startUp = Math.min(1, 0.45 + (0.55 * (day - FIRST_DAY)) / START_UP_DAYS);
    const festive = FESTIVALS.some((eve) => day >= eve && day < eve + 7) ? 0.4 : 1;
    weights.push(weekday * startUp * festive * Math.exp(0.12 * random.normal()));
  }
  const sum = weights.reduce((a, b) => a + b, 0);
  let reached = 0;
  let drawn = 0;
  for (const [index, weight] of weights.entries()) {
    reached += weight;
    const count = Math.round((HISTORY_REPORTS * reached) / sum) - drawn;
    const midnight = (FIRST_DAY + index) * DAY_MS;
    const month = new Date(midnight).getUTCMonth();
    const seen = Array.from({ length: count }, () => {
      const category = drawer.category(random, month);
      return { category, atMs: midnight - CST_OFFSET_MS + drawer.timeOfDayMs(random, category) };
    });
    const day = seen.map(({ category, atMs }) => drawer.report(random, '', category, new Date(atMs)));
    day.sort((a, b) => a.recordedAt.getTime() - b.recordedAt.getTime());
    yield tellDay(random, day, drawn);
    drawn += day.length;
  }
}

/** Names the reports of a day; now and then one says again what the one before it said. */
function tellDay(random: Random, day: readonly DemoReport[], before: number): DemoReport[] {
  const told: DemoReport[] = [];
  for (const [i, report] of day.entries()) {
    const externalId = nameOf(before + i + 1);
    const last = told.at(-1);
    if (last !== undefined && canBeSaidAgain(last, report.recordedAt) && random.chance(SAID_AGAIN)) {
      last.duplicate = { as: externalId };
      told.push(sayAgain(random, last, externalId, report.recordedAt));
      continue;
    }
    told.push({ ...report, externalId });
  }
  return told;
}

const nameOf = (serial: number): string => `history-${String(serial).padStart(6, '0')}`;
