/**
 * An outside system as a city may meet one: it checks signatures, keeps a book by idempotency key, and is unreliable on
 * purpose, by a seeded random. It fails before or after it has taken a case, hangs, resets, asks to wait; and it tells
 * the life of each case late, out of order and more than once.
 * Longer than 200 lines because the two directions share the book.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { HandOffMessage, RemoteStatus } from '../../server/cases/hand-offs/hand-off-contract.ts';
import type { Clock } from '../../server/platform/clock.ts';

/** What may go wrong with a delivery, and how the case fares. `taken`: the case is in the book all the same. */
const FAULTS = [
  'error',
  'reset',
  'hang',
  'too-many',
  'taken-then-reset',
  'taken-then-error',
  'taken-then-hang',
] as const;
export type Fault = (typeof FAULTS)[number];

/** What the peer knows of one hand-off. */
export interface BookEntry {
  remoteNumber: string;
  /** As it first came. */
  message: HandOffMessage;
  /** Deliveries that came with its key. */
  deliveries: number;
  /** How its life goes here, in order. */
  life: readonly RemoteStatus[];
}

export interface PeerOptions {
  secret: string;
  clock: Clock;
  seed: number;
  /** Part of the deliveries, and of the answers to its statuses, that go wrong. */
  faultRate: number;
  /** Where statuses go; none are told without it. */
  statusUrl?: string;
  /** How long a hanging answer hangs, in real time. */
  hangMs: number;
}

export interface ReferencePeer {
  url: string;
  book: ReadonlyMap<string, BookEntry>;
  /** By what went wrong. */
  faults: ReadonlyMap<Fault, number>;
  /** Deliveries that were refused: not signed, or another body under a key that is in the book. */
  refused: string[];
  /** Status messages that were answered, by the answer; repeats included. */
  answers: ReadonlyMap<number, number>;
  /** Distinct status messages that it has told to the end. */
  told: number;
  /** Tells the lives of the cases in the book that it has not told: shuffled, some twice, each until the answer is 200. */
  tellLives(): Promise<void>;
  close(): Promise<void>;
}

/** The lives that a case may have there. */
const LIVES: readonly (readonly RemoteStatus[])[] = [
  ['resolved'],
  ['resolved'],
  ['replied', 'resolved'],
  ['replied'],
  ['received', 'refused'],
];
const STEP_MS = 60_000;
const TELLERS = 8;
/** Before it tells on, when something was not taken. */
const PAUSE_MS = 200;

/** A status message. */
interface Told {
  id: string;
  body: string;
}

