import { expect } from 'chai';
import { calendarOf } from '../../../server/duty/clocks/working-calendar.ts';
import { dayFromText, zoneClock } from '../../../server/duty/clocks/zone-clock.ts';
import type { Shift, StaffMember } from '../../../server/duty/contract.ts';
import { GridWorkers, minutesOf } from '../../../server/patrol/coverage/grid-workers.ts';
import { knowledgeOf } from '../../../server/patrol/coverage/knowledge-of.ts';
import { measuredCell, measuredParent } from '../../../server/patrol/coverage/measured-ground.ts';
import { Presence } from '../../../server/patrol/coverage/presence.ts';
import { presentShift } from '../../../server/patrol/coverage/present-shift.ts';
import { DEFAULT_PATROL_RULES } from '../../../server/patrol/patrol-rules.ts';

const clock = zoneClock('Asia/Shanghai');
/** Wednesday 8 May 2019 and the days round it; 1 to 4 May were a holiday, the 5th a working Sunday. */
const REST = ['2019-05-01', '2019-05-02', '2019-05-03', '2019-05-04', '2019-05-11', '2019-05-12'];
const days = Array.from({ length: 61 }, (_, i) => dayFromText('2019-04-10') + i);
const calendar = calendarOf(days.map((day) => ({ day, working: !REST.map(dayFromText).includes(day) })));
const empty = calendarOf([]);

const shift = (code: string, startsAt: string, endsAt: string, on: Shift['days'] = 'working-days'): Shift => ({
  code,
  name: { zh: code, en: code },
  days: on,
  startsAt,
  endsAt,
});
const SHIFTS = [
  shift('day', '08:00', '17:30'),
  shift('evening', '17:30', '22:00', 'every-day'),
  shift('night', '22:00', '08:00', 'every-day'),
];
const person = (code: string, shiftCode: string | null, leftOn: string | null = null): StaffMember => ({
  ...{ code, name: code, phone: '', employment: 'full-time' as const, organisation: 'centre' },
  ...{ shift: shiftCode, joinedOn: '2017-04-01', leftOn, invented: false },
});
const PEOPLE = [
  person('A', 'day'),
  person('B', 'day'),
  person('C', 'evening'),
  person('N', 'night'),
  person('F', null),
];
const roster = (people = PEOPLE) => ({
  staffMember: (code: string) => people.find((one) => one.code === code),
  shift: (code: string) => SHIFTS.find((one) => one.code === code),
  shifts: () => SHIFTS,
});
const holding = (cellId: number, staff: string, fromDay = '2017-04-01', toDay: string | null = null) => ({
  ...{ cellId, staff, fromDay, toDay },
});
const at = (text: string) => Date.parse(`${text}+08:00`);
type Period = readonly [string, string];
const DAY: Period = ['2019-05-08T00:00', '2019-05-09T00:00'];
const workersOf = (
  holdings: ReturnType<typeof holding>[],
  [from, to]: Period = DAY,
  {
    absences = [],
    cal = calendar,
    people = PEOPLE,
  }: Partial<{ absences: object[]; cal: typeof calendar; people: StaffMember[] }> = {},
) => new GridWorkers({ holdings, absences: absences as never }, roster(people), cal, clock, [at(from), at(to)]);

describe('duty of grid workers', () => {
  it('counts the minutes of their shift in the period, on the days of the calendar', () => {
    const minutes = (period: Period) => minutesOf(workersOf([holding(1, 'A')], period).dutyOf('A')!);
    expect(minutes(DAY)).to.equal(570);
    expect(minutes(['2019-05-01T00:00', '2019-05-06T00:00'])).to.equal(570);
    expect(minutes(['2019-05-08T12:00', '2019-05-08T13:00'])).to.equal(60);
  });

  it('counts a night from the day on which it began', () => {
    const duty = workersOf([holding(1, 'N')], DAY).dutyOf('N')!;
    expect(duty.map(({ day }) => day)).to.deep.equal(['2019-05-07', '2019-05-08']);
    expect(minutesOf(duty)).to.equal(10 * 60);
  });

  it('leaves out absences, those who have left, and those without a shift', () => {
    const absences = [{ staff: 'A', fromDay: '2019-05-08', toDay: '2019-05-08' }];
    expect(workersOf([], DAY, { absences }).dutyOf('A')).to.deep.equal([]);
    expect(workersOf([], DAY, { people: [person('A', 'day', '2019-05-07')] }).dutyOf('A')).to.deep.equal([]);
    expect(workersOf([]).dutyOf('F')).to.deep.equal([]);
  });

  it('does not guess a calendar that is missing', () => {
    expect(workersOf([holding(1, 'A')], DAY, { cal: empty }).dutyOf('A')).to.equal(null);
    expect(workersOf([holding(1, 'A')], DAY, { cal: empty }).dutyOn(1)).to.equal(null);
    expect(minutesOf(workersOf([], DAY, { cal: empty }).dutyOf('C')!)).to.equal(270);
  });

  it('gives a cell those who hold it, each on the days on which he does', () => {
    const workers = workersOf(
      [holding(1, 'A', '2017-04-01', '2019-05-08'), holding(1, 'B', '2019-05-09')],
      ['2019-05-08T00:00', '2019-05-10T00:00'],
    );
    expect(workers.dutyOn(1)!.map(({ staff, time }) => [staff, time.day])).to.deep.equal([
      ['A', '2019-05-08'],
      ['B', '2019-05-09'],
    ]);
    expect(workers.of(1)).to.deep.equal(['A', 'B']);
  });
});

