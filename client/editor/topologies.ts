import type { Coverage } from '../../server/grid/topology/coverage.ts';

/** Coverages kept: the base of a draft, and the versions that a slider runs through. */
const KEPT = 4;

/** Reads the coverage of a generation once; a generation never changes. `read` may fail, and is then asked again. */
export function keepTopologies(read: (generation: number) => Promise<Coverage>) {
  /** Least recently used first. */
  const kept = new Map<number, Promise<Coverage>>();
  return (generation: number): Promise<Coverage> => {
    const found = kept.get(generation) ?? read(generation);
    kept.delete(generation);
    kept.set(generation, found);
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT) break;
      kept.delete(oldest);
    }
    found.catch(() => kept.delete(generation));
    return found;
  };
}
