/** What one row of a foreign CSV file means: pure rules, without file or database. */
import { DAY_MS, dayFromText, zoneClock } from '../duty/clocks/zone-clock.ts';
import type { Position } from '../grid/contract.ts';
import { Refusal } from '../platform/errors.ts';
import { toWgs84 } from './parse-report.ts';
import type { GivenPosition } from './report-record.ts';

/** Why a row cannot become a report; it is kept aside under this code. */
export type AsideReason =
  | 'no-coordinates'
  | 'invalid-coordinates'
  | 'no-time'
  | 'invalid-time'
  | 'ambiguous-time'
  | 'future-time'
  | 'malformed-row'
  | 'changed-since';

/** Thrown by the rules of a row. */
export class Aside extends Error {
  readonly reason: AsideReason;
  constructor(reason: AsideReason) {
    super(reason);
    this.reason = reason;
  }
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

/** Reads a position; a comma for the decimal point, or a degree sign, is not guessed at. */
export function positionOfRow(
  lon: string,
  lat: string,
  crs: string,
): { position: Position; given: GivenPosition | null } {
  const [x, y] = [lon.trim(), lat.trim()];
  if (x === '' || y === '') throw new Aside('no-coordinates');
  if (!NUMBER.test(x) || !NUMBER.test(y)) throw new Aside('invalid-coordinates');
  try {
    return toWgs84(Number(x), Number(y), crs);
  } catch (error) {
    if (error instanceof Refusal) throw new Aside('invalid-coordinates');
    throw error;
  }
}

const ISO =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;
const DAY_FIRST_OR_MONTH_FIRST =
  /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AP]\.?M\.?)?)?$/i;
const EPOCH_SECONDS = /^\d{9,10}$/;
const EPOCH_MILLISECONDS = /^\d{12,13}$/;
const EARLIEST_YEAR = 1900;

/**
 * Reads the time of a row: ISO 8601 and what spreadsheets make of it, `03/15/2014 12:00:00 AM` as American systems
 * write it, or seconds or milliseconds since 1970. Without an offset it is a time on the wall of the city. `03/04/2014
 * 13:00` may be March or April, and is not guessed; AM or PM tells the American order.
 */
export function timeOfRow(text: string, timeZone: string, now: Date): Date {
  const given = text.trim();
  if (given === '') throw new Aside('no-time');
  const instant = instantOf(given, timeZone);
  if (instant.getTime() > now.getTime()) throw new Aside('future-time');
  return instant;
}

function instantOf(given: string, timeZone: string): Date {
  if (EPOCH_SECONDS.test(given)) return new Date(Number(given) * 1000);
  if (EPOCH_MILLISECONDS.test(given)) return new Date(Number(given));
  const iso = ISO.exec(given);
  if (iso !== null) {
    const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '', offset] = iso;
    const ms = Math.floor(Number(`0.${fraction}0`) * 1000);
    return instantAt({ year, month, day }, timeOf(hour, minute, second) + ms, offset, timeZone);
  }
  const other = DAY_FIRST_OR_MONTH_FIRST.exec(given);
  if (other === null) throw new Aside('invalid-time');
  const [, first, second, year, hour = '0', minute = '0', seconds = '0', half] = other;
  const monthFirst = half !== undefined || Number(second) > 12;
  if (!monthFirst && Number(first) <= 12 && first !== second) throw new Aside('ambiguous-time');
  const [month, day] = monthFirst ? [first, second] : [second, first];
  if (half === undefined) return instantAt({ year, month, day }, timeOf(hour, minute, seconds), undefined, timeZone);
  if (Number(hour) < 1 || Number(hour) > 12) throw new Aside('invalid-time');
  const of24 = (Number(hour) % 12) + (half[0]!.toUpperCase() === 'P' ? 12 : 0);
  return instantAt({ year, month, day }, timeOf(String(of24), minute, seconds), undefined, timeZone);
}

/** Milliseconds since midnight; 24:00 is none. */
function timeOf(hour: string, minute: string, second: string): number {
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) throw new Aside('invalid-time');
  return (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) * 1000;
}

type DateParts = Record<'year' | 'month' | 'day', string | undefined>;

function instantAt(date: DateParts, timeMs: number, offset: string | undefined, timeZone: string): Date {
  const text = `${date.year}-${date.month!.padStart(2, '0')}-${date.day!.padStart(2, '0')}`;
  const day = dayFromText(text);
  // Also what no calendar has: 2019-02-30 gives 2 March on some engines and NaN on others.
  if (
    !Number.isInteger(day) ||
    new Date(day * DAY_MS).getUTCDate() !== Number(date.day) ||
    Number(date.year) < EARLIEST_YEAR
  )
    throw new Aside('invalid-time');
  if (offset === undefined) return zoneClock(timeZone).instantAt(day, timeMs);
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(offset) ?? [undefined, '+', '0', '0'];
  const offsetMs = (Number(hours) * 60 + Number(minutes)) * 60_000 * (sign === '-' ? -1 : 1);
  return new Date(day * DAY_MS + timeMs - offsetMs);
}
