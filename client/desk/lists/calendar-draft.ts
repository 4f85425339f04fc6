/** A year of the working-day calendar as a draft. Days are `2026-02-17`. Pure. */
export interface CalendarDay {
  day: string;
  working: boolean;
  note: string;
}
export type CalendarDays = ReadonlyMap<string, CalendarDay>;

const DAY_MS = 86_400_000;
/** Where weeks begin with Monday: 0 is Monday, 6 is Sunday. */
export const weekdayOf = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

/** Every day of the year: as published, else worked from Monday to Friday. */
export function yearOf(year: number, published: readonly CalendarDay[]): CalendarDays {
  const known = new Map(published.map((entry) => [entry.day, entry]));
  const days = new Map<string, CalendarDay>();
  for (let at = Date.UTC(year, 0, 1); new Date(at).getUTCFullYear() === year; at += DAY_MS) {
    const day = new Date(at).toISOString().slice(0, 10);
    days.set(day, known.get(day) ?? { day, working: weekdayOf(day) < 5, note: '' });
  }
  return days;
}

export const isUsual = ({ day, working, note }: CalendarDay): boolean => working === weekdayOf(day) < 5 && note === '';

/** The days that a new version must name; the server takes the others from Monday to Friday, and at least one of all. */
export function daysToSend(days: CalendarDays): CalendarDay[] {
  const unusual = [...days.values()].filter((day) => !isUsual(day));
  return unusual.length > 0 ? unusual : [...days.values()].slice(0, 1);
}

export interface DayChange {
  before: CalendarDay;
  after: CalendarDay;
}

/** The days that are not alike, in order. */
export function dayChanges(before: CalendarDays, after: CalendarDays): DayChange[] {
  return [...after.values()].flatMap((now) => {
    const was = before.get(now.day);
    return was === undefined || (was.working === now.working && was.note === now.note)
      ? []
      : [{ before: was, after: now }];
  });
}

/** The changes of a draft over newer days: what the draft changed stays changed. Tells the days that both changed. */
export function rebaseDays(
  base: CalendarDays,
  mine: CalendarDays,
  theirs: CalendarDays,
): { days: CalendarDays; clashes: string[] } {
  const days = new Map(theirs);
  const theirChanges = new Set(dayChanges(base, theirs).map(({ after }) => after.day));
  const clashes: string[] = [];
  for (const { after } of dayChanges(base, mine)) {
    const other = theirs.get(after.day);
    if (theirChanges.has(after.day) && (other?.working !== after.working || other.note !== after.note))
      clashes.push(after.day);
    days.set(after.day, after);
  }
  return { days, clashes };
}

/** The day that an arrow leads to, within the year. */
export function neighbourDay(day: string, key: string): string | undefined {
  const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
  const step = steps[key];
  if (step === undefined) return undefined;
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + step * DAY_MS).toISOString().slice(0, 10);
  return next.slice(0, 4) === day.slice(0, 4) ? next : day;
}
