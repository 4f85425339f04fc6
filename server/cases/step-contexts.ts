import { dayToText, zoneClock } from '../duty/clocks/zone-clock.ts';
import type { Queryable } from '../platform/database.ts';
import { clockBasis } from '../reports/file-report.ts';
import type { ReportRecord } from '../reports/report-record.ts';
import { routeAssigned } from '../reports/route-report.ts';
import { readLastSteps } from './case-store.ts';
import type { StepContext } from './step-context.ts';
import type { CasesPlace } from './write-steps.ts';

type ContextPlace = Pick<CasesPlace, 'city' | 'grid' | 'calendar' | 'clockRules' | 'duties' | 'categories'>;
/** What of a context depends on who acts and when. */
export type Acting = Pick<StepContext, 'at' | 'by' | 'detail' | 'alarmKey' | 'target'>;

/** The day that it is in the city, `2019-05-08`. */
export const dayIn = (timeZone: string, at: Date): string => dayToText(zoneClock(timeZone).dayOf(at));

/** Everything that a step of `record` is decided by, from what the process keeps in memory. */
export function contextOf(place: ContextPlace, record: ReportRecord, acting: Acting): StepContext {
  const { city, grid, calendar, duties, categories } = place;
  const locator = grid.current();
  const today = dayIn(city.timeZone, acting.at);
  const clocks = clockBasis(place);
  return {
    ...acting,
    today,
    locator,
    duties,
    category: (code) => categories.find(code),
    route: (category, where) => routeAssigned(category, where, locator, duties, today),
    clocks,
    promised: { ...clocks, calendar: calendar.at(record.calendarVersion), calendarVersion: record.calendarVersion },
  };
}

/** The same with what the history of the case says. */
export async function contextWithHistory(
  queryable: Queryable,
  place: ContextPlace,
  record: ReportRecord,
  acting: Acting,
): Promise<StepContext> {
  const { last, pause } = await readLastSteps(queryable, place.city.code, record.id);
  return {
    ...contextOf(place, record, acting),
    ...(last === undefined ? {} : { last }),
    ...(record.pausedAt === null || pause === undefined ? {} : { pausedBecause: pause.note }),
  };
}
