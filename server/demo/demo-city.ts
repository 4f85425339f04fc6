import { CITY_CODE, CITY_NAME, DEFAULT_SEED } from '../../geodata/city.ts';
import type { Log } from '../platform/log.ts';
import type { ReportsPlace } from '../reports/file-report.ts';

/** The city that a first start makes: real names and codes, synthetic boundaries and reports. */
export const DEMO_CITY = {
  code: CITY_CODE,
  name: CITY_NAME,
  timeZone: 'Asia/Shanghai',
  seed: DEFAULT_SEED,
} as const;

/** What the demo works with. */
export type DemoPlace = Omit<ReportsPlace, 'recorder'> & { log: Log };

/** `source` of the reports that came with the demo. */
export const DEMO_SOURCE = 'demo';

/** Who did the desk's part in the cases of the demo. */
export const DEMO_DESK = 'dispatcher';
