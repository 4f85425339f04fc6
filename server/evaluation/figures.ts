/**
 * The figures of the evaluation (评价), defined once: each in words, and as a share or mean of counts. The counts are
 * defined in words here too; counts-store.ts says the same in SQL, and a test counts by hand.
 *
 * Three groups of cases stand behind a period, and no figure mixes them: what was *recorded* in it, what fell *due* in
 * it, and what was *closed* in it. A case still open counts as it stands at `asOf`. Sealed tips are never counted.
 */
import type { Localized } from '../platform/localized.ts';

/** Counted once for each row of a table; see `COUNTS` for what they mean. */
export interface Counts {
  recorded: number;
  filed: number;
  dispatched: number;
  acceptedAtOnce: number;
  reworked: number;
  due: number;
  dueClosed: number;
  dueOnTime: number;
  overdue: number;
  breached: number;
  closed: number;
  /** Hours between recording and closing of all `closed`, in sum. */
  handlingHours: number;
}

export const NO_COUNTS: Counts = {
  recorded: 0,
  filed: 0,
  dispatched: 0,
  acceptedAtOnce: 0,
  reworked: 0,
  due: 0,
  dueClosed: 0,
  dueOnTime: 0,
  overdue: 0,
  breached: 0,
  closed: 0,
  handlingHours: 0,
};

/** What is counted, in words. */
export const COUNTS: Readonly<Record<keyof Counts, Localized>> = {
  recorded: { zh: '期内登记的上报事件', en: 'Reports recorded in the period' },
  filed: {
    zh: '其中已立案的：不再待立案，也未并入他案',
    en: 'Of these, those filed as cases: no longer waiting to be filed, and not merged into another',
  },
  dispatched: { zh: '其中已派遣、转办或上报给办理方的', en: 'Of these, those given to somebody at least once' },
  acceptedAtOnce: {
    zh: '其中派遣后从未被拒收或退回的',
    en: 'Of those given to somebody, those never refused or returned',
  },
  reworked: {
    zh: '已派遣案件中核查不通过或重开过的',
    en: 'Of those given to somebody, those that failed verification or were reopened',
  },
  due: {
    zh: '处置时限在期内且截至统计时刻已到期的立案案件（停表期间不计到期），以及时限在期内而提前结案的',
    en: 'Filed cases whose deadline lies in the period and has passed at the time of counting, while their clock ran, or that were closed before it',
  },
  dueClosed: { zh: '应结案件中已结案的', en: 'Of those due, those closed' },
  dueOnTime: { zh: '应结案件中在时限前结案的', en: 'Of those due, those closed not after their deadline' },
  overdue: { zh: '应结案件中超期的：到期时未结案', en: 'Of those due, those that were not closed at their deadline' },
  breached: {
    zh: '超期案件中到期前也未答复的',
    en: 'Of those overdue, those without a reply before their deadline',
  },
  closed: { zh: '期内结案的案件（并案除外）', en: 'Cases closed in the period, without those merged' },
  handlingHours: {
    zh: '期内结案案件自登记至结案的小时数之和',
    en: 'Hours from recording to closing, of those closed in the period, in sum',
  },
};

export const FIGURE_NAMES = [
  'filedRate',
  'dispatchAccuracy',
  'reworkRate',
  'closedRate',
  'onTimeRate',
  'overdueRate',
  'meanHandlingH',
] as const;
export type FigureName = (typeof FIGURE_NAMES)[number];
/** Shares lie between 0 and 1; hours are hours. Null where there is nothing to divide by. */
export type Figures = Record<FigureName, number | null>;

interface Figure {
  name: Localized;
  words: Localized;
  unit: 'share' | 'hours';
  /** Whether more is better, for the colour of a change. */
  better: 'more' | 'less';
  of: keyof Counts;
  by: keyof Counts;
}

/** The one definition of each figure. */
export const FIGURES: Readonly<Record<FigureName, Figure>> = {
  filedRate: {
    name: { zh: '立案率', en: 'Filed rate' },
    words: { zh: '立案数 ÷ 登记数', en: 'Filed ÷ recorded' },
    unit: 'share',
    better: 'more',
    of: 'filed',
    by: 'recorded',
  },
  dispatchAccuracy: {
    name: { zh: '派遣准确率', en: 'Dispatch accuracy' },
    words: { zh: '从未被拒收或退回的 ÷ 已派遣的', en: 'Never refused or returned ÷ given to somebody' },
    unit: 'share',
    better: 'more',
    of: 'acceptedAtOnce',
    by: 'dispatched',
  },
  reworkRate: {
    name: { zh: '返工率', en: 'Rework rate' },
    words: { zh: '核查不通过或重开过的 ÷ 已派遣的', en: 'Failed verification or reopened ÷ given to somebody' },
    unit: 'share',
    better: 'less',
    of: 'reworked',
    by: 'dispatched',
  },
  closedRate: {
    name: { zh: '结案率', en: 'Closed rate' },
    words: { zh: '已结案的 ÷ 应结案的', en: 'Closed ÷ due' },
    unit: 'share',
    better: 'more',
    of: 'dueClosed',
    by: 'due',
  },
  onTimeRate: {
    name: { zh: '按期结案率', en: 'Closed on time' },
    words: { zh: '时限前结案的 ÷ 应结案的', en: 'Closed not after the deadline ÷ due' },
    unit: 'share',
    better: 'more',
    of: 'dueOnTime',
    by: 'due',
  },
  overdueRate: {
    name: { zh: '超期率', en: 'Overdue rate' },
    words: { zh: '超期的 ÷ 应结案的', en: 'Overdue ÷ due' },
    unit: 'share',
    better: 'less',
    of: 'overdue',
    by: 'due',
  },
  meanHandlingH: {
    name: { zh: '平均办理时长', en: 'Mean handling time' },
    words: { zh: '自登记至结案的小时数之和 ÷ 结案数', en: 'Hours from recording to closing ÷ closed' },
    unit: 'hours',
    better: 'less',
    of: 'handlingHours',
    by: 'closed',
  },
};

/** The figures of some counts. */
export function figuresOf(counts: Counts): Figures {
  const figures = {} as Figures;
  for (const name of FIGURE_NAMES) {
    const { of, by } = FIGURES[name];
    figures[name] = counts[by] === 0 ? null : counts[of] / counts[by];
  }
  return figures;
}

/** Counts of two groups of cases that have none in common. */
export function sumOfCounts(a: Counts, b: Counts): Counts {
  const sum = { ...a };
  for (const key of Object.keys(sum) as (keyof Counts)[]) sum[key] += b[key];
  return sum;
}
