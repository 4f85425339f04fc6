/**
 * SQL of the delivery: which hand-offs a process may send now, and what came of them.
 * A claim is a lease, not an open transaction: nothing is locked while the system is asked. `attempts` counts at the
 * claim, so that a crash counts too, and serves as the fence: an answer that comes after the lease ran out and another
 * process took over finds another count.
 */
import type { Queryable, Transaction } from '../../platform/database.ts';
import type { HandOffPayload } from './hand-off-message.ts';

/** A hand-off that this process may send until the lease is over, and how. */
export interface ClaimedHandOff {
  id: number;
  number: string;
  cellPath: number[];
  system: string;
  messageId: string;
  payload: HandOffPayload;
  createdAt: Date;
  firstTryAt: Date;
  /** This one counted. */
  attempts: number;
  url: string;
  secret: string;
}

/** A hand-off whose state changed: what its event needs. */
export interface ChangedHandOff {
  id: number;
  number: string;
  cellPath: number[];
  system: string;
}

/**
 * Claims what is due, at most `concurrency` in flight for each system, over all processes; one at a time for a system
 * that failed `circuitFailures` times in succession, and none before its rest is over. The lock on the row of the
 * system makes the count exact: another process that claims at the same moment passes the system over.
 * `withdrawn` are due ones that must not go out any more: their case was sealed, or taken from the system.
 */
export async function claimHandOffs(
  transaction: Transaction,
  city: string,
  asked: { now: Date; leaseUntil: Date; concurrency: number; circuitFailures: number },
): Promise<{ claimed: ClaimedHandOff[]; withdrawn: ChangedHandOff[] }> {
  const { now, leaseUntil, concurrency, circuitFailures } = asked;
  const systems: { organisation: string; url: string; secret: string; failures: number }[] = (
    await transaction.raw(
      `select organisation, url, secret, failures from outside_system s
       where city = ? and enabled and (rest_until is null or rest_until <= ?)
         and exists (select from hand_off h where h.city = s.city and h.system = s.organisation and ${DUE})
       order by organisation for update skip locked`,
      [city, now, now, now],
    )
  ).rows;
  const claimed: ClaimedHandOff[] = [];
  const withdrawn: ChangedHandOff[] = [];
  for (const { organisation, url, secret, failures } of systems) {
    const most = failures >= circuitFailures ? 1 : concurrency;
    const { rows } = await transaction.raw(
      `with chosen as (
         select id from hand_off h where city = ? and system = ? and ${DUE}
         order by next_try_at, id
         limit greatest(0, ? - (select count(*) from hand_off f
           where f.city = ? and f.system = ? and f.state = 'waiting' and f.claimed_until > ?))
         for update skip locked),
       judged as (
         select h.id, r.number, r.cell_path, r.sealed,
           r.sealed or r.stage <> 'handed-off' or r.holder_organisation is distinct from h.system as overtaken
         from chosen join hand_off h on h.city = ? and h.id = chosen.id
         join report r on r.city = h.city and r.id = h.report_id)
       update hand_off h
       set state = case when overtaken then 'withdrawn' else h.state end,
         next_try_at = case when not overtaken then h.next_try_at end,
         claimed_until = case when not overtaken then ?::timestamptz end,
         attempts = h.attempts + case when overtaken then 0 else 1 end,
         first_try_at = case when overtaken then h.first_try_at else coalesce(h.first_try_at, ?) end
       from judged where h.city = ? and h.id = judged.id
       returning h.id, number, cell_path as "cellPath", h.system, h.message_id as "messageId", h.payload,
         h.created_at as "createdAt", h.first_try_at as "firstTryAt", h.attempts, overtaken, sealed`,
      [city, organisation, now, now, most, city, organisation, now, city, leaseUntil, now, city],
    );
    for (const { overtaken, sealed, ...row } of rows as ClaimedRow[]) {
      if (!overtaken) claimed.push({ ...row, url, secret });
      // Of a sealed one not even its number is told.
      else if (!sealed) withdrawn.push(row);
    }
  }
  return { claimed, withdrawn };
}

type ClaimedRow = Omit<ClaimedHandOff, 'url' | 'secret'> & { overtaken: boolean; sealed: boolean };

/** Two instants go into it, both now. */
const DUE = `h.state = 'waiting' and h.next_try_at <= ? and (h.claimed_until is null or h.claimed_until <= ?)`;

/**
 * The system has it, whichever attempt it was. Resolves to whether that is news: not where another attempt, a status
 * of the system or a person had said so before. One that was withdrawn meanwhile stays so, with the time of its delivery.
 */
export async function markDelivered(
  transaction: Transaction,
  city: string,
  id: number,
  delivered: { at: Date; remoteNumber: string | null },
): Promise<boolean> {
  const { rows } = await transaction.raw(
    `update hand_off h
     set state = case when h.state = 'withdrawn' then h.state else 'delivered' end,
         delivered_at = coalesce(h.delivered_at, ?), remote_number = coalesce(h.remote_number, ?),
         claimed_until = null, next_try_at = null, last_error = null
     from (select id, state from hand_off where city = ? and id = ? for update) as old, report r
     where h.city = ? and h.id = old.id and r.city = h.city and r.id = h.report_id
     returning old.state in ('waiting', 'dead') and not r.sealed as news`,
    [delivered.at, delivered.remoteNumber, city, id, city],
  );
  return rows[0]?.news ?? false;
}

/**
 * The attempt failed: it is tried again at `nextTryAt`, or is dead. Resolves to whether it is dead now; not where
 * somebody else is at it by now, or it is settled.
 */
export async function markFailed(
  transaction: Transaction,
  city: string,
  { id, attempts }: Pick<ClaimedHandOff, 'id' | 'attempts'>,
  failed: { nextTryAt: Date | null; reason: string },
): Promise<boolean> {
  const updated = await transaction('hand_off')
    .where({ city, id, attempts, state: 'waiting' })
    .update({
      state: failed.nextTryAt === null ? 'dead' : 'waiting',
      next_try_at: failed.nextTryAt,
      claimed_until: null,
      last_error: failed.reason,
    });
  return updated > 0 && failed.nextTryAt === null;
}

/** Gives a claim back that the process could not follow to its end: it may be tried at once, by any. */
export async function releaseClaim(
  queryable: Queryable,
  city: string,
  { id, attempts }: Pick<ClaimedHandOff, 'id' | 'attempts'>,
): Promise<void> {
  await queryable('hand_off').where({ city, id, attempts, state: 'waiting' }).update({ claimed_until: null });
}

/** The system answered: it is well. Writes only where it was not. */
export async function markSystemUp(transaction: Transaction, city: string, system: string): Promise<void> {
  await transaction('outside_system')
    .where({ city, organisation: system })
    .where('failures', '>', 0)
    .update({ failures: 0, rest_until: null });
}

/**
 * Counts a failure of the system; it rests until what `restUntil` says of the count. Those that were under way when its
 * rest began are not counted: they say nothing new.
 */
export async function markSystemFailed(
  transaction: Transaction,
  city: string,
  system: string,
  now: Date,
  restUntil: (failures: number) => Date | null,
): Promise<void> {
  const [row] = await transaction('outside_system')
    .where({ city, organisation: system })
    .where((awake) => awake.whereNull('rest_until').orWhere('rest_until', '<=', now))
    .increment('failures', 1)
    .returning('failures');
  const rest = row === undefined ? null : restUntil(row.failures);
  if (rest !== null)
    await transaction('outside_system').where({ city, organisation: system }).update({ rest_until: rest });
}
