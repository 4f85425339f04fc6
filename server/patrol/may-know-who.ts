import { decide } from '../identity/access.ts';
import type { Actor } from '../platform/http.ts';

/** Whether `actor` may know that it was `staff` who walks, ticked or is missed: those in charge may, and the person. */
export function mayKnowWho(actor: Actor, staff: string | null): boolean {
  const inCharge = [decide(actor, 'staff:read'), decide(actor, 'patrol:locate')].includes('allowed');
  return inCharge || (staff !== null && actor.staff === staff);
}
