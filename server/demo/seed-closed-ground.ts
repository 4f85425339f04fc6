import { dayToText, zoneClock } from '../duty/clocks/zone-clock.ts';
import { DEMO_SOURCE, type DemoPlace } from './demo-city.ts';
import type { MadeCity } from './make-city.ts';
import { copyClosedGround, hasClosedGround } from './patrol-lists-store.ts';
import { holdDemo } from './store.ts';

/** Since the grid was launched. */
const ALWAYS = '2017-04-01';

/** Gives the demo its closed ground, unless the city has any. Resolves to how many pieces were added. */
export async function seedClosedGround(
  { database, clock, city: { code: city, timeZone } }: DemoPlace,
  { closedGrounds }: Pick<MadeCity, 'closedGrounds'>,
): Promise<number> {
  if (await hasClosedGround(database.knex, city)) return 0;
  const createdAt = clock();
  const today = zoneClock(timeZone).dayOf(createdAt);
  const grounds = closedGrounds.map(({ name, reason, ring, fromInDays, days }) => {
    const from = fromInDays === null ? null : today + fromInDays;
    const fromDay = from === null ? ALWAYS : dayToText(from);
    const toDay = from === null || days === null ? null : dayToText(from + days - 1);
    return { name, reason, shape: [[ring]], fromDay, toDay, author: DEMO_SOURCE, createdAt };
  });
  return database.transaction(async (transaction) => {
    await holdDemo(transaction, city);
    if (await hasClosedGround(transaction, city)) return 0;
    await copyClosedGround(transaction, city, grounds);
    return grounds.length;
  });
}
