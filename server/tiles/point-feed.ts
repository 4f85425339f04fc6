import type { Database } from '../platform/database.ts';
import type { LoggedEvent } from '../platform/event-log.ts';
import { othersTurn } from '../platform/others-turn.ts';
import type { ReportPoint } from './point-columns.ts';
import type { PointStore } from './point-store.ts';
import type { ReportState } from './report-filter.ts';
import { type ReportPointRow, readReportPoints } from './store.ts';

/** Reports read by one statement: while it runs, the embedded engine does nothing else. */
const PAGE_REPORTS = 2_000;

/** What `report.filed`, and as its case `case.changed`, carry for the tiles. */
interface WirePoint {
  id: number;
  number: string;
  lon: number;
  lat: number;
  category: string;
  severity: number;
  state: ReportState;
  occurredAt: string;
}

const OF_A_REPORT = /^(report\.|case\.changed$)/;
const STATE_AFTER: Record<string, ReportState> = { 'report.closed': 'closed', 'report.reopened': 'open' };

/**
 * Keeps a PointStore in step with the database: loads it, then follows the events. A sealed tip is never in it, and a
 * report that becomes one leaves it.
 */
export class PointFeed {
  #lastRead = 0;
  /** Highest id there: above it nothing has to be looked for. */
  #highest = 0;
  #loading: Promise<void> | undefined;
  #waiting: LoggedEvent[] = [];

  constructor(
    private readonly database: Database,
    private readonly city: string,
    private readonly store: PointStore,
  ) {}

  /**
   * Reads the reports that are not there yet, page by page, giving way in between. Subscribe `apply` to the events
   * first: what they tell meanwhile is taken in at the end. Call it again after reports came in without events.
   */
  load(): Promise<void> {
    this.#loading ??= this.#readPages().finally(() => {
      this.#loading = undefined;
      const events = this.#waiting;
      this.#waiting = [];
      for (const event of events) this.apply(event);
    });
    return this.#loading;
  }

  /** Takes in an event; one that was taken in before changes nothing. Events that are not of reports are left out. */
  apply(event: Pick<LoggedEvent, 'kind' | 'cellPath' | 'payload' | 'sealedFor'>): void {
    const { kind, cellPath, payload, sealedFor } = event;
    if (!OF_A_REPORT.test(kind)) return;
    if (this.#loading !== undefined) {
      this.#waiting.push(event as LoggedEvent);
      return;
    }
    const report = (kind === 'case.changed' ? (payload as { case: WirePoint }).case : payload) as WirePoint;
    const state = STATE_AFTER[kind];
    if (sealedFor !== null && sealedFor !== undefined) this.store.remove(report.id);
    else if (kind === 'case.changed') this.#put(pointOf(report, cellPath));
    else if (kind === 'report.filed' && !this.#has(report.id)) this.#add(pointOf(report, cellPath));
    else if (state !== undefined) this.store.setState(report.id, state);
  }

  #put(point: ReportPoint): void {
    this.store.put(point);
    this.#highest = Math.max(this.#highest, point.id);
  }

  #has(id: number): boolean {
    return id <= this.#highest && this.store.rowOf(id) !== -1;
  }

  #add(report: ReportPoint): void {
    this.store.add(report);
    this.#highest = Math.max(this.#highest, report.id);
  }

  async #readPages(): Promise<void> {
    const there = new Set(this.store.idsAbove(this.#lastRead));
    for (;;) {
      const rows = await readReportPoints(this.database.knex, this.city, this.#lastRead, PAGE_REPORTS);
      for (const row of rows) if (!there.has(row.id)) this.#take(row);
      this.#lastRead = rows.at(-1)?.id ?? this.#lastRead;
      if (rows.length < PAGE_REPORTS) break;
      await othersTurn();
    }
    this.store.sort();
  }

  readonly #paths = new Map<string, readonly number[]>([['', []]]);

  #take({ path, ...report }: ReportPointRow): void {
    let cellPath = this.#paths.get(path);
    if (cellPath === undefined) {
      cellPath = path.split(',').map(Number);
      this.#paths.set(path, cellPath);
    }
    this.#add({ ...report, cellPath });
  }
}

function pointOf({ occurredAt, ...report }: WirePoint, cellPath: readonly number[]): ReportPoint {
  return { ...report, occurredS: Date.parse(occurredAt) / 1000, cellPath };
}
