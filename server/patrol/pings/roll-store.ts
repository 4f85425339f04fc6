import type { Queryable, Transaction } from '../../platform/database.ts';
import type { StoredRoll } from '../walk/slot-rolls.ts';
import type { WalkCarry } from '../walk/walk-carry.ts';

/** Tells at each commit that rolls were written; it carries nothing. */
export const PATROL_CHANNEL = 'gridwarden_patrol';
const ROLL_LOCK = 0x67_77_72_6c;

const COLUMNS = `slot_at as "slotAt", cell_id as "cellId", minutes, pings, visits, dwell_ms as "dwellMs",
  distance_m as "distanceM", first_at as "firstAt", last_at as "lastAt", ground, generation`;

interface RollRow extends Omit<StoredRoll, 'slotAt' | 'firstAt' | 'lastAt'> {
  staff: string;
  slotAt: Date;
  firstAt: Date | null;
  lastAt: Date | null;
}

/** Rolls of some people, each of one half hour, by person. */
export async function readRollsOfSlots(
  queryable: Queryable,
  city: string,
  slots: readonly { staff: string; slotAt: number }[],
): Promise<Map<string, StoredRoll[]>> {
  const rolls = new Map<string, StoredRoll[]>(slots.map(({ staff }) => [staff, []]));
  if (slots.length === 0) return rolls;
  const { rows } = await queryable.raw(
    `select roll.staff, ${COLUMNS}
     from unnest(?::text[], ?::timestamptz[]) as asked (staff, slot)
     join patrol_slot as roll on roll.staff = asked.staff and roll.slot_at = asked.slot
     where roll.city = ?`,
    [slots.map(({ staff }) => staff), slots.map(({ slotAt }) => new Date(slotAt).toISOString()), city],
  );
  for (const { staff, ...row } of rows as RollRow[]) rolls.get(staff)!.push(rollOf(row));
  return rolls;
}

/** Rolls of somebody from one half hour on, and before another. */
export async function readRollsOf(
  queryable: Queryable,
  city: string,
  staff: string,
  fromMs: number,
  untilMs: number,
): Promise<StoredRoll[]> {
  const { rows } = await queryable.raw(
    `select ${COLUMNS} from patrol_slot where city = ? and staff = ? and slot_at >= ? and slot_at < ?::timestamptz`,
    [city, staff, new Date(fromMs), untilMs === Infinity ? 'infinity' : new Date(untilMs).toISOString()],
  );
  return (rows as Omit<RollRow, 'staff'>[]).map(rollOf);
}

const rollOf = ({ slotAt, firstAt, lastAt, ...row }: Omit<RollRow, 'staff'>): StoredRoll => ({
  ...row,
  slotAt: slotAt.getTime(),
  firstAt: firstAt?.getTime() ?? null,
  lastAt: lastAt?.getTime() ?? null,
});

/** Whose rolls, from a half hour on, were made by other boundaries than those of `generation`, and in which cells. */
export async function readRolledOtherwise(
  queryable: Queryable,
  city: string,
  fromMs: number,
  generation: number,
): Promise<{ staff: string; cellId: number; generation: number }[]> {
  return queryable('patrol_slot')
    .distinct('staff', 'generation', { cellId: 'cell_id' })
    .where({ city })
    .where('slot_at', '>=', new Date(fromMs))
    .whereNot({ generation });
}

/**
 * Says of rolls of a former generation that another one would make them no different. The walkers must be locked; what
 * a process remembers of them holds no more.
 */
export async function confirmRolls(
  transaction: Transaction,
  city: string,
  fromMs: number,
  {
    staff,
    former,
    generation,
    except,
  }: { staff: readonly string[]; former: number; generation: number; except: readonly number[] },
): Promise<void> {
  const confirmed = await transaction('patrol_slot')
    .where({ city, generation: former })
    .where('slot_at', '>=', new Date(fromMs))
    .whereRaw('staff = any(?::text[])', [[...staff]])
    .whereRaw('not cell_id = any(?::bigint[])', [[...except]])
    .update({ generation }, ['staff']);
  const changed = [...new Set(confirmed.map((row: { staff: string }) => row.staff))];
  await transaction('patrol_walker').where({ city }).whereIn('staff', changed).increment('version', 1);
}

/** What is known of somebody's walk from now on. */
export interface WalkerState {
  staff: string;
  version: number;
  carry: WalkCarry;
}

/**
 * Rolls on their way into `writeRolls`, as columns, and their ground as bytes in one piece: there are a thousand of them
 * in a batch, and as JSON with the ground in it they were most of the work on either side.
 */
