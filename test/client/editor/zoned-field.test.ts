import { expect } from 'chai';
import { dateFieldOf, instantOfField, midnightAfter } from '../../../client/editor/zoned-field.ts';

describe('a field of date and time', () => {
  it('is read on the wall of the city, wherever the page stands', () => {
    expect(instantOfField('2026-11-23T00:00', 'Asia/Shanghai')?.toISOString()).to.equal('2026-11-22T16:00:00.000Z');
    expect(instantOfField('2026-07-01T08:30', 'America/Chicago')?.toISOString()).to.equal('2026-07-01T13:30:00.000Z');
  });

  it('is written as it is read', () => {
    for (const zone of ['Asia/Shanghai', 'America/Chicago', 'UTC'])
      expect(dateFieldOf(instantOfField('2026-11-23T14:05', zone)?.getTime() ?? 0, zone), zone).to.equal(
        '2026-11-23T14:05',
      );
  });

  it('proposes the next midnight of the city', () => {
    const at = midnightAfter(Date.parse('2026-11-22T10:00:00Z'), 'Asia/Shanghai');
    expect(dateFieldOf(at, 'Asia/Shanghai')).to.equal('2026-11-23T00:00');
  });

  it('is nothing where it says nothing', () => {
    expect(instantOfField('', 'UTC')).to.equal(null);
    expect(instantOfField('tomorrow', 'UTC')).to.equal(null);
  });
});
