import { expect } from 'chai';
import fc from 'fast-check';
import { metresBetween } from '../../../server/grid/metres.ts';
import { DEFAULT_PATROL_RULES } from '../../../server/patrol/patrol-rules.ts';
import type { Fix } from '../../../server/patrol/tracks/fix.ts';
import { simplifyTrack } from '../../../server/patrol/tracks/simplify-track.ts';
import { splitTrack } from '../../../server/patrol/tracks/split-track.ts';
import { decodeTrailLine, encodeTrailLine } from '../../../server/patrol/tracks/trail-line.ts';
import { isJoined } from '../../../server/patrol/walk/walk-steps.ts';

const START = Date.parse('2026-03-02T08:00:00+08:00');
/** A walk of steps of some metres, with stops, jumps and gaps between them. */
const walk = fc
  .array(
    fc.record({
      s: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 30 }) }, fc.integer({ min: 170, max: 190 })),
      east: fc.oneof(
        { weight: 9, arbitrary: fc.integer({ min: -30, max: 30 }) },
        fc.integer({ min: -9000, max: 9000 }),
      ),
      north: fc.integer({ min: -30, max: 30 }),
      begins: fc.oneof({ weight: 15, arbitrary: fc.constant(false) }, fc.constant(true)),
    }),
    { minLength: 1, maxLength: 300 },
  )
  .map((steps) => {
    let [atMs, lon, lat] = [START, 113.4, 27.6];
    return steps.map(({ s, east, north, begins }): Fix => {
      atMs += s * 1000;
      lon += east * 1e-5;
      lat += north * 1e-5;
      return { atMs, lon, lat, begins };
    });
  });
const rules = DEFAULT_PATROL_RULES;
const apartM = (a: Pick<Fix, 'lon' | 'lat'>, b: Pick<Fix, 'lon' | 'lat'>) =>
  metresBetween([a.lon, a.lat], [b.lon, b.lat]);
/** Where the line has the walker at an instant. */
const onLine = (line: readonly Pick<Fix, 'atMs' | 'lon' | 'lat'>[], atMs: number) => {
  const after = line.findIndex((fix) => fix.atMs >= atMs);
  const [a, b] = [line[Math.max(0, after - 1)]!, line[after]!];
  const share = b.atMs === a.atMs ? 0 : (atMs - a.atMs) / (b.atMs - a.atMs);
  return { lon: a.lon + share * (b.lon - a.lon), lat: a.lat + share * (b.lat - a.lat) };
};

describe('a simplified line', () => {
  it('has whoever goes along it by time within the tolerance, and keeps its ends and the order of time', () => {
    fc.assert(
      fc.property(walk, fc.constantFrom(0, 2, 5, 30), (fixes, toleranceM) => {
        const simple = simplifyTrack(fixes, toleranceM);
        expect([simple[0], simple.at(-1)]).to.deep.equal([fixes[0], fixes.at(-1)]);
        for (const [index, fix] of simple.entries())
          if (index > 0) expect(fix.atMs).to.be.greaterThan(simple[index - 1]!.atMs);
        for (const fix of fixes) expect(apartM(fix, onLine(simple, fix.atMs))).to.be.at.most(toleranceM * 1.001 + 1e-6);
      }),
      { numRuns: 60 },
    );
  });

  it('needs two positions for a straight walk of one pace, and keeps where somebody stood', () => {
    const straight = Array.from({ length: 5_000 }, (_, i) => ({
      atMs: START + i * 10_000,
      lon: 113.4 + i * 1e-5,
      lat: 27.6,
    }));
    // One position more for each piece in which a long line is taken.
    expect(simplifyTrack(straight, 1).length).to.equal(4);
    const stood = straight.slice(0, 100).map((fix, i) => ({ ...fix, atMs: fix.atMs + (i >= 50 ? 600_000 : 0) }));
    expect(simplifyTrack(stood, 5).map(({ atMs }) => atMs)).to.include.members([stood[50]!.atMs]);
  });
});

describe('a walk', () => {
  it('is split exactly where two positions are not joined, and where something must not be shown', () => {
    fc.assert(
      fc.property(walk, fc.integer({ min: 2, max: 9 }), (fixes, hidden) => {
        const keeps = (fix: Fix) => (fix.atMs / 1000) % hidden !== 0;
        const lines = splitTrack(fixes, rules, keeps);
        expect(lines.flat()).to.deep.equal(fixes.filter(keeps));
        const breaks = new Set(lines.map((line) => line[0]));
        for (const [index, fix] of fixes.entries()) {
          const before = fixes[index - 1];
          if (!keeps(fix)) continue;
          const goesOn = before !== undefined && keeps(before) && isJoined(before, fix, rules);
          expect(breaks.has(fix)).to.equal(!goesOn);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has no line over a gap, into a new recording, faster than possible, or across the 180th meridian', () => {
    const a: Fix = { atMs: START, lon: 113.4, lat: 27.6, begins: false };
    const joined = (change: Partial<Fix>, from: Partial<Fix> = {}) =>
      splitTrack(
        [
          { ...a, ...from },
          { ...a, atMs: START + 180_000, ...change },
        ],
        rules,
      ).length === 1;
    expect(joined({})).to.equal(true);
    expect(joined({ begins: true })).to.equal(false);
    expect(joined({ atMs: START + 180_001 })).to.equal(false);
    expect(joined({ lat: 27.6 + 0.06 })).to.equal(false);
    expect(joined({ lon: -179.9999, lat: 0 }, { lon: 179.9999, lat: 0 })).to.equal(false);
  });
});

describe('a line of trails on the wire', () => {
  it('comes back to the second, and to a decimetre or the step that was asked for', () => {
    fc.assert(
      fc.property(walk, fc.constantFrom(1, 10), (fixes, step) => {
        const back = decodeTrailLine(encodeTrailLine(fixes, START, step), START);
        expect(back.length).to.equal(fixes.length);
        for (const [index, fix] of back.entries()) {
          expect(apartM(fix, fixes[index]!)).to.be.lessThan(0.1 * step);
          expect(Math.abs(fix.atMs - fixes[index]!.atMs)).to.be.at.most(500);
        }
      }),
      { numRuns: 40 },
    );
  });
});
