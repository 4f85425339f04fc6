import type { Kpis } from '../wire/wire-types.ts';

export type Alert = 'calm' | 'watch' | 'alarm';
export type KpiName = keyof Kpis;

/** From which figure on a tile says "watch" and "alarm". A figure without a row here never alarms. */
export const THRESHOLDS: Partial<Record<KpiName, { watch: number; alarm: number; shareOf?: KpiName }>> = {
  /** Share of what is open: a large city always has some late. */
  overdue: { watch: 0.001, alarm: 0.1, shareOf: 'open' },
  dueWithin2h: { watch: 1, alarm: 10 },
  outsideGrid: { watch: 1, alarm: 25 },
};

/** What the figure `name` deserves; calm when it is not measured. */
export function alertOf(name: KpiName, kpis: Kpis): Alert {
  const rule = THRESHOLDS[name];
  const value = kpis[name];
  if (rule === undefined || value === null || value === 0) return 'calm';
  const whole = rule.shareOf === undefined ? 1 : Math.max(1, kpis[rule.shareOf] ?? 1);
  const measure = value / whole;
  if (measure >= rule.alarm) return 'alarm';
  return measure >= rule.watch ? 'watch' : 'calm';
}
