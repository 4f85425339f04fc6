import { demoOrganisations } from '../../geodata/organisations.ts';
import { demoStaff, SHIFTS } from '../../geodata/staff.ts';
import { seedShifts } from '../duty/seed-duties-store.ts';
import { placeOf } from '../reports/locate-report.ts';
import type { DemoPlace } from './demo-city.ts';
import type { MadeCity } from './make-city.ts';
import { holdDemo } from './store.ts';
import { copyCheckPoints, hasCheckPoints, setMissingShifts } from './walks-store.ts';

/**
 * Gives the demo its check-points, unless it has any, and the grid workers of an older demo the shifts of their rounds,
 * where they have none. Resolves to how many check-points were added.
 */
export async function seedPatrol(place: DemoPlace, { seed, cells, checkPoints }: MadeCity): Promise<number> {
  const { database, grid, duties } = place;
  const city = place.city.code;
  if (await hasCheckPoints(database.knex, city)) return 0;
  const locator = grid.current();
  const points = checkPoints.map(({ cellCode, ...point }) => {
    const { cellId, cellPath, generation } = placeOf(point.position, locator).assignment;
    return { ...point, cellId, cellPath, generation };
  });
  const walksAlready = SHIFTS.every(({ code }) => duties.shift(code) !== undefined);
  const added = await database.transaction(async (transaction) => {
    await holdDemo(transaction, city);
    if (await hasCheckPoints(transaction, city)) return 0;
    await copyCheckPoints(transaction, city, points);
    if (!walksAlready) {
      await seedShifts(transaction, city, SHIFTS);
      const { people } = demoStaff(cells, demoOrganisations(cells), seed);
      await setMissingShifts(
        transaction,
        city,
        people.flatMap(({ code, shift }) => (code.startsWith(WORKERS) && shift !== null ? [{ code, shift }] : [])),
      );
    }
    return points.length;
  });
  if (!walksAlready) await duties.refresh();
  return added;
}

/** Numbers of grid workers begin so. */
const WORKERS = 'W';
