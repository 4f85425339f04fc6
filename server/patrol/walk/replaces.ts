import type { PingMark } from '../contract.ts';
import type { OwnMark } from './walk-ping.ts';

/**
 * Whether a position takes the place of another one of the same person and instant, which is stored: a true one does
 * where a clock that ran ahead, or somebody who made positions up, had been at that instant before. Else it is known.
 */
export const replaces = (arriving: OwnMark | null, stored: PingMark | null): boolean =>
  arriving === null && (stored === 'future' || stored === 'mock');
