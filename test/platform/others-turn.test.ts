import { expect } from 'chai';
import { othersTurn, restNowAndThen } from '../../server/platform/others-turn.ts';

const work = (ms: number) => {
  for (const until = performance.now() + ms; performance.now() < until; );
};

describe('long work in turns', () => {
  it('lets others go first once it has gone on for a while, and not before', async () => {
    const told: string[] = [];
    const rest = restNowAndThen();
    setImmediate(() => told.push('other'));
    await rest();
    told.push('short');
    work(15);
    await rest();
    told.push('long');
    expect(told).to.deep.equal(['short', 'other', 'long']);
  });

  it('does with timers where there is nothing else, as in a browser', async () => {
    const { setImmediate: known } = globalThis;
    try {
      Reflect.deleteProperty(globalThis, 'setImmediate');
      await othersTurn();
    } finally {
      globalThis.setImmediate = known;
    }
  });
});
