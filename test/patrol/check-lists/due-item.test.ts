import { expect } from 'chai';
import fc from 'fast-check';
import { calendarOf } from '../../../server/duty/clocks/working-calendar.ts';
import { dayFromText } from '../../../server/duty/clocks/zone-clock.ts';
import { dueItem, fitsCell } from '../../../server/patrol/check-lists/due-item.ts';

const MONDAY = dayFromText('2026-03-02');
/** Two weeks of five working days; nothing is published after. */
const calendar = calendarOf(
  Array.from({ length: 14 }, (_, index) => ({ day: MONDAY + index, working: index % 7 < 5 })),
);
const due = (every: number, lastOn: number | null, today: number, tickedToday = false) => {
  const last = lastOn === null ? null : MONDAY + lastOn;
  const { lastOn: told, dueOn, state } = dueItem(every, { lastBefore: last, tickedToday }, MONDAY + today, calendar);
  expect(told).to.equal(tickedToday ? MONDAY + today : last);
  return `${state} ${dueOn === null ? '-' : dueOn - MONDAY}`;
};

describe('an item of a check-list', () => {
  it('falls due so many working days after it was last ticked', () => {
    expect(due(1, 0, 1)).to.equal('due 1');
    expect(due(1, 4, 5), 'on Saturday, after Friday').to.equal('later 7');
    expect(due(5, 0, 6)).to.equal('later 7');
    expect(due(5, 0, 7)).to.equal('due 7');
    expect(due(5, 0, 8)).to.equal('overdue 7');
    expect(due(1, 5, 7), 'ticked on a Saturday').to.equal('due 7');
  });
  it('that was never ticked is due on the first working day', () => {
    expect(due(5, null, 1)).to.equal('due 1');
    expect(due(5, null, 5)).to.equal('later 7');
  });
  it('is done once it is ticked that day, be it due or not, and falls due again from that day on', () => {
    expect(due(5, 0, 1, true)).to.equal('done 8');
    expect(due(1, 0, 4, true)).to.equal('done 7');
    expect(due(2, null, 0, true)).to.equal('done 2');
  });
  it('is unknown where no calendar tells', () => {
    expect(due(5, 11, 12)).to.equal('unknown -');
    expect(due(1, null, 14)).to.equal('unknown -');
    expect(due(1, null, 14, true)).to.equal('done -');
  });
  it('is never overdue before all its working days are over', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.nat(6), fc.nat(13), (every, last, today) => {
        fc.pre(today > last);
        const over = [...Array(today - last).keys()].filter((n) => (last + n + 1) % 7 < 5).length;
        const [state] = due(every, last, today).split(' ');
        if (state !== 'unknown')
          expect(state === 'overdue').to.equal(over > every || (over === every && today % 7 > 4));
      }),
    ));
  it('is for the cells that it says', () => {
    expect(fitsCell({ where: 'urban' }, { urban: true })).to.equal(true);
    expect(fitsCell({ where: 'urban' }, { urban: false })).to.equal(false);
    expect(fitsCell({ where: 'rural' }, { urban: false })).to.equal(true);
    expect(fitsCell({ where: 'rural' }, { urban: null })).to.equal(true);
    expect(fitsCell({ where: 'everywhere' }, { urban: false })).to.equal(true);
  });
});
