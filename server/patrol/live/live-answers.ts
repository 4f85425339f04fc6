import { createHash } from 'node:crypto';
import type { PatrolLive } from '../contract.ts';

export interface LiveAnswer {
  body: Buffer;
  /** Weak: of all but the time at which it was asked for, so that an unchanged city is told apart from a changed one. */
  etag: string;
  roll: number;
}

interface Line {
  /** How many were begun before it, and itself. */
  number: number;
  askedAtMs: number;
  running: boolean;
  answer: Promise<LiveAnswer>;
  /** The one after it, which all share who may not join it. */
  next: Promise<LiveAnswer> | undefined;
}

const SHARED_MS = 1_000;
const FORGOTTEN_MS = 60_000;

/**
 * Answers of GET /api/patrol/live for many walls at once: for each view one at a time, shared for a second. A thousand
 * walls that hear of new positions at the same moment cost two answers, and none is older than what its wall heard of.
 */
export class LiveAnswers {
  #begun = 0;
  readonly #lines = new Map<string, Line>();
  /** The newest roll that walls were told of. */
  readonly #told: () => number;
  /** Milliseconds of a clock that only goes on. */
  readonly #now: () => number;

  constructor(told: () => number, now: () => number = () => performance.now()) {
    this.#told = told;
    this.#now = now;
  }

  /** An answer for `view` that has at least `leastRoll` in it, if that was ever written. */
  async of(view: string, leastRoll: number, take: () => Promise<PatrolLive>): Promise<LiveAnswer> {
    const begunBefore = this.#begun;
    const line = this.#lines.get(view);
    if (line !== undefined && this.#now() - line.askedAtMs < SHARED_MS) {
      const least = Math.max(leastRoll, this.#told());
      const answer = await line.answer;
      if (answer.roll >= least) return answer;
    }
    return this.#after(view, begunBefore, take);
  }

  #after(view: string, begunBefore: number, take: () => Promise<PatrolLive>): Promise<LiveAnswer> {
    const line = this.#lines.get(view);
    // Begun since this one asked: whatever it heard of is in it.
    if (line !== undefined && line.number > begunBefore) return line.answer;
    if (!line?.running) return this.#start(view, take);
    const start = () => this.#start(view, take);
    line.next ??= line.answer.then(start, start);
    return line.next;
  }

  #start(view: string, take: () => Promise<PatrolLive>): Promise<LiveAnswer> {
    const askedAtMs = this.#now();
    for (const [other, { askedAtMs: before }] of this.#lines)
      if (askedAtMs - before > FORGOTTEN_MS) this.#lines.delete(other);
    const line: Line = {
      number: ++this.#begun,
      askedAtMs,
      running: true,
      answer: take().then(answerOf),
      next: undefined,
    };
    this.#lines.set(view, line);
    line.answer.then(
      () => {
        line.running = false;
      },
      () => {
        line.running = false;
        if (this.#lines.get(view) === line) this.#lines.delete(view);
      },
    );
    return line.answer;
  }
}

function answerOf(live: PatrolLive): LiveAnswer {
  const { at: _, ...lasting } = live;
  const hash = createHash('sha256').update(JSON.stringify(lasting)).digest('base64url').slice(0, 22);
  return { body: Buffer.from(JSON.stringify(live)), etag: `W/"${hash}"`, roll: live.roll };
}
