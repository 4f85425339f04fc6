import { createHmac } from 'node:crypto';
import { type RandomBytes, systemRandomBytes } from './secrets.ts';

/** Gives a text a name that tells it apart and cannot be turned back, even by who can list all texts that there may be. */
export type Pseudonyms = (text: string) => string;

/** So that a pseudonym is never the hash of a session or token. */
const PURPOSE = 'pseudonym';
const LETTERS = 16;

/**
 * Keyed: without the key a list of the few hundred numbers of staff would give every name back.
 * @param key SESSION_SECRET of the configuration, so that all processes give the same names; without it the names are
 *   those of this process
 */
export function openPseudonyms(key: string | undefined, random: RandomBytes = systemRandomBytes): Pseudonyms {
  const own = key ?? random(32);
  return (text) => createHmac('sha256', own).update(`${PURPOSE} ${text}`).digest('base64url').slice(0, LETTERS);
}
