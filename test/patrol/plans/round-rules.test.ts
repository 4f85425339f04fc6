import { expect } from 'chai';
import fc from 'fast-check';
import { calendarOf } from '../../../server/duty/clocks/working-calendar.ts';
import { dayFromText, dayToText, zoneClock } from '../../../server/duty/clocks/zone-clock.ts';
import type { ShiftDays, StaffMember } from '../../../server/duty/contract.ts';
import { roundState } from '../../../server/patrol/plans/round-state.ts';
import { type DayOfDuty, roundsOfDay, type StandingPlan } from '../../../server/patrol/plans/rounds-of-day.ts';

const MONDAY = dayFromText('2026-03-02');
const SATURDAY = MONDAY + 5;
const NEXT_YEAR = dayFromText('2027-03-01');
const clock = zoneClock('Asia/Shanghai');
const calendar = calendarOf(Array.from({ length: 7 }, (_, index) => ({ day: MONDAY + index, working: index < 5 })));

const person = (code: string, shift: string | null = 'day', leftOn: string | null = null): StaffMember => ({
  ...{ code, name: code, phone: '', employment: 'full-time', organisation: 'o', shift, leftOn },
  ...{ joinedOn: '2020-01-01', invented: true },
});
const plan = (given: Partial<StandingPlan>): StandingPlan => ({
  ...{ id: 1, cellId: 1, staff: null, days: 'every-day', startsAt: '09:00', endsAt: '11:00', note: '' },
  ...{ fromDay: '2026-01-01', toDay: null, author: 'a', createdAt: new Date(0) },
  ...given,
});
const shift = (code: string, days: ShiftDays, startsAt: string, endsAt: string) => ({
  ...{ code, name: { zh: code, en: code }, days, startsAt, endsAt },
});
const SHIFTS = [shift('day', 'working-days', '08:00', '17:30'), shift('night', 'every-day', '22:00', '06:00')];

const rounds = (
  day: number,
  given: { plans?: StandingPlan[]; workers?: Record<number, StaffMember[]>; away?: string[] },
  cells = [1],
) => {
  const people = Object.values(given.workers ?? {}).flat();
  const duty: DayOfDuty = {
    ...{ day, clock, calendar, plans: given.plans ?? [] },
    workersOf: (cellId) => given.workers?.[cellId] ?? [],
    member: (code) => people.find((one) => one.code === code),
    shift: (code) => SHIFTS.find((one) => one.code === code),
    absencesOf: (staff) =>
      given.away?.includes(staff) ? [{ id: 1, staff, fromDay: '2026-03-02', toDay: '2026-03-02', note: '' }] : [],
  };
  const { rounds: found, unknownCells } = roundsOfDay(duty, cells);
  const told = found.map(
    ({ cellId, plan: by, staff, from, to, standing }) =>
      `${cellId} ${by ?? 'shift'} ${staff ?? '-'} ${standing} ${from.toISOString().slice(5, 16)}/${to.toISOString().slice(5, 16)}`,
  );
  return unknownCells.length > 0 ? [...told, `unknown ${unknownCells}`] : told;
};

describe('the rounds of a day', () => {
  const workers = { 1: [person('A')] };
  it('are the shifts of the grid workers where nothing is planned', () => {
    expect(rounds(MONDAY, { workers })).to.deep.equal(['1 shift A on 03-02T00:00/03-02T09:30']);
    expect(rounds(SATURDAY, { workers })).to.deep.equal([]);
    expect(rounds(MONDAY, { workers: { 1: [person('A', null)] } })).to.deep.equal([]);
  });
  it('go on over midnight where the shift does', () =>
    expect(rounds(SATURDAY, { workers: { 1: [person('N', 'night')] } })).to.deep.equal([
      '1 shift N on 03-07T14:00/03-07T22:00',
    ]));
  it('are the plans of a cell on the days on which they fall, and its shifts on all others', () => {
    const plans = [plan({ days: 'working-days' }), plan({ id: 2, startsAt: '07:00', endsAt: '08:00', staff: 'A' })];
    expect(rounds(MONDAY, { plans, workers })).to.deep.equal([
      '1 2 A on 03-01T23:00/03-02T00:00',
      '1 1 A on 03-02T01:00/03-02T03:00',
    ]);
    expect(rounds(SATURDAY, { plans: [plans[0]!], workers: { 1: [person('N', 'night')] } })).to.deep.equal([
      '1 shift N on 03-07T14:00/03-07T22:00',
    ]);
    expect(rounds(MONDAY, { plans: [plan({ toDay: '2026-03-01' })], workers })).to.deep.equal([
      '1 shift A on 03-02T00:00/03-02T09:30',
    ]);
  });
  it('keep the shift that had begun when a plan was entered, on the first day of the plan', () => {
    const evening = { startsAt: '21:00', endsAt: '22:00', createdAt: new Date('2026-03-02T12:58:00Z') };
    const both = ['1 shift A on 03-02T00:00/03-02T09:30', '1 1 A on 03-02T13:00/03-02T14:00'];
    const first = plan({ ...evening, fromDay: '2026-03-02' });
    expect(rounds(MONDAY, { plans: [first], workers })).to.deep.equal(both);
    expect(rounds(MONDAY + 1, { plans: [first], workers })).to.have.length(1);
    expect(rounds(MONDAY, { plans: [{ ...first, createdAt: new Date('2026-03-01T12:58:00Z') }], workers })) //
      .to.deep.equal(both.slice(1));
    expect(rounds(MONDAY, { plans: [first, plan({ id: 2, ...evening })], workers })).to.have.length(2);
  });
  it('say who is away, and where nobody holds the post', () => {
    expect(rounds(MONDAY, { workers, away: ['A'] })[0]).to.include('A away');
    expect(rounds(MONDAY, { plans: [plan({})] })[0]).to.include('- vacant');
    expect(rounds(MONDAY, { plans: [plan({ staff: 'L' })], workers: { 2: [person('L', null, '2026-02-28')] } })[0])
      .to //
      .include('L away');
  });
  it('are never guessed where the calendar of the year is missing', () => {
    expect(rounds(NEXT_YEAR, { workers })).to.deep.equal(['unknown 1']);
    expect(rounds(NEXT_YEAR, { plans: [plan({})], workers })).to.have.length(1);
  });
});

