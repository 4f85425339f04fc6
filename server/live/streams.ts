/**
 * The open streams of GET /api/live. One write of shared bytes a stream, and no stream waits for another: one whose
 * socket is backed up is cut off, and resumes from its cursor when it can. Writing past the http layer, straight to the
 * sockets, was tried and saved too little to be worth the bypass.
 *
 * Longer than 200 lines because a stream's whole life stands here.
 *
 *     asked ──► catching up (ring, else table, at the pace of its socket) ──► attached to the hub ──► ended
 */
import type { Request, Response } from 'express';
import type { Permission } from '../identity/access.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database.ts';
import { Refusal, refuse } from '../platform/errors.ts';
import { newestCursor, oldestCursor, readEvents } from '../platform/event-log.ts';
import type { Actor, Gatekeeper } from '../platform/http.ts';
import { EventBatch, frameOf } from './event-batch.ts';
import type { EventHub } from './hub.ts';
import { type LiveViewer, viewOf } from './visibility.ts';

/** Where the streams learn that somebody was shut out, or may see other things than before. */
export type StreamGatekeeper = Gatekeeper & { onForget(listener: () => void): () => void };

/** Messages beside the event log: without an id, so that no cursor moves, the same bytes for all who may hear them. */
export interface StreamNotices {
  permission: Permission;
  /** Hands every message to `listener`. Returns what ends that. */
  subscribe(listener: (message: Buffer) => void): () => void;
}

export interface StreamsOptions {
  hub: EventHub;
  database: Database;
  city: string;
  clock: Clock;
  gatekeeper: StreamGatekeeper;
  notices?: StreamNotices | undefined;
  heartbeatMs?: number;
  /** How often each stream must prove again that it may listen. */
  recheckMs?: number;
  /** Bytes that may wait for one socket. */
  backlogLimit?: number;
  mostStreams?: number;
}

const PRESETS = { heartbeatMs: 5_000, recheckMs: 30_000, backlogLimit: 1024 * 1024, mostStreams: 5_000 };
const PAGE = 200;
/** Heartbeats that a socket may leave untaken before it counts as dead. */
const DEAD_AFTER_BEATS = 4;
/** For clients that heed it: wait so long before resuming. */
const PREAMBLE = 'retry: 2000\n\n';

interface Stream {
  request: Request;
  response: Response;
  viewer: LiveViewer;
  /** May hear the notices. */
  hears: boolean;
  cursor: number;
  /** Heartbeats in a row at which bytes were still waiting. */
  beatsBehind: number;
  detach: () => void;
}

export class LiveStreams {
  readonly #options: Required<Omit<StreamsOptions, 'notices'>> & Pick<StreamsOptions, 'notices'>;
  readonly #open = new Set<Stream>();
  readonly #timers: NodeJS.Timeout[];

