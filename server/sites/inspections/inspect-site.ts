/** One visit of an inspector: read, decide, write; reports of what failed are filed after the commit. */
import { createHash } from 'node:crypto';
import { demand } from '../../identity/access.ts';
import { recordAudit } from '../../identity/audit.ts';
import { isUniqueViolation } from '../../platform/database.ts';
import { type Refusal, refuse } from '../../platform/errors.ts';
import { appendEvents } from '../../platform/event-log.ts';
import type { Actor } from '../../platform/http.ts';
import type { Photo } from '../../reports/photo.ts';
import type { Inspection, InspectionInput, SiteKind } from '../contract.ts';
import { holdSiteKind } from '../kinds/site-kind-store.ts';
import { nextDue } from '../next-due.ts';
import { siteEvent } from '../site-events.ts';
import type { SitesPlace } from '../site-place.ts';
import type { SiteRecord } from '../site-record.ts';
import { holdSite, readSite, writeOutcome } from '../site-store.ts';
import { dayOf, viewSites } from '../view-sites.ts';
import { checkAnswers, inspectionResult } from './check-answers.ts';
import { checkPlace } from './check-place.ts';
import { fileOwedReports } from './file-owed-reports.ts';
import type { InspectionPhoto, InspectionRecord, NewInspection } from './inspection-record.ts';
import { insertInspection, insertSitePhotos, readInspectionByKey, readSitePhotos } from './inspection-store.ts';
import { owedReports } from './owed-reports.ts';
import { wireInspection } from './wire-inspection.ts';

/** A photo as it came in: of an item, or of the whole. */
export interface SentPhoto {
  item: string | null;
  photo: Photo;
  hashAsSent: string;
}

/** How far ahead of ours the clock of an inspector may run. */
const CLOCK_SKEW_MS = 5 * 60_000;

/**
 * Records an inspection. Sent again under its key it is the one that there is (`replay`). What a later inspection said of
 * the site stands: one that comes in late, from a phone without signal, is kept and leaves the site as it is.
 *
 * @throws Refusal `conflict` for another version of the check-list, and for a site that was retired; `inspection-refused`
 *   with every mistake by item; `unknown-staff`, `idempotency-key-reused`, `outside-area`
 */
