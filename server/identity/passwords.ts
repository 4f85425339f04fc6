import { hash, verify } from '@node-rs/argon2';
import { refuse } from '../platform/errors.ts';

/** Argon2id with OWASP's parameters of 2023: 19 MiB, two passes. Argon2id is the library's default. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
export const SHORTEST_PASSWORD = 8;
export const LONGEST_PASSWORD = 200;

/** Hashes a password for keeping. Refuses one that is too short or too long. */
export async function hashPassword(password: string): Promise<string> {
  if (password.length < SHORTEST_PASSWORD || password.length > LONGEST_PASSWORD)
    throw refuse('invalid-request', `A password has ${SHORTEST_PASSWORD} to ${LONGEST_PASSWORD} characters`, {
      errors: [{ path: 'password', message: `must have ${SHORTEST_PASSWORD} to ${LONGEST_PASSWORD} characters` }],
    });
  return hash(normalised(password), COST);
}

let nobodysHash: Promise<string> | undefined;

/**
 * Tells whether `password` is the one behind `passwordHash`. Without a hash (no such account, or one that only holds
 * tokens) it does the same work and says no, so that the time taken does not tell which names exist.
 */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  nobodysHash ??= hash('the password of nobody', COST);
  const right = await verify(passwordHash ?? (await nobodysHash), normalised(password));
  return right && passwordHash !== null;
}

/** Input methods compose the same characters differently. */
const normalised = (password: string): string => password.normalize('NFKC');
