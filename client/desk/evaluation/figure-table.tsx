import type { EvaluationRow } from '../../../server/evaluation/contract.ts';
import { FIGURE_NAMES, FIGURES, type FigureName } from '../../../server/evaluation/figures.ts';
import { formatNumber } from '../../i18n/format.ts';
import { named, t } from '../../i18n/i18n.ts';
import { type Change, changeOf } from './compare-figures.ts';
import { changeWords, figureWords } from './figure-words.ts';

const COUNT_COLUMNS = ['recorded', 'due', 'overdue', 'closed'] as const;

/** Rows beside their figures; the chosen figure with its changes. A row's name is a button where `onChoose` is given. */
export function FigureTable(props: {
  caption: string;
  rows: readonly EvaluationRow[];
  total?: EvaluationRow;
  nameOf(row: EvaluationRow): string;
  figure: FigureName;
  chosen?: string;
  onChoose?(key: string): void;
  onFigure?(name: FigureName): void;
}) {
  const { rows, total, nameOf, figure, chosen, onChoose, onFigure } = props;
  return (
    <table class="figure-table">
      <caption class="hidden-text">{props.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('evaluation.name')}</th>
          {COUNT_COLUMNS.map((count) => (
            <th key={count} scope="col" class="number">
              {t(`evaluation.${count}`)}
            </th>
          ))}
          {FIGURE_NAMES.map((name) => (
            <th
              key={name}
              scope="col"
              class="number"
              {...(name === figure ? { 'aria-current': true } : {})}
              title={named(FIGURES[name].words)}
            >
              {onFigure === undefined ? (
                named(FIGURES[name].name)
              ) : (
                <button type="button" class="link-button" onClick={() => onFigure(name)}>
                  {named(FIGURES[name].name)}
                </button>
              )}
            </th>
          ))}
          <th scope="col" class="number">
            {t('evaluation.monthOnMonth')}
          </th>
          <th scope="col" class="number">
            {t('evaluation.yearOnYear')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row
            key={row.key}
            row={row}
            name={nameOf(row)}
            figure={figure}
            chosen={row.key === chosen}
            onChoose={onChoose}
          />
        ))}
      </tbody>
      {total === undefined ? null : (
        <tfoot>
          <Row row={total} name={t('evaluation.total')} figure={figure} chosen={false} onChoose={onChoose} />
        </tfoot>
      )}
    </table>
  );
}

function Row(props: {
  row: EvaluationRow;
  name: string;
  figure: FigureName;
  chosen: boolean;
  onChoose: ((key: string) => void) | undefined;
}) {
  const { row, name, figure, chosen, onChoose } = props;
  const { counts, figures, monthBefore, yearBefore } = row;
  return (
    <tr {...(chosen ? { 'aria-selected': true } : {})}>
      <th scope="row">
        {onChoose === undefined || row.key === '-' ? (
          name
        ) : (
          <button type="button" class="link-button" title={t('evaluation.choose')} onClick={() => onChoose(row.key)}>
            {name}
          </button>
        )}
      </th>
      {COUNT_COLUMNS.map((count) => (
        <td key={count} class="number">
          {formatNumber(counts[count])}
        </td>
      ))}
      {FIGURE_NAMES.map((of) => (
        <td key={of} class={of === figure ? 'number chosen' : 'number'}>
          {figureWords(of, figures[of])}
        </td>
      ))}
      <ChangeCell figure={figure} change={changeOf(figure, figures, monthBefore)} />
      <ChangeCell figure={figure} change={changeOf(figure, figures, yearBefore)} />
    </tr>
  );
}

/** A change says in words whether it is better: nothing is meant by its colour alone. */
function ChangeCell({ figure, change }: { figure: FigureName; change: Change | null }) {
  return (
    <td class={`number change ${change?.trend ?? ''}`}>
      {changeWords(figure, change)}
      {change === null || change.trend === 'same' ? null : (
        <span class="change-word"> {t(`evaluation.${change.trend}`)}</span>
      )}
    </td>
  );
}
