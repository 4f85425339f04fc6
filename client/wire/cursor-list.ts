import { batch, type ReadonlySignal, signal } from '@preact/signals';

/** A list that the server gives page by page, each answer naming the next one. */
export interface CursorList<Row, Answer> {
  /** Null until the first page is there. */
  rows: ReadonlySignal<readonly Row[] | null>;
  /** The first page whole: what stands in it beside the rows. */
  answer: ReadonlySignal<Answer | null>;
  hasMore: ReadonlySignal<boolean>;
  isReading: ReadonlySignal<boolean>;
  /** What the last reading was refused for; undefined where it was not. */
  error: ReadonlySignal<unknown>;
  /** Reads the first page of `path`; the rows of the one before stay until then, or go at once. */
  ask(path: string, keep?: boolean): Promise<void>;
  /** Reads what was asked last again. */
  again(): Promise<void>;
  more(): Promise<void>;
  /** Puts a changed row in the place of the one that it was. */
  replace(row: Row, isSame: (other: Row) => boolean): void;
}

/** Makes the list. An answer that comes after a newer question is dropped. */
export function createCursorList<Row, Answer extends { nextCursor: string | null }>(
  get: (path: string) => Promise<Answer>,
  rowsOf: (answer: Answer) => readonly Row[],
): CursorList<Row, Answer> {
  const rows = signal<readonly Row[] | null>(null);
  const answer = signal<Answer | null>(null);
  const hasMore = signal(false);
  const isReading = signal(false);
  const error = signal<unknown>(undefined);
  let first = '';
  let cursor: string | null = null;
  let turn = 0;

  const read = async (after: string | null): Promise<void> => {
    const mine = ++turn;
    isReading.value = true;
    try {
      const more = after === null ? '' : `${first.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(after)}`;
      const page = await get(first + more);
      if (mine !== turn) return;
      cursor = page.nextCursor;
      batch(() => {
        if (after === null) answer.value = page;
        rows.value = after === null ? rowsOf(page) : [...(rows.value ?? []), ...rowsOf(page)];
        hasMore.value = cursor !== null;
        error.value = undefined;
        isReading.value = false;
      });
    } catch (problem) {
      if (mine !== turn) return;
      batch(() => {
        error.value = problem;
        isReading.value = false;
      });
    }
  };
  return {
    rows,
    answer,
    hasMore,
    isReading,
    error,
    ask(path, keep = false) {
      first = path;
      if (!keep) rows.value = null;
      return read(null);
    },
    again: () => (first === '' ? Promise.resolve() : read(null)),
    more: () => (cursor === null ? Promise.resolve() : read(cursor)),
    replace(row, isSame) {
      rows.value = rows.value?.map((other) => (isSame(other) ? row : other)) ?? null;
    },
  };
}
