import { type Refusal, refuse } from '../../platform/errors.ts';

/** A file that cannot be read as what it claims to be, at `where` ("feature 12", "record 3, field NAME"). */
export function brokenFile(message: string, more: { where?: string; cause?: unknown } = {}): Refusal {
  const { where, cause } = more;
  return refuse('import-refused', where === undefined ? message : `${where}: ${message}`, {
    ...(where === undefined ? {} : { errors: [{ path: where, message }] }),
    ...(cause === undefined ? {} : { cause }),
  });
}
