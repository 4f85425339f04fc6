/** Wrong passwords in a row, and until when sign-in is refused for them. */
export interface SignInRecord {
  failedSignIns: number;
  lockedUntil: Date | null;
}

const FREE_TRIES = 5;
const FIRST_LOCK_MS = 30_000;
/** Bounds what somebody can do to a colleague by guessing badly on purpose. */
const LONGEST_LOCK_MS = 15 * 60_000;

/** The record after one more wrong password: from the fifth on a lock of 30 s, then twice as long each time, at most 15 min. */
export function afterWrongPassword(record: SignInRecord, now: Date): SignInRecord {
  const failedSignIns = record.failedSignIns + 1;
  if (failedSignIns < FREE_TRIES) return { failedSignIns, lockedUntil: null };
  const lockMs = Math.min(FIRST_LOCK_MS * 2 ** (failedSignIns - FREE_TRIES), LONGEST_LOCK_MS);
  return { failedSignIns, lockedUntil: new Date(now.getTime() + lockMs) };
}

/** Seconds until sign-in is possible again; 0 when it is now. */
export function lockedForS(record: SignInRecord, now: Date): number {
  if (record.lockedUntil === null) return 0;
  return Math.max(0, Math.ceil((record.lockedUntil.getTime() - now.getTime()) / 1000));
}
