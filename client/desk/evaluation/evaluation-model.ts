import { type ReadonlySignal, signal } from '@preact/signals';
import type { Bulletin, Evaluation, Grouping, Series } from '../../../server/evaluation/contract.ts';
import { FIGURE_NAMES, type FigureName } from '../../../server/evaluation/figures.ts';
import { codeOf } from '../../ui/problem.tsx';
import type { Api } from '../../wire/api.ts';

/** What is asked; kept in the address. */
export interface Asked {
  by: Exclude<Grouping, 'all'>;
  level: number;
  from: string;
  to: string;
  figure: FigureName;
  /** Key of the row whose months are shown; empty for the whole. */
  row: string;
}

export type BulletinHead = Omit<Bulletin, 'content'>;

export interface EvaluationModel {
  asked: ReadonlySignal<Asked>;
  table: ReadonlySignal<Evaluation | null>;
  series: ReadonlySignal<Series | null>;
  bulletins: ReadonlySignal<readonly BulletinHead[]>;
  bulletin: ReadonlySignal<Bulletin | null>;
  problem: ReadonlySignal<string | null>;
  loading: ReadonlySignal<boolean>;
  ask(change: Partial<Asked>): void;
  openBulletin(number: number): Promise<void>;
  draftBulletin(month: string): Promise<void>;
  publishBulletin(remarks: string): Promise<void>;
  closeBulletin(): void;
  start(): void;
}

const GROUPS: readonly Asked['by'][] = ['cell', 'organisation', 'post', 'category'];

/** Reads what is asked from an address; what is missing or wrong falls back to the month to date by town. */
export function readAsked(search: string, today: string): Asked {
  const query = new URLSearchParams(search);
  const day = (name: string, other: string): string => {
    const value = query.get(name) ?? '';
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : other;
  };
  const by = query.get('by') as Asked['by'];
  const figure = query.get('figure') as FigureName;
  const level = Number(query.get('level'));
  return {
    by: GROUPS.includes(by) ? by : 'cell',
    level: [1, 2, 3, 4].includes(level) ? level : 2,
    from: day('from', `${today.slice(0, 7)}-01`),
    to: day('to', today),
    figure: FIGURE_NAMES.includes(figure) ? figure : 'onTimeRate',
    row: query.get('row') ?? '',
  };
}

export function writeAsked(asked: Asked): string {
  const query = new URLSearchParams({ view: 'evaluation' });
  for (const [name, value] of Object.entries(asked)) if (value !== '') query.set(name, String(value));
  return query.toString();
}

/** `today` in the time zone of the city. Answers that come late are not shown over newer ones. */
export function createEvaluationModel(api: Api, search: string, today: string): EvaluationModel {
  const asked = signal(readAsked(search, today));
  const table = signal<Evaluation | null>(null);
  const series = signal<Series | null>(null);
  const bulletins = signal<readonly BulletinHead[]>([]);
  const bulletin = signal<Bulletin | null>(null);
  const problem = signal<string | null>(null);
  const loading = signal(false);
  let turn = 0;

  const attempt = async (work: () => Promise<void>): Promise<void> => {
    problem.value = null;
    try {
      await work();
    } catch (error) {
      problem.value = codeOf(error);
    }
  };
  const load = async (): Promise<void> => {
    const mine = ++turn;
    loading.value = true;
    await attempt(async () => {
      const { by, level, from, to } = asked.peek();
      const query = new URLSearchParams({ by, level: String(level), from, to });
      const answer = await api.get<Evaluation>(`/api/evaluation?${query}`);
      if (mine === turn) table.value = answer;
    });
    if (mine === turn) loading.value = false;
  };
  let seriesTurn = 0;
  const loadSeries = (): Promise<void> =>
    attempt(async () => {
      const mine = ++seriesTurn;
      const { by, row, to } = asked.peek();
      const query = new URLSearchParams({ until: to.slice(0, 7) });
      if (row !== '' && by !== 'post') query.set(by, row);
      const answer = await api.get<Series>(`/api/evaluation/series?${query}`);
      if (mine === seriesTurn) series.value = answer;
    });
  const loadBulletins = (): Promise<void> =>
    attempt(async () => {
      bulletins.value = await api.get<BulletinHead[]>('/api/bulletins');
    });

  return {
    asked,
    table,
    series,
    bulletins,
    bulletin,
    problem,
    loading,
    ask(change) {
      const before = asked.peek();
      const regrouped = change.by !== undefined && change.by !== before.by;
      const next = { ...before, ...(regrouped ? { row: '' } : {}), ...change };
      asked.value = next;
      if (next.by !== before.by || next.level !== before.level || next.from !== before.from || next.to !== before.to)
        void load();
      if (next.row !== before.row || next.to.slice(0, 7) !== before.to.slice(0, 7)) void loadSeries();
    },
    openBulletin: (number) =>
      attempt(async () => {
        bulletin.value = await api.get<Bulletin>(`/api/bulletins/${number}`);
      }),
    draftBulletin: (month) =>
      attempt(async () => {
        bulletin.value = await api.get<Bulletin>(`/api/bulletins/draft?month=${month}`);
      }),
    publishBulletin: (remarks) =>
      attempt(async () => {
        const month = bulletin.peek()?.month;
        if (month === undefined) return;
        bulletin.value = await api.post<Bulletin>('/api/bulletins', { month, remarks });
        await loadBulletins();
      }),
    closeBulletin() {
      bulletin.value = null;
    },
    start() {
      void load();
      void loadSeries();
      void loadBulletins();
    },
  };
}
