import type { DutyBook } from '../duty/duty-book.ts';
import { decide } from '../identity/access.ts';
import type { Actor } from '../platform/http.ts';
import type { ReportRecord } from '../reports/report-record.ts';
import type { Party } from './workflow.ts';

/** Who acts on cases: an account, as the gatekeeper found it out. */
export type CaseActor = Pick<Actor, 'name' | 'role' | 'areaCellId' | 'organisation' | 'staff' | 'sealedCells'>;

/** As what an account may act on a case. */
export interface Standing {
  parties: readonly Party[];
  /** It is the desk's, and not of whom the case lies with: what a holder does it does in his place. */
  instead: boolean;
}

/**
 * As what `actor` may act on the case. A sealed tip belongs to the police post of its cell, which is its desk too, and to
 * nobody else. `today` is `2019-05-08` in the city: a post is of whoever holds it that day.
 */
export function partiesOf(
  actor: CaseActor,
  record: Pick<ReportRecord, 'sealed' | 'holder'>,
  duties: Pick<DutyBook, 'postsOf'>,
  today: string,
): Standing {
  if (record.sealed) {
    const { holder } = record;
    const own = holder.kind === 'post' && holder.cellId !== null && actor.sealedCells?.includes(holder.cellId);
    return { parties: own === true ? ['desk', 'holder', 'anyone'] : [], instead: false };
  }
  const isDesk = decide(actor, 'case:direct') === 'allowed';
  const works = decide(actor, 'case:work') === 'allowed';
  const holds = works && isHolder(actor, record, duties, today);
  if (isDesk) return { parties: ['desk', 'holder', 'anyone'], instead: !holds };
  return { parties: works ? [...(holds ? (['holder'] as const) : []), 'anyone'] : [], instead: false };
}

/** Tells whether the case lies with `actor`: with its organisation, or with a post that its person holds today. */
export function isHolder(
  { organisation, staff }: Pick<CaseActor, 'organisation' | 'staff'>,
  { holder }: Pick<ReportRecord, 'holder'>,
  duties: Pick<DutyBook, 'postsOf'>,
  today: string,
): boolean {
  if (holder.kind === 'desk') return false;
  if (holder.kind === 'organisation') return organisation === holder.organisation;
  if (staff === undefined || staff === null) return false;
  return duties.postsOf(staff, today).some(({ cellId, post }) => cellId === holder.cellId && post === holder.post);
}
