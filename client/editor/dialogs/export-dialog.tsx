import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { type TextKey, t } from '../../i18n/i18n.ts';
import { Choice } from '../../ui/choice.tsx';
import { type ExportWish, exportAddress } from '../../wire/boundaries.ts';
import { ALL_LEVELS } from '../cell-facts.ts';
import type { EditorModel } from '../editor-model.ts';
import { FormDialog } from './form-dialog.tsx';

const FORMATS = ['geojson', 'shp', 'gpkg', 'csv'] as const;
const CRSS = ['EPSG:4326', 'EPSG:4490', 'EPSG:4547'] as const;

/** Boundaries as a file: of the draft, of a version, or of what holds. */
export function ExportDialog({ editor, generation }: { editor: EditorModel; generation: number | undefined }) {
  const id = useId();
  const draft = editor.page.value === 'edit' ? editor.open.id.value : null;
  const what = useSignal<'draft' | 'generation' | 'current'>(
    draft !== null ? 'draft' : generation === undefined ? 'current' : 'generation',
  );
  const format = useSignal<(typeof FORMATS)[number]>('geojson');
  const crs = useSignal<(typeof CRSS)[number]>('EPSG:4326');
  const level = useSignal(0);
  const submit = async (): Promise<string | undefined> => {
    const wish: ExportWish = {
      ...{ format: format.value, crs: crs.value },
      ...(level.value === 0 ? {} : { level: level.value }),
      ...(what.value === 'draft' && draft !== null ? { draft } : {}),
      ...(what.value === 'generation' && generation !== undefined ? { generation } : {}),
    };
    const answer = await editor.api.open(exportAddress(wish), { accept: '*/*' });
    const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? 'cells';
    saveFile(await answer.blob(), name);
    editor.say(t('editor.export.done'));
    editor.closeDialog();
    return undefined;
  };
  const sources = [
    ...(draft === null ? [] : [{ value: 'draft' as const, text: t('editor.export.draft') }]),
    ...(generation === undefined
      ? []
      : [{ value: 'generation' as const, text: t('editor.export.generation', { number: generation }) }]),
    { value: 'current' as const, text: t('editor.export.current') },
  ];
  return (
    <FormDialog
      title={t('editor.export.title')}
      submit={t('editor.export.submit')}
      onSubmit={submit}
      onClose={() => editor.closeDialog()}
    >
      <Choice
        label={t('editor.export.what')}
        name="export-what"
        options={sources}
        value={what.value}
        onChoose={(chosen) => {
          what.value = chosen;
        }}
      />
      <Choice
        label={t('editor.export.format')}
        name="export-format"
        options={FORMATS.map((value) => ({ value, text: t(`editor.export.formats.${value}`) }))}
        value={format.value}
        onChoose={(chosen) => {
          format.value = chosen;
        }}
      />
      <Choice
        label={t('editor.export.crs')}
        name="export-crs"
        options={CRSS.map((value) => ({ value, text: t(`editor.export.crss.${crsKey(value)}`) }))}
        value={crs.value}
        onChoose={(chosen) => {
          crs.value = chosen;
        }}
      />
      <div class="field">
        <label for={id}>{t('editor.export.level')}</label>
        <select
          id={id}
          value={level.value}
          onChange={(event) => {
            level.value = Number(event.currentTarget.value);
          }}
        >
          <option value={0}>{t('editor.export.allLevels')}</option>
          {ALL_LEVELS.map((one) => (
            <option key={one} value={one}>
              {one} · {t(`level.l${one}` as TextKey)}
            </option>
          ))}
        </select>
      </div>
    </FormDialog>
  );
}

/** Dots and colons divide the keys of texts. */
const crsKey = (crs: (typeof CRSS)[number]): '4326' | '4490' | '4547' =>
  crs.replace('EPSG:', '') as '4326' | '4490' | '4547';

function saveFile(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
