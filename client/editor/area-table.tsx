import { named, t } from '../i18n/i18n.ts';
import type { Impact } from '../wire/wire-types.ts';
import { areaText } from './editor-words.ts';

const LISTED = 200;

/** Cells that differ, with their areas before and after. */
export function AreaTable({ cells, onPick }: { cells: Impact['cells']; onPick?: (code: string) => void }) {
  return (
    <table class="area-table">
      <thead>
        <tr>
          <th scope="col">{t('editor.cell.title')}</th>
          <th scope="col">{t('editor.impact.before')}</th>
          <th scope="col">{t('editor.impact.after')}</th>
          <th scope="col">{t('editor.impact.difference')}</th>
        </tr>
      </thead>
      <tbody>
        {cells.slice(0, LISTED).map(({ code, formerCode, name, level, change, areaBeforeM2, areaAfterM2 }) => {
          const difference = areaAfterM2 - areaBeforeM2;
          return (
            <tr key={`${level} ${code} ${change}`}>
              <th scope="row">
                {onPick === undefined ? (
                  <span title={named(name)}>{code}</span>
                ) : (
                  <button type="button" class="link-button" title={named(name)} onClick={() => onPick(code)}>
                    {code}
                  </button>
                )}{' '}
                {change === 'shape' ? null : (
                  <small class={`mark mark-${change}`}>{t(`editor.impact.change.${change}`)}</small>
                )}
                {formerCode === null || formerCode === code ? null : (
                  <small class="quiet"> {t('editor.cell.formerCode', { code: formerCode })}</small>
                )}
              </th>
              <td>{change === 'added' ? '' : areaText(areaBeforeM2)}</td>
              <td>{change === 'retired' ? '' : areaText(areaAfterM2)}</td>
              <td>
                {Math.abs(difference) < 0.5 ? '' : `${difference > 0 ? '+' : '−'}${areaText(Math.abs(difference))}`}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
