/**
 * Signatures of messages to and from outside systems, by the scheme of standardwebhooks.com: HMAC-SHA256 over
 * `id.timestamp.body` with a secret that both sides hold, so that neither can be impersonated by who only knows the
 * address, and no message can be altered or sent anew later.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { RandomBytes } from '../../identity/secrets.ts';

const PREFIX = 'whsec_';
const MADE_BYTES = 32;
const [LEAST_BYTES, MOST_BYTES] = [24, 64];
/** How far the clock of the sender may be from ours. */
export const TOLERANCE_MS = 5 * 60_000;

export const newWebhookSecret = (random: RandomBytes): string => PREFIX + random(MADE_BYTES).toString('base64');

/** Tells whether `text` is a secret as the scheme wants it: `whsec_` and 24 to 64 bytes in base64. */
export function isWebhookSecret(text: string): boolean {
  if (!/^whsec_[A-Za-z0-9+/]+={0,2}$/.test(text)) return false;
  const { length } = keyOf(text);
  return length >= LEAST_BYTES && length <= MOST_BYTES;
}

const keyOf = (secret: string): Buffer => Buffer.from(secret.slice(PREFIX.length), 'base64');

const macOf = (secret: string, id: string, timestamp: string, body: string | Buffer): Buffer =>
  createHmac('sha256', keyOf(secret)).update(`${id}.${timestamp}.`).update(body).digest();

/** The three headers of a message that is sent at `at`. */
export function signatureHeaders(
  secret: string,
  id: string,
  at: Date,
  body: string | Buffer,
): { 'webhook-id': string; 'webhook-timestamp': string; 'webhook-signature': string } {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const signature = `v1,${macOf(secret, id, timestamp, body).toString('base64')}`;
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature };
}

/** A message as it came in. `signature` may list several, parted by spaces; one that fits is enough. */
export interface SignedMessage {
  id: string;
  timestamp: string;
  signature: string;
  body: Buffer;
}

/** Tells whether the message was sent at about `now`. */
export function isTimely(message: Pick<SignedMessage, 'timestamp'>, now: Date): boolean {
  if (!/^\d{1,12}$/.test(message.timestamp)) return false;
  return Math.abs(Number(message.timestamp) * 1000 - now.getTime()) <= TOLERANCE_MS;
}

/** Tells whether the message was signed with `secret`. */
export function isSignedWith(secret: string, message: SignedMessage): boolean {
  const expected = macOf(secret, message.id, message.timestamp, message.body);
  let fits = false;
  for (const part of message.signature.split(' ')) {
    const [version, given] = part.split(',', 2);
    if (version !== 'v1' || given === undefined) continue;
    const mac = Buffer.from(given, 'base64');
    if (mac.length === expected.length && timingSafeEqual(mac, expected)) fits = true;
  }
  return fits;
}