describe('the rounds of a day in any zone', () => {
  const text = (minutes: number): string =>
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  /** What the clocks of a zone show, by another reckoning than ours. */
  const wall = (timeZone: string) => {
    const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
    return (instant: Date): string => format.format(instant);
  };
  // A quarter past the half hour; days of 23 and 25 hours; one where the clocks go by half an hour.
  for (const timeZone of ['Asia/Kathmandu', 'America/Chicago', 'Australia/Lord_Howe'])
    it(`begin and end when the clocks of ${timeZone} show it`, () => {
      const shows = wall(timeZone);
      const at = (day: number, minutes: number): string => `${dayToText(day)} ${text(minutes)}`;
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 364 }), fc.nat(1438), fc.nat(1438), (offset, one, other) => {
          const [starts, ends] = one <= other ? [one, other + 1] : [other, one];
          const day = dayFromText('2026-01-01') + offset;
          const duty: DayOfDuty = {
            ...{ day, clock: zoneClock(timeZone), calendar, workersOf: () => [], member: () => person('A') },
            ...{ shift: () => undefined, absencesOf: () => [] },
            plans: [plan({ staff: 'A', startsAt: text(starts), endsAt: text(ends) })],
          };
          const [round] = roundsOfDay(duty, [1]).rounds;
          // There is none only within what the clocks jump over: its end is no later than its begin.
          if (round === undefined) {
            expect(shows(duty.clock.instantAt(day, starts * 60_000)) > at(day, starts)).to.equal(true);
            return;
          }
          for (const [instant, minutes] of [[round.from, starts] as const, [round.to, ends] as const]) {
            const shown = shows(instant);
            // A time that the clocks jump over: they show a later one of that day, no more than an hour on.
            if (shown !== at(day, minutes)) {
              expect(shown > at(day, minutes) && shown <= at(day, minutes + 60), shown).to.equal(true);
              for (let step = -180; step <= 180; step += 15)
                expect(shows(new Date(instant.getTime() + step * 60_000))).not.to.equal(at(day, minutes));
            }
          }
          expect(round.to > round.from).to.equal(true);
        }),
        { numRuns: 150, examples: [[dayFromText('2026-03-08') - dayFromText('2026-01-01'), 150, 200]] },
      );
    });
});

describe('the state of a round', () => {
  const round = { from: new Date(0), to: new Date(4 * 3_600_000), standing: 'on' } as const;
  const rules = { absentAfterMinutes: 30 };
  const state = (hours: number, minutes: number, heard: boolean, newest?: [hoursAgo: number, inCell: boolean]) => {
    const nowMs = hours * 3_600_000;
    const seen = newest && { atMs: nowMs - newest[0] * 3_600_000, inCell: newest[1] };
    return roundState(round, { minutes, heard, newest: seen }, nowMs, rules);
  };
  it('is coming before it begins, whatever is heard', () => expect(state(-1, 0, true, [0, true])).to.equal('coming'));
  it('tells where somebody is while it is under way', () => {
    expect(state(1, 0, true, [0.1, true])).to.equal('there');
    expect(state(1, 20, true, [0.1, false])).to.equal('elsewhere');
  });
  it('is silent where the last position is older than the patience of the rules, or none came', () => {
    expect(state(1, 20, true, [0.6, true])).to.equal('silent');
    expect(state(1, 0, false)).to.equal('silent');
  });
  it('is done or missed when it is over, and silent where nothing was heard that tells', () => {
    expect(state(4, 1, true)).to.equal('done');
    expect(state(4, 0, true)).to.equal('missed');
    expect(state(5, 0, false, [9, true])).to.equal('silent');
  });
  it('is that of the post where nobody is expected', () => {
    for (const standing of ['away', 'vacant'] as const)
      expect(roundState({ ...round, standing }, { minutes: 3, heard: true }, 1, rules)).to.equal(standing);
  });
});
