/**
 * A draft of a list: what a person changed, row by row, over the version it was begun on. Nothing is lost when somebody
 * else is quicker: `rebase` carries the changes over to the newer version, and marks the rows that both changed. Pure.
 */
import { type Entry, sameValue } from './sheet-form.ts';

export interface DraftRow {
  /** Stays the same as long as the draft lives. */
  id: number;
  /** As it stands in the version below; null: it is new. */
  base: Entry | null;
  /** As it shall be; null: it is taken out. */
  entry: Entry | null;
  /** Somebody else changed it too; `base` is what they made of it. */
  clash: boolean;
}

export interface Draft {
  rows: readonly DraftRow[];
  nextId: number;
}

/** As the server tells the difference between two versions. */
export interface Difference {
  added: readonly Entry[];
  removed: readonly Entry[];
  changed: readonly { before: Entry; after: Entry }[];
}

export type RowState = 'same' | 'added' | 'changed' | 'removed';

export function draftOf(entries: readonly Entry[]): Draft {
  return {
    rows: entries.map((entry, id) => ({ id, base: entry, entry, clash: false })),
    nextId: entries.length,
  };
}

export function stateOf({ base, entry }: DraftRow): RowState {
  if (base === null) return 'added';
  if (entry === null) return 'removed';
  return sameValue(base, entry) ? 'same' : 'changed';
}

export function withAdded(draft: Draft, entry: Entry): Draft {
  const row = { id: draft.nextId, base: null, entry, clash: false };
  return { rows: [...draft.rows, row], nextId: draft.nextId + 1 };
}

export function withEntry(draft: Draft, id: number, entry: Entry): Draft {
  return mapped(draft, id, (row) => ({ ...row, entry }));
}

/** A new row is gone at once; another stays, to be seen and taken back. */
export function withRemoved(draft: Draft, id: number): Draft {
  return mapped(draft, id, (row) => (row.base === null ? null : { ...row, entry: null }));
}

/** The row as the version below has it. */
export function withRestored(draft: Draft, id: number): Draft {
  return mapped(draft, id, (row) => (row.base === null ? null : { ...row, entry: row.base, clash: false }));
}

/** The whole list as it shall be, and the row of each entry by its place: new rows come last. */
export function entriesOf({ rows }: Draft): { entries: Entry[]; ids: number[] } {
  const kept = [...rows.filter(({ base }) => base !== null), ...rows.filter(({ base }) => base === null)].flatMap(
    ({ id, entry }) => (entry === null ? [] : [{ id, entry }]),
  );
  return { entries: kept.map(({ entry }) => entry), ids: kept.map(({ id }) => id) };
}

export function changesOf({ rows }: Draft): Difference {
  const of = (wanted: RowState): DraftRow[] => rows.filter((row) => stateOf(row) === wanted);
  return {
    added: of('added').map(({ entry }) => entry!),
    removed: of('removed').map(({ base }) => base!),
    changed: of('changed').map(({ base, entry }) => ({ before: base!, after: entry! })),
  };
}

export const sizeOf = ({ added, removed, changed }: Difference): number =>
  added.length + removed.length + changed.length;

/**
 * The same changes over newer `entries`. A row that only one side touched is as that side has it; one that both made
 * alike is no change any more; one that both changed differently keeps what the draft says, and is marked.
 */
export function rebase(draft: Draft, entries: readonly Entry[], keyOf: (entry: Entry) => string): Draft {
  const mineByBase = new Map<string, DraftRow>();
  const mineAdded = new Map<string, DraftRow>();
  for (const row of draft.rows)
    if (row.base !== null) mineByBase.set(keyOf(row.base), row);
    else if (row.entry !== null) mineAdded.set(keyOf(row.entry), row);
  const used = new Set<DraftRow>();
  let { nextId } = draft;
  const rows = entries.map((theirs): DraftRow => {
    const key = keyOf(theirs);
    const mine = mineByBase.get(key) ?? mineAdded.get(key);
    if (mine === undefined) return { id: nextId++, base: theirs, entry: theirs, clash: false };
    used.add(mine);
    if (stateOf(mine) === 'same') return { ...mine, base: theirs, entry: theirs };
    const alike = mine.entry !== null && sameValue(mine.entry, theirs);
    const untouched = mine.base !== null && sameValue(mine.base, theirs);
    return { ...mine, base: theirs, clash: !alike && (!untouched || mine.clash) };
  });
  for (const row of draft.rows) {
    if (used.has(row) || row.entry === null) continue;
    if (row.base === null) rows.push(row);
    // They took out what is changed here: kept as a new row, for somebody to decide.
    else if (stateOf(row) === 'changed') rows.push({ ...row, base: null, clash: true });
  }
  return { rows, nextId };
}

function mapped(draft: Draft, id: number, change: (row: DraftRow) => DraftRow | null): Draft {
  return { ...draft, rows: draft.rows.flatMap((row) => (row.id === id ? (change(row) ?? []) : [row])) };
}
