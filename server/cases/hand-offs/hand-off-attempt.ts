/** What an attempt to hand a case off came to, and when it is tried again. Pure rules. */

/** How the system answered: with a status, or not at all. */
export type Answer =
  | { status: number; retryAfter: string | null; remoteNumber: string | null; words: string }
  | { status: null; reason: string };

export type Verdict =
  | { verdict: 'delivered'; remoteNumber: string | null }
  /** `reason` in words. `retryAfterMs`: not before. */
  | { verdict: 'again'; reason: string; retryAfterMs: number }
  /** No later attempt can do better. `systemAtFault`: nor would one with another case. */
  | { verdict: 'refused'; reason: string; systemAtFault: boolean };

export interface RetryOptions {
  /** Pause after the first failure; twice that after the second, and so on. */
  backOffBaseMs: number;
  backOffCapMs: number;
  /** Attempts after which it is dead. */
  attemptsLimit: number;
  /** Dead as well so long after the first attempt. */
  windowMs: number;
  /** Failures in succession after which the system is left alone for a while, but for one attempt at a time. */
  circuitFailures: number;
  restBaseMs: number;
  restCapMs: number;
}

/** A system that asks for a year is not believed. */
const RETRY_AFTER_CAP_MS = 6 * 3_600_000;
/** Worth another attempt, though they are 4xx: timeout, still at the first attempt, too early, too many. */
const PASSING = new Set([408, 409, 425, 429]);
/** About the address or the right to use it rather than about this case. */
const OF_THE_SYSTEM = new Set([401, 403, 404, 405, 407, 410, 421]);

export function judgeAnswer(answer: Answer, now: Date): Verdict {
  if (answer.status === null) return { verdict: 'again', reason: answer.reason, retryAfterMs: 0 };
  const { status, retryAfter, remoteNumber, words } = answer;
  if (status >= 200 && status < 300) return { verdict: 'delivered', remoteNumber };
  const reason = `HTTP ${status}${words === '' ? '' : `: ${words}`}`;
  if (status >= 500 || PASSING.has(status))
    return { verdict: 'again', reason, retryAfterMs: retryAfterMs(retryAfter, now) };
  const systemAtFault = status < 400 || OF_THE_SYSTEM.has(status);
  return {
    verdict: 'refused',
    reason: status < 400 ? `${reason} (redirects are not followed)` : reason,
    systemAtFault,
  };
}

/** Reads Retry-After: seconds, or an HTTP date; 0 when absent or unreadable. */
export function retryAfterMs(header: string | null, now: Date): number {
  if (header === null) return 0;
  const text = header.trim();
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now.getTime();
  return Number.isNaN(wait) ? 0 : Math.min(Math.max(wait, 0), RETRY_AFTER_CAP_MS);
}

/**
 * When a hand-off that failed is tried again; null when it is given up. The pause is between a half and the whole of
 * the doubled one, so that many that failed together do not come back together.
 * @param random 0 to 1
 */
export function nextTry(
  attempt: { attempts: number; firstTryAt: Date; now: Date; retryAfterMs: number },
  options: RetryOptions,
  random: () => number,
): Date | null {
  const { attempts, firstTryAt, now } = attempt;
  if (attempts >= options.attemptsLimit || now.getTime() - firstTryAt.getTime() >= options.windowMs) return null;
  const pause = doubled(options.backOffBaseMs, attempts - 1, options.backOffCapMs) * (0.5 + 0.5 * random());
  return new Date(now.getTime() + Math.max(pause, attempt.retryAfterMs));
}

/** Until when a system with that many failures in succession is left alone; null while it is not. */
export function restUntil(
  { failures, now, retryAfterMs }: { failures: number; now: Date; retryAfterMs: number },
  options: RetryOptions,
): Date | null {
  if (failures < options.circuitFailures) return null;
  const rest = doubled(options.restBaseMs, failures - options.circuitFailures, options.restCapMs);
  return new Date(now.getTime() + Math.max(rest, retryAfterMs));
}

const doubled = (base: number, times: number, cap: number): number => Math.min(base * 2 ** Math.min(times, 40), cap);
