/** What changed from one version of a list to another. */
import { isDeepStrictEqual } from 'node:util';

export interface RegisterDifference<Entry> {
  added: Entry[];
  removed: Entry[];
  changed: { before: Entry; after: Entry }[];
  /** The entries that both have stand in another order. */
  reordered: boolean;
}

/** @param keyOf what makes an entry the same entry */
export function registerDifference<Entry>(
  before: readonly Entry[],
  after: readonly Entry[],
  keyOf: (entry: Entry) => string,
): RegisterDifference<Entry> {
  const old = new Map(before.map((entry) => [keyOf(entry), entry]));
  const now = new Map(after.map((entry) => [keyOf(entry), entry]));
  const added: Entry[] = [];
  const changed: RegisterDifference<Entry>['changed'] = [];
  for (const [key, entry] of now) {
    const was = old.get(key);
    if (was === undefined) added.push(entry);
    else if (!isDeepStrictEqual(was, entry)) changed.push({ before: was, after: entry });
  }
  const removed = [...old].filter(([key]) => !now.has(key)).map(([, entry]) => entry);
  const stayed = [...old.keys()].filter((key) => now.has(key));
  const order = [...now.keys()].filter((key) => old.has(key));
  return { added, removed, changed, reordered: !isDeepStrictEqual(stayed, order) };
}
