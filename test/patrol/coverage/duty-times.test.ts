import { expect } from 'chai';
import fc from 'fast-check';
import { Presence } from '../../../server/patrol/coverage/presence.ts';
import { timesTold } from '../../../server/patrol/coverage/times-told.ts';
import type { PatrolPlace } from '../../../server/patrol/patrol-place.ts';

const MINUTE = 60_000;
const NOW = new Date('2019-05-08T04:00:00Z');

function placeIn(timeZone: string, shifts: [startsAt: string, endsAt: string][]): PatrolPlace {
  const known = shifts.map(([startsAt, endsAt], i) => ({ code: `s${i}`, days: 'every-day', startsAt, endsAt }));
  return {
    city: { timeZone },
    clock: () => NOW,
    calendar: { current: () => ({}) },
    duties: {
      staff: () => [...known.map(({ code }) => ({ code: `W${code}`, shift: code })), { code: 'D', shift: 'desk' }],
      // The desk is on duty day and night, and walks nowhere.
      shifts: () => [...known, { code: 'desk', days: 'every-day', startsAt: '00:00', endsAt: '00:00' }],
      postsOf: (code: string) => (code === 'D' ? [] : [{ post: 'grid-worker' }]),
    },
  } as unknown as PatrolPlace;
}

describe('the times that reports may tell', () => {
  const at = (text: string) => Date.parse(`2019-05-08T${text}:00+05:45`);
  const told = timesTold(placeIn('Asia/Kathmandu', [['08:00', '17:40']]));
  const both = (text: string) => [told.floor(at(text)), told.ceil(at(text))];
  const midnight = Date.parse('2019-05-09T00:00:00+05:45');
  /** Half hours are those of UTC: quarters to and past in Kathmandu. */
  it('are those of the shifts of grid workers in whole half hours, and midnights', () => {
    for (const text of ['07:45', '08:00', '12:34', '17:40', '17:45', '00:00'])
      expect(both(text), text).to.deep.equal([at(text), at(text)]);
    expect(both('03:00')).to.deep.equal([at('00:00'), at('07:45')]);
    expect(both('22:04')).to.deep.equal([at('17:45'), midnight]);
  });

  it('are midnights alone without shifts, and everything where somebody walks at all hours', () => {
    const none = timesTold(placeIn('Asia/Kathmandu', []));
    expect([none.floor(at('12:34')), none.ceil(at('12:34'))]).to.deep.equal([at('00:00'), midnight]);
    const always = timesTold(
      placeIn('Asia/Kathmandu', [
        ['22:00', '06:00'],
        ['06:00', '22:00'],
      ]),
    );
    expect([always.floor(at('03:33')), always.ceil(at('23:33'))]).to.deep.equal([at('03:33'), at('23:33')]);
  });

  it('are the same for every time in one time off, so that no choice of periods tells them apart', () => {
    const minutes = fc.integer({ min: 0, max: 400 * 24 * 60 });
    const begin = Date.parse('2019-01-01T00:00:00Z');
    for (const zone of ['Asia/Shanghai', 'Asia/Kathmandu', 'America/Chicago']) {
      const times = timesTold(
        placeIn(zone, [
          ['08:00', '12:00'],
          ['20:00', '02:00'],
        ]),
      );
      fc.assert(
        fc.property(minutes, (minute) => {
          const ms = begin + minute * MINUTE;
          const [from, to] = [times.floor(ms), times.ceil(ms)];
          expect(from <= ms && ms <= to).to.equal(true);
          expect([times.floor(from), times.ceil(to)]).to.deep.equal([from, to]);
          if (from === to) return;
          for (const other of [from + MINUTE, (from + to) / 2, to - MINUTE])
            expect([times.floor(other), times.ceil(other)]).to.deep.equal([from, to]);
        }),
        { numRuns: 60 },
      );
    }
  });
});

describe('the longest gap', () => {
  it('begins and ends where nobody was there between', () => {
    const begin = Date.parse('2019-05-08T00:00:00Z');
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 89 })), fc.integer({ min: 1, max: 90 }), (there, until) => {
        const presence = new Presence(begin, begin + 90 * MINUTE);
        for (const minute of there) presence.add(begin + Math.floor(minute / 30) * 30 * MINUTE, 2 ** (minute % 30));
        const gap = presence.longestGap(begin + until * MINUTE)!;
        const [from, to] = [(gap.fromMs - begin) / MINUTE, (gap.toMs - begin) / MINUTE];
        expect(there.some((minute) => minute >= from && minute < to)).to.equal(false);
        expect(from === 0 || to === from || there.includes(from - 1)).to.equal(true);
        expect(to === until || to === from || there.includes(to)).to.equal(true);
        expect(presence.longestGapMs(begin + until * MINUTE)).to.equal(gap.toMs - gap.fromMs);
      }),
      { numRuns: 100 },
    );
  });
});
