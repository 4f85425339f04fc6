import type { Arc } from './coverage.ts';

/** Finds arcs by their boxes. */
export interface ArcIndex {
  readonly arcs: ReadonlyMap<number, Arc>;
}
