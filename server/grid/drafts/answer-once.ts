import { createHash } from 'node:crypto';
import type { Database, Transaction } from '../../platform/database.ts';
import { Refusal, refuse } from '../../platform/errors.ts';
import { keepAnswer, readReceipt, takeKey } from './draft-receipt-store.ts';
import type { DraftsPlace, Editor } from './drafts-place.ts';

/** A write that may be asked for again under a key, which is of the account alone. */
export interface Asked {
  by: Pick<Editor, 'accountId'>;
  key: string | undefined;
  /** What is asked for; the same key for something else is refused. */
  what: unknown;
}

/** What a write was answered; `replay` when it was done before. */
export interface Answered<T> {
  answer: T;
  replay: boolean;
}

/**
 * Does what is asked for once: `prepare` looks and decides, and what it resolves to writes in one transaction, in which
 * the answer is kept under the key. Asked again, it answers the same and does nothing.
 *
 * @throws Refusal `idempotency-key-reused`
 */
export async function answerOnce<T>(
  place: Pick<DraftsPlace, 'database' | 'city' | 'clock'>,
  { by, key, what }: Asked,
  prepare: () => Promise<(transaction: Transaction) => Promise<T>>,
): Promise<Answered<T>> {
  const { database, city, clock } = place;
  if (key === undefined) return { answer: await database.transaction(await prepare()), replay: false };
  const asked = { key: `${by.accountId}/${key}`, contentHash: hashOf(what), at: clock() };
  const before = await answeredBefore<T>(database, city.code, asked);
  if (before !== undefined) return before;
  try {
    const write = await prepare();
    return await database.transaction(async (transaction) => {
      const twin = await takeKey(transaction, city.code, asked);
      if (twin !== undefined) return replayOf<T>(twin, asked);
      const answer = await write(transaction);
      await keepAnswer(transaction, city.code, asked.key, answer);
      return { answer, replay: false };
    });
  } catch (error) {
    // A twin may have been quicker, and moved what this one was prepared for.
    const twin = error instanceof Refusal ? await answeredBefore<T>(database, city.code, asked) : undefined;
    if (twin === undefined) throw error;
    return twin;
  }
}

const hashOf = (what: unknown): Buffer => createHash('sha256').update(JSON.stringify(what)).digest();

interface AskedUnder {
  key: string;
  contentHash: Buffer;
}

async function answeredBefore<T>(
  { knex }: Database,
  city: string,
  asked: AskedUnder,
): Promise<Answered<T> | undefined> {
  const receipt = await readReceipt(knex, city, asked.key);
  return receipt && replayOf<T>(receipt, asked);
}

function replayOf<T>(receipt: { contentHash: Buffer; answer: unknown }, { contentHash }: AskedUnder): Answered<T> {
  if (Buffer.compare(receipt.contentHash, contentHash) !== 0)
    throw refuse('idempotency-key-reused', 'This key was used for something else; take a new one');
  return { answer: receipt.answer as T, replay: true };
}
