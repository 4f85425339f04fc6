import { type Clock, systemClock } from '../platform/clock.ts';
import type { Database } from '../platform/database.ts';
import { DAY_MS } from './clocks/zone-clock.ts';
import type { Absence, Organisation, Post, PostHolding, Shift, StaffMember } from './contract.ts';
import { readDuties } from './duty-store.ts';
import type { DepartmentDuty, HandOffRule } from './lists/register-contract.ts';

/** What routing and duty rules read of it. `day` is `2019-05-08`, in the time zone of the city. */
export interface Duties {
  organisation(code: string): Organisation | undefined;
  /** The organisation that answers for a cell; none where it was retired. */
  organisationOf(cellId: number): Organisation | undefined;
  staffMember(code: string): StaffMember | undefined;
  /** Who holds `post` on the cell that day, in service; empty when it is vacant. */
  holdersOf(cellId: number, post: Post, day: string): readonly StaffMember[];
  /** Every holding that `staff` has that day. */
  postsOf(staff: string, day: string): readonly PostHolding[];
  readonly departmentDuties: readonly DepartmentDuty[];
  readonly handOffs: readonly HandOffRule[];
}

/** Organisations, staff, posts and duty lists of a city as last read: routing asks them for every report. */
export class DutyBook implements Duties {
  readonly #database: Database;
  readonly #city: string;
  readonly #clock: Clock;
  #organisations = new Map<string, Organisation>();
  #byCell = new Map<number, Organisation>();
  #staff = new Map<string, StaffMember>();
  #shifts = new Map<string, Shift>();
  #holdingsByCell = new Map<number, PostHolding[]>();
  #holdingsByStaff = new Map<string, PostHolding[]>();
  #absences = new Map<string, Absence[]>();
  #reading: Promise<void> = Promise.resolve();
  #waiting: Promise<void> | undefined;
  departmentDuties: readonly DepartmentDuty[] = [];
  handOffs: readonly HandOffRule[] = [];

  private constructor(database: Database, city: string, clock: Clock) {
    this.#database = database;
    this.#city = city;
    this.#clock = clock;
  }

  static async open(database: Database, city: string, clock: Clock = systemClock): Promise<DutyBook> {
    const book = new DutyBook(database, city, clock);
    await book.refresh();
    return book;
  }

  /**
   * Reads it anew; call when `duty.changed` comes. Reads go one after another, so that none brings back what was; calls
   * that wait share the next one.
   */
  refresh(): Promise<void> {
    this.#waiting ??= this.#reading
      .catch(() => {})
      .then(() => {
        this.#waiting = undefined;
        this.#reading = this.#read();
        return this.#reading;
      });
    return this.#waiting;
  }

  async #read(): Promise<void> {
    // Two days: where the city's day is behind that of UTC, the day before is still today.
    const since = new Date(this.#clock().getTime() - 2 * DAY_MS);
    const oneState = { isolationLevel: 'repeatable read', readOnly: true } as const;
    const read = await this.#database.knex.transaction(
      (transaction) => readDuties(transaction, this.#city, since),
      oneState,
    );
    this.#organisations = new Map(read.organisations.map((one) => [one.code, one]));
    this.#byCell = new Map();
    for (const one of read.organisations)
      if (one.cellId !== null && one.retiredAt === null) this.#byCell.set(one.cellId, one);
    this.#staff = new Map(read.staff.map((one) => [one.code, one]));
    this.#shifts = new Map(read.shifts.map((one) => [one.code, one]));
    this.#holdingsByCell = grouped(read.holdings, ({ cellId }) => cellId);
    this.#holdingsByStaff = grouped(read.holdings, ({ staff }) => staff);
    this.#absences = grouped(read.absences, ({ staff }) => staff);
    this.departmentDuties = read.departmentDuties;
    this.handOffs = read.handOffs;
  }

  organisations(): Iterable<Organisation> {
    return this.#organisations.values();
  }
  staff(): Iterable<StaffMember> {
    return this.#staff.values();
  }
  organisation(code: string): Organisation | undefined {
    return this.#organisations.get(code);
  }
  organisationOf(cellId: number): Organisation | undefined {
    return this.#byCell.get(cellId);
  }
  staffMember(code: string): StaffMember | undefined {
    return this.#staff.get(code);
  }
  shifts(): Iterable<Shift> {
    return this.#shifts.values();
  }
  shift(code: string): Shift | undefined {
    return this.#shifts.get(code);
  }
  /** Days on which somebody is away, today and later. */
  absencesOf(staff: string): readonly Absence[] {
    return this.#absences.get(staff) ?? [];
  }
  holdersOf(cellId: number, post: Post, day: string): readonly StaffMember[] {
    const holders: StaffMember[] = [];
    for (const holding of this.#holdingsByCell.get(cellId) ?? []) {
      if (holding.post !== post || !isOn(holding, day)) continue;
      const member = this.#staff.get(holding.staff);
      if (member !== undefined && inService(member, day)) holders.push(member);
    }
    return holders;
  }
  /** Every holding on the cell that day. */
  holdingsOn(cellId: number, day: string): readonly PostHolding[] {
    return (this.#holdingsByCell.get(cellId) ?? []).filter((holding) => this.#stands(holding, day));
  }
  postsOf(staff: string, day: string): readonly PostHolding[] {
    return (this.#holdingsByStaff.get(staff) ?? []).filter((holding) => this.#stands(holding, day));
  }
  #stands(holding: PostHolding, day: string): boolean {
    const member = this.#staff.get(holding.staff);
    return isOn(holding, day) && member !== undefined && inService(member, day);
  }
}

const isOn = ({ fromDay, toDay }: PostHolding, day: string): boolean =>
  fromDay <= day && (toDay === null || day <= toDay);
const inService = ({ joinedOn, leftOn }: StaffMember, day: string): boolean =>
  joinedOn <= day && (leftOn === null || day <= leftOn);

function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
