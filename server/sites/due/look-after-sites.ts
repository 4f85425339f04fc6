import { OwedFiling } from '../inspections/owed-filing.ts';
import type { SitesPlace } from '../site-place.ts';
import { raiseDueSites } from './raise-due-sites.ts';

/** A day is the finest that sites are due by; what an inspection owes should not wait long. */
const REST_MS = 30_000;

export interface SitesCare {
  /** Failed items of inspections that were still to become reports at the last look. */
  readonly owed: number;
  stop(): Promise<void>;
}

/**
 * The process that looks after sites until it is stopped: tells which have become overdue, files what inspections still
 * owe. Where one of these fails, the other is done all the same.
 */
export function lookAfterSites(place: SitesPlace, { restMs = REST_MS } = {}): SitesCare {
  const filing = new OwedFiling(place);
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const attempt = async (work: () => Promise<unknown>, failed: string): Promise<void> => {
    try {
      await work();
    } catch (err) {
      place.log.warn({ err }, `${failed}; trying again`);
    }
  };
  const look = async (): Promise<void> => {
    await attempt(() => raiseDueSites(place), 'it was not told which sites are overdue');
    await attempt(() => filing.fileAll(), 'failed items of inspections were not reported');
    if (!stopped) timer = setTimeout(begin, restMs).unref();
  };
  let looking: Promise<void> = Promise.resolve();
  const begin = (): void => {
    looking = look();
  };
  begin();
  return {
    get owed() {
      return filing.owed;
    },
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await looking;
    },
  };
}
