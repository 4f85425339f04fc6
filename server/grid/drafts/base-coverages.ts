import type { Database } from '../../platform/database.ts';
import type { Locator } from '../locator.ts';
import { readCells } from '../store.ts';
import type { Coverage } from '../topology/coverage.ts';
import { buildCoverage } from '../topology/structure/build-coverage.ts';

/** Coverages kept: those that drafts begin from, a few tens of megabytes each for 10,000 cells. */
const KEPT = 3;

/** The published boundaries as coverages, built when first asked for, and shared by all drafts that begin from one. */
export class BaseCoverages {
  /** All that are in use anywhere: what a sheet was replayed on stays the very same, whatever else is looked at. */
  readonly #alive = new Map<number, WeakRef<Coverage>>();
  /** Least recently used first. */
  readonly #kept = new Map<number, Promise<Coverage>>();
  readonly #database: Database;
  readonly #city: string;
  readonly #grid: { current(): Pick<Locator, 'generation' | 'cells'> };

  constructor(database: Database, city: string, grid: { current(): Pick<Locator, 'generation' | 'cells'> }) {
    this.#database = database;
    this.#city = city;
    this.#grid = grid;
  }

  /** The coverage of a generation, which never changes unless it is taken back; without cells for 0. */
  of(generation: number): Promise<Coverage> {
    const kept = this.#kept.get(generation);
    const alive = this.#alive.get(generation)?.deref();
    const coverage = kept ?? (alive === undefined ? this.#build(generation) : Promise.resolve(alive));
    this.#kept.delete(generation);
    this.#kept.set(generation, coverage);
    const isKept = () => this.#kept.get(generation) === coverage;
    coverage.then(
      (built) => isKept() && this.#alive.set(generation, new WeakRef(built)),
      () => isKept() && this.#kept.delete(generation),
    );
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= KEPT) break;
      this.#kept.delete(oldest);
    }
    return coverage;
  }

  /** Forgets a generation that was taken back: its cells are not what they were. */
  forget(generation: number): void {
    this.#kept.delete(generation);
    this.#alive.delete(generation);
  }

  async #build(generation: number): Promise<Coverage> {
    const current = this.#grid.current();
    const cells =
      current.generation === generation ? current.cells : await readCells(this.#database.knex, this.#city, generation);
    return buildCoverage(cells, generation);
  }
}
