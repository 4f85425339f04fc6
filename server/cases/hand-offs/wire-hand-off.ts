import type { WireHandOff, WireOutsideSystem } from './hand-off-contract.ts';
import type { HandOffRecord } from './hand-off-store.ts';
import { shownAddress } from './outside-address.ts';
import type { OutsideSystemRow } from './outside-system-store.ts';

/** A hand-off on the wire. */
export function wireHandOff(record: HandOffRecord, now: Date): WireHandOff {
  const { payload } = record;
  return {
    id: record.id,
    number: record.number,
    category: payload.category,
    severity: payload.severity,
    system: record.system,
    messageId: record.messageId,
    state: record.state,
    sending: record.state === 'waiting' && record.claimedUntil !== null && record.claimedUntil > now,
    attempts: record.attempts,
    createdAt: record.createdAt.toISOString(),
    nextTryAt: record.nextTryAt?.toISOString() ?? null,
    deliveredAt: record.deliveredAt?.toISOString() ?? null,
    theyHaveIt: record.state === 'withdrawn' && record.deliveredAt !== null && !isTheirEnd(record.remoteStatus),
    lastError: record.lastError,
    remoteNumber: record.remoteNumber,
    remoteStatus: record.remoteStatus,
    remoteAt: record.remoteAt?.toISOString() ?? null,
    settledBy: record.settledBy,
  };
}

/** They said themselves that they have it no more. */
const isTheirEnd = (status: HandOffRecord['remoteStatus']): boolean => status === 'refused' || status === 'resolved';

/** An outside system on the wire; never its secret. */
export function wireOutsideSystem(row: OutsideSystemRow): WireOutsideSystem {
  return {
    code: row.code,
    name: row.name,
    state: stateOf(row),
    url: row.url === null ? null : shownAddress(row.url),
    waiting: row.waiting,
    dead: row.dead,
    lastSuccessAt: row.lastSuccessAt?.toISOString() ?? null,
    restUntil: row.restUntil?.toISOString() ?? null,
  };
}

function stateOf({ url, enabled, restUntil }: OutsideSystemRow): WireOutsideSystem['state'] {
  if (url === null) return 'by-hand';
  if (enabled === false) return 'stopped';
  return restUntil === null ? 'up' : 'down';
}
