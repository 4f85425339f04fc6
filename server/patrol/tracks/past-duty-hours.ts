import type { Absence, StaffMember } from '../../duty/contract.ts';
import { dutyHours, type ShiftSpan } from '../../duty/people/duty-hours.ts';
import { readAbsences } from '../../duty/people/people-store.ts';
import type { PatrolPlace } from '../patrol-place.ts';

const DAY_MS = 86_400_000;

/**
 * Duty hours of a period that may be long past, absences of then included: who was away had no duty, whatever the phone
 * did. Shifts are those that people have now; what they had then is not kept.
 */
export async function pastDutyHours(
  { database, city, duties, calendar }: Pick<PatrolPlace, 'database' | 'city' | 'duties' | 'calendar'>,
  period: { from: Date; to: Date },
): Promise<(member: StaffMember) => ShiftSpan[]> {
  const textOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);
  // A day more on either side: a shift began the day before, and the city's days are not those of UTC.
  const days = { from: textOf(period.from.getTime() - 2 * DAY_MS), to: textOf(period.to.getTime() + DAY_MS) };
  const byStaff = new Map<string, Absence[]>();
  for (const absence of await readAbsences(database.knex, city.code, days))
    byStaff.set(absence.staff, [...(byStaff.get(absence.staff) ?? []), absence]);
  const absencesOf = (staff: string) => byStaff.get(staff) ?? [];
  return dutyHours({ duties, calendar, timeZone: city.timeZone, absencesOf }, period);
}
