import { expect } from 'chai';
import {
  formatAgo,
  formatArea,
  formatClock,
  formatDistance,
  formatMoment,
  formatNumber,
  formatSpan,
} from '../../../client/i18n/format.ts';
import { language } from '../../../client/i18n/i18n.ts';

const AT = Date.parse('2026-03-05T16:05:09Z');

describe('numbers and times of the interface', () => {
  beforeEach(() => {
    language.value = 'en';
  });

  it('show times in the zone of the city, whatever the machine says', () => {
    expect(formatClock(AT, 'Asia/Shanghai')).to.equal('00:05:09');
    expect(formatClock(AT, 'America/Chicago')).to.equal('10:05:09');
  });

  it('name the year only when it is another', () => {
    expect(formatMoment(AT, 'Asia/Shanghai', AT)).not.to.contain('2026');
    expect(formatMoment(AT, 'Asia/Shanghai', Date.parse('2027-01-01T00:00:00Z'))).to.contain('2026');
  });

  it('give a span in its two largest units', () => {
    expect(formatSpan(30_000)).to.equal('under a minute');
    expect(formatSpan(30_000, { seconds: true })).to.equal('30 secs');
    expect(formatSpan(14 * 60_000)).to.equal('14 mins');
    expect(formatSpan(3 * 3_600_000 + 20 * 60_000)).to.equal('3 hrs 20 mins');
    expect(formatSpan(-2 * 86_400_000)).to.equal('2 days');
  });

  it('follow the language', () => {
    language.value = 'zh';
    expect(formatNumber(82_513)).to.equal('82,513');
    expect(formatAgo(AT - 5 * 60_000, AT)).to.equal('5分钟前');
    expect(formatDistance(1534)).to.equal('1.5公里');
    expect(formatArea(2_157e6)).to.equal('2,157 平方公里');
  });
});
