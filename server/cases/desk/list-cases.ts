import { zoneClock } from '../../duty/clocks/zone-clock.ts';
import { refuse } from '../../platform/errors.ts';
import { newestCursor } from '../../platform/event-log.ts';
import type { Actor } from '../../platform/http.ts';
import { organisationNamesOf, type ReportRecord, wireReport } from '../../reports/report-record.ts';
import { cellNamer } from '../../reports/search-store.ts';
import type { CaseCounts, CaseFilter, CaseList, CaseOrder, WireCase } from '../contract.ts';
import { dayIn } from '../step-contexts.ts';
import type { CasesPlace } from '../write-steps.ts';
import {
  type Asked,
  type CasePlace,
  type CaseSort,
  keysOf,
  type Own,
  readCaseCounts,
  readCaseOrder,
  readCasePage,
  readCasesByNumber,
} from './case-list-store.ts';

/** Who reads lists. */
export type CaseReader = Pick<Actor, 'areaCellId' | 'sealedCells' | 'organisation' | 'staff'>;

/** Numbers that one order gives; 3 MB. */
const MOST_ORDERED = 200_000;

/** One page of cases, or those of `numbers`, in their order. */
export async function listCases(
  place: CasesPlace,
  reader: CaseReader,
  query: CaseFilter & { sort: CaseSort; limit: number; cursor?: string | undefined; numbers?: string[] | undefined },
): Promise<CaseList> {
  const { database, city } = place;
  const { sort, limit, cursor, numbers, ...filter } = query;
  const asked = askedBy(place, reader, filter);
  if (numbers !== undefined) {
    const found = await readCasesByNumber(database.knex, city.code, asked, numbers);
    const byNumber = new Map(found.map((record) => [record.number, record]));
    const inOrder = [...new Set(numbers)].flatMap((number) => byNumber.get(number) ?? []);
    return { cases: await toWire(place, inOrder), nextCursor: null };
  }
  const after = cursor === undefined ? undefined : readCursor(cursor, sort);
  const page = await readCasePage(database.knex, city.code, { ...asked, sort, after, limit: limit + 1 });
  const shown = page.slice(0, limit);
  const cases = await toWire(
    place,
    shown.map(({ record }) => record),
  );
  const last = shown.at(-1);
  return { cases, nextCursor: page.length > limit && last !== undefined ? writeCursor(sort, last.place) : null };
}

/** The whole list as numbers. Events after its cursor may be in it already; none before it is missing. */
export async function orderCases(
  place: CasesPlace,
  reader: CaseReader,
  { sort, ...filter }: CaseFilter & { sort: CaseSort },
): Promise<CaseOrder> {
  const { database, city, clock } = place;
  const cursor = await newestCursor(database.knex, city.code);
  const asked = { ...askedBy(place, reader, filter), sort, limit: MOST_ORDERED + 1 };
  const numbers = await readCaseOrder(database.knex, city.code, asked);
  const truncated = numbers.length > MOST_ORDERED;
  return {
    cursor,
    at: clock().toISOString(),
    numbers: truncated ? numbers.slice(0, MOST_ORDERED) : numbers,
    truncated,
  };
}

/** The counts of the tabs. */
export function countCases(place: CasesPlace, reader: CaseReader): Promise<CaseCounts> {
  const { viewer, own, now } = askedBy(place, reader, {});
  return readCaseCounts(place.database.knex, place.city.code, { viewer, own, now });
}

function askedBy({ city, clock, duties }: CasesPlace, reader: CaseReader, filter: CaseFilter): Asked {
  const now = clock();
  const { dayOf, instantAt } = zoneClock(city.timeZone);
  const { organisation = null, staff = null } = reader;
  const own: Own = {
    organisation,
    posts: staff === null ? [] : duties.postsOf(staff, dayIn(city.timeZone, now)),
  };
  return { viewer: reader, own, filter, now, endOfDay: instantAt(dayOf(now) + 1, 0) };
}

async function toWire(place: CasesPlace, records: readonly ReportRecord[]): Promise<WireCase[]> {
  const { database, city, grid, duties } = place;
  const name = await cellNamer(database.knex, city.code, grid.current(), records);
  const organisationName = organisationNamesOf(duties);
  return records.map((record) => wireReport(record, name, organisationName));
}

const writeCursor = (sort: CaseSort, place: CasePlace): string =>
  Buffer.from(JSON.stringify([sort, ...place])).toString('base64url');

/** Keys as the database wrote them; anything else is not ours. */
const KEY_FORM: Record<string, RegExp> = {
  timestamptz: /^(infinity|\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:?\d\d)?)$/,
  bigint: /^\d{1,15}$/,
  integer: /^-?\d{1,5}$/,
  text: /^[^\0\p{Surrogate}]{0,100}$/u,
};

function readCursor(cursor: string, sort: CaseSort): CasePlace {
  try {
    const [forSort, ...keys]: unknown[] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const types = keysOf(sort);
    const fits = types.every((type, i) => typeof keys[i] === 'string' && KEY_FORM[type]!.test(keys[i]));
    if (forSort === sort && keys.length === types.length && fits) return keys as string[];
  } catch {
    // Not ours, as below.
  }
  throw refuse('invalid-request', 'The cursor is not one of ours; begin again without it', {
    errors: [{ path: 'query.cursor', message: 'is not one that this list gave' }],
  });
}
