import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

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

/** What the database keeps of a secret. A plain hash is enough: 256 random bits cannot be guessed. */
export const hashOfSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** Compares in a time that tells nothing of where two texts differ. */
export function sameSecret(given: string, expected: string): boolean {
  return timingSafeEqual(hashOfSecret(given), hashOfSecret(expected));
}