export class RollsToWrite {
  readonly #columns = {
    ...{ slotAt: [] as string[], cellId: [] as number[], staff: [] as string[], minutes: [] as number[] },
    ...{ pings: [] as number[], visits: [] as number[], dwellMs: [] as number[], distanceM: [] as number[] },
    ...{ firstAt: [] as string[], lastAt: [] as string[], generation: [] as number[] },
    ...{ from: [] as number[], length: [] as number[] },
  };
  readonly #grounds: Uint8Array[] = [];
  #end = 0;

  add(staff: string, { ground, ...roll }: StoredRoll): void {
    const to = this.#columns;
    to.slotAt.push(isoOf(roll.slotAt));
    to.cellId.push(roll.cellId);
    to.staff.push(staff);
    to.minutes.push(roll.minutes);
    to.pings.push(roll.pings);
    to.visits.push(roll.visits);
    to.dwellMs.push(roll.dwellMs);
    to.distanceM.push(roll.distanceM);
    to.firstAt.push(roll.firstAt === null ? NEVER : isoOf(roll.firstAt));
    to.lastAt.push(roll.lastAt === null ? NEVER : isoOf(roll.lastAt));
    to.generation.push(roll.generation);
    to.from.push(this.#end + 1);
    to.length.push(ground.length);
    this.#grounds.push(ground);
    this.#end += ground.length;
  }

  /** In the order in which WRITE takes them. */
  bindings(): (Buffer | string[] | number[])[] {
    return [Buffer.concat(this.#grounds, this.#end), ...Object.values(this.#columns)];
  }
}

/** Arrays with nothing in the place of a time are not taken alike by both engines. */
const NEVER = '-infinity';

/**
 * Writes rolls whole, and where people were last, and tells of it at the commit. Takes the turn of the city first, so
 * that the numbers of rolls grow with the commits: call it last.
 */
export async function writeRolls(
  transaction: Transaction,
  city: string,
  rolls: RollsToWrite,
  walkers: Iterable<WalkerState>,
  receivedAt: Date,
): Promise<void> {
  const states: object[] = [];
  for (const { staff, version, carry } of walkers) {
    const { last } = carry;
    const place = last && { ...last, at: isoOf(last.atMs), cellId: last.cellId === 0 ? null : last.cellId };
    states.push({ ...place, staff, version, carry });
  }
  await transaction
    .raw(WRITE, [city, ...rolls.bindings(), receivedAt, JSON.stringify(states)])
    .options({ name: 'write-rolls' });
}

const isoOf = (ms: number): string => new Date(ms).toISOString();

const VALUES = ['minutes', 'pings', 'visits', 'dwell_ms', 'distance_m', 'first_at', 'last_at', 'ground', 'generation'];

/** The numbers are drawn after the join, thus when the turn is taken. */
const WRITE = `with asked as (select ?::text as city),
  turn as materialized (select city, pg_advisory_xact_lock(${ROLL_LOCK}, hashtext(city)) from asked),
  rolled as (
    insert into patrol_slot (city, slot_at, cell_id, staff, ${VALUES.join(', ')}, roll)
    select city, slot_at, cell_id, staff, minutes, pings, visits, dwell_ms, distance_m,
      nullif(first_at, '-infinity'), nullif(last_at, '-infinity'), substring(grounds from since for length), generation,
      nextval('patrol_roll_seq')
    from turn cross join (select ?::bytea as grounds) as apart
    cross join unnest(?::timestamptz[], ?::bigint[], ?::text[], ?::bigint[], ?::integer[], ?::integer[], ?::integer[],
      ?::double precision[], ?::timestamptz[], ?::timestamptz[], ?::integer[], ?::integer[], ?::integer[])
      as given (slot_at, cell_id, staff, minutes, pings, visits, dwell_ms, distance_m, first_at, last_at, generation,
        since, length)
    on conflict (city, slot_at, cell_id, staff) do update
      set ${[...VALUES, 'roll'].map((column) => `${column} = excluded.${column}`).join(', ')}),
  walked as (
    update patrol_walker as walker
    set (version, at, lon, lat, accuracy_m, cell_id, moving, carry, received_at) =
      (given.version, given.at, given.lon, given.lat, given."accuracyM", given."cellId", given.moving, given.carry, ?::timestamptz)
    from turn cross join json_to_recordset(?::json) as given (staff text, version bigint, at timestamptz,
      lon double precision, lat double precision, "accuracyM" real, "cellId" bigint, moving boolean, carry jsonb)
    where walker.city = turn.city and walker.staff = given.staff)
  select pg_notify('${PATROL_CHANNEL}', '') from turn`;
