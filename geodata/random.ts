/** Seeded random numbers (xoshiro128**, state filled by splitmix32): the same seed gives the same city on every machine. */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private d: number;

  /** `purpose` separates streams of one seed, so that a change to one part of the city leaves the others as they were. */
  constructor(seed: number, purpose: string) {
    let state = seed >>> 0;
    for (let i = 0; i < purpose.length; i++) state = Math.imul(state ^ purpose.charCodeAt(i), 0x01000193) >>> 0;
    const fill = (): number => {
      state = (state + 0x9e3779b9) >>> 0;
      let z = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
      z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
      return (z ^ (z >>> 15)) >>> 0;
    };
    this.a = fill();
    this.b = fill();
    this.c = fill();
    this.d = fill() | 1;
  }

  /** 32 random bits, unsigned. */
  bits(): number {
    const product = Math.imul(this.b, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
    const shifted = this.b << 9;
    this.c ^= this.a;
    this.d ^= this.b;
    this.b ^= this.c;
    this.a ^= this.d;
    this.c ^= shifted;
    this.d = (this.d << 11) | (this.d >>> 21);
    return result;
  }

  /** Uniform in [0, 1). */
  unit(): number {
    return this.bits() / 4294967296;
  }

  /** Uniform in [low, high). */
  between(low: number, high: number): number {
    return low + (high - low) * this.unit();
  }

  /** Whole number in [0, count). */
  below(count: number): number {
    return Math.floor(this.unit() * count);
  }

  /** One of `items`, all equally likely. */
  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)]!;
  }

  chance(probability: number): boolean {
    return this.unit() < probability;
  }

  /** Standard normal deviate. */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.unit())) * Math.cos(2 * Math.PI * this.unit());
  }

  /** Index into `cumulative` (rising sums of weights) drawn in proportion to the weights. */
  weighted(cumulative: ArrayLike<number>): number {
    const target = this.unit() * cumulative[cumulative.length - 1]!;
    let low = 0;
    let high = cumulative.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (cumulative[middle]! > target) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** Rising sums of `weights`, for `Random.weighted`. */
export function cumulate(weights: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(weights.length);
  let sum = 0;
  for (let i = 0; i < weights.length; i++) {
    sum += weights[i]!;
    sums[i] = sum;
  }
  return sums;
}
