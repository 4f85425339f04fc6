import type { Queryable } from '../../platform/database.ts';
import { refuse } from '../../platform/errors.ts';
import type { Locator } from '../locator.ts';
import type { CellHistory } from './history-contract.ts';
import { type CellVersionRow, type LineageRow, readLineage, readVersions } from './history-store.ts';

/** Every version of the cells that have or had `code`. Refuses `not-found` where none ever had it. */
export async function cellHistory(
  queryable: Queryable,
  city: string,
  current: Locator,
  code: string,
  level?: number,
): Promise<CellHistory> {
  const rows = await readVersions(queryable, city, code, level);
  if (rows.length === 0) throw refuse('not-found', `No cell has, or ever had, the code ${code}`);
  const ids = [...new Set(rows.map(({ id }) => id))];
  const lineage = await readLineage(queryable, city, { cellIds: ids });
  const cells = ids.map((id) => {
    const versions = rows.filter((row) => row.id === id).reverse();
    const stands = current.cellById(id) !== undefined;
    return { id, level: versions[0]!.level, stands, ...told(id, versions, lineage) };
  });
  // The one that goes by the code now comes first, then those that did last.
  const isNow = (id: number) => Number(current.cellById(id)?.code === code);
  const newest = (cell: (typeof cells)[number]) => cell.versions[0]!.generation;
  return { code, cells: cells.sort((a, b) => isNow(b.id) - isNow(a.id) || newest(b) - newest(a) || b.id - a.id) };
}

type Told = Pick<CellHistory['cells'][number], 'versions' | 'retired' | 'lineage'>;

function told(id: number, versions: readonly CellVersionRow[], lineage: readonly LineageRow[]): Told {
  const last = versions[0]!;
  return {
    versions: versions.map(({ code, name, urban, parent, areaM2, change, author, reason, ...row }) => ({
      ...{ code, name, urban, parent, areaM2, change, author, reason },
      generation: row.fromGeneration,
      holdsFrom: row.holdsFrom.toISOString(),
      untilGeneration: row.toGeneration,
      holdsUntil: row.holdsUntil?.toISOString() ?? null,
    })),
    retired:
      last.toGeneration === null
        ? null
        : {
            generation: last.toGeneration,
            holdsFrom: last.holdsUntil!.toISOString(),
            author: last.endedBy ?? '',
            reason: last.endedBecause ?? '',
          },
    lineage: lineage
      .filter(({ fromId, toId }) => fromId === id || toId === id)
      .map(({ generation, holdsFrom, kind, from, to, toId }) => ({
        ...{ generation, kind, from, to },
        holdsFrom: holdsFrom.toISOString(),
        isOrigin: toId === id,
      })),
  };
}
