/** SQL that writes organisations, people, posts, shifts and absences, any number at once: one statement a table. */
import type { Transaction } from '../platform/database.ts';
import type { Absence, Organisation, PostHolding, Shift, StaffMember } from './contract.ts';

/** A column: its name in the rules, and its type. */
type Columns = Readonly<Record<string, readonly [property: string, type: string]>>;
interface Table {
  name: string;
  columns: Columns;
  /** Columns by which a row is known again. */
  key: readonly string[];
}

const NAMES: Columns = { name_zh: ['nameZh', 'text'], name_en: ['nameEn', 'text'] };
const ORGANISATION: Table = {
  name: 'organisation',
  columns: {
    code: ['code', 'text'],
    parent_code: ['parent', 'text'],
    kind: ['kind', 'text'],
    ...NAMES,
    cell_id: ['cellId', 'bigint'],
    phone: ['phone', 'text'],
    invented: ['invented', 'boolean'],
    position: ['position', 'integer'],
    retired_at: ['retiredAt', 'timestamptz'],
  },
  key: ['code'],
};
const STAFF: Table = {
  name: 'staff',
  columns: {
    code: ['code', 'text'],
    name: ['name', 'text'],
    phone: ['phone', 'text'],
    employment: ['employment', 'text'],
    organisation: ['organisation', 'text'],
    shift: ['shift', 'text'],
    joined_on: ['joinedOn', 'date'],
    left_on: ['leftOn', 'date'],
    invented: ['invented', 'boolean'],
  },
  key: ['code'],
};
const SHIFT: Table = {
  name: 'shift',
  columns: {
    code: ['code', 'text'],
    ...NAMES,
    days: ['days', 'text'],
    starts_at: ['startsAt', 'time'],
    ends_at: ['endsAt', 'time'],
  },
  key: ['code'],
};
const POST_HOLDING: Table = {
  name: 'post_holding',
  columns: {
    cell_id: ['cellId', 'bigint'],
    post: ['post', 'text'],
    staff: ['staff', 'text'],
    from_day: ['fromDay', 'date'],
    to_day: ['toDay', 'date'],
  },
  key: ['cell_id', 'post', 'staff', 'from_day'],
};
const ABSENCE: Table = {
  name: 'absence',
  columns: {
    staff: ['staff', 'text'],
    from_day: ['fromDay', 'date'],
    to_day: ['toDay', 'date'],
    note: ['note', 'text'],
  },
  key: ['staff', 'from_day'],
};

/** What happens to a row that is there: it stays as it is, or is overwritten. */
export type Standing = 'kept' | 'overwritten';

/** In any order: a parent may come after its children. Resolves to how many were written. */
export const writeOrganisations = (
  transaction: Transaction,
  city: string,
  organisations: readonly (Omit<Organisation, 'retiredAt'> & { retiredAt?: Date | null })[],
  standing: Standing,
): Promise<number> => write(transaction, city, ORGANISATION, organisations.map(withNames), standing);

/** Their organisations and shifts must be there. */
export const writeStaff = (
  transaction: Transaction,
  city: string,
  staff: readonly StaffMember[],
  standing: Standing,
): Promise<number> => write(transaction, city, STAFF, staff, standing);

/** Known again by cell, post, person and first day. Their cells and people must be there. */
export const writePosts = (
  transaction: Transaction,
  city: string,
  holdings: readonly Omit<PostHolding, 'id'>[],
  standing: Standing,
): Promise<number> => write(transaction, city, POST_HOLDING, holdings, standing);

export const writeShifts = (
  transaction: Transaction,
  city: string,
  shifts: readonly Shift[],
  standing: Standing,
): Promise<number> => write(transaction, city, SHIFT, shifts.map(withNames), standing);

/** Known again by person and first day. */
export const writeAbsences = (
  transaction: Transaction,
  city: string,
  absences: readonly Omit<Absence, 'id'>[],
  standing: Standing,
): Promise<number> => write(transaction, city, ABSENCE, absences, standing);

/** Frees the cells of these organisations, so that they can be given round among them in one statement. */
export async function releaseCells(transaction: Transaction, city: string, codes: readonly string[]): Promise<void> {
  await transaction('organisation')
    .where({ city })
    .whereRaw('code = any(?::text[])', [[...codes]])
    .whereNotNull('cell_id')
    .update({ cell_id: null });
}

export async function deleteShifts(transaction: Transaction, city: string, codes: readonly string[]): Promise<void> {
  await transaction('shift').where({ city }).whereIn('code', codes).delete();
}

export async function deleteAbsence(transaction: Transaction, city: string, id: number): Promise<void> {
  await transaction('absence').where({ city, id }).delete();
}

const withNames = <Named extends { name: { zh: string; en: string } }>({ name, ...rest }: Named) => ({
  ...rest,
  nameZh: name.zh,
  nameEn: name.en,
});

async function write(
  transaction: Transaction,
  city: string,
  { name, columns, key }: Table,
  rows: readonly object[],
  standing: Standing,
): Promise<number> {
  if (rows.length === 0) return 0;
  const all = Object.keys(columns);
  const given = Object.values(columns);
  const others = all.filter((column) => !key.includes(column)).map((column) => `${column} = excluded.${column}`);
  const { rows: written } = await transaction.raw(
    `with written as (
       insert into ${name} (city, ${all.join(', ')})
       select ?, ${given.map(([property]) => `"${property}"`).join(', ')}
       from json_to_recordset(?::json) as given (${given.map(([property, type]) => `"${property}" ${type}`).join(', ')})
       on conflict (city, ${key.join(', ')}) do ${standing === 'kept' ? 'nothing' : `update set ${others.join(', ')}`}
       returning 1)
     select count(*) as count from written`,
    [city, JSON.stringify(rows)],
  );
  return (written[0] as { count: number }).count;
}
