import { expect } from 'chai';
import { changeOf, rampPlaces } from '../../../client/desk/evaluation/compare-figures.ts';
import { createEvaluationModel, readAsked, writeAsked } from '../../../client/desk/evaluation/evaluation-model.ts';
import { changeWords, figureWords } from '../../../client/desk/evaluation/figure-words.ts';
import { monthBefore, todayIn, yearStart } from '../../../client/desk/evaluation/period-days.ts';
import { language } from '../../../client/i18n/i18n.ts';
import type { Api } from '../../../client/wire/api.ts';
import { figuresOf, NO_COUNTS } from '../../../server/evaluation/figures.ts';

const figures = (due: number, dueOnTime: number, hours = 0) =>
  figuresOf({ ...NO_COUNTS, due, dueOnTime, overdue: due - dueOnTime, closed: due, handlingHours: hours });

describe('the evaluation view', () => {
  beforeEach(() => {
    language.value = 'en';
  });

  it('says whether a change is better by what the figure means', () => {
    const [now, before] = [figures(10, 9, 100), figures(10, 8, 50)];
    expect(changeOf('onTimeRate', now, before)).to.deep.include({ trend: 'better' });
    expect(changeOf('overdueRate', now, before)).to.deep.include({ trend: 'better' });
    expect(changeOf('meanHandlingH', now, before)).to.deep.equal({ by: 5, trend: 'worse' });
    expect(changeOf('onTimeRate', now, now)).to.deep.equal({ by: 0, trend: 'same' });
    expect(changeOf('onTimeRate', now, figures(0, 0))).to.equal(null);
  });

  it('writes shares in points and hours in hours', () => {
    expect(figureWords('onTimeRate', 0.9345)).to.equal('93.5 %');
    expect(figureWords('meanHandlingH', 41.23)).to.equal('41.2 h');
    expect(figureWords('meanHandlingH', null)).to.equal('—');
    expect(changeWords('onTimeRate', { by: 0.1, trend: 'better' })).to.equal('+10.0 pts');
    expect(changeWords('meanHandlingH', { by: -3, trend: 'better' })).to.equal('−3.0 h');
  });

  it('places rows on the ramp by the range of the figure, and leaves out those without it', () => {
    const rows = [
      { key: 'a', figures: figures(10, 5) },
      { key: 'b', figures: figures(10, 10) },
      { key: 'c', figures: figures(0, 0) },
      { key: 'd', figures: figures(4, 3) },
    ];
    const ramp = rampPlaces(rows, 'onTimeRate');
    expect([...(ramp?.places ?? [])]).to.deep.equal([
      ['a', 0],
      ['b', 1],
      ['d', 0.5],
    ]);
    expect(rampPlaces([rows[2]!], 'onTimeRate')).to.equal(null);
    expect(rampPlaces([rows[0]!], 'onTimeRate')?.places.get('a')).to.equal(0);
  });

  it('keeps what is asked in the address, and falls back where the address is wrong', () => {
    const asked = readAsked('?by=category&from=2026-01-01&to=2026-01-31&figure=reworkRate', '2026-11-22');
    expect(readAsked(`?${writeAsked(asked)}`, '2027-01-01')).to.deep.equal(asked);
    expect(readAsked('?by=moon&level=9&from=yesterday&figure=x', '2026-11-22')).to.deep.equal({
      by: 'cell',
      level: 2,
      from: '2026-11-01',
      to: '2026-11-22',
      figure: 'onTimeRate',
      row: '',
    });
  });

  it('knows the days of the city', () => {
    expect(todayIn('Asia/Shanghai', Date.parse('2026-11-22T16:30:00Z'))).to.equal('2026-11-23');
    expect(monthBefore('2026-01-15')).to.deep.equal({ from: '2025-12-01', to: '2025-12-31' });
    expect(yearStart('2026-11-22')).to.equal('2026-01-01');
  });

  it('does not show an answer that comes after a newer question', async () => {
    const waiting: { path: string; answer(value: unknown): void }[] = [];
    const api = {
      get: (path: string) => new Promise((answer) => waiting.push({ path, answer })),
    } as unknown as Api;
    const model = createEvaluationModel(api, '', '2026-11-22');
    model.ask({ by: 'organisation' });
    model.ask({ by: 'category' });
    const [first, second] = waiting.filter(({ path }) => path.startsWith('/api/evaluation?'));
    second!.answer({ by: 'category' });
    await new Promise(setImmediate);
    first!.answer({ by: 'organisation' });
    await new Promise(setImmediate);
    expect(model.table.value).to.deep.equal({ by: 'category' });
    expect(model.loading.value).to.equal(false);
  });
});
