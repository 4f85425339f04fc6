import { expect } from 'chai';
import fc from 'fast-check';
import { deadlineAfter, type Standstill, type TimeLimit } from '../../server/duty/clocks/deadline.ts';
import { publishedYears, statutoryDays } from '../../server/duty/clocks/statutory-calendar.ts';
import { calendarOf } from '../../server/duty/clocks/working-calendar.ts';
import { dayFromText, dayToText, zoneClock } from '../../server/duty/clocks/zone-clock.ts';
import { Refusal } from '../../server/platform/errors.ts';

const ZONE = 'Asia/Shanghai';
const HOUR_MS = 3_600_000;
const calendar = calendarOf(publishedYears().flatMap(statutoryDays));
const deadline = (start: string, amount: number, unit: TimeLimit['unit']): Date =>
  deadlineAfter(new Date(start), { amount, unit }, calendar, ZONE);
const onTheWall = (instant: Date): string => new Date(instant.getTime() + 8 * HOUR_MS).toISOString().slice(0, 19);

describe('deadline', () => {
  for (const [start, days, end] of [
    ['2019-04-26', 7, '2019-05-08'],
    ['2019-04-30', 3, '2019-05-07'],
    ['2019-05-28', 3, '2019-05-31'],
    ['2019-05-28', 7, '2019-06-06'],
    ['2019-01-31', 3, '2019-02-03'],
    ['2019-01-31', 7, '2019-02-14'],
    ['2019-09-30', 3, '2019-10-10'],
  ] as const) {
    for (const time of ['00:00', '09:30', '23:59'])
      it(`runs ${days} working days from ${start} ${time} to the end of ${end}`, () => {
        expect(onTheWall(deadline(`${start}T${time}:00+08:00`, days, 'working-days'))).to.equal(`${end}T23:59:59`);
      });
  }

  it('runs elapsed hours through nights and holidays', () => {
    expect(onTheWall(deadline('2019-04-30T20:15:00+08:00', 24, 'elapsed-hours'))).to.equal('2019-05-01T20:15:00');
  });

  it('runs calendar days to the end of the last day', () => {
    expect(onTheWall(deadline('2019-04-30T20:15:00+08:00', 2, 'calendar-days'))).to.equal('2019-05-02T23:59:59');
  });

  it('runs working hours only while the offices are open', () => {
    expect(onTheWall(deadline('2019-05-28T10:00:00+08:00', 2, 'working-hours'))).to.equal('2019-05-28T12:00:00');
    expect(onTheWall(deadline('2019-05-28T16:30:00+08:00', 2, 'working-hours'))).to.equal('2019-05-29T09:30:00');
    expect(onTheWall(deadline('2019-05-28T03:00:00+08:00', 1, 'working-hours'))).to.equal('2019-05-28T09:30:00');
    expect(onTheWall(deadline('2019-04-30T17:00:00+08:00', 1, 'working-hours'))).to.equal('2019-05-05T09:00:00');
  });

  it('skips a noon break that the city has set', () => {
    const withBreak = calendarOf(statutoryDays(2019), [
      { fromMs: 8.5 * HOUR_MS, toMs: 12 * HOUR_MS },
      { fromMs: 14 * HOUR_MS, toMs: 17.5 * HOUR_MS },
    ]);
    const end = deadlineAfter(
      new Date('2019-05-28T11:00:00+08:00'),
      { amount: 2, unit: 'working-hours' },
      withBreak,
      ZONE,
    );
    expect(onTheWall(end)).to.equal('2019-05-28T15:00:00');
  });

  it('refuses, and does not guess, when it needs a year without a calendar', () => {
    const last = publishedYears().at(-1)!;
    for (const unit of ['working-days', 'working-hours'] as const)
      expect(() => deadline(`${last}-12-30T10:00:00+08:00`, 30, unit))
        .to.throw(Refusal, String(last + 1))
        .with.property('code', 'calendar-missing');
    expect(() => deadline(`${last}-12-30T10:00:00+08:00`, 30, 'elapsed-hours')).not.to.throw();
  });

  it('ends a limit of working days on a working day, with exactly that many worked after the start', () => {
    const span = { min: Date.UTC(2005, 0, 1), max: Date.UTC(2026, 5, 1) };
    fc.assert(
      fc.property(fc.integer(span), fc.integer({ min: 1, max: 40 }), (startMs, amount) => {
        const clock = zoneClock(ZONE);
        const start = new Date(startMs);
        const end = deadlineAfter(start, { amount, unit: 'working-days' }, calendar, ZONE);
        let worked = 0;
        for (let day = clock.dayOf(start) + 1; day <= clock.dayOf(end); day++) if (calendar.isWorking(day)) worked++;
        expect(worked).to.equal(amount);
        expect(calendar.isWorking(clock.dayOf(end))).to.equal(true);
      }),
    );
  });

  it('gives a later start never an earlier end', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2018, 0, 1), max: Date.UTC(2019, 0, 1) }),
        fc.integer({ min: 0, max: 30 * 86_400_000 }),
        fc.integer({ min: 1, max: 100 }),
        fc.constantFrom('elapsed-hours', 'working-hours', 'working-days', 'calendar-days'),
        (startMs, laterMs, amount, unit) => {
          const limit = { amount, unit };
          const first = deadlineAfter(new Date(startMs), limit, calendar, ZONE);
          const second = deadlineAfter(new Date(startMs + laterMs), limit, calendar, ZONE);
          expect(second.getTime()).to.be.at.least(first.getTime());
          expect(first.getTime()).to.be.greaterThan(startMs);
        },
      ),
    );
  });
});

