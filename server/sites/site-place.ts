import type { ReportsPlace } from '../reports/file-report.ts';
import type { SiteKindList } from './kinds/site-kind-list.ts';

/** What the commands on key sites work with: what reports are filed with, and the kinds. */
export interface SitesPlace extends ReportsPlace {
  siteKinds: SiteKindList;
}
