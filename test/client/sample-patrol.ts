import type { PatrolLive, Walker } from '../../server/patrol/contract.ts';
import { DEFAULT_PATROL_RULES } from '../../server/patrol/patrol-rules.ts';

/** Somebody who is on a round, without a name. */
export function sampleWalker(key: string, change: Partial<Walker> = {}): Walker {
  return {
    ...{ key, lon: 113.5, lat: 27.65, accuracyM: 8, at: '2026-11-22T10:00:00.000Z', stale: false, moving: true },
    cell: null,
    ...change,
  };
}

/** A shift of which nothing was walked yet, in a city without cells. */
export function sampleLive(change: Partial<PatrolLive> = {}): PatrolLive {
  return {
    at: '2026-11-22T10:00:00.000Z',
    roll: 1,
    shift: { from: '2026-11-22T00:00:00.000Z', to: '2026-11-22T10:00:00.000Z', underWay: true },
    rules: DEFAULT_PATROL_RULES,
    walkers: [],
    silent: 0,
    cells: { id: [], share: [], lastS: [], minutes: [] },
    kpis: { notPatrolled: 0, unknown: 0, patrolled: 0 },
    ...change,
  };
}
