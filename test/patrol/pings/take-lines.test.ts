import { expect } from 'chai';
import type { PingsTaken } from '../../../server/patrol/contract.ts';
import type { PingsOf } from '../../../server/patrol/pings/arrivals.ts';
import { takeLines } from '../../../server/patrol/pings/take-lines.ts';
import { pingAt } from './ping-desk.ts';

const line = (s: number): string => JSON.stringify({ worker: 'W1', ...pingAt(s, 0) });
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const mayRelay = () => undefined;

/** Takes all, and remembers how many came at once. */
function counting(): { sizes: number[]; take(batches: readonly PingsOf[]): Promise<PingsTaken> } {
  const sizes: number[] = [];
  return {
    sizes,
    take: async (batches) => {
      const size = batches.reduce((sum, { pings }) => sum + pings.length, 0);
      sizes.push(size);
      return { stored: size, duplicate: 0, refused: 0, marked: 0, refusals: [] };
    },
  };
}

describe('a stream of positions', () => {
  it('is taken while it goes on, however slowly it comes', async () => {
    const recorder = counting();
    async function* slow(): AsyncGenerator<string> {
      yield line(0);
      yield line(1);
      await pause(60);
      expect(recorder.sizes).to.deep.equal([2]);
      yield line(2);
    }
    const taken = await takeLines(recorder, slow(), mayRelay, { flushMs: 10 });
    expect(recorder.sizes).to.deep.equal([2, 1]);
    expect(taken.stored).to.equal(3);
  });

  it('is taken up to where it broke off', async () => {
    const recorder = counting();
    async function* broken(): AsyncGenerator<string> {
      yield line(0);
      throw new Error('broke off');
    }
    const error = await takeLines(recorder, broken(), mayRelay).catch((reason) => reason);
    expect(error).to.have.property('message', 'broke off');
    expect(recorder.sizes).to.deep.equal([1]);
  });

  it('ends where what came cannot be taken', async () => {
    let asked = 0;
    async function* endless(): AsyncGenerator<string> {
      for (let s = 0; s < 1_000; s++) {
        asked++;
        yield line(s);
        await pause(5);
      }
    }
    const recorder = { take: () => Promise.reject(new Error('the database is away')) };
    const error = await takeLines(recorder, endless(), mayRelay, { flushMs: 10 }).catch((reason) => reason);
    expect(error).to.have.property('message', 'the database is away');
    expect(asked).to.be.lessThan(100);
  });
});
