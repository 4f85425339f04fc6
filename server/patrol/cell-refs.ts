import type { CellRef } from '../grid/contract.ts';
import type { Locator } from '../grid/locator.ts';
import type { Queryable } from '../platform/database.ts';
import { cellNamer } from '../reports/search-store.ts';

/** Names cells, also those that were retired meanwhile, as they were called last. */
export async function cellRefs(
  queryable: Queryable,
  city: string,
  locator: Locator,
  cellIds: readonly number[],
): Promise<(cellId: number) => CellRef> {
  const name = await cellNamer(queryable, city, locator, [{ cellPath: [...cellIds], nearestCellId: null }]);
  return (cellId) => name(cellId) ?? { code: `#${cellId}`, name: { zh: `#${cellId}`, en: `#${cellId}` }, level: 0 };
}
