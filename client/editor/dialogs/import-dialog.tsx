import { useSignal } from '@preact/signals';
import { useEffect, useId } from 'preact/hooks';
import type { Level } from '../../../server/grid/contract.ts';
import { formatNumber } from '../../i18n/format.ts';
import { type TextKey, t } from '../../i18n/i18n.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Labelled } from '../../ui/labelled.tsx';
import { readLevels } from '../../wire/boundaries.ts';
import { type DraftImport, type ImportProgress, importDraft } from '../../wire/import-draft.ts';
import { ALL_LEVELS } from '../cell-facts.ts';
import type { EditorModel } from '../editor-model.ts';
import { faultText } from '../fault-text.ts';
import { fieldNames } from '../field-names.ts';
import { ImportResult } from './import-result.tsx';
import { TextField } from './text-field.tsx';

const ACCEPT = '.geojson,.json,.topojson,.zip,.shp,.dbf,.prj,.cpg,.shx,.gpkg,.kml,.csv';
/** What the fields of our own exports are called. */
const USUAL = { code: 'code', parent: 'parent' } as const;
const LONGEST_TITLE = 200;
const STEPS = ['uploading', 'reading', 'checking', 'comparing'];

/** A file of boundaries: compared with those that stand; what differs becomes a draft. */
export function ImportDialog({ editor }: { editor: EditorModel }) {
  const id = useId();
  const files = useSignal<readonly File[]>([]);
  const level = useSignal<Level>(editor.levels.value.at(-1) ?? 1);
  const fields = {
    code: useSignal(''),
    name: useSignal(''),
    parent: useSignal(''),
    crs: useSignal(''),
    encoding: useSignal(''),
    layer: useSignal(''),
    title: useSignal(''),
  };
  const replace = useSignal(false);
  const isTried = useSignal(false);
  const progress = useSignal<ImportProgress | null>(null);
  const stop = useSignal<AbortController | null>(null);
  const result = useSignal<DraftImport | null>(null);
  const problem = useSignal<string | null>(null);
  const names = useSignal<readonly string[]>([]);
  useEffect(() => () => stop.peek()?.abort(), [stop]);
  useEffect(() => {
    // The deepest level of the city, where none is open that says so.
    if (editor.levels.peek().length > 0) return;
    readLevels(editor.api).then(
      (levels) => {
        level.value = levels.at(-1) ?? level.peek();
      },
      () => {},
    );
  }, [editor, level]);
  const choose = async (chosen: readonly File[]): Promise<void> => {
    files.value = chosen;
    result.value = null;
    names.value = (await Promise.all(chosen.map(fieldNames))).flat();
    for (const [field, usual] of Object.entries(USUAL))
      if (fields[field as keyof typeof USUAL].value === '' && names.value.includes(usual))
        fields[field as keyof typeof USUAL].value = usual;
  };

  const send = async (dryRun: boolean): Promise<void> => {
    isTried.value = true;
    if (files.value.length === 0 || fields.code.value.trim() === '') return;
    const form = new FormData();
    // The fields first: the server reads a form from its beginning.
    form.set('level', String(level.value));
    for (const [name, value] of Object.entries(fields))
      if (value.value.trim() !== '') form.set(name, value.value.trim());
    const [first] = files.value;
    if (fields.title.value.trim() === '')
      form.set('title', t('editor.import.titleOf', { file: first?.name ?? '' }).slice(0, LONGEST_TITLE));
    form.set('replace', String(replace.value));
    form.set('dryRun', String(dryRun));
    for (const file of files.value) form.append('file', file, file.name);
    const mine = new AbortController();
    stop.value = mine;
    problem.value = null;
    result.value = null;
    progress.value = { step: 'uploading', done: 0 };
    try {
      result.value = await importDraft(editor.api, form, {
        signal: mine.signal,
        onProgress: (now) => {
          progress.value = now;
        },
      });
      if (!dryRun) void editor.loadDrafts();
    } catch (error) {
      if (mine.signal.aborted) problem.value = t('editor.import.cancelled');
      else problem.value = faultText(error);
    } finally {
      stop.value = null;
      progress.value = null;
    }
  };
  const isWorking = stop.value !== null;
  return (
    <Dialog title={t('editor.import.title')} class="wide-dialog" onClose={() => editor.closeDialog()}>
      <form
        class="dialog-body dialog-scrolls"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send(false);
        }}
      >
        <p class="quiet">{t('editor.import.what')}</p>
        <fieldset class="plain" disabled={isWorking}>
          <Labelled
            label={t('editor.import.files')}
            invalid={isTried.value && files.value.length === 0 ? t('editor.import.filesMissing') : undefined}
          >
            {(attributes) => (
              <input
                {...attributes}
                type="file"
                multiple
                autofocus
                accept={ACCEPT}
                onChange={(event) => {
                  void choose([...(event.currentTarget.files ?? [])]);
                }}
              />
            )}
          </Labelled>
          <div class="field-pair">
            <div class="field">
              <label for={`${id}-level`}>{t('editor.import.level')}</label>
              <select
                id={`${id}-level`}
                value={level.value}
                onChange={(event) => {
                  level.value = Number(event.currentTarget.value) as Level;
                }}
              >
                {ALL_LEVELS.map((one) => (
                  <option key={one} value={one}>
                    {one} · {t(`level.l${one}` as TextKey)}
                  </option>
                ))}
              </select>
            </div>
            <TextField
              label={t('editor.import.code')}
              value={fields.code}
              choices={names.value}
              invalid={isTried.value && fields.code.value.trim() === '' ? t('editor.import.codeMissing') : undefined}
            />
          </div>
          <div class="field-pair">
            <TextField
              label={t('editor.import.name')}
              value={fields.name}
              choices={names.value}
              placeholder={t('editor.import.optional')}
            />
            <TextField
              label={t('editor.import.parent')}
              value={fields.parent}
              choices={names.value}
              placeholder={t('editor.import.optional')}
            />
          </div>
          <small class="quiet">{t('editor.import.join')}</small>
          <div class="field-triple">
            <TextField label={t('editor.import.crs')} value={fields.crs} placeholder="EPSG:4547" />
            <TextField label={t('editor.import.encoding')} value={fields.encoding} placeholder="gbk" />
            <TextField
              label={t('editor.import.layer')}
              value={fields.layer}
              placeholder={t('editor.import.optional')}
            />
          </div>
          <label class="check">
            <input
              type="checkbox"
              checked={replace.value}
              onChange={(event) => {
                replace.value = event.currentTarget.checked;
              }}
            />
            {t('editor.import.replace')}
          </label>
          <TextField
            label={t('editor.import.draftTitle')}
            value={fields.title}
            placeholder={t('editor.import.optional')}
          />
        </fieldset>
        {progress.value === null ? null : <Progress now={progress.value} />}
        {problem.value === null ? null : (
          <p class="problem" role="alert">
            {problem.value}
          </p>
        )}
        {result.value === null ? null : <ImportResult editor={editor} found={result.value} />}
        <div class="dialog-foot">
          {isWorking ? (
            <button type="button" class="button" onClick={() => stop.peek()?.abort()}>
              {t('editor.import.cancel')}
            </button>
          ) : (
            <>
              <button type="button" class="button" onClick={() => void send(true)}>
                {t('editor.import.check')}
              </button>
              <button type="submit" class="button primary">
                {t('editor.import.submit')}
              </button>
            </>
          )}
        </div>
      </form>
    </Dialog>
  );
}

function Progress({ now: { step, done, total } }: { now: ImportProgress }) {
  const name = t(`editor.import.step.${STEPS.includes(step) ? step : 'other'}` as TextKey);
  return (
    <div role="status">
      <p>
        {total === undefined
          ? `${name}…`
          : t('editor.import.progressOf', { step: name, done: formatNumber(done), total: formatNumber(total) })}
      </p>
      <progress {...(total === undefined ? {} : { value: done, max: Math.max(total, 1) })} aria-label={name} />
    </div>
  );
}