describe('deadline with pauses', () => {
  const UNITS = ['elapsed-hours', 'working-hours', 'working-days', 'calendar-days'] as const;
  const MINUTE_MS = 60_000;
  const start = fc.integer({ min: Date.UTC(2018, 0, 1), max: Date.UTC(2019, 5, 1) }).map((ms) => new Date(ms));
  const unit = fc.constantFrom(...UNITS);
  const amount = fc.integer({ min: 1, max: 30 });
  /** Up to four pauses of up to ten days, from the instant on; they may overlap. */
  const pausesFrom = (from: Date) =>
    fc
      .array(fc.tuple(fc.integer({ min: 0, max: 40 * 1440 }), fc.integer({ min: 0, max: 10 * 1440 })), { maxLength: 4 })
      .map((pairs) =>
        pairs.map(([after, length]) => ({
          from: new Date(from.getTime() + after * MINUTE_MS),
          to: new Date(from.getTime() + (after + length) * MINUTE_MS),
        })),
      );
  const paused = start.chain((from) => fc.tuple(fc.constant(from), pausesFrom(from)));
  const end = (from: Date, limit: TimeLimit, pauses: readonly Standstill[] = [], zone = ZONE) =>
    deadlineAfter(from, limit, calendar, zone, pauses).getTime();
  const at = (text: string) => new Date(`2019-${text}:00+08:00`);
  const shown = (from: string, limit: TimeLimit, ...pauses: [string, string][]) =>
    onTheWall(
      deadlineAfter(
        at(from),
        limit,
        calendar,
        ZONE,
        pauses.map(([since, until]) => ({ from: at(since), to: at(until) })),
      ),
    ).slice(5);

  it('loses the days at whose end the clock stood still, and no others', () => {
    const limit: TimeLimit = { amount: 3, unit: 'working-days' };
    expect(shown('05-28T09:00', limit)).to.equal('05-31T23:59:59');
    expect(shown('05-28T09:00', limit, ['05-29T08:00', '05-29T18:00'])).to.equal('05-31T23:59:59');
    expect(shown('05-28T09:00', limit, ['05-29T08:00', '05-30T00:00'])).to.equal('06-03T23:59:59');
    expect(shown('05-28T09:00', limit, ['05-30T00:00', '05-30T20:00'])).to.equal('05-31T23:59:59');
    expect(shown('05-28T09:00', limit, ['05-31T12:00', '06-03T12:00'])).to.equal('06-03T23:59:59');
    expect(shown('05-28T09:00', { amount: 3, unit: 'calendar-days' }, ['05-30T12:00', '06-02T12:00'])).to.equal(
      '06-03T23:59:59',
    );
  });

  it('loses of working hours what was open, and what overlaps but once', () => {
    const limit: TimeLimit = { amount: 10, unit: 'working-hours' };
    expect(shown('05-28T09:00', limit)).to.equal('05-29T10:00:00');
    expect(shown('05-28T09:00', limit, ['05-28T16:30', '05-29T09:00'])).to.equal('05-29T11:30:00');
    expect(shown('05-28T09:00', limit, ['05-28T10:00', '05-28T12:00'], ['05-28T11:00', '05-28T13:00'])).to.equal(
      '05-29T13:00:00',
    );
  });

  it('is the same without pauses as with empty ones', () => {
    fc.assert(
      fc.property(start, amount, unit, (from, amount, unit) => {
        expect(end(from, { amount, unit }, [{ from, to: from }])).to.equal(end(from, { amount, unit }));
      }),
    );
  });

  it('is never earlier for one more pause, nor for a later start', () => {
    fc.assert(
      fc.property(paused, amount, unit, fc.nat(20 * 1440), ([from, pauses], amount, unit, later) => {
        const limit = { amount, unit };
        const whole = end(from, limit, pauses);
        expect(whole).to.be.at.least(end(from, limit, pauses.slice(1)));
        expect(end(new Date(from.getTime() + later * MINUTE_MS), limit, pauses)).to.be.at.least(whole);
      }),
    );
  });

  it('does not mind in which order pauses are told, nor those that come after it', () => {
    fc.assert(
      fc.property(paused, amount, unit, ([from, pauses], amount, unit) => {
        const limit = { amount, unit };
        const whole = end(from, limit, pauses);
        const after = { from: new Date(whole + 1), to: new Date(whole + 86_400_000) };
        expect(end(from, limit, [after, ...pauses.toReversed()])).to.equal(whole);
      }),
    );
  });

  it('moves elapsed hours by exactly the time that a pause took, in any zone', () => {
    fc.assert(
      fc.property(
        start,
        fc.integer({ min: 2, max: 200 }),
        fc.nat(59),
        fc.integer({ min: 1, max: 50_000 }),
        fc.constantFrom(ZONE, 'America/Chicago', 'Australia/Lord_Howe'),
        (from, amount, afterMinutes, minutes, zone) => {
          const pause = {
            from: new Date(from.getTime() + afterMinutes * MINUTE_MS),
            to: new Date(from.getTime() + (afterMinutes + minutes) * MINUTE_MS),
          };
          const limit: TimeLimit = { amount, unit: 'elapsed-hours' };
          expect(end(from, limit, [pause], zone)).to.equal(end(from, limit, [], zone) + minutes * MINUTE_MS);
        },
      ),
    );
  });

  it('is not moved, in working units, by a pause of whole days that nobody works, in any zone', () => {
    fc.assert(
      fc.property(
        start,
        amount,
        fc.constantFrom('working-days', 'working-hours'),
        fc.nat(30),
        fc.constantFrom(ZONE, 'America/Chicago', 'Australia/Lord_Howe'),
        (from, amount, unit, skipped, zone) => {
          const clock = zoneClock(zone);
          let day = clock.dayOf(from) + 1 + skipped;
          while (calendar.isWorking(day)) day++;
          let until = day;
          while (!calendar.isWorking(until)) until++;
          const pause = { from: clock.instantAt(day, 0), to: clock.instantAt(until, 0) };
          const limit: TimeLimit = { amount, unit };
          expect(end(from, limit, [pause], zone)).to.equal(end(from, limit, [], zone));
        },
      ),
    );
  });

  it('is not moved, in working hours, by a pause of one night', () => {
    fc.assert(
      fc.property(start, amount, fc.nat(20), (from, amount, skipped) => {
        const clock = zoneClock(ZONE);
        const day = clock.dayOf(from) + 1 + skipped;
        const pause = {
          from: clock.instantAt(day, 17.5 * HOUR_MS),
          to: clock.instantAt(day + 1, 8.5 * HOUR_MS),
        };
        const limit: TimeLimit = { amount, unit: 'working-hours' };
        expect(end(from, limit, [pause])).to.equal(end(from, limit));
      }),
    );
  });

  it('ends days at midnight on the wall also where clocks change', () => {
    const zone = 'America/Chicago';
    const noon = new Date('2019-03-08T12:00:00-06:00');
    const limit: TimeLimit = { amount: 2, unit: 'calendar-days' };
    expect(new Date(end(noon, limit, [], zone)).toISOString()).to.equal('2019-03-11T04:59:59.999Z');
    const night = { from: new Date('2019-03-09T20:00:00-06:00'), to: new Date('2019-03-10T06:00:00-05:00') };
    expect(new Date(end(noon, limit, [night], zone)).toISOString()).to.equal('2019-03-12T04:59:59.999Z');
  });
});

