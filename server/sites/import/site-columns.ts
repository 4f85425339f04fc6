/** The columns of a file of sites, as exports write them and imports look for them. */
import type { SiteRecord, SiteView } from '../site-record.ts';
import { wireSite } from '../site-record.ts';

/** Fields that an import may take from a file, each with the column that exports write it to. */
export const SITE_FIELDS = [
  'code',
  'kind',
  'nameZh',
  'nameEn',
  'address',
  'contactName',
  'contactPhone',
  'note',
  'cycleDays',
  'closedFrom',
  'closedUntil',
  'closedReason',
  'dueOn',
] as const;
export type SiteField = (typeof SITE_FIELDS)[number];
/** Columns for those with site:contacts alone. */
export const CONTACT_FIELDS: readonly SiteField[] = ['contactName', 'contactPhone', 'note'];

/** A site as a row; empty texts for what it has not. The last columns say how it stands and are not taken in again; by `version` an import knows whether it still stands so. */
export function siteRow(record: SiteRecord, view: SiteView): Record<SiteField | Standing, string | number> {
  const wire = wireSite(record, view);
  return {
    ...{ code: record.code, kind: record.kind, nameZh: record.name.zh, nameEn: record.name.en },
    ...{ lon: record.lon, lat: record.lat, address: record.address },
    ...{ contactName: record.contactName, contactPhone: record.contactPhone, note: record.note },
    cycleDays: record.cycleDays ?? '',
    closedFrom: record.closed?.from ?? '',
    closedUntil: record.closed?.until ?? '',
    closedReason: record.closed?.reason ?? '',
    dueOn: record.dueOn,
    cell: wire.cell?.code ?? '',
    status: wire.status,
    lastInspectedAt: wire.lastInspectedAt ?? '',
    lastResult: wire.lastResult ?? '',
    failedItems: wire.failedItems.join(' '),
    version: wire.version,
  };
}

const STANDING = ['lon', 'lat', 'cell', 'status', 'lastInspectedAt', 'lastResult', 'failedItems', 'version'] as const;
type Standing = (typeof STANDING)[number];
