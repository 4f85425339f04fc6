import type { ShiftDays } from '../../../server/duty/contract.ts';
import { peopleEn } from '../../i18n/people-en.ts';
import type { SheetForm } from '../sheets/sheet-form.ts';

const DAYS = Object.keys(peopleEn.shiftDays) as ShiftDays[];

/** Columns of the shifts; one that ends no later than it starts goes on into the next day. */
export const SHIFT_FORM: SheetForm = {
  key: ['code'],
  columns: [
    { key: 'code', kind: 'text', label: 'people.columns.code', fixed: true },
    { key: 'name', kind: 'localized', label: 'people.columns.name' },
    {
      key: 'days',
      kind: 'choice',
      label: 'people.columns.days',
      choices: DAYS.map((value) => ({ value, text: `people.shiftDays.${value}` })),
    },
    { key: 'startsAt', kind: 'time', label: 'people.columns.startsAt' },
    { key: 'endsAt', kind: 'time', label: 'people.columns.endsAt' },
  ],
  blank: { code: '', name: { zh: '', en: '' }, days: 'working-days', startsAt: '08:00', endsAt: '17:30' },
};
