import { type Day, dayFromText, dayToText, zoneClock } from '../duty/clocks/zone-clock.ts';

/** Whole days of the city, both ends included; `2019-05-08`. */
export interface Period {
  from: string;
  to: string;
}

/** The instants at which a period begins and has ended. */
export function spanOf(period: Period, timeZone: string): { from: Date; to: Date } {
  const clock = zoneClock(timeZone);
  return {
    from: clock.instantAt(dayFromText(period.from), 0),
    to: clock.instantAt(dayFromText(period.to) + 1, 0),
  };
}

/** The month of `day`, up to `day` itself. */
export const monthToDate = (day: Day): Period => ({ from: `${dayToText(day).slice(0, 7)}-01`, to: dayToText(day) });

/** The whole month, `2019-05`. */
export function monthPeriod(month: string): Period {
  return { from: `${month}-01`, to: dayToText(dayFromText(`${monthAfter(month, 1)}-01`) - 1) };
}

/** The month so many months later, or earlier. */
export function monthAfter(month: string, months: number): string {
  const [year, ordinal] = month.split('-').map(Number) as [number, number];
  const count = year * 12 + ordinal - 1 + months;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
}

/**
 * The same days `months` earlier: month on month with 1, year on year with 12. Whole months stay whole; a day that the
 * earlier month does not have is its last.
 */
export function earlier(period: Period, months: number): Period {
  const whole = period.from.endsWith('-01') && isLastOfMonth(period.to);
  const back = (text: string, toEnd: boolean): string => {
    const month = monthAfter(text.slice(0, 7), -months);
    const { to } = monthPeriod(month);
    const day = `${month}-${text.slice(8)}`;
    return toEnd || day > to ? to : day;
  };
  return { from: back(period.from, false), to: back(period.to, whole) };
}

const isLastOfMonth = (text: string): boolean => dayToText(dayFromText(text) + 1).endsWith('-01');
