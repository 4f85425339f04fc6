/**
 * SQL of the outbox to outside systems: what is queued, withdrawn and settled, and what the desk sees of it.
 * Longer than 200 lines because whatever changes the state of a hand-off by a decision stands here, in one place.
 */
import type { Knex } from 'knex';
import { withinArea } from '../../identity/area-filter.ts';
import type { Queryable, Transaction } from '../../platform/database.ts';
import type { Actor } from '../../platform/http.ts';
import type { CaseStage } from '../../reports/contract.ts';
import { HAND_OFF_STATES, type HandOffCounts, type HandOffState, type RemoteStatus } from './hand-off-contract.ts';
import type { HandOffPayload } from './hand-off-message.ts';

/** A hand-off as it is decided. */
export interface NewHandOff {
  reportId: number;
  /** Code of the outside system. */
  system: string;
  /** Idempotency key: `${number}-${version of the step}`. */
  messageId: string;
  /** The case as it was handed off, as its event says it. */
  payload: HandOffPayload;
  at: Date;
}

/** A hand-off as it is stored, with what its case is now. */
export interface HandOffRecord extends NewHandOff {
  id: number;
  number: string;
  /** Where the case lies: cell ids root to leaf. */
  cellPath: number[];
  state: HandOffState;
  attempts: number;
  createdAt: Date;
  firstTryAt: Date | null;
  nextTryAt: Date | null;
  claimedUntil: Date | null;
  deliveredAt: Date | null;
  lastError: string | null;
  remoteNumber: string | null;
  remoteStatus: RemoteStatus | null;
  remoteAt: Date | null;
  settledBy: string | null;
  /**
   * Where the case stands that the system has by this hand-off; null where it has it no more: the case was given to
   * somebody else, or handed off once more since.
   */
  stage: CaseStage | null;
}

/** Whose eyes: cases outside the area are not there; a sealed tip is never handed off, and is there for nobody. */
export type Viewer = Pick<Actor, 'areaCellId'>;

/**
 * Queues a hand-off, in the transaction that decides it. Resolves to its id.
 * @throws Error for a sealed case: such a tip never leaves the city
 */
export async function queueHandOff(transaction: Transaction, city: string, handOff: NewHandOff): Promise<number> {
  const { reportId, system, messageId, payload, at } = handOff;
  const { rows } = await transaction.raw(
    `insert into hand_off (city, report_id, system, message_id, payload, created_at, next_try_at)
     select city, id, ?, ?, ?::jsonb, ?, ? from report where city = ? and id = ? and not sealed
     returning id`,
    [system, messageId, JSON.stringify(payload), at, at, city, reportId],
  );
  if (rows.length === 0) throw new Error(`Report ${reportId} is sealed or absent and cannot be handed off`);
  return rows[0].id;
}

/**
 * Ends the hand-offs of a case that somebody else has from now on: what waits is not sent, and what the system says of
 * the others changes the case no more. Call it in the transaction of the step. Resolves to the ids.
 */
export async function withdrawHandOffs(transaction: Transaction, city: string, reportId: number): Promise<number[]> {
  const rows = await transaction('hand_off')
    .where({ city, report_id: reportId })
    .whereNot({ state: 'withdrawn' })
    .update({ state: 'withdrawn', next_try_at: null })
    .returning('id');
  return rows.map(({ id }) => id);
}

/** Ends one hand-off, whatever became of its case. */
export async function markWithdrawn(transaction: Transaction, city: string, id: number): Promise<void> {
  await transaction('hand_off').where({ city, id }).update({ state: 'withdrawn', next_try_at: null });
}

const COLUMNS = {
  id: 'hand_off.id',
  reportId: 'hand_off.report_id',
  number: 'report.number',
  cellPath: 'report.cell_path',
  system: 'hand_off.system',
  messageId: 'hand_off.message_id',
  payload: 'hand_off.payload',
  state: 'hand_off.state',
  attempts: 'hand_off.attempts',
  createdAt: 'hand_off.created_at',
  at: 'hand_off.created_at',
  firstTryAt: 'hand_off.first_try_at',
  nextTryAt: 'hand_off.next_try_at',
  claimedUntil: 'hand_off.claimed_until',
  deliveredAt: 'hand_off.delivered_at',
  lastError: 'hand_off.last_error',
  remoteNumber: 'hand_off.remote_number',
  remoteStatus: 'hand_off.remote_status',
  remoteAt: 'hand_off.remote_at',
  settledBy: 'hand_off.settled_by',
};
const STAGE = `case when hand_off.state <> 'withdrawn' and report.holder_organisation = hand_off.system
    and not exists (select from hand_off newer
      where newer.city = hand_off.city and newer.report_id = hand_off.report_id and newer.id > hand_off.id)
  then report.stage end as stage`;

