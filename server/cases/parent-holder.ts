import type { Organisation } from '../duty/contract.ts';
import type { Holder } from '../duty/holder.ts';

/** What the way upward reads of the duties. */
export interface CellOffices {
  organisation(code: string): Organisation | undefined;
  /** The organisation that answers for a cell. */
  organisationOf(cellId: number): Organisation | undefined;
}

/**
 * Who has a case after it climbs one level: the organisation of the parent cell. A post and a cell's own organisation
 * climb from their cell, a level without an organisation is passed over. A department climbs to the one that it stands
 * under. What lies with the desk climbs to the lowest cell that has an organisation: the desk stands for nobody there.
 * Undefined at the top, and for an outside system, which has no level.
 */
export function parentHolder(
  { holder, cellPath }: { holder: Holder; cellPath: readonly number[] },
  offices: CellOffices,
): Holder | undefined {
  const own = holder.kind === 'organisation' ? offices.organisation(holder.organisation) : undefined;
  if (holder.kind === 'organisation' && (own === undefined || own.kind === 'outside-system')) return undefined;
  if (own !== undefined && own.cellId === null) return holderOf(superior(own, offices));
  const cellId = holder.kind === 'post' ? holder.cellId : (own?.cellId ?? null);
  // A cell that is not on the path (the case was moved since) is as the leaf.
  const index = cellId === null ? -1 : cellPath.indexOf(cellId);
  const above = index === -1 ? cellPath : cellPath.slice(0, index);
  for (const id of above.toReversed()) {
    const office = offices.organisationOf(id);
    if (office !== undefined && office.code !== own?.code) return holderOf(office);
  }
  return own === undefined ? undefined : holderOf(superior(own, offices));
}

/** The nearest organisation above that still takes cases. */
function superior(organisation: Organisation, offices: CellOffices): Organisation | undefined {
  const seen = new Set([organisation.code]);
  let above = organisation.parent === null ? undefined : offices.organisation(organisation.parent);
  while (above !== undefined && above.retiredAt !== null && !seen.has(above.code)) {
    seen.add(above.code);
    above = above.parent === null ? undefined : offices.organisation(above.parent);
  }
  return above?.retiredAt === null && !seen.has(above.code) ? above : undefined;
}

const holderOf = (organisation: Organisation | undefined): Holder | undefined =>
  organisation && { kind: 'organisation', organisation: organisation.code };
