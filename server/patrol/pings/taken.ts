import type { PingsTaken } from '../contract.ts';

const MOST_REFUSALS = 20;

/** What became of positions that were taken in several parts. */
export class Taken {
  #sum: PingsTaken = { stored: 0, duplicate: 0, refused: 0, marked: 0, refusals: [] };

  /** Adds a part; `indexOf` tells the index in the whole of one in the part. */
  add(part: PingsTaken, indexOf: (index: number) => number = (index) => index): void {
    const { stored, duplicate, refused, marked, refusals } = this.#sum;
    this.#sum = {
      stored: stored + part.stored,
      duplicate: duplicate + part.duplicate,
      refused: refused + part.refused,
      marked: marked + part.marked,
      refusals: [...refusals, ...part.refusals.map((one) => ({ ...one, index: indexOf(one.index) }))],
    };
  }

  refuse(index: number, code: string, message: string): void {
    this.#sum.refused++;
    // The first of all are told; a later part may bring earlier ones.
    this.#sum.refusals.push({ index, code, message });
    if (this.#sum.refusals.length > 2 * MOST_REFUSALS) this.#sum.refusals = first(this.#sum.refusals);
  }

  tell(): PingsTaken {
    return { ...this.#sum, refusals: first(this.#sum.refusals) };
  }
}

const first = (refusals: PingsTaken['refusals']): PingsTaken['refusals'] =>
  refusals.toSorted((a, b) => a.index - b.index).slice(0, MOST_REFUSALS);
