/** The process of `makeCity`: seed in, city out. */
import { demoCheckPoints } from '../../geodata/check-points.ts';
import { buildCity } from '../../geodata/city.ts';
import { demoSites } from '../../geodata/sites.ts';
import type { MadeCity } from './make-city.ts';

const { seed, cells, places } = buildCity(Number(process.argv[2]));
const sites = demoSites({ seed, cells, places });
const checkPoints = demoCheckPoints(cells, seed);
process.send?.({ seed, cells, places, sites, checkPoints } satisfies MadeCity, undefined, undefined, () =>
  process.disconnect?.(),
);
