import type { TextKey } from '../i18n/i18n.ts';
import { type DeskFilter, filterQuery, NO_FILTER } from '../state/desk-filter.ts';
import type { CaseCounts } from '../wire/wire-types.ts';

export interface QueueTab {
  name: string;
  label: TextKey;
  filter: DeskFilter;
  /** Undefined: it is not counted. */
  count: (counts: CaseCounts) => number | undefined;
  alarm?: boolean;
}

const tab = (
  name: 'all' | 'overdue' | 'dueSoon' | 'desk' | 'mine' | 'contested' | 'supervised' | 'paused' | 'closed',
  change: Partial<DeskFilter>,
  count: QueueTab['count'],
): QueueTab => ({ name, label: `desk.tabs.${name}`, filter: { ...NO_FILTER, ...change }, count });

const openOf = ({ byStage }: CaseCounts): number =>
  Object.entries(byStage).reduce(
    (sum, [stage, count]) => sum + (stage === 'closed' || stage === 'merged' ? 0 : count),
    0,
  );

/** The queues that everybody has, with their counts; Shift and a digit show them in this order. */
export const QUEUE_TABS: readonly QueueTab[] = [
  tab('all', {}, openOf),
  { ...tab('overdue', { due: 'overdue' }, ({ overdue }) => overdue), alarm: true },
  tab('dueSoon', { due: 'soon' }, ({ dueSoon }) => dueSoon),
  tab('desk', { holder: 'desk' }, ({ desk }) => desk),
  tab('mine', { holder: 'mine' }, ({ mine }) => mine),
  tab('contested', { contested: true }, ({ contested }) => contested),
  tab('supervised', { supervised: true }, ({ supervised }) => supervised),
  tab('paused', { paused: true }, ({ paused }) => paused),
  tab('closed', { state: 'closed', sort: 'newest' }, () => undefined),
];

/** The same conditions; how they are ordered does not matter. */
export function isSameFilter(one: DeskFilter, other: DeskFilter): boolean {
  const text = ({ sort, ...filter }: Record<string, string>): string =>
    JSON.stringify(Object.entries(filter).sort(([a], [b]) => (a < b ? -1 : 1)));
  return text(filterQuery(one)) === text(filterQuery(other));
}
