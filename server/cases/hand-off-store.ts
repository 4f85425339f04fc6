/** SQL of the outbox to outside systems: what is queued, withdrawn, settled, and what the desk sees of it. */
import type { Knex } from 'knex';
import { withinArea } from '../identity/area-filter.ts';
import type { Queryable, Transaction } from '../platform/database.ts';
import type { Actor } from '../platform/http.ts';
import type { WireReport } from '../reports/contract.ts';
import type { HandOffState } from './hand-off-contract.ts';

/** A hand-off as it is decided. */
export interface NewHandOff {
  reportId: number;
  /** Code of the outside system. */
  system: string;
  /** Idempotency key: `${number}-${version of the step}`. */
  messageId: string;
  /** The case as it was handed off, as its event says it. */
  payload: WireReport;
  at: Date;
}

/** A hand-off as it is stored, with what its case is now. */
export interface HandOffRecord {
  id: number;
  reportId: number;
  number: string;
  cellPath: number[];
  system: string;
  messageId: string;
  payload: WireReport;
  state: HandOffState;
  attempts: number;
  createdAt: Date;
  firstTryAt: Date | null;
  nextTryAt: Date | null;
  claimedUntil: Date | null;
  deliveredAt: Date | null;
  lastError: string | null;
  remoteNumber: string | null;
  remoteStatus: string | null;
  remoteAt: Date | null;
  settledBy: string | null;
}

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