  constructor(options: StreamsOptions) {
    this.#options = { ...PRESETS, ...options };
    const { hub, gatekeeper, notices, heartbeatMs, recheckMs } = this.#options;
    this.#timers = [setInterval(() => this.#beat(), heartbeatMs), setInterval(() => this.#recheck(), recheckMs)];
    for (const timer of this.#timers) timer.unref();
    const stopHearing = gatekeeper.onForget(() => this.#recheck());
    const stopNotices = notices?.subscribe((message) => this.#tell(message));
    hub.onClose(() => {
      for (const timer of this.#timers) clearInterval(timer);
      stopHearing();
      stopNotices?.();
      for (const stream of [...this.#open]) this.#end(stream);
    });
  }

  /**
   * Answers `request` with the events after `since`, or from now on when it is undefined. Resolves when the stream is
   * caught up or gone. Refuses before anything was sent; after that the stream is cut off, and its client resumes.
   */
  async open(request: Request, response: Response, viewer: Actor, since: number | undefined): Promise<void> {
    const { hub, mostStreams } = this.#options;
    if (hub.closed) throw refuse('not-ready', 'The service is stopping');
    if (this.#open.size >= mostStreams)
      throw refuse('overloaded', 'Too many live streams are open', { retryAfterS: 10 });
    const resumes = since === undefined || (await this.#reaches(since));
    const stream: Stream = {
      request,
      response,
      viewer,
      hears: this.#mayHear(viewer),
      cursor: resumes && since !== undefined ? since : hub.cursor,
      beatsBehind: 0,
      detach: () => {},
    };
    // Closed by its client while the database was asked.
    if (response.destroyed) return;
    this.#begin(stream);
    if (request.method === 'HEAD') return void response.end();
    this.#open.add(stream);
    response.on('close', () => this.#forget(stream));
    response.on('error', () => this.#forget(stream));
    response.write(PREAMBLE);
    if (!resumes) response.write(resetFrame(stream.cursor, since ?? 0));
    response.write(this.#heartbeat());
    await this.#catchUp(stream);
  }

  /** Whether every event after `cursor` is still kept. A cursor ahead of the log is of another log: it is not. */
  async #reaches(cursor: number): Promise<boolean> {
    const { hub, database, city } = this.#options;
    if (cursor <= hub.cursor && hub.recent(cursor, 0) !== undefined) return true;
    if (cursor > (await newestCursor(database.knex, city))) return false;
    return cursor >= (await oldestCursor(database.knex, city)) - 1;
  }

  #begin({ request, response }: Stream): void {
    request.socket.setKeepAlive(true, 15_000);
    request.socket.setTimeout(0);
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      // nginx would hold events back.
      'x-accel-buffering': 'no',
    });
    response.flushHeaders();
  }

  /** Sends what is missing, page by page, as fast as the socket takes it; then attaches in the same turn as the last page. */
  async #catchUp(stream: Stream): Promise<void> {
    const { hub, database, city } = this.#options;
    while (this.#open.has(stream)) {
      const page =
        hub.recent(stream.cursor, PAGE) ??
        new EventBatch((await readEvents(database.knex, city, stream.cursor, PAGE)).map(frameOf));
      if (page.frames.length === 0) break;
      this.#deliver(stream, page);
      if (stream.cursor >= hub.cursor) break;
      if (stream.response.writableNeedDrain) await drained(stream.response);
    }
    if (this.#open.has(stream)) stream.detach = hub.attach((batch) => this.#deliver(stream, batch));
  }

  #deliver(stream: Stream, batch: EventBatch): void {
    if (batch.lastId <= stream.cursor) return;
    const bytes = batch.after(stream.cursor).bytesFor(stream.viewer);
    stream.cursor = batch.lastId;
    if (bytes.length > 0) this.#write(stream, bytes);
  }

  #write(stream: Stream, bytes: Buffer): void {
    if (stream.response.writableLength > this.#options.backlogLimit) this.#cutOff(stream);
    else stream.response.write(bytes);
  }

  #mayHear(viewer: Actor): boolean {
    const { gatekeeper, notices } = this.#options;
    return notices !== undefined && gatekeeper.allows(viewer, notices.permission);
  }

  #tell(message: Buffer): void {
    for (const stream of this.#open) if (stream.hears) this.#write(stream, message);
  }

  #heartbeat(): Buffer {
    const data = JSON.stringify({ at: this.#options.clock().toISOString(), cursor: this.#options.hub.cursor });
    return Buffer.from(`event: heartbeat\ndata: ${data}\n\n`);
  }

  #beat(): void {
    const bytes = this.#heartbeat();
    for (const stream of this.#open) {
      stream.beatsBehind = stream.response.writableLength > 0 ? stream.beatsBehind + 1 : 0;
      if (stream.beatsBehind >= DEAD_AFTER_BEATS) this.#cutOff(stream);
      else this.#write(stream, bytes);
    }
  }

  /**
   * Ends the streams whose session or token is over, or whose role changed. One that may see other things than when it
   * began, for its area or its police posts changed, is told to begin anew: what its client holds is of the old view.
   */
  #recheck(): void {
    for (const stream of this.#open) {
      this.#options.gatekeeper.authenticate(stream.request).then(
        (actor) => {
          if (actor === null || !this.#options.gatekeeper.allows(actor, 'live:read')) return this.#end(stream);
          stream.hears = this.#mayHear(actor);
          if (viewOf(actor) === viewOf(stream.viewer) || !this.#open.has(stream)) return;
          stream.response.write(resetFrame(stream.cursor, stream.cursor));
          this.#end(stream);
        },
        (error: unknown) => {
          // A database that is away has not said no.
          if (error instanceof Refusal && error.status < 500) this.#end(stream);
        },
      );
    }
  }

  #end(stream: Stream): void {
    this.#forget(stream);
    stream.response.end();
  }

  #cutOff(stream: Stream): void {
    this.#forget(stream);
    stream.response.destroy();
  }

  #forget(stream: Stream): void {
    this.#open.delete(stream);
    stream.detach();
  }
}

/** Carries an id, so that a client that resumes by itself does not come back with the cursor that is gone. */
function resetFrame(cursor: number, asked: number): string {
  return `id: ${cursor}\nevent: reset\ndata: ${JSON.stringify({ asked, cursor })}\n\n`;
}

function drained(response: Response): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      response.off('drain', done);
      response.off('close', done);
      resolve();
    };
    response.on('drain', done);
    response.on('close', done);
  });
}
