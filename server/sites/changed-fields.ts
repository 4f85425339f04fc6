import { isDeepStrictEqual } from 'node:util';
import type { SiteEntry } from './site-record.ts';

const FIELDS = [
  'kind',
  'name',
  'lon',
  'lat',
  'address',
  'contactName',
  'contactPhone',
  'note',
  'cycleDays',
  'closed',
  'dueOn',
] as const satisfies readonly (keyof SiteEntry)[];

/** Which fields of a site differ, in their order. */
export const changedFields = (before: SiteEntry, after: SiteEntry): (keyof SiteEntry)[] =>
  FIELDS.filter((field) => !isDeepStrictEqual(before[field], after[field]));
