import { expect } from 'chai';
import fc from 'fast-check';
import { alarmEvents } from '../../../server/patrol/alarms/alarm-events.ts';
import {
  decideAlarms,
  type OpenAlarm,
  type PatrolSight,
  type RoundUnderWay,
  type WatchedCell,
} from '../../../server/patrol/alarms/decide-alarms.ts';

const HOUR = 3_600_000;
const NOW = 1000 * HOUR;
const RULES = { absentAfterMinutes: 30, unwalkedHours: 48 };
const round = (staff: string, cellId: number, state: RoundUnderWay['state'], hoursAgo = 2, newest = 0.1) => ({
  ...{ staff, cellId, state, fromMs: NOW - hoursAgo * HOUR, newestMs: NOW - newest * HOUR },
});
const cell = (cellId: number, hoursAgo: number, missedRound = true, isWalked = true): WatchedCell => ({
  ...{ cellId, lastMs: NOW - hoursAgo * HOUR, missedRound, isWalked },
});
const decide = (sight: Partial<PatrolSight>, open: OpenAlarm[] = [], rules: typeof RULES | object = RULES) => {
  const whole = { rounds: [], cells: [], lastThereMs: () => null, isExpectedToSend: () => true, ...sight };
  const { raise, clear } = decideAlarms(whole, open, NOW, { ...RULES, ...rules });
  const since = (ms: number) => (NOW - ms) / HOUR;
  return {
    raise: raise.map(({ kind, cellId, staff, sinceMs }) => `${kind} ${cellId} ${staff ?? '-'} ${since(sinceMs)} h`),
    clear: clear.map(({ id }) => id),
  };
};
const nothing = { raise: [], clear: [] };

