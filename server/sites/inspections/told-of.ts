import { decide } from '../../identity/access.ts';
import { mayKnowWho } from '../../patrol/may-know-who.ts';
import type { Actor } from '../../platform/http.ts';
import type { InspectionRecord } from './inspection-record.ts';
import type { Told } from './wire-inspection.ts';

type Made = Pick<InspectionRecord, 'staff' | 'author'>;

/** Whether `actor` made an inspection, or sent it. */
export const isOwn = (actor: Actor, { staff, author }: Made): boolean =>
  actor.name === author || (staff !== null && actor.staff === staff);

/** What `actor` may know of the person who made an inspection: the same as of one who walks. */
export function toldOf(actor: Actor, made: Made): Told {
  const own = isOwn(actor, made);
  return {
    who: own || mayKnowWho(actor, made.staff),
    where: own || decide(actor, 'patrol:locate') === 'allowed',
  };
}
