import type { z } from 'zod';
import type { Database, Queryable } from '../../platform/database.ts';
import type { presenceSchema } from './draft-contract.ts';

export type Presence = z.infer<typeof presenceSchema>;

/** Where somebody is at work. */
export interface PresenceRecord {
  draft: number;
  title: string;
  name: string;
  at: Date;
  presence: Presence;
}

/** Keeps where an account is at work, in place of what it said before. It touches no other row: many do it at once. */
export async function putPresence(
  queryable: Queryable,
  city: string,
  { draft, accountId, name, presence, at }: Omit<PresenceRecord, 'title'> & { accountId: number },
): Promise<void> {
  await queryable.raw(
    `insert into draft_presence (city, draft_id, account_id, name, presence, at) values (?, ?, ?, ?, ?::jsonb, ?)
     on conflict (city, account_id, draft_id) do update set name = excluded.name, presence = excluded.presence, at = excluded.at`,
    [city, draft, accountId, name, JSON.stringify(presence), at],
  );
}

/** Everybody but `accountId` who was heard of since an instant, in whatever draft, by name. */
export async function readOthers(
  queryable: Queryable,
  city: string,
  accountId: number,
  since: Date,
): Promise<PresenceRecord[]> {
  return queryable('draft_presence')
    .join('draft', (on) => on.on('draft.city', 'draft_presence.city').on('draft.id', 'draft_presence.draft_id'))
    .select({
      draft: 'draft_presence.draft_id',
      title: 'draft.title',
      name: 'draft_presence.name',
      at: 'draft_presence.at',
      presence: 'draft_presence.presence',
    })
    .where({ 'draft_presence.city': city })
    .whereNot({ 'draft_presence.account_id': accountId })
    .andWhere('draft_presence.at', '>', since)
    .orderBy(['draft_presence.name', 'draft_presence.draft_id']);
}

/** Removes whoever was last heard of before an instant; who is heard of just then stays. */
export async function forgetPresence({ knex }: Pick<Database, 'knex'>, city: string, before: Date): Promise<void> {
  await knex.raw(
    `delete from draft_presence where (city, account_id, draft_id) in (
       select city, account_id, draft_id from draft_presence where city = ? and at < ? for update skip locked)`,
    [city, before],
  );
}
