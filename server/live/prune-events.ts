import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database.ts';
import { deleteEvents } from './store.ts';

const DAY_MS = 86_400_000;
/** Deleted by one statement, so that none holds the embedded engine for long. */
const AT_ONCE = 5_000;

/** Deletes events older than `days`; a stream that stood before them takes a new snapshot. Resolves to how many went. */
export async function pruneEvents(database: Database, city: string, days: number, clock: Clock): Promise<number> {
  const before = new Date(clock().getTime() - days * DAY_MS);
  for (let deleted = 0; ; ) {
    const now = await deleteEvents(database.knex, city, before, AT_ONCE);
    deleted += now;
    if (now < AT_ONCE) return deleted;
  }
}
