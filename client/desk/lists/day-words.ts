import { locale } from '../../i18n/i18n.ts';

/** Days of a week that begins with a Monday. */
export const WEEK = ['2024-01-01', '2024-01-02', '2024-01-03', '2024-01-04', '2024-01-05', '2024-01-06', '2024-01-07'];
const inUtc = (day: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locale(), { ...options, timeZone: 'UTC' }).format(Date.parse(`${day}T00:00:00Z`));
export const weekdayWords = (day: string): string => inUtc(day, { weekday: 'narrow' });
export const monthWords = (month: string): string => inUtc(`${month}-01`, { month: 'long', year: 'numeric' });
export const dayWords = (day: string): string =>
  inUtc(day, { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' });
