/** The half hours in which walks are rolled up: short enough for any shift, and for zones half an hour apart. */
export const SLOT_MS = 1_800_000;
export const SLOT_MINUTES = 30;

/** Begin of the half hour that `ms` (since 1970) lies in. */
export const slotOf = (ms: number): number => Math.floor(ms / SLOT_MS) * SLOT_MS;

/** What one worker walked of one cell in one half hour; a row of patrol_slot. Times are ms since 1970. */
export interface SlotRoll {
  slotAt: number;
  /** Deepest cell; 0 outside the grid. */
  cellId: number;
  staff: string;
  /** A bit for each minute in which the worker was in the cell, bit 0 the first; 30 bits. */
  minutes: number;
  pings: number;
  /** Visits that began in the half hour. */
  visits: number;
  dwellMs: number;
  distanceM: number;
  firstAt: number | null;
  lastAt: number | null;
  /** Ground of the cell within reach of the walk, as `Ground.encode` writes it. */
  ground: Uint8Array;
  generation: number;
}
