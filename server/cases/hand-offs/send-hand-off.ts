import type { Answer } from './hand-off-attempt.ts';
import type { ClaimedHandOff } from './hand-off-claim-store.ts';
import { handOffMessage } from './hand-off-message.ts';
import { signatureHeaders } from './hand-off-signature.ts';

export interface SendOptions {
  fetch: typeof fetch;
  /** For the whole exchange, the answer read. */
  timeoutMs: number;
  /** Ends the attempt; what came of it stays unknown. */
  signal: AbortSignal;
  now: Date;
}

const ANSWER_BYTES = 64 * 1024;
const WORDS = 200;

/**
 * Sends one hand-off and reads the answer. No redirect is followed: the message was meant for this address. Never
 * throws, but where `signal` ended it.
 */
export async function sendHandOff(handOff: ClaimedHandOff, options: SendOptions): Promise<Answer> {
  const body = JSON.stringify(handOffMessage(handOff));
  const timeout = AbortSignal.timeout(options.timeoutMs);
  try {
    const response = await options.fetch(handOff.url, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.any([timeout, options.signal]),
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'user-agent': 'gridwarden',
        'idempotency-key': handOff.messageId,
        ...signatureHeaders(handOff.secret, handOff.messageId, options.now, body),
      },
      body,
    });
    // With a 2xx in hand the system has it, though the rest of the answer may be lost.
    const text = await readUpTo(response, ANSWER_BYTES).catch((error) => {
      if (response.ok) return '';
      throw error;
    });
    return { status: response.status, retryAfter: response.headers.get('retry-after'), ...wordsOf(text) };
  } catch (error) {
    options.signal.throwIfAborted();
    return { status: null, reason: timeout.aborted ? `no answer within ${options.timeoutMs} ms` : faultOf(error) };
  }
}

async function readUpTo(response: Response, most: number): Promise<string> {
  if (response.body === null) return '';
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop cancels the rest of the body.
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > most) return '';
  }
  return Buffer.concat(chunks).toString();
}

/** The number that the system gave, and what it had to say of a failure, as far as the answer is JSON. */
function wordsOf(text: string): { remoteNumber: string | null; words: string } {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    return { remoteNumber: null, words: '' };
  }
  if (typeof answer !== 'object' || answer === null) return { remoteNumber: null, words: '' };
  const { remoteNumber, detail, message, title } = answer as Record<string, unknown>;
  const number = typeof remoteNumber === 'number' ? String(remoteNumber) : remoteNumber;
  const said = [detail, message, title].find((part) => typeof part === 'string') as string | undefined;
  return {
    remoteNumber: typeof number === 'string' && number.trim() !== '' ? clean(number).slice(0, 100) : null,
    words: clean(said ?? '').slice(0, WORDS),
  };
}

/** Without what a column refuses and a terminal would obey. */
const clean = (text: string): string => text.replaceAll(/[\p{Cc}\p{Surrogate}]/gu, ' ').trim();

/** What went wrong on the way: the code of the system where there is one. */
function faultOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return 'the request failed';
  return 'code' in cause && typeof cause.code === 'string' ? `${cause.code}` : clean(cause.message).slice(0, WORDS);
}
