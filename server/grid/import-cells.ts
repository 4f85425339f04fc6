import type { Database, Transaction } from '../platform/database.ts';
import type { Level } from './contract.ts';
import { changesBetween, type GridState, gridState, keyOf } from './import/grid-state.ts';
import type { ImportResult } from './import/import-result.ts';
import { planImport } from './import/plan-import.ts';
import { type CellFile, type ReadCells, readCellFile } from './import/read-cell-file.ts';
import { refuseProblems } from './import/refuse-problems.ts';
import { lockNewestGeneration } from './publication-store.ts';
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
  /** Now; the new state holds from then on. */
  at: Date;
}

/**
 * Imports the cells of one level from a file, in one transaction: all of it or nothing. A cell with the code of a
 * standing one keeps its identity, and is left alone when nothing differs. Raises `import-refused` with every mistake
 * named; overlaps, gaps, slivers and orphans are imported and reported, unless `strict`.
 */
export async function importCells(database: Database, request: ImportCellsRequest): Promise<ImportResult> {
  const read = await readCellFile(request);
  const outcome = await database.transaction((transaction) => settle(transaction, request, read));
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

async function settle(
  transaction: Transaction,
  request: ImportCellsRequest,
  { file, cells, problems: found, notes }: ReadCells,
): Promise<Outcome> {
  const { city, level, author, at } = request;
  const newest = await lockNewestGeneration(transaction, city);
  const before = gridState(await readCells(transaction, city, newest.number));
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
  let generation: number | null = null;
  if (changes.length > 0 && !request.dryRun) {
    // A generation may already be scheduled; the next cannot hold before it.
    const holdsFrom = newest.holdsFrom !== null && newest.holdsFrom > at ? newest.holdsFrom : at;
    if (holdsFrom > at)
      notes.push(
        `Generation ${newest.standing} is scheduled for ${holdsFrom.toISOString()}; the imported cells hold from then`,
      );
    const reason = request.reason ?? `import of ${file}`;
    ({ generation } = await publishGeneration(transaction, { city, changes, holdsFrom, author, reason, at }));
  }
  const { parentsMade, parentsRedrawn, adopted } = plan;
  const counts = countChanges(before, plan.after, level, cells);
  return { ...counts, parentsMade, parentsRedrawn, adopted, problems, notes, generation };
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
