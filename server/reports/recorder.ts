/**
 * Sixth stage: the record. Reports that arrive while a transaction commits are written together in the next one (group
 * commit), so that the cost of a durable commit is shared. Measured in test/bench/p05-file-report.ts.
 *
 *     filed ──► waiting (bounded) ──► batch ──► one transaction ──► acknowledged, each with its own answer
 *
 * - A report is acknowledged only after the commit.
 * - When a batch fails, each of it is tried alone: one bad row cannot fail its neighbours.
 * - Within the transaction the newest generation is read under a lock that publishers respect, and a report that was
 *   located by another is located anew: assignment and generation always fit the boundaries that hold.
 * - A batch is one statement: waiting for the answers of many was half of its time.
 *
 * Longer than 200 lines because the queue, the retries and what counts as sent before share one batch.
 */
import type { DutyBook } from '../duty/duty-book.ts';
import type { Locator } from '../grid/locator.ts';
import type { PublishedGrid } from '../grid/published-grid.ts';
import type { City } from '../platform/city-store.ts';
import type { Clock } from '../platform/clock.ts';
import { type Database, isDatabaseAway, isUniqueViolation, type Queryable } from '../platform/database.ts';
import { refuse } from '../platform/errors.ts';
import { othersTurn } from '../platform/others-turn.ts';
import type { Category, Duplicate, WireReport } from './contract.ts';
import { readDuplicates } from './duplicates-store.ts';
import { insertFilings } from './filing-store.ts';
import { openReport } from './open-report.ts';
import type { Photo } from './photo.ts';
import { insertPhotos } from './photo-store.ts';
import { type NewReport, namesOf, organisationNamesOf, type ReportRecord, wireReport } from './report-record.ts';
import type { Viewer } from './search-store.ts';
import type { TimedReport } from './set-deadlines.ts';
import { readSentBefore, signsOf } from './store.ts';

/** A report on its way into the record. */
export interface Filing {
  /** Decides everything from the boundaries that hold at the commit. Pure; may be called more than once. */
  decide(locator: Locator): TimedReport;
  photos: readonly Photo[];
  /** Which others may be the same. */
  nearness: Category['duplicates'];
  reporter: string;
  /** Under which the same may be sent again; scoped to its sender. */
  idempotencyKey: string | null;
}

/** What became of a filing. */
export interface Recorded {
  record: ReportRecord;
  /** As its event says it; absent in a replay, whose cells may have other names by now. */
  wire?: WireReport;
  /** It had been sent before, and nothing was written now. */
  replay: boolean;
  /** Others that may be the same, of those that the viewer may see. */
  duplicatesFor(viewer: Viewer): Duplicate[];
}

export interface RecorderOptions {
  /** Reports in one transaction at most. */
  batchSize?: number;
  /** Reports that may wait; more are refused with `overloaded`. */
  waitingLimit?: number;
  /** Bytes of photos that may wait. */
  waitingBytesLimit?: number;
}

export interface RecorderPlace {
  database: Database;
  city: City;
  grid: PublishedGrid;
  duties: Pick<DutyBook, 'organisation'>;
  clock: Clock;
}

interface Waiting {
  filing: Filing;
  bytes: number;
  resolve(recorded: Recorded): void;
  reject(error: unknown): void;
}

const GENERATION_TRIES = 5;
/** The boundaries changed between reading and writing: nothing was written, and it must be decided anew. */
const STALE = Symbol('stale generation');

export class ReportRecorder {
  readonly #place: RecorderPlace;
  readonly #options: Required<RecorderOptions>;
  #waiting: Waiting[] = [];
  #waitingBytes = 0;
  #writing: Promise<void> | undefined;
  #answering: Promise<unknown> = Promise.resolve();

  constructor(place: RecorderPlace, options: RecorderOptions = {}) {
    this.#place = place;
    this.#options = { batchSize: 100, waitingLimit: 5_000, waitingBytesLimit: 64 * 1024 * 1024, ...options };
  }

  /** Reports that wait to be written. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /**
   * Records one report; resolves once it is durable.
   * @throws Refusal `overloaded`, `idempotency-key-reused`, `database-unavailable`
   */
  record(filing: Filing): Promise<Recorded> {
    const bytes = filing.photos.reduce((sum, { image, thumbnail }) => sum + image.length + thumbnail.length, 0);
    const full =
      this.#waiting.length >= this.#options.waitingLimit ||
      (this.#waitingBytes > 0 && this.#waitingBytes + bytes > this.#options.waitingBytesLimit);
    if (full)
      throw refuse('overloaded', 'The report was not taken; send it again with the same Idempotency-Key', {
        retryAfterS: 1,
      });
    return new Promise((resolve, reject) => {
      this.#waiting.push({ filing, bytes, resolve, reject });
      this.#waitingBytes += bytes;
      this.#writing ??= this.#writeAll();
    });
  }

  /** Resolves when nothing waits any more. */
  async drain(): Promise<void> {
    await this.#writing;
    await this.#answering;
  }

