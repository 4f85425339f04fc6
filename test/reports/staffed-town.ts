import { DEFAULT_CLOCK_RULES } from '../../server/duty/clocks/clock-defaults.ts';
import { replaceClockRules } from '../../server/duty/clocks/clock-rule-store.ts';
import type { Organisation, OrganisationKind, Post } from '../../server/duty/contract.ts';
import { seedOrganisations, seedPosts, seedRegister, seedStaff } from '../../server/duty/seed-duties-store.ts';
import { seedCategories } from '../../server/reports/category-store.ts';
import type { ReportsPlace } from '../../server/reports/file-report.ts';
import { TEST_CITY } from '../helpers/engines.ts';
import { category } from './sample-reports.ts';

const organisation = (
  code: string,
  kind: OrganisationKind,
  cellId: number | null = null,
): Omit<Organisation, 'retiredAt'> => ({
  code,
  parent: null,
  kind,
  name: { zh: `单位${code}`, en: `Office ${code}` },
  cellId,
  phone: '',
  invented: true,
  position: 0,
});

/**
 * The town of `openReports` with its people and lists: cell A has a grid worker, B none; the police post is held for the
 * town; `gas` is the department's, `manhole` goes to an outside system, `tree` is on no list, `tip` is sealed.
 */
export async function staffTown(place: ReportsPlace, cellIds: Record<'T' | 'A' | 'B', number>): Promise<void> {
  await place.database.transaction(async (transaction) => {
    await seedCategories(transaction, TEST_CITY, [category('tree'), category('tip', { sealed: true })]);
    await seedOrganisations(transaction, TEST_CITY, [
      organisation('town-office', 'sub-centre', cellIds.T),
      organisation('gas-works', 'department'),
      organisation('parks', 'department'),
      organisation('city-management', 'outside-system'),
    ]);
    await seedStaff(
      transaction,
      TEST_CITY,
      ['W1', 'P1'].map((code) => ({
        code,
        name: `Person ${code}`,
        phone: '',
        employment: 'full-time',
        organisation: 'town-office',
        shift: null,
        joinedOn: '2017-04-01',
        leftOn: null,
        invented: true,
      })),
    );
    const holding = (cellId: number, post: Post, staff: string) => ({
      cellId,
      post,
      staff,
      fromDay: '2017-04-01',
      toDay: null,
    });
    await seedPosts(transaction, TEST_CITY, [
      holding(cellIds.A, 'grid-worker', 'W1'),
      holding(cellIds.T, 'police', 'P1'),
    ]);
    const origin = { author: 'test', reason: 'test', at: new Date('2017-04-01T00:00:00Z') };
    const gas = { category: 'gas', area: null, lead: 'gas-works', assisting: ['parks'], invented: true };
    await seedRegister(transaction, TEST_CITY, 'department-duties', [gas], origin);
    const manhole = { category: 'manhole', area: null, system: 'city-management', invented: true };
    await seedRegister(transaction, TEST_CITY, 'hand-offs', [manhole], origin);
    await replaceClockRules(transaction, TEST_CITY, DEFAULT_CLOCK_RULES);
  });
  await Promise.all([place.duties.refresh(), place.clockRules.refresh(), place.categories.refresh()]);
}
