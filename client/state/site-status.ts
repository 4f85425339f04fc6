/** How a key site stands on a day, from what its tile tells: tiles outlive the day on which they were cut. Pure. */
import type { SiteStatus } from '../../server/sites/contract.ts';

export interface SiteTimes {
  /** Days since 1970 in the city. */
  dueDay: number;
  /** It is due so many days before. */
  aheadDays: number;
  failed: boolean;
  closed: boolean;
}

export function siteStatusOn({ dueDay, aheadDays, failed, closed }: SiteTimes, today: number): SiteStatus {
  if (closed) return 'closed';
  if (failed) return 'failed';
  if (dueDay < today) return 'overdue';
  return dueDay - aheadDays <= today ? 'due' : 'in-order';
}

/** What somebody must go and see, worst first. */
export const PRESSING: readonly SiteStatus[] = ['failed', 'overdue', 'due'];
export const isPressing = (status: SiteStatus): boolean => PRESSING.includes(status);

const DAY_MS = 86_400_000;
/** YYYY-MM-DD as days since 1970. */
export const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
