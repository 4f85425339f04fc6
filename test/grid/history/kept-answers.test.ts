import { expect } from 'chai';
import { KeptAnswers, type KeptBounds } from '../../../server/grid/history/kept-answers.ts';
import { oneAtATime } from '../../../server/grid/history/one-at-a-time.ts';

describe('KeptAnswers', () => {
  const opened = (bounds: KeptBounds) => {
    const worked: string[] = [];
    let nowMs = 0;
    const answers = new KeptAnswers(bounds, () => nowMs);
    const ask = async (key: string, letters = 1) =>
      (
        await answers.of(key, async () => {
          worked.push(key);
          return 'x'.repeat(letters);
        })
      ).body.length;
    return { worked, answers, ask, pass: (ms: number) => (nowMs += ms) };
  };

  it('keeps as many answers as fit in the bytes, and forgets those that were not asked for the longest', async () => {
    const { worked, ask } = opened({ answers: 100, bytes: 1_000 });
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await ask(key, 400);
    expect(worked).to.deep.equal(['a', 'b', 'c', 'b']);
    expect(await ask('huge', 5_000)).to.equal(5_002);
    await ask('b', 400);
    expect(worked.slice(4), 'a huge one drives nobody out').to.deep.equal(['huge']);
    await ask('huge', 5_000);
    expect(worked.slice(5)).to.deep.equal(['huge']);
  });

  it('keeps no more answers than it may, however small', async () => {
    const { worked, ask } = opened({ answers: 2, bytes: 1_000 });
    for (const key of ['a', 'b', 'c', 'c', 'a']) await ask(key);
    expect(worked).to.deep.equal(['a', 'b', 'c', 'a']);
  });

  it('works an answer out once for all who ask meanwhile, and anew once it is too old', async () => {
    const { worked, ask, pass } = opened({ answers: 10, bytes: 1_000, forMs: 100 });
    await Promise.all([ask('a'), ask('a'), ask('a')]);
    pass(99);
    await ask('a');
    expect(worked).to.deep.equal(['a']);
    pass(1);
    await ask('a');
    expect(worked).to.deep.equal(['a', 'a']);
  });

  it('keeps no failure', async () => {
    const { answers, ask } = opened({ answers: 10, bytes: 1_000 });
    const failed = await answers
      .of('a', () => Promise.reject(new Error('away')))
      .catch((cause: Error) => cause.message);
    expect(failed).to.equal('away');
    expect(await ask('a')).to.equal(3);
  });
});

describe('oneAtATime', () => {
  it('runs one after another, whatever becomes of each, and refuses those who would wait too long', async () => {
    const run = oneAtATime(2);
    let [now, most] = [0, 0];
    const work = async () => {
      most = Math.max(most, ++now);
      await new Promise((resume) => setImmediate(resume));
      now--;
      if (most === 1) throw new Error('failed');
    };
    const under = [1, 2, 3].map(() => run(work).catch(() => {}));
    expect(() => run(work)).to.throw('Too much is being worked out');
    await Promise.all(under);
    expect(most).to.equal(1);
    await run(async () => {});
  });
});
