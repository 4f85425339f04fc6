import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { t } from '../../i18n/i18n.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Labelled } from '../../ui/labelled.tsx';
import { MapBox } from '../maps/map-box.tsx';
import { type Fault, FaultText, faultOf } from '../sheets/fault.tsx';
import { readAreas } from './closed-geometry.ts';
import type { TabProps } from './tab-props.ts';

const FILE_MOST_BYTES = 1024 * 1024;
const EXAMPLE =
  '{"type": "Polygon", "coordinates": [[[113.48, 27.65], [113.49, 27.65], [113.49, 27.66], [113.48, 27.65]]]}';

/** Ground to be closed: its name, why, from when to when, and where, as GeoJSON typed in or from a file. */
export function CloseGroundDialog(props: Pick<TabProps, 'desk' | 'model' | 'today'> & { onClose: () => void }) {
  const { desk, model } = props;
  const id = useId();
  const name = useSignal('');
  const reason = useSignal('');
  const fromDay = useSignal(props.today);
  const toDay = useSignal('');
  const text = useSignal('');
  const isTried = useSignal(false);
  const isWorking = useSignal(false);
  const fault = useSignal<Fault | null>(null);
  const read = readAreas(text.value);
  const features =
    'geometry' in read && isDrawable(read.geometry.coordinates)
      ? {
          type: 'FeatureCollection' as const,
          features: [
            { type: 'Feature' as const, geometry: read.geometry as GeoJSON.Geometry, properties: { kind: 'closed' } },
          ],
        }
      : undefined;
  const wrongText =
    'problem' in read && (isTried.value || text.value.trim() !== '')
      ? t(text.value.trim() === '' ? 'desk.form.required' : `deskPatrol.closed.problem.${read.problem}`)
      : undefined;
  const submit = async (): Promise<void> => {
    isTried.value = true;
    if (name.value.trim() === '' || fromDay.value === '' || !('geometry' in read) || isWorking.value) return;
    isWorking.value = true;
    try {
      await model.closeGround({
        ...{ name: name.value.trim(), reason: reason.value.trim(), geometry: read.geometry },
        ...{ fromDay: fromDay.value, toDay: toDay.value === '' ? null : toDay.value },
      });
      desk.said.value = t('deskPatrol.done');
      props.onClose();
    } catch (error) {
      fault.value = faultOf(error);
    } finally {
      isWorking.value = false;
    }
  };
  const load = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    if (file.size > FILE_MOST_BYTES) fault.value = { code: 'body-too-large', detail: '', mistakes: [] };
    else text.value = await file.text();
  };
  const textInput = (field: typeof name) => (event: { currentTarget: HTMLInputElement }) => {
    field.value = event.currentTarget.value;
  };
  return (
    <Dialog title={t('deskPatrol.closed.add')} class="wide-dialog" onClose={props.onClose}>
      <form
        class="dialog-body dialog-tall"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p class="quiet">{t('deskPatrol.closed.formWhat')}</p>
        {fault.value === null ? null : <FaultText fault={fault.value} />}
        <div class="field-pair">
          <Labelled
            label={t('deskPatrol.closed.columns.name')}
            invalid={isTried.value && name.value.trim() === '' ? t('desk.form.required') : undefined}
          >
            {(marks) => <input {...marks} autofocus maxLength={100} value={name.value} onInput={textInput(name)} />}
          </Labelled>
          <Labelled label={t('deskPatrol.closed.columns.reason')} invalid={undefined}>
            {(marks) => <input {...marks} maxLength={500} value={reason.value} onInput={textInput(reason)} />}
          </Labelled>
          <Labelled
            label={t('deskPatrol.closed.fromDay')}
            invalid={isTried.value && fromDay.value === '' ? t('desk.form.required') : undefined}
          >
            {(marks) => <input {...marks} type="date" value={fromDay.value} onInput={textInput(fromDay)} />}
          </Labelled>
          <Labelled label={t('deskPatrol.closed.toDay')} invalid={undefined}>
            {(marks) => (
              <input {...marks} type="date" min={fromDay.value} value={toDay.value} onInput={textInput(toDay)} />
            )}
          </Labelled>
        </div>
        <div class="field-pair">
          <div class="field-stack">
            <div class="field">
              <label for={`${id}-file`}>{t('deskPatrol.closed.file')}</label>
              <input
                id={`${id}-file`}
                type="file"
                accept=".geojson,.json,application/geo+json,application/json"
                onChange={({ currentTarget }) => void load(currentTarget.files?.[0])}
              />
            </div>
            <Labelled label={t('deskPatrol.closed.text')} invalid={wrongText}>
              {(marks) => (
                <textarea
                  {...marks}
                  rows={7}
                  class="code-text"
                  spellcheck={false}
                  placeholder={EXAMPLE}
                  value={text.value}
                  onInput={({ currentTarget }) => {
                    text.value = currentTarget.value;
                  }}
                />
              )}
            </Labelled>
          </div>
          <MapBox desk={desk} label={t('deskPatrol.closed.map')} {...(features === undefined ? {} : { features })} />
        </div>
        <div class="dialog-foot">
          <button type="submit" class="button primary" disabled={isWorking.value}>
            {isWorking.value ? t('desk.form.working') : t('deskPatrol.closed.add')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** Whether a map can draw it at all; the server says what else is wrong. */
function isDrawable(coordinates: unknown): boolean {
  if (!Array.isArray(coordinates) || coordinates.length === 0) return false;
  if (typeof coordinates[0] === 'number') return coordinates.length >= 2 && coordinates.every(Number.isFinite);
  return coordinates.every(isDrawable);
}
