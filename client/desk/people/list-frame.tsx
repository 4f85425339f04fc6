import type { ComponentChildren } from 'preact';
import { t } from '../../i18n/i18n.ts';
import type { PagedList } from '../../wire/paged-list.ts';
import { FaultText, faultOf } from '../sheets/fault.tsx';

/** The head of a part: what it is, and what can be done. */
export function PartHead(props: { title: string; what: string; children?: ComponentChildren }) {
  return (
    <header class="sheet-head">
      <div>
        <h2>{props.title}</h2>
        <p class="quiet">{props.what}</p>
      </div>
      <div class="button-row">{props.children}</div>
    </header>
  );
}

/** A list page by page: refused, loading, empty or its rows, and a way to the next page. */
export function PagedTable<Row>(props: {
  list: PagedList<Row>;
  columns: readonly string[];
  empty: string;
  onRetry: () => void;
  children: (row: Row) => ComponentChildren;
}) {
  const { list } = props;
  const rows = list.rows.value;
  if (list.error.value !== undefined) return <FaultText fault={faultOf(list.error.value)} onRetry={props.onRetry} />;
  if (rows === null)
    return (
      <p class="empty" role="status">
        {t('sheets.loading')}
      </p>
    );
  if (rows.length === 0)
    return (
      <p class="empty" role="status">
        {props.empty}
      </p>
    );
  return (
    <>
      <div class="sheet-scroll">
        <table class="sheet-rows">
          <TableHead columns={props.columns} />
          <tbody>{rows.map(props.children)}</tbody>
        </table>
      </div>
      {list.hasMore.value ? (
        <button type="button" class="button more-button" onClick={() => void list.more()}>
          {t('people.more')}
        </button>
      ) : null}
    </>
  );
}

/** The last column is for buttons where it has no name. */
export function TableHead({ columns }: { columns: readonly string[] }) {
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col">
            {column === '' ? <span class="hidden-text">{t('sheets.do')}</span> : column}
          </th>
        ))}
      </tr>
    </thead>
  );
}
