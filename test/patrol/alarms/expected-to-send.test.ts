import { expect } from 'chai';
import fc from 'fast-check';
import { expectedToSend, LATELY_MS } from '../../../server/patrol/alarms/expected-to-send.ts';

const NOW = 10 * LATELY_MS;
const workers = (count: number): Set<string> => new Set(Array.from({ length: count }, (_, index) => `W${index}`));

describe('who is expected to send positions', () => {
  it('is whoever did lately, and everybody once more than half of the workers did', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.nat(30), fc.nat(30), (all, lately, longAgo) => {
        const heard = new Map<string, number>();
        for (let index = 0; index < longAgo; index++) heard.set(`W${index}`, NOW - LATELY_MS - 1);
        for (let index = 0; index < lately; index++) heard.set(`W${index}`, NOW - LATELY_MS);
        const isExpected = expectedToSend(workers(all), heard, NOW);
        const sent = Math.min(lately, all);
        const expected = [...workers(all)].filter(isExpected).length;
        expect(expected).to.equal(sent * 2 > all ? all : sent);
      }),
      { numRuns: 100 },
    );
  });
  it('is nobody else in a city that tries ten phones out', () => {
    const heard = new Map(Array.from({ length: 10 }, (_, index) => [`W${index}`, NOW]));
    const isExpected = expectedToSend(workers(810), heard, NOW);
    expect([isExpected('W9'), isExpected('W10'), isExpected('stranger')]).to.deep.equal([true, false, false]);
  });
});
