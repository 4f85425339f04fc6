import { expect } from 'chai';
import fc from 'fast-check';
import { SLOT_MS, slotOf } from '../../../server/patrol/slot.ts';
import { foldWalk } from '../../../server/patrol/walk/fold-walk.ts';
import { ownMark } from '../../../server/patrol/walk/own-mark.ts';
import { addRoll, type WalkRoll } from '../../../server/patrol/walk/roll-table.ts';
import { carryOf, NO_CARRY } from '../../../server/patrol/walk/walk-carry.ts';
import type { WalkPing } from '../../../server/patrol/walk/walk-ping.ts';
import { anyWalk, BEGIN_MS, pingAt, RULES } from './walk-samples.ts';

const fold = (pings: readonly WalkPing[], carry = NO_CARRY) => foldWalk(carry, pings, RULES);
const rollsOf = (pings: readonly WalkPing[]): WalkRoll[] => [...fold(pings).rolls];
const rollOf = (pings: readonly WalkPing[], cellId: number, slotAt = BEGIN_MS) =>
  rollsOf(pings).find((roll) => roll.cellId === cellId && roll.slotAt === slotAt);
const bits = (...minutes: number[]): number => minutes.reduce((all, minute) => all | (1 << minute), 0);

describe('the reckoning of a walk', () => {
  it('halves length and time of a line between the cells of its ends', () => {
    const walk = [pingAt(0, 1.9), pingAt(61, 2.1)];
    const [a, b] = [rollOf(walk, 1)!, rollOf(walk, 2)!];
    expect([a.dwellMs, b.dwellMs]).to.deep.equal([30_500, 30_500]);
    expect(a.distanceM).to.equal(b.distanceM).and.to.be.closeTo(9.84, 0.1);
  });

  it('gives a line to the half hour of its end, and each minute to the half hour that holds it', () => {
    const walk = [pingAt(1_760, 1), pingAt(1_880, 2.1)];
    const [before, after] = [BEGIN_MS, BEGIN_MS + SLOT_MS];
    expect(rollOf(walk, 1, before)).to.include({ minutes: bits(29), pings: 1, dwellMs: 0 });
    // The minute 1800 to 1860 s has its middle after the middle of the line, 1820 s.
    expect(rollOf(walk, 2, after)).to.include({ minutes: bits(0, 1), pings: 1, dwellMs: 60_000 });
    expect(rollOf(walk, 1, after)).to.include({ minutes: 0, pings: 0, dwellMs: 60_000, firstAt: null });
  });

  it('fills the minutes between two positions, up to the middle with the cell of the first', () => {
    const walk = [pingAt(10, 1), pingAt(170, 1), pingAt(190, 2.1), pingAt(340, 2.2)];
    expect(rollOf(walk, 1)).to.include({ minutes: bits(0, 1, 2) });
    expect(rollOf(walk, 2)).to.include({ minutes: bits(3, 4, 5) });
  });

  it('joins nothing over a gap, nor to the begin of a recording', () => {
    const apart = [pingAt(0, 1), pingAt(181, 1.1), pingAt(200, 1.2, 0, { begins: true })];
    expect(rollOf(apart, 1)).to.include({ pings: 3, dwellMs: 0, distanceM: 0, minutes: bits(0, 3) });
    expect(fold(apart).reaches.every(({ a, b }) => a[0] === b[0])).to.equal(true);
  });

  it('begins another visit only after the gap of a visit', () => {
    const visits = (awayS: number) => rollOf([pingAt(0, 1.9), pingAt(20, 2.1), pingAt(awayS, 1.9)], 1)!.visits;
    expect(visits(600)).to.equal(1);
    expect(visits(601)).to.equal(2);
  });

  it('marks what nobody can walk, and believes the third in a row that agrees', () => {
    const walk = [pingAt(0, 1), pingAt(10, 100), pingAt(20, 1), pingAt(30, 100), pingAt(40, 100), pingAt(50, 100)];
    const { marks, carry, reaches } = fold([...walk, pingAt(60, 101)]);
    expect(marks).to.deep.equal([null, 'speed', null, 'speed', 'speed', null, null]);
    expect(reaches.map(({ a, b }) => a[0] !== b[0])).to.deep.equal([false, false, false, true]);
    expect(carry.last).to.include({ atMs: BEGIN_MS + 60_000, moving: true });
  });

  it('marks nothing for standing still or for a jump that had time enough', () => {
    expect(fold([pingAt(0, 1), pingAt(1, 1), pingAt(3_600, 100)]).marks).to.deep.equal([null, null, null]);
  });

  it('leaves what is marked by itself out of everything', () => {
    const walk = [pingAt(0, 1), pingAt(30, 1.1), pingAt(60, 1.2)];
    const marked = walk.toSpliced(1, 0, pingAt(20, 500, 0, { mark: 'mock' }));
    expect(rollsOf(marked)).to.deep.equal(rollsOf(walk));
  });

  it('marks what is made up, before what is ahead of its time, before what is vague', () => {
    const mark = (atS: number, accuracyM: number | null, mock = false) =>
      ownMark({ atMs: BEGIN_MS + atS * 1000, accuracyM, mock }, BEGIN_MS, RULES);
    expect(mark(500, 500, true)).to.equal('mock');
    expect(mark(121, 500)).to.equal('future');
    expect(mark(120, 101)).to.equal('accuracy');
    expect([mark(120, 100), mark(0, null)]).to.deep.equal([null, null]);
  });

  it('gives the same however the walk is cut, through the stored form of what it carries', () => {
    fc.assert(
      fc.property(anyWalk, fc.array(fc.nat(60), { maxLength: 8 }), (walk, cuts) => {
        const whole = fold(walk);
        const ends = [...new Set([...cuts, walk.length])].sort((a, b) => a - b);
        const sums = new Map<string, WalkRoll>();
        const marks = [];
        const reaches = [];
        let [carry, from] = [NO_CARRY, 0];
        for (const end of ends) {
          const part = fold(walk.slice(from, end), carryOf(JSON.parse(JSON.stringify(carry))));
          from = end;
          carry = part.carry;
          marks.push(...part.marks);
          reaches.push(...part.reaches);
          for (const roll of part.rolls) {
            const key = `${roll.slotAt} ${roll.cellId}`;
            const sum = sums.get(key);
            if (sum === undefined) sums.set(key, roll);
            else addRoll(sum, roll);
          }
        }
        expect(marks).to.deep.equal(whole.marks);
        expect(reaches).to.deep.equal(whole.reaches);
        expect(carry).to.deep.equal(whole.carry);
        const sorted = (rolls: Iterable<WalkRoll>) =>
          [...rolls].sort((a, b) => a.slotAt - b.slotAt || a.cellId - b.cellId);
        expect(sorted(sums.values())).to.deep.equal(sorted(whole.rolls));
      }),
      { numRuns: 300 },
    );
  });

  it('touches nothing before the half hour of the last position that counted', () => {
    fc.assert(
      fc.property(anyWalk, fc.nat(60), (walk, cut) => {
        const { carry } = fold(walk.slice(0, cut));
        const since = carry.last === null ? 0 : slotOf(carry.last.atMs);
        for (const roll of fold(walk.slice(cut), carry).rolls) expect(roll.slotAt).to.be.at.least(since);
      }),
    );
  });
});
