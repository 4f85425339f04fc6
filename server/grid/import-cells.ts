import { basename } from 'node:path';
import type { Database, Transaction } from '../platform/database.ts';
import { type Mistake, refuse } from '../platform/errors.ts';
import type { Progress } from '../platform/progress.ts';
import type { Level } from './contract.ts';
import type { CoverageProblem } from './coverage-report.ts';
import { openFeatures } from './formats/open-features.ts';
import { type GatheredCells, gatherCells } from './import/gather-cells.ts';
import { changesBetween, type GridState, gridState, keyOf } from './import/grid-state.ts';
import type { ImportResult } from './import/import-result.ts';
import { planImport } from './import/plan-import.ts';
import { lockNewestGeneration } from './publication-store.ts';
import { publishGeneration } from './publish-generation.ts';
import { readCells } from './store.ts';

export { describeImport } from './import/describe-import.ts';

export interface ImportCellsRequest {
  city: string;
  /** Path of the file. */
  file: string;
  level: Level;
  /** Fields, or several joined as FIELD+FIELD. */
  codeField: string;
  nameField?: string | undefined;
  parentField?: string | undefined;
  crs?: string | undefined;
  encoding?: string | undefined;
  /** Which object, layer or member of a file that has several. */
  layer?: string | undefined;
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
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: Progress) => void) | undefined;
}

/**
 * Imports the cells of one level from a file, in one transaction: all of it or nothing. A cell with the code of a
 * standing one keeps its identity, and is left alone when nothing differs. Raises `import-refused` with every mistake
 * named; overlaps, gaps, slivers and orphans are imported and reported, unless `strict`.
 */
export async function importCells(database: Database, request: ImportCellsRequest): Promise<ImportResult> {
  const source = await openFeatures(request.file, {
    crs: request.crs,
    encoding: request.encoding,
    layer: request.layer,
  });
  let read = 0;
  const gathered = await gatherCells(
    source,
    { codeField: request.codeField, nameField: request.nameField, parentField: request.parentField },
    () => {
      request.signal?.throwIfAborted();
      if (read++ % PROGRESS_FEATURES === 0)
        request.onProgress?.({ step: 'reading', done: source.bytesRead(), total: source.bytesTotal });
    },
  );
  request.onProgress?.({ step: 'reading', done: source.bytesTotal, total: source.bytesTotal });
  const { format, crs, crsFrom } = source;
  const outcome = await database.transaction((transaction) => settle(transaction, request, gathered));
  return {
    file: basename(request.file),
    format,
    crs,
    crsFrom,
    level: request.level,
    dryRun: request.dryRun ?? false,
    features: gathered.features,
    cells: gathered.cells.length,
    multipart: gathered.multipart,
    ...outcome,
    notes: [...source.notes, ...outcome.notes],
  };
}

const PROGRESS_FEATURES = 100;

type Outcome = Omit<
  ImportResult,
  'file' | 'format' | 'crs' | 'crsFrom' | 'level' | 'dryRun' | 'features' | 'cells' | 'multipart'
>;

async function settle(
  transaction: Transaction,
  request: ImportCellsRequest,
  { cells, problems: found, notes }: GatheredCells,
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
  refuseIf(problems, request.strict ?? false);

  const changes = changesBetween(before, plan.after);
  let generation: number | null = null;
  if (changes.length > 0 && !request.dryRun) {
    // A generation may already be scheduled; the next cannot hold before it.
    const holdsFrom = newest.holdsFrom !== null && newest.holdsFrom > at ? newest.holdsFrom : at;
    if (holdsFrom > at)
      notes.push(
        `Generation ${newest.number} is scheduled for ${holdsFrom.toISOString()}; the imported cells hold from then`,
      );
    const reason = request.reason ?? `import of ${basename(request.file)}`;
    ({ generation } = await publishGeneration(transaction, { city, changes, holdsFrom, author, reason, at }));
  }
  const { parentsMade, parentsRedrawn, adopted } = plan;
  const counts = countChanges(before, plan.after, level, cells);
  return { ...counts, parentsMade, parentsRedrawn, adopted, problems, notes, generation };
}

function refuseIf(problems: readonly CoverageProblem[], strict: boolean): void {
  const grave = problems.filter((problem) => strict || problem.severity === 'error');
  if (grave.length === 0) return;
  const errors = grave.map(
    ({ cells, parent, message, place }): Mistake => ({
      path: cells.length === 0 ? `cell ${parent}` : `cell ${cells.join(', ')}`,
      message: `${message}, at ${place.join(', ')}`,
    }),
  );
  throw refuse('import-refused', `${grave.length} problems; nothing was imported`, { errors });
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
