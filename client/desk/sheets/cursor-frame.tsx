import type { ComponentChildren } from 'preact';
import { t } from '../../i18n/i18n.ts';
import type { CursorList } from '../../wire/cursor-list.ts';
import { ReadingFrame } from './reading-frame.tsx';

/** A list that comes page by page: refused, being read, empty, or its rows and a way to the next page. */
export function CursorFrame<Row, Answer>(props: {
  list: CursorList<Row, Answer>;
  empty: string;
  children: (rows: readonly Row[]) => ComponentChildren;
}) {
  const { list } = props;
  const rows = list.rows.value;
  return (
    <ReadingFrame
      error={list.error.value}
      isReading={list.isReading.value}
      isThere={rows !== null}
      onRetry={() => void list.again()}
    >
      {rows === null ? null : rows.length === 0 && !list.hasMore.value ? (
        <p class="empty" role="status">
          {props.empty}
        </p>
      ) : (
        <>
          {props.children(rows)}
          {list.hasMore.value ? (
            <button type="button" class="button more-button" onClick={() => void list.more()}>
              {t('people.more')}
            </button>
          ) : null}
        </>
      )}
    </ReadingFrame>
  );
}