const columns = (queryable: Queryable) => [COLUMNS, queryable.raw(STAGE)];

function handOffs(queryable: Queryable, city: string): Knex.QueryBuilder {
  return queryable('hand_off')
    .join('report', { 'report.city': 'hand_off.city', 'report.id': 'hand_off.report_id' })
    .where({ 'hand_off.city': city, 'report.sealed': false });
}

const seenBy = (query: Knex.QueryBuilder, viewer: Viewer) => withinArea(query, viewer, 'report.cell_path');

/** Newest first, after the one with the id `cursor`. */
export async function readHandOffs(
  queryable: Queryable,
  city: string,
  viewer: Viewer,
  asked: { state?: HandOffState; system?: string; number?: string; cursor?: number; limit: number },
): Promise<HandOffRecord[]> {
  const query = seenBy(handOffs(queryable, city), viewer)
    .select(...columns(queryable))
    .orderBy('hand_off.id', 'desc')
    .limit(asked.limit);
  if (asked.state !== undefined) query.where('hand_off.state', asked.state);
  if (asked.system !== undefined) query.where('hand_off.system', asked.system);
  if (asked.number !== undefined) query.where('report.number', asked.number);
  if (asked.cursor !== undefined) query.where('hand_off.id', '<', asked.cursor);
  return query;
}

/** One hand-off; undefined where there is none or the viewer may not see it. */
export async function readHandOff(
  queryable: Queryable,
  city: string,
  viewer: Viewer,
  id: number,
): Promise<HandOffRecord | undefined> {
  return seenBy(handOffs(queryable, city), viewer)
    .select(...columns(queryable))
    .where('hand_off.id', id)
    .first();
}

export async function countHandOffs(
  queryable: Queryable,
  city: string,
  viewer: Viewer,
  states: readonly HandOffState[] = HAND_OFF_STATES,
): Promise<HandOffCounts> {
  const counts: HandOffCounts = { waiting: 0, delivered: 0, dead: 0, withdrawn: 0 };
  for (const { state, count } of await countsByState(queryable, city, viewer, states)) counts[state] += count;
  return counts;
}

type StateCount = { state: HandOffState; count: number };
/**
 * For an account of the whole city without looking at the cases, which are a hundred thousand and more: all of them by
 * the index on states, less the few whose case was sealed.
 */
async function countsByState(
  queryable: Queryable,
  city: string,
  viewer: Viewer,
  states: readonly HandOffState[],
): Promise<StateCount[]> {
  if (viewer.areaCellId !== null)
    return seenBy(handOffs(queryable, city), viewer)
      .select({ state: 'hand_off.state' })
      .count({ count: '*' })
      .whereIn('hand_off.state', states)
      .groupBy('hand_off.state');
  const { rows } = await queryable.raw(
    `select state, count(*)::integer as count from hand_off where city = :city and state = any(:states) group by state
     union all
     select h.state, -count(*)::integer from report r
     join hand_off h on h.city = r.city and h.report_id = r.id and h.state = any(:states)
     where r.city = :city and r.sealed group by h.state`,
    { city, states: [...states] },
  );
  return rows;
}

/** Which hand-off is meant: by its id, or to a system by our message id, else the newest by the number that it gave. */
export type Meant =
  | { id: number }
  | { system: string; messageId?: string | undefined; remoteNumber?: string | undefined };

/**
 * Locks a hand-off and its case, the case first as every step does, so that the two never wait for each other. Resolves
 * to its id; undefined where there is none.
 */
