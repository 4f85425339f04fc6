import { expect } from 'chai';
import { dayNumber, isPressing, siteStatusOn } from '../../../client/state/site-status.ts';

const site = { dueDay: 100, aheadDays: 7, failed: false, closed: false };

describe('how a key site stands on a day', () => {
  it('is in order, due, and overdue, by its day alone', () => {
    expect([92, 93, 100, 101].map((today) => siteStatusOn(site, today))).to.deep.equal([
      'in-order',
      'due',
      'due',
      'overdue',
    ]);
  });

  it('is failed before it is late, and closed before all', () => {
    expect(siteStatusOn({ ...site, failed: true }, 200)).to.equal('failed');
    expect(siteStatusOn({ ...site, failed: true, closed: true }, 200)).to.equal('closed');
    expect(
      ['closed', 'failed', 'overdue', 'due', 'in-order'].filter((status) => isPressing(status as 'due')),
    ).to.deep.equal(['failed', 'overdue', 'due']);
  });

  it('counts days as they stand in a calendar', () => {
    expect(dayNumber('1970-01-02')).to.equal(1);
    expect(dayNumber('2026-03-01') - dayNumber('2026-02-28')).to.equal(1);
  });
});
