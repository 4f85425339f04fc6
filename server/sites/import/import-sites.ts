import { z } from 'zod';
import { decide } from '../../identity/access.ts';
import { recordAudit } from '../../identity/audit.ts';
import { counted } from '../../platform/counted.ts';
import { isUniqueViolation } from '../../platform/database.ts';
import { type Mistake, refuse } from '../../platform/errors.ts';
import { appendEvents } from '../../platform/event-log.ts';
import type { Actor } from '../../platform/http.ts';
import { placeOf } from '../../reports/locate-report.ts';
import { type SitesImported, siteCodeSchema } from '../contract.ts';
import { markTold } from '../due/due-store.ts';
import type { SitesPlace } from '../site-place.ts';
import { holdVersions, insertSites, readSitesByCode, updateSites } from '../site-store.ts';
import { dayOf, seesContacts } from '../view-sites.ts';
import { planSiteImport, type SiteImportPlan } from './plan-site-import.ts';
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
  actor: ImportActor,
  request: SiteFile & { dryRun: boolean },
): Promise<SiteImport> {
  await place.siteKinds.refresh();
  const read = await readSiteFile(request);
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const at = place.clock();
    const plan = await planImport(place, actor, read, at);
    refuseMistakes(read, plan.mistakes);
    const result = resultOf(read, plan, request.dryRun);
    if (request.dryRun || plan.added.length + plan.changed.length === 0) return result;
    request.signal?.throwIfAborted();
    if (await writeImport(place, actor, plan, result, at)) return result;
  }
  throw refuse('conflict', 'Sites of the file are being changed all the time; import it again');
}

type ImportActor = Pick<Actor, 'name' | 'role' | 'areaCellId'>;
const TRIES = 3;

/** Decides before the transaction begins, by the sites as they stand: while one runs, the embedded engine does nothing else. */
async function planImport(place: SitesPlace, actor: ImportActor, read: ReadSites, at: Date): Promise<SiteImportPlan> {
  const { database, city, grid } = place;
  const locator = grid.current();
  const codes = [...read.rows, ...read.flawed]
    .map(({ code }) => code)
    .filter((code) => siteCodeSchema.safeParse(code).success);
  const standing = await readSitesByCode(database.knex, city.code, codes);
  return planSiteImport(read, {
    standing: new Map(standing.map((site) => [site.code, site])),
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
}

function resultOf(read: ReadSites, plan: SiteImportPlan, dryRun: boolean): SiteImport {
  const added = plan.added.map(({ code }) => code);
  const outside = [
    ...plan.added.filter(({ cellId }) => cellId === null).map(({ code }) => code),
    ...plan.changed.flatMap(({ cellId }, i) => (cellId === null ? [plan.changedCodes[i]!] : [])),
  ];
  return {
    ...{ file: read.file, format: read.format, crs: read.crs, crsFrom: read.crsFrom, rows: read.read },
    ...{ added: added.length, changed: plan.changed.length, unchanged: plan.unchanged, outside: outside.length },
    addedCodes: added.slice(0, CODES_TOLD),
    changedCodes: plan.changedCodes.slice(0, CODES_TOLD),
    outsideCodes: outside.slice(0, CODES_TOLD),
    ...{ dryRun, notes: [...read.notes, ...dueNote(plan.dueKept)] },
  };
}

/** Writes a plan. Resolves to whether the sites still stood as it had found them; nothing is written otherwise. */
async function writeImport(
  place: SitesPlace,
  actor: ImportActor,
  plan: SiteImportPlan,
  { file, added, changed, changedCodes }: SiteImport,
  at: Date,
): Promise<boolean> {
  const { database, city } = place;
  try {
    return await database.transaction(async (transaction) => {
      const changedIds = plan.changed.map(({ id }) => id);
      const versions = await holdVersions(transaction, city.code, changedIds);
      if (plan.changed.some(({ id, version }) => versions.get(id) !== version - 1)) return false;
      const ids = await insertSites(transaction, city.code, plan.added);
      await updateSites(transaction, city.code, plan.changed, at);
      // The import tells of them.
      const written = [...ids, ...changedIds];
      await markTold(transaction, city.code, dayOf(place, at), (some) => some.whereRaw('id = any(?)', [written]));
      const detail = { added, changed, changedCodes };
      await recordAudit(transaction, city.code, {
        ...{ at, actor: actor.name, action: 'site.import', subject: file, detail },
      });
      const payload: SitesImported = {};
      await appendEvents(transaction, city.code, [{ kind: 'sites.imported', subject: 'sites', cellPath: [], payload }]);
      return true;
    });
  } catch (error) {
    // Somebody entered a site of the file meanwhile.
    if (!isUniqueViolation(error)) throw error;
    return false;
  }
}

const dueNote = (kept: number): string[] =>
  kept === 0
    ? []
    : [
        `The due day of ${counted(kept, 'site')} was left as it stands: the file does not have the present version of it. Name the field with the due day to take it in all the same`,
      ];

/** Mistakes that are found row by row, and those found by what stands, are told in the order of the file. */
const rowOf = ({ path }: Mistake): number => Number(/\d+/.exec(path)?.[0] ?? 0);

function refuseMistakes({ mistakes: ofFile, read }: ReadSites, others: readonly Mistake[]): void {
  const mistakes = [...ofFile, ...others].sort((one, other) => rowOf(one) - rowOf(other));
  if (mistakes.length === 0 && read > 0) return;
  if (read === 0) throw refuse('import-refused', 'The file has no sites');
  const count = mistakes.length === 1 ? 'One mistake' : `${mistakes.length} mistakes`;
  const told = mistakes.length > MISTAKES_TOLD ? `; the first ${MISTAKES_TOLD} are told` : '';
  throw refuse('import-refused', `${count} in ${read} rows; nothing was imported${told}`, {
    errors: mistakes.slice(0, MISTAKES_TOLD),
  });
}
