import type { Knex } from 'knex';
import type { Queryable, Transaction } from '../platform/database.ts';
import type { Role } from './access.ts';
import type { Area, Binding } from './contract.ts';
import type { SignInRecord } from './lock-out.ts';

export interface Account extends SignInRecord, Binding {
  id: number;
  name: string;
  role: Role;
  area: Area | null;
  createdAt: Date;
  disabledAt: Date | null;
}

interface AccountRow extends Omit<Account, 'area' | keyof Binding> {
  areaId: number | null;
  areaCode: string | null;
  areaLevel: number | null;
  areaZh: string | null;
  areaEn: string | null;
  organisationCode: string | null;
  organisationZh: string | null;
  organisationEn: string | null;
  staffCode: string | null;
  staffName: string | null;
}

const ACCOUNT = {
  id: 'account.id',
  name: 'account.name',
  role: 'account.role',
  failedSignIns: 'account.failed_sign_ins',
  lockedUntil: 'account.locked_until',
  createdAt: 'account.created_at',
  disabledAt: 'account.disabled_at',
  areaId: 'account.area_cell_id',
  areaCode: 'area.code',
  areaLevel: 'area.level',
  areaZh: 'area.name_zh',
  areaEn: 'area.name_en',
  organisationCode: 'account.organisation',
  organisationZh: 'organisation.name_zh',
  organisationEn: 'organisation.name_en',
  staffCode: 'account.staff',
  staffName: 'staff.name',
};

/** The newest version of the area, so that an account keeps its area's name after the cell was retired. */
const AREA = `left join lateral (
  select code, level, name_zh, name_en from cell_version
  where city = account.city and cell_id = account.area_cell_id order by from_generation desc limit 1) area on true`;

/** Identity lies below the people and their organisations, so that it reads their tables itself. */
const BINDING = `left join organisation on organisation.city = account.city and organisation.code = account.organisation
  left join staff on staff.city = account.city and staff.code = account.staff`;

function toAccount(row: AccountRow): Account {
  const { areaId, areaCode, areaLevel, areaZh, areaEn, ...unplaced } = row;
  const { organisationCode, organisationZh, organisationEn, staffCode, staffName, ...account } = unplaced;
  const area = { code: areaCode ?? '', level: areaLevel ?? 0, name: { zh: areaZh ?? '', en: areaEn ?? '' } };
  return {
    ...account,
    area: areaId === null ? null : { id: areaId, ...area },
    organisation:
      organisationCode === null
        ? null
        : { code: organisationCode, name: { zh: organisationZh ?? '', en: organisationEn ?? '' } },
    staff: staffCode === null ? null : { code: staffCode, name: staffName ?? '' },
  };
}

const accounts = (queryable: Queryable, city: string): Knex.QueryBuilder =>
  queryable('account').select(ACCOUNT).joinRaw(AREA).joinRaw(BINDING).where({ 'account.city': city });

export async function listAccounts(queryable: Queryable, city: string): Promise<Account[]> {
  const rows: AccountRow[] = await accounts(queryable, city).orderBy('account.name');
  return rows.map(toAccount);
}

export async function findAccount(queryable: Queryable, city: string, name: string): Promise<Account | undefined> {
  const row: AccountRow | undefined = await accounts(queryable, city).where({ 'account.name': name }).first();
  return row && toAccount(row);
}

export async function readPasswordHash(queryable: Queryable, city: string, accountId: number): Promise<string | null> {
  const row = await queryable('account').select({ hash: 'password_hash' }).where({ city, id: accountId }).first();
  return row?.hash ?? null;
}

export async function insertAccount(
  transaction: Transaction,
  city: string,
  account: {
    name: string;
    role: Role;
    areaCellId: number | null;
    organisation: string | null;
    staff: string | null;
    passwordHash: string | null;
    createdAt: Date;
  },
): Promise<number> {
  const [row] = await transaction('account')
    .insert({
      city,
      name: account.name,
      role: account.role,
      area_cell_id: account.areaCellId,
      organisation: account.organisation,
      staff: account.staff,
      password_hash: account.passwordHash,
      created_at: account.createdAt,
    })
    .returning('id');
  return row.id;
}

export async function updateSignInRecord(
  transaction: Transaction,
  city: string,
  accountId: number,
  { failedSignIns, lockedUntil }: SignInRecord,
): Promise<void> {
  await transaction('account')
    .where({ city, id: accountId })
    .update({ failed_sign_ins: failedSignIns, locked_until: lockedUntil });
}

/** The record as it stands, held against other writers until the transaction ends. */
export async function lockSignInRecord(
  transaction: Transaction,
  city: string,
  accountId: number,
): Promise<SignInRecord> {
  return transaction('account')
    .select({ failedSignIns: 'failed_sign_ins', lockedUntil: 'locked_until' })
    .where({ city, id: accountId })
    .forUpdate()
    .first();
}

/** Sets the password and lifts a lock; the sessions of the account end. */
export async function updatePassword(
  transaction: Transaction,
  city: string,
  accountId: number,
  passwordHash: string,
): Promise<void> {
  await transaction('account')
    .where({ city, id: accountId })
    .update({ password_hash: passwordHash, failed_sign_ins: 0, locked_until: null });
  await transaction('session').where({ city, account_id: accountId }).whereNull('api_token_id').delete();
}

/** Closes an account: its sessions end and its tokens stop working. */
export async function disableAccount(
  transaction: Transaction,
  city: string,
  accountId: number,
  at: Date,
): Promise<void> {
  await transaction('account').where({ city, id: accountId }).whereNull('disabled_at').update({ disabled_at: at });
  await transaction('session').where({ city, account_id: accountId }).delete();
}

export async function updateBinding(
  transaction: Transaction,
  city: string,
  accountId: number,
  { organisation, staff }: { organisation: string | null; staff: string | null },
): Promise<void> {
  await transaction('account').where({ city, id: accountId }).update({ organisation, staff });
}
