import { type Signal, useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { formatNumber } from '../../i18n/format.ts';
import { named, t } from '../../i18n/i18n.ts';
import { Dialog } from '../../ui/dialog.tsx';
import type { SiteImport } from '../../wire/site-desk.ts';
import { type Fault, FaultText, faultOf } from '../sheets/fault.tsx';
import type { PartProps } from './part-props.ts';

/** What a file may call otherwise than exports do. */
const FIELDS = ['code', 'nameZh', 'nameEn', 'address', 'lon', 'lat', 'x', 'y'] as const;
const ACCEPT = '.csv,.geojson,.json,.zip,.shp,.gpkg,.kml,.kmz';
const MISTAKES_SHOWN = 200;

/** Sites from a file. First it is only tried: what it would do, or every mistake by its row, is shown before. */
export function SiteImportDialog({ desk, model, onClose }: PartProps & { onClose: () => void }) {
  const id = useId();
  const file = useSignal<File | null>(null);
  const kind = useSignal('');
  const fields: Record<(typeof FIELDS)[number] | 'kindField' | 'crs' | 'encoding' | 'layer', Signal<string>> = {
    ...{ code: useSignal(''), nameZh: useSignal(''), nameEn: useSignal(''), address: useSignal('') },
    ...{ lon: useSignal(''), lat: useSignal(''), x: useSignal(''), y: useSignal('') },
    ...{ kindField: useSignal(''), crs: useSignal(''), encoding: useSignal(''), layer: useSignal('') },
  };
  const stop = useSignal<AbortController | null>(null);
  const result = useSignal<SiteImport | null>(null);
  const fault = useSignal<Fault | null>(null);
  const forget = (): void => {
    result.value = null;
    fault.value = null;
  };
  const send = async (dryRun: boolean): Promise<void> => {
    if (file.value === null || stop.value !== null) return;
    const form = new FormData();
    // The fields first: the server reads a form from its beginning.
    for (const [name, { value }] of Object.entries(fields)) if (value.trim() !== '') form.set(name, value.trim());
    if (kind.value !== '') form.set('kind', kind.value);
    form.set('dryRun', String(dryRun));
    form.set('file', file.value, file.value.name);
    const mine = new AbortController();
    stop.value = mine;
    forget();
    try {
      result.value = await model.importFile(form, mine.signal);
      if (!dryRun) desk.said.value = t('deskPatrol.done');
    } catch (error) {
      if (!mine.signal.aborted) fault.value = faultOf(error);
    } finally {
      stop.value = null;
    }
  };
  const sum = result.value;
  const isTried = sum?.dryRun === true;
  const textField = (name: keyof typeof fields, placeholder: string) => (
    <div class="field" key={name}>
      <label for={`${id}-${name}`}>{t(`deskSites.import.fields.${name}`)}</label>
      <input
        id={`${id}-${name}`}
        placeholder={placeholder}
        value={fields[name].value}
        onInput={({ currentTarget }) => {
          fields[name].value = currentTarget.value;
          forget();
        }}
      />
    </div>
  );
  return (
    <Dialog title={t('deskSites.import.title')} class="wide-dialog" onClose={onClose}>
      <form
        class="dialog-body dialog-tall"
        onSubmit={(event) => {
          event.preventDefault();
          void send(!isTried);
        }}
      >
        <p class="quiet">{t('deskSites.import.what')}</p>
        <fieldset class="plain-set" disabled={stop.value !== null}>
          <div class="field-pair">
            <div class="field">
              <label for={`${id}-file`}>{t('sheets.csv.file')}</label>
              <input
                id={`${id}-file`}
                type="file"
                accept={ACCEPT}
                required
                autofocus
                onChange={({ currentTarget }) => {
                  file.value = currentTarget.files?.[0] ?? null;
                  forget();
                }}
              />
            </div>
            <div class="field">
              <label for={`${id}-kind`}>{t('deskSites.import.kind')}</label>
              <select
                id={`${id}-kind`}
                value={kind.value}
                onChange={({ currentTarget }) => {
                  kind.value = currentTarget.value;
                  forget();
                }}
              >
                <option value="">{t('deskSites.import.kindOfFile')}</option>
                {[...model.byCode.value.values()].map((one) => (
                  <option key={one.code} value={one.code}>
                    {named(one.name)}
                  </option>
                ))}
              </select>
            </div>
            {textField('crs', 'EPSG:4326')}
            {textField('encoding', 'utf-8')}
          </div>
          <details>
            <summary>{t('deskSites.import.more')}</summary>
            <div class="import-fields">
              {textField('kindField', 'kind')}
              {FIELDS.map((name) => textField(name, name === 'x' || name === 'y' ? '' : name))}
              {textField('layer', '')}
            </div>
          </details>
        </fieldset>
        {stop.value === null ? null : (
          <p role="status">
            <progress aria-label={t('desk.form.working')} />
            {t('desk.form.working')}
          </p>
        )}
        {fault.value === null ? null : <Mistakes fault={fault.value} />}
        {sum === null ? null : <Result sum={sum} />}
        <div class="dialog-foot">
          {stop.value !== null ? (
            <button type="button" class="button" onClick={() => stop.peek()?.abort()}>
              {t('deskPatrol.cancel')}
            </button>
          ) : sum !== null && !sum.dryRun ? (
            <button type="button" class="button primary" onClick={onClose}>
              {t('action.close')}
            </button>
          ) : (
            <button type="submit" class="button primary" disabled={file.value === null}>
              {t(isTried ? 'sheets.csv.confirm' : 'sheets.csv.try')}
            </button>
          )}
        </div>
      </form>
    </Dialog>
  );
}

function Mistakes({ fault }: { fault: Fault }) {
  const more = fault.mistakes.length - MISTAKES_SHOWN;
  return (
    <div class="dialog-scroll">
      {fault.mistakes.length === 0 ? null : (
        <p class="alarm">{t('deskSites.import.mistakes', { count: formatNumber(fault.mistakes.length) })}</p>
      )}
      <FaultText fault={{ ...fault, mistakes: fault.mistakes.slice(0, MISTAKES_SHOWN) }} />
      {more > 0 ? <p>{t('deskSites.import.andMore', { count: formatNumber(more) })}</p> : null}
    </div>
  );
}

function Result({ sum }: { sum: SiteImport }) {
  return (
    <div role="status">
      <p>{t(sum.dryRun ? 'deskSites.import.tried' : 'deskSites.import.done', { file: sum.file, crs: sum.crs })}</p>
      <dl class="import-sum">
        {(['added', 'changed', 'unchanged'] as const).map((part) => (
          <div key={part}>
            <dt>{t(`sheets.csv.${part}`)}</dt>
            <dd>{formatNumber(sum[part])}</dd>
          </div>
        ))}
        <div>
          <dt>{t('deskSites.import.outside')}</dt>
          <dd>{formatNumber(sum.outside)}</dd>
        </div>
      </dl>
      {sum.outsideCodes.length === 0 ? null : (
        <p class="watch">{t('deskSites.import.outsideCodes', { codes: sum.outsideCodes.slice(0, 20).join(' ') })}</p>
      )}
      {sum.notes.map((note) => (
        <p key={note} class="quiet">
          {note}
        </p>
      ))}
    </div>
  );
}
