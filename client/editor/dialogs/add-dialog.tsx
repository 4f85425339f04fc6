import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Level } from '../../../server/grid/contract.ts';
import type { CellKey, Coverage } from '../../../server/grid/topology/coverage.ts';
import { isRefused } from '../../../server/grid/topology/outcome.ts';
import { type TextKey, t } from '../../i18n/i18n.ts';
import type { Sketch } from '../../map/editor-map-options.ts';
import { Choice } from '../../ui/choice.tsx';
import { cellsOfLevel } from '../cell-facts.ts';
import type { EditorModel } from '../editor-model.ts';
import { refusalText } from '../editor-words.ts';
import { parentBeside, parentsOfLevel } from '../parents-of-level.ts';
import { suggestCodes } from '../suggest-codes.ts';
import { CellChoice } from './cell-choice.tsx';
import { FormDialog } from './form-dialog.tsx';
import { TextField } from './text-field.tsx';

const KINDS = ['unknown', 'urban', 'rural'] as const;

/** What a new cell is called, and in which cell it lies. */
export function AddDialog(props: {
  editor: EditorModel;
  sketch: Extract<Sketch, { kind: 'add-outside' | 'add-in-gap' }>;
}) {
  const { editor, sketch } = props;
  const coverage = editor.coverage.value as Coverage;
  const levels = editor.levels.value;
  const level = (levels.at(-1) ?? 4) as Level;
  const parents = parentsOfLevel(coverage, level);
  const proposed = useMemo(() => parentBeside(coverage, sketch, level), [coverage, sketch, level]);
  const parent = useSignal<CellKey | null>(proposed);
  const kind = useSignal<(typeof KINDS)[number]>('unknown');
  const code = useSignal(suggestedCode(coverage, level, proposed));
  const zh = useSignal('');
  const en = useSignal('');
  const fault = useSignal<'parent' | 'code' | 'name' | null>(null);
  const submit = (): string | undefined => {
    if (parent.value === null && parents.length > 0) fault.value = 'parent';
    else if (code.value.trim() === '') fault.value = 'code';
    else if (zh.value.trim() === '' && en.value.trim() === '') fault.value = 'name';
    else fault.value = null;
    if (fault.value === 'parent') return t('editor.add.parentMissing');
    if (fault.value !== null) return t(`editor.split.${fault.value}Missing`);
    const key = editor.newCellKey();
    const outcome = editor.onOperation({
      ...(sketch.kind === 'add-in-gap'
        ? { kind: 'add-in-gap' as const, at: sketch.at }
        : { kind: 'add-outside' as const, line: sketch.line }),
      ...{ key, level, code: code.value.trim(), parent: parent.value },
      name: { zh: zh.value.trim(), en: en.value.trim() },
      urban: kind.value === 'unknown' ? null : kind.value === 'urban',
    });
    if (outcome !== null && isRefused(outcome)) return refusalText(outcome.refused);
    editor.map.peek()?.cancel();
    editor.setLevel(level);
    editor.select(key);
    editor.closeDialog();
    return undefined;
  };
  return (
    <FormDialog
      title={t(sketch.kind === 'add-in-gap' ? 'editor.add.titleGap' : 'editor.add.titleOutside')}
      submit={t('editor.add.submit')}
      onSubmit={submit}
      onClose={() => editor.closeDialog()}
    >
      <p class="quiet">
        {t('editor.add.level')}: {level} · {t(`level.l${level}` as TextKey)}
      </p>
      {parents.length === 0 ? null : (
        <CellChoice
          label={t('editor.add.parent')}
          coverage={coverage}
          cells={parents}
          value={parent.value}
          invalid={fault.value === 'parent'}
          autofocus
          onChange={(key) => {
            parent.value = key;
            code.value = suggestedCode(coverage, level, key);
          }}
        />
      )}
      <TextField
        label={t('editor.split.code')}
        value={code}
        maxLength={60}
        invalid={fault.value === 'code' ? t('editor.split.codeMissing') : undefined}
      />
      <div class="field-pair">
        <TextField
          label={t('editor.split.nameZh')}
          value={zh}
          lang="zh"
          invalid={fault.value === 'name' ? t('editor.split.nameMissing') : undefined}
        />
        <TextField label={t('editor.split.nameEn')} value={en} lang="en" />
      </div>
      <Choice
        label={t('editor.add.urban')}
        name="urban"
        options={[
          { value: 'unknown', text: t('editor.cell.kindUnknown') },
          { value: 'urban', text: t('cell.urban') },
          { value: 'rural', text: t('cell.rural') },
        ]}
        value={kind.value}
        onChoose={(chosen) => {
          kind.value = chosen;
        }}
      />
    </FormDialog>
  );
}

/** The next free code beside the cells under `parent`; of all of the level where none is chosen. */
function suggestedCode(coverage: Coverage, level: Level, parent: CellKey | null): string {
  const all = cellsOfLevel(coverage, level);
  const sisters = parent === null ? all : all.filter((cell) => cell.parent === parent);
  const [code] = suggestCodes({
    sisters: (sisters.length > 0 ? sisters : all).map((cell) => cell.code),
    stem: (parent === null ? undefined : coverage.cells.get(parent)?.code) ?? '',
    taken: new Set(all.map((cell) => cell.code)),
    count: 1,
  });
  return code ?? '';
}
