import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { Api } from './api.ts';

/** A list that the server gives page by page, the next one named in the Link header. */
export interface PagedList<Row> {
  /** Null until the first page is there. */
  rows: ReadonlySignal<readonly Row[] | null>;
  hasMore: ReadonlySignal<boolean>;
  /** What the last reading was refused for. */
  error: ReadonlySignal<unknown>;
  /** Reads the first page of an address; rows of the one before stay until then. */
  ask(path: string): Promise<void>;
  /** Reads as many pages again as are there. */
  again(): Promise<void>;
  more(): Promise<void>;
}

/** Makes a list. An answer that comes after a newer question is dropped. */
export function createPagedList<Row>(api: Pick<Api, 'open'>): PagedList<Row> {
  const rows = signal<readonly Row[] | null>(null);
  const hasMore = signal(false);
  const error = signal<unknown>(undefined);
  let first = '';
  let next: string | null = null;
  let turn = 0;

  const read = async (path: string): Promise<{ page: Row[]; link: string | null }> => {
    const answer = await api.open(path);
    return { page: (await answer.json()) as Row[], link: nextOf(answer.headers.get('link')) };
  };
  /** `before` are the rows that the pages come after; at least `least` rows are read, if there are so many. */
  const readOn = async (path: string, before: readonly Row[], least: number): Promise<void> => {
    const mine = ++turn;
    try {
      let all = [...before];
      let link: string | null = path;
      do {
        const answer: { page: Row[]; link: string | null } = await read(link);
        all = [...all, ...answer.page];
        link = answer.link;
      } while (link !== null && all.length < least);
      if (mine !== turn) return;
      next = link;
      batch(() => {
        rows.value = all;
        hasMore.value = link !== null;
        error.value = undefined;
      });
    } catch (problem) {
      if (mine === turn) error.value = problem;
    }
  };
  return {
    rows,
    hasMore,
    error,
    ask(path) {
      first = path;
      return readOn(path, [], 0);
    },
    again: () => (first === '' ? Promise.resolve() : readOn(first, [], rows.value?.length ?? 0)),
    more: () => (next === null ? Promise.resolve() : readOn(next, rows.value ?? [], 0)),
  };
}

/** The address of the next page in a Link header, as RFC 8288 has it. */
function nextOf(link: string | null): string | null {
  return /<([^>]+)>\s*;\s*rel="?next"?/.exec(link ?? '')?.[1] ?? null;
}
