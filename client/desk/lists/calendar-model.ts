import { batch, computed, signal } from '@preact/signals';
import type { CalendarVersion, CalendarYear } from '../../../server/duty/clocks/clock-contract.ts';
import type { Api } from '../../wire/api.ts';
import { type Fault, faultOf } from '../sheets/fault.tsx';
import { type CalendarDays, dayChanges, daysToSend, rebaseDays, yearOf } from './calendar-draft.ts';

export type CalendarModel = ReturnType<typeof createCalendarModel>;

/**
 * A year of the working-day calendar: as it is, as a version had it, or as a draft. A draft is checked against what is
 * in force right before it is published, for the server keeps no number to say it by.
 */
export function createCalendarModel(api: Api, thisYear: number) {
  const year = signal(thisYear);
  /** An old version is looked at; null is what is in force. */
  const version = signal<number | null>(null);
  const shown = signal<CalendarYear | null>(null);
  const versions = signal<readonly CalendarVersion[]>([]);
  const draft = signal<CalendarDays | null>(null);
  const clashes = signal<readonly string[] | null>(null);
  const fault = signal<Fault | null>(null);
  const saving = signal(false);
  const base = computed((): CalendarDays => yearOf(year.value, shown.value?.days ?? []));
  const changes = computed(() => (draft.value === null ? [] : dayChanges(base.value, draft.value)));
  let turn = 0;

  const read = (of: number, at: number | null): Promise<CalendarYear> =>
    api.get<CalendarYear>(`/api/calendar?year=${of}${at === null ? '' : `&version=${at}`}`);
  const load = async (): Promise<void> => {
    const mine = ++turn;
    try {
      const [days, known] = await Promise.all([
        read(year.value, version.value),
        api.get<CalendarVersion[]>('/api/calendar/versions'),
      ]);
      if (mine !== turn) return;
      batch(() => {
        if (draft.value === null) shown.value = days;
        versions.value = known;
        fault.value = null;
      });
    } catch (error) {
      if (mine === turn) fault.value = faultOf(error);
    }
  };

  return {
    year,
    version,
    shown,
    versions,
    draft,
    clashes,
    fault,
    saving,
    base,
    changes,
    load,
    show(next: { year?: number; version?: number | null }): void {
      if (draft.value !== null) return;
      batch(() => {
        year.value = next.year ?? year.value;
        version.value = next.version ?? null;
        shown.value = null;
      });
      void load();
    },
    begin(): void {
      draft.value = base.value;
    },
    discard(): void {
      batch(() => {
        draft.value = null;
        clashes.value = null;
        fault.value = null;
      });
      void load();
    },
    set(day: string, change: { working?: boolean; note?: string }): void {
      const before = draft.value?.get(day);
      if (before === undefined || draft.value === null) return;
      draft.value = new Map(draft.value).set(day, { ...before, ...change });
    },
    /** Resolves to whether it is in force. A year that is not published yet may be published as it is proposed. */
    async publish(reason: string): Promise<boolean> {
      const mine = draft.value;
      if (mine === null || saving.value) return false;
      batch(() => {
        saving.value = true;
        fault.value = null;
        clashes.value = null;
      });
      try {
        const newest = await read(year.value, null);
        const theirs = yearOf(year.value, newest.days);
        if (dayChanges(base.value, theirs).length > 0) {
          const over = rebaseDays(base.value, mine, theirs);
          batch(() => {
            shown.value = newest;
            draft.value = over.days;
            clashes.value = over.clashes;
          });
          return false;
        }
        const stored = await api.put<CalendarYear>(`/api/calendar/${year.value}`, { days: daysToSend(mine), reason });
        batch(() => {
          shown.value = stored;
          draft.value = null;
        });
        await load();
        return true;
      } catch (error) {
        fault.value = faultOf(error);
        return false;
      } finally {
        saving.value = false;
      }
    },
  };
}
