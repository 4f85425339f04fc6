import { type RoundPaths, roundPaths } from '../../geodata/round-paths.ts';
import { type Round, roundOf } from '../../geodata/rounds.ts';
import { type Day, dayToText, zoneClock } from '../duty/clocks/zone-clock.ts';
import { isDayOf, isPresent, shiftHours } from '../duty/people/on-duty.ts';
import type { Cell, Position } from '../grid/contract.ts';
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
}

type Place = Pick<DemoPlace, 'database' | 'city' | 'grid' | 'duties' | 'calendar' | 'clock'>;

/** Seat of the patrollers: a village; they walk its cells in turn, in the evening. */
const VILLAGE_LEVEL = 3;

/** The walks of the demo's workers, by their plans and shifts. Paths are laid when a cell is first walked, and kept. */
export class DemoWalks {
  readonly #place: Place;
  readonly #seed: number;
  readonly #stops = new Map<number, DemoStop[]>();
  readonly #paths = new Map<number, { cell: Cell; paths: RoundPaths }>();

  private constructor(place: Place, seed: number, stops: readonly DemoStop[]) {
    this.#place = place;
    this.#seed = seed;
    for (const stop of stops) {
      const others = this.#stops.get(stop.cellId);
      if (others === undefined) this.#stops.set(stop.cellId, [stop]);
      else others.push(stop);
    }
  }

  static async open(place: Place, seed: number): Promise<DemoWalks> {
    return new DemoWalks(place, seed, await readStops(place.database.knex, place.city.code));
  }

  /** What is looked in at in a cell; visits of a round count in this list. */
  stopsIn(cellId: number): readonly DemoStop[] {
    return this.#stops.get(cellId) ?? [];
  }

  /** Everybody who is to walk on a day: grid workers by plan or shift, and the patrollers of the villages. */
  async walksOf(day: Day): Promise<DemoWalk[]> {
    const locator = this.#place.grid.current();
    const leaves = locator.cells.filter((cell) => locator.isLeaf(cell)).map(({ id }) => id);
    const { rounds } = roundsOfDay(await dutiesOfDay(this.#place, day), leaves);
    const walks = rounds.flatMap(({ cellId, staff, standing, from, to }): DemoWalk[] =>
      staff === null || standing !== 'on' ? [] : [{ staff, cellId, day, fromMs: from.getTime(), toMs: to.getTime() }],
    );
    return [...walks, ...this.#patrollers(day)];
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
        walks.push({ staff: member.code, cellId, day, fromMs: from.getTime(), toMs: to.getTime() });
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
    const paths = roundPaths({ ...cell, urban: cell.urban === true }, this.#seed);
    this.#paths.set(cell.id, { cell, paths });
    return paths;
  }
}
