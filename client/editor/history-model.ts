import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Coverage } from '../../server/grid/topology/coverage.ts';
import { spaced } from '../state/spaced.ts';
import type { Api } from '../wire/api.ts';
import { type Generation, readDifference, readGenerations } from '../wire/boundaries.ts';
import type { Difference } from '../wire/wire-types.ts';

/** A slider passes many versions on its way to one. */
const REST_MS = 250;
const LIST_REST_MS = 800;

/** With what a version is compared. */
export type ComparedWith = 'before' | 'today';

export interface HistoryOptions {
  api: Api;
  topologyOf(generation: number): Promise<Coverage>;
  /** Version to begin with; null for the one that holds. */
  first: number | null;
}

/** The published versions: which there are, the one that is looked at, and how it differs from another. */
export function createHistory({ api, topologyOf, first }: HistoryOptions) {
  const generations = signal<readonly Generation[] | null>(null);
  const problem = signal<unknown>(null);
  const chosen = signal<number | null>(first);
  const comparedWith = signal<ComparedWith>('before');
  const coverage = signal<Coverage | null>(null);
  const baseCoverage = signal<Coverage | null>(null);
  const difference = signal<Difference | null>(null);
  const isLoading = signal(false);
  /** What changed shall come into view. */
  const looksAtChange = signal(false);

  /** Those that hold, held or will hold, newest first. */
  const standing = computed(() => (generations.value ?? []).filter(({ withdrawnAt }) => withdrawnAt == null));
  const current = computed(() => standing.value.find((generation) => generation.current) ?? null);
  /** The one that is looked at: the chosen one, or the one that holds. */
  const shown = computed<Generation | null>(
    () => standing.value.find(({ number }) => number === chosen.value) ?? current.value ?? standing.value[0] ?? null,
  );
  const other = computed<Generation | null>(() => {
    if (shown.value === null) return null;
    if (comparedWith.value === 'today') return current.value;
    return standing.value.find(({ number }) => number < (shown.value?.number ?? 0)) ?? null;
  });

  async function load(): Promise<void> {
    try {
      const found = await readGenerations(api);
      batch(() => {
        generations.value = found;
        problem.value = null;
      });
    } catch (error) {
      problem.value = error;
    }
  }
  const refreshSoon = spaced(LIST_REST_MS, () => void load());

  let reading = new AbortController();
  async function read(version: number, against: number | null): Promise<void> {
    reading.abort();
    const mine = new AbortController();
    reading = mine;
    isLoading.value = true;
    // From the older to the newer, whichever of them is looked at.
    const [from, to] = against === null ? [null, version] : [Math.min(version, against), Math.max(version, against)];
    try {
      const [here, there, found] = await Promise.all([
        topologyOf(version),
        from === null ? null : topologyOf(version === to ? from : to),
        from === null || from === to ? null : readDifference(api, from, to, mine.signal),
      ]);
      if (mine.signal.aborted) return;
      batch(() => {
        coverage.value = here;
        baseCoverage.value = there ?? here;
        difference.value = found;
        problem.value = null;
        isLoading.value = false;
      });
    } catch (error) {
      if (mine.signal.aborted) return;
      batch(() => {
        problem.value = error;
        isLoading.value = false;
      });
    }
  }

  return {
    generations,
    standing,
    problem,
    chosen,
    comparedWith,
    shown,
    other,
    current,
    coverage,
    baseCoverage,
    difference,
    isLoading,
    looksAtChange,
    load,
    refreshSoon,
    /** Tries again what could not be read. */
    again(): void {
      problem.value = null;
      const [version, against] = [shown.peek()?.number, other.peek()?.number];
      if (version === undefined) void load();
      else void read(version, against ?? null);
    },
    /** Looks at the next older (-1) or newer (+1) version. */
    step(step: 1 | -1): void {
      const list = standing.peek();
      const at = list.findIndex(({ number }) => number === shown.peek()?.number);
      const next = list[at - step];
      if (next !== undefined) chosen.value = next.number;
    },
    /** Reads what is looked at for as long as somebody looks. Returns what ends it. */
    start(isOpen: ReadonlySignal<boolean>): () => void {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const stops = [
        effect(() => {
          if (isOpen.value) void load();
        }),
        effect(() => {
          const [version, against] = [shown.value?.number, other.value?.number];
          if (!isOpen.value || version === undefined) return;
          // Until it is read, what is known belongs to another version.
          isLoading.value = true;
          timer = setTimeout(() => void read(version, against ?? null), REST_MS);
          return () => clearTimeout(timer);
        }),
      ];
      return () => {
        for (const stop of stops) stop();
        reading.abort();
      };
    },
  };
}
export type History = ReturnType<typeof createHistory>;
