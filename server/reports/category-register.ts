import { z } from 'zod';
import { type DutyPlace, twice } from '../duty/files/sheet.ts';
import {
  type AnyRegister,
  dailyInspections,
  departmentDuties,
  handOffs,
  OF_THE_CITY,
  ofTheCity,
  organisationFault,
  type RegisterKind,
} from '../duty/lists/register-kinds.ts';
import { appendRegister, type RegisterOrigin } from '../duty/lists/register-store.ts';
import type { Queryable, Transaction } from '../platform/database.ts';
import { readCategories, seedCategories, setRetired, updateCategory } from './category-store.ts';
import { newCategorySchema } from './contract.ts';

/** 事件分类清单: an entry of the list of event categories, retired ones included. */
export const eventCategorySchema = z.strictObject({ ...newCategorySchema.shape, retired: z.boolean().default(false) });
export type EventCategory = z.infer<typeof eventCategorySchema>;

/**
 * The list of event categories as one of the four registers. The table of categories is what rules read; every version
 * says what the table said. An entry that a new version leaves out is retired: reports of it remain.
 */
export const eventCategories: RegisterKind<EventCategory> = {
  what: 'event-categories',
  noun: 'list',
  schema: eventCategorySchema,
  key: ['code'],
  columns: [
    { key: 'code', zh: '编码', kind: 'text' },
    { key: 'name.zh', zh: '中文名称', kind: 'text' },
    { key: 'name.en', zh: '英文名称', kind: 'text' },
    { key: 'severity', zh: '严重程度', kind: 'number' },
    { key: 'utility', zh: '公用设施', kind: 'boolean' },
    { key: 'limits.resolve.amount', zh: '处置时限', kind: 'number' },
    { key: 'limits.resolve.unit', zh: '处置时限单位', kind: 'text' },
    { key: 'limits.onSite.amount', zh: '到场时限', kind: 'number' },
    { key: 'limits.onSite.unit', zh: '到场时限单位', kind: 'optional' },
    { key: 'duplicates.radiusM', zh: '重复半径（米）', kind: 'number' },
    { key: 'duplicates.days', zh: '重复天数', kind: 'number' },
    { key: 'sealed', zh: '密封', kind: 'boolean' },
    { key: 'dispute', zh: '矛盾纠纷', kind: 'boolean' },
    { key: 'leadUnit', zh: '牵头单位', kind: 'optional' },
    { key: 'position', zh: '排序', kind: 'number' },
    { key: 'invented', zh: '自拟', kind: 'boolean' },
    { key: 'retired', zh: '停用', kind: 'boolean' },
  ],
  tidy: (draft) => {
    const limits = draft.limits as { onSite?: { amount?: unknown; unit?: unknown } | null } | undefined;
    if (limits?.onSite && limits.onSite.amount == null && limits.onSite.unit == null) limits.onSite = null;
  },
  check: (entries, place) => [
    ...twice(entries, ({ code }) => code, 'code', 'The same code'),
    ...entries.flatMap(({ code, leadUnit, retired }, index) => {
      const fault = retired ? undefined : leadUnitFault(place, code, leadUnit);
      return fault === undefined ? [] : [{ path: `${index}.leadUnit`, message: fault }];
    }),
  ],
  current: readEntries,
  apply: async (transaction, city, entries, at) => {
    const before = new Map((await readCategories(transaction, city)).map((one) => [one.code, one]));
    await seedCategories(
      transaction,
      city,
      entries.filter(({ code }) => !before.has(code)),
    );
    const kept = new Set(entries.map(({ code }) => code));
    for (const { code, retired, ...category } of entries) {
      await updateCategory(transaction, city, code, category);
      const was = before.get(code)?.retiredAt ?? null;
      if (retired !== (was !== null)) await setRetired(transaction, city, code, retired ? at : null);
    }
    for (const { code, retiredAt } of before.values())
      if (!kept.has(code) && retiredAt === null) await setRetired(transaction, city, code, at);
    return readEntries(transaction, city);
  },
};

/**
 * Why `leadUnit` cannot lead in disputes of a category; undefined where it can. One that the list has already may stay:
 * a city begins with the categories before it has organisations.
 */
export function leadUnitFault(
  place: Pick<DutyPlace, 'duties' | 'categories'>,
  code: string,
  leadUnit: string | null,
): string | undefined {
  if (leadUnit === null || place.categories.find(code)?.leadUnit === leadUnit) return undefined;
  return organisationFault(place, leadUnit, ofTheCity, OF_THE_CITY);
}

/** The four lists (四单). */
export const REGISTER_KINDS: readonly AnyRegister[] = [departmentDuties, dailyInspections, eventCategories, handOffs];

async function readEntries(queryable: Queryable, city: string): Promise<EventCategory[]> {
  const categories = await readCategories(queryable, city);
  return categories.map(({ retiredAt, ...category }) => ({ ...category, retired: retiredAt !== null }));
}

/** Appends what the table says now as a version of the list, after it was written otherwise than through the list. */
export async function recordCategories(transaction: Transaction, city: string, origin: RegisterOrigin): Promise<void> {
  await appendRegister(transaction, city, eventCategories.what, await readEntries(transaction, city), origin);
}
