/** What each of the four lists may say, and how it reads as CSV. Event categories are at home in reports. */
import type { Queryable, Transaction } from '../../platform/database.ts';
import type { Mistake } from '../../platform/errors.ts';
import { cellNamed, settledName } from '../cell-name.ts';
import type { OrganisationKind } from '../contract.ts';
import { type DutyPlace, type Sheet, twice } from '../files/sheet.ts';
import {
  type DailyInspection,
  type DepartmentDuty,
  dailyInspectionSchema,
  departmentDutySchema,
  type HandOffRule,
  handOffRuleSchema,
  type RegisterName,
} from './register-contract.ts';

export interface RegisterKind<Entry extends object = object> extends Sheet<Entry> {
  what: RegisterName;
  /** What cannot stand: paths begin with the index of the entry. */
  check(entries: readonly Entry[], place: DutyPlace): Mistake[];
  /** The list in force, where the rules read it from a table of its own. */
  current?(queryable: Queryable, city: string): Promise<Entry[]>;
  /** Makes that table say what `entries` say; resolves to what it then says. */
  apply?(transaction: Transaction, city: string, entries: readonly Entry[], at: Date): Promise<Entry[]>;
}

/** Why a list cannot name an organisation; undefined where it can. */
export function organisationFault(
  { duties }: Pick<DutyPlace, 'duties'>,
  code: string,
  fits: (kind: OrganisationKind) => boolean,
  wanted: string,
): string | undefined {
  const found = duties.organisation(code);
  if (found === undefined) return `No organisation has the code "${code}"`;
  if (found.retiredAt !== null) return `"${code}" is retired`;
  return fits(found.kind) ? undefined : `"${code}" is ${found.kind}; it must be ${wanted}`;
}
export const ofTheCity = (kind: OrganisationKind): boolean => kind !== 'outside-system';
export const OF_THE_CITY = 'a department, centre, sub-centre or workstation';

const INVENTED = { key: 'invented', zh: '虚构', kind: 'boolean' } as const;
const CATEGORY = { key: 'category', zh: '事件类别', kind: 'text' } as const;
const AREA = { key: 'area', zh: '区域', kind: 'optional' } as const;

interface Placed {
  category: string;
  area: string | null;
}
const settled = <Entry extends Placed>(entry: Entry, { grid }: Pick<DutyPlace, 'grid'>): Entry =>
  entry.area ? { ...entry, area: settledName(grid.current(), entry.area) } : entry;

/** Known category, standing cell, and no second entry for the two. */
function placedMistakes(entries: readonly Placed[], { categories, grid }: DutyPlace): Mistake[] {
  const keyOf = ({ category, area }: Placed): string =>
    `${category} ${area === null ? '' : (cellNamed(grid.current(), area)?.id ?? area)}`;
  const mistakes = twice(entries, keyOf, 'category', 'The same category and area');
  for (const [index, { category, area }] of entries.entries()) {
    if (categories.find(category) === undefined)
      mistakes.push({ path: `${index}.category`, message: `No category has the code "${category}"` });
    if (area !== null && cellNamed(grid.current(), area) === undefined)
      mistakes.push({ path: `${index}.area`, message: `No cell stands that is named "${area}"` });
  }
  return mistakes;
}

export const departmentDuties: RegisterKind<DepartmentDuty> = {
  what: 'department-duties',
  noun: 'list',
  schema: departmentDutySchema,
  key: ['category', 'area'],
  columns: [
    CATEGORY,
    AREA,
    { key: 'lead', zh: '牵头单位', kind: 'text' },
    { key: 'assisting', zh: '协办单位', kind: 'codes' },
    INVENTED,
  ],
  settle: settled,
  check: (entries, place) => {
    const mistakes = placedMistakes(entries, place);
    for (const [index, { lead, assisting }] of entries.entries()) {
      const wrong = (path: string, message: string) => mistakes.push({ path: `${index}.${path}`, message });
      const fault = organisationFault(place, lead, ofTheCity, OF_THE_CITY);
      if (fault !== undefined) wrong('lead', fault);
      for (const [turn, code] of assisting.entries()) {
        const fault = organisationFault(place, code, ofTheCity, OF_THE_CITY);
        if (fault !== undefined) wrong('assisting', fault);
        else if (code === lead || assisting.indexOf(code) < turn) wrong('assisting', `"${code}" is named twice`);
      }
    }
    return mistakes;
  },
};

export const handOffs: RegisterKind<HandOffRule> = {
  what: 'hand-offs',
  noun: 'list',
  schema: handOffRuleSchema,
  key: ['category', 'area'],
  columns: [CATEGORY, AREA, { key: 'system', zh: '转办系统', kind: 'text' }, INVENTED],
  settle: settled,
  check: (entries, place) => {
    const mistakes = placedMistakes(entries, place);
    for (const [index, { system }] of entries.entries()) {
      const fault = organisationFault(place, system, (kind) => kind === 'outside-system', 'an outside system');
      if (fault !== undefined) mistakes.push({ path: `${index}.system`, message: fault });
    }
    return mistakes;
  },
};

export const dailyInspections: RegisterKind<DailyInspection> = {
  what: 'daily-inspections',
  noun: 'list',
  schema: dailyInspectionSchema,
  key: ['code'],
  columns: [
    { key: 'code', zh: '编码', kind: 'text' },
    { key: 'name.zh', zh: '中文名称', kind: 'text' },
    { key: 'name.en', zh: '英文名称', kind: 'text' },
    { key: 'where', zh: '适用范围', kind: 'text' },
    { key: 'everyWorkingDays', zh: '周期（工作日）', kind: 'number' },
    { key: 'category', zh: '事件类别', kind: 'optional' },
    INVENTED,
  ],
  check: (entries, { categories }) => {
    const mistakes = twice(entries, ({ code }) => code, 'code', 'The same code');
    for (const [index, { category }] of entries.entries())
      if (category !== null && categories.find(category) === undefined)
        mistakes.push({ path: `${index}.category`, message: `No category has the code "${category}"` });
    return mistakes;
  },
};

// biome-ignore lint/suspicious/noExplicitAny: lists of different entries stand side by side
export type AnyRegister = RegisterKind<any>;
