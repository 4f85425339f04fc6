import type { ClockKind, ClockName, ClockRule } from './clock-contract.ts';
import type { LimitUnit } from './deadline.ts';

const rule = (clock: ClockName, kind: ClockKind, amount = 0, unit: LimitUnit = 'elapsed-hours'): ClockRule => ({
  category: null,
  clock,
  kind,
  before: kind === 'due-soon',
  amount,
  unit,
});

/** The rules that a new city begins with; the staff may replace them. */
export const DEFAULT_CLOCK_RULES: readonly ClockRule[] = [
  rule('resolve', 'due-soon', 24),
  rule('resolve', 'overdue'),
  rule('resolve', 'breach'),
  rule('resolve', 'reminder', 1, 'working-days'),
  rule('resolve', 'supervision', 2, 'working-days'),
  rule('resolve', 'escalation', 3, 'working-days'),
  rule('on-site', 'due-soon', 2),
  rule('on-site', 'overdue'),
  rule('on-site', 'breach'),
  rule('on-site', 'reminder', 1),
  rule('on-site', 'supervision', 2),
  rule('on-site', 'escalation', 4),
];
