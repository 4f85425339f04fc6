import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { formatNumber } from '../../i18n/format.ts';
import { language, t } from '../../i18n/i18n.ts';
import { Dialog } from '../../ui/dialog.tsx';
import type { DeskModel } from '../desk-model.ts';
import { type Fault, FaultText, faultOf } from './fault.tsx';

/** What a file did, or would do; see listImportSchema. */
interface ImportResult {
  added: number;
  changed: number;
  unchanged: number;
  removed: number;
}

/** The sheet as a file, and a file as the sheet. `path` is `/api/lists/hand-offs.csv` or `/api/staff.csv`. */
export function CsvTools(props: { desk: DeskModel; path: string; mayImport: boolean; onImported: () => void }) {
  const isOpen = useSignal(false);
  return (
    <>
      <a class="button" href={`${props.path}?lang=${language.value}`} download>
        {t('sheets.csv.export')}
      </a>
      {props.mayImport ? (
        <button
          type="button"
          class="button"
          onClick={() => {
            isOpen.value = true;
          }}
        >
          {t('sheets.csv.import')}
        </button>
      ) : null}
      {isOpen.value ? (
        <ImportDialog
          {...props}
          onClose={() => {
            isOpen.value = false;
          }}
        />
      ) : null}
    </>
  );
}

/** First the file is only tried; what it would do, or every mistake in it, is shown before it can be brought in. */
function ImportDialog(props: { desk: DeskModel; path: string; onImported: () => void; onClose: () => void }) {
  const { desk, path } = props;
  const id = useId();
  const file = useSignal<File | null>(null);
  const encoding = useSignal('utf-8');
  const reason = useSignal('');
  const step = useSignal<'choose' | 'working' | 'tried'>('choose');
  const result = useSignal<ImportResult | null>(null);
  const fault = useSignal<Fault | null>(null);
  const forget = (): void => {
    step.value = 'choose';
    result.value = null;
    fault.value = null;
  };
  const send = async (dryRun: boolean): Promise<void> => {
    if (file.value === null) return;
    step.value = 'working';
    const query = new URLSearchParams({ encoding: encoding.value, dryRun: dryRun ? '1' : '0' });
    if (reason.value.trim() !== '') query.set('reason', reason.value.trim());
    try {
      const body = new Blob([file.value], { type: 'text/csv' });
      result.value = await desk.api.post<ImportResult>(`${path}?${query}`, body);
      fault.value = null;
      step.value = 'tried';
      if (dryRun) return;
      desk.said.value = t('sheets.csv.done');
      props.onImported();
      props.onClose();
    } catch (error) {
      forget();
      fault.value = faultOf(error);
    }
  };
  const sum = result.value;
  const isTried = step.value === 'tried' && sum !== null;
  return (
    <Dialog title={t('sheets.csv.title')} class="wide-dialog" onClose={props.onClose}>
      <form
        class="dialog-body"
        onSubmit={(event) => {
          event.preventDefault();
          void send(!isTried);
        }}
      >
        <p class="quiet">{t('sheets.csv.what')}</p>
        <div class="field">
          <label for={id}>{t('sheets.csv.file')}</label>
          <input
            id={id}
            type="file"
            accept=".csv,text/csv"
            required
            onChange={(event) => {
              file.value = event.currentTarget.files?.[0] ?? null;
              forget();
            }}
          />
        </div>
        <div class="field-pair">
          <div class="field">
            <label for={`${id}-encoding`}>{t('sheets.csv.encoding')}</label>
            <select
              id={`${id}-encoding`}
              value={encoding.value}
              onChange={(event) => {
                encoding.value = event.currentTarget.value;
                forget();
              }}
            >
              <option value="utf-8">UTF-8</option>
              <option value="gb18030">GB 18030 (GBK)</option>
            </select>
          </div>
          <div class="field">
            <label for={`${id}-reason`}>{t('sheets.reason')}</label>
            <input
              id={`${id}-reason`}
              maxLength={1000}
              value={reason.value}
              onInput={(event) => {
                reason.value = event.currentTarget.value;
              }}
            />
          </div>
        </div>
        {fault.value === null ? null : (
          <div class="dialog-scroll">
            <FaultText fault={fault.value} />
          </div>
        )}
        {isTried ? (
          <div role="status">
            <dl class="import-sum">
              {(['added', 'changed', 'removed', 'unchanged'] as const).map((part) => (
                <div key={part}>
                  <dt>{t(`sheets.csv.${part}`)}</dt>
                  <dd>{formatNumber(sum[part])}</dd>
                </div>
              ))}
            </dl>
          </div>
        ) : null}
        <div class="dialog-foot">
          <button type="submit" class="button primary" disabled={file.value === null || step.value === 'working'}>
            {step.value === 'working' ? t('desk.form.working') : t(isTried ? 'sheets.csv.confirm' : 'sheets.csv.try')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
