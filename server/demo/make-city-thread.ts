/** The thread of `makeCity`: seed in, city out. */
import { parentPort, workerData } from 'node:worker_threads';
import { buildCity } from '../../geodata/city.ts';
import type { MadeCity } from './make-city.ts';

const { seed, cells, places } = buildCity(workerData as number);
parentPort?.postMessage({ seed, cells, places } satisfies MadeCity);
