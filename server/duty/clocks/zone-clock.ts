/** A day of the calendar on the wall, counted from 1970-01-01 as day 0. Integers, so that rules can add and compare. */
export type Day = number;

/** Converts between instants and the days and times on the wall of one time zone. */
export interface ZoneClock {
  readonly timeZone: string;
  /** The day on which `instant` falls. */
  dayOf(instant: Date): Day;
  /** Milliseconds since local midnight, 0 … 86,399,999. */
  timeOfDayMs(instant: Date): number;
  /** The instant at which the wall shows `timeMs` after midnight of `day`; a time that a clock change skips gives the instant after the gap. */
  instantAt(day: Day, timeMs: number): Date;
}

export const DAY_MS = 86_400_000;

/** `2019-05-08` as a Day. */
export function dayFromText(text: string): Day {
  return Date.parse(`${text}T00:00:00Z`) / DAY_MS;
}

/** A Day as `2019-05-08`. */
export function dayToText(day: Day): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

export function yearOf(day: Day): number {
  return new Date(day * DAY_MS).getUTCFullYear();
}

const clocks = new Map<string, ZoneClock>();

/**
 * The clock of an IANA time zone. The offset is kept for each UTC day on which it does not change: asking Intl for each
 * of a million imported rows took 50 times as long.
 */
export function zoneClock(timeZone: string): ZoneClock {
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  const exactOffsetMs = offsetReader(timeZone);
  const offsetByUtcDay = new Map<number, number | null>();
  const offsetMs = (instantMs: number): number => {
    const utcDay = Math.floor(instantMs / DAY_MS);
    let offset = offsetByUtcDay.get(utcDay);
    if (offset === undefined) {
      const first = exactOffsetMs(utcDay * DAY_MS);
      offset = first === exactOffsetMs((utcDay + 1) * DAY_MS) ? first : null;
      if (offsetByUtcDay.size >= MOST_DAYS_KEPT) offsetByUtcDay.clear();
      offsetByUtcDay.set(utcDay, offset);
    }
    return offset ?? exactOffsetMs(instantMs);
  };
  const localMs = (instant: Date): number => instant.getTime() + offsetMs(instant.getTime());
  const clock: ZoneClock = {
    timeZone,
    dayOf: (instant) => Math.floor(localMs(instant) / DAY_MS),
    timeOfDayMs: (instant) => {
      const local = localMs(instant);
      return local - Math.floor(local / DAY_MS) * DAY_MS;
    },
    instantAt: (day, timeMs) => {
      const wall = day * DAY_MS + timeMs;
      const before = offsetMs(wall - DAY_MS);
      const guess = wall - before;
      const offset = offsetMs(guess);
      if (offset === before) return new Date(guess);
      const other = wall - offset;
      return new Date(offsetMs(other) === offset ? other : guess);
    },
  };
  clocks.set(timeZone, clock);
  return clock;
}

const MOST_DAYS_KEPT = 100_000;

function offsetReader(timeZone: string): (instantMs: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (instantMs) => {
    const part: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(instantMs)) part[type] = Number(value);
    const wall = Date.UTC(part.year!, part.month! - 1, part.day!, part.hour!, part.minute!, part.second!);
    return wall - Math.floor(instantMs / 1000) * 1000;
  };
}
