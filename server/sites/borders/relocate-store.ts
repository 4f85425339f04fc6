import type { Queryable, Transaction } from '../../platform/database.ts';
import type { SiteRecord } from '../site-record.ts';
import { selectSites } from '../site-store.ts';

/** Sites that were located by boundaries before `generation`, by id. */
export async function readSitesBefore(
  queryable: Queryable,
  city: string,
  generation: number,
  { after, limit }: { after: number; limit: number },
): Promise<SiteRecord[]> {
  return selectSites(queryable, city)
    .whereNull('site.retired_at')
    .where('generation', '<', generation)
    .where('site.id', '>', after)
    .orderBy('site.id')
    .limit(limit);
}

/** Where sites lie now, each written only where it was not located since and lies where it did. Resolves to the ids of those written. */
export async function placeSites(
  transaction: Transaction,
  city: string,
  sites: readonly SiteRecord[],
): Promise<Set<number>> {
  const rows = sites.map(({ id, lon, lat, cellId, cellPath, generation }) => ({
    ...{ id, lon, lat, generation },
    cell_id: cellId,
    cell_path: cellPath,
  }));
  const placed = await transaction.raw(PLACE, [JSON.stringify(rows), city]);
  return new Set((placed.rows as { id: number }[]).map(({ id }) => id));
}

const PLACE = `update site set cell_id = given.cell_id, cell_path = given.cell_path, generation = given.generation
  from json_to_recordset(?::json) as given (id bigint, lon double precision, lat double precision, cell_id bigint,
    cell_path bigint[], generation integer)
  where site.city = ? and site.id = given.id and site.generation < given.generation
    and st_x(site.place) = given.lon and st_y(site.place) = given.lat
  returning site.id`;