  async #writeAll(): Promise<void> {
    // Whatever else arrives in this turn of the event loop rides along.
    await othersTurn();
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, this.#options.batchSize);
      for (const { bytes } of batch) this.#waitingBytes -= bytes;
      await this.#settle(batch);
    }
    this.#writing = undefined;
  }

  /** Writes a batch and answers each of it; tries each alone when they failed together. Never throws. */
  async #settle(batch: readonly Waiting[]): Promise<void> {
    try {
      const outcomes = await this.#write(batch.map(({ filing }) => filing));
      // The next batch need not wait for it.
      this.#answering = Promise.all([this.#answering, this.#answer(batch, outcomes)]);
    } catch (error) {
      // A database that went away may have committed: only the sender, with its key, may send again.
      if (batch.length === 1 || isDatabaseAway(error)) for (const { reject } of batch) reject(error);
      else for (const one of batch) await this.#settle([one]);
    }
  }

  /** Tells each what became of it. They are recorded: what fails here must not say that they were not. */
  async #answer(batch: readonly Waiting[], outcomes: readonly Outcome[]): Promise<void> {
    const { database, city } = this.#place;
    // Nobody is told of others like a sealed tip: that would tell of the tip.
    const probes = outcomes.flatMap((outcome, i) =>
      'record' in outcome && !outcome.record.sealed ? [{ ...outcome.record, ...batch[i]!.filing.nearness }] : [],
    );
    const duplicates =
      probes.length === 0 ? () => [] : await readDuplicates(database.knex, city.code, probes).catch(() => () => []);
    for (const [i, { resolve, reject }] of batch.entries()) {
      const outcome = outcomes[i]!;
      if ('refusal' in outcome) reject(outcome.refusal);
      else resolve({ ...outcome, duplicatesFor: (viewer) => duplicates(outcome.record.id, viewer) });
    }
  }

  async #write(filings: readonly Filing[], triesLeft = GENERATION_TRIES): Promise<Outcome[]> {
    const { grid } = this.#place;
    try {
      return await this.#writeBy(grid.current(), filings);
    } catch (error) {
      // Somebody else wrote the same key between our look and our insert; the next look finds it.
      const again =
        error === STALE ||
        isUniqueViolation(error, 'report_idempotency_key') ||
        isUniqueViolation(error, 'report_external_key');
      if (!again) throw error;
      if (triesLeft === 0)
        throw refuse('overloaded', 'The boundaries keep changing; send it again', { retryAfterS: 1 });
      if (error === STALE) await grid.refresh();
      return this.#write(filings, triesLeft - 1);
    }
  }

  async #writeBy(locator: Locator, filings: readonly Filing[]): Promise<Outcome[]> {
    const { database, city, clock } = this.#place;
    const now = clock();
    const reports = filings.map((filing) => newReport(filing, locator, now));
    const before = await readSentBefore(database.knex, city.code, reports);

    /** For each filing the record that it has, or the index of an earlier filing of this batch that is the same. */
    const fresh: number[] = [];
    const firstBySign = new Map<string, number>();
    const same = reports.map((report, i) => {
      const signs = signsOf(report);
      const first = signs.map((sign) => firstBySign.get(sign)).find((index) => index !== undefined);
      const known = first === undefined && signs.some((sign) => before.has(sign));
      if (first === undefined && !known) {
        fresh.push(i);
        for (const sign of signs) firstBySign.set(sign, i);
      }
      return first;
    });

    const records = new Map<number, Written>();
    const written = await this.#insert(
      fresh.map((i) => reports[i]!),
      fresh.map((i) => filings[i]!),
      locator,
      now,
    );
    for (const [k, one] of written.entries()) records.set(fresh[k]!, one);

    return reports.map((report, i) => {
      const recorded = records.get(i);
      if (recorded !== undefined) return { record: recorded.record, wire: recorded.wire, replay: false };
      const first = same[i];
      const earlier =
        first === undefined
          ? signsOf(report)
              .map((sign) => before.get(sign))
              .find((found) => found !== undefined)!
          : { record: records.get(first)!.record, contentHash: reports[first]!.contentHash };
      if (earlier.contentHash === null || Buffer.compare(earlier.contentHash, report.contentHash!) !== 0)
        return {
          refusal: refuse(
            'idempotency-key-reused',
            `It stands for ${earlier.record.sealed ? 'a report' : `report ${earlier.record.number}`}, which says something else`,
          ),
        };
      return { record: earlier.record, replay: true };
    });
  }

  /** Inserts reports that were never sent before; a transaction is needed only where photos go with them. */
  async #insert(
    reports: readonly NewReport[],
    filings: readonly Filing[],
    locator: Locator,
    at: Date,
  ): Promise<Written[]> {
    if (reports.length === 0) return [];
    const { database, city, duties } = this.#place;
    const name = namesOf(locator);
    const organisationName = organisationNamesOf(duties);
    // Grown in place: copying thirty fields costs more than locating.
    const written = reports.map((report, i) => {
      const record = Object.assign(report, { id: 0, number: '', photos: filings[i]!.photos.length });
      return { report, record, wire: wireReport(record, name, organisationName) };
    });
    const insert = async (queryable: Queryable) => {
      const names = await insertFilings(queryable, city, written, { generation: locator.generation, at });
      if (names === undefined) throw STALE;
      for (const [i, { id, number }] of names.entries()) {
        Object.assign(written[i]!.record, { id, number });
        Object.assign(written[i]!.wire, { id, number });
      }
    };
    if (filings.every(({ photos }) => photos.length === 0)) await insert(database.knex);
    else
      await database.transaction(async (transaction) => {
        await insert(transaction);
        for (const [i, { photos }] of filings.entries())
          await insertPhotos(transaction, city.code, written[i]!.record.id, photos, at);
      });
    return written;
  }
}

interface Written {
  record: ReportRecord;
  wire: WireReport;
}

type Outcome = Omit<Recorded, 'duplicatesFor'> | { refusal: Error };

function newReport({ decide, reporter, idempotencyKey }: Filing, locator: Locator, recordedAt: Date): NewReport {
  const parsed = decide(locator);
  const { assignment, warnings, entry, route, clocks } = parsed;
  return openReport({ parsed, assignment, warnings, entry, route, clocks, reporter, idempotencyKey, recordedAt });
}
