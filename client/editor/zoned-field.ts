import { dayFromText, dayToText, zoneClock } from '../../server/duty/clocks/zone-clock.ts';

/** An instant as a field of type datetime-local writes it, on the wall of a time zone: `2026-11-22T14:05`. */
export function dateFieldOf(at: number, timeZone: string): string {
  const { dayOf, timeOfDayMs } = zoneClock(timeZone);
  const instant = new Date(at);
  const time = new Date(timeOfDayMs(instant)).toISOString().slice(11, 16);
  return `${dayToText(dayOf(instant))}T${time}`;
}

/** The instant at which the wall of the time zone shows what the field says; null where it says none. */
export function instantOfField(text: string, timeZone: string): Date | null {
  const [, day, hours, minutes] = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::\d\d)?$/.exec(text) ?? [];
  if (day === undefined || Number.isNaN(dayFromText(day))) return null;
  return zoneClock(timeZone).instantAt(dayFromText(day), (Number(hours) * 60 + Number(minutes)) * 60_000);
}

/** The first midnight after an instant. */
export function midnightAfter(at: number, timeZone: string): number {
  const { dayOf, instantAt } = zoneClock(timeZone);
  return instantAt(dayOf(new Date(at)) + 1, 0).getTime();
}
