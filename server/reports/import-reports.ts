/**
 * Brings reports in from CSV, by the same rules as the door: parse → locate → classify → route → set deadlines → record.
 * Rows come in batches, each of which is one transaction with one event; while the database writes one, the next is read,
 * so that memory does not grow with the file. Ids make a second run add nothing: after a failure, run it again.
 * What an import must not set off stands in import-decision.ts.
 * Longer than 200 lines because the whole way of a row stands here.
 */
import { hash as digest } from 'node:crypto';
import { basename } from 'node:path';
import type { CalendarHolder } from '../duty/clocks/calendar-holder.ts';
import type { ClockRuleBook } from '../duty/clocks/clock-rule-book.ts';
import type { DutyBook } from '../duty/duty-book.ts';
import { takeDutyTurn } from '../duty/people/people-store.ts';
import { crsTransform } from '../grid/crs.ts';
import type { Locator } from '../grid/locator.ts';
import type { PublishedGrid } from '../grid/published-grid.ts';
import { generationAt } from '../grid/store.ts';
import { recordAudit } from '../identity/audit.ts';
import type { City } from '../platform/city-store.ts';
import type { Clock } from '../platform/clock.ts';
import { type Database, isUniqueViolation, type Transaction } from '../platform/database.ts';
import { refuse } from '../platform/errors.ts';
import { appendEvents, type NewEvent } from '../platform/event-log.ts';
import { parse } from '../platform/http.ts';
import { listed } from '../platform/listed.ts';
import type { Progress } from '../platform/progress.ts';
import { recordCategories } from './category-register.ts';
import { readCategories, seedCategories } from './category-store.ts';
import { type Category, type ImportedEvent, type NewCategory, reportInputSchema } from './contract.ts';
import { type CsvRows, openCsv } from './csv-rows.ts';
import { copyFirstSteps, insertHandOffs } from './filing-store.ts';
import { ImportCategories } from './import-category.ts';
import { ImportDecision } from './import-decision.ts';
import { Aside, type AsideReason, positionOfRow, timeOfRow } from './import-row.ts';
import { keepAside, type RowAside, readKnown } from './import-store.ts';
import { locateReport } from './locate-report.ts';
import { openReport } from './open-report.ts';
import type { ParsedReport } from './parse-report.ts';
import {
  type NewReport,
  type NumberedReport,
  namesOf,
  organisationNamesOf,
  sealOf,
  wireReport,
} from './report-record.ts';
import { CALENDAR_MISSING } from './set-deadlines.ts';
import { copyReports, holdGeneration, numberReports } from './store.ts';

export interface ImportReportsOptions {
  file: string;
  /** Names of the columns, as the header has them. */
  lonField: string;
  latField: string;
  /** When it was seen; the time of the import when absent. */
  timeField?: string | undefined;
  categoryField?: string | undefined;
  descriptionField?: string | undefined;
  /** Identity in the file; without one a row is known again by its place and content. */
  idField?: string | undefined;
  /** WGS84 when absent. */
  crs?: string | undefined;
  /** Where the reports come from; ids are unique within it. */
  source?: string | undefined;
  encoding?: string | undefined;
  /** Account that asked for it, for the audit. */
  author?: string | undefined;
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: Progress) => void) | undefined;
}

/**
 * What became of the rows: rows = added + known + the sum of keptAside. Sealed tips are recorded and counted nowhere: the
 * summary must not tell of them.
 */
export interface ImportResult {
  rows: number;
  /** Became reports, those outside the grid included. */
  added: number;
  /** Of those added, outside every cell: recorded without one, for the duty desk. */
  outside: number;
  /** Were here already, or earlier in the file. */
  known: number;
  /** Could not become reports; kept with the reason in the table kept_aside. */
  keptAside: Partial<Record<AsideReason, number>>;
  /** Values of the category field that no list had, added to the list as ordinary categories for the staff to edit. */
  categoriesAdded: { code: string; name: string }[];
}

interface Place {
  database: Database;
  city: City;
  grid: PublishedGrid;
  calendar: CalendarHolder;
  duties: DutyBook;
  clockRules: ClockRuleBook;
  clock: Clock;
}

