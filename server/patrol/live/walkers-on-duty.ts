import type { StaffMember } from '../../duty/contract.ts';
import { dutyView } from '../../duty/duty-view.ts';
import { dutyHours } from '../../duty/people/duty-hours.ts';
import type { Actor } from '../../platform/http.ts';
import type { PatrolPlace } from '../patrol-place.ts';
import type { LastPosition } from './live-store.ts';

/** Shifts last a day at most: no position of one that is under way is older. */
export const LONGEST_SHIFT_MS = 86_400_000;

export interface WalkerOnDuty {
  member: StaffMember;
  /** Begin of the shift. */
  since: Date;
  /** Holds a post in the area of the viewer. */
  ofArea: boolean;
  /** Of this shift; null where none came in it. */
  last: LastPosition | null;
}

/**
 * Those on duty at `now` of whom the viewer may know: who answers for a cell in the area, wherever they are, and whoever
 * is in the area. What somebody did before the shift began is nobody's business.
 * @param positions the last ones, by number
 */
export function walkersOnDuty(
  place: Pick<PatrolPlace, 'grid' | 'duties' | 'calendar' | 'city' | 'clock'>,
  viewer: Pick<Actor, 'areaCellId'>,
  positions: ReadonlyMap<string, LastPosition>,
  now: Date,
): WalkerOnDuty[] {
  const { duties, calendar, city, grid } = place;
  const { today, area } = dutyView(place, viewer);
  const hoursOf = dutyHours(
    { duties, calendar, timeZone: city.timeZone },
    { from: now, to: new Date(now.getTime() + 1) },
  );
  const locator = grid.current();
  const walkers: WalkerOnDuty[] = [];
  for (const member of duties.staff()) {
    const since = hoursOf(member)[0]?.from;
    if (since === undefined) continue;
    const found = positions.get(member.code);
    const last = found !== undefined && found.at >= since ? found : null;
    const ofArea = area === undefined || duties.postsOf(member.code, today).some(({ cellId }) => area.has(cellId));
    if (ofArea || (last !== null && area?.has(locator.locate(last.position).cell?.id ?? 0)))
      walkers.push({ member, since, ofArea, last });
  }
  return walkers;
}
