import { named, t } from '../i18n/i18n.ts';
import type { Impact } from '../wire/wire-types.ts';
import { areaText, signedArea } from './editor-words.ts';

type ImpactCell = Impact['cells'][number];

const LISTED = 200;
const SAME_M2 = 0.5;

/** The deepest first: what is above them only follows. */
const byDepth = (one: ImpactCell, other: ImpactCell): number =>
  other.level - one.level || (one.code < other.code ? -1 : 1);

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
        {cells
          .toSorted(byDepth)
          .slice(0, LISTED)
          .map(({ code, formerCode, name, level, change, areaBeforeM2, areaAfterM2 }) => {
            const difference = areaAfterM2 - areaBeforeM2;
            const largest = Math.max(areaBeforeM2, areaAfterM2);
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
                <td>{change === 'added' ? '' : areaText(areaBeforeM2, largest)}</td>
                <td>{change === 'retired' ? '' : areaText(areaAfterM2, largest)}</td>
                <td>{Math.abs(difference) < SAME_M2 ? '' : signedArea(difference, largest)}</td>
              </tr>
            );
          })}
      </tbody>
    </table>
  );
}
