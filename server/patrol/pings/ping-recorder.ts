/**
 * The door for positions. Batches that arrive while a transaction commits are taken in together in the next one, so that
 * a thousand phones do not make a thousand transactions; each is answered after the commit, with what became of its own.
 *
 *     take ──► waiting (bounded) ──► some thousand positions ──► one transaction ──► answered
 *
 * When they fail together, each is tried alone: one cannot fail its neighbours; and one that fails alone once more, for
 * another process may have dropped a day that was thought to be there, or be in the way. What is sent twice is known by person
 * and instant, so whoever is not answered sends again.
 */

import type { DutyBook } from '../../duty/duty-book.ts';
import type { PublishedGrid } from '../../grid/published-grid.ts';
import type { City } from '../../platform/city-store.ts';
import type { Clock } from '../../platform/clock.ts';
import { type Database, isDatabaseAway } from '../../platform/database.ts';
import { refuse } from '../../platform/errors.ts';
import { othersTurn } from '../../platform/others-turn.ts';
import type { PingsTaken } from '../contract.ts';
import type { PatrolRules } from '../patrol-rules.ts';
import { Arrivals, byPerson, type PingsOf } from './arrivals.ts';
import { KeptRolls } from './kept-rolls.ts';
import type { ArrivingPing, PingBatch } from './ping-batch.ts';
import { DAY_MS, dayBegin, makeDays } from './ping-days-store.ts';
import { takePings } from './take-pings.ts';
import { insertWalkers } from './walker-store.ts';

export type { PingsOf } from './arrivals.ts';

export interface PingRecorderPlace {
  database: Database;
  city: City;
  grid: Pick<PublishedGrid, 'current'>;
  duties: Pick<DutyBook, 'staffMember'>;
  patrolRules: { current(): PatrolRules };
  clock: Clock;
}

export interface PingRecorderOptions {
  /** Positions older than so many days (UTC) are not taken. */
  retentionDays?: number;
  /** Positions in one transaction, about. */
  batchSize?: number;
  /** Positions that may wait; more are refused with `overloaded`. */
  waitingLimit?: number;
}

interface Waiting {
  batches: readonly PingsOf[];
  size: number;
  resolve(taken: PingsTaken): void;
  reject(error: unknown): void;
}

export class PingRecorder {
  readonly #place: PingRecorderPlace;
  readonly #options: Required<PingRecorderOptions>;
  readonly #kept = new KeptRolls();
  /** Days and people for which there is a partition and a row. */
  readonly #days = new Set<number>();
  readonly #walkers = new Set<string>();
  #waiting: Waiting[] = [];
  #waitingPings = 0;
  #writing: Promise<void> | undefined;

  constructor(place: PingRecorderPlace, options: PingRecorderOptions = {}) {
    this.#place = place;
    this.#options = { retentionDays: 30, batchSize: 10_000, waitingLimit: 200_000, ...options };
  }

  /** Positions that wait to be stored. */
  get waiting(): number {
    return this.#waitingPings;
  }

  /**
   * Takes positions in; resolves once they are durable. Indexes of refusals count through all batches.
   * @throws Refusal `overloaded`, `database-unavailable`
   */
  take(batches: readonly PingsOf[]): Promise<PingsTaken> {
    const size = batches.reduce((sum, { pings }) => sum + pings.length, 0);
    if (this.#waitingPings > 0 && this.#waitingPings + size > this.#options.waitingLimit)
      throw refuse('overloaded', 'The positions were not taken; send them again', { retryAfterS: 1 });
    return new Promise((resolve, reject) => {
      this.#waiting.push({ batches, size, resolve, reject });
      this.#waitingPings += size;
      this.#writing ??= this.#writeAll();
    });
  }

  /** Resolves when nothing waits any more. */
  async drain(): Promise<void> {
    await this.#writing;
  }

  /** Begin of the oldest day of which positions are taken, ms since 1970. */
  cutoffMs(): number {
    return dayBegin(this.#place.clock().getTime()) - this.#options.retentionDays * DAY_MS;
  }

  async #writeAll(): Promise<void> {
    // Whatever else arrives in this turn of the event loop rides along.
    await othersTurn();
    while (this.#waiting.length > 0) {
      let size = 0;
      const next = this.#waiting.findIndex((one, i) => {
        size += one.size;
        return i > 0 && size > this.#options.batchSize;
      });
      const batch = this.#waiting.splice(0, next === -1 ? this.#waiting.length : next);
      for (const one of batch) this.#waitingPings -= one.size;
      await this.#settle(batch);
    }
    this.#writing = undefined;
  }

  /** Takes in and answers; tries each alone when they failed together, and one that failed alone again. Never throws. */
  async #settle(batch: readonly Waiting[], isLast = false): Promise<void> {
    try {
      const taken = await this.#write(batch.map(({ batches }) => batches));
      for (const [i, { resolve }] of batch.entries()) resolve(taken[i]!);
    } catch (error) {
      // Somebody may have dropped what was thought to be there.
      this.#days.clear();
      this.#walkers.clear();
      if (isLast || isDatabaseAway(error)) for (const { reject } of batch) reject(error);
      else for (const one of batch) await this.#settle([one], batch.length === 1);
    }
  }

  async #write(takes: readonly (readonly PingsOf[])[]): Promise<PingsTaken[]> {
    const { database, city, grid, patrolRules, clock } = this.#place;
    const receivedAt = clock();
    const [rules, cutoffMs] = [patrolRules.current(), this.cutoffMs()];
    const arrivals = takes.map((batches) => new Arrivals(batches));
    for (const each of arrivals) each.read(this.#place.duties, receivedAt.getTime(), cutoffMs, rules);
    const arriving = byPerson(arrivals);
    if (arriving.size > 0) await this.#prepare(arriving, receivedAt);
    const batch = { city: city.code, receivedAt, grid, rules, cutoffMs };
    for (let left: PingBatch['arriving'] = arriving; left.size > 0; ) {
      const { keep, rest } = await database.transaction((transaction) =>
        takePings(transaction, { ...batch, arriving: left }, this.#kept),
      );
      keep();
      left = rest;
    }
    return arrivals.map((each) => each.tell());
  }

  /** Makes the days and the rows that are missing, outside the transaction: others need not wait for it. */
  async #prepare(arriving: ReadonlyMap<string, readonly ArrivingPing[]>, at: Date): Promise<void> {
    const { database, city } = this.#place;
    const days = new Set<number>();
    for (const pings of arriving.values())
      for (const { atMs } of pings) {
        const day = dayBegin(atMs);
        if (!this.#days.has(day)) days.add(day);
      }
    if (days.size > 0) await makeDays(database, [...days]);
    for (const day of days) this.#days.add(day);
    const staff = [...arriving.keys()].filter((code) => !this.#walkers.has(code));
    if (staff.length > 0) await insertWalkers(database.knex, city.code, staff, at);
    for (const code of staff) this.#walkers.add(code);
  }
}
