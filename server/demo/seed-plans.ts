import { dayToText, zoneClock } from '../duty/clocks/zone-clock.ts';
import { DEMO_SOURCE, type DemoPlace } from './demo-city.ts';
import type { MadeCity } from './make-city.ts';
import { copyPlans, hasPlans } from './patrol-lists-store.ts';
import { holdDemo } from './store.ts';

/**
 * Gives the demo its plans, unless the city has any. A plan for a cell that is no more, or of somebody who left, is left
 * out. Resolves to how many were added.
 */
export async function seedPlans(
  { database, grid, duties, clock, city: { code: city, timeZone } }: DemoPlace,
  { plans: made }: Pick<MadeCity, 'plans'>,
): Promise<number> {
  if (await hasPlans(database.knex, city)) return 0;
  const locator = grid.current();
  const now = clock();
  const zone = zoneClock(timeZone);
  const today = zone.dayOf(now);
  const plans = made.flatMap(({ cellCode, staff, fromInDays, lastInDays, ...plan }) => {
    const cell = locator.cellByCode(cellCode);
    const member = staff === null ? undefined : duties.staffMember(staff);
    if (cell === undefined || (staff !== null && (member === undefined || member.leftOn !== null))) return [];
    // Made as it began to hold; none after now.
    const createdAt = new Date(Math.min(now.getTime(), zone.instantAt(today + fromInDays, 0).getTime()));
    const days = {
      fromDay: dayToText(today + fromInDays),
      toDay: lastInDays === null ? null : dayToText(today + lastInDays),
    };
    return [{ ...plan, ...days, cellId: cell.id, staff, author: DEMO_SOURCE, createdAt }];
  });
  return database.transaction(async (transaction) => {
    await holdDemo(transaction, city);
    if (await hasPlans(transaction, city)) return 0;
    await copyPlans(transaction, city, plans);
    return plans.length;
  });
}
