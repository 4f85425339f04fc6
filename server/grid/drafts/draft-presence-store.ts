import type { z } from 'zod';
import type { Queryable } from '../../platform/database.ts';
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

/** Keeps where an account is at work, in place of what it said before, and forgets whoever was last heard of before `stale`. */
export async function putPresence(
  queryable: Queryable,
  city: string,
  { draft, accountId, name, presence, at, stale }: Omit<PresenceRecord, 'title'> & { accountId: number; stale: Date },
): Promise<void> {
  await queryable.raw(
    `with gone as (delete from draft_presence where city = ? and at < ? and (account_id, draft_id) <> (?, ?))
     insert into draft_presence (city, draft_id, account_id, name, presence, at) values (?, ?, ?, ?, ?::jsonb, ?)
     on conflict (city, account_id, draft_id) do update set name = excluded.name, presence = excluded.presence, at = excluded.at`,
    [city, stale, accountId, draft, city, draft, accountId, name, JSON.stringify(presence), at],
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
