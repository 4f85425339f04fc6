import type { Database } from '../../platform/database.ts';
import { dropDays } from './ping-days-store.ts';
import { forgetWalkers } from './walker-store.ts';

/**
 * Deletes the positions of the days (UTC) before `cutoffMs`, and where people were last if it was before it. What was
 * rolled up stays. Resolves to how many days went.
 */
export async function forgetPositions(database: Database, city: string, cutoffMs: number): Promise<number> {
  await forgetWalkers(database.knex, city, new Date(cutoffMs));
  return dropDays(database, cutoffMs);
}
