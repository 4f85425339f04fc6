import { dayFromText } from '../duty/clocks/zone-clock.ts';
import type { SiteKind, SiteStatus } from './contract.ts';

/** What the status of a site hangs on. Days are `2026-05-08`, in the city. */
export interface SiteStanding {
  dueOn: string;
  closed: { from: string; until: string | null } | null;
  lastResult: 'passed' | 'failed' | null;
}

/** Tells whether it is closed on that day. Days compare as text. */
export const isClosedOn = (closed: SiteStanding['closed'], day: string): boolean =>
  closed !== null && closed.from <= day && (closed.until === null || day <= closed.until);

/**
 * How a site stands on a day: closed before all; failed until an inspection is passed; overdue from the day after the one
 * by which it was to be inspected; due so many days ahead as its kind says, that day included. `STATUS_SQL` in
 * site-store.ts says the same in SQL.
 */
export function siteStatus(site: SiteStanding, kind: Pick<SiteKind, 'dueAheadDays'>, today: string): SiteStatus {
  if (isClosedOn(site.closed, today)) return 'closed';
  if (site.lastResult === 'failed') return 'failed';
  if (site.dueOn < today) return 'overdue';
  return dayFromText(site.dueOn) - kind.dueAheadDays <= dayFromText(today) ? 'due' : 'in-order';
}
