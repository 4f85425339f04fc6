import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database.ts';
import { refuse } from '../platform/errors.ts';
import type { Level } from './contract.ts';
import { changesBetween, type GridState, gridState, keyOf } from './import/grid-state.ts';
import type { ImportResult } from './import/import-result.ts';
import { planImport } from './import/plan-import.ts';
import { type CellFile, type ReadCells, readCellFile } from './import/read-cell-file.ts';
import { refuseProblems } from './import/refuse-problems.ts';
import type { CellChange } from './publication.ts';
import { lockNewestGeneration, type NewestGeneration, readNewestGeneration } from './publication-store.ts';
import { publishGeneration } from './publish-generation.ts';
import { readCells } from './store.ts';

export { describeImport } from './import/describe-import.ts';

export interface ImportCellsRequest extends CellFile {
  city: string;
  level: Level;
  reason?: string | undefined;
  /** Retire the cells of the level that the file does not have. */
  replace?: boolean;
  /** Refuse whatever the report has to say. */
  strict?: boolean;
  /** Do all but write. */
  dryRun?: boolean;
  author: string;
  clock: Clock;
  /** How long before they hold the cells are published, so that every process has heard of them by then, ms. */
  leadMs: number;
}

/**
 * Imports the cells of one level from a file: all of it or nothing. What is to be written is reckoned beforehand, and
 * anew where another generation was published meanwhile, so that nobody waits longer than the writing takes. A cell with the code of a
 * standing one keeps its identity, and is left alone when nothing differs. Raises `import-refused` with every mistake
 * named; overlaps, gaps, slivers and orphans are imported and reported, unless `strict`.
 */
export async function importCells(database: Database, request: ImportCellsRequest): Promise<ImportResult> {
  const read = await readCellFile(request);
  let outcome: Outcome | undefined;
  for (let left = TRIES; outcome === undefined; left--) {
    if (left === 0)
      throw refuse('publication-refused', 'Other boundaries are being published one after another; try again');
    outcome = await settle(database, request, read);
  }
  const { file, format, crs, crsFrom, features, cells, multipart } = read;
  return {
    file,
    format,
    crs,
    crsFrom,
    level: request.level,
    dryRun: request.dryRun ?? false,
    features,
    cells: cells.length,
    multipart,
    ...outcome,
  };
}

type Outcome = Omit<
  ImportResult,
  'file' | 'format' | 'crs' | 'crsFrom' | 'level' | 'dryRun' | 'features' | 'cells' | 'multipart'
>;

const TRIES = 3;

/** What came of it; undefined where another publication came between reckoning and writing. */
async function settle(
  database: Database,
  request: ImportCellsRequest,
  { file, cells, problems: found, notes }: ReadCells,
): Promise<Outcome | undefined> {
  const { city, level } = request;
  const newest = await readNewestGeneration(database.knex, city);
  const before = gridState(await readCells(database.knex, city, newest.standing));
  request.onProgress?.({ step: 'checking', done: 0, total: cells.length });
  const plan = planImport(before, cells, {
    level,
    named: request.nameField !== undefined,
    parented: request.parentField !== undefined,
    replace: request.replace ?? false,
  });
  request.onProgress?.({ step: 'checking', done: cells.length, total: cells.length });
  request.signal?.throwIfAborted();
  const problems = [...found, ...plan.problems];
  refuseProblems(problems, request.strict ?? false);

  const changes = changesBetween(before, plan.after);
  const writes = changes.length > 0 && !request.dryRun;
  const published = writes ? await publish(database, request, newest, changes, file) : undefined;
  if (writes && published === undefined) return undefined;
  const { parentsMade, parentsRedrawn, adopted } = plan;
  const counts = countChanges(before, plan.after, level, cells);
  return {
    ...{ ...counts, parentsMade, parentsRedrawn, adopted, problems },
    notes: [...notes, ...(published?.notes ?? [])],
    generation: published?.generation ?? null,
  };
}

/** Writes `changes` to the generation `seen`; undefined where that is no longer the newest. */
async function publish(
  database: Database,
  { city, author, reason = '', clock, leadMs }: ImportCellsRequest,
  seen: NewestGeneration,
  changes: readonly CellChange[],
  file: string,
): Promise<{ generation: number; notes: string[] } | undefined> {
  return database.transaction(async (transaction) => {
    const { standing, holdsFrom: before } = await lockNewestGeneration(transaction, city);
    if (standing !== seen.standing) return undefined;
    const at = clock();
    // A generation may already be scheduled; the next cannot hold before it.
    const scheduled = before !== null && before > at ? before : undefined;
    const { generation } = await publishGeneration(transaction, {
      ...{ city, changes, author, at },
      holdsFrom: { wanted: scheduled, leadMs, clock },
      reason: reason || `import of ${file}`,
    });
    const notes = scheduled && [
      `Generation ${standing} is scheduled for ${scheduled.toISOString()}; the imported cells hold from then`,
    ];
    return { generation, notes: notes ?? [] };
  });
}

function countChanges(before: GridState, after: GridState, level: Level, cells: readonly { code: string }[]) {
  const counts = { added: 0, changed: 0, unchanged: 0, retired: 0 };
  for (const { code } of cells) {
    const key = keyOf({ level, code });
    const old = before.get(key);
    counts[old === undefined ? 'added' : old === after.get(key) ? 'unchanged' : 'changed']++;
  }
  for (const key of before.keys()) if (!after.has(key)) counts.retired++;
  return counts;
}
