import type { LastSeen } from '../../duty/people/standing-by-http.ts';
import { decide, type Permission } from '../../identity/access.ts';
import type { Actor } from '../../platform/http.ts';
import type { PatrolPlace } from '../patrol-place.ts';
import { readLastPositions } from './live-store.ts';
import type { LookLog } from './look-log.ts';
import { LONGEST_SHIFT_MS, walkersOnDuty } from './walkers-on-duty.ts';

/** Where those on duty were last seen in their shift, by number; nobody for who may not know. One query. */
export async function seenOnDuty(
  place: PatrolPlace,
  looks: LookLog,
  actor: Actor,
): Promise<ReadonlyMap<string, LastSeen>> {
  const seen = new Map<string, LastSeen>();
  if (decide(actor, 'patrol:locate' satisfies Permission) !== 'allowed') return seen;
  await looks.often(actor, 'nearest');
  const now = place.clock();
  const positions = await readLastPositions(
    place.database.knex,
    place.city.code,
    new Date(now.getTime() - LONGEST_SHIFT_MS),
  );
  const staleMs = place.patrolRules.current().staleS * 1000;
  // Whom the list may show it decides itself: those who belong to the area by their organisation as well.
  for (const { member, last } of walkersOnDuty(place, { areaCellId: null }, positions, now)) {
    if (last === null) continue;
    const agoMs = Math.max(0, now.getTime() - last.at.getTime());
    seen.set(member.code, { position: last.position, agoS: Math.round(agoMs / 1000), fresh: agoMs <= staleMs });
  }
  return seen;
}