/** A row that is understood; its category is set. */
interface ReadRow {
  parsed: ParsedReport;
  category: Category | NewCategory;
  externalId: string;
  row: number;
  content: string[];
}
interface ReadBatch {
  read: ReadRow[];
  aside: RowAside[];
  rows: number;
}
/** Ready to be written, as long as the boundaries of `generation` hold. */
interface Batch extends ReadBatch {
  /** One for each of `read`. */
  reports: NewReport[];
  locator: Locator;
}

const BATCH_ROWS = 10_000;
const GENERATION_TRIES = 5;
const STALE = Symbol('stale generation');

/**
 * Imports `options.file`. Rows without coordinates or a time are kept aside with the reason; rows outside the grid become
 * reports without a cell. Nothing is dropped silently.
 * @throws Refusal `import-refused` for a file that cannot be read; batches before the fault stay, and the next run goes on
 */
export async function importReports(place: Place, options: ImportReportsOptions): Promise<ImportResult> {
  const { database, city } = place;
  crsTransform(options.crs ?? 'EPSG:4326');
  parse(reportInputSchema.shape.source, options.source, 'source');
  const csv = await openCsv(options.file, {
    batchRows: BATCH_ROWS,
    encoding: options.encoding,
    signal: options.signal,
  });
  const reader = rowReader(
    place,
    options,
    csv.fields,
    new ImportCategories(await readCategories(database.knex, city.code)),
  );
  const writer = new BatchWriter(place, options, csv.fields, reader.categories);
  const { result } = writer;
  let writing: Promise<void> = Promise.resolve();
  try {
    for await (const rows of csv.batches()) {
      // All that can be done without the database is done while it is still busy with the batch before.
      const batch = writer.prepare(reader.read(rows));
      await writing;
      options.signal?.throwIfAborted();
      options.onProgress?.({ step: 'importing', done: csv.bytesRead(), total: csv.bytesTotal });
      writing = writer.write(batch);
      // It is awaited in the next round; until then a failure must not count as unhandled.
      writing.catch(() => {});
    }
  } finally {
    await writing;
  }
  options.onProgress?.({ step: 'importing', done: csv.bytesTotal, total: csv.bytesTotal });
  result.categoriesAdded = reader.categories.added.map(({ code, name }) => ({ code, name: name.zh }));
  await database.transaction((transaction) =>
    recordAudit(transaction, city.code, {
      at: place.clock(),
      actor: options.author ?? 'system',
      action: 'report.import',
      subject: basename(options.file),
      detail: { ...result, source: writer.source },
    }),
  );
  return result;
}

/** Turns rows into reports that are parsed and have a category, or sets them aside. */
function rowReader(
  place: Place,
  options: ImportReportsOptions,
  fields: CsvRows['fields'],
  categories: ImportCategories,
) {
  const column = (name: string | undefined): number => {
    if (name === undefined) return -1;
    const index = fields.indexOf(name);
    if (index === -1) throw refuse('import-refused', `The file has no field "${name}"; it has ${listed(fields)}`);
    return index;
  };
  const lon = column(options.lonField);
  const lat = column(options.latField);
  const time = column(options.timeField);
  const category = column(options.categoryField);
  const description = column(options.descriptionField);
  const id = column(options.idField);
  const crs = options.crs ?? 'WGS84';
  const source = options.source ?? 'import';
  const { timeZone } = place.city;
  let count = 0;

  const readRow = (values: string[], row: number, contentHash: Buffer, externalId: string, now: Date): ReadRow => {
    if (values.length !== fields.length) throw new Aside('malformed-row');
    const { position, given } = positionOfRow(values[lon]!, values[lat]!, crs);
    const occurredAt = time === -1 ? now : timeOfRow(values[time]!, timeZone, now);
    const entry = categories.find(category === -1 ? '' : values[category]!);
    const said = description === -1 ? '' : values[description]!.trim();
    const parsed = {
      position,
      given,
      category: entry.code,
      description: said,
      occurredAt,
      source,
      externalId,
      contentHash,
    };
    return { parsed, category: entry, externalId, row, content: values };
  };
  const read = (rows: string[][]): ReadBatch => {
    const batch: ReadBatch = { read: [], aside: [], rows: rows.length };
    const now = place.clock();
    for (const raw of rows) {
      const row = count++;
      // PostgreSQL stores no NUL.
      const values = raw.some((value) => value.includes('\0'))
        ? raw.map((value) => value.replaceAll('\0', '\uFFFD'))
        : raw;
      const contentHash = digest('sha256', JSON.stringify(values), 'buffer');
      const given = id === -1 ? '' : (values[id]?.trim() ?? '');
      const externalId = given === '' ? `row-${row}-${contentHash.toString('hex', 0, 8)}` : given;
      try {
        batch.read.push(readRow(values, row, contentHash, externalId, now));
      } catch (error) {
        if (!(error instanceof Aside)) throw error;
        batch.aside.push({
          row,
          externalId: given === '' ? null : given,
          reason: error.reason,
          content: contentOf(fields, values),
        });
      }
    }
    return batch;
  };
  return { read, categories };
}

