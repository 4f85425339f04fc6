import { Ground } from '../ground/ground.ts';
import { SLOT_MS } from '../slot.ts';
import type { SlotPeriod, SlotRow } from './coverage-store.ts';
import { Presence } from './presence.ts';

/** Half hours before the newest whose ground is remembered row by row: there rows are written again and again. */
const REMEMBERED_SLOTS = 2;

interface KnownRow {
  cellId: number;
  slotAt: number;
  staff: string;
  minutes: number;
  /** What was added to the ground of the cell; forgotten once the half hour is long over. */
  ground: Uint8Array | null;
}

/** A cell as it was walked in the shift. */
export interface CellWalk {
  presence: Presence;
  ground: Ground;
}

/**
 * The unions of a shift, kept by its rows as they are written. A row that only grew is added. One that was reckoned anew
 * after a late position may have become smaller, and a union does not shrink: its cell is named by `take`, to be united
 * anew from its rows. Whether a row grew is seen by its ground as it was, which is remembered for the newest half hours
 * only (a shift of 820 workers has 30 MB of it); an older row that is written again always has its cell united anew.
 */
export class ShiftWalks {
  readonly period: SlotPeriod;
  readonly #rows = new Map<string, KnownRow>();
  readonly #cells = new Map<number, CellWalk>();
  readonly #staff = new Map<string, Presence>();
  #newestSlot = Number.NEGATIVE_INFINITY;

  constructor(period: SlotPeriod) {
    this.period = period;
  }

  emptyPresence(): Presence {
    return new Presence(this.period.fromMs, this.period.toMs);
  }

  cell(cellId: number): CellWalk | undefined {
    return this.#cells.get(cellId);
  }

  /** The minutes of which positions of a person tell, in whatever cell. */
  toldBy(staff: string): Presence | undefined {
    return this.#staff.get(staff);
  }

  /** Takes rows as they were written. @returns cells to be united anew: call `uniteAnew` with all their rows. */
  take(rows: readonly SlotRow[]): Set<number> {
    const anew = new Set<number>();
    const people = new Set<string>();
    const newestBefore = this.#newestSlot;
    for (const row of rows) {
      const key = keyOf(row);
      const before = this.#rows.get(key);
      this.#newestSlot = Math.max(this.#newestSlot, row.slotAt);
      this.#rows.set(key, { ...known(row), ground: this.#isRecent(row) ? row.ground : null });
      if (before !== undefined && !grew(before, row)) {
        anew.add(row.cellId);
        people.add(row.staff);
      } else this.#add(row);
    }
    for (const staff of people) this.#uniteStaff(staff);
    if (this.#newestSlot !== newestBefore)
      for (const row of this.#rows.values()) if (!this.#isRecent(row)) row.ground = null;
    return anew;
  }

  /** Puts a cell together from all its rows of the shift, as they stand. */
  uniteAnew(cellId: number, rows: readonly SlotRow[]): void {
    this.#cells.delete(cellId);
    const people = new Set<string>();
    for (const [key, row] of this.#rows)
      if (row.cellId === cellId) {
        people.add(row.staff);
        this.#rows.delete(key);
      }
    for (const row of rows) {
      this.#rows.set(keyOf(row), { ...known(row), ground: this.#isRecent(row) ? row.ground : null });
      this.#add(row);
    }
    for (const staff of people) this.#uniteStaff(staff);
  }

  #add({ cellId, slotAt, staff, minutes, ground }: SlotRow): void {
    let cell = this.#cells.get(cellId);
    if (cell === undefined) {
      cell = { presence: this.emptyPresence(), ground: new Ground() };
      this.#cells.set(cellId, cell);
    }
    cell.presence.add(slotAt, minutes);
    cell.ground.addEncoded(ground);
    let told = this.#staff.get(staff);
    if (told === undefined) {
      told = this.emptyPresence();
      this.#staff.set(staff, told);
    }
    told.add(slotAt, minutes);
  }

  #uniteStaff(staff: string): void {
    const told = this.emptyPresence();
    for (const row of this.#rows.values()) if (row.staff === staff) told.add(row.slotAt, row.minutes);
    this.#staff.set(staff, told);
  }

  #isRecent({ slotAt }: Pick<SlotRow, 'slotAt'>): boolean {
    return slotAt >= this.#newestSlot - (REMEMBERED_SLOTS - 1) * SLOT_MS;
  }
}

const keyOf = ({ cellId, slotAt, staff }: Pick<SlotRow, 'cellId' | 'slotAt' | 'staff'>): string =>
  `${cellId}/${slotAt}/${staff}`;
const known = ({ cellId, slotAt, staff, minutes }: SlotRow) => ({ cellId, slotAt, staff, minutes });

/** Whether all that was in the row is still in it. */
function grew(before: KnownRow, { minutes, ground }: SlotRow): boolean {
  if (before.ground === null || (before.minutes & ~minutes) !== 0) return false;
  return Ground.decode(before.ground).remove(Ground.decode(ground)).isEmpty;
}
