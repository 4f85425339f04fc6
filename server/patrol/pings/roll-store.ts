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

/** Says of rolls of a former generation that another one would make them no different. */
export async function confirmRolls(
  queryable: Queryable,
  city: string,
  fromMs: number,
  { former, generation, except }: { former: number; generation: number; except: readonly number[] },
): Promise<void> {
  await queryable('patrol_slot')
    .where({ city, generation: former })
    .where('slot_at', '>=', new Date(fromMs))
    .whereRaw('not cell_id = any(?::bigint[])', [[...except]])
    .update({ generation });
}

/** What is known of somebody's walk from now on. */
export interface WalkerState {
  staff: string;
  version: number;
  carry: WalkCarry;
}

/** A roll as `writeRolls` takes it. Put together by hand: there are a thousand of them in a batch. */
export function writtenRoll(staff: string, roll: StoredRoll): string {
  const { slotAt, cellId, minutes, pings, visits, dwellMs, distanceM, firstAt, lastAt, ground, generation } = roll;
  const base64 = Buffer.from(ground.buffer, ground.byteOffset, ground.byteLength).toString('base64');
  const times = `"slotAt":"${isoOf(slotAt)}","firstAt":${quoted(firstAt)},"lastAt":${quoted(lastAt)}`;
  const numbers = `"minutes":${minutes},"pings":${pings},"visits":${visits},"dwellMs":${dwellMs},"distanceM":${distanceM}`;
  return `{"staff":${JSON.stringify(staff)},"cellId":${cellId},${times},${numbers},"ground":"${base64}","generation":${generation}}`;
}

const quoted = (ms: number | null): string => (ms === null ? 'null' : `"${isoOf(ms)}"`);

/**
 * Writes rolls whole, and where people were last, and tells of it at the commit. Takes the turn of the city first, so
 * that the numbers of rolls grow with the commits: call it last.
 * @param rolls as `writtenRoll` has them
 */
export async function writeRolls(
  transaction: Transaction,
  city: string,
  rolls: readonly string[],
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
    .raw(WRITE, [city, `[${rolls.join(',')}]`, receivedAt, JSON.stringify(states)])
    .options({ name: 'write-rolls' });
}

const isoOf = (ms: number): string => new Date(ms).toISOString();

const VALUES = ['minutes', 'pings', 'visits', 'dwell_ms', 'distance_m', 'first_at', 'last_at', 'ground', 'generation'];

/** The numbers are drawn after the join, thus when the turn is taken. */
const WRITE = `with asked as (select ?::text as city),
  turn as materialized (select city, pg_advisory_xact_lock(${ROLL_LOCK}, hashtext(city)) from asked),
  rolled as (
    insert into patrol_slot (city, slot_at, cell_id, staff, ${VALUES.join(', ')}, roll)
    select city, "slotAt", "cellId", staff, minutes, pings, visits, "dwellMs", "distanceM", "firstAt", "lastAt",
      decode(ground, 'base64'), generation, nextval('patrol_roll_seq')
    from turn cross join json_to_recordset(?::json) as given ("slotAt" timestamptz, "cellId" bigint, staff text,
      minutes bigint, pings integer, visits integer, "dwellMs" integer, "distanceM" double precision,
      "firstAt" timestamptz, "lastAt" timestamptz, ground text, generation integer)
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
