/**
 * The people of the demo city and the posts that they hold. Everybody is invented and marked so.
 * Longer than 200 lines: who holds what is told once, from the city leaders down to the basic grids.
 */
import type { Post, Shift, StaffMember } from '../server/duty/contract.ts';
import type { DemoCell } from './city.ts';
import { personName } from './names/person-name.ts';
import { CENTRE, type DemoOrganisation, subCentreOf, workstationOf } from './organisations.ts';
import { cumulate, Random } from './random.ts';

/** Who holds which post, the cell by its code. */
export interface DemoHolding {
  cellCode: string;
  post: Post;
  staff: string;
  /** `2017-04-01` */
  fromDay: string;
  toDay: string | null;
}

/** Somebody who is away; days after the day on which the demo is made. */
export interface DemoAbsence {
  staff: string;
  fromInDays: number;
  days: number;
  note: string;
}

export interface DemoStaff {
  people: StaffMember[];
  holdings: DemoHolding[];
  absences: DemoAbsence[];
}

export const SHIFTS: readonly Shift[] = [
  { code: 'day', name: { zh: '白班', en: 'Day' }, days: 'working-days', startsAt: '08:00', endsAt: '17:30' },
  { code: 'weekend', name: { zh: '周末班', en: 'Weekend' }, days: 'rest-days', startsAt: '08:30', endsAt: '17:00' },
  { code: 'evening', name: { zh: '晚班', en: 'Evening' }, days: 'every-day', startsAt: '17:30', endsAt: '22:00' },
  { code: 'night', name: { zh: '夜间值班', en: 'Night desk' }, days: 'every-day', startsAt: '22:00', endsAt: '08:00' },
  { code: 'seven-day', name: { zh: '轮班', en: 'Seven days' }, days: 'every-day', startsAt: '08:00', endsAt: '17:30' },
  {
    code: 'early-round',
    name: { zh: '早巡', en: 'Early round' },
    days: 'every-day',
    startsAt: '07:30',
    endsAt: '10:30',
  },
  { code: 'late-round', name: { zh: '晚巡', en: 'Late round' }, days: 'every-day', startsAt: '15:00', endsAt: '18:00' },
  {
    code: 'weekday-round',
    name: { zh: '工作日巡', en: 'Weekday round' },
    days: 'working-days',
    startsAt: '08:30',
    endsAt: '11:30',
  },
];
/** The desk is staffed round the clock. */
const DESK_SHIFTS = ['day', 'weekend', 'evening', 'night'];
/** Shifts of grid workers and the weight of each: the full-time ones of urban grids, the part-time ones of rural grids. */
const URBAN_ROUNDS = { codes: ['day', 'seven-day'], sums: cumulate([7, 3]) };
const RURAL_ROUNDS = { codes: ['early-round', 'late-round', 'weekday-round'], sums: cumulate([9, 7, 4]) };

/** The grid was launched city-wide on that day; who was there then holds his post since. */
const LAUNCH = '2017-04-01';
/** Of a hundred posts so many are empty, each worth a warning. */
const VACANT = 0.02;
const ABSENT = 0.03;
const WHY_ABSENT = ['年休假', '病假', '外出培训', '事假', '产假'];
const VILLAGES_PER_POLICE = 3;
const VILLAGES_PER_SUPERVISOR = 4;
const PEOPLE_PER_DEPARTMENT = 3;
const DESK_PEOPLE = 16;

/**
 * 820 grid workers: the 220 of the urban grids full-time, the 600 of the rural ones part-time; and who holds the other
 * posts, several of them where that is usual:
 *
 *     level 1  city leader
 *     level 2  party head; chief of the police station
 *     level 3  party secretary; supervisor from the town (for some villages together), police officer (likewise),
 *              mediator, patroller, information officer of the workstation
 *     level 4  grid worker; grid head, one of the village's own officials; party-group head, often joint-household head too
 *
 * The same seed gives the same people.
 */
