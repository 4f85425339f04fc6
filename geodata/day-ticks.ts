import type { DailyInspection } from '../server/duty/lists/register-contract.ts';
import { Random } from './random.ts';

/** What a worker ticks of the list of a cell on a day. When and where is told by the walk. */
export interface DemoTick {
  item: string;
  result: 'well' | 'wrong';
  note: string;
  /** The code of a check-point is scanned, where one is passed. */
  scans: boolean;
  /** Draws the time, 0 to 1. */
  draw: number;
}

/** Of a hundred days of a cell so many are without a tick. */
const UNUSED = 12;
const LEFT_OUT = 0.07;
const SCANS = 0.45;
const WRONG = 0.012;
/** Whatever is looked at once in five working days or less is ticked once a week. */
const WEEKLY_FROM = 5;
const WORKDAYS = 5;

/**
 * The ticks of a cell on a day, of the items of its list: each as often as it falls due, but for some that are left out.
 * @param day days since 1970, in the city
 */
export function dayTicks(
  cellCode: string,
  items: readonly Pick<DailyInspection, 'code' | 'everyWorkingDays'>[],
  day: number,
  seed: number,
): DemoTick[] {
  const random = new Random(seed, `ticks ${cellCode} ${day}`);
  if (random.below(100) < UNUSED) return [];
  // 0 is a Monday; 1970 began on a Thursday.
  const weekday = (day + 3) % 7;
  return items.flatMap(({ code, everyWorkingDays }): DemoTick[] => {
    const phase = new Random(seed, `ticks ${cellCode} ${code}`).below(everyWorkingDays * WORKDAYS);
    const falls =
      everyWorkingDays < WEEKLY_FROM ? (day + phase) % everyWorkingDays === 0 : weekday === phase % WORKDAYS;
    if (!falls || random.chance(LEFT_OUT)) return [];
    const isWrong = random.chance(WRONG);
    return [
      {
        item: code,
        result: isWrong ? 'wrong' : 'well',
        note: isWrong ? random.pick(PUT_RIGHT) : random.chance(0.03) ? random.pick(REMARKS) : '',
        ...{ scans: random.chance(SCANS), draw: random.unit() },
      },
    ];
  });
}

/** What was wrong was put right on the spot: nothing is left to report. */
const PUT_RIGHT = [
  '有问题，已当场处理好',
  '已提醒当事人，当场整改',
  '已和村组一起清理完毕',
  '已扶正加固',
  '已联系物业，一小时内处理完',
];
const REMARKS = ['比上次好转', '有居民反映，已解释', '雨后又看了一遍', '已提醒店主', '下次重点看'];
