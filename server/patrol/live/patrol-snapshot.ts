import { dayToText, zoneClock } from '../../duty/clocks/zone-clock.ts';
import { refOf } from '../../grid/location-answer.ts';
import type { Pseudonyms } from '../../identity/pseudonyms.ts';
import type { PatrolLive, Walker } from '../contract.ts';
import type { PatrolPlace } from '../patrol-place.ts';
import { readLastPositions } from './live-store.ts';
import { LONGEST_SHIFT_MS, type WalkerOnDuty, walkersOnDuty } from './walkers-on-duty.ts';

/** What was walked of the shift: a part of the answer that coverage gives. */
export type WalkedNow = Pick<PatrolLive, 'roll' | 'shift' | 'cells' | 'kpis'>;

export interface LivePlace extends PatrolPlace {
  pseudonyms: Pseudonyms;
  /** What was walked within an area, with all that was rolled up until it is asked. */
  walkedNow(areaCellId: number | null): Promise<WalkedNow>;
}

/** Whose eyes it must suit: within the area, and with names only where `named`. */
export interface PatrolViewer {
  areaCellId: number | null;
  named: boolean;
}

/** Tells somebody apart for a day, in the city, without saying who it is. */
export function walkerKey({ pseudonyms, city, clock }: LivePlace, staff: string): string {
  return pseudonyms(`walker ${dayToText(zoneClock(city.timeZone).dayOf(clock()))} ${staff}`);
}

/** Patrol at one instant. Positions are read after what was walked: no walk is told of whose walker stands elsewhere yet. */
export async function patrolSnapshot(place: LivePlace, viewer: PatrolViewer): Promise<PatrolLive> {
  const { database, city, clock, patrolRules } = place;
  const walked = await place.walkedNow(viewer.areaCellId);
  const now = clock();
  const since = new Date(now.getTime() - LONGEST_SHIFT_MS);
  const positions = await readLastPositions(database.knex, city.code, since);
  const onDuty = walkersOnDuty(place, viewer, positions, now);
  return {
    at: now.toISOString(),
    ...walked,
    rules: patrolRules.current(),
    walkers: onDuty.flatMap((walker) => wireWalker(place, viewer, walker, now) ?? []),
    silent: onDuty.filter((walker) => walker.last === null && walksHere(place, walker, now)).length,
  };
}

/** Who sits at a desk sends no positions: silence says something of grid workers only. */
function walksHere({ duties, city }: LivePlace, { member, ofArea }: WalkerOnDuty, now: Date): boolean {
  const today = dayToText(zoneClock(city.timeZone).dayOf(now));
  return ofArea && duties.postsOf(member.code, today).some(({ post }) => post === 'grid-worker');
}

function wireWalker(
  place: LivePlace,
  { named }: PatrolViewer,
  { member, last }: WalkerOnDuty,
  now: Date,
): Walker | undefined {
  if (last === null) return undefined;
  const { at, accuracyM, moving } = last;
  const [lon, lat] = last.position;
  const { cell } = place.grid.current().locate(last.position);
  const { code: staff, name, phone } = member;
  return {
    ...(named ? { staff, name: { zh: name, en: name }, phone } : {}),
    key: walkerKey(place, staff),
    ...{ lon, lat, accuracyM, moving },
    at: at.toISOString(),
    stale: now.getTime() - at.getTime() > place.patrolRules.current().staleS * 1000,
    cell: cell === null ? null : refOf(cell),
  };
}
