import type { Cell } from '../../server/grid/contract.ts';
import { publishGeneration } from '../../server/grid/publish-generation.ts';
import { PublishedGrid } from '../../server/grid/published-grid.ts';
import type { Database } from '../../server/platform/database.ts';
import { TEST_CITY } from '../helpers/engines.ts';
import type { BenchContext } from './benchmark.ts';
import { seededGrid } from './seeded-grid.ts';

/** The 820 cells of the city in benchmarks: 41 × 20 of 4 × 31 edges. */
export const cityCells = (context: BenchContext): Cell[] => seededGrid(41, 20, 31, context.random('grid'));

/** Publishes the city of the benchmarks in `database` and opens it. */
export async function publishCity(context: BenchContext, database: Database): Promise<PublishedGrid> {
  const at = new Date('2024-05-01T00:00:00Z');
  const changes = cityCells(context).map(({ level, code, name, urban, synthetic, shape }) => ({
    kind: 'add' as const,
    level,
    cell: { code, name, urban, parent: null, synthetic, shape },
  }));
  await database.transaction((transaction) =>
    publishGeneration(transaction, { city: TEST_CITY, changes, holdsFrom: at, author: 'bench', reason: 'bench', at }),
  );
  await database.knex.raw('vacuum analyze');
  return PublishedGrid.open(database, TEST_CITY, () => new Date());
}

/** `count` points within `bounds`, flat lon, lat pairs. */
export function randomPoints(
  [west, south, east, north]: readonly [number, number, number, number],
  count: number,
  random: () => number,
): Float64Array {
  return Float64Array.from({ length: count * 2 }, (_, i) =>
    i % 2 === 0 ? west + random() * (east - west) : south + random() * (north - south),
  );
}
