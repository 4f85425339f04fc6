/** The report on people: its order, and who is found by a word. Pure. */
import type { WorkersCoverage } from '../../../server/patrol/contract.ts';
import { type Order, sortKnown } from './coverage-rows.ts';

export type WorkerRow = WorkersCoverage['workers'][number];

export const WORKER_COLUMNS = [
  'name',
  'organisation',
  'duty',
  'told',
  'own',
  'distance',
  'visits',
  'cells',
  'marked',
  'last',
] as const;
export type WorkerColumn = (typeof WORKER_COLUMNS)[number];

const VALUES: Readonly<Record<Exclude<WorkerColumn, 'name' | 'organisation'>, (row: WorkerRow) => number | null>> = {
  duty: ({ dutyMinutes }) => dutyMinutes,
  told: ({ toldMinutes }) => toldMinutes,
  own: ({ ownCellMinutes }) => ownCellMinutes,
  distance: ({ distanceM }) => distanceM,
  visits: ({ visits }) => visits,
  cells: ({ cells }) => cells.length,
  marked: ({ marked }) => marked,
  last: ({ lastAt }) => (lastAt === null ? null : Date.parse(lastAt)),
};

export function sortWorkers(rows: readonly WorkerRow[], { by, down }: Order<WorkerColumn>): WorkerRow[] {
  const byNumber = (a: WorkerRow, b: WorkerRow): number => (a.staff < b.staff ? -1 : a.staff > b.staff ? 1 : 0);
  if (by !== 'name' && by !== 'organisation') return sortKnown(rows, VALUES[by], down, byNumber);
  const textOf = (row: WorkerRow): string => (by === 'name' ? row.name.zh : row.organisation);
  const way = down ? -1 : 1;
  return rows.toSorted((a, b) => way * textOf(a).localeCompare(textOf(b), 'zh') || byNumber(a, b));
}

/** Of a name or number. */
export function findWorkers(rows: readonly WorkerRow[], typed: string): readonly WorkerRow[] {
  const words = typed.trim().toLowerCase();
  if (words === '') return rows;
  return rows.filter(({ staff, name }) => `${staff} ${name.zh} ${name.en}`.toLowerCase().includes(words));
}
