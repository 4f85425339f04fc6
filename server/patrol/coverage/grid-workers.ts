/** Who answers for which cell as its grid worker, and when that person is on duty: by shifts, calendar, absences, service. */
import type { WorkingCalendar } from '../../duty/clocks/deadline.ts';
import { dayToText, type ZoneClock } from '../../duty/clocks/zone-clock.ts';
import type { Absence, PostHolding, Shift, StaffMember } from '../../duty/contract.ts';
import { isDayOf, isPresent, shiftHours } from '../../duty/people/on-duty.ts';

/** A shift as it is worked once: begun on `day`, `2019-05-08`; ms since 1970. */
export interface ShiftTime {
  day: string;
  fromMs: number;
  toMs: number;
}

/** The times at which a shift is worked. `complete` is false where the calendar of a year is missing: never guessed. */
export interface ShiftTimes {
  times: readonly ShiftTime[];
  complete: boolean;
}

/** Times of `shift` that meet the period, in their order; not clipped to it. */
export function shiftTimes(
  shift: Shift,
  calendar: WorkingCalendar,
  clock: ZoneClock,
  fromMs: number,
  toMs: number,
): ShiftTimes {
  const times: ShiftTime[] = [];
  let complete = true;
  for (let day = clock.dayOf(new Date(fromMs)) - 1; day <= clock.dayOf(new Date(toMs)); day++) {
    const { from, to } = shiftHours(shift, clock, day);
    if (to.getTime() <= fromMs || from.getTime() >= toMs) continue;
    const worked = isDayOf(shift, calendar, day);
    if (worked === undefined) complete = false;
    else if (worked) times.push({ day: dayToText(day), fromMs: from.getTime(), toMs: to.getTime() });
  }
  return { times, complete };
}

/** Holdings of the post of grid worker and absences that touch a period. */
export interface GridWorkerRecord {
  holdings: readonly Pick<PostHolding, 'cellId' | 'staff' | 'fromDay' | 'toDay'>[];
  absences: readonly Pick<Absence, 'staff' | 'fromDay' | 'toDay'>[];
}

/** What is asked of the duty book: people and shifts as they are now. */
export interface Roster {
  staffMember(code: string): StaffMember | undefined;
  shift(code: string): Shift | undefined;
  shifts(): Iterable<Shift>;
}

/** Grid workers in a period. */
export class GridWorkers {
  readonly record: GridWorkerRecord;
  readonly #roster: Roster;
  readonly #calendar: WorkingCalendar;
  readonly #clock: ZoneClock;
  readonly #period: readonly [fromMs: number, toMs: number];
  readonly #byCell: Map<number, GridWorkerRecord['holdings'][number][]>;
  readonly #absences: Map<string, Absence[]>;
  readonly #shifts = new Map<string, ShiftTimes>();

  /** `period`: ms since 1970; what lies after now is cut off beforehand by who asks how much was on duty so far. */
  constructor(
    record: GridWorkerRecord,
    roster: Roster,
    calendar: WorkingCalendar,
    clock: ZoneClock,
    period: readonly [fromMs: number, toMs: number],
  ) {
    this.record = record;
    this.#roster = roster;
    this.#calendar = calendar;
    this.#clock = clock;
    this.#period = period;
    this.#byCell = grouped(record.holdings, ({ cellId }) => cellId);
    this.#absences = grouped(record.absences as readonly Absence[], ({ staff }) => staff);
  }

  /** Everybody who holds the post on the cell on some day of the record. */
  of(cellId: number): string[] {
    return [...new Set((this.#byCell.get(cellId) ?? []).map(({ staff }) => staff))];
  }

  /** Whether any of its grid workers has a shift, worked in the period or not. */
  haveShifts(cellId: number): boolean {
    return this.of(cellId).some((staff) => this.#shiftOf(this.#roster.staffMember(staff)) !== undefined);
  }

  /** Cells on which somebody holds the post on some day of the record. */
  cellsOf(staff: string): Set<number> {
    return new Set(this.record.holdings.filter((holding) => holding.staff === staff).map(({ cellId }) => cellId));
  }

  /** Times on duty within the period, clipped to it; null where a calendar is missing. Nothing for one without a shift. */
  dutyOf(staff: string): ShiftTime[] | null {
    const member = this.#roster.staffMember(staff);
    const shift = this.#shiftOf(member);
    if (member === undefined || shift === undefined) return [];
    if (!shift.complete) return null;
    const [fromMs, toMs] = this.#period;
    const absences = this.#absences.get(staff) ?? [];
    return shift.times
      .filter(({ day }) => isPresent(member, absences, day))
      .map((time) => ({ ...time, fromMs: Math.max(fromMs, time.fromMs), toMs: Math.min(toMs, time.toMs) }));
  }

  /**
   * Times on duty of the grid workers of a cell, each on the days on which he holds the post; null where a calendar is
   * missing.
   */
  dutyOn(cellId: number): { staff: string; time: ShiftTime }[] | null {
    const duty: { staff: string; time: ShiftTime }[] = [];
    for (const { staff, fromDay, toDay } of this.#byCell.get(cellId) ?? []) {
      const times = this.dutyOf(staff);
      if (times === null) return null;
      for (const time of times)
        if (fromDay <= time.day && (toDay === null || time.day <= toDay)) duty.push({ staff, time });
    }
    return duty;
  }

  /** How many grid workers work the shift that begins on `day`. */
  countOn(shiftCode: string, day: string): number {
    const people = new Set<string>();
    for (const { staff, fromDay, toDay } of this.record.holdings) {
      const member = this.#roster.staffMember(staff);
      if (member?.shift !== shiftCode || fromDay > day || (toDay !== null && toDay < day)) continue;
      if (isPresent(member, this.#absences.get(staff) ?? [], day)) people.add(staff);
    }
    return people.size;
  }

  #shiftOf(member: StaffMember | undefined): ShiftTimes | undefined {
    const code = member?.shift;
    if (code === undefined || code === null) return undefined;
    let times = this.#shifts.get(code);
    if (times === undefined) {
      const shift = this.#roster.shift(code);
      if (shift === undefined) return undefined;
      times = shiftTimes(shift, this.#calendar, this.#clock, ...this.#period);
      this.#shifts.set(code, times);
    }
    return times;
  }
}

/** Whole minutes of spans. */
export const minutesOf = (times: readonly { fromMs: number; toMs: number }[]): number =>
  times.reduce((sum, { fromMs, toMs }) => sum + Math.floor(Math.max(0, toMs - fromMs) / 60_000), 0);

function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
