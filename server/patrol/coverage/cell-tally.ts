import { Ground } from '../ground/ground.ts';
import type { SlotRoll } from '../slot.ts';
import { Presence } from './presence.ts';

/** What was walked of a cell in a period: the union of its half hours, over all who walked. */
export class CellTally {
  readonly presence: Presence;
  readonly ground = new Ground();
  readonly workers = new Set<string>();
  visits = 0;
  dwellMs = 0;
  distanceM = 0;

  constructor(fromMs: number, toMs: number) {
    this.presence = new Presence(fromMs, toMs);
  }

  add({ slotAt, staff, minutes, visits, dwellMs, distanceM, ground }: Omit<SlotRoll, 'cellId'>): this {
    this.presence.add(slotAt, minutes);
    this.ground.addEncoded(ground);
    if (minutes !== 0) this.workers.add(staff);
    this.visits += visits;
    this.dwellMs += dwellMs;
    this.distanceM += distanceM;
    return this;
  }

  /** Adds what another cell has but its ground: parents are told by the ground of their basic cells. */
  addFigures(other: CellTally): this {
    this.presence.addAll(other.presence);
    for (const staff of other.workers) this.workers.add(staff);
    this.visits += other.visits;
    this.dwellMs += other.dwellMs;
    this.distanceM += other.distanceM;
    return this;
  }
}
