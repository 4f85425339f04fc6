import { type Signal, signal, useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { CellKey, Coverage } from '../../../server/grid/topology/coverage.ts';
import { isRefused } from '../../../server/grid/topology/outcome.ts';
import { t } from '../../i18n/i18n.ts';
import { cellsOfLevel } from '../cell-facts.ts';
import type { SplitSketch } from '../editor-dialog.ts';
import type { EditorModel } from '../editor-model.ts';
import { areaText, refusalText } from '../editor-words.ts';
import type { SplitPart } from '../split-parts.ts';
import { suggestCodes } from '../suggest-codes.ts';
import { FormDialog } from './form-dialog.tsx';
import { PartsSketch } from './parts-sketch.tsx';
import { TextField } from './text-field.tsx';

interface Named extends SplitPart {
  code: Signal<string>;
  zh: Signal<string>;
  en: Signal<string>;
}
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Which part keeps the identity of the cell, and what the others are called. */
export function SplitDialog(props: { editor: EditorModel; sketch: SplitSketch; parts: readonly SplitPart[] }) {
  const { editor } = props;
  const { cell: key, lines } = props.sketch;
  const keeps = useSignal(0);
  const isTried = useSignal(false);
  const parts = useMemo(() => namedParts(editor.coverage.peek() as Coverage, key, props.parts), [key, props.parts]);
  const taken = new Set(codesOfLevel(editor, key));
  const fault = (part: Named): { code?: string; name?: string } => {
    const code = part.code.value.trim();
    const twice = parts.some(
      (other, index) => other !== part && index !== keeps.value && other.code.value.trim() === code,
    );
    return {
      ...(code === '' ? { code: t('editor.split.codeMissing') } : {}),
      ...(taken.has(code) || twice ? { code: t('editor.split.codeTaken') } : {}),
      ...(part.zh.value.trim() === '' && part.en.value.trim() === '' ? { name: t('editor.split.nameMissing') } : {}),
    };
  };
  const submit = (): string | undefined => {
    isTried.value = true;
    const others = parts.filter((_, index) => index !== keeps.value);
    const wrong = others.map(fault).find(({ code, name }) => code !== undefined || name !== undefined);
    if (wrong !== undefined) return wrong.code ?? wrong.name;
    const outcome = editor.onOperation({
      kind: 'split',
      cell: key,
      lines,
      parts: others.map(({ at, code, zh, en }) => ({
        key: editor.newCellKey(),
        at,
        code: code.value.trim(),
        name: { zh: zh.value.trim(), en: en.value.trim() },
      })),
    });
    if (outcome !== null && isRefused(outcome)) return refusalText(outcome.refused);
    editor.map.peek()?.cancel();
    editor.closeDialog();
    return undefined;
  };
  const cell = editor.coverage.value?.cells.get(key);
  return (
    <FormDialog
      title={t('editor.split.title', { name: editor.cellName(key) })}
      class="wide-dialog"
      submit={t('editor.split.submit')}
      onSubmit={submit}
      onClose={() => editor.closeDialog()}
      aside={
        <button type="button" class="button dialog-aside" onClick={() => editor.closeDialog()}>
          {t('editor.split.another')}
        </button>
      }
    >
      <p class="quiet">{t('editor.split.what')}</p>
      <PartsSketch parts={parts} keeps={keeps.value} />
      <fieldset class="parts">
        <legend>{t('editor.split.keepsLabel', { code: cell?.code ?? key })}</legend>
        {parts.map((part, index) => (
          <section key={part.at.join()} class="part">
            <label class="check">
              <input
                type="radio"
                name="keeps"
                autofocus={index === 0}
                checked={keeps.value === index}
                onChange={() => {
                  keeps.value = index;
                }}
              />
              <strong>{t('editor.split.part', { number: index + 1 })}</strong> {areaText(part.areaM2)}
              {keeps.value === index ? (
                <span class="mark">
                  {cell?.code} · {t('editor.split.keeps')}
                </span>
              ) : null}
            </label>
            {keeps.value === index ? null : (
              <div class="part-fields">
                <TextField
                  label={t('editor.split.code')}
                  value={part.code}
                  maxLength={60}
                  invalid={isTried.value ? fault(part).code : undefined}
                />
                <TextField
                  label={t('editor.split.nameZh')}
                  value={part.zh}
                  lang="zh"
                  invalid={isTried.value ? fault(part).name : undefined}
                />
                <TextField label={t('editor.split.nameEn')} value={part.en} lang="en" />
              </div>
            )}
          </section>
        ))}
      </fieldset>
    </FormDialog>
  );
}

/** Codes of the level of a cell. */
function codesOfLevel(editor: EditorModel, key: CellKey): string[] {
  const coverage = editor.coverage.peek();
  const level = coverage?.cells.get(key)?.level;
  return coverage == null || level === undefined ? [] : cellsOfLevel(coverage, level).map(({ code }) => code);
}

/** Each part with the next free code, and the name of the cell with a letter behind it. */
function namedParts(coverage: Coverage, key: CellKey, parts: readonly SplitPart[]): Named[] {
  const cell = coverage.cells.get(key);
  if (cell === undefined) return [];
  const sisters = cell.parent === null ? [key] : (coverage.children.get(cell.parent) ?? [key]);
  const codes = suggestCodes({
    sisters: sisters.flatMap((sister) => coverage.cells.get(sister)?.code ?? []),
    stem: (cell.parent === null ? undefined : coverage.cells.get(cell.parent)?.code) ?? cell.code,
    taken: new Set(cellsOfLevel(coverage, cell.level).map(({ code }) => code)),
    count: parts.length,
  });
  // The largest keeps the identity unless somebody says otherwise: the first code is for the second.
  const codeOf = (index: number): number => (index + parts.length - 1) % parts.length;
  // A cell that goes by its code alone gives parts that do.
  const nameOf = (name: string, index: number): string => {
    if (name === cell.code) return codes[index] as string;
    const spaced = /\p{Script=Han}$/u.test(name) ? name : `${name} `;
    return name === '' ? '' : `${spaced}${LETTERS[index % LETTERS.length]}`;
  };
  return parts.map((part, index) => ({
    ...part,
    code: signal(codes[codeOf(index)] as string),
    zh: signal(nameOf(cell.name.zh, codeOf(index))),
    en: signal(nameOf(cell.name.en, codeOf(index))),
  }));
}
