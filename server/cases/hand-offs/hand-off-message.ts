import type { WireReport } from '../../reports/contract.ts';
import type { HandOffMessage } from './hand-off-contract.ts';

/** The case as it was when it was handed off, and what the desk had to say. */
export type HandOffPayload = WireReport & { note?: string };

/** What an outside system is told of a case: what it needs to act, and nothing of how the city works it. Pure. */
export function handOffMessage(handOff: {
  messageId: string;
  createdAt: Date;
  payload: HandOffPayload;
}): HandOffMessage {
  const { messageId, createdAt, payload } = handOff;
  return {
    type: 'case.handed-off',
    timestamp: createdAt.toISOString(),
    data: {
      messageId,
      number: payload.number,
      category: payload.category,
      severity: payload.severity as HandOffMessage['data']['severity'],
      description: payload.description,
      lon: payload.lon,
      lat: payload.lat,
      path: payload.path,
      occurredAt: payload.occurredAt,
      recordedAt: payload.recordedAt,
      dueAt: payload.dueAt,
      onSiteDueAt: payload.onSiteDueAt ?? null,
      note: payload.note ?? '',
    },
  };
}
