/** What the reckoning of the next position needs of all before it; kept as JSON in patrol_walker.carry. */
export interface WalkCarry {
  /** Newest position of any kind, ms since 1970: what begins after it cannot have come before. */
  newestMs: number | null;
  /** Newest position that could count by itself: what comes after it is in order. */
  orderedMs: number | null;
  /** Last position that counts. */
  last: CountedPing | null;
  /** Positions since then that were too fast to count, yet plausible from one another: the last of them, and how many. */
  fast: { atMs: number; lon: number; lat: number; count: number } | null;
  /** When the worker was last in each cell, within the gap of a visit before `last`; by cell. */
  cells: [cellId: number, atMs: number][];
}

export interface CountedPing {
  atMs: number;
  lon: number;
  lat: number;
  accuracyM: number | null;
  cellId: number;
  /** Whether the worker was walking; null where no line leads to it. */
  moving: boolean | null;
}

export const NO_CARRY: WalkCarry = { newestMs: null, orderedMs: null, last: null, fast: null, cells: [] };

/** What patrol_walker.carry holds; `{}` for a worker of whom nothing is known. */
export const carryOf = (json: Partial<WalkCarry>): WalkCarry => ({ ...NO_CARRY, ...json });
