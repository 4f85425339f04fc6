import { CATEGORIES } from '../../geodata/categories.ts';
import type { DemoCell } from '../../geodata/city.ts';
import { DAILY_INSPECTIONS, DEPARTMENT_DUTIES, HAND_OFFS } from '../../geodata/duty-lists.ts';
import { demoOrganisations } from '../../geodata/organisations.ts';
import { demoStaff, SHIFTS } from '../../geodata/staff.ts';
import { DEFAULT_CLOCK_RULES } from '../duty/clocks/clock-defaults.ts';
import { readClockRules, replaceClockRules } from '../duty/clocks/clock-rule-store.ts';
import { dayToText, zoneClock } from '../duty/clocks/zone-clock.ts';
import {
  seedAbsences,
  seedOrganisations,
  seedPosts,
  seedRegister,
  seedShifts,
  seedStaff,
} from '../duty/seed-duties-store.ts';
import type { DemoPlace } from './demo-city.ts';
import { countOrganisations, gatherStatistics, holdDemo, markCategories } from './store.ts';

/**
 * Gives the demo city its organisations, people, posts, shifts and lists, unless it has organisations: what its staff
 * have changed since stays so. A demo of before there were any gets them at its next start. Resolves to whether it was
 * done now.
 */
export async function seedDuties(
  { database, city, grid, duties, categories, clockRules, clock }: DemoPlace,
  seed: number,
  cells: readonly DemoCell[],
): Promise<boolean> {
  const locator = grid.current();
  // A cell that was retired since has no office and nobody holds a post there.
  const idOf = (code: string): number | undefined => locator.cellByCode(code)?.id;
  const at = clock();
  const today = zoneClock(city.timeZone).dayOf(at);
  const done = await database.transaction(async (transaction) => {
    await holdDemo(transaction, city.code);
    if ((await countOrganisations(transaction, city.code)) > 0) return false;
    const organisations = demoOrganisations(cells);
    const { people, holdings, absences } = demoStaff(cells, organisations, seed);
    await seedOrganisations(
      transaction,
      city.code,
      organisations.map(({ cellCode, ...organisation }) => ({
        ...organisation,
        cellId: cellCode === null ? null : (idOf(cellCode) ?? null),
      })),
    );
    await gatherStatistics(transaction, 'cell', 'organisation');
    await seedShifts(transaction, city.code, SHIFTS);
    await seedStaff(transaction, city.code, people);
    await gatherStatistics(transaction, 'staff');
    await seedPosts(
      transaction,
      city.code,
      holdings.flatMap(({ cellCode, ...holding }) => {
        const cellId = idOf(cellCode);
        return cellId === undefined ? [] : [{ ...holding, cellId }];
      }),
    );
    await seedAbsences(
      transaction,
      city.code,
      absences.map(({ staff, fromInDays, days, note }) => ({
        staff,
        fromDay: dayToText(today + fromInDays),
        toDay: dayToText(today + fromInDays + days - 1),
        note,
      })),
    );
    const origin = { author: 'demo', reason: '演示数据 · Demo data', at };
    await seedRegister(transaction, city.code, 'department-duties', DEPARTMENT_DUTIES, origin);
    await seedRegister(transaction, city.code, 'daily-inspections', DAILY_INSPECTIONS, origin);
    await seedRegister(transaction, city.code, 'hand-offs', HAND_OFFS, origin);
    if ((await readClockRules(transaction, city.code)).length === 0)
      await replaceClockRules(transaction, city.code, DEFAULT_CLOCK_RULES);
    await markCategories(transaction, city.code, CATEGORIES);
    return true;
  });
  if (done) await categories.refresh();
  // Another process may have been at it.
  await duties.refresh();
  await clockRules.refresh();
  return done;
}
