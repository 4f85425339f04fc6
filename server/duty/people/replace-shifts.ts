import { isDeepStrictEqual } from 'node:util';
import type { Transaction } from '../../platform/database.ts';
import type { Mistake } from '../../platform/errors.ts';
import type { Shift } from '../contract.ts';
import { readShifts, readStaff } from '../duty-store.ts';
import { twice } from '../files/sheet.ts';
import { deleteShifts, writeShifts } from '../write-duties-store.ts';
import { type Deed, listRefused } from './edit-people.ts';

/**
 * Makes `shifts` all that there are; no deed where they are already.
 * @throws Refusal `list-refused` for a code that stands twice, or one left out that somebody works or worked
 */
export async function replaceShifts(
  transaction: Transaction,
  city: string,
  shifts: readonly Shift[],
  reason: string,
): Promise<Deed | undefined> {
  const standing = await readShifts(transaction, city);
  if (isDeepStrictEqual(standing, shifts)) return undefined;
  const kept = new Set(shifts.map(({ code }) => code));
  const gone = standing.map(({ code }) => code).filter((code) => !kept.has(code));
  const worked = new Set((await readStaff(transaction, city)).map(({ shift }) => shift));
  const mistakes: Mistake[] = [
    ...twice(shifts, ({ code }) => code, 'code', 'The same code').map((mistake) => ({
      ...mistake,
      path: `shifts.${mistake.path}`,
    })),
    ...gone
      .filter((code) => worked.has(code))
      .map((code) => ({ path: 'shifts', message: `"${code}" is the shift of people on the list, and must stay` })),
  ];
  if (mistakes.length > 0) throw listRefused(mistakes);
  await deleteShifts(transaction, city, gone);
  await writeShifts(transaction, city, shifts, 'overwritten');
  return { verb: 'edit', subject: 'shifts', reason, detail: { shifts: shifts.length, removed: gone } };
}
