import type { Shift, ShiftDays, StaffMember } from '../server/duty/contract.ts';
import type { DemoCell } from './city.ts';
import type { DemoSite } from './sites.ts';
import { type DemoStaff, SHIFTS } from './staff.ts';

/** A plan of the demo: who walks a basic cell when. */
export interface DemoPlan {
  cellCode: string;
  /** Null: whoever is the grid worker. */
  staff: string | null;
  days: ShiftDays;
  /** `07:30` */
  startsAt: string;
  endsAt: string;
  note: string;
  /** Days after the day on which the demo is made. */
  fromInDays: number;
  /** The last day, likewise; null while it is open-ended. */
  lastInDays: number | null;
}

const SCHOOLS = 6;
const MARKETS = 4;
const RESERVOIRS = 6;
/** Plans were made so many days before the demo. */
const SINCE_DAYS = -60;

/** The time beside the round in which the reservoir is looked at, by the shift of the round. */
const BESIDE_ROUND: Readonly<Record<string, readonly [startsAt: string, endsAt: string]>> = {
  'early-round': ['10:45', '11:45'],
  'late-round': ['13:30', '14:30'],
  'weekday-round': ['07:15', '08:15'],
};

/**
 * 40 plans: school gates and markets of the night in town, reservoirs in the country. A cell with a plan is walked by its
 * plans alone, so each has one for the daily round too. All invented; the same for the same city.
 */
export function demoPlans(
  cells: readonly DemoCell[],
  sites: readonly DemoSite[],
  { people, holdings }: Pick<DemoStaff, 'people' | 'holdings'>,
): DemoPlan[] {
  const byCode = new Map(cells.map((cell) => [cell.code, cell]));
  const member = new Map(people.map((one) => [one.code, one]));
  const taken = new Set<string>();
  const plans: DemoPlan[] = [];
  const add = (plan: Omit<DemoPlan, 'fromInDays' | 'lastInDays'> & Partial<DemoPlan>): number =>
    plans.push({ fromInDays: SINCE_DAYS, lastInDays: null, ...plan });
  const holder = (cellCode: string, post: string): StaffMember | undefined =>
    member.get(holdings.find((one) => one.cellCode === cellCode && one.post === post)?.staff ?? '');
  /** Sites of a kind in cells without plans yet, one a cell, where somebody is on a round. */
  function* sitesOf(kind: string, urban: boolean): Generator<{ site: DemoSite; worker: string; shift: Shift }> {
    for (const site of sites) {
      if (site.kind !== kind || byCode.get(site.cellCode)!.urban !== urban || taken.has(site.cellCode)) continue;
      const worker = holder(site.cellCode, 'grid-worker');
      const shift = SHIFTS.find(({ code }) => code === worker?.shift);
      if (worker !== undefined && shift !== undefined) yield { site, worker: worker.code, shift };
    }
  }

  let made = 0;
  for (const { site, worker, shift } of sitesOf('school', true)) {
    if (made === SCHOOLS) break;
    taken.add(site.cellCode);
    const { cellCode } = site;
    const gate = { cellCode, staff: null, days: 'working-days' } as const;
    add({ ...gate, startsAt: '07:30', endsAt: '08:30', note: `${site.name.zh}上学时段，守校门口` });
    add({ ...gate, startsAt: '16:45', endsAt: '17:45', note: `${site.name.zh}放学时段，守校门口` });
    // Of half of them it is said who it is.
    const staff = made % 2 === 0 ? worker : null;
    add({ cellCode, staff, days: shift.days, startsAt: '09:00', endsAt: '16:30', note: '' });
    made++;
  }

  made = 0;
  for (const { site, shift } of sitesOf('market', true)) {
    if (made === MARKETS) break;
    const { cellCode } = site;
    const patroller = holder(byCode.get(cellCode)!.parentCode!, 'patroller');
    // One patroller cannot be at two markets.
    if (patroller?.shift !== 'evening' || plans.some(({ staff }) => staff === patroller.code)) continue;
    taken.add(cellCode);
    const days = made === 0 ? 'rest-days' : 'every-day';
    const note = `${site.name.zh}夜市，22点前收摊`;
    add({ cellCode, staff: patroller.code, days, startsAt: '18:30', endsAt: '22:00', note });
    add({ cellCode, staff: null, days: shift.days, startsAt: shift.startsAt, endsAt: shift.endsAt, note: '' });
    made++;
  }

  made = 0;
  for (const { site, worker, shift } of sitesOf('reservoir', false)) {
    const [startsAt, endsAt] = BESIDE_ROUND[shift.code] ?? [];
    if (startsAt === undefined || endsAt === undefined) continue;
    const look = { cellCode: site.cellCode, staff: null, days: shift.days, startsAt, endsAt };
    const round = { ...look, startsAt: shift.startsAt, endsAt: shift.endsAt, note: '' };
    if (made === RESERVOIRS) {
      // Of last season, and of the next.
      add({ ...round, lastInDays: -12, note: '汛期加密巡查（已结束）' });
      add({ ...round, fromInDays: 14, note: '下月起试行' });
      break;
    }
    taken.add(site.cellCode);
    add({ ...look, note: `${site.name.zh}：雨后必到，看坝体、溢洪道` });
    add({ ...round, staff: made % 3 === 0 ? worker : null });
    made++;
  }
  return plans;
}
