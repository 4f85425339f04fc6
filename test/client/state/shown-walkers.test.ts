import { expect } from 'chai';
import { decodeTrails } from '../../../client/state/patrol-replay.ts';
import { replayPart } from '../../../client/state/replay-part.ts';
import { countPaces, walkersThen } from '../../../client/state/shown-walkers.ts';

const FROM = '2026-11-22T00:00:00.000Z';
const BEGIN = Date.parse(FROM);
const DAY_MS = 86_400_000;

describe('people in a replay', () => {
  // One walks for two minutes and stands for two, with a gap of ten before the next stretch.
  const lines = [
    [113_500_000, 27_650_000, 0, 2_000, 0, 120, 0, 0, 120],
    [113_510_000, 27_650_000, 840, 0, 0, 60],
  ];
  const tracks = decodeTrails({ from: FROM, walkers: [{ key: 'k', lines }] });
  const paces = (s: number) => walkersThen(tracks, BEGIN + s * 1000).map(({ pace }) => pace);

  it('walk or stand by where they were a minute before, and are not shown in a gap', () => {
    expect([paces(90), paces(230), paces(500), paces(870)]).to.deep.equal([['moving'], ['still'], [], ['moving']]);
    expect(countPaces(walkersThen(tracks, BEGIN + 230_000))).to.deep.equal({ moving: 0, still: 1, stale: 0 });
  });

  it('are read a day at a time, and not at all of a month', () => {
    const replay = { from: 0, to: 2.5 * DAY_MS, at: 0, playing: true, speed: 1 };
    const part = (at: number) => replayPart({ ...replay, at }, DAY_MS);
    expect(part(0)).to.deep.equal({ from: 0, to: DAY_MS });
    expect(part(DAY_MS)).to.deep.equal({ from: DAY_MS, to: 2 * DAY_MS });
    expect(part(2.5 * DAY_MS)).to.deep.equal({ from: 2 * DAY_MS, to: 2.5 * DAY_MS });
    expect(replayPart({ ...replay, to: 30 * DAY_MS }, DAY_MS)).to.equal(undefined);
    expect(replayPart({ ...replay, to: DAY_MS, at: DAY_MS }, DAY_MS)).to.deep.equal({ from: 0, to: DAY_MS });
  });
});
