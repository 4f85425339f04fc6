import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { formatNumber } from '../../i18n/format.ts';
import { locale, t } from '../../i18n/i18n.ts';
import { Icon } from '../../ui/icon.tsx';
import type { DeskModel } from '../desk-model.ts';
import { Dialog } from '../dialog.tsx';
import { FaultText } from '../sheets/fault.tsx';
import { ReasonForm } from '../sheets/reason-form.tsx';
import { useGuardedLeave } from '../sheets/sheet-pane.tsx';
import { type CalendarDay, type DayChange, isUsual, neighbourDay, weekdayOf } from './calendar-draft.ts';
import type { CalendarModel } from './calendar-model.ts';

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
          <Months
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

function Months(props: {
  year: number;
  days: ReadonlyMap<string, CalendarDay>;
  base: ReadonlyMap<string, CalendarDay>;
  chosen: string;
  today: string;
  isEdited: boolean;
  onChoose: (day: string) => void;
  onPress: (day: string) => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  const isMoved = useRef(false);
  useEffect(() => {
    if (isMoved.current) box.current?.querySelector<HTMLElement>(`[data-day="${props.chosen}"]`)?.focus();
    isMoved.current = false;
  }, [props.chosen]);
  const months = Array.from({ length: 12 }, (_, month) => `${props.year}-${String(month + 1).padStart(2, '0')}`);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the days in it have the focus; arrows lead from one to the next
    <div
      ref={box}
      class="months"
      onKeyDown={(event) => {
        const next = neighbourDay(props.chosen, event.key);
        if (next === undefined) return;
        event.preventDefault();
        isMoved.current = true;
        props.onChoose(next);
      }}
    >
      {months.map((month) => (
        <section key={month} aria-label={monthWords(month)}>
          <h3>{monthWords(month)}</h3>
          <ol class="weekdays" aria-hidden="true">
            {WEEK.map((day) => (
              <li key={day}>{weekdayWords(day)}</li>
            ))}
          </ol>
          <div class={`days days-from-${weekdayOf(`${month}-01`)}`}>
            {[...props.days.values()]
              .filter(({ day }) => day.startsWith(month))
              .map((entry) => {
                const { day, working, note } = entry;
                const was = props.base.get(day);
                const isChanged = was !== undefined && (was.working !== working || was.note !== note);
                const state = working ? (isUsual(entry) ? 'worked' : 'made-up') : isUsual(entry) ? 'off' : 'holiday';
                return (
                  <button
                    key={day}
                    type="button"
                    data-day={day}
                    tabIndex={day === props.chosen ? 0 : -1}
                    class={`day day-${state} ${isChanged ? 'day-changed' : ''} ${day === props.today ? 'day-today' : ''}`}
                    aria-pressed={props.isEdited ? working : undefined}
                    aria-current={day === props.today ? 'date' : undefined}
                    aria-label={`${dayWords(day)}, ${t(working ? 'lists.calendar.worked' : 'lists.calendar.off')}${note === '' ? '' : `, ${note}`}${isChanged ? `, ${t('sheets.states.changed')}` : ''}`}
                    title={note === '' ? undefined : note}
                    onFocus={() => props.onChoose(day)}
                    onClick={() => props.onPress(day)}
                  >
                    {Number(day.slice(8))}
                    {state === 'made-up' ? <i aria-hidden="true">{t('lists.calendar.workSign')}</i> : null}
                    {state === 'holiday' ? <i aria-hidden="true">{t('lists.calendar.offSign')}</i> : null}
                  </button>
                );
              })}
          </div>
        </section>
      ))}
    </div>
  );
}

function ChosenDay(props: {
  day: CalendarDay | undefined;
  isEdited: boolean;
  onChange: (change: { working?: boolean; note?: string }) => void;
}) {
  const { day, isEdited } = props;
  if (day === undefined) return null;
  return (
    <div class="chosen-day">
      <strong>{dayWords(day.day)}</strong>
      {isEdited ? (
        <>
          <label class="check">
            <input
              type="checkbox"
              checked={day.working}
              onChange={({ currentTarget }) => props.onChange({ working: currentTarget.checked })}
            />
            {t('lists.calendar.worked')}
          </label>
          <label class="inline-field">
            {t('lists.calendar.note')}
            <input
              maxLength={100}
              value={day.note}
              onInput={({ currentTarget }) => props.onChange({ note: currentTarget.value })}
            />
          </label>
          <span class="quiet">{t('lists.calendar.how')}</span>
        </>
      ) : (
        <span>
          {t(day.working ? 'lists.calendar.worked' : 'lists.calendar.off')}
          {day.note === '' ? '' : ` · ${day.note}`}
        </span>
      )}
    </div>
  );
}

function Legend({ days }: { days: readonly CalendarDay[] }) {
  const worked = days.filter(({ working }) => working).length;
  return (
    <ul class="calendar-legend">
      {(['worked', 'off', 'holiday', 'made-up'] as const).map((state) => (
        <li key={state}>
          <span class={`day day-${state}`} aria-hidden="true">
            {state === 'made-up'
              ? t('lists.calendar.workSign')
              : state === 'holiday'
                ? t('lists.calendar.offSign')
                : ''}
          </span>
          {t(`lists.calendar.legend.${state}`)}
        </li>
      ))}
      <li>{t('lists.calendar.sum', { worked: formatNumber(worked), off: formatNumber(days.length - worked) })}</li>
    </ul>
  );
}

/** The same in words: the days that are not as the week has them. */
function Exceptions({ days }: { days: readonly CalendarDay[] }) {
  const unusual = days.filter((day) => !isUsual(day));
  return (
    <details class="exceptions">
      <summary>
        {t('lists.calendar.exceptions', { count: unusual.length, amount: formatNumber(unusual.length) })}
      </summary>
      <ul>
        {unusual.map(({ day, working, note }) => (
          <li key={day}>
            {dayWords(day)}: {t(working ? 'lists.calendar.worked' : 'lists.calendar.off')}
            {note === '' ? '' : ` · ${note}`}
          </li>
        ))}
      </ul>
    </details>
  );
}

function ChangeList({ changes }: { changes: readonly DayChange[] }) {
  const words = ({ working, note }: CalendarDay): string =>
    `${t(working ? 'lists.calendar.worked' : 'lists.calendar.off')}${note === '' ? '' : ` · ${note}`}`;
  return (
    <ul class="difference">
      {changes.map(({ before, after }) => (
        <li key={after.day} class="row-changed">
          <strong>{dayWords(after.day)}</strong> <del>{words(before)}</del> → <ins>{words(after)}</ins>
        </li>
      ))}
    </ul>
  );
}

/** Days of a week that begins with a Monday. */
const WEEK = ['2024-01-01', '2024-01-02', '2024-01-03', '2024-01-04', '2024-01-05', '2024-01-06', '2024-01-07'];
const inUtc = (day: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locale(), { ...options, timeZone: 'UTC' }).format(Date.parse(`${day}T00:00:00Z`));
const weekdayWords = (day: string): string => inUtc(day, { weekday: 'narrow' });
const monthWords = (month: string): string => inUtc(`${month}-01`, { month: 'long', year: 'numeric' });
const dayWords = (day: string): string =>
  inUtc(day, { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' });
