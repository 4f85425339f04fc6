import { batch, signal } from '@preact/signals';
import type { CalendarYear, OfficeHours } from '../../../server/duty/clocks/clock-contract.ts';
import type { Api } from '../../wire/api.ts';
import { type Fault, faultOf } from '../sheets/fault.tsx';
import { sameValue } from '../sheets/sheet-form.ts';

export type OfficeHoursModel = ReturnType<typeof createOfficeHoursModel>;

/** The opening hours of working days, by which limits in working hours run. */
export function createOfficeHoursModel(api: Api, year: number) {
  const standing = signal<OfficeHours | null>(null);
  const draft = signal<OfficeHours | null>(null);
  /** They were set anew while the draft was made. */
  const overtaken = signal(false);
  const fault = signal<Fault | null>(null);
  const saving = signal(false);
  const read = async (): Promise<OfficeHours> =>
    (await api.get<CalendarYear>(`/api/calendar?year=${year}`)).officeHours;
  return {
    standing,
    draft,
    overtaken,
    fault,
    saving,
    async load(): Promise<void> {
      try {
        const hours = await read();
        if (draft.value === null) standing.value = hours;
        fault.value = null;
      } catch (error) {
        fault.value = faultOf(error);
      }
    },
    begin(): void {
      draft.value = standing.value;
    },
    discard(): void {
      batch(() => {
        draft.value = null;
        overtaken.value = false;
        fault.value = null;
      });
    },
    set(spans: OfficeHours): void {
      draft.value = spans;
    },
    async save(reason: string): Promise<boolean> {
      const spans = draft.value;
      if (spans === null || saving.value) return false;
      batch(() => {
        saving.value = true;
        fault.value = null;
        overtaken.value = false;
      });
      try {
        const newest = await read();
        if (!sameValue(newest, standing.value)) {
          batch(() => {
            standing.value = newest;
            overtaken.value = true;
          });
          return false;
        }
        const stored = await api.put<OfficeHours>('/api/office-hours', { spans, reason });
        batch(() => {
          standing.value = stored;
          draft.value = null;
        });
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
