/**
 * Coverage of the present shift, and when each cell was last walked: one a process, for the wall.
 *
 *     NOTIFY gridwarden_patrol ─► refresh() ─► rows after #roll ─► unions ─► live()
 *     clock: another shift, another day ─┐
 *     other boundaries, rules ───────────┴──► unions anew from the rows of the shift
 *
 * Longer than 200 lines: what is read, what is united and what is told hang on one another.
 */
import { DAY_MS, zoneClock } from '../../duty/clocks/zone-clock.ts';
import { cellsBelow } from '../../duty/files/sheet.ts';
import type { Locator } from '../../grid/locator.ts';
import type { Log } from '../../platform/log.ts';
import { restNowAndThen } from '../../platform/others-turn.ts';
import type { PatrolLive } from '../contract.ts';
import type { CellGrounds } from '../ground/cell-ground.ts';
import { PATROL_CHANNEL } from '../patrol-channel.ts';
import type { PatrolPlace } from '../patrol-place.ts';
import { SLOT_MS, slotOf } from '../slot.ts';
import {
  readGridWorkers,
  readLastMinutes,
  readNewestRoll,
  readSlotsSince,
  type SlotPeriod,
  type SlotRow,
} from './coverage-store.ts';
import { type GridWorkerRecord, GridWorkers } from './grid-workers.ts';
import { knowledgeOf } from './knowledge-of.ts';
import { type MeasuredGround, measuredCell, measuredParent } from './measured-ground.ts';
import type { PatrollableGrounds } from './patrollable-grounds.ts';
import { type PresentShift, presentShift, SHIFT_LOOK_BACK_MS } from './present-shift.ts';
import { rowsOfCells } from './rows-of-cells.ts';
import { ShiftWalks } from './shift-walks.ts';

const PAGE_ROWS = 500;
/** After a notice so long is waited for others, ms; and how often the clock is looked at. */
const GATHER_MS = 250;
const LOOK_MS = 30_000;
const MINUTE_MS = 60_000;
const NOWHEN: SlotPeriod = { fromMs: 0, toMs: 0 };

/** What the wall is told of the cells of an area. */
export type LiveCoverage = Pick<PatrolLive, 'roll' | 'shift' | 'cells' | 'kpis'>;

export interface CoverageBookPlace extends PatrolPlace {
  grounds: PatrollableGrounds;
}

interface Figures {
  byCell: Map<number, MeasuredGround & { minutes: number }>;
  minute: number;
}

export class CoverageBook {
  readonly #place: CoverageBookPlace;
  #locator: Locator;
  #grounds: CellGrounds | undefined;
  #record: GridWorkerRecord = { holdings: [], absences: [] };
  #recordFor = '';
  #shift: PresentShift | null = null;
  #walks = new ShiftWalks(NOWHEN);
  #roll = 0;
  /** Begin of the last minute in which anybody was there, by cell, over all time. */
  #last = new Map<number, number>();
  /** Area covered, by basic cell; worked out when asked. */
  readonly #coveredM2 = new Map<number, number>();
  #figures: Figures | undefined;
  #ready = false;
  #reading: Promise<void> = Promise.resolve();
  #waiting: Promise<void> | undefined;

  private constructor(place: CoverageBookPlace) {
    this.#place = place;
    this.#locator = place.grid.current();
  }

  /** With everything that stands read. */
  static async open(place: CoverageBookPlace): Promise<CoverageBook> {
    const book = CoverageBook.unread(place);
    await book.refresh();
    return book;
  }

  /** Nothing read yet: it tells of nothing until the first `refresh`. */
  static unread(place: CoverageBookPlace): CoverageBook {
    return new CoverageBook(place);
  }

  /** Whether it was read. */
  get ready(): boolean {
    return this.#ready;
  }

  /** The shift that the figures are of; null where no grid worker has shifts. */
  get shift(): PresentShift | null {
    return this.#shift;
  }

  /** Reads what was written since; one after another, and calls that wait share the next reading. */
  refresh(): Promise<void> {
    this.#waiting ??= this.#reading
      .catch(() => {})
      .then(() => {
        this.#waiting = undefined;
        this.#reading = this.#read();
        return this.#reading;
      });
    return this.#waiting;
  }

