/**
 * What an outside system tells of a case that it was handed. Its messages may come late, twice and out of order:
 * - one whose id came before changes nothing (table peer_message);
 * - one that is older than what is known, by the clock of the system, changes nothing;
 * - one about a case that the system has no more is kept with the hand-off and moves the case no more.
 * That a system tells anything proves that it has the case, though the answer to our delivery was lost.
 */
import { recordAudit } from '../../identity/audit.ts';
import { refuse } from '../../platform/errors.ts';
import { appendEvents } from '../../platform/event-log.ts';
import { parse } from '../../platform/http.ts';
import type { CasesPlace } from '../write-steps.ts';
import { handOffChanged } from './deliver-hand-offs.ts';
import { type HandOffStatus, handOffStatusSchema, REMOTE_STATUSES, type StatusTaken } from './hand-off-contract.ts';
import { isSignedWith, isTimely, type SignedMessage, TOLERANCE_MS } from './hand-off-signature.ts';
import { stepOfSystem } from './hand-off-steps.ts';
import {
  forgetMessages,
  type HandOffRecord,
  keepRemoteNumber,
  lockHandOff,
  markStatus,
  noteMessage,
  readHandOff,
} from './hand-off-store.ts';
import { readSecrets } from './outside-system-store.ts';

const EVERYBODY = { areaCellId: null };
const MESSAGE_ID = /^[\x21-\x7e]{1,200}$/;

/**
 * Takes a status. The sender is the system whose secret the message is signed with.
 * @throws Refusal `wrong-signature`, `invalid-json`, `invalid-request`, `not-found`: nothing was kept, and the message
 *   may be sent again under its id
 */
export async function takeHandOffStatus(place: CasesPlace, message: SignedMessage): Promise<StatusTaken> {
  const { database, city, clock } = place;
  const system = await senderOf(place, message);
  const status = parse(handOffStatusSchema, jsonOf(message.body), '');
  return database.transaction(async (transaction) => {
    const at = clock();
    const isNew = await noteMessage(transaction, city.code, { system, messageId: message.id, at });
    if (!isNew) return { applied: false };
    const id = await lockHandOff(transaction, city.code, { system, ...status });
    const record = id === undefined ? undefined : await readHandOff(transaction, city.code, EVERYBODY, id);
    if (record === undefined)
      throw refuse('not-found', 'No hand-off to your system has that messageId or remoteNumber');
    const { number, stage } = record;
    const { remoteNumber = record.remoteNumber } = status;
    if (!isNewer(status, record)) {
      // A number is true however late it comes.
      await keepRemoteNumber(transaction, city.code, record.id, remoteNumber);
      return { number, applied: false };
    }
    const told = { status: status.status, remoteAt: new Date(status.at), remoteNumber, at };
    await markStatus(transaction, city.code, record.id, told);
    const step =
      stage === null ? undefined : await stepOfSystem(place, transaction, { ...status, number, system, stage });
    // A step has an entry of its own.
    if (step === undefined)
      await recordAudit(transaction, city.code, {
        at,
        actor: system,
        action: 'hand-off.status',
        subject: number,
        reason: status.note,
        detail: { handOff: record.id, status: status.status },
      });
    const isOver = record.state === 'withdrawn' || step === 'take-back' || step === 'return';
    await appendEvents(transaction, city.code, [
      handOffChanged(record, isOver ? 'withdrawn' : 'delivered', at, status.status),
    ]);
    return { number, applied: stage !== null };
  });
}

/** Far longer than a message is timely, and than systems try again. */
const REMEMBERED_MS = 2 * 86_400_000;

/** Forgets the ids of messages that came more than two days ago. Resolves to how many. */
export function forgetOldMessages({ database, city, clock }: Pick<CasesPlace, 'database' | 'city' | 'clock'>) {
  return forgetMessages(database.knex, city.code, new Date(clock().getTime() - REMEMBERED_MS));
}

/** The system that signed the message. */
async function senderOf({ database, city, clock }: CasesPlace, message: SignedMessage): Promise<string> {
  if (!MESSAGE_ID.test(message.id))
    throw refuse('wrong-signature', 'Send webhook-id, webhook-timestamp and webhook-signature (standardwebhooks.com)');
  if (!isTimely(message, clock()))
    throw refuse(
      'wrong-signature',
      `webhook-timestamp must be within ${TOLERANCE_MS / 60_000} minutes of the time here`,
    );
  const secrets = await readSecrets(database.knex, city.code);
  const sender = secrets.find(({ secret }) => isSignedWith(secret, message));
  if (sender === undefined) throw refuse('wrong-signature', 'No outside system signs with that secret');
  return sender.system;
}

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    throw refuse('invalid-json', 'The body could not be parsed as JSON');
  }
}

/** Later by the clock of the system; at the same instant, further in the life of a case. */
function isNewer({ status, at }: HandOffStatus, { remoteAt, remoteStatus }: HandOffRecord): boolean {
  if (remoteAt === null || remoteStatus === null) return true;
  const ahead = Date.parse(at) - remoteAt.getTime();
  return ahead > 0 || (ahead === 0 && REMOTE_STATUSES.indexOf(status) > REMOTE_STATUSES.indexOf(remoteStatus));
}
