/** Walks for the tests of the reckoning: made up, on a grid of squares. */
import fc from 'fast-check';
import { DEFAULT_PATROL_RULES } from '../../../server/patrol/patrol-rules.ts';
import type { WalkPing } from '../../../server/patrol/walk/walk-ping.ts';

/** Half past eight in Liling. */
export const BEGIN_MS = Date.parse('2024-05-08T00:30:00Z');
/** About a hundred metres. */
export const STEP = 0.001;
export const ORIGIN = [113.5, 27.65] as const;

/** A position `s` after the begin, so many steps east and north; cells are two steps wide, and 0 is west of all. */
export function pingAt(s: number, east: number, north = 0, more: Partial<WalkPing> = {}): WalkPing {
  return {
    atMs: BEGIN_MS + s * 1000,
    lon: ORIGIN[0] + east * STEP,
    lat: ORIGIN[1] + north * STEP,
    accuracyM: 8,
    cellId: cellAt(east),
    begins: false,
    mark: null,
    ...more,
  };
}

export const cellAt = (east: number): number => (east < 0 ? 0 : 1 + Math.floor(east / 2));

/** With gaps so short that a walk of minutes has all kinds of them. */
export const RULES = { ...DEFAULT_PATROL_RULES, gapS: 180, visitGapS: 600 };

/** Walks of some hours with gaps, jumps, marks and begins. */
export const anyWalk: fc.Arbitrary<WalkPing[]> = fc
  .array(
    fc.record({
      afterS: fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 1, max: 90 }) }, fc.integer({ min: 91, max: 2_000 })),
      east: fc.oneof(
        { weight: 6, arbitrary: fc.integer({ min: -1, max: 1 }) },
        { weight: 1, arbitrary: fc.constantFrom(-200, 200) },
      ),
      north: fc.integer({ min: -1, max: 1 }),
      begins: fc.oneof({ weight: 8, arbitrary: fc.constant(false) }, fc.constant(true)),
      mark: fc.oneof(
        { weight: 8, arbitrary: fc.constant(null) },
        fc.constantFrom('accuracy' as const, 'mock' as const, 'future' as const),
      ),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map((steps) => {
    let [s, east, north] = [0, 1, 0];
    return steps.map((step) => {
      s += step.afterS;
      east += step.east;
      north += step.north;
      return pingAt(s, east, north, { begins: step.begins, mark: step.mark });
    });
  });
