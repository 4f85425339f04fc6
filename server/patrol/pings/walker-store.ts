import type { Queryable, Transaction } from '../../platform/database.ts';
import { carryOf, type WalkCarry } from '../walk/walk-carry.ts';

/** What is known of somebody's walk, locked until the transaction ends. */
export interface Walker {
  staff: string;
  version: number;
  carry: WalkCarry;
}

/** Makes rows for people of whom nothing was known: outside the transactions that lock them, which all go by the same order. */
export async function insertWalkers(
  queryable: Queryable,
  city: string,
  staff: readonly string[],
  at: Date,
): Promise<void> {
  await queryable.raw(
    `insert into patrol_walker (city, staff, version, carry, received_at)
     select ?, staff, 0, '{}', ? from unnest(?::text[]) as given (staff) order by staff
     on conflict do nothing`,
    [city, at, [...staff]],
  );
}

/** Locks the walkers in the order of their numbers, so that no two wait for each other. */
export async function lockWalkers(
  transaction: Transaction,
  city: string,
  staff: readonly string[],
): Promise<Map<string, Walker>> {
  const { rows } = await transaction
    .raw(
      `select staff, version, carry from patrol_walker where city = ? and staff = any(?::text[])
       order by staff for no key update`,
      [city, [...staff]],
    )
    .options({ name: 'lock-walkers' });
  return new Map((rows as Walker[]).map((row) => [row.staff, { ...row, carry: carryOf(row.carry) }]));
}

/**
 * Forgets the positions of people who were last heard of before `cutoff`. What came when stays, so that what is sent
 * again is known.
 */
export async function forgetWalkers(queryable: Queryable, city: string, cutoff: Date): Promise<void> {
  await queryable.raw(
    `update patrol_walker
     set version = version + 1, at = null, lon = null, lat = null, accuracy_m = null, cell_id = null, moving = null,
       carry = carry || '{"last":null,"fast":null,"cells":[]}'
     where city = ? and coalesce(at, received_at) < ? and (at is not null or carry -> 'fast' <> 'null')`,
    [city, cutoff],
  );
}
