import { expect } from 'chai';
import { alertOf } from '../../../client/state/thresholds.ts';
import { sampleSnapshot } from '../sample-wall.ts';

const kpis = { ...sampleSnapshot('2026-11-22T10:00:00Z').kpis, open: 200 };

describe('thresholds', () => {
  it('judge what is overdue by its share of what is open', () => {
    expect(alertOf('overdue', { ...kpis, overdue: 0 })).to.equal('calm');
    expect(alertOf('overdue', { ...kpis, overdue: 1 })).to.equal('watch');
    expect(alertOf('overdue', { ...kpis, overdue: 20 })).to.equal('alarm');
  });

  it('never alarm over what is not measured', () => {
    expect(alertOf('workersOnDuty', { ...kpis, workersOnDuty: null })).to.equal('calm');
  });
});
