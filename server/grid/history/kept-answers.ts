import { createHash } from 'node:crypto';
import type { Request } from 'express';
import type { Reply } from '../../platform/http.ts';

export const JSON_TYPE = 'application/json; charset=utf-8';

/** A JSON answer as it is sent, with the strong entity tag of its bytes. */
export interface KeptAnswer {
  body: Buffer;
  etag: string;
}

export function keepAnswer(json: unknown): KeptAnswer {
  const body = Buffer.from(JSON.stringify(json));
  return { body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` };
}

/** 304 to one who has it. What generations say never changes, the form in which a release says it may: ask again. */
export function replyWith({ body, etag }: KeptAnswer, request: Request): Reply {
  const headers = { etag, 'cache-control': 'private, no-cache' };
  const known = request.headers['if-none-match'];
  if (known !== undefined && (known.trim() === '*' || known.includes(etag))) return { status: 304, headers };
  return { headers: { ...headers, 'content-type': JSON_TYPE }, buffer: body };
}

export interface KeptBounds {
  answers: number;
  /** Of all answers together; one that is larger is handed out and not kept. */
  bytes: number;
  /** How long an answer is handed out after it was asked for; without it as long as there is room. */
  forMs?: number;
}

interface Kept {
  answer: Promise<KeptAnswer>;
  askedAtMs: number;
  /** 0 while it is worked out. */
  bytes: number;
}

/** The last answers that were worked out, by what was asked; those who ask for the same at once wait for one. */
export class KeptAnswers {
  readonly #most: KeptBounds;
  /** Milliseconds of a clock that only goes on. */
  readonly #now: () => number;
  /** Least recently used first. */
  readonly #kept = new Map<string, Kept>();
  #bytes = 0;

  constructor(most: KeptBounds, now: () => number = () => performance.now()) {
    this.#most = most;
    this.#now = now;
  }

  of(key: string, workOut: () => Promise<unknown>): Promise<KeptAnswer> {
    const { forMs = Infinity } = this.#most;
    const known = this.#kept.get(key);
    if (known !== undefined && this.#now() - known.askedAtMs < forMs) {
      this.#kept.delete(key);
      this.#kept.set(key, known);
      return known.answer;
    }
    this.#forget(key);
    const kept: Kept = { answer: workOut().then(keepAnswer), askedAtMs: this.#now(), bytes: 0 };
    this.#kept.set(key, kept);
    kept.answer.then(
      ({ body }) => {
        if (this.#kept.get(key) !== kept) return;
        kept.bytes = body.length;
        this.#bytes += body.length;
        if (body.length > this.#most.bytes) this.#forget(key);
        this.#makeRoom();
      },
      () => this.#kept.get(key) === kept && this.#forget(key),
    );
    this.#makeRoom();
    return kept.answer;
  }

  #makeRoom(): void {
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.#most.answers && this.#bytes <= this.#most.bytes) break;
      this.#forget(oldest);
    }
  }

  #forget(key: string): void {
    this.#bytes -= this.#kept.get(key)?.bytes ?? 0;
    this.#kept.delete(key);
  }
}
