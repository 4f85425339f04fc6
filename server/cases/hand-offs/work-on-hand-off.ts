/** What the desk does with hand-offs: have them tried again, take them back, tell the system by hand. */
import { recordAudit } from '../../identity/audit.ts';
import type { Transaction } from '../../platform/database.ts';
import { refuse } from '../../platform/errors.ts';
import { appendEvents } from '../../platform/event-log.ts';
import type { Actor } from '../../platform/http.ts';
import type { CasesPlace } from '../write-steps.ts';
import { handOffChanged } from './deliver-hand-offs.ts';
import type { WireHandOff } from './hand-off-contract.ts';
import { takeBackCase } from './hand-off-steps.ts';
import {
  type HandOffRecord,
  lockHandOff,
  markSettled,
  markWithdrawn,
  readHandOff,
  requeue,
  requeueDead,
} from './hand-off-store.ts';
import { wireHandOff } from './wire-hand-off.ts';

/**
 * Has a hand-off tried at once; one that was given up begins anew, under the same key.
 * @throws Refusal `not-found`, `conflict` where it is delivered or withdrawn
 */
export function retryHandOff(place: CasesPlace, actor: Actor, id: number): Promise<WireHandOff> {
  return change(place, actor, id, 'retry', '', async (transaction, record, at) => {
    if (!(await requeue(transaction, place.city.code, id, at))) throw standsOtherwise(record);
  });
}

/** The same for every dead one, of `system` where given. Resolves to how many. */
export async function retryDeadHandOffs(place: CasesPlace, actor: Actor, system: string | undefined): Promise<number> {
  const { database, city, clock } = place;
  return database.transaction(async (transaction) => {
    const at = clock();
    const ids = await requeueDead(transaction, city.code, actor, system, at);
    if (ids.length === 0) return 0;
    const detail = { handOffs: ids.length };
    const subject = system ?? 'every system';
    await recordAudit(transaction, city.code, {
      at,
      actor: actor.name,
      action: 'hand-off.retry-dead',
      subject,
      detail,
    });
    const events = [];
    for (const id of ids) {
      const record = await readHandOff(transaction, city.code, actor, id);
      if (record !== undefined) events.push(handOffChanged(record, record.state, at, record.remoteStatus));
    }
    await appendEvents(transaction, city.code, events);
    return ids.length;
  });
}

/**
 * Withdraws a hand-off. Where the system still has the case by it, the case goes back to the desk.
 * @throws Refusal `not-found`, `conflict` where it is withdrawn already
 */
export function withdrawHandOff(place: CasesPlace, actor: Actor, id: number, reason: string): Promise<WireHandOff> {
  return change(place, actor, id, 'withdraw', reason, async (transaction, record) => {
    if (record.state === 'withdrawn') throw standsOtherwise(record);
    if (record.stage === 'handed-off') await takeBackCase(place, transaction, actor, record.number, reason);
    await markWithdrawn(transaction, place.city.code, id);
  });
}

/**
 * Notes that the system was told by hand, and the number that it gave.
 * @throws Refusal `not-found`, `conflict` where it is delivered, withdrawn or being sent
 */
export function settleHandOff(
  place: CasesPlace,
  actor: Actor,
  id: number,
  { remoteNumber, note }: { remoteNumber: string; note: string },
): Promise<WireHandOff> {
  return change(place, actor, id, 'settle', note, async (transaction, record, at) => {
    const settled = { at, by: actor.name, remoteNumber };
    if (await markSettled(transaction, place.city.code, id, settled)) return;
    if (record.state !== 'waiting') throw standsOtherwise(record);
    throw refuse('conflict', 'It is being sent at this moment; look again in a minute', { retryAfterS: 60 });
  });
}

/** One transaction: the change, made only where it still applies; the audit; the event. */
async function change(
  { database, city, clock }: CasesPlace,
  actor: Actor,
  id: number,
  what: 'retry' | 'withdraw' | 'settle',
  reason: string,
  apply: (transaction: Transaction, record: HandOffRecord, at: Date) => Promise<void>,
): Promise<WireHandOff> {
  return database.transaction(async (transaction) => {
    const at = clock();
    await lockHandOff(transaction, city.code, { id });
    const record = await readHandOff(transaction, city.code, actor, id);
    if (record === undefined) throw refuse('not-found', `There is no hand-off ${id} in your area`);
    await apply(transaction, record, at);
    const after = (await readHandOff(transaction, city.code, actor, id)) as HandOffRecord;
    await recordAudit(transaction, city.code, {
      at,
      actor: actor.name,
      action: `hand-off.${what}`,
      subject: record.number,
      reason,
      detail: { handOff: id, system: record.system, remoteNumber: after.remoteNumber },
    });
    await appendEvents(transaction, city.code, [handOffChanged(after, after.state, at, after.remoteStatus)]);
    return wireHandOff(after, at);
  });
}

const standsOtherwise = ({ messageId, state }: HandOffRecord) =>
  refuse('conflict', `The hand-off ${messageId} is ${state}`);
