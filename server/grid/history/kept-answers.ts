import { createHash } from 'node:crypto';
import type { Request } from 'express';
import type { Reply } from '../../platform/http.ts';

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
  return { headers: { ...headers, 'content-type': 'application/json; charset=utf-8' }, buffer: body };
}

/** The last few answers that were worked out, by what was asked; those who ask for the same at once wait for one. */
export class KeptAnswers {
  readonly #atMost: number;
  /** Least recently used first. */
  readonly #kept = new Map<string, Promise<KeptAnswer>>();

  constructor(atMost: number) {
    this.#atMost = atMost;
  }

  of(key: string, workOut: () => Promise<unknown>): Promise<KeptAnswer> {
    const answer = this.#kept.get(key) ?? workOut().then(keepAnswer);
    this.#kept.delete(key);
    this.#kept.set(key, answer);
    answer.catch(() => this.#kept.get(key) === answer && this.#kept.delete(key));
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.#atMost) break;
      this.#kept.delete(oldest);
    }
    return answer;
  }
}