describe('statutory calendar', () => {
  it('holds the years that were really published, without a gap', () => {
    const years = publishedYears();
    expect(years[0]).to.equal(2004);
    expect(years).to.include(2019);
    expect(years).to.deep.equal(years.map((_, i) => years[0]! + i));
  });

  it('works the weekends that make up for a holiday', () => {
    const notes = new Map(statutoryDays(2019).map((entry) => [dayToText(entry.day), entry]));
    expect(notes.get('2019-02-03')).to.include({ working: true, note: '春节' });
    expect(notes.get('2019-05-02')).to.include({ working: false, note: '劳动节' });
    expect(notes.get('2019-05-11')).to.include({ working: false, note: '' });
    expect(notes.size).to.equal(365);
  });
});

describe('zone clock', () => {
  it('agrees with Intl on any instant, clock changes included', () => {
    for (const zone of ['Asia/Shanghai', 'America/Chicago', 'Australia/Lord_Howe', 'Asia/Kathmandu']) {
      const clock = zoneClock(zone);
      const format = new Intl.DateTimeFormat('en-CA', {
        timeZone: zone,
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
      });
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 2_000_000_000_000 }), (ms) => {
          expect(dayToText(clock.dayOf(new Date(ms)))).to.equal(format.format(ms));
        }),
      );
    }
  });

  it('leads from an instant to the wall and back', () => {
    for (const zone of ['Asia/Shanghai', 'America/Chicago', 'Asia/Kathmandu']) {
      const clock = zoneClock(zone);
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 2_000_000_000_000 }), (ms) => {
          const back = clock.instantAt(clock.dayOf(new Date(ms)), clock.timeOfDayMs(new Date(ms))).getTime();
          // The hour that a clock change repeats has two instants.
          expect(Math.abs(back - ms)).to.be.oneOf([0, HOUR_MS]);
        }),
      );
    }
  });

  it('moves a time that a clock change skips behind the gap', () => {
    const skipped = zoneClock('America/Chicago').instantAt(dayFromText('2014-03-09'), 2.5 * HOUR_MS);
    expect(skipped.toISOString()).to.equal('2014-03-09T08:30:00.000Z');
  });
});
