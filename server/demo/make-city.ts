import { once } from 'node:events';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { DemoCity } from '../../geodata/city.ts';

/** What the service needs of a demo city. */
export type MadeCity = Pick<DemoCity, 'seed' | 'cells' | 'places'>;

const THREAD = new URL(`./make-city-thread${extname(import.meta.url)}`, import.meta.url);

/**
 * Makes the demo city of `seed` in a thread of its own. It takes a second of one core: here it would hold up either the
 * start, which has the engine to boot meanwhile, or everybody whom the service answers. The memory goes with the thread.
 */
export async function makeCity(seed: number): Promise<MadeCity> {
  const [city] = (await once(new Worker(THREAD, { workerData: seed }), 'message')) as [MadeCity];
  return city;
}
