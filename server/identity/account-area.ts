import type { Queryable } from '../platform/database.ts';
import type { Actor } from '../platform/http.ts';
import { decide, demand } from './access.ts';
import { readAreaPaths } from './binding-store.ts';

/** The cell path of an area: empty, as for a thing in no cell, when it is the whole city. */
async function areaPath(queryable: Queryable, city: string, areaCellId: number | null): Promise<readonly number[]> {
  if (areaCellId === null) return [];
  return (await readAreaPaths(queryable, city, [areaCellId])).get(areaCellId) ?? [];
}

/** Refuses what lies outside the area of `actor`: an account or token bound to `area`, null the whole city. */
export async function demandArea(
  queryable: Queryable,
  city: string,
  actor: Actor,
  areaCellId: number | null,
): Promise<void> {
  demand(actor, 'account:write', await areaPath(queryable, city, areaCellId));
}

/** Keeps the items whose area lies within the area of `actor`. */
export async function keepWithinArea<Item>(
  queryable: Queryable,
  city: string,
  actor: Actor,
  items: readonly Item[],
  areaOf: (item: Item) => number | null,
): Promise<Item[]> {
  if (actor.areaCellId === null) return [...items];
  const areas = items.map(areaOf).filter((id) => id !== null);
  const paths = await readAreaPaths(queryable, city, areas);
  return items.filter((item) => decide(actor, 'account:write', paths.get(areaOf(item) ?? 0) ?? []) === 'allowed');
}
