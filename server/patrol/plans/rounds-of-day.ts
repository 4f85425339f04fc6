import type { WorkingCalendar } from '../../duty/clocks/deadline.ts';
import { type Day, dayToText, type ZoneClock } from '../../duty/clocks/zone-clock.ts';
import type { Absence, Shift, ShiftDays, StaffMember } from '../../duty/contract.ts';
import { isDayOf, isPresent, shiftHours } from '../../duty/people/on-duty.ts';

/** A plan as rules know it. Days are `2019-05-08`, times `08:30`. */
export interface StandingPlan {
  id: number;
  cellId: number;
  /** Null: whoever is the grid worker of the cell that day. */
  staff: string | null;
  days: ShiftDays;
  startsAt: string;
  endsAt: string;
  note: string;
  fromDay: string;
  toDay: string | null;
  author: string;
  createdAt: Date;
}

/** Who has to walk which cell from when to when. */
export interface PlannedRound {
  cellId: number;
  /** Null: by the shift of the grid worker. */
  plan: number | null;
  /** Null: nobody holds the post. */
  staff: string | null;
  from: Date;
  to: Date;
  note: string;
  standing: 'on' | 'away' | 'vacant';
}

export interface RoundsOfDay {
  /** By cell in the order given, then by time. */
  rounds: PlannedRound[];
  /** Cells of which it is not known whether they are walked that day, for want of the year's calendar. */
  unknownCells: number[];
}

/** What a day's rounds hang on. */
export interface DayOfDuty {
  day: Day;
  plans: readonly StandingPlan[];
  /** Grid workers of a cell that day. */
  workersOf(cellId: number): readonly StaffMember[];
  member(staff: string): StaffMember | undefined;
  shift(code: string): Shift | undefined;
  absencesOf(staff: string): readonly Absence[];
  calendar: WorkingCalendar;
  clock: ZoneClock;
}

/**
 * The rounds that begin on a day. Where plans of a cell fall on it they go before the shifts of its grid workers; on any
 * other day each walks on the own shift. A plan takes no shift's round away that had begun when it was entered, on its
 * first day: that one stands beside it. Where the calendar of the year is missing, what hangs on it is
 * told as unknown and never guessed.
 */
export function roundsOfDay(duty: DayOfDuty, cellIds: Iterable<number>): RoundsOfDay {
  const { day, clock, calendar } = duty;
  const text = dayToText(day);
  const plans = new Map<number, StandingPlan[]>();
  for (const plan of duty.plans)
    if (plan.fromDay <= text && (plan.toDay === null || text <= plan.toDay))
      plans.set(plan.cellId, [...(plans.get(plan.cellId) ?? []), plan]);
  const found: RoundsOfDay = { rounds: [], unknownCells: [] };
  const standing = (member: StaffMember | undefined): PlannedRound['standing'] =>
    member !== undefined && isPresent(member, duty.absencesOf(member.code), text) ? 'on' : 'away';
  for (const cellId of cellIds) {
    const own = plans.get(cellId) ?? [];
    const workers = duty.workersOf(cellId);
    let unknown = false;
    const add = (hours: Pick<Shift, 'days' | 'startsAt' | 'endsAt'>, about: Pick<PlannedRound, 'plan' | 'note'>) => {
      const worked = isDayOf(hours, calendar, day);
      if (worked === undefined) unknown = true;
      const { from, to } = shiftHours(hours, clock, day);
      // Where the clocks are put forward there is none within what they jump over.
      const isNone = worked !== true || from >= to;
      return (staff: string | null, member: StaffMember | undefined): PlannedRound[] =>
        isNone
          ? []
          : [
              {
                ...{ cellId, staff, ...about, from, to },
                standing: staff === null ? 'vacant' : standing(member),
              },
            ];
    };
    const planned = own.flatMap((plan) => {
      const round = add(plan, { plan: plan.id, note: plan.note });
      if (plan.staff !== null) return round(plan.staff, duty.member(plan.staff));
      return workers.length === 0 ? round(null, undefined) : workers.flatMap((worker) => round(worker.code, worker));
    });
    // Where it is not known whether a plan falls on the day, it is not known whether the shift is walked.
    const falling = own.filter((plan) => isDayOf(plan, calendar, day) !== false);
    const stands = (shift: Shift): boolean => {
      const { from } = shiftHours(shift, clock, day);
      return falling.every(({ fromDay, createdAt }) => fromDay === text && from < createdAt);
    };
    const byShift = workers.flatMap((worker) => {
      const shift = worker.shift === null ? undefined : duty.shift(worker.shift);
      if (shift === undefined || !stands(shift)) return [];
      return add(shift, { plan: null, note: '' })(worker.code, worker);
    });
    found.rounds.push(...[...planned, ...byShift].sort((a, b) => a.from.getTime() - b.from.getTime()));
    if (unknown) found.unknownCells.push(cellId);
  }
  return found;
}
