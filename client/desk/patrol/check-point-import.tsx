import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { formatNumber } from '../../i18n/format.ts';
import { t } from '../../i18n/i18n.ts';
import { Dialog } from '../../ui/dialog.tsx';
import type { CheckPointsImported } from '../../wire/patrol-desk.ts';
import { type Fault, FaultText, faultOf } from '../sheets/fault.tsx';
import type { PatrolModel } from './patrol-model.ts';

/** Check-points from a file, whole or not at all. */
export function CheckPointImport({ model, onClose }: { model: PatrolModel; onClose: () => void }) {
  const id = useId();
  const file = useSignal<File | null>(null);
  const encoding = useSignal('');
  const crs = useSignal('');
  const stop = useSignal<AbortController | null>(null);
  const result = useSignal<CheckPointsImported | null>(null);
  const fault = useSignal<Fault | null>(null);
  const send = async (dryRun: boolean): Promise<void> => {
    if (file.value === null || stop.value !== null) return;
    const form = new FormData();
    // The fields first: the server reads a form from its beginning.
    if (crs.value.trim() !== '') form.set('crs', crs.value.trim());
    if (encoding.value !== '') form.set('encoding', encoding.value);
    if (dryRun) form.set('dryRun', 'true');
    form.set('file', file.value, file.value.name);
    const mine = new AbortController();
    stop.value = mine;
    fault.value = null;
    result.value = null;
    try {
      result.value = await model.importCheckPoints(form, mine.signal);
    } catch (error) {
      if (!mine.signal.aborted) fault.value = faultOf(error);
    } finally {
      stop.value = null;
    }
  };
  const sum = result.value;
  return (
    <Dialog title={t('deskPatrol.points.import')} class="wide-dialog" onClose={onClose}>
      <form
        class="dialog-body"
        onSubmit={(event) => {
          event.preventDefault();
          void send(false);
        }}
      >
        <p class="quiet">{t('deskPatrol.points.importWhat')}</p>
        <div class="field">
          <label for={`${id}-file`}>{t('sheets.csv.file')}</label>
          <input
            id={`${id}-file`}
            type="file"
            accept=".csv,.geojson,.json"
            required
            autofocus
            onChange={({ currentTarget }) => {
              file.value = currentTarget.files?.[0] ?? null;
              result.value = null;
              fault.value = null;
            }}
          />
        </div>
        <div class="field-pair">
          <div class="field">
            <label for={`${id}-encoding`}>{t('sheets.csv.encoding')}</label>
            <select
              id={`${id}-encoding`}
              value={encoding.value}
              onChange={({ currentTarget }) => {
                encoding.value = currentTarget.value;
              }}
            >
              <option value="">UTF-8</option>
              <option value="gb18030">GB 18030 (GBK)</option>
            </select>
          </div>
          <div class="field">
            <label for={`${id}-crs`}>{t('deskPatrol.crs')}</label>
            <input
              id={`${id}-crs`}
              placeholder="EPSG:4326"
              value={crs.value}
              onInput={({ currentTarget }) => {
                crs.value = currentTarget.value;
              }}
            />
          </div>
        </div>
        {stop.value === null ? null : <progress aria-label={t('desk.form.working')} />}
        {fault.value === null ? null : (
          <div class="dialog-scroll">
            <FaultText fault={fault.value} />
          </div>
        )}
        {sum === null ? null : (
          <div role="status">
            {sum.dryRun ? <p class="sheet-notice">{t('deskPatrol.points.imported.tried')}</p> : null}
            <dl class="import-sum">
              {(['added', 'restored', 'changed', 'unchanged', 'outside'] as const).map((part) => (
                <div key={part}>
                  <dt>
                    {part === 'restored' || part === 'outside'
                      ? t(`deskPatrol.points.imported.${part}`)
                      : t(`sheets.csv.${part}`)}
                  </dt>
                  <dd>{formatNumber(sum[part])}</dd>
                </div>
              ))}
            </dl>
            {sum.outside === 0 ? null : (
              <p>{t('deskPatrol.points.imported.areOutside', { codes: sum.outsideCodes.join(', ') })}</p>
            )}
          </div>
        )}
        <div class="dialog-foot">
          {stop.value === null ? (
            <>
              {sum === null ? null : (
                <button type="button" class="button" onClick={onClose}>
                  {t('action.close')}
                </button>
              )}
              <button type="button" class="button" disabled={file.value === null} onClick={() => void send(true)}>
                {t('deskPatrol.points.imported.tryOnly')}
              </button>
              <button type="submit" class="button primary" disabled={file.value === null}>
                {t('sheets.csv.confirm')}
              </button>
            </>
          ) : (
            <button type="button" class="button" onClick={() => stop.peek()?.abort()}>
              {t('deskPatrol.cancel')}
            </button>
          )}
        </div>
      </form>
    </Dialog>
  );
}
