import { placeOf } from '../reports/locate-report.ts';
import type { DemoPlace } from './demo-city.ts';
import type { MadeCity } from './make-city.ts';
import { holdDemo } from './store.ts';
import { copyCheckPoints, hasCheckPoints } from './walks-store.ts';

/** Gives the demo its check-points, unless the city has any. Resolves to how many were added. */
export async function seedCheckPoints(
  { database, grid, city: { code: city } }: DemoPlace,
  { checkPoints }: MadeCity,
): Promise<number> {
  if (await hasCheckPoints(database.knex, city)) return 0;
  const locator = grid.current();
  const points = checkPoints.map(({ cellCode, ...point }) => {
    const { cellId, cellPath, generation } = placeOf(point.position, locator).assignment;
    return { ...point, cellId, cellPath, generation };
  });
  return database.transaction(async (transaction) => {
    await holdDemo(transaction, city);
    if (await hasCheckPoints(transaction, city)) return 0;
    await copyCheckPoints(transaction, city, points);
    return points.length;
  });
}
