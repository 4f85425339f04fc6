import { expect } from 'chai';
import { generateCity } from '../../geodata/city.ts';
import { Random } from '../../geodata/random.ts';
import { ROUND_HABITS, roundHabit } from '../../geodata/round-habits.ts';
import { MOST_NOISE_M, roundNoise } from '../../geodata/round-noise.ts';
import { type RoundPaths, roundPaths } from '../../geodata/round-paths.ts';
import { positionAt, type Round, type RoundWish, roundOf } from '../../geodata/rounds.ts';
import type { Position } from '../../server/grid/contract.ts';

const SEED = 430281;
const DAY = 20_614;
const MORNING = Date.parse('2026-06-10T08:00:00+08:00');
const HOUR_MS = 3_600_000;

describe('the rounds of the demo', () => {
  const leaves = generateCity().filter(({ level }) => level === 4);
  const some = leaves.filter((_, i) => i % 13 === 0);
  const paths = new Map(some.map((cell) => [cell.code, roundPaths(cell, SEED)]));
  const stopsOf = ({ ground, code }: RoundPaths): Position[] => {
    const random = new Random(1, code);
    const [west, south, east, north] = ground.bounds;
    return Array.from({ length: 60 }, (): [number, number] => [
      random.between(west, east),
      random.between(south, north),
    ])
      .filter(([x, y]) => ground.isInside(x, y))
      .slice(0, 8)
      .map(([x, y]) => ground.toPosition(x, y));
  };
  const wishOf = (cellPaths: RoundPaths, changes: Partial<RoundWish> = {}): RoundWish => ({
    paths: cellPaths,
    stops: stopsOf(cellPaths),
    home: cellPaths.ground.toPosition(0, 0),
    staff: `W${cellPaths.code}`,
    day: DAY,
    seed: SEED,
    fromMs: MORNING,
    toMs: MORNING + (cellPaths.urban ? 9.5 : 3) * HOUR_MS,
    habit: 'steady',
    ...changes,
  });
  const rounds = [...paths.values()].map((one) => roundOf(wishOf(one))!);
  const minutesWalked = ({ at, ends }: Round): number =>
    ends.reduce((sum, end, i) => sum + at[end]! - at[i === 0 ? 0 : ends[i - 1]! + 1]!, 0) / 60_000;

  it('lay paths in every cell that hang together and do not leave it', () => {
    for (const { x, y, first, to, ground, code } of paths.values()) {
      expect(x.length, code).to.be.at.least(6);
      const seen = new Set([0]);
      for (const here of seen)
        for (let i = first[here]!; i < first[here + 1]!; i++) {
          seen.add(to[i]!);
          expect(ground.crosses(x[here]!, y[here]!, x[to[i]!]!, y[to[i]!]!), code).to.equal(false);
        }
      expect(seen.size, code).to.equal(x.length);
    }
  });

  it('keep every position within the cell, but for the error of the fix', () => {
    for (const round of rounds) {
      const { ground, code } = round.paths;
      let heard = 0;
      for (let ms = round.at[0]!; ms <= round.at.at(-1)!; ms += 30_000) {
        const found = positionAt(round, ms);
        if (found === undefined) continue;
        heard++;
        const [x, y] = ground.toMetres(found.position);
        if (!ground.isInside(x, y) && ground.borderM(x, y) > Math.SQRT2 * MOST_NOISE_M + 0.2)
          expect.fail(`${code} is ${ground.borderM(x, y)} m outside`);
      }
      expect(heard, code).to.be.above(100);
    }
  });

  it('walk at 1 to 1.4 m/s and stand at stops for one to eight minutes', () => {
    for (const { at, x, y, ends, visits } of rounds) {
      for (let i = 1; i < at.length; i++) {
        const [metres, seconds] = [Math.hypot(x[i]! - x[i - 1]!, y[i]! - y[i - 1]!), (at[i]! - at[i - 1]!) / 1000];
        if (metres > 0.01 && !ends.includes(i - 1)) expect(metres / seconds).to.be.within(0.999, 1.401);
        else if (!ends.includes(i - 1) && seconds > 1) expect(seconds / 60).to.be.within(1, 16);
      }
      for (const { atMs } of visits) expect(atMs).to.be.within(at[0]!, at.at(-1)!);
    }
  });

  it('take twice about two and a half hours in town and some two in the country, within the shift', () => {
    const mean = (urban: boolean): number => {
      const minutes = rounds.filter((round) => round.paths.urban === urban).map(minutesWalked);
      return minutes.reduce((a, b) => a + b, 0) / minutes.length;
    };
    expect(mean(true)).to.be.within(240, 330);
    expect(mean(false)).to.be.within(85, 130);
    for (const {
      at,
      paths: { urban },
      ends,
    } of rounds) {
      expect(at[0]).to.be.above(MORNING);
      expect(at.at(-1)).to.be.below(MORNING + (urban ? 9.75 : 3.25) * HOUR_MS);
      expect(ends.length).to.equal(urban ? 2 : 1);
    }
  });

  it('look in at the stops: all of them in town', () => {
    for (const { paths: one, visits } of rounds.filter(({ paths: { urban, ground } }) => urban && ground.areaM2 < 4e5))
      expect(visits.length, one.code).to.be.at.least(Math.min(5, stopsOf(one).length - 2));
  });

  it('are the same for the same seed, and others on another day', () => {
    const [one] = paths.values();
    const told = (from: RoundPaths) => ({ ...roundOf(wishOf(from))!, paths: from.code });
    expect(told(one!)).to.deep.equal(told(roundPaths(some[0]!, SEED)));
    expect(roundOf(wishOf(one!))!.at).to.not.deep.equal(roundOf(wishOf(one!, { day: DAY + 1 }))!.at);
  });

  it('say nothing at lunch, before, after, and when the telephone has failed', () => {
    const urban = rounds.find((round) => round.paths.urban)!;
    const { at, ends } = urban;
    expect(positionAt(urban, at[0]! - 1)).to.equal(undefined);
    expect(positionAt(urban, at.at(-1)! + 1)).to.equal(undefined);
    expect(positionAt(urban, (at[ends[0]!]! + at[ends[0]! + 1]!) / 2)).to.equal(undefined);
    const silent = roundOf(wishOf(urban.paths, { habit: 'silent' }))!;
    expect(positionAt(silent, silent.at[0]! + 60_000)).to.not.equal(undefined);
    expect(positionAt(silent, silent.silentFromMs + 1)).to.equal(undefined);
    expect(roundOf(wishOf(urban.paths, { habit: 'missing' }))).to.equal(undefined);
  });

  it('differ by habit: a slack one covers little, a late one begins late, one elsewhere is not in the cell', () => {
    const [one, other] = [...paths.values()].filter(({ urban }) => urban);
    const length = ({ x, y }: Round): number =>
      x.reduce((sum, _, i) => sum + (i === 0 ? 0 : Math.hypot(x[i]! - x[i - 1]!, y[i]! - y[i - 1]!)), 0);
    const [steady, slack, late] = (['steady', 'slack', 'late'] as const).map(
      (habit) => roundOf(wishOf(one!, { habit }))!,
    );
    expect(length(slack!)).to.be.below(length(steady!) / 10);
    expect(late!.at[0]! - MORNING).to.be.above(45 * 60_000);
    expect(roundOf(wishOf(one!, { habit: 'elsewhere', elsewhere: other! }))!.paths).to.equal(other);
  });

  it('are as they should on most days; every habit occurs, with a few people over and over', () => {
    const counts = new Map<string, number>();
    for (let worker = 0; worker < 820; worker++) {
      const habit = roundHabit(SEED, `W${worker}`, DAY);
      counts.set(habit, (counts.get(habit) ?? 0) + 1);
    }
    expect([...counts.keys()]).to.have.members([...ROUND_HABITS]);
    expect(counts.get('steady')! / 820).to.be.within(0.8, 0.95);
  });

  it('have an error of some four metres that wanders and does not jump', () => {
    let square = 0;
    for (let i = 0; i < 2_000; i++) {
      const [east, north] = roundNoise(77, i * 10_000);
      const [later, laterNorth] = roundNoise(77, i * 10_000 + 1_000);
      square += east ** 2 + north ** 2;
      expect(Math.max(Math.abs(east), Math.abs(north))).to.be.at.most(MOST_NOISE_M);
      expect(Math.hypot(later - east, laterNorth - north)).to.be.below(1);
    }
    expect(Math.sqrt(square / 2_000)).to.be.within(3.5, 5);
  });
});
