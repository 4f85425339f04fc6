import { dayToText, zoneClock } from '../../duty/clocks/zone-clock.ts';
import { refuse } from '../../platform/errors.ts';
import { SLOT_MS, slotOf } from '../slot.ts';
import type { CoverageBook, CoverageBookPlace } from './coverage-book.ts';
import type { SlotPeriod } from './coverage-store.ts';
import type { TimesTold } from './times-told.ts';

/** What reports about patrol work with. */
export interface CoveragePlace extends CoverageBookPlace {
  coverage: Pick<CoverageBook, 'shift' | 'refresh'>;
}

export const MOST_DAYS = 92;
const DAY_MS = 86_400_000;

/**
 * The period that is asked for, widened to whole half hours: what is rolled up is not finer. Without one the present
 * shift; where nobody has shifts, today in the city. `to` alone is no period. With `told`, it begins and ends where a
 * report may.
 * @throws Refusal invalid-request
 */
export async function reportPeriod(
  place: CoveragePlace,
  { from, to }: { from?: Date | undefined; to?: Date | undefined },
  told?: TimesTold,
): Promise<SlotPeriod> {
  const mend = (path: string, message: string) =>
    refuse('invalid-request', 'See errors for what to mend', { errors: [{ path, message }] });
  if (from === undefined) {
    if (to !== undefined) throw mend('query.from', 'must be given with to');
    return shiftOrToday(place);
  }
  const end = to ?? place.clock();
  if (end <= from) throw mend('query.to', 'must come after from');
  const fromMs = slotOf(from.getTime());
  const toMs = slotOf(end.getTime() + SLOT_MS - 1);
  if (toMs - fromMs > MOST_DAYS * DAY_MS)
    throw mend('query.to', `must come at most ${MOST_DAYS} days after from: ask for shorter periods one by one`);
  if (told === undefined) return { fromMs, toMs };
  return { fromMs: slotOf(told.floor(from.getTime())), toMs: slotOf(told.ceil(end.getTime()) + SLOT_MS - 1) };
}

async function shiftOrToday(place: CoveragePlace): Promise<SlotPeriod> {
  await place.coverage.refresh();
  const { shift } = place.coverage;
  if (shift !== null) return { fromMs: slotOf(shift.fromMs), toMs: slotOf(shift.toMs + SLOT_MS - 1) };
  return daysUpTo(place, 1).at(-1)!;
}

/** The last `count` days of the city, oldest first; today is the last. */
export function daysUpTo(
  { city, clock }: Pick<CoveragePlace, 'city' | 'clock'>,
  count: number,
): (SlotPeriod & { day: string })[] {
  const { dayOf, instantAt } = zoneClock(city.timeZone);
  const today = dayOf(clock());
  return Array.from({ length: count }, (_, i) => today - count + 1 + i).map((day) => ({
    day: dayToText(day),
    fromMs: slotOf(instantAt(day, 0).getTime()),
    toMs: slotOf(instantAt(day + 1, 0).getTime()),
  }));
}
