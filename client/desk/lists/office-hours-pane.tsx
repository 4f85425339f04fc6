import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { OfficeHours } from '../../../server/duty/clocks/clock-contract.ts';
import { t } from '../../i18n/i18n.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { DeskModel } from '../desk-model.ts';
import { FaultText } from '../sheets/fault.tsx';
import { ReasonForm } from '../sheets/reason-form.tsx';
import { sameValue } from '../sheets/sheet-form.ts';
import { useGuardedLeave } from '../sheets/sheet-pane.tsx';
import type { OfficeHoursModel } from './office-hours-model.ts';

/** As many spans as the server takes. */
const MOST_SPANS = 6;

/** When the offices are open on a working day. */
export function OfficeHoursPane(props: { desk: DeskModel; model: OfficeHoursModel; mayEdit: boolean }) {
  const { desk, model, mayEdit } = props;
  const { standing, draft, fault } = model;
  const isSaving = useSignal(false);
  useEffect(() => {
    void model.load();
  }, [model]);
  const isChanged = draft.value !== null && !sameValue(draft.value, standing.value);
  useGuardedLeave(isChanged);
  const words = (spans: OfficeHours | null): string =>
    (spans ?? []).map(({ opensAt, closesAt }) => `${opensAt}–${closesAt}`).join(t('sheets.comma'));
  return (
    <>
      <header class="sheet-head">
        <div>
          <h2>{t('lists.tabs.office-hours')}</h2>
          <p class="quiet">{t('lists.what.office-hours')}</p>
        </div>
        <div class="button-row">
          {mayEdit && draft.value === null && standing.value !== null ? (
            <button type="button" class="button primary" onClick={() => model.begin()}>
              <Icon name="pencil" />
              {t('sheets.begin')}
            </button>
          ) : null}
        </div>
      </header>
      {model.overtaken.value ? (
        <div class="problem overtaken" role="alert">
          <strong>{t('sheets.overtakenUnknown')}</strong>
          <p>{t('lists.hours.theirs', { hours: words(standing.value) })}</p>
        </div>
      ) : null}
      {fault.value === null || isSaving.value ? null : <FaultText fault={fault.value} onRetry={model.load} />}
      {standing.value === null && fault.value === null ? (
        <p class="empty" role="status">
          {t('sheets.loading')}
        </p>
      ) : null}
      {draft.value === null ? (
        <p class="office-hours">{words(standing.value)}</p>
      ) : (
        <Spans
          spans={draft.value}
          onChange={model.set}
          onDiscard={model.discard}
          onReview={
            isChanged
              ? () => {
                  isSaving.value = true;
                }
              : undefined
          }
        />
      )}
      {isSaving.value ? (
        <Dialog
          title={t('sheets.reviewTitle')}
          onClose={() => {
            isSaving.value = false;
          }}
        >
          <ReasonForm
            submit={t('sheets.save')}
            working={model.saving.value}
            onSubmit={async (reason) => {
              const done = await model.save(reason);
              isSaving.value = false;
              if (done) desk.said.value = t('sheets.saved');
            }}
          >
            <p>
              <del>{words(standing.value)}</del> → <ins>{words(draft.value)}</ins>
            </p>
          </ReasonForm>
        </Dialog>
      ) : null}
    </>
  );
}

function Spans(props: {
  spans: OfficeHours;
  onChange: (spans: OfficeHours) => void;
  onDiscard: () => void;
  onReview: (() => void) | undefined;
}) {
  const { spans } = props;
  const set = (index: number, change: Partial<OfficeHours[number]>): void =>
    props.onChange(spans.map((span, at) => (at === index ? { ...span, ...change } : span)));
  return (
    <div class="spans">
      {spans.map((span, index) => (
        <fieldset key={index} class="field-row">
          <legend class="hidden-text">{t('lists.hours.span', { number: index + 1 })}</legend>
          <label class="inline-field">
            {t('lists.hours.opens')}
            <input
              type="time"
              value={span.opensAt}
              onInput={({ currentTarget }) => set(index, { opensAt: currentTarget.value })}
            />
          </label>
          <label class="inline-field">
            {t('lists.hours.closes')}
            <input
              type="time"
              value={span.closesAt}
              onInput={({ currentTarget }) => set(index, { closesAt: currentTarget.value })}
            />
          </label>
          <button
            type="button"
            class="icon-button"
            disabled={spans.length === 1}
            title={t('lists.hours.remove', { number: index + 1 })}
            aria-label={t('lists.hours.remove', { number: index + 1 })}
            onClick={() => props.onChange(spans.filter((_, at) => at !== index))}
          >
            <Icon name="trash" />
          </button>
        </fieldset>
      ))}
      <div class="button-row">
        <button
          type="button"
          class="button"
          disabled={spans.length >= MOST_SPANS}
          onClick={() => props.onChange([...spans, { opensAt: '14:00', closesAt: '17:30' }])}
        >
          <Icon name="plus" />
          {t('lists.hours.add')}
        </button>
        <button type="button" class="button" onClick={props.onDiscard}>
          {t('sheets.discard')}
        </button>
        <button type="button" class="button primary" disabled={props.onReview === undefined} onClick={props.onReview}>
          {t('sheets.review')}
        </button>
      </div>
    </div>
  );
}
