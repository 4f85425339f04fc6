import type { Level } from '../../contract.ts';
import { type CellFile, readCellFile } from '../../import/read-cell-file.ts';
import { readNewestGeneration } from '../../publication-store.ts';
import { applyOperation } from '../../topology/apply-operation.ts';
import type { Coverage } from '../../topology/coverage.ts';
import { isRefused, type OperationDone } from '../../topology/outcome.ts';
import { operationRefused } from '../append-operation.ts';
import { writeDraft } from '../begin-draft.ts';
import { checkArea } from '../check-area.ts';
import { codesOf } from '../code-of-cell.ts';
import type { DraftsPlace, Editor } from '../drafts-place.ts';
import { tellImportDifference } from './differing-cells.ts';
import type { DraftImport, ImportDifference } from './draft-import-contract.ts';
import { planDraftImport } from './plan-draft-import.ts';
import { gridCellOf, stateOfCoverage } from './state-of-coverage.ts';
import { takeTurns } from './take-turns.ts';

export interface DraftImportRequest extends CellFile {
  level: Level;
  /** Of the draft; "Import of FILE" when absent. */
  title?: string | undefined;
  reason?: string | undefined;
  /** Retire the cells of the level that the file does not have. */
  replace?: boolean;
  /** Refuse whatever the report has to say. */
  strict?: boolean;
  /** Do all but write. */
  dryRun?: boolean;
}

/**
 * Imports the cells of one level from a file as a draft of the newest boundaries: one operation with what differs, and
 * nothing where nothing does. Nothing is repaired; what is wrong with the boundaries are problems of the draft.
 *
 * @throws Refusal `import-refused`, `unknown-crs`, `operation-refused`, `outside-area`
 */
export async function importDraft(
  place: Pick<DraftsPlace, 'database' | 'city' | 'clock' | 'reviewRequired'> & {
    desk: Pick<DraftsPlace['desk'], 'bases'>;
  },
  by: Pick<Editor, 'name' | 'areaCellId'>,
  request: DraftImportRequest,
): Promise<DraftImport> {
  const { level, signal, onProgress, dryRun = false } = request;
  const read = await readCellFile(request);
  const { file, format, crs, crsFrom, features } = read;
  const { database, city, desk } = place;
  const generation = (await readNewestGeneration(database.knex, city.code)).standing;
  const base = await desk.bases.of(generation);
  const turn = takeTurns(signal, onProgress);
  const choice = {
    level,
    named: request.nameField !== undefined,
    parented: request.parentField !== undefined,
    replace: request.replace ?? false,
    strict: request.strict ?? false,
  };
  const plan = await planDraftImport(stateOfCoverage(base), read, choice, turn);
  const { operation, notes, differences, ...told } = plan;
  const outcome = operation === null ? undefined : applyOperation(base, operation);
  if (outcome !== undefined && isRefused(outcome)) throw operationRefused(base, outcome);
  if (outcome !== undefined) checkArea(by, base, outcome.coverage, outcome.changed);
  await turn({ step: 'writing', done: 0, total: 1 });
  const title = request.title ?? `Import of ${file}`.slice(0, LONGEST_TITLE);
  const draft =
    operation === null || outcome === undefined || dryRun
      ? null
      : await database.transaction((transaction) =>
          writeDraft(transaction, place, by, {
            ...{ title, reason: request.reason ?? '', origin: file, baseGeneration: generation },
            operations: [{ operation, changed: codesOf(outcome.changed, outcome.coverage, base) }],
          }),
        );
  return {
    ...{ draft, file, format, crs, crsFrom, level, dryRun, generation, features },
    ...told,
    differences: [...differences, ...(outcome === undefined ? [] : followers(base, outcome, differences))],
    notes: [...read.notes, ...notes],
  };
}

const LONGEST_TITLE = 200;

/** Cells that differ only because others do: parents that are the union of their children. */
function followers(
  base: Coverage,
  { coverage, changed }: OperationDone,
  told: readonly ImportDifference[],
): ImportDifference[] {
  const known = new Set(told.map(({ level, code }) => `${level} ${code}`));
  return changed
    .map((key) => ({ before: gridCellOf(base, key), after: gridCellOf(coverage, key) }))
    .filter(({ before, after }) => !known.has(`${(after ?? before)!.level} ${(after ?? before)!.code}`))
    .map((cell) => tellImportDifference({ ...cell, reshaped: true, restated: false }));
}
