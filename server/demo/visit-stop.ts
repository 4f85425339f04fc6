import { DAILY_INSPECTIONS } from '../../geodata/duty-lists.ts';
import { Random } from '../../geodata/random.ts';
import { siteAnswers } from '../../geodata/site-answers.ts';
import { fitsCell } from '../patrol/check-lists/due-item.ts';
import { type TicksPlace, takeTick } from '../patrol/check-lists/take-tick.ts';
import { Refusal } from '../platform/errors.ts';
import type { Actor } from '../platform/http.ts';
import { inspectSite } from '../sites/inspections/inspect-site.ts';
import type { SitesPlace } from '../sites/site-place.ts';
import { siteStatus } from '../sites/site-status.ts';
import { readSite } from '../sites/site-store.ts';
import { todayOf } from '../sites/view-sites.ts';
import type { DemoWalk } from './demo-walks.ts';
import type { DemoStop } from './walks-store.ts';

/** Seldom something is wrong: it becomes a report. */
const WRONG = 0.008;
const FAILS = 0.06;
const ACCURACY_M = 8;
const WANTED: readonly string[] = ['failed', 'overdue', 'due'];

/**
 * What a worker of the demo does at a stop: at a check-point ticks an item of the list, with the code scanned; inspects a
 * site that is due.
 */
export async function visitStop(
  place: TicksPlace & SitesPlace,
  { staff, cellId }: Pick<DemoWalk, 'staff' | 'cellId'>,
  stop: DemoStop,
  at: Date,
): Promise<void> {
  const actor: Actor = { accountId: 0, name: staff, role: 'worker', areaCellId: null, staff, via: 'session' };
  const random = new Random(place.city.demoSeed ?? 0, `visit ${stop.code} ${at.getTime()}`);
  try {
    if (stop.kind === 'site') await inspectDue(place, actor, stop, random);
    else await tickOne(place, actor, cellId, stop, random);
  } catch (error) {
    // Lists and sites are edited, and posts change hands, while people are on their way.
    if (!(error instanceof Refusal)) throw error;
  }
}

async function inspectDue(place: SitesPlace, actor: Actor, stop: DemoStop, random: Random): Promise<void> {
  const site = await readSite(place.database.knex, place.city.code, actor, stop.id);
  const kind = site && place.siteKinds.find(site.kind);
  if (site === undefined || kind === undefined || site.retiredAt !== null) return;
  if (!WANTED.includes(siteStatus(site, kind, todayOf(place)))) return;
  // The demo takes no photos.
  if (kind.checkList.some(({ photo }) => photo)) return;
  const input = {
    kindVersion: kind.version,
    answers: siteAnswers(random, kind.checkList, random.chance(FAILS)),
    note: '',
    ...{ lon: stop.lon, lat: stop.lat, accuracyM: ACCURACY_M },
  };
  await inspectSite(place, actor, stop.id, input, [], undefined);
}

async function tickOne(place: TicksPlace, actor: Actor, cellId: number, stop: DemoStop, random: Random): Promise<void> {
  const cell = place.grid.current().cellById(cellId);
  if (cell === undefined) return;
  const items = DAILY_INSPECTIONS.filter((item) => fitsCell(item, cell));
  const input = {
    cell: `${cell.level}:${cell.code}`,
    item: random.pick(items).code,
    scanned: stop.code,
    ...{ lon: stop.lon, lat: stop.lat, accuracyM: ACCURACY_M },
    result: random.chance(WRONG) ? ('wrong' as const) : ('well' as const),
    note: '',
  };
  await takeTick(place, actor, input, undefined, undefined);
}
