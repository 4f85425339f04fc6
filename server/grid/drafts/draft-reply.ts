import { z } from 'zod';
import type { Reply } from '../../platform/http.ts';

/** A number in an address, as ids and generations are. */
const numberSchema = z
  .string()
  .regex(/^\d{1,9}$/, 'must be a whole number')
  .transform(Number);
export const byDraft = z.object({ id: numberSchema });

/** The reply to a read, or to a write that says whether it was done before. */
export function replied({ answer, replay = false }: { answer: unknown; replay?: boolean }): Reply {
  return {
    headers: { 'cache-control': 'no-store', ...(replay ? { 'idempotent-replay': 'true' } : {}) },
    json: answer,
  };
}
