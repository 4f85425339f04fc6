/** Periods that are asked for by a word, as instants. Days are those on the wall of the city. Pure. */
import { dayFromText, dayToText, zoneClock } from '../../../server/duty/clocks/zone-clock.ts';
import type { PatrolAsked } from './patrol-address.ts';

/** Empty: the server takes the present shift. Without `to` it goes up to now. */
export interface Period {
  from?: string;
  to?: string;
}

/** The first and the last day of the period; null for the shift, which may begin on one day and end on another. */
export function askedDays(
  { period, from, to }: Pick<PatrolAsked, 'period' | 'from' | 'to'>,
  today: string,
): { first: string; last: string } | null {
  const before = (days: number): string => dayToText(dayFromText(today) - days);
  switch (period) {
    case 'shift':
      return null;
    case 'today':
      return { first: today, last: today };
    case 'yesterday':
      return { first: before(1), last: before(1) };
    case 'week':
      return { first: before(6), last: today };
    case 'month':
      return { first: before(29), last: today };
    case 'range': {
      const [one, other] = [from || to || today, to || from || today];
      return one <= other ? { first: one, last: other } : { first: other, last: one };
    }
  }
}

/** What is asked of the server. */
export function askedPeriod(
  asked: Pick<PatrolAsked, 'period' | 'from' | 'to'>,
  today: string,
  timeZone: string,
): Period {
  const days = askedDays(asked, today);
  if (days === null) return {};
  const { instantAt } = zoneClock(timeZone);
  const from = instantAt(dayFromText(days.first), 0).toISOString();
  // The day under way ends now: what is to come was not walked, and is no gap.
  if (days.last >= today) return { from };
  return { from, to: instantAt(dayFromText(days.last) + 1, 0).toISOString() };
}

/**
 * What the present shift of the server comes to: it is under way, or it is the last one and is over. The whole of today
 * tells neither: the shift lasts so long, or nobody has shifts. To the half hour, as the report is.
 */
export function shiftStands(
  { from, to }: { from: string; to: string },
  today: string,
  now: number,
  timeZone: string,
): 'under-way' | 'ended' | 'day' {
  const day = wholeDay(today, timeZone);
  if (Date.parse(from) === Date.parse(day.from) && Date.parse(to) === Date.parse(day.to)) return 'day';
  return Date.parse(to) > now ? 'under-way' : 'ended';
}

/** A whole day of the city. */
export function wholeDay(day: string, timeZone: string): { from: string; to: string } {
  const { instantAt } = zoneClock(timeZone);
  const at = dayFromText(day);
  return { from: instantAt(at, 0).toISOString(), to: instantAt(at + 1, 0).toISOString() };
}
