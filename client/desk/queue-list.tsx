import { useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../i18n/i18n.ts';
import { anchoredTop, type ListView, rowWindow, topShowing } from '../state/desk-window.ts';
import { Icon } from '../ui/icon.tsx';
import type { DeskModel } from './desk-model.ts';
import { QueueRow, rowId } from './queue-row.tsx';

const COLUMNS = ['case', 'holder', 'resolve', 'onSite'] as const;

/**
 * The queue as a grid of which only what is in sight is in the page, however long it is. Rows have one height; when rows
 * come in or go above what is in sight, the list is moved with them, so that nothing moves under the reader's eyes.
 */
export function QueueList({ desk }: { desk: DeskModel }) {
  const box = useRef<HTMLDivElement>(null);
  const view = useSignal<ListView>({ scrollTop: 0, height: 600, rowHeight: 56 });
  const shown = useRef<readonly string[]>([]);
  const { order, rows, gone, fresh } = desk.queue.value;

  // What is measured: the height of the box and, in pixels, of a row.
  useEffect(() => {
    const element = box.current as HTMLDivElement;
    const measure = (): void => {
      const rowHeight = Number.parseFloat(getComputedStyle(element).getPropertyValue('--row-rem')) * rootPixels();
      // Rounded up, as clientHeight may be, the last row would end below what is seen.
      const height = Math.floor(element.getBoundingClientRect().height);
      view.value = { scrollTop: element.scrollTop, height, rowHeight: Math.round(rowHeight) };
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    const root = new MutationObserver(measure);
    root.observe(document.documentElement, { attributes: true });
    measure();
    return () => {
      observer.disconnect();
      root.disconnect();
    };
  }, [view]);

  useLayoutEffect(() => {
    const element = box.current as HTMLDivElement;
    const before = shown.current;
    shown.current = order;
    if (before === order || before.length === 0) return;
    const top = anchoredTop({ ...view.peek(), scrollTop: element.scrollTop }, before, order);
    if (top === element.scrollTop) return;
    element.scrollTop = top;
    view.value = { ...view.peek(), scrollTop: element.scrollTop };
  }, [order, view]);

  const { from, to } = rowWindow(view.value, order.length);
  const firstSeen = Math.floor(view.value.scrollTop / view.value.rowHeight);
  const lastSeen = Math.ceil((view.value.scrollTop + view.value.height) / view.value.rowHeight);
  useEffect(() => desk.feed.look(from, to, firstSeen, lastSeen), [desk, from, to, firstSeen, lastSeen, order]);

  useSignalEffect(() => {
    const wanted = desk.reveal.value;
    const element = box.current;
    if (wanted === null || element === null) return;
    const index = desk.queue.peek().order.indexOf(wanted.number);
    if (index !== -1) {
      element.scrollTop = topShowing({ ...view.peek(), scrollTop: element.scrollTop }, index);
      view.value = { ...view.peek(), scrollTop: element.scrollTop };
    }
    if (wanted.focus) element.focus({ preventScroll: true });
  });

  const { rowHeight } = view.value;
  const above = fresh.size === 0 ? 0 : order.slice(0, firstSeen).filter((number) => fresh.has(number)).length;
  const active = desk.active.value;
  const activeIndex = active === undefined ? -1 : order.slice(from, to).indexOf(active);
  return (
    <div class="queue-box">
      <div class="queue-columns" aria-hidden="true">
        {COLUMNS.map((name) => (
          <span key={name} class={`column-${name}`}>
            {t(`desk.queue.column.${name}`)}
          </span>
        ))}
      </div>
      {above === 0 ? null : (
        <button
          type="button"
          class="queue-above"
          onClick={() => {
            const first = order.find((number) => fresh.has(number));
            if (first !== undefined) desk.choose(first, { focus: true });
          }}
        >
          <Icon name="up" />
          {t('desk.queue.above', { count: above })}
        </button>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a table cannot hold a window of a hundred thousand rows */}
      <div
        ref={box}
        class="queue-list"
        role="grid"
        tabIndex={0}
        aria-label={t('desk.queue.label')}
        aria-rowcount={order.length}
        aria-multiselectable="true"
        aria-activedescendant={activeIndex === -1 ? undefined : rowId(active as string)}
        aria-busy={desk.feed.loading.value}
        onScroll={(event) => {
          view.value = { ...view.peek(), scrollTop: event.currentTarget.scrollTop };
        }}
        onFocus={() => {
          if (desk.active.peek() === undefined && order.length > 0) desk.active.value = order[firstSeen];
        }}
      >
        <div class="queue-space" role="presentation" style={{ height: `${order.length * rowHeight}px` }}>
          {order.slice(from, to).map((number, index) => (
            <QueueRow
              key={number}
              desk={desk}
              number={number}
              row={rows.get(number)}
              index={from + index}
              top={(from + index) * rowHeight}
              active={number === active}
              gone={gone.has(number)}
              fresh={fresh.has(number)}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

const rootPixels = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
