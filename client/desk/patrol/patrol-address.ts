/** What of patrol is looked at; kept in the address. Pure. */

export const TABS = [
  'coverage',
  'workers',
  'rounds',
  'plans',
  'check-lists',
  'alarms',
  'marked',
  'closed-ground',
  'check-points',
  'rules',
] as const;
export type PatrolTab = (typeof TABS)[number];

/** Whom each tab is for. */
export const TAB_PERMISSIONS: Readonly<Record<PatrolTab, string>> = {
  coverage: 'patrol:read',
  workers: 'patrol:locate',
  rounds: 'patrol:read',
  plans: 'patrol:plan',
  'check-lists': 'patrol:read',
  alarms: 'patrol:read',
  marked: 'patrol:locate',
  'closed-ground': 'patrol:read',
  'check-points': 'patrol:read',
  rules: 'patrol:read',
};

export const PERIODS = ['shift', 'today', 'yesterday', 'week', 'month', 'range'] as const;
export type PeriodName = (typeof PERIODS)[number];

/** Which cells of the report on coverage are listed; '' for all. */
export const COVERAGE_SHOWS = ['measured', 'unwalked', 'too-few-positions', 'not-due', 'closed'] as const;
export type CoverageShow = (typeof COVERAGE_SHOWS)[number];

export interface PatrolAsked {
  tab: PatrolTab;
  period: PeriodName;
  /** First and last day of `range`, YYYY-MM-DD; '' where they are not given. */
  from: string;
  to: string;
  level: number;
  /** Name of a cell as lists write it; '' for the whole city. */
  cell: string;
  show: CoverageShow | '';
  /** Day of rounds and check-lists; '' for today. */
  day: string;
  /** Number of the person whose track is shown; '' for none. */
  worker: string;
}

export const NOTHING_ASKED: PatrolAsked = {
  tab: 'coverage',
  period: 'shift',
  from: '',
  to: '',
  level: 4,
  cell: '',
  show: '',
  day: '',
  worker: '',
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Reads an address; what is missing or malformed is as usual. */
export function readPatrolAsked(search: string): PatrolAsked {
  const query = new URLSearchParams(search);
  const level = Number(query.get('level'));
  const day = (name: string): string => {
    const text = query.get(name) ?? '';
    return DAY.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) ? text : '';
  };
  return {
    tab: TABS.find((tab) => tab === query.get('tab')) ?? NOTHING_ASKED.tab,
    period: PERIODS.find((period) => period === query.get('period')) ?? NOTHING_ASKED.period,
    from: day('from'),
    to: day('to'),
    level: [1, 2, 3, 4].includes(level) ? level : NOTHING_ASKED.level,
    cell: query.get('cell') ?? '',
    show: COVERAGE_SHOWS.find((show) => show === query.get('show')) ?? NOTHING_ASKED.show,
    day: day('day'),
    worker: query.get('worker') ?? '',
  };
}

/** Writes it; what is as usual is left out. */
export function writePatrolAsked(asked: PatrolAsked): string {
  const query = new URLSearchParams({ view: 'patrol' });
  for (const [name, value] of Object.entries(asked))
    if (value !== NOTHING_ASKED[name as keyof PatrolAsked]) query.set(name, String(value));
  return query.toString().replaceAll('%3A', ':');
}
