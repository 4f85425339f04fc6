import type { StoredRoll } from '../walk/slot-rolls.ts';

/** What this process wrote last of somebody: all rolls of the newest half hour, and the version that they are of. */
interface Kept {
  version: number;
  slotAt: number;
  rolls: readonly StoredRoll[];
}

/** 2 to 3 kB each, rarely more. */
const MOST_KEPT = 5_000;

/**
 * The rolls that the next positions are most likely to be added to, so that they need not be read again. Another process
 * may have written since: what is kept is good only for the version that is found under the lock.
 */
export class KeptRolls {
  /** Least recently used first. */
  readonly #kept = new Map<string, Kept>();

  find(staff: string, version: number, slotAt: number): readonly StoredRoll[] | undefined {
    const kept = this.#kept.get(staff);
    return kept !== undefined && kept.version === version && kept.slotAt === slotAt ? kept.rolls : undefined;
  }

  keep(staff: string, kept: Kept): void {
    this.#kept.delete(staff);
    this.#kept.set(staff, kept);
    if (this.#kept.size > MOST_KEPT) this.#kept.delete(this.#kept.keys().next().value!);
  }

  forget(staff: string): void {
    this.#kept.delete(staff);
  }
}
