/**
 * SQL that adds many organisations, people, posts and shifts at once: for the demo city and for imports. One statement
 * a table: 8,000 holdings take about a quarter of a second. What is there already stays as it is.
 */
import type { Transaction } from '../platform/database.ts';
import type { Organisation, PostHolding, Shift, StaffMember } from './contract.ts';
import type { Absence } from './duty-store.ts';
import type { RegisterName } from './register-contract.ts';

/** In any order: a parent may come after its children. Resolves to how many were new. */
export function seedOrganisations(
  transaction: Transaction,
  city: string,
  organisations: readonly Omit<Organisation, 'retiredAt'>[],
): Promise<number> {
  const rows = organisations.map(({ name, ...organisation }) => ({
    ...organisation,
    nameZh: name.zh,
    nameEn: name.en,
  }));
  return addAll(
    transaction,
    city,
    rows,
    `insert into organisation (city, code, parent_code, kind, name_zh, name_en, cell_id, phone, invented, position)
     select ?, code, parent, kind, "nameZh", "nameEn", "cellId", phone, invented, position
     from json_to_recordset(?::json) as given (code text, parent text, kind text, "nameZh" text, "nameEn" text,
       "cellId" bigint, phone text, invented boolean, position integer)
     on conflict (city, code) do nothing`,
  );
}

/** Their organisations and shifts must be there. Resolves to how many were new. */
export function seedStaff(transaction: Transaction, city: string, staff: readonly StaffMember[]): Promise<number> {
  return addAll(
    transaction,
    city,
    staff,
    `insert into staff (city, code, name, phone, employment, organisation, shift, joined_on, left_on, invented)
     select ?, code, name, phone, employment, organisation, shift, "joinedOn", "leftOn", invented
     from json_to_recordset(?::json) as given (code text, name text, phone text, employment text, organisation text,
       shift text, "joinedOn" date, "leftOn" date, invented boolean)
     on conflict (city, code) do nothing`,
  );
}

/** Their cells and people must be there. Resolves to how many were new. */
export function seedPosts(
  transaction: Transaction,
  city: string,
  holdings: readonly Omit<PostHolding, 'id'>[],
): Promise<number> {
  return addAll(
    transaction,
    city,
    holdings,
    `insert into post_holding (city, cell_id, post, staff, from_day, to_day)
     select ?, "cellId", post, staff, "fromDay", "toDay"
     from json_to_recordset(?::json) as given ("cellId" bigint, post text, staff text, "fromDay" date, "toDay" date)
     on conflict (city, cell_id, post, staff, from_day) do nothing`,
  );
}

/** Resolves to how many were new. */
export function seedShifts(transaction: Transaction, city: string, shifts: readonly Shift[]): Promise<number> {
  return addAll(
    transaction,
    city,
    shifts.map(({ name, ...shift }) => ({ ...shift, nameZh: name.zh, nameEn: name.en })),
    `insert into shift (city, code, name_zh, name_en, days, starts_at, ends_at)
     select ?, code, "nameZh", "nameEn", days, "startsAt", "endsAt"
     from json_to_recordset(?::json) as given (code text, "nameZh" text, "nameEn" text, days text, "startsAt" time, "endsAt" time)
     on conflict (city, code) do nothing`,
  );
}

/** Resolves to how many were added; an absence has no name by which it could be known again. */
export function seedAbsences(
  transaction: Transaction,
  city: string,
  absences: readonly Omit<Absence, 'id'>[],
): Promise<number> {
  return addAll(
    transaction,
    city,
    absences,
    `insert into absence (city, staff, from_day, to_day, note)
     select ?, staff, "fromDay", "toDay", note
     from json_to_recordset(?::json) as given (staff text, "fromDay" date, "toDay" date, note text)`,
  );
}

/** How a version of a list came about. */
export interface RegisterOrigin {
  author: string;
  reason: string;
  at: Date;
}

/** Puts the next version of a list in force, without further ado; resolves to its number. */
export async function seedRegister(
  transaction: Transaction,
  city: string,
  name: RegisterName,
  entries: readonly unknown[],
  { author, reason, at }: RegisterOrigin,
): Promise<number> {
  const { rows } = await transaction.raw(
    `insert into register (city, name, version, made_at, author, reason, entries)
     select ?, ?, coalesce(max(version), 0) + 1, ?, ?, ?, ?::jsonb from register where city = ? and name = ?
     returning version`,
    [city, name, at, author, reason, JSON.stringify(entries), city, name],
  );
  return (rows[0] as { version: number }).version;
}

async function addAll(transaction: Transaction, city: string, rows: readonly object[], sql: string): Promise<number> {
  if (rows.length === 0) return 0;
  const { rows: added } = await transaction.raw(`with added as (${sql} returning 1) select count(*) from added`, [
    city,
    JSON.stringify(rows),
  ]);
  return Number((added[0] as { count: number }).count);
}
