import { expect } from 'chai';
import { Refresher } from '../../../client/wire/refresher.ts';

const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('what is read anew', () => {
  let refresher: Refresher | undefined;
  afterEach(() => refresher?.stop());

  it('is read at once, then once for all that asked meanwhile, and never too soon', async () => {
    const times: number[] = [];
    refresher = new Refresher({
      work: async () => {
        times.push(performance.now());
        await rest(10);
      },
      ...{ apartMs: 40, everyMs: 10_000 },
    });
    refresher.soon();
    expect(times, 'not before it was started').to.deep.equal([]);
    refresher.start();
    await rest(5);
    for (let asked = 0; asked < 5; asked++) refresher.soon();
    await rest(100);
    expect(times.length).to.equal(2);
    expect((times[1] as number) - (times[0] as number)).to.be.at.least(45);
  });

  it('is read unasked too, after a failure as well, until it is stopped', async () => {
    let count = 0;
    refresher = new Refresher({
      work: async () => {
        count++;
        throw new Error('away');
      },
      ...{ apartMs: 1, everyMs: 15 },
    });
    refresher.start();
    await rest(70);
    expect(count).to.be.within(2, 6);
    refresher.stop();
    const before = count;
    await rest(40);
    expect(count).to.equal(before);
  });

  it('goes on when an answer never comes', async () => {
    let count = 0;
    refresher = new Refresher({
      work: () => {
        count++;
        return new Promise(() => {});
      },
      ...{ apartMs: 1, everyMs: 10, mostMs: 10 },
    });
    refresher.start();
    await rest(90);
    expect(count).to.be.within(2, 6);
  });
});
