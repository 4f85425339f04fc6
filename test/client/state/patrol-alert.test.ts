import { expect } from 'chai';
import { patrolAlert } from '../../../client/state/patrol-alert.ts';
import { sampleLive } from '../sample-patrol.ts';

const HOUR_MS = 3_600_000;
const FROM = Date.parse('2026-11-22T00:00:00.000Z');
const at = (hours: number, notPatrolled: number, patrolled: number) =>
  patrolAlert(sampleLive({ kpis: { notPatrolled, patrolled, unknown: 5 } }), FROM + hours * HOUR_MS);

describe('the alarm of cells that were not walked', () => {
  it('is quiet when a shift begins, and at the pace of the shift', () => {
    expect(at(0, 100, 0)).to.equal('calm');
    expect(at(5, 50, 50)).to.equal('calm');
    expect(at(10, 0, 100)).to.equal('calm');
  });

  it('watches what falls behind, and alarms when much of it is left at the end', () => {
    expect(at(5, 70, 30)).to.equal('watch');
    expect(at(5, 90, 10)).to.equal('alarm');
    expect(at(12, 31, 69)).to.equal('alarm');
  });

  it('says nothing of a city without shifts, or of which nothing is known', () => {
    expect(
      patrolAlert(sampleLive({ shift: null, kpis: { notPatrolled: 9, patrolled: 0, unknown: 0 } }), FROM),
    ).to.equal('calm');
    expect(at(9, 0, 0)).to.equal('calm');
  });
});
