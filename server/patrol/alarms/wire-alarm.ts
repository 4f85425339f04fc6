import type { CellRef } from '../../grid/contract.ts';
import type { Localized } from '../../platform/localized.ts';
import type { PatrolAlarm } from '../contract.ts';
import type { StoredAlarm } from './alarm-store.ts';

/**
 * An alarm on the wire. `who` is left out for those who may not know it, and in events: the log is read by every role of
 * the area.
 */
export const wireAlarm = (
  { id, kind, cellId, since, raisedAt, clearedAt, acknowledgedAt, acknowledgedBy, note }: StoredAlarm,
  ref: (cellId: number) => CellRef,
  who?: { staff: string | null; name: Localized | null },
): PatrolAlarm => ({
  ...{ id, kind, cell: ref(cellId), staff: who?.staff ?? null, name: who?.name ?? null },
  ...{ since: since.toISOString(), raisedAt: raisedAt.toISOString(), clearedAt: clearedAt?.toISOString() ?? null },
  ...{ acknowledgedAt: acknowledgedAt?.toISOString() ?? null, acknowledgedBy, note },
});
