import type { NewEvent } from '../platform/event-log.ts';
import { type SiteRecord, type SiteView, wireSite } from './site-record.ts';

export type SiteEventKind = 'site.changed' | 'site.inspected' | 'site.due' | 'site.retired';

/** What happened to a site, for those in whose area it lies, or lay before. Contacts are never in it. */
export function siteEvent(
  kind: SiteEventKind,
  site: SiteRecord,
  view: SiteView,
  before: readonly number[] = [],
): NewEvent {
  const cellPath = [...new Set([...site.cellPath, ...before])];
  return { kind, subject: String(site.id), cellPath, payload: wireSite(site, view) };
}
