import type { Locator } from '../../grid/locator.ts';
import type { PingMark } from '../contract.ts';
import type { PatrolRules } from '../patrol-rules.ts';
import type { WalkPing } from '../walk/walk-ping.ts';

/** A position that came in; `outcome` is told by `takePings`. */
export interface ArrivingPing extends WalkPing {
  outcome: PingMark | 'counts' | 'duplicate' | null;
}

export interface PingBatch {
  city: string;
  /** By person, each by time and no instant twice. */
  arriving: ReadonlyMap<string, readonly ArrivingPing[]>;
  receivedAt: Date;
  /** Boundaries that hold. Asked once the people are locked: who reckons anew by other ones has the same lock. */
  grid: { current(): Locator };
  rules: PatrolRules;
  /** Nothing is stored before it, and rolls before it are not touched. */
  cutoffMs: number;
}

/** A batch whose people are locked, and whose positions are put in their cells. */
export type LocatedBatch = PingBatch & { locator: Locator };