export async function startReferencePeer(options: PeerOptions): Promise<ReferencePeer> {
  const random = seeded(options.seed);
  const book = new Map<string, BookEntry>();
  const bodies = new Map<string, string>();
  const faults = new Map<Fault, number>();
  const refused: string[] = [];
  const answers = new Map<number, number>();
  const begunToTell = new Set<string>();
  let told = 0;

  const receive = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    const answer = (status: number, json: unknown, headers: Record<string, string> = {}) =>
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(json));
    const key = header(request, 'idempotency-key');
    const fault = random() < options.faultRate ? FAULTS[Math.floor(random() * FAULTS.length)] : undefined;
    if (fault !== undefined) faults.set(fault, (faults.get(fault) ?? 0) + 1);
    if (fault === 'error') return void answer(500, { detail: 'out of order' });
    if (fault === 'too-many') return void answer(429, {}, { 'retry-after': '7' });
    if (fault === 'reset') return void request.socket.resetAndDestroy();
    if (fault === 'hang') return void setTimeout(() => request.socket.destroy(), options.hangMs).unref();

    const refuse = (status: number, why: string) => {
      refused.push(`${key}: ${why}`);
      answer(status, { detail: why });
    };
    if (key === '' || key !== header(request, 'webhook-id')) return refuse(400, 'idempotency-key is not webhook-id');
    if (!isSigned(request, body, options)) return refuse(401, 'the signature does not fit');
    const known = book.get(key);
    if (known !== undefined && bodies.get(key) !== body) return refuse(422, 'another body under the same key');
    const entry = known ?? {
      remoteNumber: `DCM-${String(book.size + 1).padStart(6, '0')}`,
      message: JSON.parse(body) as HandOffMessage,
      deliveries: 0,
      life: LIVES[Math.floor(random() * LIVES.length)]!,
    };
    entry.deliveries++;
    book.set(key, entry);
    bodies.set(key, body);
    if (fault === 'taken-then-reset') return void request.socket.resetAndDestroy();
    if (fault === 'taken-then-error') return void answer(502, { detail: 'lost behind the gateway' });
    if (fault === 'taken-then-hang') return void setTimeout(() => request.socket.destroy(), options.hangMs).unref();
    answer(known === undefined ? 201 : 200, { remoteNumber: entry.remoteNumber });
  };
  const server = createServer((request, response) => {
    receive(request, response).catch(() => request.socket.destroy());
  });
  server.listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));

  /** Sends one status. False where it must be sent again: it was not taken, or the answer was lost on its way here. */
  const tell = async ({ id, body }: Told): Promise<boolean> => {
    const timestamp = String(Math.floor(options.clock().getTime() / 1000));
    const response = await fetch(options.statusUrl as string, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': timestamp,
        'webhook-signature': `v1,${macOf(options.secret, `${id}.${timestamp}.${body}`).toString('base64')}`,
      },
      body,
    });
    await response.text();
    answers.set(response.status, (answers.get(response.status) ?? 0) + 1);
    if (!response.ok) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    return response.ok && random() >= options.faultRate;
  };

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/cases`,
    book,
    faults,
    refused,
    answers,
    get told() {
      return told;
    },
    tellLives: async () => {
      const messages: Told[] = [];
      for (const [key, { remoteNumber, life, message }] of book) {
        if (begunToTell.has(key)) continue;
        begunToTell.add(key);
        const begun = Date.parse(message.timestamp);
        for (const [i, status] of life.entries()) {
          // Of the first both; of the others now one, now the other.
          const which =
            i === 0 ? { messageId: key, remoteNumber } : random() < 0.5 ? { messageId: key } : { remoteNumber };
          const at = new Date(begun + (i + 1) * STEP_MS).toISOString();
          const one = {
            id: `${key}/${status}`,
            body: JSON.stringify({ ...which, status, at, note: `市容 ${status}` }),
          };
          messages.push(one);
          // The same message, sent twice by a sender that is not sure.
          if (random() < options.faultRate) messages.push(one);
        }
      }
      shuffle(messages, random);
      const tellers = Array.from({ length: TELLERS }, async () => {
        for (let one = messages.pop(); one !== undefined; one = messages.pop()) {
          if (await tell(one)) told++;
          else messages.unshift(one);
        }
      });
      await Promise.all(tellers);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** By the letter of the specification, not by our code: the two check each other. */
function isSigned(request: IncomingMessage, body: string, { secret, clock }: PeerOptions): boolean {
  const [id, timestamp] = [header(request, 'webhook-id'), header(request, 'webhook-timestamp')];
  if (Math.abs(Number(timestamp) * 1000 - clock().getTime()) > 5 * 60_000) return false;
  const expected = macOf(secret, `${id}.${timestamp}.${body}`);
  return header(request, 'webhook-signature')
    .split(' ')
    .filter((part) => part.startsWith('v1,'))
    .map((part) => Buffer.from(part.slice(3), 'base64'))
    .some((mac) => mac.length === expected.length && timingSafeEqual(mac, expected));
}

const macOf = (secret: string, text: string): Buffer =>
  createHmac('sha256', Buffer.from(secret.replace(/^whsec_/, ''), 'base64'))
    .update(text)
    .digest();

const header = (request: IncomingMessage, name: string): string => String(request.headers[name] ?? '');

/** mulberry32: the same faults in every run. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function shuffle(items: unknown[], random: () => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [items[i], items[j]] = [items[j], items[i]];
  }
}
