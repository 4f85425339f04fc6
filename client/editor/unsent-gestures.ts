import type { Operation } from '../../server/grid/topology/operation.ts';

/** Gestures that the server has not got, kept on this machine until it has. */
export interface Unsent {
  /** Where it is kept. */
  key: string;
  /** When it was last written, milliseconds since the epoch. */
  at: number;
  operations: readonly Operation[];
}
interface Kept extends Unsent {
  /** Its page said that it goes. */
  isLeft: boolean;
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
  const write = (operations: readonly Operation[], isLeft: boolean): void => {
    try {
      if (operations.length === 0) storage.removeItem(own);
      else storage.setItem(own, JSON.stringify({ at: now(), isLeft, operations }));
    } catch {
      // The badge says "not saved" all the same.
    }
  };
  return {
    write: (operations: readonly Operation[]): void => write(operations, false),
    /** The page goes: the next one may take them at once. */
    release: (operations: readonly Operation[]): void => write(operations, true),
    /** What pages left that are gone, oldest first. */
    left(): Unsent[] {
      return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
        .filter((key) => key.startsWith(`${PREFIX}.${draft}.`) && key !== own)
        .flatMap((key) => read(storage, key))
        .filter(({ at, isLeft }) => isLeft || now() - at > GONE_MS)
        .sort((one, other) => one.at - other.at);
    },
    forget(keys: readonly string[]): void {
      for (const key of keys) storage.removeItem(key);
    },
  };
}
export type UnsentKeeper = ReturnType<typeof keepUnsent>;

function read(storage: Storage, key: string): Kept[] {
  try {
    const { at, isLeft, operations } = JSON.parse(storage.getItem(key) ?? '') as Kept;
    if (!Array.isArray(operations) || operations.length === 0) return [];
    return [{ key, at: Number(at) || 0, isLeft: isLeft === true, operations }];
  } catch {
    return [];
  }
}
