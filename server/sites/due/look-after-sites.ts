import type { Log } from '../../platform/log.ts';
import { fileAllOwedReports } from '../inspections/file-owed-reports.ts';
import type { SitesPlace } from '../site-place.ts';
import { raiseDueSites } from './raise-due-sites.ts';

/** A day is the finest that sites are due by; what an inspection owes should not wait long. */
const REST_MS = 30_000;

/** The process that looks after sites until it is stopped: tells which have become overdue, files what inspections still owe. */
export function lookAfterSites(place: SitesPlace & { log: Log }, { restMs = REST_MS } = {}): { stop(): Promise<void> } {
  const { log } = place;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const look = async (): Promise<void> => {
    try {
      await raiseDueSites(place);
      const owed = await fileAllOwedReports(place);
      if (owed > 0) log.warn({ owed }, 'failed items of inspections could not be reported yet');
    } catch (err) {
      if (!stopped) log.warn({ err }, 'sites were not looked after; trying again');
    }
    if (!stopped) timer = setTimeout(begin, restMs).unref();
  };
  let looking: Promise<void> = Promise.resolve();
  const begin = (): void => {
    looking = look();
  };
  begin();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await looking;
    },
  };
}
