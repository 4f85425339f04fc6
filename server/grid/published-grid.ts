import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database.ts';
import { refuse } from '../platform/errors.ts';
import { buildLocator, type Locator } from './locator.ts';
import { generationAt, generationStands, type Holding, readCells, readCellsBeside, readSchedule } from './store.ts';

/** Locators of other generations kept for as-of lookups. They share the cells that are the same. */
const KEPT_GENERATIONS = 3;
/** How long before it holds a generation is read: long enough for a province, and to outlast a database that is away. */
const AHEAD_MS = 60_000;
/** Generations read ahead at most; the next ones are read when these hold. */
const MOST_AHEAD = 2;
/** Longest wait that a timer takes, and how soon to try again when the database was away. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
const RETRY_MS = 1_000;
/** Longest wait for a look at what is scheduled: a database that hangs must not keep anybody from being answered. */
const LOOK_AT_MOST_MS = 250;

/** A generation that holds from an instant on; `locator` once it was read. */
interface Scheduled {
  number: number;
  fromMs: number;
  locator?: Locator;
}

/**
 * The grid as it is published, in memory: the locator that holds now, and those of other instants on demand. A caller
 * that took a locator keeps a consistent grid.
 *
 *     published ──event──► refresh() ──near──► read ahead, onUpcoming ──its instant──► current(), onChange
 *                                  └──far──► a timer, a minute before ──┘
 *
 * The clock alone switches: whoever asks `current()` at the millisecond from which the next generation holds is answered
 * by it, in every process that heard of it, at the same instant, whatever timers and the database do. A process that
 * heard of a generation and could not read it in time knows that it is late: `holding()` then waits, so that an answer
 * to the outside is never by boundaries that hold no more. And a process that has heard of nothing for a while may have
 * missed it: beside others it looks at the schedule before it answers, unless it did less than half a lead ago.
 *
 * Longer than 200 lines: what is read, what holds and what is told hang on one schedule.
 */
export class PublishedGrid {
  readonly #database: Database;
  readonly #city: string;
  readonly #clock: Clock;
  /** How long what was read of the schedule is trusted without a look. */
  readonly #trustMs: number;
  readonly #changeListeners = new Set<(locator: Locator) => void>();
  readonly #upcomingListeners = new Set<(locator: Locator) => void>();
  /** Least recently used first. */
  readonly #others = new Map<number, Promise<Locator>>();
  #current: Locator = buildLocator(0, []);
  #told: Locator = this.#current;
  /** What holds after the current one, in that order. The first may hold already: then this process is late. */
  #schedule: Scheduled[] = [];
  /** When the first of them begins to hold. */
  #nextMs = Infinity;
  /** When the schedule was last read, by when it was asked for; and the number of that question, and of the last one. */
  #readMs = Number.NEGATIVE_INFINITY;
  #answered = 0;
  #asked = 0;
  #looking: Promise<void> | undefined;
  #waiting: Promise<void> | undefined;
  #ready = false;
  #closed = false;
  #refreshing: Promise<void> = Promise.resolve();
  #catchingUp: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;

  private constructor(database: Database, city: string, clock: Clock, trustMs: number) {
    this.#database = database;
    this.#city = city;
    this.#clock = clock;
    this.#trustMs = trustMs;
  }

  /**
   * Reads the generation that holds now. A city without cells has generation 0. `trustMs`: half of the lead by which
   * others publish, less a commit; without it nobody else is thought to publish.
   */
  static async open(
    database: Database,
    city: string,
    clock: Clock,
    { trustMs = Infinity }: { trustMs?: number } = {},
  ): Promise<PublishedGrid> {
    const grid = new PublishedGrid(database, city, clock, trustMs);
    try {
      await grid.refresh();
    } catch (error) {
      grid.close();
      throw error;
    }
    return grid;
  }

  /** True once a generation was read. */
  get ready(): boolean {
    return this.#ready;
  }

