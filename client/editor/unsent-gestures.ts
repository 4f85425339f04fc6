import type { Operation } from '../../server/grid/topology/operation.ts';

/** Gestures that the server has not got, kept on this machine until it has. */
export interface Unsent {
  /** Where it is kept. */
  key: string;
  /** Milliseconds since the epoch; 0 where its page said that it goes. */
  at: number;
  operations: readonly Operation[];
}

/** A page writes so often while it has any; longer silence means that the page is gone. */
export const TOUCH_MS = 5_000;
const GONE_MS = 3 * TOUCH_MS;
const PREFIX = 'gridwarden.unsent';

/**
 * Keeps the unsent gestures of a draft, apart for each page that is open (`page`), so that two never overwrite each
 * other. Storage that is full or forbidden keeps nothing, and the work goes on.
 */
export function keepUnsent(storage: Storage, draft: number, page: string, now: () => number) {
  const own = `${PREFIX}.${draft}.${page}`;
  const write = (operations: readonly Operation[], at: number): void => {
    try {
      if (operations.length === 0) storage.removeItem(own);
      else storage.setItem(own, JSON.stringify({ at, operations }));
    } catch {
      // The badge says "not saved" all the same.
    }
  };
  return {
    write: (operations: readonly Operation[]): void => write(operations, now()),
    /** The page goes: the next one may take them at once. */
    release: (operations: readonly Operation[]): void => write(operations, 0),
    /** What pages left that are gone, oldest first. */
    left(): Unsent[] {
      return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
        .filter((key) => key.startsWith(`${PREFIX}.${draft}.`) && key !== own)
        .flatMap((key) => read(storage, key))
        .filter(({ at }) => now() - at > GONE_MS)
        .sort((one, other) => one.at - other.at);
    },
    forget(keys: readonly string[]): void {
      for (const key of keys) storage.removeItem(key);
    },
  };
}
export type UnsentKeeper = ReturnType<typeof keepUnsent>;

function read(storage: Storage, key: string): Unsent[] {
  try {
    const { at, operations } = JSON.parse(storage.getItem(key) ?? '') as Unsent;
    return Array.isArray(operations) && operations.length > 0 ? [{ key, at: Number(at) || 0, operations }] : [];
  } catch {
    return [];
  }
}
