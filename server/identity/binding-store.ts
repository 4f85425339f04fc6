/** SQL of what an account is bound to: the cell of its area, its organisation, its person. */
import type { Queryable } from '../platform/database.ts';
import type { Area, Binding } from './contract.ts';

export async function findOrganisation(
  queryable: Queryable,
  city: string,
  code: string,
): Promise<NonNullable<Binding['organisation']> | undefined> {
  const row = await queryable('organisation')
    .select('code', { zh: 'name_zh', en: 'name_en' })
    .where({ city, code })
    .first();
  return row && { code: row.code, name: { zh: row.zh, en: row.en } };
}

export async function findPerson(
  queryable: Queryable,
  city: string,
  code: string,
): Promise<NonNullable<Binding['staff']> | undefined> {
  return queryable('staff').select('code', 'name').where({ city, code }).first();
}

/** The standing cells with `code`, of `level` when given. Identity lies below the grid, so it reads the table itself. */
export async function findAreas(
  queryable: Queryable,
  city: string,
  code: string,
  level: number | undefined,
): Promise<Area[]> {
  const query = queryable('cell_version')
    .select('code', 'level', { id: 'cell_id', zh: 'name_zh', en: 'name_en' })
    .where({ city, code })
    .whereNull('to_generation')
    .orderBy('level');
  if (level !== undefined) query.where({ level });
  const rows: { id: number; code: string; level: number; zh: string; en: string }[] = await query;
  return rows.map(({ zh, en, ...area }) => ({ ...area, name: { zh, en } }));
}

/** The path, root to leaf, of each of some cells as they stand; a retired cell is its own path. */
export async function readAreaPaths(
  queryable: Queryable,
  city: string,
  cellIds: readonly number[],
): Promise<Map<number, number[]>> {
  if (cellIds.length === 0) return new Map();
  const { rows } = await queryable.raw(
    `with recursive up (leaf, id, steps) as (
       select id, id, 0 from unnest(?::bigint[]) as asked (id)
       union all
       select up.leaf, v.parent_id, up.steps + 1 from up
       join cell_version v on v.city = ? and v.cell_id = up.id and v.to_generation is null
       where v.parent_id is not null)
     select leaf, array_agg(id order by steps desc) as path from up group by leaf`,
    [[...new Set(cellIds)], city],
  );
  return new Map((rows as { leaf: number; path: number[] }[]).map(({ leaf, path }) => [leaf, path.map(Number)]));
}

/** Accounts in use that are bound to an area, by name. */
export async function readBoundAccounts(
  queryable: Queryable,
  city: string,
): Promise<{ name: string; area: Pick<Area, 'id' | 'name'> }[]> {
  const { rows } = await queryable.raw(
    `select account.name, area_cell_id as id, area.name_zh as zh, area.name_en as en
     from account join lateral (
       select name_zh, name_en from cell_version
       where city = account.city and cell_id = account.area_cell_id order by from_generation desc limit 1) area on true
     where account.city = ? and account.disabled_at is null order by account.name`,
    [city],
  );
  return (rows as { name: string; id: number; zh: string; en: string }[]).map(({ name, id, zh, en }) => ({
    name,
    area: { id, name: { zh, en } },
  }));
}
