import type { LimitUnit } from '../duty/clocks/deadline.ts';
import type { Queryable, Transaction } from '../platform/database.ts';
import type { Category, CategoryInput, NewCategory, Severity } from './contract.ts';

interface CategoryRow {
  code: string;
  name_zh: string;
  name_en: string;
  severity: Severity;
  utility: boolean;
  resolve_limit: number;
  resolve_unit: LimitUnit;
  on_site_limit: number | null;
  on_site_unit: LimitUnit | null;
  duplicate_radius_m: number;
  duplicate_days: number;
  sealed: boolean;
  dispute: boolean;
  lead_unit: string | null;
  invented: boolean;
  position: number;
  retired_at: Date | null;
}

/** The whole list, retired ones too, in the order in which it is shown. */
export async function readCategories(queryable: Queryable, city: string): Promise<Category[]> {
  const rows: CategoryRow[] = await queryable('category').where({ city }).orderBy(['position', 'code']);
  return rows.map((row) => ({
    code: row.code,
    name: { zh: row.name_zh, en: row.name_en },
    severity: row.severity,
    utility: row.utility,
    limits: {
      resolve: { amount: row.resolve_limit, unit: row.resolve_unit },
      onSite:
        row.on_site_limit === null || row.on_site_unit === null
          ? null
          : { amount: row.on_site_limit, unit: row.on_site_unit },
    },
    duplicates: { radiusM: row.duplicate_radius_m, days: row.duplicate_days },
    sealed: row.sealed,
    dispute: row.dispute,
    leadUnit: row.lead_unit,
    position: row.position,
    invented: row.invented,
    retiredAt: row.retired_at?.toISOString() ?? null,
  }));
}

/** Adds the categories whose code is not there yet; resolves to the codes that were added. */
export async function seedCategories(
  transaction: Transaction,
  city: string,
  categories: readonly NewCategory[],
): Promise<string[]> {
  if (categories.length === 0) return [];
  const rows = await transaction('category')
    .insert(categories.map((category) => ({ city, code: category.code, ...columnsOf(category) })))
    .onConflict(['city', 'code'])
    .ignore()
    .returning('code');
  return rows.map((row: { code: string }) => row.code);
}

/** Overwrites what the staff may say of a category; false when there is none of that code. */
export async function updateCategory(
  transaction: Transaction,
  city: string,
  code: string,
  category: CategoryInput,
): Promise<boolean> {
  return (await transaction('category').where({ city, code }).update(columnsOf(category))) > 0;
}

/** Retires a category, or takes it back into use with null; false when there is none of that code. */
export async function setRetired(
  transaction: Transaction,
  city: string,
  code: string,
  retiredAt: Date | null,
): Promise<boolean> {
  return (await transaction('category').where({ city, code }).update({ retired_at: retiredAt })) > 0;
}

function columnsOf(category: CategoryInput): Omit<CategoryRow, 'code' | 'retired_at'> {
  return {
    name_zh: category.name.zh,
    name_en: category.name.en,
    severity: category.severity,
    utility: category.utility,
    resolve_limit: category.limits.resolve.amount,
    resolve_unit: category.limits.resolve.unit,
    on_site_limit: category.limits.onSite?.amount ?? null,
    on_site_unit: category.limits.onSite?.unit ?? null,
    duplicate_radius_m: category.duplicates.radiusM,
    duplicate_days: category.duplicates.days,
    sealed: category.sealed,
    dispute: category.dispute,
    lead_unit: category.leadUnit,
    invented: category.invented,
    position: category.position,
  };
}
