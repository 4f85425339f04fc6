import type { Request } from 'express';
import { refuse } from './errors.ts';

const KEY = /^[\x21-\x7e]{1,200}$/;
const MUST = 'must be 1 to 200 printable characters without spaces';

/** The key under which a sender may send the same again: the header Idempotency-Key; undefined without one. */
export function idempotencyKeyOf(request: Pick<Request, 'get'>): string | undefined {
  const header = request.get('idempotency-key');
  if (header === undefined || KEY.test(header)) return header;
  throw refuse('invalid-request', `Idempotency-Key ${MUST}`, {
    errors: [{ path: 'headers.idempotency-key', message: MUST }],
  });
}
