import type { Database } from '../../platform/database.ts';
import type { PublishedGrid } from '../published-grid.ts';

/** What the history of boundaries is read from. */
export interface HistoryPlace {
  grid: Pick<PublishedGrid, 'current' | 'numbered'>;
  database: Database;
  city: string;
}
