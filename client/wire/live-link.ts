import { type Api, ApiProblem } from './api.ts';
import { createEventStreamParser } from './event-stream.ts';
import type { LiveEvent, WallSnapshot } from './wire-types.ts';

/** What the link tells its listener. A snapshot replaces what was known; events add to it, in order, none lost. */
export type LiveMessage =
  /** `begins`: the stream goes on from it; what happened before it came in no event. */
  | { kind: 'snapshot'; snapshot: WallSnapshot; begins?: true }
  | { kind: 'event'; event: LiveEvent }
  | { kind: 'heartbeat'; at: string }
  | { kind: 'refused'; code: string };

export interface LiveLinkOptions {
  api: Api;
  onMessage(message: LiveMessage): void;
  /** Milliseconds since the epoch. */
  now(): number;
  /** 0 ≤ x < 1; spreads the reconnects of many walls. */
  random(): number;
  /** Kinds of events, beside those that always do, after which a new snapshot is taken. */
  snapshotOn?: readonly string[];
  /** Positions have come in. It stands in no log and has no cursor: what is missed is in the next answer all the same. */
  onPatrol?(progress: { at: string; roll: number }): void;
}

/** The server beats every 5 s; two beats missed and a little more, and the link is taken for dead. */
export const SILENCE_MS = 12_000;
const RETRY_FIRST_MS = 500;
const RETRY_MOST_MS = 10_000;
/** Figures that move with the clock alone (overdue, due soon, midnight) come with a new snapshot. */
const REFRESH_MS = 60_000;
/** Events that say "much has changed" and not what; a batch of them asks for one snapshot. */
const CALLS_FOR_SNAPSHOT = new Set(['reports.imported', 'generation.published', 'category.changed', 'duty.changed']);
const SETTLE_MS = 1_000;

/** Holds the stream open for weeks: snapshot, events from its cursor, and again from the last cursor after any fault. */
export class LiveLink {
  private readonly options: LiveLinkOptions;
  private cursor: number | undefined;
  private heardAt = 0;
  private attempts = 0;
  private stream: AbortController | undefined;
  private stopped = false;
  private timers: ReturnType<typeof setTimeout>[] = [];
  private settling: ReturnType<typeof setTimeout> | undefined;
  private wake: (() => void) | undefined;

  constructor(options: LiveLinkOptions) {
    this.options = options;
  }

  start(): void {
    this.timers.push(
      setInterval(() => this.watchSilence(), 1000),
      setInterval(() => void this.refresh(), REFRESH_MS),
    );
    void this.run();
  }

  stop(): void {
    this.stopped = true;
    this.stream?.abort();
    for (const timer of this.timers) clearInterval(timer);
    this.wake?.();
  }

  /** Tries at once instead of waiting for the next attempt; for the moment the network is back. */
  retryNow(): void {
    this.attempts = 0;
    this.wake?.();
  }

  /** Takes a new snapshot without touching the stream. A failure is left to the stream to notice. */
  async refresh(): Promise<void> {
    if (this.cursor === undefined || this.stopped) return;
    try {
      const snapshot = await this.options.api.get<WallSnapshot>('/api/wall');
      if (!this.stopped) this.options.onMessage({ kind: 'snapshot', snapshot });
    } catch {
      // The stream is the judge of the link; one missed refresh changes nothing.
    }
  }

  private refreshSoon(): void {
    if (this.settling !== undefined) return;
    this.settling = setTimeout(() => {
      this.settling = undefined;
      void this.refresh();
    }, SETTLE_MS);
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      try {
        if (this.cursor === undefined) {
          const snapshot = await this.options.api.get<WallSnapshot>('/api/wall');
          this.cursor = snapshot.cursor;
          this.options.onMessage({ kind: 'snapshot', snapshot, begins: true });
        }
        await this.follow(this.cursor);
      } catch (error) {
        if (error instanceof ApiProblem && (error.status === 401 || error.status === 403))
          this.options.onMessage({ kind: 'refused', code: error.code });
      }
      if (!this.stopped) await this.pause();
    }
  }

  private async follow(since: number): Promise<void> {
    const stream = new AbortController();
    this.stream = stream;
    this.heardAt = this.options.now();
    const response = await this.options.api.open(`/api/live?since=${since}`, {
      signal: stream.signal,
      accept: 'text/event-stream',
    });
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    const decoder = new TextDecoder();
    const parse = createEventStreamParser();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      this.heardAt = this.options.now();
      this.attempts = 0;
      for (const message of parse(decoder.decode(value, { stream: true }))) {
        if (message.event === 'reset') {
          this.cursor = undefined;
          stream.abort();
          return;
        }
        this.take(message.event, message.data);
      }
    }
  }

  private take(kind: string, data: string): void {
    const body = JSON.parse(data);
    if (kind === 'heartbeat') {
      this.options.onMessage({ kind: 'heartbeat', at: body.at });
      return;
    }
    if (kind === 'patrol') {
      this.options.onPatrol?.(body);
      return;
    }
    const event = body as LiveEvent;
    this.cursor = event.id;
    this.options.onMessage({ kind: 'event', event });
    if (CALLS_FOR_SNAPSHOT.has(event.kind) || this.options.snapshotOn?.includes(event.kind)) this.refreshSoon();
  }

  /** A connection can die without a word (cable, sleep); silence ends it, and `run` opens another. */
  private watchSilence(): void {
    if (this.stream !== undefined && !this.stream.signal.aborted && this.options.now() - this.heardAt > SILENCE_MS)
      this.stream.abort();
  }

  private pause(): Promise<void> {
    const most = Math.min(RETRY_MOST_MS, RETRY_FIRST_MS * 2 ** this.attempts++);
    return new Promise((resolve) => {
      const timer = setTimeout(done, most * (0.5 + this.options.random() / 2));
      const self = this;
      function done(): void {
        clearTimeout(timer);
        self.wake = undefined;
        resolve();
      }
      this.wake = done;
    });
  }
}
