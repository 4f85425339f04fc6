import { locale, t } from './i18n.ts';

/** Number, date and duration texts in the language of the page; times in the time zone of the city. */
const cache = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>();

function numberFormat(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return cached(`n${locale()}${JSON.stringify(options)}`, () => new Intl.NumberFormat(locale(), options));
}
function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return cached(`d${locale()}${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(locale(), options));
}
function cached<F extends Intl.DateTimeFormat | Intl.NumberFormat>(key: string, make: () => F): F {
  const found = cache.get(key) ?? make();
  cache.set(key, found);
  return found as F;
}

export function formatNumber(value: number, digits = 0): string {
  return numberFormat({ maximumFractionDigits: digits, minimumFractionDigits: digits }).format(value);
}

export function formatArea(squareMetres: number): string {
  const squareKilometres = squareMetres / 1e6;
  return t('unit.km2', { value: formatNumber(squareKilometres, squareKilometres < 10 ? 2 : 0) });
}

export function formatDistance(metres: number): string {
  return metres < 1000
    ? numberFormat({ style: 'unit', unit: 'meter', maximumFractionDigits: 0 }).format(metres)
    : numberFormat({ style: 'unit', unit: 'kilometer', maximumFractionDigits: 1 }).format(metres / 1000);
}

/** 14:05:09 */
export function formatClock(at: number, timeZone: string): string {
  return dateFormat({ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23', timeZone }).format(at);
}

/** 14:05 */
export function formatTime(at: number, timeZone: string): string {
  return dateFormat({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(at);
}

/** Sun, of a day such as 2026-11-22 */
export function formatWeekday(day: string): string {
  return dateFormat({ weekday: 'short', timeZone: 'UTC' }).format(Date.parse(`${day}T00:00:00Z`));
}

/** Sunday 22 November 2026 */
export function formatDate(at: number, timeZone: string): string {
  return dateFormat({ year: 'numeric', month: 'long', day: 'numeric', weekday: 'long', timeZone }).format(at);
}

/** 22 Nov, 14:05; with the year when it is not that of `now`. */
export function formatMoment(at: number, timeZone: string, now: number): string {
  const sameYear = new Date(at).getUTCFullYear() === new Date(now).getUTCFullYear();
  return dateFormat({
    ...(sameYear ? {} : { year: 'numeric' as const }),
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(at);
}

/** 22 Nov 2026, of a day of the calendar (YYYY-MM-DD). */
export function formatDay(day: string): string {
  return dateFormat({ year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(`${day}T00:00:00Z`),
  );
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** A length of time in its two largest units: "2 days 3 hrs", "14 mins". Seconds show only below a minute when `seconds`. */
export function formatSpan(ms: number, options: { seconds?: boolean } = {}): string {
  const span = Math.abs(ms);
  if (span < MINUTE_MS) return options.seconds ? unit(Math.floor(span / 1000), 'second') : t('span.under');
  if (span < HOUR_MS) return unit(Math.floor(span / MINUTE_MS), 'minute');
  const [large, largeMs, small, smallMs] =
    span < DAY_MS ? (['hour', HOUR_MS, 'minute', MINUTE_MS] as const) : (['day', DAY_MS, 'hour', HOUR_MS] as const);
  const count = Math.floor(span / largeMs);
  const rest = Math.floor((span % largeMs) / smallMs);
  return rest === 0 ? unit(count, large) : `${unit(count, large)} ${unit(rest, small)}`;
}

/** "5 mins ago", "3 hrs ago", "now": one unit is enough for what lies back. */
export function formatAgo(at: number, now: number): string {
  const ms = now - at;
  const unitMs = [DAY_MS, HOUR_MS, MINUTE_MS].find((length) => ms >= length);
  return unitMs === undefined ? t('span.now') : t('span.ago', { span: formatSpan(Math.floor(ms / unitMs) * unitMs) });
}

function unit(value: number, name: 'second' | 'minute' | 'hour' | 'day'): string {
  const unitDisplay = name === 'day' ? 'long' : 'short';
  return numberFormat({ style: 'unit', unit: name, unitDisplay, maximumFractionDigits: 0 }).format(value);
}
