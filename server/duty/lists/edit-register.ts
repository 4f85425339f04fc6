import { isDeepStrictEqual } from 'node:util';
import { demand } from '../../identity/access.ts';
import type { Queryable, Transaction } from '../../platform/database.ts';
import { refuse } from '../../platform/errors.ts';
import type { Actor } from '../../platform/http.ts';
import { inFile, readCsv } from '../files/csv-sheet.ts';
import { type DutyPlace, rowKey } from '../files/sheet.ts';
import { editDuties } from '../people/edit-people.ts';
import { DryRun, fileRefused, type ImportOrder, type ListImport, resultOfDryRun } from '../people/import-people.ts';
import { registerDifference } from './register-difference.ts';
import type { RegisterKind } from './register-kinds.ts';
import { appendRegister, type RegisterVersion, readVersion } from './register-store.ts';

/** A list in force. Version 0, made by nobody, where it was never written. */
export type RegisterInForce<Entry> = Omit<RegisterVersion, 'madeAt'> & { madeAt: Date | null; entries: Entry[] };

export async function currentRegister<Entry extends object>(
  queryable: Queryable,
  city: string,
  kind: RegisterKind<Entry>,
): Promise<RegisterInForce<Entry>> {
  const newest = await readVersion<Entry>(queryable, city, kind.what);
  const entries = (await kind.current?.(queryable, city)) ?? newest?.entries ?? [];
  return { version: 0, author: 'system', madeAt: null, reason: '', ...newest, entries };
}

/**
 * Puts a new version of a list in force: `entries` are the whole of it.
 * @throws Refusal `conflict` when `baseVersion` is no longer the newest; `list-refused` with the entries that are wrong
 */
export async function editRegister<Entry extends object>(
  place: DutyPlace,
  kind: RegisterKind<Entry>,
  actor: Actor,
  { baseVersion, reason, entries }: { baseVersion: number; reason: string; entries: readonly Entry[] },
): Promise<RegisterInForce<Entry>> {
  demand(actor, 'duty:write', []);
  return whole(place, kind, actor.name, async (transaction, at) => {
    const standing = await currentRegister(transaction, place.city.code, kind);
    if (standing.version !== baseVersion)
      throw refuse('conflict', `Version ${standing.version} by ${standing.author} is the newest, not ${baseVersion}`);
    const mistakes = kind.check(entries, place);
    if (mistakes.length > 0)
      throw refuse('list-refused', 'See errors for what to mend', {
        errors: mistakes.map(({ path, message }) => ({ path: `entries.${path}`, message })),
      });
    const stored = await store(transaction, place, kind, entries, { author: actor.name, reason, at });
    const { added, changed, removed } = registerDifference(standing.entries, stored.entries, (one) =>
      rowKey(kind, one),
    );
    return {
      result: stored,
      changes: { version: stored.version, added: added.length, changed: changed.length, removed: removed.length },
      reason,
    };
  });
}

/**
 * Puts the list that a CSV file has in force, as a new version; none where it says what stands already.
 * @throws Refusal `import-refused` with every mistake, its row and column
 */
export function importRegister<Entry extends object>(
  place: DutyPlace,
  kind: RegisterKind<Entry>,
  text: string,
  { actor, reason, dryRun }: ImportOrder,
): Promise<ListImport> {
  demand(actor, 'duty:write', []);
  return whole(place, kind, actor.name, async (transaction, at) => {
    const { entries: standing } = await currentRegister(transaction, place.city.code, kind);
    const { rows, mistakes } = readCsv(kind, text, { standing, settle: (row) => kind.settle?.(row, place) ?? row });
    const given = rows.map(({ row }) => row);
    mistakes.push(...inFile(kind, rows, kind.check(given, place)));
    if (mistakes.length > 0) throw fileRefused(mistakes);
    const entries = given.map((entry) => kind.settle?.(entry, place) ?? entry);
    const same = isDeepStrictEqual(entries, standing);
    const stored = same
      ? undefined
      : await store(transaction, place, kind, entries, { author: actor.name, reason, at });
    const difference = registerDifference(standing, stored?.entries ?? standing, (entry) => rowKey(kind, entry));
    const counts = {
      added: difference.added.length,
      changed: difference.changed.length,
      removed: difference.removed.length,
    };
    const unchanged = rows.length - counts.added - counts.changed;
    const result: ListImport = { what: kind.what, ...counts, unchanged: Math.max(0, unchanged), dryRun };
    if (dryRun) throw new DryRun(result);
    return { result, changes: stored && { version: stored.version, ...counts }, reason };
  }).catch(resultOfDryRun);
}

async function store<Entry extends object>(
  transaction: Transaction,
  place: DutyPlace,
  kind: RegisterKind<Entry>,
  given: readonly Entry[],
  origin: { author: string; reason: string; at: Date },
): Promise<RegisterInForce<Entry>> {
  const settled = given.map((entry) => kind.settle?.(entry, place) ?? entry);
  const entries = (await kind.apply?.(transaction, place.city.code, settled, origin.at)) ?? settled;
  const version = await appendRegister(transaction, place.city.code, kind.what, entries, origin);
  return { version, author: origin.author, reason: origin.reason, madeAt: origin.at, entries };
}

/** The edit of a list as a deed; a list with a table of its own tells that this table changed as well. */
async function whole<Result>(
  place: DutyPlace,
  kind: Pick<RegisterKind, 'what' | 'noun'> & { apply?: unknown },
  actor: string,
  work: (
    transaction: Transaction,
    at: Date,
  ) => Promise<{ result: Result; changes: Record<string, number> | undefined; reason: string }>,
): Promise<Result> {
  const told = kind.apply !== undefined;
  const result = await editDuties(place, actor, kind, async (transaction, at) => {
    const { result, changes, reason } = await work(transaction, at);
    if (changes === undefined) return { result, deed: undefined };
    const besides = told
      ? [
          {
            kind: 'category.changed',
            subject: kind.what,
            cellPath: [],
            payload: { code: kind.what, action: 'list.edit' },
          },
        ]
      : [];
    return { result, deed: { verb: 'edit', subject: kind.what, reason, detail: changes, besides } };
  });
  if (told) await place.categories.refresh();
  return result;
}
