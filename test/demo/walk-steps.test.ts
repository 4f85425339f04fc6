import { expect } from 'chai';
import { generateCity } from '../../geodata/city.ts';
import { roundPaths } from '../../geodata/round-paths.ts';
import { roundOf } from '../../geodata/rounds.ts';
import type { DemoWalk } from '../../server/demo/demo-walks.ts';
import { WalkSteps } from '../../server/demo/simulate-walks.ts';
import type { DemoStop } from '../../server/demo/walks-store.ts';
import type { Ping } from '../../server/patrol/contract.ts';

const EIGHT = Date.parse('2026-06-10T08:00:00+08:00');
const HOUR_MS = 3_600_000;
const EVERY_MS = 10_000;
const SEED = 430281;

describe('the steps of the simulated walks', () => {
  const cells = generateCity()
    .filter(({ level }) => level === 4)
    .slice(0, 60);
  const walks: DemoWalk[] = cells.map((_, i) => ({
    staff: `W${i}`,
    cellId: i,
    day: 20_614,
    fromMs: EIGHT,
    toMs: EIGHT + 9.5 * HOUR_MS,
    ticks: true,
  }));
  const paths = cells.map((cell) => roundPaths(cell, SEED));
  const stop: DemoStop = { kind: 'check-point', id: 1, code: 'X', cellId: 0, lon: 0, lat: 0 };
  const rounds = {
    walksOf: async () => walks,
    roundOf: (walk: DemoWalk) => {
      const { ground, x, y } = paths[walk.cellId]!;
      const [lon, lat] = ground.toPosition(x[0]! + 5, y[0]! + 5);
      return roundOf({ ...walk, paths: paths[walk.cellId]!, stops: [[lon, lat]], home: [lon, lat], seed: SEED });
    },
    stopsIn: () => [stop],
  };
  const sent = new Map<string, Ping[]>();
  let visits = 0;
  let most = 0;

  before(async () => {
    const steps = new WalkSteps(
      { city: { timeZone: 'Asia/Shanghai', demoSeed: SEED } } as ConstructorParameters<typeof WalkSteps>[0],
      rounds,
      EVERY_MS,
    );
    for (let ms = EIGHT - HOUR_MS; ms < EIGHT + 3 * HOUR_MS; ms += EVERY_MS) {
      const step = await steps.at(new Date(ms));
      visits += step.visits.length;
      most = Math.max(most, step.batches.length);
      for (const { staff, pings } of step.batches) sent.set(staff, [...(sent.get(staff) ?? []), ...pings]);
    }
  });

  it('send from those who walk, and from nobody out of hours', () => {
    expect(sent.size).to.be.within(52, 60);
    expect(most).to.be.above(20);
    for (const { at } of [...sent.values()].flat()) expect(Date.parse(at)).to.be.within(EIGHT, EIGHT + 3 * HOUR_MS);
  });

  it('send every ten seconds while walking', () => {
    const gaps = [...sent.values()].flatMap((pings) =>
      pings.slice(1).map(({ at }, i) => Date.parse(at) - Date.parse(pings[i]!.at)),
    );
    expect(gaps.filter((gap) => gap === EVERY_MS).length / gaps.length).to.be.above(0.7);
  });

  it('send some twice, late, out of order, poor or made up, a few in a thousand each', () => {
    const all = [...sent.values()];
    const pings = all.flat();
    const share = (wanted: (ping: Ping, i: number, own: Ping[]) => boolean): number =>
      all.reduce((sum, own) => sum + own.filter(wanted).length, 0) / pings.length;
    const previousMs = (i: number, own: Ping[]): number => (i === 0 ? 0 : Date.parse(own[i - 1]!.at));
    expect(share(({ at }, i, own) => Date.parse(at) === previousMs(i, own))).to.be.within(0.001, 0.01);
    expect(share(({ at }, i, own) => Date.parse(at) < previousMs(i, own))).to.be.within(0.0005, 0.02);
    expect(share(({ accuracyM }) => accuracyM! > 100)).to.be.within(0.001, 0.01);
    expect(share(({ mock }) => mock === true)).to.be.within(0.0001, 0.005);
  });

  it('go on every two minutes between outings, where the walker rests', () => {
    const rests = [...sent.values()].map((pings) => {
      const times = pings.map(({ at }) => Date.parse(at)).sort((a, b) => a - b);
      return Math.max(...times.slice(1).map((at, i) => at - times[i]!));
    });
    // But for those whose telephone fails, and what waits for the net.
    expect(rests.filter((ms) => ms <= 5 * 60_000).length).to.be.above(45);
  });

  it('tell who looks in at what', () => {
    expect(visits).to.be.within(40, 62);
  });
});
