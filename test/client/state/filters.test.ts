import { expect } from 'chai';
import { matches, NO_FILTERS, reportQuery, spanOf, startOfDay } from '../../../client/state/filters.ts';
import { sampleReport } from '../sample-wall.ts';

const NOW = Date.parse('2026-11-22T10:00:30Z');

describe('filters', () => {
  it('begin a day where the city begins it, on days when its clock changes too', () => {
    expect(new Date(startOfDay('2026-11-22', 'Asia/Shanghai')).toISOString()).to.equal('2026-11-21T16:00:00.000Z');
    expect(new Date(startOfDay('2026-03-08', 'America/Chicago')).toISOString()).to.equal('2026-03-08T06:00:00.000Z');
    expect(new Date(startOfDay('2026-03-09', 'America/Chicago')).toISOString()).to.equal('2026-03-09T05:00:00.000Z');
  });

  it('include the last day of a range whole', () => {
    const span = spanOf({ ...NO_FILTERS, window: 'range', from: '2019-01-01', to: '2019-01-31' }, NOW, 'Asia/Shanghai');
    expect(new Date(span.from!).toISOString()).to.equal('2018-12-31T16:00:00.000Z');
    expect(new Date(span.to!).toISOString()).to.equal('2019-01-31T16:00:00.000Z');
  });

  it('let through what they name, and nothing else', () => {
    const report = sampleReport(1, { severity: 2 });
    expect(matches(NO_FILTERS, report, {})).to.equal(true);
    expect(matches({ ...NO_FILTERS, categories: ['noise'] }, report, {})).to.equal(false);
    expect(matches({ ...NO_FILTERS, minSeverity: 3 }, report, {})).to.equal(false);
    expect(matches({ ...NO_FILTERS, state: 'closed' }, report, {})).to.equal(false);
    expect(matches(NO_FILTERS, report, { from: Date.parse(report.occurredAt) })).to.equal(true);
    expect(matches(NO_FILTERS, report, { to: Date.parse(report.occurredAt) })).to.equal(false);
  });

  it('ask for the same tiles all minute long, so that caches help', () => {
    const query = reportQuery({ ...NO_FILTERS, window: '7d' }, NOW, 'Asia/Shanghai');
    expect(reportQuery({ ...NO_FILTERS, window: '7d' }, NOW + 20_000, 'Asia/Shanghai')).to.equal(query);
    expect(reportQuery({ ...NO_FILTERS, window: 'all' }, NOW, 'Asia/Shanghai')).to.equal('');
    expect(reportQuery({ ...NO_FILTERS, window: 'all', minSeverity: 3, state: 'open' }, NOW, 'Asia/Shanghai')).to.equal(
      'severity=3%2C4&state=open',
    );
  });
});
