import { useSignal } from '@preact/signals';
import { formatNumber } from '../../i18n/format.ts';
import { named, t } from '../../i18n/i18n.ts';
import { type Generation, type HistoryFigures, readFigures } from '../../wire/boundaries.ts';
import { levelsOf } from '../cell-facts.ts';
import type { EditorModel } from '../editor-model.ts';
import { apiText } from '../editor-words.ts';
import { rowsOf, SAME } from './figures-rows.ts';

const LISTED = 100;

/** Statistics by the cells of a version, and the same on the cells of today. */
export function FiguresTable({ editor, version }: { editor: EditorModel; version: Generation }) {
  const figures = useSignal<HistoryFigures | null>(null);
  const isReading = useSignal(false);
  const problem = useSignal<string | null>(null);
  const read = async (): Promise<void> => {
    isReading.value = true;
    problem.value = null;
    try {
      const coverage = editor.history.coverage.peek();
      // The deepest that it had: deeper ones of today have nothing to be compared with.
      const level = coverage === null ? undefined : levelsOf(coverage).at(-1);
      figures.value = await readFigures(editor.api, version.number, level);
    } catch (error) {
      problem.value = apiText(error);
    } finally {
      isReading.value = false;
    }
  };
  return (
    <section aria-label={t('editor.history.figures')}>
      <h3>{t('editor.history.figures')}</h3>
      <p class="quiet">{t('editor.history.figuresWhat', { number: version.number })}</p>
      {problem.value === null ? null : (
        <p class="problem" role="alert">
          {problem.value}
        </p>
      )}
      {figures.value === null ? (
        <button type="button" class="button" disabled={isReading.value} onClick={() => void read()}>
          {t('editor.history.figuresLoad')}
        </button>
      ) : (
        <Table figures={figures.value} />
      )}
      {isReading.value ? <progress aria-label={t('editor.history.figures')} /> : null}
    </section>
  );
}

function Table({ figures }: { figures: HistoryFigures }) {
  const rows = rowsOf(figures);
  if (figures.total === 0) return <p>{t('editor.history.figuresNone')}</p>;
  // An estimate may be a part of a report.
  const isWhole = [...rows.map(({ estimated }) => estimated ?? 0), figures.outside.estimated].every(
    (value) => Math.abs(value - Math.round(value)) < SAME,
  );
  const number = (value: number | null, digits = 0): string => (value === null ? '' : formatNumber(value, digits));
  const estimate = (value: number | null): string => number(value, isWhole ? 0 : 1);
  return (
    <table class="area-table">
      <thead>
        <tr>
          <th scope="col">{t('editor.cell.title')}</th>
          <th scope="col">{t('editor.history.counted', { number: figures.from })}</th>
          <th scope="col">{t('editor.history.located')}</th>
          <th scope="col">{t('editor.history.estimated')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, LISTED).map((row) => (
          <tr key={row.code}>
            <th scope="row" title={named(row.name)}>
              {row.code}
            </th>
            <td>{number(row.counted)}</td>
            <td>{number(row.located)}</td>
            <td>{estimate(row.estimated)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{t('editor.impact.fromOutside')}</th>
          <td>{number(figures.outside.counted)}</td>
          <td>{number(figures.outside.located)}</td>
          <td>{estimate(figures.outside.estimated)}</td>
        </tr>
      </tbody>
    </table>
  );
}
