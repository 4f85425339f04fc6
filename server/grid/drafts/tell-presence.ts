import type { Actor } from '../../platform/http.ts';
import { noDraft } from './change-draft.ts';
import type { Others } from './draft-contract.ts';
import { readOutline } from './draft-operation-store.ts';
import { type Presence, putPresence, readOthers } from './draft-presence-store.ts';
import type { DraftsPlace } from './drafts-place.ts';

/** Whoever was not heard of for so long is not there any more; milliseconds. */
const THERE_MS = 30_000;

/** Tells where somebody is at work, and learns who else is, in this draft and in others, and the newest head. */
export async function tellPresence(
  { database, city, clock }: Pick<DraftsPlace, 'database' | 'city' | 'clock'>,
  { accountId, name }: Pick<Actor, 'accountId' | 'name'>,
  draft: number,
  presence: Presence,
): Promise<{ others: Others; head: number }> {
  const at = clock();
  const stale = new Date(at.getTime() - THERE_MS);
  const outline = await readOutline(database.knex, city.code, draft);
  if (outline === undefined) throw noDraft(draft);
  await putPresence(database.knex, city.code, { draft, accountId, name, presence, at });
  const others = await readOthers(database.knex, city.code, accountId, stale);
  return {
    others: others.map(({ presence: there, at: heard, ...who }) => ({ ...there, ...who, at: heard.toISOString() })),
    head: outline.head,
  };
}
