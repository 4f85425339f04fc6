import { signal } from '@preact/signals';
import type { ListAnswer } from '../../../server/duty/lists/list-contract.ts';
import type { RegisterName } from '../../../server/duty/lists/register-contract.ts';
import type { Api } from '../../wire/api.ts';
import type { DeskModel } from '../desk-model.ts';
import { type Entry, keyOf } from '../sheets/sheet-form.ts';
import { createSheetModel, type SheetModel, type SheetSource } from '../sheets/sheet-model.ts';
import { wholeSheet } from '../sheets/whole-sheet.ts';
import { type CalendarModel, createCalendarModel } from './calendar-model.ts';
import { CLOCK_RULES_FORM, LIST_FORMS, REGISTER_NAMES } from './list-forms.ts';
import { createOfficeHoursModel, type OfficeHoursModel } from './office-hours-model.ts';

export const LIST_TABS = [...REGISTER_NAMES, 'calendar', 'office-hours', 'clock-rules'] as const;
export type ListTab = (typeof LIST_TABS)[number];

/** Reads which tab an address asks for. */
export function readTab(search: string): ListTab {
  const asked = new URLSearchParams(search).get('list');
  return LIST_TABS.find((tab) => tab === asked) ?? 'department-duties';
}

export type ListsModel = ReturnType<typeof createListsModel>;
const models = new WeakMap<DeskModel, ListsModel>();

/** The one model of a desk: drafts stay while somebody looks at another view. */
export function listsModelOf(desk: DeskModel, today: string): ListsModel {
  const found = models.get(desk) ?? createListsModel(desk.api, today);
  models.set(desk, found);
  return found;
}

export function createListsModel(api: Api, today: string) {
  const sheets = Object.fromEntries(
    REGISTER_NAMES.map((name) => [
      name,
      createSheetModel(registerSource(api, name), (entry) => keyOf(LIST_FORMS[name], entry)),
    ]),
  ) as Record<RegisterName, SheetModel>;
  const rules = createSheetModel(
    wholeSheet(
      () => api.get<Entry[]>('/api/clock-rules'),
      (rules, reason) => api.put<Entry[]>('/api/clock-rules', { rules, reason }),
    ),
    (entry) => keyOf(CLOCK_RULES_FORM, entry),
  );
  const calendar: CalendarModel = createCalendarModel(api, Number(today.slice(0, 4)));
  const officeHours: OfficeHoursModel = createOfficeHoursModel(api, Number(today.slice(0, 4)));
  return { tab: signal<ListTab>('department-duties'), sheets, rules, calendar, officeHours };
}

/** One of the four lists: kept in versions, and refused unless it was begun on the newest. */
export function registerSource(api: Api, name: RegisterName): SheetSource {
  return {
    read: () => api.get<ListAnswer>(`/api/lists/${name}`),
    write: ({ version }, entries, reason) =>
      api.put<ListAnswer>(`/api/lists/${name}`, { baseVersion: version, reason, entries }),
  };
}
