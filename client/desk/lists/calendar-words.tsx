/** What the calendar says beside its months: what the signs mean, one day, the days that are unusual, what changes. */
import { formatNumber } from '../../i18n/format.ts';
import { t } from '../../i18n/i18n.ts';
import { type CalendarDay, type DayChange, isUsual } from './calendar-draft.ts';
import { dayWords } from './day-words.ts';

export function ChosenDay(props: {
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

export function Legend({ days }: { days: readonly CalendarDay[] }) {
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
export function Exceptions({ days }: { days: readonly CalendarDay[] }) {
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

export function ChangeList({ changes }: { changes: readonly DayChange[] }) {
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
