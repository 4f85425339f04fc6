import { expect } from 'chai';
import fc from 'fast-check';
import { dosageOf } from '../../../server/patrol/coverage/dosage.ts';
import { Presence } from '../../../server/patrol/coverage/presence.ts';
import { DEFAULT_PATROL_RULES } from '../../../server/patrol/patrol-rules.ts';
import { SLOT_MINUTES, SLOT_MS } from '../../../server/patrol/slot.ts';

const FROM = Date.parse('2019-05-08T00:00:00Z');
const MINUTE = 60_000;
const SLOTS = 6;
const TO = FROM + SLOTS * SLOT_MS;

/** The same by a list of minutes. */
const masks = fc.array(fc.integer({ min: 0, max: 2 ** SLOT_MINUTES - 1 }), { minLength: SLOTS, maxLength: SLOTS });
const presenceOf = (slots: readonly number[]): Presence => {
  const presence = new Presence(FROM, TO);
  for (const [slot, mask] of slots.entries()) presence.add(FROM + slot * SLOT_MS, mask);
  return presence;
};
const minutesOf = (slots: readonly number[]): number[] =>
  slots.flatMap((mask, slot) =>
    Array.from({ length: SLOT_MINUTES }, (_, bit) => bit)
      .filter((bit) => (mask >> bit) & 1)
      .map((bit) => FROM + slot * SLOT_MS + bit * MINUTE),
  );

describe('presence', () => {
  it('says what a list of minutes says, in any span', () => {
    const span = fc.tuple(fc.integer({ min: -40, max: 200 }), fc.integer({ min: -40, max: 200 }));
    fc.assert(
      fc.property(masks, span, (slots, [a, b]) => {
        const presence = presenceOf(slots);
        const minutes = minutesOf(slots);
        const [from, to] = [FROM + a * MINUTE, FROM + b * MINUTE];
        expect(presence.minutes).to.equal(minutes.length);
        expect(presence.isEmpty).to.equal(minutes.length === 0);
        expect(presence.lastMs).to.equal(minutes.at(-1) ?? null);
        expect(presence.minutesIn(from, to)).to.equal(minutes.filter((at) => at >= from && at < to).length);
      }),
      { numRuns: 50 },
    );
  });

  it('finds the longest time without anybody as a walk through the minutes does, up to now', () => {
    fc.assert(
      fc.property(masks, fc.integer({ min: 1, max: 200 }), (slots, nowMinute) => {
        const now = FROM + nowMinute * MINUTE + 30_000;
        const end = Math.min(TO, now);
        let [longest, left] = [0, FROM];
        for (const at of minutesOf(slots)) {
          longest = Math.max(longest, Math.min(at, end) - left);
          left = at + MINUTE;
        }
        expect(presenceOf(slots).longestGapMs(now)).to.equal(Math.max(longest, end - left));
      }),
      { numRuns: 50 },
    );
  });

  it('has no gap before the period has begun, and one as long as the period where nobody came', () => {
    expect(presenceOf([]).longestGapMs(FROM)).to.equal(null);
    expect(presenceOf([]).longestGapMs(TO + 1)).to.equal(TO - FROM);
  });

  it('counts two who were there in one minute once, in whatever order they are added', () => {
    const both = presenceOf([0b11]);
    both.add(FROM, 0b110);
    const other = presenceOf([0b110]);
    other.addAll(presenceOf([0b11]));
    expect([both.minutes, other.minutes]).to.deep.equal([3, 3]);
  });

  it('passes over what lies out of its period, which it widens to half hours', () => {
    const presence = new Presence(FROM + MINUTE, TO - MINUTE);
    expect([presence.fromMs, presence.toMs]).to.deep.equal([FROM, TO]);
    presence.add(FROM - SLOT_MS, 1);
    presence.add(TO, 1);
    expect(presence.isEmpty).to.equal(true);
  });
});

describe('dosage', () => {
  const rules = {
    ...DEFAULT_PATROL_RULES,
    dosage: { windowMinutes: 60, leastMinutes: 10, mostMinutes: 16 },
  };
  const few = 2 ** 9 - 1;
  const enough = 2 ** 12 - 1;

  it('judges windows from the begin of the period', () => {
    const presence = presenceOf([few, 0, enough, 0, enough, enough]);
    expect(dosageOf(presence, rules, TO)).to.deep.equal({ windows: 3, below: 1, within: 1, above: 1 });
  });

  it('counts only whole windows that are over', () => {
    const presence = presenceOf([few, 0, enough, 0, 0, 0]);
    expect(dosageOf(presence, rules, TO - MINUTE)).to.deep.equal({ windows: 2, below: 1, within: 1, above: 0 });
    const halves = new Presence(FROM, FROM + 3 * SLOT_MS);
    expect(dosageOf(halves, rules, TO).windows).to.equal(1);
  });

  it('takes both ends of the rule for within', () => {
    const presence = presenceOf([2 ** 10 - 1, 0, 2 ** 16 - 1, 0, 2 ** 17 - 1, 0]);
    expect(dosageOf(presence, rules, TO)).to.deep.equal({ windows: 3, below: 0, within: 2, above: 1 });
  });
});
