/**
 * The event log. A command appends in its own transaction; a subscriber reads from its cursor.
 * Sequence order is not commit order, so the append takes an advisory transaction lock before the id is drawn:
 * no cursor can pass a row that is still uncommitted. Take the lock last, just before the commit.
 */
import type { Queryable, Transaction } from './database.ts';

/** One kind per thing that can happen; the payload is what the wire carries. */
export interface NewEvent {
  kind: string;
  subject: string;
  /** Cell ids root to leaf; empty for outside the grid or for the whole city. */
  cellPath: readonly number[];
  payload: unknown;
  /** Null or absent: for whoever may see its cells. Else for the police post of this cell alone; 0 for nobody. */
  sealedFor?: number | null;
}
export interface LoggedEvent extends NewEvent {
  id: number;
  at: Date;
}

/** The channel on which a commit that appended events is announced; it carries nothing. */
export const EVENT_CHANNEL = 'gridwarden_event';
const EVENT_LOCK = 0x67_77_65_76;
/** For a statement that appends by itself: waits for the turn of `city`, a column, to append. */
export const TAKE_EVENT_TURN = `pg_advisory_xact_lock(${EVENT_LOCK}, hashtext(city))`;
/** The same: announces at the commit what was appended. */
export const ANNOUNCE_EVENTS = `pg_notify('${EVENT_CHANNEL}', '')`;

/**
 * Waits for the turn of a city to append, and keeps it until the transaction ends: for whoever must know, before it
 * says what it has to say, that nothing keeps it waiting any more.
 */
export async function takeEventTurn(transaction: Transaction, city: string): Promise<void> {
  await transaction.raw(`select ${TAKE_EVENT_TURN} from (select ?::text as city) as asked`, [city]);
}

/** Appends `events` in order and announces them at the commit. Resolves to the id of the last. */
export async function appendEvents(
  transaction: Transaction,
  city: string,
  events: readonly NewEvent[],
): Promise<number> {
  if (events.length === 0) throw new RangeError('appendEvents needs at least one event');
  const { rows } = await transaction.raw(APPEND, [city, JSON.stringify(events)]).options({ name: 'append-events' });
  return (rows[0] as { last: number }).last;
}

/** Ids are drawn after the sort, thus after the join, thus when the turn is taken. */
const APPEND = `with turn as materialized (select city, ${TAKE_EVENT_TURN} from (select ?::text as city) as asked),
  added as (
    insert into event (city, id, kind, subject, cell_path, payload, sealed_for)
    select city, nextval('event_id_seq'), kind, subject, path, payload, sealed
    from turn
    cross join rows from (json_to_recordset(?::json) as (kind text, subject text, "cellPath" bigint[], payload jsonb, "sealedFor" bigint))
      with ordinality as event (kind, subject, path, payload, sealed, position)
    order by position
    returning id)
  select max(id) as last, ${ANNOUNCE_EVENTS} from added`;

/** Reads up to `limit` events after `cursor`, oldest first. */
export async function readEvents(
  queryable: Queryable,
  city: string,
  cursor: number,
  limit: number,
): Promise<LoggedEvent[]> {
  const rows = await queryable('event')
    .select('id', 'at', 'kind', 'subject', 'payload', { cellPath: 'cell_path', sealedFor: 'sealed_for' })
    .where({ city })
    .andWhere('id', '>', cursor)
    .orderBy('id')
    .limit(limit);
  return rows as LoggedEvent[];
}

/** The cursor of the newest committed event; 0 when there is none. */
export async function newestCursor(queryable: Queryable, city: string): Promise<number> {
  const row = await queryable('event').where({ city }).max<{ last: number | null }>({ last: 'id' }).first();
  return row?.last ?? 0;
}

/** The cursor of the oldest event kept; 0 when there is none. A subscriber that stands before it must take a new snapshot. */
export async function oldestCursor(queryable: Queryable, city: string): Promise<number> {
  const row = await queryable('event').where({ city }).min<{ first: number | null }>({ first: 'id' }).first();
  return row?.first ?? 0;
}
