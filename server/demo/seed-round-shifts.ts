import { demoOrganisations } from '../../geodata/organisations.ts';
import { demoStaff, SHIFTS } from '../../geodata/staff.ts';
import { seedShifts } from '../duty/seed-duties-store.ts';
import type { DemoPlace } from './demo-city.ts';
import type { MadeCity } from './make-city.ts';
import { holdDemo } from './store.ts';
import { setMissingShifts } from './walks-store.ts';

/** Numbers of grid workers begin so. */
const WORKERS = 'W';
/** A shift that came with the rounds. */
const NEW_SHIFT = 'early-round';

/**
 * Gives a demo of before there was patrol the shifts of its rounds, and its grid workers theirs where they have none.
 * Does nothing where that was done, or the staff have since taken all shifts for rounds away but one.
 */
export async function seedRoundShifts(
  { database, duties, city: { code: city } }: DemoPlace,
  { seed, cells }: MadeCity,
): Promise<void> {
  if (duties.shift(NEW_SHIFT) !== undefined) return;
  const { people } = demoStaff(cells, demoOrganisations(cells), seed);
  const shifts = people.flatMap(({ code, shift }) =>
    code.startsWith(WORKERS) && shift !== null ? [{ code, shift }] : [],
  );
  await database.transaction(async (transaction) => {
    await holdDemo(transaction, city);
    await seedShifts(transaction, city, SHIFTS);
    await setMissingShifts(transaction, city, shifts);
  });
  await duties.refresh();
}
