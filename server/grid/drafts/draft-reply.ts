import { z } from 'zod';
import type { Reply } from '../../platform/http.ts';
import { addressNumberSchema } from '../address-number.ts';

export const byDraft = z.object({ id: addressNumberSchema });

/** The reply to a read, or to a write that says whether it was done before. */
export function replied({ answer, replay = false }: { answer: unknown; replay?: boolean }): Reply {
  return {
    headers: { 'cache-control': 'no-store', ...(replay ? { 'idempotent-replay': 'true' } : {}) },
    json: answer,
  };
}