export function demoStaff(
  cells: readonly DemoCell[],
  organisations: readonly DemoOrganisation[],
  seed: number,
): DemoStaff {
  const random = new Random(seed, 'staff');
  const roll = new Roll(random);
  const of = (level: number, parent?: string): DemoCell[] =>
    cells.filter((cell) => cell.level === level && (parent === undefined || cell.parentCode === parent));

  const childrenOf = new Map<string, DemoCell[]>();
  for (const cell of cells)
    if (cell.parentCode !== null) childrenOf.set(cell.parentCode, [...(childrenOf.get(cell.parentCode) ?? []), cell]);

  for (const { code } of of(1)) roll.hold(code, 'first-responsible', roll.hire('L', CENTRE, 'official', null));
  for (let i = 0; i < DESK_PEOPLE; i++) roll.hire('C', CENTRE, 'full-time', DESK_SHIFTS[i % DESK_SHIFTS.length]!);
  for (const { code, kind } of organisations)
    if (kind === 'department')
      for (let i = 0; i < PEOPLE_PER_DEPARTMENT; i++)
        roll.hire('D', code, 'official', i === PEOPLE_PER_DEPARTMENT - 1 ? 'weekend' : 'day');

  for (const town of of(2)) {
    const subCentre = subCentreOf(town.code);
    roll.hold(town.code, 'first-responsible', roll.hire('T', subCentre, 'official', 'day'));
    roll.hold(town.code, 'police', roll.hire('P', 'public-security', 'official', null));
    for (const shift of ['day', 'weekend', 'evening']) roll.hire('T', subCentre, 'full-time', shift);
    let police = '';
    let supervisor = '';
    for (const [i, village] of (childrenOf.get(town.code) ?? []).entries()) {
      if (i % VILLAGES_PER_POLICE === 0) police = roll.hire('P', 'public-security', 'official', null);
      if (i % VILLAGES_PER_SUPERVISOR === 0) supervisor = roll.hire('T', subCentre, 'official', 'day');
      roll.maybeHold(village.code, 'police', police);
      roll.maybeHold(village.code, 'supervisor', supervisor);
      staffVillage(village, childrenOf.get(village.code) ?? []);
    }
  }
  return { people: roll.people, holdings: roll.holdings, absences: absences(random, roll.people) };

  function staffVillage(village: DemoCell, grids: readonly DemoCell[]): void {
    const station = workstationOf(village.code);
    const secretary = roll.hire('V', station, 'official', 'day');
    const officials = [secretary];
    roll.hold(village.code, 'first-responsible', secretary);
    const office = (): string => {
      const official = roll.hire('V', station, village.urban ? 'full-time' : 'part-time', 'day');
      officials.push(official);
      return official;
    };
    const clerk = office();
    roll.maybeHold(village.code, 'information-officer', clerk);
    // In a small village one official sees to both.
    roll.maybeHold(village.code, 'mediator', village.urban || random.chance(0.6) ? office() : clerk);
    roll.maybeHold(village.code, 'patroller', roll.hire('V', station, 'part-time', village.urban ? 'evening' : null));
    for (const [i, grid] of grids.entries()) {
      const worker = roll.hire('W', station, village.urban ? 'full-time' : 'part-time', roundShift(seed, grid));
      roll.maybeHold(grid.code, 'grid-worker', worker);
      roll.maybeHold(grid.code, 'grid-head', officials[i % officials.length]!);
      const partyHead = roll.hire('H', station, 'part-time', null);
      roll.maybeHold(grid.code, 'party-group-head', partyHead);
      const both = !village.urban || random.chance(0.4);
      roll.maybeHold(grid.code, 'joint-household-head', both ? partyHead : roll.hire('H', station, 'part-time', null));
    }
  }
}

/** Hires people and gives them posts. */
class Roll {
  readonly people: StaffMember[] = [];
  readonly holdings: DemoHolding[] = [];
  readonly #random: Random;
  readonly #serials = new Map<string, number>();

  constructor(random: Random) {
    this.#random = random;
  }

  /** Adds somebody, with the next number under `letter`; resolves to that number. */
  hire(letter: string, organisation: string, employment: StaffMember['employment'], shift: string | null): string {
    const serial = (this.#serials.get(letter) ?? 0) + 1;
    this.#serials.set(letter, serial);
    const code = letter + String(serial).padStart(4, '0');
    this.people.push({
      code,
      name: personName(this.#random),
      phone: mobilePhone(this.people.length + 1),
      employment,
      organisation,
      shift,
      joinedOn: this.#joined(),
      leftOn: null,
      invented: true,
    });
    return code;
  }
  hold(cellCode: string, post: Post, staff: string): void {
    this.holdings.push({ cellCode, post, staff, fromDay: LAUNCH, toDay: null });
  }
  /** Gives the post, or leaves it empty now and then. */
  maybeHold(cellCode: string, post: Post, staff: string): void {
    if (!this.#random.chance(VACANT)) this.hold(cellCode, post, staff);
  }
  /** A day of the year before the launch. */
  #joined(): string {
    return new Date(Date.UTC(2016, 3, 1) + this.#random.below(364) * 86_400_000).toISOString().slice(0, 10);
  }
}

/** The shift on which the worker of a basic grid makes the round, so that somebody walks on every day of the week. */
function roundShift(seed: number, { code, urban }: DemoCell): string {
  const { codes, sums } = urban ? URBAN_ROUNDS : RURAL_ROUNDS;
  return codes[new Random(seed, `round ${code}`).weighted(sums)]!;
}

/**
 * Eleven digits that begin with 000: as a telephone number they lead nowhere. In China 0 leads out of the area and 00
 * abroad, and no country's code begins with 0 (ITU E.164), so that no subscriber can ever have one.
 */
const mobilePhone = (serial: number): string => `000${String(10_000_000 + serial)}`;

function absences(random: Random, people: readonly StaffMember[]): DemoAbsence[] {
  return people
    .filter(() => random.chance(ABSENT))
    .map(({ code }) => ({
      staff: code,
      fromInDays: random.below(30) - 6,
      days: 1 + random.below(9),
      note: random.pick(WHY_ABSENT),
    }));
}
