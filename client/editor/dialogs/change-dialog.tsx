import { useSignal } from '@preact/signals';
import type { CellKey, Coverage, CoverageCell } from '../../../server/grid/topology/coverage.ts';
import type { Operation } from '../../../server/grid/topology/operation.ts';
import { isRefused } from '../../../server/grid/topology/outcome.ts';
import { t } from '../../i18n/i18n.ts';
import { heirsOf } from '../cell-facts.ts';
import type { CellChangeKind } from '../editor-dialog.ts';
import type { EditorModel } from '../editor-model.ts';
import { cellName, refusalText, shortDistance } from '../editor-words.ts';
import { parentsOfLevel } from '../parents-of-level.ts';
import { CellChoice } from './cell-choice.tsx';
import { FormDialog } from './form-dialog.tsx';
import { TextField } from './text-field.tsx';

/** Renames, renumbers, puts elsewhere or retires one cell. */
export function ChangeDialog(props: { editor: EditorModel; what: CellChangeKind; cell: CellKey }) {
  const { editor, what } = props;
  const coverage = editor.coverage.value as Coverage;
  const cell = coverage.cells.get(props.cell);
  return cell === undefined ? null : <ChangeForm editor={editor} what={what} cell={cell} coverage={coverage} />;
}

function ChangeForm(props: { editor: EditorModel; what: CellChangeKind; cell: CoverageCell; coverage: Coverage }) {
  const { editor, what, cell, coverage } = props;
  const zh = useSignal(cell.name.zh);
  const en = useSignal(cell.name.en);
  const code = useSignal(cell.code);
  const parent = useSignal<CellKey | null>(cell.parent);
  const neighbours = heirsOf(coverage, cell);
  const into = useSignal<CellKey | null>(neighbours[0]?.cell ?? null);
  const parentName = (key: CellKey): string => {
    const above = coverage.cells.get(key)?.parent ?? null;
    return above === null ? t('editor.operation.top') : cellName(coverage, above);
  };
  const operation = (): Operation | string => {
    const key = cell.key;
    switch (what) {
      case 'rename': {
        const name = { zh: zh.value.trim(), en: en.value.trim() };
        return name.zh === '' && name.en === '' ? t('editor.split.nameMissing') : { kind: 'rename', cell: key, name };
      }
      case 'renumber':
        if (code.value.trim() === '') return t('editor.split.codeMissing');
        return { kind: 'renumber', cell: key, code: code.value.trim() };
      case 'reparent':
        return { kind: 'reparent', cell: key, parent: parent.value };
      case 'retire':
        if (into.value === null) return t('editor.change.noNeighbours');
        return { kind: 'retire', cell: key, into: into.value };
    }
  };
  const submit = (): string | undefined => {
    const wanted = operation();
    if (typeof wanted === 'string') return wanted;
    const outcome = editor.onOperation(wanted);
    if (outcome !== null && isRefused(outcome)) return refusalText(outcome.refused);
    if (wanted.kind === 'retire') editor.select(wanted.into);
    editor.closeDialog();
    return undefined;
  };
  return (
    <FormDialog
      title={t(`editor.change.${what}`, { code: cellName(coverage, cell.key) })}
      submit={t(`editor.change.submit.${what}`)}
      canSubmit={what !== 'retire' || neighbours.length > 0}
      onSubmit={submit}
      onClose={() => editor.closeDialog()}
    >
      {what === 'rename' ? (
        <>
          <TextField label={t('editor.split.nameZh')} value={zh} lang="zh" autofocus />
          <TextField label={t('editor.split.nameEn')} value={en} lang="en" />
        </>
      ) : null}
      {what === 'renumber' ? (
        <TextField label={t('editor.change.newCode')} value={code} maxLength={60} autofocus />
      ) : null}
      {what === 'reparent' ? (
        <CellChoice
          label={t('editor.change.newParent')}
          coverage={coverage}
          cells={parentsOfLevel(coverage, cell.level)}
          value={parent.value}
          {...(cell.parent === null ? { none: t('editor.add.noParent') } : {})}
          autofocus
          onChange={(key) => {
            parent.value = key;
          }}
        />
      ) : null}
      {what === 'retire' ? (
        <>
          <p class="quiet">{t('editor.change.retireWhat')}</p>
          {neighbours.length === 0 ? <p>{t('editor.change.noNeighbours')}</p> : null}
          <fieldset class="parts">
            <legend>{t('editor.change.into')}</legend>
            {neighbours.map((neighbour, index) => (
              <label key={neighbour.cell} class="check">
                <input
                  type="radio"
                  name="into"
                  autofocus={index === 0}
                  checked={into.value === neighbour.cell}
                  onChange={() => {
                    into.value = neighbour.cell;
                  }}
                />
                <span>
                  {cellName(coverage, neighbour.cell)}{' '}
                  <small class="quiet">{t('editor.cell.border', { length: shortDistance(neighbour.borderM) })}</small>
                  {neighbour.isSibling ? null : (
                    <small class="watch">
                      {' '}
                      {t('editor.change.otherParent', { parent: parentName(neighbour.cell) })}
                    </small>
                  )}
                </span>
              </label>
            ))}
          </fieldset>
        </>
      ) : null}
    </FormDialog>
  );
}
