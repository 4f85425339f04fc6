import type { PingMark } from '../contract.ts';

/** Reasons not to count that depend on the position alone, not on those before it. */
export type OwnMark = Exclude<PingMark, 'speed'>;

/** A position as the reckoning takes it. */
export interface WalkPing {
  /** ms since 1970. */
  atMs: number;
  lon: number;
  lat: number;
  /** Metres; null where the phone did not tell. */
  accuracyM: number | null;
  /** Deepest cell that has it; 0 outside the grid. */
  cellId: number;
  begins: boolean;
  mark: OwnMark | null;
}

/** One that was reckoned. */
export type MarkedPing = Omit<WalkPing, 'mark'> & { mark: PingMark | null };
