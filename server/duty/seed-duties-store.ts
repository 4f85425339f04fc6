/** Many organisations, people, posts and shifts at once, for the demo city: what is there already stays as it is. */
import type { Transaction } from '../platform/database.ts';
import type { Absence, Organisation, PostHolding, Shift, StaffMember } from './contract.ts';
import type { RegisterName } from './lists/register-contract.ts';
import { appendRegister, type RegisterOrigin } from './lists/register-store.ts';
import { writeAbsences, writeOrganisations, writePosts, writeShifts, writeStaff } from './write-duties-store.ts';

/** In any order: a parent may come after its children. Resolves to how many were new. */
export const seedOrganisations = (
  transaction: Transaction,
  city: string,
  organisations: readonly Omit<Organisation, 'retiredAt'>[],
): Promise<number> => writeOrganisations(transaction, city, organisations, 'kept');

/** Their organisations and shifts must be there. Resolves to how many were new. */
export const seedStaff = (transaction: Transaction, city: string, staff: readonly StaffMember[]): Promise<number> =>
  writeStaff(transaction, city, staff, 'kept');

/** Their cells and people must be there. Resolves to how many were new; 8,000 take about a quarter of a second. */
export const seedPosts = (
  transaction: Transaction,
  city: string,
  holdings: readonly Omit<PostHolding, 'id'>[],
): Promise<number> => writePosts(transaction, city, holdings, 'kept');

export const seedShifts = (transaction: Transaction, city: string, shifts: readonly Shift[]): Promise<number> =>
  writeShifts(transaction, city, shifts, 'kept');

export const seedAbsences = (
  transaction: Transaction,
  city: string,
  absences: readonly Omit<Absence, 'id'>[],
): Promise<number> => writeAbsences(transaction, city, absences, 'kept');

/** Puts the next version of a list in force, unchecked; resolves to its number. */
export async function seedRegister(
  transaction: Transaction,
  city: string,
  name: RegisterName,
  entries: readonly unknown[],
  origin: RegisterOrigin,
): Promise<number> {
  return appendRegister(transaction, city, name, entries, origin);
}
