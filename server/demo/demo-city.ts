import { CITY_CODE, CITY_NAME, DEFAULT_SEED } from '../../geodata/city.ts';
import type { CalendarHolder } from '../duty/calendar-holder.ts';
import type { DutyBook } from '../duty/duty-book.ts';
import type { PublishedGrid } from '../grid/published-grid.ts';
import type { City } from '../platform/city-store.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database.ts';
import type { Log } from '../platform/log.ts';
import type { CategoryList } from '../reports/category-list.ts';

/** The city that a first start makes: real names and codes, synthetic boundaries and reports. */
export const DEMO_CITY = {
  code: CITY_CODE,
  name: CITY_NAME,
  timeZone: 'Asia/Shanghai',
  seed: DEFAULT_SEED,
} as const;

/** What the demo works with. */
export interface DemoPlace {
  database: Database;
  city: City;
  grid: PublishedGrid;
  calendar: CalendarHolder;
  duties: DutyBook;
  categories: CategoryList;
  clock: Clock;
  log: Log;
}

/** `source` of the reports that came with the demo. */
export const DEMO_SOURCE = 'demo';
