import { type RoundPaths, roundPaths } from '../../geodata/round-paths.ts';
import { type Round, roundOf } from '../../geodata/rounds.ts';
import { type Day, dayToText, zoneClock } from '../duty/clocks/zone-clock.ts';
import { isDayOf, isPresent, shiftHours } from '../duty/people/on-duty.ts';
import type { Cell, Position, Ring } from '../grid/contract.ts';
import type { Locator } from '../grid/locator.ts';
import { type ClosedGroundRecord, readClosedGround } from '../patrol/closed-ground/closed-ground-store.ts';
import { dutiesOfDay } from '../patrol/plans/duties-of-day.ts';
import { roundsOfDay } from '../patrol/plans/rounds-of-day.ts';
import type { DemoPlace } from './demo-city.ts';
import { type DemoStop, readStops } from './walks-store.ts';

/** Who has to walk where and when on a day of the demo. Times are ms since 1970. */
export interface DemoWalk {
  staff: string;
  cellId: number;
  day: Day;
  fromMs: number;
  toMs: number;
  /** Holds the post of the cell, and ticks its list. */
  ticks: boolean;
}

type Place = Pick<DemoPlace, 'database' | 'city' | 'grid' | 'duties' | 'calendar' | 'clock'>;

const byTime = (one: DemoWalk, other: DemoWalk): number => one.fromMs - other.fromMs;

/** Seat of the patrollers: a village; they walk its cells in turn, in the evening. */
const VILLAGE_LEVEL = 3;

/** The walks of the demo's workers, by their plans and shifts. Paths are laid when a cell is first walked, and kept. */
export class DemoWalks {
  readonly #place: Place;
  readonly #seed: number;
  readonly #stops = new Map<number, DemoStop[]>();
  /** Rings of closed ground within each cell. */
  readonly #closed: ReadonlyMap<number, readonly Ring[]>;
  readonly #paths = new Map<number, { cell: Cell; paths: RoundPaths }>();

  private constructor(
    place: Place,
    seed: number,
    stops: readonly DemoStop[],
    closed: ReadonlyMap<number, readonly Ring[]>,
  ) {
    this.#place = place;
    this.#seed = seed;
    this.#closed = closed;
    for (const stop of stops) {
      const others = this.#stops.get(stop.cellId);
      if (others === undefined) this.#stops.set(stop.cellId, [stop]);
      else others.push(stop);
    }
  }

  static async open(place: Place, seed: number): Promise<DemoWalks> {
    const { database, city, grid, clock } = place;
    const day = dayToText(zoneClock(city.timeZone).dayOf(clock()));
    const closed = await readClosedGround(database.knex, city.code, { day });
    return new DemoWalks(place, seed, await readStops(database.knex, city.code), ringsByCell(grid.current(), closed));
  }

  /** What is looked in at in a cell; visits of a round count in this list. */
  stopsIn(cellId: number): readonly DemoStop[] {
    return this.#stops.get(cellId) ?? [];
  }

  /**
   * Everybody who is to walk on a day, by time: grid workers by plan or shift, and the patrollers of the villages. Nobody
   * walks in two places at once; of two plans of one person the earlier holds.
   */
  async walksOf(day: Day): Promise<DemoWalk[]> {
    const locator = this.#place.grid.current();
    const leaves = locator.cells.filter((cell) => locator.isLeaf(cell)).map(({ id }) => id);
    const duty = await dutiesOfDay(this.#place, day);
    const { rounds } = roundsOfDay(duty, leaves);
    const planned = rounds.flatMap(({ cellId, staff, standing, from, to }): DemoWalk[] => {
      if (staff === null || standing !== 'on') return [];
      const ticks = duty.workersOf(cellId).some(({ code }) => code === staff);
      return [{ staff, cellId, day, fromMs: from.getTime(), toMs: to.getTime(), ticks }];
    });
    const until = new Map<string, number>();
    const walks = planned.sort(byTime).filter(({ staff, fromMs, toMs }) => {
      if (fromMs < (until.get(staff) ?? -Infinity)) return false;
      until.set(staff, toMs);
      return true;
    });
    return [...walks, ...this.#patrollers(day).filter(({ staff }) => !until.has(staff))].sort(byTime);
  }

  #patrollers(day: Day): DemoWalk[] {
    const { grid, duties, calendar, city } = this.#place;
    const clock = zoneClock(city.timeZone);
    const text = dayToText(day);
    const locator = grid.current();
    const walks: DemoWalk[] = [];
    for (const village of locator.cells) {
      if (village.level !== VILLAGE_LEVEL) continue;
      const cells = locator.cells.filter(({ parentId }) => parentId === village.id);
      for (const member of duties.holdersOf(village.id, 'patroller', text)) {
        const shift = member.shift === null ? undefined : duties.shift(member.shift);
        if (shift === undefined || cells.length === 0 || isDayOf(shift, calendar.current(), day) !== true) continue;
        if (!isPresent(member, duties.absencesOf(member.code), text)) continue;
        const { from, to } = shiftHours(shift, clock, day);
        const cellId = cells[day % cells.length]!.id;
        walks.push({ staff: member.code, cellId, day, fromMs: from.getTime(), toMs: to.getTime(), ticks: false });
      }
    }
    return walks;
  }

  /** The round that comes of a walk; undefined where nobody walks or the cell is no more. */
  roundOf({ staff, cellId, day, fromMs, toMs }: DemoWalk): Round | undefined {
    const locator = this.#place.grid.current();
    const cell = locator.cellById(cellId);
    if (cell === undefined) return undefined;
    const [beside] = locator.cells.filter(({ parentId, id }) => parentId === cell.parentId && id !== cellId);
    return roundOf({
      paths: this.#pathsOf(cell),
      stops: this.stopsIn(cellId).map(({ lon, lat }): Position => [lon, lat]),
      home: this.#homeOf(cell),
      ...{ staff, day, fromMs, toMs, seed: this.#seed },
      elsewhere: beside && this.#pathsOf(beside),
    });
  }

  /** The workstation is taken to stand in the middle of its village. */
  #homeOf({ parentId, id }: Cell): Position {
    const locator = this.#place.grid.current();
    const [west, south, east, north] = locator.boxOf(locator.cellById(parentId ?? id)!);
    return [(west + east) / 2, (south + north) / 2];
  }

  #pathsOf(cell: Cell): RoundPaths {
    const known = this.#paths.get(cell.id);
    if (known?.cell.shape === cell.shape) return known.paths;
    const [first = [], ...others] = cell.shape;
    const shape = [[...first, ...(this.#closed.get(cell.id) ?? [])], ...others];
    const paths = roundPaths({ ...cell, shape, urban: cell.urban === true }, this.#seed);
    this.#paths.set(cell.id, { cell, paths });
    return paths;
  }
}

/** Closed ground by the basic cell that has it. What lies in several, drawn by hand, is walked over. */
function ringsByCell(locator: Locator, grounds: readonly Pick<ClosedGroundRecord, 'shape'>[]): Map<number, Ring[]> {
  const rings = new Map<number, Ring[]>();
  for (const [outer] of grounds.flatMap(({ shape }) => shape)) {
    const [cellId, ...others] = new Set(outer!.map((corner) => locator.locate(corner).path.at(-1)?.id));
    if (cellId === undefined || others.length > 0) continue;
    rings.set(cellId, [...(rings.get(cellId) ?? []), outer!]);
  }
  return rings;
}
