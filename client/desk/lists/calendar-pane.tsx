import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { formatNumber } from '../../i18n/format.ts';
import { t } from '../../i18n/i18n.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { DeskModel } from '../desk-model.ts';
import { FaultText } from '../sheets/fault.tsx';
import { ReasonForm } from '../sheets/reason-form.tsx';
import { useGuardedLeave } from '../sheets/sheet-pane.tsx';
import type { CalendarModel } from './calendar-model.ts';
import { ChangeList, ChosenDay, Exceptions, Legend } from './calendar-words.tsx';
import { dayWords } from './day-words.ts';
import { YearGrid } from './year-grid.tsx';

/** A year as twelve months: which days are worked, and why not. A day that is pressed is worked, or off, from then on. */
export function CalendarPane(props: { desk: DeskModel; model: CalendarModel; today: string; mayEdit: boolean }) {
  const { desk, model, today, mayEdit } = props;
  const { year, version, shown, draft, fault, versions } = model;
  const chosen = useSignal(today);
  const isSaving = useSignal(false);
  useEffect(() => {
    void model.load();
  }, [model]);
  const changes = model.changes.value;
  useGuardedLeave(changes.length > 0);
  const isEdited = draft.value !== null;
  const isPublished = shown.value?.published ?? false;
  const mayPublish = changes.length > 0 || (isEdited && !isPublished);
  const first = `${year.value}-01-01`;
  const at = chosen.value.startsWith(`${year.value}-`) ? chosen.value : first;
  const days = draft.value ?? model.base.value;
  const about = versions.value.find(({ number }) => number === (version.value ?? shown.value?.version));
  return (
    <>
      <header class="sheet-head">
        <div>
          <h2>{t('lists.tabs.calendar')}</h2>
          <p class="quiet">{t('lists.what.calendar')}</p>
          {about === undefined ? null : (
            <p class="in-force">
              {t(version.value === null ? 'sheets.inForce' : 'lists.calendar.asOf', {
                version: formatNumber(about.number),
                time: desk.moment(about.madeAt),
                author: about.author,
              })}
              {about.reason === '' ? null : <q>{about.reason}</q>}
            </p>
          )}
        </div>
        <div class="button-row">
          <span class="year-choice">
            <button
              type="button"
              class="icon-button flip"
              disabled={isEdited || year.value <= 2000}
              aria-label={t('lists.calendar.before', { year: year.value - 1 })}
              onClick={() => model.show({ year: year.value - 1 })}
            >
              <Icon name="chevron" />
            </button>
            <strong aria-live="polite">{year.value}</strong>
            <button
              type="button"
              class="icon-button"
              disabled={isEdited || year.value >= 2199}
              aria-label={t('lists.calendar.after', { year: year.value + 1 })}
              onClick={() => model.show({ year: year.value + 1 })}
            >
              <Icon name="chevron" />
            </button>
          </span>
          <label class="inline-field">
            {t('lists.calendar.version')}
            <select
              disabled={isEdited}
              value={version.value ?? ''}
              onChange={({ currentTarget }) =>
                model.show({ version: currentTarget.value === '' ? null : Number(currentTarget.value) })
              }
            >
              <option value="">{t('lists.calendar.inForce')}</option>
              {versions.value.slice(1).map(({ number, madeAt, author }) => (
                <option key={number} value={number}>
                  {`${number} · ${desk.moment(madeAt)} · ${author}`}
                </option>
              ))}
            </select>
          </label>
          {mayEdit && !isEdited && version.value === null && shown.value !== null ? (
            <button type="button" class="button primary" onClick={() => model.begin()}>
              <Icon name="pencil" />
              {t(isPublished ? 'sheets.begin' : 'lists.calendar.begin')}
            </button>
          ) : null}
        </div>
      </header>
      {isEdited ? (
        <section class="draft-bar" aria-label={t('sheets.draft')}>
          <strong>{t('sheets.draft')}</strong>
          <span role="status">
            {changes.length === 0
              ? t('sheets.noChange')
              : t('lists.calendar.changes', { count: changes.length, amount: formatNumber(changes.length) })}
          </span>
          <span class="spread" />
          <button type="button" class="button" onClick={() => model.discard()}>
            {t('sheets.discard')}
          </button>
          <button
            type="button"
            class="button primary"
            disabled={!mayPublish}
            onClick={() => {
              isSaving.value = true;
            }}
          >
            {t('sheets.review')}
          </button>
        </section>
      ) : null}
      {model.clashes.value === null ? null : (
        <div class="problem overtaken" role="alert">
          <strong>{t('sheets.overtakenUnknown')}</strong>
          <p>
            {model.clashes.value.length === 0
              ? t('sheets.rebased')
              : t('lists.calendar.clashes', { days: model.clashes.value.map(dayWords).join(t('sheets.comma')) })}
          </p>
        </div>
      )}
      {fault.value === null || isSaving.value ? null : <FaultText fault={fault.value} onRetry={model.load} />}
      {shown.value === null ? (
        fault.value === null ? (
          <p class="empty" role="status">
            {t('sheets.loading')}
          </p>
        ) : null
      ) : (
        <>
          {isPublished ? null : (
            <p class="sheet-notice" role="status">
              {t('lists.calendar.missing', { year: year.value })}
            </p>
          )}
          <Legend days={[...days.values()]} />
          <YearGrid
            year={year.value}
            days={days}
            base={model.base.value}
            chosen={at}
            today={today}
            isEdited={isEdited}
            onChoose={(day) => {
              chosen.value = day;
            }}
            onPress={(day) => {
              chosen.value = day;
              if (isEdited) model.set(day, { working: !(draft.value?.get(day)?.working ?? true) });
            }}
          />
          <ChosenDay day={days.get(at)} isEdited={isEdited} onChange={(change) => model.set(at, change)} />
          <Exceptions days={[...days.values()]} />
        </>
      )}
      {isSaving.value ? (
        <Dialog
          title={t('sheets.reviewTitle')}
          class="wide-dialog"
          onClose={() => {
            isSaving.value = false;
          }}
        >
          <ReasonForm
            submit={t('sheets.save')}
            working={model.saving.value}
            onSubmit={async (reason) => {
              const done = await model.publish(reason);
              isSaving.value = false;
              if (done) desk.said.value = t('sheets.saved');
            }}
          >
            <p class="quiet">{t('lists.calendar.promise')}</p>
            {changes.length === 0 ? <p>{t('lists.calendar.asProposed', { year: year.value })}</p> : null}
            <ChangeList changes={changes} />
          </ReasonForm>
        </Dialog>
      ) : null}
    </>
  );
}