export async function lockHandOff(transaction: Transaction, city: string, meant: Meant): Promise<number | undefined> {
  const [which, values] =
    'id' in meant
      ? ['h.id = ?', [meant.id]]
      : meant.messageId !== undefined
        ? ['h.system = ? and h.message_id = ?', [meant.system, meant.messageId]]
        : ['h.system = ? and h.remote_number = ?', [meant.system, meant.remoteNumber as string]];
  const { rows } = await transaction.raw(
    `select h.id from hand_off h join report r on r.city = h.city and r.id = h.report_id
     where h.city = ? and not r.sealed and ${which} order by h.id desc limit 1
     for no key update of r for update of h`,
    [city, ...values],
  );
  return rows[0]?.id;
}

/** Has a hand-off tried at once; one that was given up begins anew. False where it neither waits nor is dead. */
export async function requeue(transaction: Transaction, city: string, id: number, at: Date): Promise<boolean> {
  const begun = await transaction('hand_off')
    .where({ city, id, state: 'dead' })
    .update({ state: 'waiting', attempts: 0, first_try_at: null, next_try_at: at, claimed_until: null });
  if (begun > 0) return true;
  return (await transaction('hand_off').where({ city, id, state: 'waiting' }).update({ next_try_at: at })) > 0;
}

/** Has every dead hand-off of `system`, or of all, tried anew. Resolves to their ids. */
export async function requeueDead(
  transaction: Transaction,
  city: string,
  viewer: Viewer,
  system: string | undefined,
  at: Date,
): Promise<number[]> {
  const dead = seenBy(handOffs(transaction, city), viewer).select('hand_off.id').where('hand_off.state', 'dead');
  if (system !== undefined) dead.where('hand_off.system', system);
  const rows = await transaction('hand_off')
    .where({ city, state: 'dead' })
    .whereIn('id', dead)
    .update({ state: 'waiting', attempts: 0, first_try_at: null, next_try_at: at, claimed_until: null })
    .returning('id');
  return rows.map(({ id }) => id);
}

/** The system was told by hand, and gave the case `remoteNumber`. False where it neither waits nor is dead, or is being sent. */
export async function markSettled(
  transaction: Transaction,
  city: string,
  id: number,
  settled: { at: Date; by: string; remoteNumber: string },
): Promise<boolean> {
  const { at, by, remoteNumber } = settled;
  const updated = await transaction('hand_off')
    .where({ city, id })
    .whereIn('state', ['waiting', 'dead'])
    .where((free) => free.whereNull('claimed_until').orWhere('claimed_until', '<=', at))
    .update({
      state: 'delivered',
      delivered_at: at,
      next_try_at: null,
      claimed_until: null,
      last_error: null,
      remote_number: remoteNumber,
      settled_by: by,
    });
  return updated > 0;
}

/** Notes a message of `system`; false where it came before. Another one with the same id waits for this transaction. */
export async function noteMessage(
  transaction: Transaction,
  city: string,
  message: { system: string; messageId: string; at: Date },
): Promise<boolean> {
  const { system, messageId, at } = message;
  const rows = await transaction('peer_message')
    .insert({ city, system, message_id: messageId, received_at: at })
    .onConflict(['city', 'system', 'message_id'])
    .ignore()
    .returning('message_id');
  return rows.length > 0;
}

/**
 * Forgets messages that came before `before`. Whoever sends one of them once more, signed anew, changes nothing all the
 * same: it is older than what its hand-off knows. Resolves to how many went.
 */
export async function forgetMessages(queryable: Queryable, city: string, before: Date): Promise<number> {
  return queryable('peer_message').where({ city }).where('received_at', '<', before).delete();
}

/** Keeps the number that the system gave. */
export async function keepRemoteNumber(
  transaction: Transaction,
  city: string,
  id: number,
  remoteNumber: string | null,
): Promise<void> {
  await transaction('hand_off').where({ city, id }).update({ remote_number: remoteNumber });
}

/** Keeps what the system told; that it told anything proves that it has the case, whatever became of our attempts. */
export async function markStatus(
  transaction: Transaction,
  city: string,
  id: number,
  told: { status: RemoteStatus; remoteAt: Date; remoteNumber: string | null; at: Date },
): Promise<void> {
  await transaction('hand_off')
    .where({ city, id })
    .update({
      remote_status: told.status,
      remote_at: told.remoteAt,
      remote_number: told.remoteNumber,
      state: transaction.raw("case when state = 'withdrawn' then state else 'delivered' end"),
      delivered_at: transaction.raw('coalesce(delivered_at, ?::timestamptz)', [told.at]),
      next_try_at: null,
      last_error: null,
    });
}
