import type { CalendarHolder } from '../duty/clocks/calendar-holder.ts';
import type { DutyBook } from '../duty/duty-book.ts';
import type { PublishedGrid } from '../grid/published-grid.ts';
import type { City } from '../platform/city-store.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database.ts';
import type { PatrolRules } from './patrol-rules.ts';

/** What the commands on patrol work with. */
export interface PatrolPlace {
  database: Database;
  city: City;
  grid: PublishedGrid;
  duties: DutyBook;
  calendar: CalendarHolder;
  clock: Clock;
  patrolRules: { current(): PatrolRules };
}
