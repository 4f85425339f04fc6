/**
 * The one reader of the event log in a process. A notice only says "look": the hub reads from its cursor, so that
 * nothing is lost when a notice, the connection or the database goes missing, and nothing comes twice. Readers share
 * what was read and serialised once.
 *
 *     commit ──notify──► wake ─┐
 *     every 2 s ───────────────┴─► read after the cursor ──► ring ──► listeners, streams
 */
import type { Database } from '../platform/database.ts';
import { EVENT_CHANNEL, type LoggedEvent, newestCursor, readEvents } from '../platform/event-log.ts';
import type { Log } from '../platform/log.ts';
import { othersTurn } from '../platform/others-turn.ts';
import { EventBatch, frameOf } from './event-batch.ts';
import { FrameRing } from './frame-ring.ts';
import { readCursorBack } from './store.ts';

export interface HubOptions {
  database: Database;
  city: string;
  log: Log;
  /** How often to look without a notice. */
  pollMs?: number;
  /** Frames kept for streams that resume. */
  kept?: { frames: number; bytes: number };
}

const POLL_MS = 2_000;
const READ_AT_ONCE = 500;
const KEPT = { frames: 2_000, bytes: 8 * 1024 * 1024 };

export class EventHub {
  readonly #options: HubOptions;
  readonly #ring: FrameRing;
  readonly #listeners = new Set<(events: readonly LoggedEvent[]) => void>();
  readonly #streams = new Set<(batch: EventBatch) => void>();
  readonly #closing = new Set<() => void>();
  #cursor: number;
  #reading: Promise<void> | undefined;
  #wanted = false;
  #failing = false;
  #closed = false;
  #poll: NodeJS.Timeout | undefined;
  #stopListening: (() => Promise<void>) | undefined;

  private constructor(options: HubOptions, cursor: number) {
    this.#options = options;
    this.#cursor = cursor;
    this.#ring = new FrameRing(cursor, options.kept ?? KEPT);
  }

  /** Starts behind the newest events, so that the ring has what streams of the process before this one resume from. */
  static async open(options: HubOptions): Promise<EventHub> {
    const { database, city, kept = KEPT, pollMs = POLL_MS } = options;
    const newest = await newestCursor(database.knex, city);
    const hub = new EventHub(options, await readCursorBack(database.knex, city, newest, kept.frames));
    await hub.#readOn();
    hub.#stopListening = await database.listen(EVENT_CHANNEL, () => hub.wake());
    hub.#poll = setInterval(() => hub.wake(), pollMs);
    hub.#poll.unref();
    return hub;
  }

  /** The last event read: whatever was subscribed before has had it. */
  get cursor(): number {
    return this.#cursor;
  }
  /** Streams attached. */
  get subscribers(): number {
    return this.#streams.size;
  }
  get closed(): boolean {
    return this.#closed;
  }

  /** Hands every event after the cursor of now to `listener`, in order, each once. Returns what ends that. */
  subscribe(listener: (events: readonly LoggedEvent[]) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** The same for a stream, which is handed the shared bytes. */
  attach(stream: (batch: EventBatch) => void): () => void {
    this.#streams.add(stream);
    return () => void this.#streams.delete(stream);
  }

  /** Calls `end` when the hub closes. */
  onClose(end: () => void): () => void {
    this.#closing.add(end);
    return () => void this.#closing.delete(end);
  }

  /** Up to `limit` recent events after `cursor`; undefined when memory does not reach back so far. */
  recent(cursor: number, limit: number): EventBatch | undefined {
    return this.#ring.after(cursor, limit);
  }

  /** Looks for new events; notices that come while it looks are one further look. */
  wake(): void {
    if (this.#closed) return;
    this.#wanted = true;
    this.#reading ??= this.#readWhileWanted().finally(() => {
      this.#reading = undefined;
      if (this.#wanted && !this.#failing) this.wake();
    });
  }

  async #readWhileWanted(): Promise<void> {
    while (this.#wanted && !this.#closed) {
      this.#wanted = false;
      try {
        await this.#readOn();
        if (this.#failing) this.#options.log.info('events are read again');
        this.#failing = false;
      } catch (error) {
        // The poll tries again; the cursor stands where it stood.
        if (!this.#failing && !this.#closed)
          this.#options.log.warn({ err: error }, 'events were not read; trying again');
        this.#failing = true;
        return;
      }
    }
  }

  async #readOn(): Promise<void> {
    const { database, city } = this.#options;
    for (;;) {
      const events = await readEvents(database.knex, city, this.#cursor, READ_AT_ONCE);
      if (events.length === 0 || this.#closed) return;
      const batch = new EventBatch(events.map(frameOf));
      this.#cursor = batch.lastId;
      this.#ring.push(batch.frames);
      for (const listener of this.#listeners) this.#hand(() => listener(batch.frames));
      for (const stream of this.#streams) this.#hand(() => stream(batch));
      if (events.length < READ_AT_ONCE) return;
      // The embedded engine answers without leaving the turn; requests would wait for the whole log.
      await othersTurn();
    }
  }

  /** One reader's fault is not another's. */
  #hand(deliver: () => void): void {
    try {
      deliver();
    } catch (error) {
      this.#options.log.error({ err: error }, 'a reader of events failed');
    }
  }

  /** Stops reading and ends the streams. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    clearInterval(this.#poll);
    for (const end of this.#closing) this.#hand(end);
    this.#listeners.clear();
    this.#streams.clear();
    await this.#stopListening?.();
    await this.#reading;
  }
}
