/** SQL of sessions and API tokens: what proves who asks. */
import type { Queryable, Transaction } from '../platform/database.ts';
import type { Role } from './access.ts';

/** The account behind a credential. */
export interface Bearer {
  accountId: number;
  name: string;
  role: Role;
  areaCellId: number | null;
  organisation: string | null;
  staff: string | null;
}
export interface SessionRow extends Bearer {
  csrfToken: string;
  apiTokenId: number | null;
  seenAt: Date;
  expiresAt: Date;
}
export interface TokenBearer extends Bearer {
  tokenId: number;
  usedAt: Date | null;
}
export interface TokenRow {
  id: number;
  name: string;
  account: string;
  role: Role;
  areaCellId: number | null;
  createdAt: Date;
  usedAt: Date | null;
  revokedAt: Date | null;
}

const BEARER = {
  accountId: 'account.id',
  name: 'account.name',
  role: 'account.role',
  areaCellId: 'account.area_cell_id',
  organisation: 'account.organisation',
  staff: 'account.staff',
};

export async function insertSession(
  transaction: Transaction,
  city: string,
  session: {
    tokenHash: Buffer;
    accountId: number;
    apiTokenId: number | null;
    csrfToken: string;
    at: Date;
    expiresAt: Date;
    userAgent: string;
  },
): Promise<void> {
  await transaction('session').insert({
    city,
    token_hash: session.tokenHash,
    account_id: session.accountId,
    api_token_id: session.apiTokenId,
    csrf_token: session.csrfToken,
    created_at: session.at,
    seen_at: session.at,
    expires_at: session.expiresAt,
    user_agent: session.userAgent.slice(0, 200),
  });
}

/** The session with that hash, unless its account is closed or its token withdrawn. Its end in time is a rule: isSessionOver. */
export async function findSession(
  queryable: Queryable,
  city: string,
  tokenHash: Buffer,
): Promise<SessionRow | undefined> {
  return queryable('session')
    .select(BEARER, {
      csrfToken: 'session.csrf_token',
      apiTokenId: 'session.api_token_id',
      seenAt: 'session.seen_at',
      expiresAt: 'session.expires_at',
    })
    .join('account', { 'account.city': 'session.city', 'account.id': 'session.account_id' })
    .leftJoin('api_token', { 'api_token.city': 'session.city', 'api_token.id': 'session.api_token_id' })
    .where({ 'session.city': city, 'session.token_hash': tokenHash })
    .whereNull('account.disabled_at')
    .whereNull('api_token.revoked_at')
    .first();
}

export async function touchSession(queryable: Queryable, tokenHash: Buffer, at: Date): Promise<void> {
  await queryable('session').where({ token_hash: tokenHash }).update({ seen_at: at });
}

export async function deleteSession(transaction: Transaction, tokenHash: Buffer): Promise<void> {
  await transaction('session').where({ token_hash: tokenHash }).delete();
}

/** Deletes the sessions whose end in time is past, or that nobody used since `unusedSince`. */
export async function deleteSessionsOver(
  queryable: Queryable,
  city: string,
  now: Date,
  unusedSince: { person: Date; kiosk: Date },
): Promise<number> {
  return queryable('session')
    .where({ city })
    .andWhere((over) =>
      over
        .where('expires_at', '<=', now)
        .orWhere((idle) => idle.whereNull('api_token_id').where('seen_at', '<=', unusedSince.person))
        .orWhere('seen_at', '<=', unusedSince.kiosk),
    )
    .delete();
}

export async function insertToken(
  transaction: Transaction,
  city: string,
  token: { accountId: number; name: string; tokenHash: Buffer; createdAt: Date },
): Promise<number> {
  const [row] = await transaction('api_token')
    .insert({
      city,
      account_id: token.accountId,
      name: token.name,
      token_hash: token.tokenHash,
      created_at: token.createdAt,
    })
    .returning('id');
  return row.id;
}

export async function findToken(
  queryable: Queryable,
  city: string,
  tokenHash: Buffer,
): Promise<TokenBearer | undefined> {
  return queryable('api_token')
    .select(BEARER, { tokenId: 'api_token.id', usedAt: 'api_token.used_at' })
    .join('account', { 'account.city': 'api_token.city', 'account.id': 'api_token.account_id' })
    .where({ 'api_token.city': city, 'api_token.token_hash': tokenHash })
    .whereNull('account.disabled_at')
    .whereNull('api_token.revoked_at')
    .first();
}

export async function touchToken(queryable: Queryable, city: string, id: number, at: Date): Promise<void> {
  await queryable('api_token').where({ city, id }).update({ used_at: at });
}

export async function listTokens(queryable: Queryable, city: string, id?: number): Promise<TokenRow[]> {
  const query = queryable('api_token')
    .select({
      id: 'api_token.id',
      name: 'api_token.name',
      account: 'account.name',
      role: 'account.role',
      areaCellId: 'account.area_cell_id',
      createdAt: 'api_token.created_at',
      usedAt: 'api_token.used_at',
      revokedAt: 'api_token.revoked_at',
    })
    .join('account', { 'account.city': 'api_token.city', 'account.id': 'api_token.account_id' })
    .where({ 'api_token.city': city })
    .orderBy('api_token.id');
  if (id !== undefined) query.where({ 'api_token.id': id });
  return query;
}

/** Withdraws a token; the sessions that it opened end with it. */
export async function revokeToken(transaction: Transaction, city: string, id: number, at: Date): Promise<void> {
  await transaction('api_token').where({ city, id }).whereNull('revoked_at').update({ revoked_at: at });
  await transaction('session').where({ city, api_token_id: id }).delete();
}
