import { expect } from 'chai';
import fc from 'fast-check';
import { type AlarmFacts, alarmsOf, nextAlarm, rulesFor } from '../../server/duty/clocks/alarms.ts';
import type { ClockRule } from '../../server/duty/clocks/clock-contract.ts';
import { DEFAULT_CLOCK_RULES } from '../../server/duty/clocks/clock-defaults.ts';
import { publishedYears, statutoryDays } from '../../server/duty/clocks/statutory-calendar.ts';
import { calendarOf } from '../../server/duty/clocks/working-calendar.ts';

const ZONE = 'Asia/Shanghai';
const calendar = calendarOf(publishedYears().flatMap(statutoryDays));
/** A utility case of Tuesday, 2019-05-28, 09:00: on site within 24 hours, resolved within 3 working days. */
const GAS: AlarmFacts = {
  category: 'gas',
  dueAt: new Date('2019-05-31T23:59:59.999+08:00'),
  onSiteDueAt: new Date('2019-05-29T09:00:00+08:00'),
};
const told = (facts: AlarmFacts, rules: readonly ClockRule[] = DEFAULT_CLOCK_RULES) =>
  alarmsOf(facts, rules, calendar, ZONE).map(
    ({ clock, kind, at }) => `${new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(5, 16)} ${clock} ${kind}`,
  );
const ON_SITE = [
  '05-29T07:00 on-site due-soon',
  '05-29T09:00 on-site overdue',
  '05-29T09:00 on-site breach',
  '05-29T10:00 on-site reminder',
  '05-29T11:00 on-site supervision',
  '05-29T13:00 on-site escalation',
];
// 1 and 2 June are a weekend, 7 June is the Dragon Boat Festival.
const RESOLVE = [
  '05-30T23:59 resolve due-soon',
  '05-31T23:59 resolve overdue',
  '05-31T23:59 resolve breach',
  '06-03T23:59 resolve reminder',
  '06-04T23:59 resolve supervision',
  '06-05T23:59 resolve escalation',
];

describe('alarms', () => {
  it('go off before, at and after both deadlines, in order', () => {
    expect(told(GAS)).to.deep.equal([...ON_SITE, ...RESOLVE]);
  });

  it('are known by clock, kind and deadline', () => {
    expect(alarmsOf(GAS, DEFAULT_CLOCK_RULES, calendar, ZONE)[1]!.key).to.equal(
      'on-site:overdue@2019-05-29T01:00:00.000Z',
    );
  });

  it('on site end with the arrival, but for those that had their instant before it', () => {
    expect(told({ ...GAS, arrivedAt: new Date('2019-05-29T06:00:00+08:00') })).to.deep.equal(RESOLVE);
    const late = new Date('2019-05-29T10:30:00+08:00');
    expect(told({ ...GAS, arrivedAt: late })).to.deep.equal([...ON_SITE.slice(0, 4), ...RESOLVE]);
    expect(told({ ...GAS, arrivedAt: GAS.onSiteDueAt })).to.include('05-29T07:00 on-site due-soon');
    expect(told({ ...GAS, arrivedAt: GAS.onSiteDueAt })).not.to.include('05-29T09:00 on-site overdue');
  });

  it('spare a case that was replied to the breach, and nothing else', () => {
    const replied = told({ ...GAS, onSiteDueAt: null, repliedAt: new Date('2019-05-31T12:00:00+08:00') });
    expect(replied).to.deep.equal(RESOLVE.filter((one) => !one.endsWith('breach')));
    expect(told({ ...GAS, onSiteDueAt: null, repliedAt: new Date('2019-06-01T12:00:00+08:00') })).to.deep.equal(
      RESOLVE,
    );
  });

  it('to resolve are held while the clock stands still; those on site are not', () => {
    expect(told({ ...GAS, pausedAt: new Date('2019-05-28T12:00:00+08:00') })).to.deep.equal(ON_SITE);
  });

  it('after the deadline move by the pauses after it', () => {
    const pauses = [{ from: '2019-06-03T10:00:00+08:00', to: '2019-06-05T10:00:00+08:00' }];
    expect(told({ ...GAS, onSiteDueAt: null, pauses })).to.deep.equal([
      ...RESOLVE.slice(0, 3),
      '06-05T23:59 resolve reminder',
      '06-06T23:59 resolve supervision',
      '06-10T23:59 resolve escalation',
    ]);
  });

  it('leave the holder of a handled case in peace, and say nothing of a closed one', () => {
    for (const stage of ['handled', 'verified'])
      expect(told({ ...GAS, onSiteDueAt: null, stage })).to.deep.equal(RESOLVE.slice(0, 2));
    for (const stage of ['closed', 'merged']) expect(told({ ...GAS, stage })).to.deep.equal([]);
  });

  it('follow the rules of the category in place of the general ones of the same clock', () => {
    const own: ClockRule = {
      category: 'gas',
      clock: 'on-site',
      kind: 'escalation',
      before: false,
      amount: 0,
      unit: 'elapsed-hours',
    };
    const rules = [...DEFAULT_CLOCK_RULES, own];
    expect(told(GAS, rules)).to.deep.equal(['05-29T09:00 on-site escalation', ...RESOLVE]);
    expect(rulesFor(rules, 'manhole', 'on-site')).to.have.length(6);
  });

  it('wait where they need a year without a calendar; the others go off', () => {
    const last = publishedYears().at(-1)!;
    const dueAt = new Date(`${last}-12-31T23:59:59.999+08:00`);
    const kinds = alarmsOf({ category: 'x', dueAt, onSiteDueAt: null }, DEFAULT_CLOCK_RULES, calendar, ZONE);
    expect(kinds.map(({ kind }) => kind)).to.deep.equal(['due-soon', 'overdue', 'breach']);
    const alarmsFired = kinds.map(({ key }) => key);
    const facts = { category: 'x', dueAt, onSiteDueAt: null, alarmsFired };
    expect(nextAlarm(facts, DEFAULT_CLOCK_RULES, calendar, ZONE)).to.equal(undefined);
  });

  it('come next in their order, each once, until none is left', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 200 }), (dueHours, onSiteHours) => {
        const start = Date.parse('2019-04-26T00:00:00Z');
        const facts = {
          category: 'gas',
          dueAt: new Date(start + dueHours * 3_600_000),
          onSiteDueAt: new Date(start + onSiteHours * 3_600_000),
        };
        const alarmsFired: string[] = [];
        let before = Number.NEGATIVE_INFINITY;
        for (;;) {
          const next = nextAlarm({ ...facts, alarmsFired }, DEFAULT_CLOCK_RULES, calendar, ZONE);
          if (next === undefined) break;
          expect(next.at.getTime()).to.be.at.least(before);
          expect(alarmsFired).not.to.include(next.key);
          before = next.at.getTime();
          alarmsFired.push(next.key);
        }
        expect(alarmsFired).to.have.length(DEFAULT_CLOCK_RULES.length);
      }),
    );
  });
});