export async function inspectSite(
  place: SitesPlace,
  actor: Actor,
  siteId: number,
  input: InspectionInput,
  photos: readonly SentPhoto[],
  key: string | undefined,
): Promise<{ inspection: Inspection; replay: boolean }> {
  const { database, city, clock } = place;
  const site = await readSite(database.knex, city.code, actor, siteId);
  if (site === undefined) throw noSite(siteId);
  demand(actor, 'site:inspect', site.cellPath);
  const idempotencyKey = key === undefined ? null : `${actor.accountId}/${key}`;
  const contentHash = hashOf(siteId, input, photos);
  /** Nothing here fails: it is stored, and who were told otherwise would send it again. */
  const tell = async (record: InspectionRecord, stored: readonly InspectionPhoto[], replay: boolean) => {
    const filed = await fileOwedReports(place, record);
    return { inspection: wireInspection(filed, stored, place.duties, { who: true, where: true }), replay };
  };
  const tellAgain = async (record: InspectionRecord) =>
    tell(record, await readSitePhotos(database.knex, city.code, [record.id]), true);
  const sentBefore = async (): Promise<InspectionRecord | undefined> => {
    const known =
      idempotencyKey === null ? undefined : await readInspectionByKey(database.knex, city.code, idempotencyKey);
    if (known !== undefined && Buffer.compare(known.contentHash ?? Buffer.alloc(0), contentHash) !== 0)
      throw refuse('idempotency-key-reused', 'It stands for an inspection that says something else');
    return known;
  };
  const before = await sentBefore();
  if (before !== undefined) return tellAgain(before);
  if (site.retiredAt !== null) throw refuse('conflict', `The site ${site.code} was retired`);

  const now = clock();
  const at = timeOf(input, now);
  const staff = staffOf(place, actor, input.staff);
  if (place.siteKinds.find(site.kind)?.version !== input.kindVersion) await place.siteKinds.refresh();
  const kind = place.siteKinds.find(site.kind)!;
  demandVersion(kind, input.kindVersion);
  const answered = new Set(photos.flatMap(({ item }) => (item === null ? [] : [item])));
  const checked = checkAnswers(kind.checkList, input.answers, answered);
  if ('mistakes' in checked)
    throw refuse('inspection-refused', 'See errors for what to mend', { errors: checked.mistakes });
  const result = inspectionResult(checked.items);
  const stood: [number, number] | undefined =
    input.lon === undefined || input.lat === undefined ? undefined : [input.lon, input.lat];
  const decide = (held: SiteRecord): NewInspection => ({
    ...{ siteId, at, recordedAt: now, staff, author: actor.name, kindVersion: kind.version, result, note: input.note },
    answers: checked.items,
    ...{ lon: stood?.[0] ?? null, lat: stood?.[1] ?? null, accuracyM: input.accuracyM ?? null },
    ...checkPlace([held.lon, held.lat], stood, input.accuracyM),
    reportsOwed: owedReports(held, kind, checked.items, { at, note: input.note }),
    ...{ cellPath: held.cellPath, idempotencyKey, contentHash },
  });
  const write = (): Promise<{ record: InspectionRecord; stored: InspectionPhoto[] }> =>
    database.transaction(async (transaction) => {
      const held = await holdSite(transaction, city.code, actor, siteId);
      if (held === undefined) throw noSite(siteId);
      const standing = await holdSiteKind(transaction, city.code, held.kind, 'share');
      if (held.kind !== kind.code || standing === undefined)
        throw refuse('conflict', `The site ${held.code} is of another kind now; read it again`);
      demandVersion(standing, input.kindVersion);
      const inspection = decide(held);
      const id = await insertInspection(transaction, city.code, inspection);
      const stored = await insertSitePhotos(transaction, city.code, id, photos, now);
      const isNewest = held.lastInspectedAt === null || held.lastInspectedAt <= at;
      const failedItems = checked.items.filter(({ failed }) => failed).map(({ code }) => code);
      const dueOn = nextDue({ day: dayOf(place, at), result }, held.cycleDays ?? kind.cycleDays);
      const after = isNewest
        ? {
            ...held,
            lastInspectedAt: at,
            lastResult: result,
            failedItems,
            dueOn,
            changedAt: now,
            version: held.version + 1,
          }
        : held;
      if (isNewest) await writeOutcome(transaction, city.code, siteId, after, now);
      await recordAudit(transaction, city.code, {
        ...{
          at: now,
          actor: actor.name,
          action: 'site.inspect',
          subject: held.code,
          detail: { inspection: id, result, ...(isNewest ? { version: after.version } : {}) },
        },
      });
      const view = await viewSites(place, [after], transaction);
      await appendEvents(transaction, city.code, [siteEvent('site.inspected', after, view)]);
      return { record: { ...inspection, id, reports: [] }, stored };
    });
  const written = await write().catch((error) => {
    // The same was sent twice at once: the other was quicker.
    if (!isUniqueViolation(error, 'site_inspection_key')) throw error;
    return undefined;
  });
  return written === undefined ? tellAgain((await sentBefore())!) : tell(written.record, written.stored, false);
}

const noSite = (id: number): Refusal => refuse('not-found', `There is no site ${id} in your area`);

function demandVersion({ code, version }: SiteKind, answered: number): void {
  if (version === answered) return;
  throw refuse('conflict', `The check-list of ${code} stands at version ${version}; read it again and answer that`, {
    errors: [{ path: 'kindVersion', message: `is ${answered}; the check-list stands at ${version}` }],
  });
}

/** When it was made: by the clock of the inspector, and no later than now; one that runs ahead would hide what is made right after. */
function timeOf({ at }: InspectionInput, now: Date): Date {
  if (at === undefined) return now;
  const instant = new Date(at);
  if (!(instant.getTime() <= now.getTime() + CLOCK_SKEW_MS) || instant.getUTCFullYear() < 2000) {
    const message = 'at lies in the future, or is no time since 2000';
    throw refuse('invalid-request', message, { errors: [{ path: 'at', message }] });
  }
  return instant > now ? now : instant;
}

/** Who made it: whose account it is, or whom an account of nobody's names. */
function staffOf({ duties }: SitesPlace, actor: Actor, given: string | undefined): string | null {
  const own = actor.staff ?? null;
  if (given === undefined || given === own) return own;
  if (own !== null) throw refuse('not-allowed', 'An account of one person cannot inspect as another');
  if (duties.staffMember(given) === undefined) {
    const message = `No person has the number "${given}"`;
    throw refuse('unknown-staff', message, { errors: [{ path: 'staff', message }] });
  }
  return given;
}

function hashOf(siteId: number, input: InspectionInput, photos: readonly SentPhoto[]): Buffer {
  const { idempotencyKey: _, answers, ...said } = input;
  const sorted = Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1));
  const pictures = photos.map(({ item, hashAsSent }) => [item, hashAsSent]);
  return createHash('sha256')
    .update(JSON.stringify([siteId, said, sorted, pictures]))
    .digest();
}
