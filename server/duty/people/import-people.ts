import { isDeepStrictEqual } from 'node:util';
import { demand } from '../../identity/access.ts';
import { refuse } from '../../platform/errors.ts';
import type { Actor } from '../../platform/http.ts';
import { inFile, readCsv } from '../files/csv-sheet.ts';
import { type DutyPlace, type PeopleSheet, rowKey, twice } from '../files/sheet.ts';
import { asWritten, editDuties } from './edit-people.ts';

/** What a file did, or with `dryRun` would do. */
export interface ListImport {
  what: string;
  added: number;
  changed: number;
  unchanged: number;
  /** Entries of a list that the file no longer has; people are never removed by a file. */
  removed: number;
  dryRun: boolean;
}

/** Who brings a file in, and why. */
export interface ImportOrder {
  actor: Pick<Actor, 'role' | 'areaCellId' | 'name'>;
  reason: string;
  dryRun: boolean;
}

/**
 * Brings in a CSV file of organisations, staff, posts, shifts or absences: rows that are new are added, others changed
 * where they differ, and what the file does not name stays. The whole file or nothing.
 * @throws Refusal `import-refused` with every mistake, its row and column
 */
export function importPeople<Row extends object>(
  place: DutyPlace,
  sheet: PeopleSheet<Row>,
  text: string,
  { actor, reason, dryRun }: ImportOrder,
): Promise<ListImport> {
  demand(actor, 'duty:write', []);
  return editDuties(place, actor.name, sheet, async (transaction, at) => {
    const standing = await sheet.read(transaction, place);
    const { rows, mistakes } = readCsv(sheet, text, { standing, settle: (row) => sheet.settle?.(row, place) ?? row });
    const known = new Map(standing.map((row) => [rowKey(sheet, row), asWritten(sheet, row)]));
    const keys = sheet.key.join(', ');
    mistakes.push(
      ...inFile(
        sheet,
        rows,
        twice(rows, ({ row }) => rowKey(sheet, row), sheet.key.at(-1)!, `The same ${keys}`),
      ),
    );
    const different = rows.filter(({ row }) => !isDeepStrictEqual(known.get(rowKey(sheet, row)), row));
    if (mistakes.length === 0 && different.length > 0)
      mistakes.push(
        ...inFile(
          sheet,
          different,
          await sheet.write(
            transaction,
            place,
            different.map(({ row }) => row),
            at,
          ),
        ),
      );
    if (mistakes.length > 0) throw fileRefused(mistakes);
    const added = different.filter(({ row }) => !known.has(rowKey(sheet, row))).length;
    const result: ListImport = {
      what: sheet.what,
      added,
      changed: different.length - added,
      unchanged: rows.length - different.length,
      removed: 0,
      dryRun,
    };
    if (dryRun) throw new DryRun(result);
    const detail = { added: result.added, changed: result.changed };
    return {
      result,
      deed: different.length === 0 ? undefined : { verb: 'import', subject: sheet.what, reason, detail },
    };
  }).catch(resultOfDryRun);
}

/** Rolls the transaction of a dry run back, and carries its result out. */
export class DryRun extends Error {
  readonly result: ListImport;
  constructor(result: ListImport) {
    super('Nothing was written');
    this.result = result;
  }
}
export function resultOfDryRun(error: unknown): ListImport {
  if (error instanceof DryRun) return error.result;
  throw error;
}

const MOST_MISTAKES = 1_000;

export function fileRefused(mistakes: readonly { path: string; message: string }[]) {
  const more = mistakes.length > MOST_MISTAKES ? `; the first ${MOST_MISTAKES} are told` : '';
  return refuse(
    'import-refused',
    `The file has ${mistakes.length} ${mistakes.length === 1 ? 'mistake' : 'mistakes'}${more}. Nothing was written`,
    {
      errors: mistakes.slice(0, MOST_MISTAKES),
    },
  );
}
