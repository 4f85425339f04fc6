import type { Queryable, Transaction } from '../../platform/database.ts';
import type { CheckItem, NewSiteKind, SiteIcon, SiteKind } from '../contract.ts';

interface SiteKindRow {
  code: string;
  version: number;
  name_zh: string;
  name_en: string;
  icon: SiteIcon;
  cycle_days: number;
  due_ahead_days: number;
  check_list: CheckItem[];
  position: number;
  invented: boolean;
  retired_at: Date | null;
}

/** Every kind, retired ones too, in the order in which they are shown. */
export async function readSiteKinds(queryable: Queryable, city: string): Promise<SiteKind[]> {
  const rows: SiteKindRow[] = await queryable('site_kind').where({ city }).orderBy(['position', 'code']);
  return rows.map(kindOf);
}

/** One kind, held as it is until the transaction ends. */
export async function holdSiteKind(
  transaction: Transaction,
  city: string,
  code: string,
  lock: 'share' | 'update',
): Promise<SiteKind | undefined> {
  const query = transaction('site_kind').where({ city, code }).first();
  const row: SiteKindRow | undefined = await (lock === 'share' ? query.forShare() : query.forUpdate());
  return row && kindOf(row);
}

/** Adds the kinds whose code is not there yet; resolves to the codes that were added. */
export async function seedSiteKinds(
  transaction: Transaction,
  city: string,
  kinds: readonly NewSiteKind[],
): Promise<string[]> {
  if (kinds.length === 0) return [];
  const rows = await transaction('site_kind')
    .insert(kinds.map((kind) => ({ city, code: kind.code, version: 1, ...columnsOf(kind) })))
    .onConflict(['city', 'code'])
    .ignore()
    .returning('code');
  return rows.map((row: { code: string }) => row.code);
}

export async function updateSiteKind(
  transaction: Transaction,
  city: string,
  code: string,
  kind: Omit<NewSiteKind, 'code'> & { version: number },
): Promise<void> {
  await transaction('site_kind')
    .where({ city, code })
    .update({ version: kind.version, ...columnsOf(kind) });
}

export async function setSiteKindRetired(
  transaction: Transaction,
  city: string,
  code: string,
  retiredAt: Date | null,
): Promise<void> {
  await transaction('site_kind').where({ city, code }).update({ retired_at: retiredAt });
}

function kindOf(row: SiteKindRow): SiteKind {
  return {
    code: row.code,
    version: row.version,
    name: { zh: row.name_zh, en: row.name_en },
    icon: row.icon,
    cycleDays: row.cycle_days,
    dueAheadDays: row.due_ahead_days,
    checkList: row.check_list,
    position: row.position,
    invented: row.invented,
    retiredAt: row.retired_at?.toISOString() ?? null,
  };
}

const columnsOf = (kind: Omit<NewSiteKind, 'code'>) => ({
  name_zh: kind.name.zh,
  name_en: kind.name.en,
  icon: kind.icon,
  cycle_days: kind.cycleDays,
  due_ahead_days: kind.dueAheadDays,
  check_list: JSON.stringify(kind.checkList),
  position: kind.position,
  invented: kind.invented,
});