  /** Follows notices of new rows, the boundaries and the clock. Resolves to what stops it. */
  async follow(log: Log): Promise<() => Promise<void>> {
    let gathering: NodeJS.Timeout | undefined;
    let stopped = false;
    const refresh = () => {
      gathering = undefined;
      return this.refresh().catch((err) => log.warn({ err }, 'patrol coverage was not refreshed'));
    };
    const soon = () => {
      if (!stopped) gathering ??= setTimeout(refresh, GATHER_MS).unref();
    };
    const stopListening = await this.#place.database.listen(PATROL_CHANNEL, soon);
    const forgetGrid = this.#place.grid.onChange(soon);
    const clock = setInterval(soon, LOOK_MS).unref();
    soon();
    return async () => {
      stopped = true;
      clearInterval(clock);
      clearTimeout(gathering);
      forgetGrid();
      await stopListening();
      await (this.#waiting ?? this.#reading).catch(() => {});
    };
  }

  /** Posts or absences changed: the next reading takes them up. */
  dutiesChanged(): void {
    this.#recordFor = '';
  }

  /** Cells within an area, null for the whole city, in columns. */
  live(areaCellId: number | null): LiveCoverage {
    const area = areaCellId === null ? undefined : cellsBelow(this.#locator, areaCellId);
    const { byCell } = this.#told();
    const newest = this.#newestIn();
    const cells: LiveCoverage['cells'] = { id: [], share: [], lastS: [], minutes: [] };
    const kpis = { notPatrolled: 0, unknown: 0, patrolled: 0 };
    for (const cell of this.#locator.cells) {
      if (area !== undefined && !area.has(cell.id)) continue;
      const figures = byCell.get(cell.id);
      const last = newest.get(cell.id);
      cells.id.push(cell.id);
      cells.share.push(figures?.share == null ? null : Math.round(figures.share * 10_000) / 10_000);
      cells.lastS.push(last === undefined ? null : last / 1_000);
      cells.minutes.push(figures?.minutes ?? 0);
      if (!this.#locator.isLeaf(cell) || figures?.state === 'closed' || figures?.state === 'not-due') continue;
      if (figures === undefined || figures.state === 'too-few-positions') kpis.unknown++;
      else if (figures.minutes > 0) kpis.patrolled++;
      else kpis.notPatrolled++;
    }
    const shift = this.#shift && {
      from: new Date(this.#shift.fromMs).toISOString(),
      to: new Date(this.#shift.toMs).toISOString(),
      underWay: this.#place.clock().getTime() < this.#shift.toMs,
    };
    return { roll: this.#roll, shift, cells, kpis };
  }

  /** The last minutes, of a cell that has others the newest of them. */
  #newestIn(): Map<number, number> {
    const newest = new Map(this.#last);
    for (const [id, last] of this.#last) {
      const cell = this.#locator.cellById(id);
      if (cell === undefined) continue;
      for (const above of this.#locator.path(cell)) newest.set(above.id, Math.max(last, newest.get(above.id) ?? last));
    }
    return newest;
  }

  /** Basic cells of an area in which nobody was in the shift; null where no position ever came, or nobody has shifts. */
  cellsNotPatrolled(areaCellId: number | null): number | null {
    return this.#roll === 0 || this.#shift === null ? null : this.live(areaCellId).kpis.notPatrolled;
  }

  async #read(): Promise<void> {
    const { database, city, grid, grounds, clock } = this.#place;
    const nowMs = clock().getTime();
    const locator = grid.current();
    const shift = await this.#shiftAt(nowMs);
    const period = shift === null ? NOWHEN : { fromMs: slotOf(shift.fromMs), toMs: slotOf(shift.toMs + SLOT_MS - 1) };
    const patrollable = await grounds.of(locator, period);
    const { fromMs, toMs } = this.#walks.period;
    if (!this.#ready || locator !== this.#locator || period.fromMs !== fromMs || period.toMs !== toMs) {
      // Its number first: rows written meanwhile come once more, which does no harm.
      const roll = this.#ready ? this.#roll : await readNewestRoll(database.knex, city.code);
      const walks = await this.#unions(locator, period);
      const last = this.#ready && locator === this.#locator ? this.#last : await this.#lastMinutes(locator);
      [this.#locator, this.#walks, this.#last, this.#roll] = [locator, walks, last, roll];
      this.#coveredM2.clear();
    }
    if (patrollable !== this.#grounds) this.#coveredM2.clear();
    [this.#shift, this.#grounds, this.#ready] = [shift, patrollable, true];
    this.#figures = undefined;
    await this.#takeNewRows();
    // Beforehand and in turns: a cell takes about a millisecond the first time.
    const rest = restNowAndThen();
    for (const cell of locator.cells) {
      if (!locator.isLeaf(cell)) continue;
      patrollable.patrollable(cell.id);
      this.#covered(cell.id);
      await rest();
    }
  }

  async #shiftAt(nowMs: number): Promise<PresentShift | null> {
    const { database, city, duties, calendar } = this.#place;
    const zone = zoneClock(city.timeZone);
    const day = String(zone.dayOf(new Date(nowMs)));
    const period = { fromMs: nowMs - SHIFT_LOOK_BACK_MS, toMs: nowMs };
    if (this.#recordFor !== day) {
      this.#recordFor = day;
      try {
        this.#record = await readGridWorkers(database.knex, city.code, city.timeZone, period);
      } catch (error) {
        this.#recordFor = '';
        throw error;
      }
    }
    const workers = new GridWorkers(this.#record, duties, calendar.current(), zone, [period.fromMs, period.toMs]);
    return presentShift(duties.shifts(), workers, calendar.current(), zone, nowMs);
  }

  async #unions(locator: Locator, period: SlotPeriod): Promise<ShiftWalks> {
    const walks = new ShiftWalks(period);
    if (period === NOWHEN) return walks;
    const { database, city } = this.#place;
    // Ground outside the grid tells nothing of a cell, but of who was there.
    const ids = [0, ...locator.cells.map(({ id }) => id)];
    for await (const page of rowsOfCells(database.knex, city.code, ids, period)) walks.take(page);
    return walks;
  }

  #lastMinutes(locator: Locator, cellIds = locator.cells.map(({ id }) => id)): Promise<Map<number, number>> {
    // No position that counts is of tomorrow.
    const beforeMs = this.#place.clock().getTime() + DAY_MS;
    return readLastMinutes(this.#place.database.knex, this.#place.city.code, cellIds, beforeMs);
  }

  async #takeNewRows(): Promise<void> {
    const { database, city } = this.#place;
    const rest = restNowAndThen();
    for (;;) {
      const rows = await readSlotsSince(database.knex, city.code, this.#roll, this.#walks.period, PAGE_ROWS);
      if (rows.length === 0) return;
      const anew = this.#walks.take(rows.filter((row): row is SlotRow => row.ground !== null));
      for (const cellId of anew) {
        const all: SlotRow[] = [];
        for await (const page of rowsOfCells(database.knex, city.code, [cellId], this.#walks.period)) all.push(...page);
        this.#walks.uniteAnew(cellId, all);
        await rest();
      }
      await this.#moveLast(rows);
      for (const { cellId } of rows) this.#coveredM2.delete(cellId);
      this.#roll = rows.at(-1)!.roll;
      this.#figures = undefined;
      await rest();
    }
  }

  /** A row that does not reach the last minute that was known there may have lost it. */
  async #moveLast(rows: readonly Pick<SlotRow, 'cellId' | 'slotAt' | 'minutes'>[]): Promise<void> {
    const doubtful = new Set<number>();
    for (const { cellId, slotAt, minutes } of rows) {
      const known = this.#last.get(cellId);
      const last = minutes === 0 ? undefined : slotAt + (31 - Math.clz32(minutes)) * MINUTE_MS;
      if (last !== undefined && (known === undefined || last > known)) this.#last.set(cellId, last);
      else if (known !== undefined && slotOf(known) === slotAt && last !== known) doubtful.add(cellId);
    }
    const ids = [...doubtful].filter((id) => this.#locator.cellById(id) !== undefined);
    if (ids.length === 0) return;
    const read = await this.#lastMinutes(this.#locator, ids);
    for (const id of ids) {
      this.#last.delete(id);
      if (read.has(id)) this.#last.set(id, read.get(id)!);
    }
  }

  /** Figures of every cell, the deepest first, as of this minute: the minutes on duty so far grow by themselves. */
  #told(): Figures {
    const nowMs = this.#place.clock().getTime();
    const minute = Math.floor(nowMs / MINUTE_MS);
    if (this.#figures?.minute === minute) return this.#figures;
    const byCell: Figures['byCell'] = new Map();
    this.#figures = { byCell, minute };
    if (this.#shift === null || this.#grounds === undefined) return this.#figures;
    const { duties, calendar, city, patrolRules } = this.#place;
    const { fromMs, toMs } = this.#shift;
    const zone = zoneClock(city.timeZone);
    const until = Math.min(toMs, nowMs);
    const workers = new GridWorkers(this.#record, duties, calendar.current(), zone, [fromMs, until]);
    const parts = new Map<number, MeasuredGround[]>();
    for (const cell of this.#locator.cells) {
      if (!this.#locator.isLeaf(cell)) continue;
      const walk = this.#walks.cell(cell.id);
      const minutes = walk?.presence.minutes ?? 0;
      const known =
        minutes > 0
          ? 'told'
          : knowledgeOf(cell.id, workers, (staff) => this.#walks.toldBy(staff), patrolRules.current());
      const figures = measuredCell(this.#grounds.patrollable(cell.id), this.#covered(cell.id), known);
      byCell.set(cell.id, { ...figures, minutes });
      for (const { id } of this.#locator.path(cell).slice(0, -1)) {
        if (!parts.has(id)) parts.set(id, []);
        parts.get(id)!.push(figures);
      }
    }
    for (const [id, below] of parts) byCell.set(id, { ...measuredParent(below), minutes: this.#minutesBelow(id) });
    return this.#figures;
  }

  #covered(cellId: number): number {
    let coveredM2 = this.#coveredM2.get(cellId);
    if (coveredM2 === undefined) {
      const ground = this.#walks.cell(cellId)?.ground;
      coveredM2 = ground === undefined ? 0 : this.#grounds!.open(cellId, ground).areaM2();
      this.#coveredM2.set(cellId, coveredM2);
    }
    return coveredM2;
  }

  #minutesBelow(cellId: number): number {
    const union = this.#walks.emptyPresence();
    for (const id of cellsBelow(this.#locator, cellId)) {
      const walk = this.#walks.cell(id);
      if (walk !== undefined) union.addAll(walk.presence);
    }
    return union.minutes;
  }
}
