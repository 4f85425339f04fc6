import type { WorkingCalendar } from '../../duty/clocks/deadline.ts';
import type { Day } from '../../duty/clocks/zone-clock.ts';
import type { DailyInspection } from '../../duty/lists/register-contract.ts';
import type { CheckList } from '../contract.ts';

/** Whether an item of the list is looked at in a cell; one that does not say whether it is urban has all of them. */
export const fitsCell = ({ where }: Pick<DailyInspection, 'where'>, { urban }: { urban: boolean | null }): boolean =>
  where === 'everywhere' || urban === null || (where === 'urban') === urban;

export interface DueItem {
  /** A tick of the day itself counts. */
  lastOn: Day | null;
  dueOn: Day | null;
  state: CheckList['items'][number]['state'];
}

/**
 * When an item falls due, and how it stands on `day`: so many working days after it was last ticked, and where it never
 * was, on the first working day from `day` on. Any tick of the day is done, and what is due then is the next. Never guessed where the calendar of a year is
 * missing.
 */
export function dueItem(
  everyWorkingDays: number,
  { lastBefore, tickedToday }: { lastBefore: Day | null; tickedToday: boolean },
  day: Day,
  calendar: Pick<WorkingCalendar, 'isWorking'>,
): DueItem {
  const lastOn = tickedToday ? day : lastBefore;
  const dueOn = lastOn === null ? workingDay(day - 1, 1, calendar) : workingDay(lastOn, everyWorkingDays, calendar);
  if (tickedToday) return { lastOn, dueOn, state: 'done' };
  if (dueOn === null) return { lastOn, dueOn, state: 'unknown' };
  return { lastOn, dueOn, state: dueOn < day ? 'overdue' : dueOn === day ? 'due' : 'later' };
}

/** The n-th working day after a day; null where no calendar tells. */
function workingDay(after: Day, n: number, calendar: Pick<WorkingCalendar, 'isWorking'>): Day | null {
  let day = after;
  for (let left = n; left > 0; ) {
    const working = calendar.isWorking(++day);
    if (working === undefined) return null;
    if (working) left--;
  }
  return day;
}