describe('patrol alarms', () => {
  it('tell of somebody who is known to be elsewhere, since when, and not before patience is over', () => {
    expect(decide({ rounds: [round('A', 1, 'elsewhere')] }).raise).to.deep.equal(['absent 1 A 2 h']);
    expect(decide({ rounds: [round('A', 1, 'elsewhere', 0.4)] })).to.deep.equal(nothing);
    const left = (hours: number) => ({ rounds: [round('A', 1, 'elsewhere')], lastThereMs: () => NOW - hours * HOUR });
    expect(decide(left(1)).raise).to.deep.equal(['absent 1 A 1 h']);
    expect(decide(left(0.25))).to.deep.equal(nothing);
  });
  it('are one for a person with several cells, and none while in any of them', () => {
    const both = (state: RoundUnderWay['state']) => ({ rounds: [round('A', 1, 'elsewhere'), round('A', 2, state)] });
    expect(decide(both('elsewhere')).raise).to.deep.equal(['absent 1 A 2 h']);
    expect(decide(both('there'))).to.deep.equal(nothing);
  });
  it('tell of a phone that is silent, for however long, where somebody is expected to have one', () => {
    expect(decide({ rounds: [round('A', 1, 'silent', 3, 2)] }).raise).to.deep.equal(['silent 1 A 2 h']);
    expect(decide({ rounds: [round('A', 1, 'silent', 3, 50)] }).raise).to.deep.equal(['silent 1 A 3 h']);
    expect(decide({ rounds: [round('A', 1, 'silent', 3, 200)] }).raise).to.deep.equal(['silent 1 A 3 h']);
    const never = { rounds: [{ ...round('A', 1, 'silent'), newestMs: null }] };
    expect(decide(never).raise).to.deep.equal(['silent 1 A 2 h']);
    expect(decide({ ...never, isExpectedToSend: () => false })).to.deep.equal(nothing);
  });
  it('tell of a cell in which nobody was for long, unless no round was missed', () => {
    expect(decide({ cells: [cell(1, 47), cell(2, 48)] }).raise).to.deep.equal(['unwalked 2 - 48 h']);
    expect(decide({ cells: [cell(1, 60, false)] })).to.deep.equal(nothing);
    expect(decide({ cells: [cell(1, 60)] }, [], { unwalkedHours: null })).to.deep.equal(nothing);
  });
  it('end with what they tell of, and a weekend off ends none', () => {
    const since = new Date(NOW - 60 * HOUR);
    const open: OpenAlarm[] = [
      { id: 1, kind: 'absent', cellId: 1, staff: 'A', since },
      { id: 2, kind: 'silent', cellId: 2, staff: 'B', since },
      { id: 3, kind: 'unwalked', cellId: 3, staff: null, since },
    ];
    const still = { rounds: [round('A', 1, 'elsewhere'), round('B', 2, 'silent', 3, 2)], cells: [cell(3, 60, false)] };
    expect(decide(still, open)).to.deep.equal(nothing);
    const over = { rounds: [round('A', 1, 'there'), round('B', 2, 'elsewhere', 0.1)], cells: [cell(3, 1)] };
    expect(decide(over, open)).to.deep.equal({ raise: [], clear: [1, 2, 3] });
  });
  it('of a cell say another time once a visit that came late is known, if they still last', () => {
    const open: OpenAlarm[] = [{ id: 1, kind: 'unwalked', cellId: 3, staff: null, since: new Date(NOW - 60 * HOUR) }];
    expect(decide({ cells: [cell(3, 50)] }, open)).to.deep.equal({ raise: ['unwalked 3 - 50 h'], clear: [1] });
    expect(decide({ cells: [cell(3, 50, false)] }, open), 'no round was missed since').to.deep.equal({
      ...{ raise: [], clear: [1] },
    });
    expect(decide({ cells: [cell(3, 20)] }, open)).to.deep.equal({ raise: [], clear: [1] });
    expect(decide({ cells: [cell(3, 60)] }, open)).to.deep.equal(nothing);
    expect(decide({ cells: [cell(3, 50, true, false)] }, open), 'never walked').to.deep.equal(nothing);
  });
  it('are no storm: of many of a kind the first are told of, and that there are more', () => {
    const at = new Date(NOW);
    const alarm = (id: number) => ({
      ...{ id, kind: 'silent' as const, cellId: 1, cellPath: id < 20 ? [1, 2] : [1, 3], staff: 'A', since: at },
      ...{ raisedAt: at, note: 'ring him', clearedAt: null, acknowledgedAt: at, acknowledgedBy: 'Li' },
    });
    const ref = () => ({ code: '1', name: { zh: '一', en: 'One' }, level: 4 });
    const events = alarmEvents(
      'silent',
      Array.from({ length: 300 }, (_, id) => alarm(id)),
      ref,
    );
    expect(events).to.have.length(21);
    // Told to the areas of those that were not told of, and not how many there are in the city.
    const many = { kind: 'patrol.many', subject: 'silent', cellPath: [1, 3], payload: { kind: 'silent' } };
    expect(events.at(-1)).to.deep.equal(many);
    for (const secret of ['"A"', 'ring him', 'Li"']) expect(JSON.stringify(events)).not.to.include(secret);
    expect(events[0]!.payload).to.deep.include({ acknowledgedAt: at.toISOString(), acknowledgedBy: null, note: '' });
  });
  it('leave nothing to do once done: what was raised stands, what was cleared is gone', () => {
    const rounds = fc.array(
      fc.record({
        staff: fc.constantFrom('A', 'B', 'C'),
        cellId: fc.nat(3),
        state: fc.constantFrom('there', 'elsewhere', 'silent'),
        fromMs: fc.integer({ min: NOW - 9 * HOUR, max: NOW }),
        newestMs: fc.option(fc.integer({ min: NOW - 300 * HOUR, max: NOW })),
      }),
      { maxLength: 6 },
    ) as fc.Arbitrary<RoundUnderWay[]>;
    const cells = fc.uniqueArray(fc.record({ cellId: fc.nat(5), hours: fc.nat(99), missed: fc.boolean() }), {
      selector: ({ cellId }) => cellId,
    });
    fc.assert(
      fc.property(rounds, cells, (under, walked) => {
        const sight = {
          rounds: under,
          lastThereMs: () => null,
          isExpectedToSend: (staff: string) => staff !== 'C',
          cells: walked.map(({ cellId, hours, missed }) => cell(cellId, hours, missed)),
        };
        const { raise } = decideAlarms(sight, [], NOW, RULES);
        expect(new Set(raise.map(({ key }) => key)).size).to.equal(raise.length);
        const open = raise.map((alarm, id) => ({ ...alarm, id, since: new Date(alarm.sinceMs) }));
        expect(decideAlarms(sight, open, NOW, RULES)).to.deep.equal(nothing);
      }),
      { numRuns: 100 },
    );
  });
});
