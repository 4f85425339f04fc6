/** The process of `makeCity`: seed in, city out. */
import { buildCity } from '../../geodata/city.ts';
import type { MadeCity } from './make-city.ts';

const { seed, cells, places } = buildCity(Number(process.argv[2]));
process.send?.({ seed, cells, places } satisfies MadeCity, undefined, undefined, () => process.disconnect?.());
