import { useSignal } from '@preact/signals';
import type { CellKey, Coverage } from '../../../server/grid/topology/coverage.ts';
import { isRefused } from '../../../server/grid/topology/outcome.ts';
import { t } from '../../i18n/i18n.ts';
import { areaOfCell } from '../cell-facts.ts';
import type { EditorModel } from '../editor-model.ts';
import { areaText, cellCode, cellName, codeList, refusalText } from '../editor-words.ts';
import { FormDialog } from './form-dialog.tsx';

/** Which of the cells lives on. */
export function MergeDialog({ editor, cells }: { editor: EditorModel; cells: readonly CellKey[] }) {
  const coverage = editor.coverage.value as Coverage;
  const bySize = cells
    .map((key) => ({ key, areaM2: areaOfCell(coverage, key) }))
    .sort((one, other) => other.areaM2 - one.areaM2);
  const survivor = useSignal<CellKey>(bySize[0]?.key ?? '');
  const retiring = cells.filter((key) => key !== survivor.value).map((key) => cellCode(coverage, key));
  const submit = (): string | undefined => {
    const outcome = editor.onOperation({ kind: 'merge', cells: [...cells], into: survivor.value });
    if (outcome !== null && isRefused(outcome)) return refusalText(outcome.refused);
    editor.select(survivor.value);
    editor.closeDialog();
    return undefined;
  };
  return (
    <FormDialog
      title={t('editor.merge.title', { count: cells.length })}
      submit={t('editor.merge.submit')}
      onSubmit={submit}
      onClose={() => editor.closeDialog()}
    >
      <fieldset class="parts">
        <legend>{t('editor.merge.survivor')}</legend>
        {bySize.map(({ key, areaM2 }, index) => (
          <label key={key} class="check">
            <input
              type="radio"
              name="survivor"
              autofocus={index === 0}
              checked={survivor.value === key}
              onChange={() => {
                survivor.value = key;
              }}
            />
            {cellName(coverage, key)} <small class="quiet">{areaText(areaM2)}</small>
          </label>
        ))}
      </fieldset>
      <p>{t('editor.merge.retires', { codes: codeList(retiring) })}</p>
      <p class="quiet">
        {t('editor.merge.area', { area: areaText(bySize.reduce((sum, { areaM2 }) => sum + areaM2, 0)) })}
      </p>
    </FormDialog>
  );
}
