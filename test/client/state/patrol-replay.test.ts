import { expect } from 'chai';
import fc from 'fast-check';
import {
  decodeTrails,
  mergeTrails,
  positionAt,
  TRAIL_AGES_MS,
  trailPieces,
} from '../../../client/state/patrol-replay.ts';

const FROM = '2026-11-22T00:00:00.000Z';
const BEGIN = Date.parse(FROM);

interface Step {
  x: number;
  y: number;
  s: number;
}
/** Positions as they stand in the answer: each as the difference from the one before. */
const coded = (steps: readonly Step[]): number[] =>
  steps.flatMap(({ x, y, s }, index) => {
    const before = steps[index - 1] ?? { x: 0, y: 0, s: 0 };
    return [x - before.x, y - before.y, s - before.s];
  });
const decoded = (...lines: Step[][]) =>
  decodeTrails({ from: FROM, walkers: [{ key: 'k', lines: lines.map(coded) }] })[0]!;
const steps = fc
  .array(
    fc.record({
      x: fc.integer({ min: 113_000_000, max: 114_000_000 }),
      y: fc.integer({ min: 27_000_000, max: 28_000_000 }),
      gap: fc.integer({ min: 1, max: 170 }),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((entries) => {
    let s = 0;
    return entries.map(({ x, y, gap }) => {
      s += gap;
      return { x, y, s };
    });
  });

describe('the replay of walks', () => {
  it('reads each position as it was', () => {
    fc.assert(
      fc.property(steps, (walk) => {
        const track = decoded(walk);
        for (const { x, y, s } of walk) {
          const [lon, lat] = positionAt(track, BEGIN + s * 1000)!;
          expect(lon).to.be.closeTo(x / 1e6, 1e-9);
          expect(lat).to.be.closeTo(y / 1e6, 1e-9);
        }
      }),
    );
  });

  it('goes from one position to the next in proportion, within the two', () => {
    fc.assert(
      fc.property(steps, fc.float({ min: 0, max: 1, noNaN: true }), (walk, part) => {
        fc.pre(walk.length > 1);
        const [a, b] = [walk[0]!, walk[1]!];
        const [lon, lat] = positionAt(decoded(walk), BEGIN + (a.s + part * (b.s - a.s)) * 1000)!;
        // A degree in a second: what an instant of ms since 1970 cannot hold is more than 1e-7 of it.
        expect(lon).to.be.closeTo((a.x + part * (b.x - a.x)) / 1e6, 1e-6);
        expect(lat).to.be.closeTo((a.y + part * (b.y - a.y)) / 1e6, 1e-6);
      }),
    );
  });

  it('shows nobody before, after and in a gap', () => {
    const track = decoded(
      [
        { x: 0, y: 0, s: 10 },
        { x: 10, y: 0, s: 20 },
      ],
      [{ x: 90, y: 0, s: 500 }],
    );
    for (const s of [9, 20.5, 499, 501]) expect(positionAt(track, BEGIN + s * 1000), `${s} s`).to.equal(undefined);
    expect(positionAt(track, BEGIN + 500_000)![0]).to.be.closeTo(90 / 1e6, 1e-12);
    expect(positionAt(decoded([]), BEGIN)).to.equal(undefined);
  });

  it('cuts trails by age without a hole, from half an hour ago up to the instant', () => {
    fc.assert(
      fc.property(steps, fc.nat(6000), (walk, s) => {
        const t = BEGIN + s * 1000;
        const pieces = trailPieces([decoded(walk)], t);
        const newestFirst = pieces.map(({ path }) => path);
        for (const [index, path] of newestFirst.entries()) {
          const older = newestFirst[index + 1];
          if (older === undefined) continue;
          expect(older.at(-1)![0]).to.be.closeTo(path[0]![0], 1e-9);
          expect(older.at(-1)![1]).to.be.closeTo(path[0]![1], 1e-9);
        }
        const here = positionAt(decoded(walk), t);
        if (pieces[0]?.age === 0 && here !== undefined) expect(pieces[0].path.at(-1)).to.deep.equal(here);
        const oldest = positionAt(decoded(walk), t - TRAIL_AGES_MS.at(-1)!);
        if (oldest !== undefined && pieces.length > 0) expect(pieces.at(-1)!.path[0]).to.deep.equal(oldest);
      }),
    );
  });

  it('goes on with what was walked since, as if all had come at once', () => {
    fc.assert(
      fc.property(steps, fc.nat(29), fc.nat(3), (walk, cut, back) => {
        const from = Math.max(0, Math.min(cut, walk.length - 1) - back);
        const [early, late] = [decoded(walk.slice(0, Math.min(cut, walk.length - 1) + 1)), decoded(walk.slice(from))];
        expect(mergeTrails([early], [late], 0)).to.deep.equal([decoded(walk)]);
      }),
    );
    const [first, second] = [[{ x: 1, y: 1, s: 10 }], [{ x: 5, y: 5, s: 400 }]];
    expect(mergeTrails([decoded(first)], [decoded(second)], 0)).to.deep.equal([decoded(first, second)]);
    expect(mergeTrails([decoded(first)], [decoded(second)], BEGIN + 11_000)).to.deep.equal([decoded(second)]);
    expect(mergeTrails([decoded(first)], [], BEGIN + 11_000)).to.deep.equal([]);
  });
});
