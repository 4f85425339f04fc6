/** Days on the wall of the city, `2019-05-08`, for the forms. */

export function todayIn(timeZone: string, now: number): string {
  // Sweden writes dates as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(now);
}

/** The whole month before the one of `today`. */
export function monthBefore(today: string): { from: string; to: string } {
  const [year, month] = today.split('-').map(Number) as [number, number];
  const iso = (at: number): string => new Date(at).toISOString().slice(0, 10);
  return { from: iso(Date.UTC(year, month - 2, 1)), to: iso(Date.UTC(year, month - 1, 0)) };
}

export const yearStart = (today: string): string => `${today.slice(0, 4)}-01-01`;
