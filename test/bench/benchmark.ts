import type { Database } from '../../server/platform/database.ts';

/** One benchmark of PERFORMANCE.md. Its file is `p<number>-<what>.ts` and exports it as `bench`. */
export interface Benchmark {
  /** As in the table, e.g. "P1". */
  id: string;
  title: string;
  target: string;
  /** Checks first that what it compares gives equal results (throws when not), then measures. */
  run(context: BenchContext): Promise<Row[]>;
}

/** One line of the table. Figures are medians of at least five interleaved runs. */
export interface Row {
  what: string;
  figure: number;
  unit: string;
  /** What it is held against in the same run, e.g. "which-polygon 1,000,000/s". */
  baseline: string;
  /** How many times better than the baseline, in the sense of the target; undefined where nothing is compared. */
  ratio?: number;
  notes?: string;
}

export interface BenchContext {
  /** URL of a new, empty database with PostGIS, on a server with durable commits that is started on first use. */
  postgisUrl(): Promise<string>;
  /** A new, migrated database there, with the city of the tests. It is closed when the benchmark ends. */
  migratedDatabase(options?: { poolSize?: number }): Promise<{ database: Database; url: string }>;
  /** A generator of numbers in [0, 1): the same sequence in every run of one name. */
  random(name: string): () => number;
  /** Says on stderr what is going on. */
  say(line: string): void;
}

/** Runs each of `contenders` once in turn, `runs` times over; resolves to the median of what each returned. */
export async function interleave<Name extends string>(
  contenders: Record<Name, () => Promise<number> | number>,
  runs = 5,
): Promise<Record<Name, number>> {
  const names = Object.keys(contenders) as Name[];
  const results = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let run = 0; run < runs; run++) {
    for (const name of names) {
      const result = await contenders[name]();
      results[name].push(result);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(results[name])])) as Record<Name, number>;
}

/** How often a second something happens that was done `count` times by `work`. */
export async function perSecond(count: number, work: () => unknown): Promise<number> {
  const startedAt = performance.now();
  await work();
  return (count / (performance.now() - startedAt)) * 1_000;
}

/** The middle value; of an even number, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Mulberry32: small, quick, and good enough to scatter points. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
