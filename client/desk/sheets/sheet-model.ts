import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { codeOf } from '../../ui/problem.tsx';
import {
  changesOf,
  type Difference,
  type Draft,
  draftOf,
  entriesOf,
  rebase,
  sizeOf,
  withAdded,
  withEntry,
  withRemoved,
  withRestored,
} from './draft.ts';
import { type Fault, faultOf } from './fault.tsx';
import type { Entry } from './sheet-form.ts';

/** What is in force. What the server does not tell is null: not every sheet is kept in versions. */
export interface Standing {
  version: number | null;
  author: string | null;
  madeAt: string | null;
  reason: string;
  entries: readonly Entry[];
}

export interface SheetSource {
  read(): Promise<Standing>;
  /** The whole sheet anew. Rejects with `conflict` where `base` is not the newest any more. */
  write(base: Standing, entries: readonly Entry[], reason: string): Promise<Standing>;
}

export interface RowMistake {
  /** Path within the entry; '' for the whole of it. */
  path: string;
  message: string;
}

export interface SheetModel {
  standing: ReadonlySignal<Standing | null>;
  /** Null while nobody edits. */
  draft: ReadonlySignal<Draft | null>;
  changes: ReadonlySignal<Difference>;
  fault: ReadonlySignal<Fault | null>;
  mistakes: ReadonlySignal<ReadonlyMap<number, readonly RowMistake[]>>;
  /** Who was quicker, once a save was refused for it; null again after the next one. */
  overtakenBy: ReadonlySignal<Standing | null>;
  saving: ReadonlySignal<boolean>;
  load(): Promise<void>;
  begin(): void;
  discard(): void;
  /** Adds a row; returns its id. */
  add(entry: Entry): number;
  edit(id: number, entry: Entry): void;
  remove(id: number): void;
  restore(id: number): void;
  /** Resolves to whether it is in force now. */
  save(reason: string): Promise<boolean>;
}

const NOTHING: Difference = { added: [], removed: [], changed: [] };
const NO_MISTAKES: ReadonlyMap<number, readonly RowMistake[]> = new Map();
/** `entries.3.lead`, `rules.0`: the list, the place in it, and the path in the entry. */
const AT = /^(?:\w+\.)*?(?:entries|rules|shifts)\.(\d+)(?:\.(.+))?$/;

/** The model of one sheet; `keyOf` is what makes a row the same row in two versions. */
export function createSheetModel(source: SheetSource, keyOf: (entry: Entry) => string): SheetModel {
  const standing = signal<Standing | null>(null);
  const draft = signal<Draft | null>(null);
  const changes = computed(() => (draft.value === null ? NOTHING : changesOf(draft.value)));
  const fault = signal<Fault | null>(null);
  const mistakes = signal(NO_MISTAKES);
  const overtakenBy = signal<Standing | null>(null);
  const saving = signal(false);

  const change = (next: (draft: Draft) => Draft): void => {
    if (draft.value !== null) draft.value = next(draft.value);
  };
  /** A row that is touched is no longer the one that was refused. */
  const touch = (id: number): void => {
    if (!mistakes.value.has(id)) return;
    const rest = new Map(mistakes.value);
    rest.delete(id);
    mistakes.value = rest;
  };
  const tell = (error: unknown, ids: readonly number[]): void => {
    const found = new Map<number, RowMistake[]>();
    const rest: { path: string; message: string }[] = [];
    for (const { path, message } of faultOf(error).mistakes) {
      const [, place, within = ''] = AT.exec(path) ?? [];
      const id = place === undefined ? undefined : ids[Number(place)];
      if (id === undefined) rest.push({ path, message });
      else found.set(id, [...(found.get(id) ?? []), { path: within, message }]);
    }
    batch(() => {
      mistakes.value = found;
      fault.value = { ...faultOf(error), mistakes: rest };
    });
  };
  /** Carries the draft over to what is in force now. */
  const catchUp = async (): Promise<void> => {
    const newest = await source.read();
    batch(() => {
      standing.value = newest;
      overtakenBy.value = newest;
      change((before) => rebase(before, newest.entries, keyOf));
    });
  };

  return {
    standing,
    draft,
    changes,
    fault,
    mistakes,
    overtakenBy,
    saving,
    async load() {
      try {
        const newest = await source.read();
        batch(() => {
          fault.value = null;
          // A draft stays on the version that it was begun on until it is saved: the server says where that is stale.
          if (draft.value === null) standing.value = newest;
        });
      } catch (error) {
        tell(error, []);
      }
    },
    begin() {
      if (standing.value !== null) draft.value = draftOf(standing.value.entries);
    },
    discard() {
      batch(() => {
        draft.value = null;
        fault.value = null;
        mistakes.value = NO_MISTAKES;
        overtakenBy.value = null;
      });
    },
    add(entry) {
      const id = draft.value?.nextId ?? 0;
      change((before) => withAdded(before, entry));
      return id;
    },
    edit(id, entry) {
      touch(id);
      change((before) => withEntry(before, id, entry));
    },
    remove(id) {
      touch(id);
      change((before) => withRemoved(before, id));
    },
    restore(id) {
      touch(id);
      change((before) => withRestored(before, id));
    },
    async save(reason) {
      const [base, mine] = [standing.value, draft.value];
      if (base === null || mine === null || sizeOf(changes.value) === 0 || saving.value) return false;
      const { entries, ids } = entriesOf(mine);
      batch(() => {
        saving.value = true;
        fault.value = null;
        mistakes.value = NO_MISTAKES;
        overtakenBy.value = null;
      });
      try {
        const stored = await source.write(base, entries, reason);
        batch(() => {
          standing.value = stored;
          draft.value = null;
        });
        return true;
      } catch (error) {
        if (codeOf(error) === 'conflict') await catchUp().catch((other: unknown) => tell(other, ids));
        else tell(error, ids);
        return false;
      } finally {
        saving.value = false;
      }
    },
  };
}
