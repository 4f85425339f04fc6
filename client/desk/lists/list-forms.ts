import type { ClockKind, ClockName } from '../../../server/duty/clocks/clock-contract.ts';
import type { RegisterName } from '../../../server/duty/lists/register-contract.ts';
import type { TextKey } from '../../i18n/i18n.ts';
import { listsEn } from '../../i18n/lists-en.ts';
import type { SheetColumn, SheetForm } from '../sheets/sheet-form.ts';

const label = (name: keyof typeof listsEn.columns): TextKey => `lists.columns.${name}`;
const CATEGORY: SheetColumn = { key: 'category', kind: 'category', label: label('category') };
const AREA: SheetColumn = { key: 'area', kind: 'cell', label: label('area'), none: 'lists.wholeCity' };
const INVENTED = { key: 'invented', text: label('invented') } as const;
const MARKS: SheetColumn = {
  key: '',
  fields: ['invented'],
  kind: 'flags',
  label: label('marks'),
  choices: [INVENTED],
};
const CODE: SheetColumn = { key: 'code', kind: 'text', label: label('code'), fixed: true };
const NAME: SheetColumn = { key: 'name', kind: 'localized', label: label('name') };

/** The columns of the four lists (四单), as register-contract.ts and the category contract have them. */
export const LIST_FORMS: Readonly<Record<RegisterName, SheetForm>> = {
  'department-duties': {
    key: ['category', 'area'],
    columns: [
      CATEGORY,
      AREA,
      { key: 'lead', kind: 'organisation', label: label('lead') },
      { key: 'assisting', kind: 'organisations', label: label('assisting') },
      MARKS,
    ],
    blank: { category: '', area: null, lead: '', assisting: [], invented: false },
  },
  'daily-inspections': {
    key: ['code'],
    columns: [
      CODE,
      NAME,
      {
        key: 'where',
        kind: 'choice',
        label: label('where'),
        choices: (['urban', 'rural', 'everywhere'] as const).map((value) => ({ value, text: `lists.where.${value}` })),
      },
      { key: 'everyWorkingDays', kind: 'number', label: label('everyWorkingDays') },
      { ...CATEGORY, label: label('becomes'), none: 'lists.noCategory' } as SheetColumn,
      MARKS,
    ],
    blank: {
      code: '',
      name: { zh: '', en: '' },
      where: 'everywhere',
      everyWorkingDays: 1,
      category: null,
      invented: false,
    },
  },
  'event-categories': {
    key: ['code'],
    columns: [
      CODE,
      NAME,
      {
        key: 'severity',
        kind: 'choice',
        label: label('severity'),
        choices: ([1, 2, 3, 4] as const).map((value) => ({ value, text: `severity.s${value}` })),
      },
      { key: 'limits.resolve', kind: 'limit', label: label('resolve') },
      { key: 'limits.onSite', kind: 'limit', label: label('onSite'), none: 'lists.noLimit' },
      { key: 'duplicates', kind: 'duplicates', label: label('duplicates') },
      { key: 'leadUnit', kind: 'organisation', label: label('leadUnit'), none: 'lists.noLeadUnit' },
      {
        key: '',
        fields: ['utility', 'sealed', 'dispute', 'retired', 'invented'],
        kind: 'flags',
        label: label('marks'),
        choices: [
          { key: 'utility', text: label('utility') },
          { key: 'sealed', text: label('sealed') },
          { key: 'dispute', text: label('dispute') },
          { key: 'retired', text: label('retired') },
          INVENTED,
        ],
      },
      { key: 'position', kind: 'number', label: label('position') },
    ],
    blank: {
      code: '',
      name: { zh: '', en: '' },
      severity: 2,
      utility: false,
      limits: { resolve: { amount: 7, unit: 'working-days' }, onSite: null },
      duplicates: { radiusM: 100, days: 7 },
      sealed: false,
      dispute: false,
      leadUnit: null,
      position: 0,
      invented: false,
      retired: false,
    },
  },
  'hand-offs': {
    key: ['category', 'area'],
    columns: [CATEGORY, AREA, { key: 'system', kind: 'system', label: label('system') }, MARKS],
    blank: { category: '', area: null, system: '', invented: false },
  },
};
export const REGISTER_NAMES = Object.keys(LIST_FORMS) as RegisterName[];

const CLOCKS = Object.keys(listsEn.clocks) as ClockName[];
const KINDS = Object.keys(listsEn.kinds) as ClockKind[];

/** The rules of the clock process, as clock-contract.ts has them. */
export const CLOCK_RULES_FORM: SheetForm = {
  key: ['category', 'clock', 'kind'],
  columns: [
    { ...CATEGORY, none: 'lists.generalRule' } as SheetColumn,
    {
      key: 'clock',
      kind: 'choice',
      label: label('clock'),
      choices: CLOCKS.map((value) => ({ value, text: `lists.clocks.${value}` })),
    },
    {
      key: 'kind',
      kind: 'choice',
      label: label('kind'),
      choices: KINDS.map((value) => ({ value, text: `lists.kinds.${value}` })),
    },
    { key: '', fields: ['amount', 'unit'], kind: 'limit', label: label('howLong') },
    {
      key: 'before',
      kind: 'choice',
      label: label('before'),
      choices: [
        { value: true, text: 'lists.before' },
        { value: false, text: 'lists.after' },
      ],
    },
  ],
  blank: { category: null, clock: 'resolve', kind: 'reminder', before: false, amount: 1, unit: 'working-days' },
};
