import { stringify } from 'csv-stringify/sync';
import { BYTE_ORDER_MARK, harmlessField } from '../platform/csv-field.ts';
import type { Evaluation, EvaluationRow } from './contract.ts';
import { COUNTS, type Counts, FIGURE_NAMES, FIGURES } from './figures.ts';

const WORDS = {
  zh: { key: '代码', name: '名称', total: '合计', monthBefore: '上月同期', yearBefore: '去年同期' },
  en: { key: 'code', name: 'name', total: 'total', monthBefore: 'month before', yearBefore: 'year before' },
};

/** The table with its total as the last row. Shares are written as numbers between 0 and 1, four places. */
export function evaluationCsv({ rows, total }: Evaluation, language: 'zh' | 'en'): string {
  const words = WORDS[language];
  const counts = Object.keys(COUNTS) as (keyof Counts)[];
  const head = [
    words.key,
    words.name,
    ...counts.map((count) => (language === 'zh' ? COUNTS[count].zh : count)),
    ...FIGURE_NAMES.flatMap((figure) => {
      const name = FIGURES[figure].name[language];
      return [name, `${name} (${words.monthBefore})`, `${name} (${words.yearBefore})`];
    }),
  ];
  const line = (row: EvaluationRow, key: string, name: string) => [
    harmlessField(key),
    harmlessField(name),
    ...counts.map((count) => Math.round(row.counts[count] * 100) / 100),
    ...FIGURE_NAMES.flatMap((figure) => [row.figures, row.monthBefore, row.yearBefore].map((of) => places(of[figure]))),
  ];
  return (
    BYTE_ORDER_MARK +
    stringify(
      [head, ...rows.map((row) => line(row, row.key, row.name?.[language] ?? '')), line(total, '', words.total)],
      { record_delimiter: 'windows' },
    )
  );
}

const places = (figure: number | null): number | string =>
  figure === null ? '' : Math.round(figure * 10_000) / 10_000;
