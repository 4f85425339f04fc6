import { zoneClock } from '../../duty/clocks/zone-clock.ts';
import { restNowAndThen } from '../../platform/others-turn.ts';
import type { PatrolPlace } from '../patrol-place.ts';
import { SLOT_MS } from '../slot.ts';
import { readGridWorkers, readToldMinutes, type SlotPeriod } from './coverage-store.ts';
import { GridWorkers } from './grid-workers.ts';
import { Presence } from './presence.ts';

/** Rows of two numbers and a code. */
const PAGE_ROWS = 20_000;

/** The grid workers of a period up to now, and the minutes of which their positions tell. */
export class ToldMinutes {
  readonly workers: GridWorkers;
  readonly #period: SlotPeriod;
  readonly #byStaff = new Map<string, Presence>();

  private constructor(workers: GridWorkers, period: SlotPeriod) {
    this.workers = workers;
    this.#period = period;
  }

  /** Reads what the grid workers of `cellIds` tell. */
  static async read(
    place: PatrolPlace,
    cellIds: readonly number[],
    period: SlotPeriod,
    signal?: AbortSignal,
  ): Promise<ToldMinutes> {
    const { database, city, duties, calendar, clock } = place;
    const record = await readGridWorkers(database.knex, city.code, city.timeZone, period);
    const until = Math.max(period.fromMs, Math.min(period.toMs, clock().getTime()));
    const span = [period.fromMs, until] as const;
    const workers = new GridWorkers(record, duties, calendar.current(), zoneClock(city.timeZone), span);
    const told = new ToldMinutes(workers, period);
    await told.readStaff(place, [...new Set(cellIds.flatMap((id) => workers.of(id)))], signal);
    return told;
  }

  /** Reads what more people tell. */
  async readStaff({ database, city }: PatrolPlace, staff: readonly string[], signal?: AbortSignal): Promise<void> {
    const { fromMs, toMs } = this.#period;
    const rest = restNowAndThen();
    const together = Math.max(1, Math.floor(PAGE_ROWS / ((toMs - fromMs) / SLOT_MS)));
    for (let at = 0; at < staff.length; at += together) {
      signal?.throwIfAborted();
      const some = staff.slice(at, at + together);
      for (const { staff: code, slotAt, minutes } of await readToldMinutes(
        database.knex,
        city.code,
        some,
        this.#period,
      )) {
        let presence = this.#byStaff.get(code);
        if (presence === undefined) {
          presence = new Presence(fromMs, toMs);
          this.#byStaff.set(code, presence);
        }
        presence.add(slotAt, minutes);
      }
      await rest();
    }
  }

  of(staff: string): Presence | undefined {
    return this.#byStaff.get(staff);
  }
}
