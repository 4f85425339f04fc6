import type { Queryable } from '../platform/database.ts';
import { refuse } from '../platform/errors.ts';
import { findOrganisation, findPerson } from './binding-store.ts';
import type { Binding } from './contract.ts';

/** To whom an account is to be bound, by code; absent or null is to nobody. */
export interface WantedBinding {
  organisationCode?: string | null | undefined;
  staffCode?: string | null | undefined;
}

/** The organisation and the person of those codes. Refuses `unknown-organisation` and `unknown-staff`. */
export async function resolveBinding(
  queryable: Queryable,
  city: string,
  { organisationCode = null, staffCode = null }: WantedBinding,
): Promise<Binding> {
  const organisation = organisationCode === null ? null : await findOrganisation(queryable, city, organisationCode);
  if (organisation === undefined)
    throw refuse('unknown-organisation', `No organisation has the code "${organisationCode}"`);
  const staff = staffCode === null ? null : await findPerson(queryable, city, staffCode);
  if (staff === undefined) throw refuse('unknown-staff', `Nobody on the staff has the number "${staffCode}"`);
  return { organisation, staff };
}
