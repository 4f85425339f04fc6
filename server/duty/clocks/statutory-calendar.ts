import { createRequire } from 'node:module';
import { DAY_MS, type Day, dayFromText } from './zone-clock.ts';

/** One day of a published working-day calendar. */
export interface CalendarDay {
  day: Day;
  working: boolean;
  /** The holiday, or the one that a worked weekend makes up for; empty on an ordinary day. */
  note: string;
}

interface Holidays {
  /** `date → "English,中文,days"` */
  holidays: Record<string, string>;
  workdays: Record<string, string>;
}

/** A year counts as published when the State Council's notice for it is in the data: all three of these stand in every notice. */
const IN_EVERY_NOTICE = ['元旦', '春节', '国庆节'];

/**
 * The years whose holidays the npm package chinese-days really has (1.5.7: 2004 to 2026). Asked for any other year, its
 * functions answer "Monday to Friday" without a word, which is why they are not used here: its data are.
 */
export function publishedYears(): number[] {
  const named = new Map<number, Set<string>>();
  for (const [date, note] of Object.entries(data().holidays)) {
    const year = Number(date.slice(0, 4));
    named.set(year, (named.get(year) ?? new Set()).add(chineseName(note)));
  }
  const years = [...named]
    .filter(([, names]) => IN_EVERY_NOTICE.every((name) => names.has(name)))
    .map(([year]) => year);
  return years.sort((a, b) => a - b);
}

/** Every day of `year`: weekends are off, statutory holidays are off, compensatory weekends are worked. */
export function statutoryDays(year: number): CalendarDay[] {
  const { holidays, workdays } = data();
  const days: CalendarDay[] = [];
  for (let day = dayFromText(`${year}-01-01`); day < dayFromText(`${year + 1}-01-01`); day++) {
    const date = new Date(day * DAY_MS);
    const text = date.toISOString().slice(0, 10);
    const weekday = date.getUTCDay() !== 0 && date.getUTCDay() !== 6;
    const holiday = holidays[text];
    const makesUpFor = workdays[text];
    days.push({
      day,
      working: makesUpFor !== undefined || (weekday && holiday === undefined),
      note: chineseName(makesUpFor ?? holiday ?? ''),
    });
  }
  return days;
}

const chineseName = (note: string): string => note.split(',')[1] ?? '';

let loaded: Holidays | undefined;
function data(): Holidays {
  loaded ??= createRequire(import.meta.url)('chinese-days/dist/chinese-days.json') as Holidays;
  return loaded;
}
