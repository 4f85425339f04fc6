import { expect } from 'chai';
import type { PatrolLive } from '../../../server/patrol/contract.ts';
import { LiveAnswers } from '../../../server/patrol/live/live-answers.ts';
import { DEFAULT_PATROL_RULES } from '../../../server/patrol/patrol-rules.ts';

const live = (roll: number, at = '2026-03-02T02:00:00.000Z'): PatrolLive => ({
  ...{ at, roll, shift: null, rules: DEFAULT_PATROL_RULES, walkers: [], silent: 0 },
  cells: { id: [], share: [], lastS: [], minutes: [] },
  kpis: { notPatrolled: 0, unknown: 0, patrolled: 0 },
});

describe('answers of patrol live', () => {
  let now: number;
  let told: number;
  let taken: (() => void)[];
  let answers: LiveAnswers;
  beforeEach(() => {
    now = 0;
    told = 1;
    taken = [];
    answers = new LiveAnswers(
      () => told,
      () => now,
    );
  });
  /** A snapshot that ends when `taken` says so, with what was told when it began. */
  const take = () => {
    const roll = told;
    return new Promise<PatrolLive>((resolve) => taken.push(() => resolve(live(roll))));
  };
  const settle = () => new Promise((resume) => setImmediate(resume));

  it('are one for a thousand walls of a view, and one more for those who heard of news meanwhile', async () => {
    const early = Array.from({ length: 500 }, () => answers.of('all', 0, take));
    await settle();
    told = 2;
    const late = Array.from({ length: 500 }, () => answers.of('all', 2, take));
    await settle();
    taken[0]!();
    await settle();
    await settle();
    taken[1]!();
    const rolls = (await Promise.all([...early, ...late])).map(({ roll }) => roll);
    expect(taken.length).to.equal(2);
    expect(rolls.slice(500).every((roll) => roll === 2)).to.equal(true);
  });

  it('are kept for a second, and not for one who heard of more', async () => {
    const ask = async (roll: number) => {
      const asked = answers.of('all', roll, take);
      await settle();
      taken.at(-1)!();
      return asked;
    };
    await ask(0);
    now = 900;
    await ask(1);
    expect(taken.length).to.equal(1);
    await ask(7);
    expect(taken.length).to.equal(2);
    now = 1_950;
    await ask(0);
    expect(taken.length).to.equal(3);
    const other = answers.of('west', 0, take);
    await settle();
    expect(taken.length).to.equal(4);
    taken.at(-1)!();
    await other;
  });

  it('have one tag whenever they say the same, and none outlives a failure', async () => {
    const first = await answers.of('all', 0, async () => live(1));
    now = 5_000;
    const second = await answers.of('all', 0, async () => live(1, '2026-03-02T02:00:05.000Z'));
    expect(second.etag).to.equal(first.etag);
    now = 10_000;
    const failed = await answers.of('all', 0, () => Promise.reject(new Error('away'))).catch((error) => error.message);
    expect(failed).to.equal('away');
    expect((await answers.of('all', 0, async () => live(3))).etag).not.to.equal(first.etag);
  });
});
