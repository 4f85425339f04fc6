import { fork } from 'node:child_process';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DemoCheckPoint } from '../../geodata/check-points.ts';
import type { DemoCity } from '../../geodata/city.ts';
import type { DemoClosedGround } from '../../geodata/closed-grounds.ts';
import type { DemoPlan } from '../../geodata/patrol-plans.ts';
import type { DemoSite } from '../../geodata/sites.ts';

/** What the service needs of a demo city, with what lies in it. */
export interface MadeCity extends Pick<DemoCity, 'seed' | 'cells' | 'places'> {
  sites: DemoSite[];
  checkPoints: DemoCheckPoint[];
  closedGrounds: DemoClosedGround[];
  plans: DemoPlan[];
}

const PROGRAM = fileURLToPath(new URL(`./make-city-process${extname(import.meta.url)}`, import.meta.url));

/**
 * Makes the demo city of `seed` in a process of its own. It takes more than a second of one core: here it would hold up
 * either the start, which has the engine to boot meanwhile, or everybody whom the service answers. A thread would do,
 * but that the sources, unlike the build, would need a loader in it.
 */
export function makeCity(seed: number): Promise<MadeCity> {
  return new Promise((resolve, reject) => {
    const child = fork(PROGRAM, [String(seed)], { serialization: 'advanced' });
    child.once('message', (city) => resolve(city as MadeCity));
    child.once('error', reject);
    child.once('exit', (code, signal) => reject(new Error(`The demo city was not made: ${signal ?? `exit ${code}`}`)));
  });
}
