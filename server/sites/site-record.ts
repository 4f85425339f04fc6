import type { CellNamer } from '../reports/report-record.ts';
import type { SiteEvent, SiteKind, WireSite } from './contract.ts';
import { siteStatus } from './site-status.ts';

/** What people enter of a site, in the form in which it is stored. */
export interface SiteEntry {
  kind: string;
  name: { zh: string; en: string };
  lon: number;
  lat: number;
  address: string;
  contactName: string;
  contactPhone: string;
  note: string;
  /** Null: that of its kind. */
  cycleDays: number | null;
  closed: { from: string; until: string | null; reason: string } | null;
  dueOn: string;
}

/** Where it lies: cells root to leaf, none outside the grid, and by which boundaries. */
export interface SitePlacing {
  cellId: number | null;
  cellPath: readonly number[];
  generation: number;
}

/** What its last inspection left. */
export interface SiteOutcome {
  lastInspectedAt: Date | null;
  lastResult: 'passed' | 'failed' | null;
  failedItems: readonly string[];
}

/** A site ready to be written. */
export interface NewSiteRecord extends SiteEntry, SitePlacing, SiteOutcome {
  code: string;
  source: string;
  invented: boolean;
  createdAt: Date;
}

/** A site as it is stored. */
export interface SiteRecord extends NewSiteRecord {
  id: number;
  version: number;
  changedAt: Date;
  retiredAt: Date | null;
}

export interface SiteView {
  kindOf: (code: string) => SiteKind | undefined;
  cellName: CellNamer;
  /** `2026-05-08`, in the city. */
  today: string;
}

/** The site on the wire, without the fields that are for some roles only. */
export function wireSite(record: SiteRecord, { kindOf, cellName, today }: SiteView): SiteEvent {
  const kind = kindOf(record.kind);
  const path = record.cellPath.map(cellName).filter((ref) => ref !== undefined);
  return {
    id: record.id,
    code: record.code,
    kind: record.kind,
    name: record.name,
    lon: record.lon,
    lat: record.lat,
    cell: record.cellId === null ? null : (path.at(-1) ?? null),
    path,
    address: record.address,
    status: siteStatus(record, { dueAheadDays: kind?.dueAheadDays ?? 0 }, today),
    dueOn: record.dueOn,
    cycleDays: record.cycleDays ?? kind?.cycleDays ?? 0,
    closed: record.closed,
    lastInspectedAt: record.lastInspectedAt?.toISOString() ?? null,
    lastResult: record.lastResult,
    failedItems: [...record.failedItems],
    version: record.version,
    invented: record.invented,
    retiredAt: record.retiredAt?.toISOString() ?? null,
  };
}

/** The same with whom to speak to: for those with site:contacts. */
export function wireSiteWithContacts(record: SiteRecord, view: SiteView): WireSite {
  const { contactName, contactPhone, note } = record;
  return { ...wireSite(record, view), contactName, contactPhone, note };
}
