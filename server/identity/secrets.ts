import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Gives that many unpredictable bytes; passed in, so that tests can choose them. */
export type RandomBytes = (size: number) => Buffer;
export const systemRandomBytes: RandomBytes = (size) => randomBytes(size);

const TOKEN_PREFIX = 'gw_';
const SECRET_BYTES = 32;

/** A session or CSRF secret: 256 bits, base64url. */
export const newSecret = (random: RandomBytes): string => random(SECRET_BYTES).toString('base64url');

/** An API token: a secret with a prefix that secret scanners can look for. */
export const newApiToken = (random: RandomBytes): string => TOKEN_PREFIX + newSecret(random);

/** A password that nobody chose: 120 bits. */
export const newPassword = (random: RandomBytes): string => random(15).toString('base64url');

export const isApiToken = (text: string): boolean => /^gw_[\w-]{43}$/.test(text);
export const isSecret = (text: string): boolean => /^[\w-]{43}$/.test(text);

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Where the secrets of sessions and API tokens come from, and what the database keeps of them. */
export interface Secrets {
  random: RandomBytes;
  hashOf(secret: string): Buffer;
}

/**
 * Without a key the database keeps plain SHA-256, which is enough that nobody reads a secret back: 256 random bits
 * cannot be guessed. With one it keeps HMAC-SHA256: who can write to the database, or holds an old copy, still cannot
 * make a session or token that this process takes; and another key ends them all.
 * @param key SESSION_SECRET of the configuration
 */
export function openSecrets(key: string | undefined, random: RandomBytes = systemRandomBytes): Secrets {
  if (key === undefined) return { random, hashOf: sha256 };
  return { random, hashOf: (secret) => createHmac('sha256', key).update(secret).digest() };
}

/** Compares in a time that tells nothing of where two texts differ. */
export function sameSecret(given: string, expected: string): boolean {
  return timingSafeEqual(sha256(given), sha256(expected));
}
