import { z } from 'zod';
import { decide } from '../../identity/access.ts';
import { recordAudit } from '../../identity/audit.ts';
import { counted } from '../../platform/counted.ts';
import { isUniqueViolation } from '../../platform/database.ts';
import { type Mistake, refuse } from '../../platform/errors.ts';
import { appendEvents } from '../../platform/event-log.ts';
import type { Actor } from '../../platform/http.ts';
import { placeOf } from '../../reports/locate-report.ts';
import type { SitesImported } from '../contract.ts';
import { markTold } from '../due/due-store.ts';
import type { SitesPlace } from '../site-place.ts';
import { holdSitesByCode, insertSites, updateSites } from '../site-store.ts';
import { dayOf, seesContacts } from '../view-sites.ts';
import { planSiteImport } from './plan-site-import.ts';
import { type ReadSites, readSiteFile, type SiteFile } from './read-site-file.ts';

const CODES_TOLD = 200;
const MISTAKES_TOLD = 1_000;

export const siteImportSchema = z.object({
  file: z.string(),
  format: z.string(),
  crs: z.string(),
  /** Whether the file said so, the caller did, or the format has only one. */
  crsFrom: z.enum(['file', 'option', 'format']),
  rows: z.int(),
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  /** Of those added or changed, how many lie outside the grid, in no cell. */
  outside: z.int(),
  /** Codes, the first 200 of each. */
  addedCodes: z.array(z.string()),
  changedCodes: z.array(z.string()),
  outsideCodes: z.array(z.string()),
  dryRun: z.boolean(),
  notes: z.array(z.string()),
});
export type SiteImport = z.infer<typeof siteImportSchema>;

/**
 * Brings the sites of a file in, by code: new ones are added, others changed to what the file says, and those that are the
 * same left alone; sites that the file does not have stay. The due day of a site that stands is taken only where the field
 * was named, or the file has the present version: an export that is some days old must not undo inspections. The whole file
 * or nothing.
 *
 * @throws Refusal `import-refused` with every mistake and its row, `unknown-crs`, `conflict`
 */
export async function importSites(
  place: SitesPlace,
  actor: Pick<Actor, 'name' | 'role' | 'areaCellId'>,
  request: SiteFile & { dryRun: boolean },
): Promise<SiteImport> {
  const { database, city, grid, clock } = place;
  await place.siteKinds.refresh();
  const read = await readSiteFile(request);
  const locator = grid.current();
  const at = clock();
  try {
    return await database.transaction(async (transaction) => {
      const codes = read.rows.map(({ code }) => code);
      const standing = new Map((await holdSitesByCode(transaction, city.code, codes)).map((site) => [site.code, site]));
      const plan = planSiteImport(read.rows, {
        standing,
        kindOf: (code) => place.siteKinds.find(code),
        placeAt: (position) => {
          const { cellId, cellPath, generation } = placeOf(position, locator).assignment;
          return { cellId, cellPath, generation };
        },
        mayWrite: (cellPath) => decide(actor, 'site:write', cellPath) === 'allowed',
        seesContacts: seesContacts(actor),
        dueNamed: read.dueNamed,
        ...{ at, today: dayOf(place, at), dayOf: (instant: Date) => dayOf(place, instant), source: read.file },
      });
      refuseMistakes(read, plan.mistakes);
      const added = plan.added.map(({ code }) => code);
      const outside = [
        ...plan.added.filter(({ cellId }) => cellId === null).map(({ code }) => code),
        ...plan.changed.flatMap(({ cellId }, i) => (cellId === null ? [plan.changedCodes[i]!] : [])),
      ];
      const result: SiteImport = {
        ...{ file: read.file, format: read.format, crs: read.crs, crsFrom: read.crsFrom, rows: read.read },
        ...{ added: added.length, changed: plan.changed.length, unchanged: plan.unchanged, outside: outside.length },
        addedCodes: added.slice(0, CODES_TOLD),
        changedCodes: plan.changedCodes.slice(0, CODES_TOLD),
        outsideCodes: outside.slice(0, CODES_TOLD),
        ...{ dryRun: request.dryRun, notes: [...read.notes, ...dueNote(plan.dueKept)] },
      };
      if (request.dryRun || added.length + plan.changed.length === 0) return result;
      const ids = await insertSites(transaction, city.code, plan.added);
      await updateSites(transaction, city.code, plan.changed, at);
      // The import tells of them.
      const written = [...ids, ...plan.changed.map(({ id }) => id)];
      await markTold(transaction, city.code, dayOf(place, at), (some) => some.whereRaw('id = any(?)', [written]));
      const payload: SitesImported = { added: added.length, changed: plan.changed.length, source: read.file };
      const detail = { ...payload, changedCodes: result.changedCodes };
      const audit = { at, actor: actor.name, action: 'site.import', subject: read.file, detail };
      await recordAudit(transaction, city.code, audit);
      await appendEvents(transaction, city.code, [
        { kind: 'sites.imported', subject: read.file, cellPath: [], payload },
      ]);
      return result;
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw refuse('conflict', 'Somebody entered a site of the file meanwhile; import it again', { cause: error });
  }
}

const dueNote = (kept: number): string[] =>
  kept === 0
    ? []
    : [
        `The due day of ${counted(kept, 'site')} was left as it stands: the file does not have the present version of it. Name the field with the due day to take it in all the same`,
      ];

function refuseMistakes({ mistakes: ofFile, read }: ReadSites, others: readonly Mistake[]): void {
  const mistakes = [...ofFile, ...others];
  if (mistakes.length === 0 && read > 0) return;
  if (read === 0) throw refuse('import-refused', 'The file has no sites');
  const count = mistakes.length === 1 ? 'One mistake' : `${mistakes.length} mistakes`;
  const told = mistakes.length > MISTAKES_TOLD ? `; the first ${MISTAKES_TOLD} are told` : '';
  throw refuse('import-refused', `${count} in ${read} rows; nothing was imported${told}`, {
    errors: mistakes.slice(0, MISTAKES_TOLD),
  });
}
