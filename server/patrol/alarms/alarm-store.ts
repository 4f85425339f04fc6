/** SQL of alarms. */
import { withinArea } from '../../identity/area-filter.ts';
import type { Queryable, Transaction } from '../../platform/database.ts';
import type { Actor } from '../../platform/http.ts';
import type { PatrolAlarm } from '../contract.ts';
import type { NewAlarm, OpenAlarm } from './decide-alarms.ts';

export interface StoredAlarm extends OpenAlarm {
  kind: PatrolAlarm['kind'];
  cellPath: number[];
  raisedAt: Date;
  clearedAt: Date | null;
  acknowledgedAt: Date | null;
  acknowledgedBy: string | null;
  note: string;
}

const COLUMNS = {
  ...{ id: 'id', kind: 'kind', cellId: 'cell_id', cellPath: 'cell_path', staff: 'staff', since: 'since' },
  ...{ raisedAt: 'raised_at', clearedAt: 'cleared_at', acknowledgedAt: 'acknowledged_at' },
  ...{ acknowledgedBy: 'acknowledged_by', note: 'note' },
};
const RETURNED = Object.entries(COLUMNS).map(([name, column]) => `${column} as ${name}`);
const RETURNED_SQL = Object.entries(COLUMNS)
  .map(([name, column]) => `${column} as "${name}"`)
  .join(', ');

export async function readOpenAlarms(queryable: Queryable, city: string): Promise<OpenAlarm[]> {
  return queryable('patrol_alarm')
    .select({ id: 'id', kind: 'kind', cellId: 'cell_id', staff: 'staff', since: 'since' })
    .where({ city })
    .whereNull('cleared_at')
    .orderBy('id');
}

/** What tells whether another process wrote alarms since: the newest one, and how many last. */
export interface AlarmState {
  newestId: number;
  open: number;
}

export async function readAlarmState(queryable: Queryable, city: string): Promise<AlarmState> {
  const open = queryable('patrol_alarm').where({ city }).whereNull('cleared_at').count();
  const newest = queryable('patrol_alarm').where({ city }).max('id');
  return queryable.first({ newestId: queryable.raw('coalesce((?), 0)', [newest]), open });
}

const WATCH_LOCK = 0x77_61_74_63;

/** Processes that write alarms of a city go one after another, so that the state that one reads still holds when it writes. */
export async function takeWatchTurn(transaction: Transaction, city: string): Promise<void> {
  await transaction.raw('select pg_advisory_xact_lock(?, hashtext(?))', [WATCH_LOCK, city]);
}

/** Raises alarms of which none of the same lasts; resolves to those. */
export async function insertAlarms(
  transaction: Transaction,
  city: string,
  alarms: readonly (NewAlarm & { cellPath: readonly number[] })[],
  raisedAt: Date,
): Promise<StoredAlarm[]> {
  if (alarms.length === 0) return [];
  const { rows } = await transaction.raw(
    `insert into patrol_alarm (city, kind, cell_id, cell_path, staff, key, since, raised_at)
     select ?, kind, "cellId", "cellPath", staff, key, to_timestamp("sinceMs" / 1000.0), ?
     from json_to_recordset(?::json) as given (kind text, "cellId" bigint, "cellPath" bigint[], staff text, key text,
       "sinceMs" bigint)
     on conflict (city, key) where cleared_at is null do nothing returning ${RETURNED_SQL}`,
    [city, raisedAt, JSON.stringify(alarms)],
  );
  return rows as StoredAlarm[];
}

/** Clears alarms that nobody has cleared before; resolves to those. */
export async function clearAlarms(
  transaction: Transaction,
  city: string,
  ids: readonly number[],
  clearedAt: Date,
): Promise<StoredAlarm[]> {
  if (ids.length === 0) return [];
  return transaction('patrol_alarm')
    .where({ city })
    .whereRaw('id = any(?::bigint[])', [[...ids]])
    .whereNull('cleared_at')
    .update({ cleared_at: clearedAt })
    .returning(RETURNED);
}

export interface AlarmFilter {
  id?: number | undefined;
  cellId?: number | undefined;
  open?: boolean | undefined;
  /** Ids below this one. */
  before?: number | undefined;
  limit?: number | undefined;
}

/** Alarms within the area of `actor`, newest first. */
export async function listAlarms(
  queryable: Queryable,
  city: string,
  actor: Pick<Actor, 'areaCellId'>,
  { id, cellId, open, before, limit }: AlarmFilter,
): Promise<StoredAlarm[]> {
  const query = withinArea(queryable('patrol_alarm').select(COLUMNS).where({ city }), actor).orderBy('id', 'desc');
  if (id !== undefined) query.where({ id });
  if (cellId !== undefined) query.where('cell_path', '@>', [cellId]);
  if (open === true) query.whereNull('cleared_at');
  if (before !== undefined) query.where('id', '<', before);
  if (limit !== undefined) query.limit(limit);
  return query;
}

export async function countOpenAlarms(
  queryable: Queryable,
  city: string,
  actor: Pick<Actor, 'areaCellId'>,
): Promise<number> {
  const query = withinArea(queryable('patrol_alarm').where({ city }).whereNull('cleared_at'), actor);
  return ((await query.count({ count: '*' }).first()) as { count: number }).count;
}

/** Takes note, unless somebody did before; undefined then. */
export async function acknowledgeAlarm(
  transaction: Transaction,
  city: string,
  id: number,
  { by, at, note }: { by: string; at: Date; note: string },
): Promise<StoredAlarm | undefined> {
  const [row] = await transaction('patrol_alarm')
    .where({ city, id })
    .whereNull('acknowledged_at')
    .update({ acknowledged_at: at, acknowledged_by: by, note })
    .returning(RETURNED);
  return row;
}
