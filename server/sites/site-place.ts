import type { Log } from '../platform/log.ts';
import type { ReportsPlace } from '../reports/file-report.ts';
import type { SiteKindList } from './kinds/site-kind-list.ts';

/** What the commands on key sites work with: what reports are filed with, the kinds, and where failures are told. */
export interface SitesPlace extends ReportsPlace {
  siteKinds: SiteKindList;
  log: Log;
}
