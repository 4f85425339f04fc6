import { useSignal } from '@preact/signals';
import { formatNumber } from '../../i18n/format.ts';
import { named, t } from '../../i18n/i18n.ts';
import { type Generation, type HistoryFigures, readFigures } from '../../wire/boundaries.ts';
import { levelsOf } from '../cell-facts.ts';
import type { EditorModel } from '../editor-model.ts';
import { apiText } from '../editor-words.ts';

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
      <p class="quiet">{t('editor.history.figuresWhat')}</p>
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

interface Row {
  code: string;
  name: { zh: string; en: string };
  counted: number | null;
  located: number | null;
  estimated: number | null;
}

/** One row a code, most reports first; a cell of then that is gone has no count of today, and the other way round. */
function rowsOf({ counted, expressed }: HistoryFigures): Row[] {
  const rows = new Map<string, Row>();
  for (const { code, name, reports } of counted)
    rows.set(code, { code, name, counted: reports, located: null, estimated: null });
  for (const { code, name, located, estimated } of expressed)
    rows.set(code, { code, name, counted: rows.get(code)?.counted ?? null, located, estimated });
  return [...rows.values()].sort(
    (one, other) => Math.max(other.counted ?? 0, other.located ?? 0) - Math.max(one.counted ?? 0, one.located ?? 0),
  );
}

function Table({ figures }: { figures: HistoryFigures }) {
  const rows = rowsOf(figures);
  if (figures.total === 0) return <p>{t('editor.history.figuresNone')}</p>;
  const number = (value: number | null, digits = 0): string => (value === null ? '' : formatNumber(value, digits));
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
            <td>{number(row.estimated, 1)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{t('editor.impact.fromOutside')}</th>
          <td>{number(figures.outside.counted)}</td>
          <td>{number(figures.outside.located)}</td>
          <td>{number(figures.outside.estimated, 1)}</td>
        </tr>
      </tbody>
    </table>
  );
}