  /** The locator that holds now: the newest that holds and was read. */
  current(): Locator {
    if (this.#nextMs <= this.#clock().getTime()) this.#switch();
    return this.#current;
  }

  /** The same for an answer to the outside: waits where the generation that holds was not read in time. */
  holding(): Locator | Promise<Locator> {
    const nowMs = this.#clock().getTime();
    if (nowMs - this.#readMs > this.#trustMs) return this.#whenLooked();
    const locator = this.current();
    return this.#nextMs <= nowMs ? this.#whenRead() : locator;
  }

  /** The locator that held, or will hold, at `instant`; one without cells before the first generation. */
  async at(instant: Date): Promise<Locator> {
    return this.#locatorOf(await generationAt(this.#database.knex, this.#city, instant));
  }

  /** The locator of generation `number`, past, present or scheduled; undefined where none stands under that number. */
  async numbered(number: number): Promise<Locator | undefined> {
    const stands = number === 0 || (await generationStands(this.#database.knex, this.#city, number));
    return stands ? this.#locatorOf(number) : undefined;
  }

  /**
   * Takes up the generation that holds now and reads those that soon will; sets the timer for the next. Calls run one
   * after another; each resolves once everything that was published before it, and holds, is in force.
   */
  refresh(): Promise<void> {
    this.#refreshing = this.#refreshing.catch(() => {}).then(() => this.#takeUp());
    return this.#refreshing;
  }

  /** Resolves to true as soon as `generation` or a later one holds here, to false where it will not within `timeoutMs`. */
  async whenHolding(generation: number, timeoutMs: number): Promise<boolean> {
    await this.refresh();
    const holds = () => this.current().generation >= generation;
    const next = this.#schedule.find(({ number }) => number >= generation);
    if (holds() || next === undefined || next.fromMs - this.#clock().getTime() > timeoutMs) return holds();
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        stop();
        resolve(holds());
      };
      const timer = setTimeout(done, timeoutMs);
      const stop = this.onChange(() => holds() && done());
    });
  }

  /** Calls `listener` with each new current locator, at the switch; returns the way to stop. */
  onChange(listener: (locator: Locator) => void): () => void {
    this.#changeListeners.add(listener);
    return () => this.#changeListeners.delete(listener);
  }

  /** Calls `listener` with each locator that was read ahead, for what is to be ready when it holds. */
  onUpcoming(listener: (locator: Locator) => void): () => void {
    this.#upcomingListeners.add(listener);
    return () => this.#upcomingListeners.delete(listener);
  }

  /** Stops the timer. What was read stays usable, and switches by the clock. */
  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  /** Puts the newest generation that holds and was read in force; the listeners hear of it when the caller is done. */
  #switch(): void {
    const nowMs = this.#clock().getTime();
    const last = this.#schedule.findLastIndex(({ fromMs, locator }) => fromMs <= nowMs && locator !== undefined);
    if (last === -1) return;
    this.#current = this.#schedule[last]!.locator!;
    this.#schedule = this.#schedule.slice(last + 1);
    this.#nextMs = this.#schedule[0]?.fromMs ?? Infinity;
    setImmediate(() => this.#tell());
  }

  #tell(): void {
    if (this.#closed || this.#told === this.#current) return;
    this.#told = this.#current;
    for (const listener of this.#changeListeners) listener(this.#told);
  }

  async #whenLooked(): Promise<Locator> {
    this.#looking ??= this.#look().finally(() => {
      this.#looking = undefined;
    });
    this.#waiting ??= this.#atMost(this.#looking).finally(() => {
      this.#waiting = undefined;
    });
    await this.#waiting;
    const locator = this.current();
    return this.#nextMs <= this.#clock().getTime() ? this.#whenRead() : locator;
  }

  /** Waits for a look, but not for ever. */
  async #atMost(looked: Promise<void>): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const over = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, LOOK_AT_MOST_MS);
    });
    await Promise.race([looked, over.then(() => this.#trustNow())]);
    clearTimeout(timer);
  }

  /** Nobody publishes through a database that is away; what is known is as good as it was. */
  #trustNow(): void {
    this.#readMs = this.#clock().getTime();
  }

  /** Looks at what is scheduled, and no more: what has to be read is read beside it. */
  async #look(): Promise<void> {
    try {
      await this.#readSchedule();
    } catch {
      this.#trustNow();
      return;
    }
    if (this.#toRead().length > 0) this.refresh().catch(() => {});
  }

  async #whenRead(): Promise<Locator> {
    this.#catchingUp ??= this.refresh().finally(() => {
      this.#catchingUp = undefined;
    });
    await this.#catchingUp;
    const locator = this.current();
    if (this.#nextMs > this.#clock().getTime()) return locator;
    throw refuse('not-ready', 'New boundaries are just coming into force; try again', { retryAfterS: 1 });
  }

  async #takeUp(): Promise<void> {
    if (this.#closed) return;
    try {
      await this.#readSchedule();
      await this.#readAhead();
      this.current();
      this.#ready = true;
      this.#tell();
      this.#wake();
    } catch (error) {
      this.#wake(RETRY_MS);
      throw error;
    }
  }

  async #readSchedule(): Promise<void> {
    const question = ++this.#asked;
    const now = this.#clock();
    const holdings = await readSchedule(this.#database.knex, this.#city, now);
    // Of two that are under way the one that was asked later knows more.
    if (question < this.#answered) return;
    this.#answered = question;
    this.#readMs = now.getTime();
    this.#plan(holdings);
  }

  /** Takes over a schedule that was just read; its first may have been overtaken meanwhile. */
  #plan(holdings: readonly Holding[]): void {
    const nowMs = this.#clock().getTime();
    // The same objects: somebody may just be reading for one of them.
    const known = new Map(this.#schedule.map((one) => [one.number, one]));
    const schedule = holdings.map(
      ({ number, holdsFrom }): Scheduled => known.get(number) ?? { number, fromMs: holdsFrom.getTime() },
    );
    const first = schedule.findLastIndex(({ fromMs }) => fromMs <= nowMs);
    // An older number holds where the one in force was taken back.
    const isInForce = schedule[first]?.number === this.#current.generation;
    this.#schedule = schedule.slice(isInForce || first === -1 ? first + 1 : first);
    this.#nextMs = this.#schedule[0]?.fromMs ?? Infinity;
  }

  /** What holds, or soon will, and was not read yet. */
  #toRead(): Scheduled[] {
    const untilMs = this.#clock().getTime() + AHEAD_MS;
    return this.#schedule.slice(0, MOST_AHEAD).filter((one) => one.locator === undefined && one.fromMs <= untilMs);
  }

  /** Reads what holds, and what holds soon, in that order. */
  async #readAhead(): Promise<void> {
    for (const one of this.#toRead()) {
      one.locator = await (this.#others.get(one.number) ?? this.#read(one.number));
      this.#others.delete(one.number);
      if (one.fromMs > this.#clock().getTime()) for (const listener of this.#upcomingListeners) listener(one.locator);
    }
  }

  /** Sets the timer for what comes next: a switch to tell of, or a generation to read; or for `atMost` from now. */
  #wake(atMost = LONGEST_TIMER_MS): void {
    clearTimeout(this.#timer);
    if (this.#closed) return;
    const at = this.#schedule
      .slice(0, MOST_AHEAD)
      .map(({ fromMs, locator }) => (locator === undefined ? fromMs - AHEAD_MS : fromMs));
    const delayMs = Math.max(0, Math.min(...at) - this.#clock().getTime());
    if (delayMs === Infinity && atMost === LONGEST_TIMER_MS) return;
    this.#timer = setTimeout(
      () => {
        this.current();
        this.#tell();
        // What failed has set its own timer.
        this.refresh().catch(() => {});
      },
      Math.min(delayMs, atMost),
    );
    this.#timer.unref();
  }

  #locatorOf(number: number): Locator | Promise<Locator> {
    const near = [{ locator: this.current() }, ...this.#schedule].find(({ locator }) => locator?.generation === number);
    if (near?.locator !== undefined) return near.locator;
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

  async #read(number: number): Promise<Locator> {
    if (number === 0) return buildLocator(0, []);
    const { knex } = this.#database;
    const known = this.#current;
    const isKnown = known.generation !== 0 && (await generationStands(knex, this.#city, known.generation));
    const cells = await (isKnown
      ? readCellsBeside(knex, this.#city, number, known)
      : readCells(knex, this.#city, number));
    return buildLocator(number, cells);
  }
}
