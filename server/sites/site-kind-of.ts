import { refuse } from '../platform/errors.ts';
import type { SiteKind } from './contract.ts';
import type { SitesPlace } from './site-place.ts';

/**
 * The kind of a site that is to be entered. Another process may have added it just now.
 * @throws Refusal `unknown-site-kind` where there is none, or it was retired
 */
export async function siteKindOf({ siteKinds }: Pick<SitesPlace, 'siteKinds'>, code: string): Promise<SiteKind> {
  if (siteKinds.find(code) === undefined) await siteKinds.refresh();
  const kind = siteKinds.find(code);
  const message =
    kind === undefined
      ? `No kind has the code "${code}"; see GET /api/site-kinds`
      : `The kind "${code}" was retired; see GET /api/site-kinds`;
  if (kind === undefined || kind.retiredAt !== null)
    throw refuse('unknown-site-kind', message, { errors: [{ path: 'kind', message }] });
  return kind;
}
