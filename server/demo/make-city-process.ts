/** The process of `makeCity`: seed in, city out. */
import { demoCheckPoints } from '../../geodata/check-points.ts';
import { buildCity } from '../../geodata/city.ts';
import { demoClosedGrounds } from '../../geodata/closed-grounds.ts';
import { demoOrganisations } from '../../geodata/organisations.ts';
import { demoPlans } from '../../geodata/patrol-plans.ts';
import { demoSites } from '../../geodata/sites.ts';
import { demoStaff } from '../../geodata/staff.ts';
import type { MadeCity } from './make-city.ts';

const { seed, cells, places } = buildCity(Number(process.argv[2]));
const sites = demoSites({ seed, cells, places });
const checkPoints = demoCheckPoints(cells, seed);
const closedGrounds = demoClosedGrounds({ seed, cells }, sites, checkPoints);
const plans = demoPlans(cells, sites, demoStaff(cells, demoOrganisations(cells), seed));
process.send?.(
  { seed, cells, places, sites, checkPoints, closedGrounds, plans } satisfies MadeCity,
  undefined,
  undefined,
  () => process.disconnect?.(),
);
