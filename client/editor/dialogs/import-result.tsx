import { formatNumber } from '../../i18n/format.ts';
import { t } from '../../i18n/i18n.ts';
import type { DraftImport } from '../../wire/import-draft.ts';
import { AreaTable } from '../area-table.tsx';
import type { EditorModel } from '../editor-model.ts';
import { codeList } from '../editor-words.ts';

const OVERLAPS_LISTED = 50;

/** The level has cells, and the file knows none of them: most likely it is of another level. */
const hasNoneInCommon = ({ summary, matchedByOverlap }: DraftImport): boolean =>
  summary.unchanged + summary.changed + matchedByOverlap.length === 0 && summary.new > 0 && summary.missing > 0;

/** What matched and what differs; and the way into the draft, where one was made. */
export function ImportResult({ editor, found }: { editor: EditorModel; found: DraftImport }) {
  const { summary, draft, differences } = found;
  const isSame = differences.length === 0 && draft === null;
  return (
    <section class="import-result" role="status" aria-label={t('editor.import.result')}>
      <h3>{isSame ? t('editor.import.same') : t('editor.import.result')}</h3>
      {isSame ? <p>{t('editor.import.sameWhat', { count: summary.unchanged })}</p> : null}
      <p class="quiet">
        {found.file} ·{' '}
        {t('editor.import.fileIs', {
          format: found.format,
          crs: found.crs,
          from: t(`editor.import.crsFrom.${found.crsFrom}`),
        })}
      </p>
      <dl class="sums">
        {(['unchanged', 'changed', 'new', 'missing'] as const).map((name) => (
          <div key={name}>
            <dt>{t(`editor.import.${name}`)}</dt>
            <dd>
              {formatNumber(summary[name])}
              {name === 'missing' && summary.missing > 0 ? (
                <small class="quiet"> {t(`editor.import.missingAre.${summary.missingAre}`)}</small>
              ) : null}
            </dd>
          </div>
        ))}
      </dl>
      {hasNoneInCommon(found) ? (
        <p class="watch" role="alert">
          {t('editor.import.noneInCommon', { level: found.level })}
        </p>
      ) : null}
      {found.missing.length === 0 ? null : <p class="quiet">{codeList(found.missing)}</p>}
      {found.matchedByOverlap.length === 0 ? null : (
        <details>
          <summary>
            {t('editor.import.overlaps')} ({formatNumber(found.matchedByOverlap.length)})
          </summary>
          <ul>
            {found.matchedByOverlap.slice(0, OVERLAPS_LISTED).map(({ code, formerCode, share }) => (
              <li key={code}>
                {t('editor.import.overlap', { code, formerCode, share: `${formatNumber(share * 100, 1)} %` })}
              </li>
            ))}
          </ul>
        </details>
      )}
      {differences.length === 0 ? null : (
        <details>
          <summary>
            {t('editor.import.differences')} ({formatNumber(differences.length)})
          </summary>
          <AreaTable cells={differences} />
        </details>
      )}
      {found.problems === 0 ? null : <p class="watch">{t('editor.import.problems', { count: found.problems })}</p>}
      {found.notes.length === 0 ? null : (
        <details>
          <summary>{t('editor.import.notes')}</summary>
          <ul>
            {found.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </details>
      )}
      {draft === null ? null : (
        <button
          type="button"
          class="button primary"
          onClick={() => {
            editor.closeDialog();
            editor.openDraft(draft.id);
          }}
        >
          {t('editor.import.open')}
        </button>
      )}
    </section>
  );
}
