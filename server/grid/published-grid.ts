import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database.ts';
import { buildLocator, type Locator } from './locator.ts';
import { generationAt, nextChangeAfter, readCells } from './store.ts';

/** Locators of earlier generations kept for as-of lookups, besides the current one. */
const KEPT_GENERATIONS = 3;
/** Longest wait that a timer takes, and how soon to try again when the database was away. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
const RETRY_MS = 1_000;

/**
 * The grid as it is published, in memory: the locator that holds now, and those of other instants on demand. A new
 * generation replaces the locator in one step; a caller that took one keeps a consistent grid.
 */
export class PublishedGrid {
  readonly #database: Database;
  readonly #city: string;
  readonly #clock: Clock;
  readonly #listeners = new Set<(locator: Locator) => void>();
  /** Least recently used first. */
  readonly #others = new Map<number, Promise<Locator>>();
  #current: Locator = buildLocator(0, []);
  #ready = false;
  #closed = false;
  #refreshing: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;

  private constructor(database: Database, city: string, clock: Clock) {
    this.#database = database;
    this.#city = city;
    this.#clock = clock;
  }

  /** Reads the generation that holds now. A city without cells has generation 0. */
  static async open(database: Database, city: string, clock: Clock): Promise<PublishedGrid> {
    const grid = new PublishedGrid(database, city, clock);
    await grid.refresh();
    return grid;
  }

  /** True once a generation was read. */
  get ready(): boolean {
    return this.#ready;
  }

  /** The locator that holds now. */
  current(): Locator {
    return this.#current;
  }

  /** The locator that held, or will hold, at `instant`; one without cells before the first generation. */
  async at(instant: Date): Promise<Locator> {
    const number = await generationAt(this.#database.knex, this.#city, instant);
    if (number === this.#current.generation) return this.#current;
    const kept = this.#others.get(number);
    const locator = kept ?? this.#read(number);
    this.#others.delete(number);
    this.#others.set(number, locator);
    locator.catch(() => this.#others.get(number) === locator && this.#others.delete(number));
    for (const oldest of this.#others.keys()) {
      if (this.#others.size <= KEPT_GENERATIONS) break;
      this.#others.delete(oldest);
    }
    return locator;
  }

  /**
   * Takes up the generation that holds now, and sets the timer for the next one scheduled. Calls run one after
   * another; each resolves once everything that was published before it is in force.
   */
  refresh(): Promise<void> {
    this.#refreshing = this.#refreshing.catch(() => {}).then(() => this.#takeUp());
    return this.#refreshing;
  }

  /** Calls `listener` with each new current locator; returns the way to stop. */
  onChange(listener: (locator: Locator) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Stops the timer. What was read stays usable. */
  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  async #takeUp(): Promise<void> {
    if (this.#closed) return;
    const now = this.#clock();
    const number = await generationAt(this.#database.knex, this.#city, now);
    const changed = number !== this.#current.generation;
    if (changed) {
      this.#current = await (this.#others.get(number) ?? this.#read(number));
      this.#others.delete(number);
    }
    this.#ready = true;
    const next = await nextChangeAfter(this.#database.knex, this.#city, now);
    this.#wakeIn(next === undefined ? undefined : next.getTime() - now.getTime());
    if (changed) for (const listener of this.#listeners) listener(this.#current);
  }

  #wakeIn(delayMs: number | undefined): void {
    clearTimeout(this.#timer);
    if (delayMs === undefined || this.#closed) return;
    this.#timer = setTimeout(
      () => this.refresh().catch(() => this.#wakeIn(RETRY_MS)),
      Math.min(delayMs, LONGEST_TIMER_MS),
    );
    this.#timer.unref();
  }

  async #read(number: number): Promise<Locator> {
    return buildLocator(number, number === 0 ? [] : await readCells(this.#database.knex, this.#city, number));
  }
}
