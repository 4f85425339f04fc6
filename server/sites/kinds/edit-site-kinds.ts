import { isDeepStrictEqual } from 'node:util';
import { recordAudit } from '../../identity/audit.ts';
import type { Transaction } from '../../platform/database.ts';
import { refuse } from '../../platform/errors.ts';
import { appendEvents } from '../../platform/event-log.ts';
import type { CheckItem, NewSiteKind, SiteKind, SiteKindEdit } from '../contract.ts';
import type { SitesPlace } from '../site-place.ts';
import { checkListMistakes } from './check-list-mistakes.ts';
import { holdSiteKind, seedSiteKinds, setSiteKindRetired, updateSiteKind } from './site-kind-store.ts';

type Place = Pick<SitesPlace, 'database' | 'city' | 'clock' | 'categories' | 'siteKinds'>;

/** Adds a kind. Refused with `conflict` when the code is taken, also by a retired one. */
export function addSiteKind(place: Place, author: string, kind: NewSiteKind, reason: string): Promise<SiteKind> {
  demandSound(place, kind.checkList);
  return edit(place, author, 'add', kind.code, reason, { ...kind }, async (transaction) => {
    const [added] = await seedSiteKinds(transaction, place.city.code, [kind]);
    if (added === undefined) throw refuse('conflict', `The code "${kind.code}" is taken`);
  });
}

/**
 * Replaces what is said of a kind. Its version grows where the check-list is another: inspections that answer an older
 * one are refused from then on, and so is an edit of one who read an older one. Another cycle counts from the next inspection of each site on.
 */
export function editSiteKind(
  place: Place,
  author: string,
  code: string,
  { version: read, ...kind }: SiteKindEdit,
  reason: string,
): Promise<SiteKind> {
  demandSound(place, kind.checkList);
  return edit(place, author, 'edit', code, reason, { ...kind }, async (transaction) => {
    const before = await holdSiteKind(transaction, place.city.code, code, 'update');
    if (before === undefined) throw unknown(code);
    if (before.version !== read) {
      const message = `is ${read}; the check-list stands at ${before.version}`;
      throw refuse(
        'conflict',
        `The check-list of ${code} stands at version ${before.version}, not ${read}; read it again`,
        {
          errors: [{ path: 'version', message }],
        },
      );
    }
    const version = before.version + Number(!isDeepStrictEqual(before.checkList, kind.checkList));
    await updateSiteKind(transaction, place.city.code, code, { ...kind, version });
  });
}

/** Takes a kind out of use, or back into it: sites of it stand and are inspected, and no new ones are entered. */
export function retireSiteKind(
  place: Place,
  author: string,
  code: string,
  retired: boolean,
  reason: string,
): Promise<SiteKind> {
  return edit(place, author, retired ? 'retire' : 'restore', code, reason, {}, async (transaction, at) => {
    if ((await holdSiteKind(transaction, place.city.code, code, 'update')) === undefined) throw unknown(code);
    await setSiteKindRetired(transaction, place.city.code, code, retired ? at : null);
  });
}

const unknown = (code: string) => refuse('not-found', `No kind has the code "${code}"; see GET /api/site-kinds`);

function demandSound({ categories }: Place, checkList: readonly CheckItem[]): void {
  const errors = checkListMistakes(checkList, (code) => categories.find(code));
  if (errors.length > 0) throw refuse('invalid-request', 'See errors for what to mend', { errors });
}

/** One transaction: the edit, its audit, and the event by which every process reads the kinds anew. */
async function edit(
  { database, city, clock, siteKinds }: Place,
  actor: string,
  action: 'add' | 'edit' | 'retire' | 'restore',
  code: string,
  reason: string,
  detail: Record<string, unknown>,
  apply: (transaction: Transaction, at: Date) => Promise<void>,
): Promise<SiteKind> {
  await database.transaction(async (transaction) => {
    const at = clock();
    await apply(transaction, at);
    await recordAudit(transaction, city.code, {
      at,
      actor,
      action: `site-kind.${action}`,
      subject: code,
      reason,
      detail,
    });
    await appendEvents(transaction, city.code, [
      { kind: 'site-kind.changed', subject: code, cellPath: [], payload: { code, action } },
    ]);
  });
  await siteKinds.refresh();
  return siteKinds.find(code)!;
}