const contentOf = (fields: readonly string[], values: readonly string[]): Record<string, string> =>
  Object.fromEntries(values.map((value, i) => [fields[i] ?? `field ${i + 1}`, value]));

/** Locates, routes, times and records batches. */
class BatchWriter {
  readonly result: ImportResult = { rows: 0, added: 0, outside: 0, known: 0, keptAside: {}, categoriesAdded: [] };
  readonly source: string;
  readonly #place: Place;
  readonly #file: string;
  readonly #fields: readonly string[];
  readonly #categories: ImportCategories;
  readonly #decision: ImportDecision;
  /** Ask which ids are here before writing. A first import meets none, and learns of one by the index that refuses it. */
  #lookUp = false;

  constructor(place: Place, options: ImportReportsOptions, fields: readonly string[], categories: ImportCategories) {
    this.#place = place;
    this.#file = basename(options.file);
    this.#fields = fields;
    this.#categories = categories;
    this.#decision = new ImportDecision(place);
    this.source = options.source ?? 'import';
  }

  /** Locates, routes and times a batch by the boundaries that this process knows. */
  prepare(batch: ReadBatch): Batch {
    const locator = this.#place.grid.current();
    const now = this.#place.clock();
    const reports = batch.read.map((row) => this.#reportOf(row, locator, now));
    return { ...batch, reports, locator };
  }

  async write(prepared: Batch): Promise<void> {
    let batch = prepared;
    const categories = this.#categories.takeAdded();
    for (let tries = GENERATION_TRIES; ; tries--) {
      try {
        const { database } = this.#place;
        const done = await database.transaction((transaction) => this.#writeWithin(transaction, batch, categories));
        this.#lookUp = done.known > 0 || done.aside.some(({ reason }) => reason === 'changed-since');
        this.result.rows += batch.rows - batch.read.filter(({ category }) => category.sealed).length;
        this.result.added += done.added;
        this.result.outside += done.outside;
        this.result.known += done.known;
        for (const { reason, sealed } of done.aside)
          if (!sealed) this.result.keptAside[reason] = (this.result.keptAside[reason] ?? 0) + 1;
        return;
      } catch (error) {
        if (tries === 0) throw error;
        if (error === STALE) {
          await this.#place.grid.refresh();
          batch = this.prepare(batch);
        } else if (isUniqueViolation(error, 'report_external_key')) this.#lookUp = true;
        else throw error;
      }
    }
  }

  async #writeWithin(transaction: Transaction, batch: Batch, categories: NewCategory[]) {
    const { city, clock } = this.#place;
    const now = clock();
    await holdGeneration(transaction, city.code);
    if ((await generationAt(transaction, city.code, now)) !== batch.locator.generation) throw STALE;
    if (categories.length > 0) {
      await takeDutyTurn(transaction, city.code);
      await seedCategories(transaction, city.code, categories);
      const origin = { author: 'system', reason: `import of ${this.source}`, at: now };
      await recordCategories(transaction, city.code, origin);
    }
    const { fresh, known, changed } = await this.#sort(transaction, batch);
    const aside = [...batch.aside, ...changed];
    await keepAside(transaction, city.code, this.source, this.#file, aside, now);
    const numbered = await numberReports(transaction, city.code, city.timeZone, fresh);
    await copyReports(transaction, city.code, numbered);
    await this.#writeWork(transaction, numbered, batch.locator);
    const events = this.#eventsOf(numbered);
    if (events.length > 0) await appendEvents(transaction, city.code, events);
    const open = fresh.filter(({ sealed }) => !sealed);
    const outside = open.reduce((count, { cellId }) => count + Number(cellId === null), 0);
    return { added: open.length, outside, known, aside };
  }

  /** First steps and hand-offs. */
  async #writeWork(transaction: Transaction, reports: readonly NumberedReport[], locator: Locator): Promise<void> {
    const { city, duties } = this.#place;
    await copyFirstSteps(transaction, city.code, reports);
    const name = namesOf(locator);
    const organisationName = organisationNamesOf(duties);
    const handedOff = reports.filter(({ stage }) => stage === 'handed-off');
    const wires = handedOff.map((report) => wireReport({ ...report, photos: 0 }, name, organisationName));
    await insertHandOffs(transaction, city.code, wires);
  }

  /** One event for the city, and one for each police post that has sealed tips among them: neither tells of the other. */
  #eventsOf(reports: readonly NumberedReport[]): NewEvent[] {
    const bySeal = new Map<number | null, NumberedReport[]>();
    for (const report of reports) {
      const seal = sealOf(report);
      const group = bySeal.get(seal);
      if (group === undefined) bySeal.set(seal, [report]);
      else group.push(report);
    }
    return [...bySeal].map(([sealedFor, group]) => {
      const payload: ImportedEvent = {
        count: group.length,
        source: this.source,
        first: group[0]!.number,
        last: group.at(-1)!.number,
        bounds: boundsOf(group),
      };
      return { kind: 'reports.imported', subject: this.#file, cellPath: [], payload, sealedFor };
    });
  }

  /** Which rows are new, how many are here already, and which are here with another content. */
  async #sort(transaction: Transaction, { read, reports }: Batch) {
    const here = this.#lookUp
      ? await readKnown(
          transaction,
          this.#place.city.code,
          this.source,
          read.map(({ externalId }) => externalId),
        )
      : new Map<string, Uint8Array | null>();
    const fresh: NewReport[] = [];
    const changed: RowAside[] = [];
    let known = 0;
    for (const [i, row] of read.entries()) {
      const { externalId, parsed } = row;
      if (!here.has(externalId)) {
        here.set(externalId, parsed.contentHash);
        fresh.push(reports[i]!);
      } else {
        const before = here.get(externalId);
        if (before != null && Buffer.compare(before, parsed.contentHash) === 0) known += row.category.sealed ? 0 : 1;
        else
          changed.push({
            row: row.row,
            externalId,
            reason: 'changed-since',
            content: contentOf(this.#fields, row.content),
            sealed: row.category.sealed,
          });
      }
    }
    return { fresh, known, changed };
  }

  #reportOf({ parsed, category: entry }: ReadRow, locator: Locator, recordedAt: Date): NewReport {
    const { assignment, warnings: ofPlace } = locateReport(parsed, locator);
    const { route, calendarMissing, ...clocks } = this.#decision.of(entry, parsed, assignment, locator, recordedAt);
    const warnings: readonly string[] = calendarMissing ? [...ofPlace, CALENDAR_MISSING] : ofPlace;
    return openReport({
      parsed,
      assignment,
      warnings,
      entry,
      route,
      clocks,
      reporter: '',
      idempotencyKey: null,
      recordedAt,
    });
  }
}

function boundsOf(reports: readonly { lon: number; lat: number }[]): ImportedEvent['bounds'] {
  const bounds: ImportedEvent['bounds'] = [180, 90, -180, -90];
  for (const { lon, lat } of reports) {
    if (lon < bounds[0]) bounds[0] = lon;
    if (lat < bounds[1]) bounds[1] = lat;
    if (lon > bounds[2]) bounds[2] = lon;
    if (lat > bounds[3]) bounds[3] = lat;
  }
  return bounds;
}
