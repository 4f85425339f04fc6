import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { type ListView, rowWindow, topShowing } from '../../state/desk-window.ts';
import './window-table.css';

export interface WindowColumn<Name extends string> {
  name: Name;
  text: string;
  /** Said of the column where its name is short. */
  title?: string;
  number?: boolean;
  sorts?: boolean;
}

/**
 * A long table of which only the rows in sight are in the page: 820 of them scroll as ten do. Every row is one line high,
 * and the rows above and below are two empty ones of their height, so that it stays a table to whoever hears it.
 */
export function WindowTable<Row, Name extends string>(props: {
  label: string;
  columns: readonly WindowColumn<Name>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string | number;
  /** The cells of a row; the first is its `th`. */
  children: (row: Row) => ComponentChildren;
  order?: { by: Name; down: boolean };
  onOrder?: (by: Name) => void;
  /** Key of the row that is chosen; it is kept in sight. */
  chosen?: string | number | null;
  onChoose?: (row: Row) => void;
}) {
  const { rows, columns, order, keyOf, chosen } = props;
  const box = useRef<HTMLElement>(null);
  const view = useSignal<ListView>({ scrollTop: 0, height: 600, rowHeight: 30 });
  useEffect(() => {
    const element = box.current as HTMLElement;
    const measure = (): void => {
      const root = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      const rowRem = Number.parseFloat(getComputedStyle(element).getPropertyValue('--row-rem'));
      view.value = { scrollTop: element.scrollTop, height: element.clientHeight, rowHeight: Math.round(rowRem * root) };
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [view]);
  const index = chosen === null || chosen === undefined ? -1 : rows.findIndex((row) => keyOf(row) === chosen);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null || index === -1) return;
    // The head of the table lies over the first row.
    const head = view.peek().rowHeight;
    const seen = { ...view.peek(), scrollTop: element.scrollTop, height: element.clientHeight - head };
    const top = topShowing(seen, index);
    if (top !== element.scrollTop) element.scrollTop = top;
  }, [chosen, index]);
  const { from, to } = rowWindow(view.value, rows.length);
  const { rowHeight } = view.value;
  const gap = (count: number) =>
    count === 0 ? null : (
      <tr class="window-gap" style={{ height: `${count * rowHeight}px` }}>
        <td colSpan={columns.length} />
      </tr>
    );
  return (
    <section
      ref={box}
      class="window-table"
      // A table that scrolls must be reached by keys.
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled with the arrows
      tabIndex={0}
      aria-label={props.label}
      onScroll={({ currentTarget }) => {
        view.value = { ...view.peek(), scrollTop: currentTarget.scrollTop };
      }}
    >
      <table aria-rowcount={rows.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(({ name, text, title, number, sorts }) => {
              const isBy = order?.by === name;
              return (
                <th
                  key={name}
                  scope="col"
                  class={number ? 'number' : ''}
                  title={title}
                  aria-sort={isBy ? (order.down ? 'descending' : 'ascending') : undefined}
                >
                  {sorts ? (
                    <button type="button" class="sort-button" onClick={() => props.onOrder?.(name)}>
                      {text}
                      <span aria-hidden="true">{isBy ? (order.down ? ' ▾' : ' ▴') : ''}</span>
                    </button>
                  ) : (
                    text
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {gap(from)}
          {rows.slice(from, to).map((row, at) => {
            const key = keyOf(row);
            return (
              <tr
                key={key}
                aria-rowindex={from + at + 2}
                class={key === chosen ? 'row-chosen' : ''}
                onClick={() => props.onChoose?.(row)}
              >
                {props.children(row)}
              </tr>
            );
          })}
          {gap(rows.length - to)}
        </tbody>
      </table>
    </section>
  );
}

/** Another column sorts by it downwards, for most is asked of figures; the same one turns round. */
export function nextOrder<Name extends string>(
  order: { by: Name; down: boolean },
  by: Name,
  firstDown: boolean,
): { by: Name; down: boolean } {
  return order.by === by ? { by, down: !order.down } : { by, down: firstDown };
}
