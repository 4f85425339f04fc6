/** Filters of the desk: in the address bar, as a query of the server, and as a test of a row that changed. */
import { DUE_SOON_MS, deadlineOf } from '../../server/cases/lateness.ts';
import { OPEN_STAGES } from '../../server/cases/workflow.ts';
import type { CaseStage, WireCase } from '../wire/wire-types.ts';
import { SORTS, type Sort } from './desk-queue.ts';
import { startOfDay } from './filters.ts';

/** From the table of the workflow: the contract would bring the whole of zod into the page. */
export const CASE_STAGES: readonly CaseStage[] = [...OPEN_STAGES, 'closed', 'merged'];

export const DUES = ['overdue', 'soon', 'today', 'none'] as const;
export type Due = (typeof DUES)[number];

export interface DeskFilter {
  q: string;
  stage: readonly CaseStage[];
  category: readonly string[];
  severity: readonly number[];
  /** `desk`, `mine` or the code of an organisation; empty: whoever */
  holder: string;
  due: Due | '';
  /** Code of a cell; what lies below it counts. */
  cell: string;
  /** Days in the city's time zone, both included. */
  from: string;
  to: string;
  state: 'open' | 'closed' | 'any';
  supervised: boolean;
  paused: boolean;
  outside: boolean;
  /** Refused twice: whose it is must be settled. */
  contested: boolean;
  sort: Sort;
}

export const NO_FILTER: DeskFilter = {
  q: '',
  stage: [],
  category: [],
  severity: [],
  holder: '',
  due: '',
  cell: '',
  from: '',
  to: '',
  state: 'open',
  supervised: false,
  paused: false,
  outside: false,
  contested: false,
  sort: 'due',
};

const LISTS = ['stage', 'category', 'severity'] as const;
const TEXTS = ['q', 'holder', 'cell'] as const;
const DAYS = ['from', 'to'] as const;
const FLAGS = ['supervised', 'paused', 'outside', 'contested'] as const;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const CATEGORY = /^[a-z0-9-]{1,40}$/;

/** A filter as texts, for the address and for saving; what is as usual is left out. */
export function filterQuery(filter: DeskFilter): Record<string, string> {
  const query: Record<string, string> = {};
  for (const name of TEXTS) if (filter[name] !== '') query[name] = filter[name];
  for (const name of LISTS) if (filter[name].length > 0) query[name] = filter[name].join(',');
  for (const name of DAYS) if (filter[name] !== '') query[name] = filter[name];
  for (const name of FLAGS) if (filter[name]) query[name] = '1';
  if (filter.due !== '') query.due = filter.due;
  if (filter.state !== NO_FILTER.state) query.state = filter.state;
  if (filter.sort !== NO_FILTER.sort) query.sort = filter.sort;
  return query;
}

/** Reads texts back. What is malformed is as if it were not there. */
export function parseFilter(query: Readonly<Record<string, string>>): DeskFilter {
  const text = (name: string): string => query[name] ?? '';
  const list = (name: string): string[] => text(name).split(',').filter(Boolean);
  const day = (name: string): string =>
    DAY.test(text(name)) && !Number.isNaN(Date.parse(`${text(name)}T00:00:00Z`)) ? text(name) : '';
  const oneOf = <T extends string>(values: readonly T[], name: string): T | undefined =>
    values.find((value) => value === query[name]);
  return {
    q: text('q').slice(0, 200),
    stage: CASE_STAGES.filter((stage) => list('stage').includes(stage)),
    category: list('category').filter((code) => CATEGORY.test(code)),
    severity: list('severity')
      .map(Number)
      .filter((severity) => [1, 2, 3, 4].includes(severity)),
    holder: text('holder').slice(0, 60),
    due: oneOf(DUES, 'due') ?? '',
    cell: text('cell').slice(0, 100),
    from: day('from'),
    to: day('to'),
    state: oneOf(['open', 'closed', 'any'] as const, 'state') ?? NO_FILTER.state,
    supervised: query.supervised === '1',
    paused: query.paused === '1',
    outside: query.outside === '1',
    contested: query.contested === '1',
    sort: oneOf(SORTS, 'sort') ?? NO_FILTER.sort,
  };
}

/** The query of GET /api/cases and /api/cases/order. `timeZone` decides where days begin. */
export function casesQuery(filter: DeskFilter, timeZone: string): URLSearchParams {
  const { from, to, state, ...rest } = filterQuery(filter);
  const query = new URLSearchParams(rest);
  if (filter.state !== 'any') query.set('state', filter.state);
  if (from !== undefined) query.set('from', new Date(startOfDay(from, timeZone)).toISOString());
  if (to !== undefined) query.set('to', new Date(startOfDay(to, timeZone) + DAY_MS).toISOString());
  return query;
}

const DAY_MS = 86_400_000;

/** How many conditions narrow the queue, but for the order. */
export function conditionsOf(filter: DeskFilter): string[] {
  const { sort, ...conditions } = filterQuery(filter);
  return Object.keys(conditions);
}

/**
 * Whether a row that changed is in the filter: yes, no, or only the server can tell (`mine` depends on the duty book,
 * a search on its text index).
 */
export function isInFilter(filter: DeskFilter, row: WireCase, now: number, timeZone: string): boolean | 'ask' {
  const { stage, category, severity, holder, due, cell } = filter;
  if (stage.length > 0 && !stage.includes(row.stage)) return false;
  if (category.length > 0 && !category.includes(row.category)) return false;
  if (severity.length > 0 && !severity.includes(row.severity)) return false;
  if (filter.state !== 'any' && row.state !== filter.state) return false;
  if (filter.supervised && row.supervisedAt === undefined) return false;
  if (filter.paused && row.pausedAt === undefined) return false;
  if (filter.outside && row.cell !== null) return false;
  if (filter.contested && !isContested(row)) return false;
  if (cell !== '' && !row.path.some(({ level, code }) => code === cell || `${level}:${code}` === cell)) return false;
  if (due !== '' && !isDue(due, row, now, timeZone)) return false;
  const seenAt = Date.parse(row.occurredAt);
  if (filter.from !== '' && seenAt < startOfDay(filter.from, timeZone)) return false;
  if (filter.to !== '' && seenAt >= startOfDay(filter.to, timeZone) + DAY_MS) return false;
  if ((holder === 'desk' || holder === 'mine') && row.state !== 'open') return false;
  if (holder === 'desk' && row.holder.kind !== 'desk') return false;
  if (holder !== '' && holder !== 'desk' && holder !== 'mine')
    if (row.holder.kind !== 'organisation' || row.holder.code !== holder) return false;
  return holder === 'mine' || filter.q !== '' ? 'ask' : true;
}

/** As the server counts it. */
const isContested = ({ stage, refusals }: WireCase): boolean =>
  (stage === 'returned' || stage === 'consulting') && refusals >= 2;

/** Waits for the desk, whoever holds it. */
export function isAtDesk(row: Pick<WireCase, 'stage'>): boolean {
  return ['collected', 'filed', 'returned', 'consulting', 'handled', 'verified'].includes(row.stage);
}

function isDue(due: Due, row: WireCase, now: number, timeZone: string): boolean {
  if (due === 'none') return row.dueAt === null;
  const at = deadlineOf(row);
  if (at === undefined) return false;
  if (due === 'overdue') return at <= now;
  if (due === 'soon') return at > now && at - now <= DUE_SOON_MS;
  return at > now && at < startOfDay(dayOf(now, timeZone), timeZone) + DAY_MS;
}

/** The day of `at` in `timeZone`, 2026-11-22. */
export function dayOf(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);
}