describe('whether enough is known of a cell', () => {
  const told = (minutes: number): Presence => {
    const presence = new Presence(at('2019-05-08T00:00'), at('2019-05-09T00:00'));
    for (let i = 0; i < minutes; i++)
      presence.add(at('2019-05-08T08:00') + Math.floor(i / 30) * 1_800_000, 1 << (i % 30));
    return presence;
  };
  const known = (workers: GridWorkers, minutes: number) =>
    knowledgeOf(1, workers, () => told(minutes), DEFAULT_PATROL_RULES);

  it('goes by the share of the minutes on duty of which positions came', () => {
    const workers = workersOf([holding(1, 'A')]);
    expect(known(workers, 142)).to.equal('untold');
    expect(known(workers, 143)).to.equal('told');
  });

  it('counts positions on duty only', () => {
    const workers = workersOf([holding(1, 'C')]);
    expect(known(workers, 300)).to.equal('untold');
  });

  it('knows nothing where nobody answers for it or has a shift, or nobody can say who was on duty', () => {
    expect(known(workersOf([]), 300)).to.equal('untold');
    expect(known(workersOf([holding(1, 'F')]), 300)).to.equal('untold');
    expect(known(workersOf([holding(1, 'A')], DAY, { cal: empty }), 300)).to.equal('untold');
  });

  it('tells one where nobody was due apart, and measures parents by the ground of the others', () => {
    const beforeShift: Period = ['2019-05-08T06:00', '2019-05-08T08:00'];
    expect(known(workersOf([holding(1, 'A')], beforeShift), 300)).to.equal('not-due');
    const ground = { pixels: 10, areaM2: 100 };
    const parts = (...states: Parameters<typeof measuredCell>[2][]) =>
      measuredParent(states.map((state) => measuredCell(ground, 50, state)));
    expect(parts('told', 'not-due', 'not-due')).to.deep.include({ state: 'measured', share: 0.5 });
    expect(parts('told', 'untold', 'untold').state).to.equal('too-few-positions');
    expect(parts('not-due', 'not-due')).to.deep.include({ state: 'not-due', share: null, toldShare: 0 });
  });
});

describe('the present shift', () => {
  const present = (now: string, holdings: ReturnType<typeof holding>[], cal = calendar) => {
    const record = workersOf(holdings, DAY, { cal });
    return presentShift(SHIFTS, record, cal, clock, at(now));
  };
  const DAYS = [holding(1, 'A'), holding(2, 'B'), holding(3, 'C')];

  it('is the one under way', () => {
    const shift = present('2019-05-08T10:00', DAYS);
    expect(shift).to.deep.equal({
      ...{ code: 'day', day: '2019-05-08', underWay: true },
      ...{ fromMs: at('2019-05-08T08:00'), toMs: at('2019-05-08T17:30') },
    });
  });

  it('is of two under way that of more grid workers', () => {
    SHIFTS.push(shift('all-day', '07:00', '19:00', 'every-day'));
    PEOPLE.push(person('D', 'all-day'));
    try {
      expect(present('2019-05-08T10:00', [...DAYS, holding(4, 'D')])?.code).to.equal('day');
      expect(present('2019-05-08T17:30', [holding(4, 'D'), holding(3, 'A')])?.code).to.equal('all-day');
    } finally {
      SHIFTS.pop();
      PEOPLE.pop();
    }
  });

  it('is one with those of its day that overlap it, early and late, and not with one that takes over from it', () => {
    SHIFTS.push(shift('early', '07:30', '10:30'), shift('late', '15:00', '17:20'));
    PEOPLE.push(person('E', 'early'), person('L', 'late'));
    try {
      const all = [...DAYS, holding(4, 'E'), holding(5, 'L')];
      const whole = { day: '2019-05-08', fromMs: at('2019-05-08T07:30'), toMs: at('2019-05-08T17:30') };
      expect(present('2019-05-08T07:40', all)).to.deep.include({ ...whole, code: 'early', underWay: true });
      expect(present('2019-05-08T12:00', all)).to.deep.include({ ...whole, code: 'day', underWay: true });
      expect(present('2019-05-08T17:29', all)).to.deep.include({ ...whole, underWay: true });
      expect(present('2019-05-09T07:00', [holding(4, 'E'), holding(1, 'A')])).to.deep.include({
        ...{ fromMs: at('2019-05-08T07:30'), toMs: at('2019-05-08T17:30'), underWay: false },
      });
      expect(present('2019-05-08T20:00', all), 'evening').to.deep.include({
        ...{ code: 'evening', fromMs: at('2019-05-08T17:30'), toMs: at('2019-05-08T22:00') },
      });
    } finally {
      SHIFTS.splice(-2);
      PEOPLE.splice(-2);
    }
  });

  it('is the last one of grid workers where none of theirs is under way', () => {
    const days = [holding(1, 'A')];
    expect(present('2019-05-08T19:00', days)).to.deep.include({ code: 'day', day: '2019-05-08', underWay: false });
    expect(present('2019-05-09T07:59', days)).to.deep.include({ day: '2019-05-08', underWay: false });
    expect(present('2019-05-04T12:00', days)).to.deep.include({ day: '2019-04-30', underWay: false });
  });

  it('goes on over midnight', () => {
    const shift = present('2019-05-09T02:00', [holding(1, 'N')]);
    expect(shift).to.deep.include({ code: 'night', day: '2019-05-08', underWay: true });
  });

  it('is none where no grid worker has a shift, or no calendar says when', () => {
    expect(present('2019-05-08T10:00', [holding(1, 'F')])).to.equal(null);
    expect(present('2019-05-08T10:00', [holding(1, 'A')], empty)).to.equal(null);
  });
});
