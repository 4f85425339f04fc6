/**
 * Tells streams that there is something new of patrol, and no more: whoever wants it asks GET /api/patrol/live. Not by
 * the event log: positions come all day, and a wall that was away wants the state and not each step to it.
 *
 *     commit ──notify──► wake ─┐  at most one every `everyMs`,
 *     every 10 s ──────────────┴─► and one after the last change ──► read the newest roll ──► one buffer for all streams
 */
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database.ts';
import type { Log } from '../../platform/log.ts';
import { PATROL_CHANNEL } from '../patrol-channel.ts';
import { readNewestRoll } from './live-store.ts';

export interface PatrolNoticesOptions {
  database: Database;
  city: string;
  clock: Clock;
  log: Log;
  everyMs?: number;
  /** How often to look without a notice, for one may get lost. */
  pollMs?: number;
}

export class PatrolNotices {
  readonly #options: Required<PatrolNoticesOptions>;
  readonly #listeners = new Set<(message: Buffer) => void>();
  #roll: number;
  #toldAt = Number.NEGATIVE_INFINITY;
  /** Waiting for its turn, or looking. */
  #busy = false;
  #wanted = false;
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> = Promise.resolve();
  #poll: NodeJS.Timeout | undefined;
  #closed = false;
  #stopListening: (() => Promise<void>) | undefined;

  private constructor(options: PatrolNoticesOptions, roll: number) {
    this.#options = { everyMs: 2_000, pollMs: 10_000, ...options };
    this.#roll = roll;
  }

  static async open(options: PatrolNoticesOptions): Promise<PatrolNotices> {
    const { database, city } = options;
    const notices = new PatrolNotices(options, await readNewestRoll(database.knex, city));
    notices.#stopListening = await database.listen(PATROL_CHANNEL, () => notices.#wake());
    notices.#poll = setInterval(() => notices.#wake(), notices.#options.pollMs);
    notices.#poll.unref();
    return notices;
  }

  /** The newest roll that anybody was told of: what is older is out of date. */
  get roll(): number {
    return this.#roll;
  }

  /** Hands every message to `listener`, as it goes to a stream. Returns what ends that. */
  subscribe(listener: (message: Buffer) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** What comes while it waits or looks is one further look. */
  #wake(): void {
    if (this.#closed) return;
    if (this.#busy) {
      this.#wanted = true;
      return;
    }
    this.#busy = true;
    const waitMs = Math.max(0, this.#toldAt + this.#options.everyMs - performance.now());
    this.#timer = setTimeout(() => {
      this.#wanted = false;
      this.#looking = this.#look().finally(() => {
        this.#busy = false;
        if (this.#wanted) this.#wake();
      });
    }, waitMs);
    this.#timer.unref();
  }

  async #look(): Promise<void> {
    const { database, city, clock, log } = this.#options;
    try {
      const roll = await readNewestRoll(database.knex, city);
      if (roll === this.#roll || this.#closed) return;
      this.#roll = roll;
      this.#toldAt = performance.now();
      const message = Buffer.from(`event: patrol\ndata: ${JSON.stringify({ at: clock().toISOString(), roll })}\n\n`);
      for (const listener of this.#listeners) listener(message);
    } catch (err) {
      // The poll looks again.
      if (!this.#closed) log.warn({ err }, 'walls were not told of new positions; trying again');
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#poll);
    clearTimeout(this.#timer);
    this.#listeners.clear();
    await this.#stopListening?.();
    await this.#looking;
  }
}
