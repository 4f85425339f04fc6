import { expect } from 'chai';
import { COUNTS, FIGURE_NAMES, FIGURES, figuresOf, NO_COUNTS, sumOfCounts } from '../../server/evaluation/figures.ts';
import { earlier, monthAfter, monthPeriod, spanOf } from '../../server/evaluation/period.ts';

describe('the figures', () => {
  it('have a name and a definition in both languages, and count what is defined', () => {
    for (const figure of Object.values(FIGURES)) {
      for (const words of [figure.name, figure.words]) {
        expect(words.zh).to.match(/\p{Script=Han}/u);
        expect(words.en).to.match(/[a-z]/);
      }
      expect(COUNTS).to.include.keys(figure.of, figure.by);
    }
    expect(Object.keys(FIGURES)).to.deep.equal([...FIGURE_NAMES]);
  });

  it('are null where there is nothing to divide by, and never not a number', () => {
    expect(Object.values(figuresOf(NO_COUNTS))).to.deep.equal(FIGURE_NAMES.map(() => null));
  });

  it('divide the one count by the other', () => {
    const counts = { ...NO_COUNTS, recorded: 8, filed: 6, due: 4, dueOnTime: 3, closed: 2, handlingHours: 30 };
    expect(figuresOf(counts)).to.deep.include({ filedRate: 0.75, onTimeRate: 0.75, meanHandlingH: 15 });
    expect(sumOfCounts(counts, counts).handlingHours).to.equal(60);
  });
});

describe('periods', () => {
  it('begin and end at midnight in the city', () => {
    const { from, to } = spanOf({ from: '2019-05-01', to: '2019-05-31' }, 'Asia/Shanghai');
    expect(from.toISOString()).to.equal('2019-04-30T16:00:00.000Z');
    expect(to.toISOString()).to.equal('2019-05-31T16:00:00.000Z');
  });

  it('know the length of months and the turn of the year', () => {
    expect(monthPeriod('2020-02')).to.deep.equal({ from: '2020-02-01', to: '2020-02-29' });
    expect(monthPeriod('2019-12')).to.deep.equal({ from: '2019-12-01', to: '2019-12-31' });
    expect(monthAfter('2019-12', 1)).to.equal('2020-01');
    expect(monthAfter('2020-01', -13)).to.equal('2018-12');
  });

  it('keep whole months whole, and the same days of broken ones', () => {
    expect(earlier({ from: '2019-03-01', to: '2019-03-31' }, 1)).to.deep.equal({
      from: '2019-02-01',
      to: '2019-02-28',
    });
    expect(earlier({ from: '2019-02-01', to: '2019-02-28' }, 1)).to.deep.equal({
      from: '2019-01-01',
      to: '2019-01-31',
    });
    expect(earlier({ from: '2019-05-01', to: '2019-05-12' }, 1)).to.deep.equal({
      from: '2019-04-01',
      to: '2019-04-12',
    });
    expect(earlier({ from: '2019-05-10', to: '2019-05-30' }, 12)).to.deep.equal({
      from: '2018-05-10',
      to: '2018-05-30',
    });
    expect(earlier({ from: '2020-03-01', to: '2020-03-30' }, 1)).to.deep.equal({
      from: '2020-02-01',
      to: '2020-02-29',
    });
  });
});
