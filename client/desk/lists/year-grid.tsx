import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../i18n/i18n.ts';
import { type CalendarDay, isUsual, neighbourDay, weekdayOf } from './calendar-draft.ts';
import { dayWords, monthWords, WEEK, weekdayWords } from './day-words.ts';

/** Twelve months of days; one has the focus, and arrows lead from day to day. */
export function YearGrid(props: {
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
  // Before the next key is pressed.
  useLayoutEffect(() => {
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
