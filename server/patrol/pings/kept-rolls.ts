import type { GroundRoll } from '../walk/slot-rolls.ts';

/** What this process wrote last of somebody: all rolls of the newest half hour, and the version that they are of. */
interface Kept {
  version: number;
  slotAt: number;
  rolls: readonly GroundRoll[];
}

/** Some 10 kB each. */
const MOST_KEPT = 2_000;

/**
 * The rolls that the next positions are most likely to be added to, so that they need not be read and unpacked again.
 * Another process may have written since: what is kept is good only for the version that is found under the lock. It is
 * taken out to be added to, and comes back once that is committed.
 */
export class KeptRolls {
  /** Least recently used first. */
  readonly #kept = new Map<string, Kept>();

  take(staff: string, version: number, slotAt: number): readonly GroundRoll[] | undefined {
    const kept = this.#kept.get(staff);
    this.#kept.delete(staff);
    return kept !== undefined && kept.version === version && kept.slotAt === slotAt ? kept.rolls : undefined;
  }

  keep(staff: string, kept: Kept): void {
    this.#kept.delete(staff);
    this.#kept.set(staff, kept);
    if (this.#kept.size > MOST_KEPT) this.#kept.delete(this.#kept.keys().next().value!);
  }
}
