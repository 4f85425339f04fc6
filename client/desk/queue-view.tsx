import { formatNumber, formatTime } from '../i18n/format.ts';
import { t } from '../i18n/i18n.ts';
import { conditionsOf } from '../state/desk-filter.ts';
import { Icon } from '../ui/icon.tsx';
import { Problem } from '../ui/problem.tsx';
import type { DeskModel } from './desk-model.ts';
import { FilterBar } from './filter-bar.tsx';
import { QueueList } from './queue-list.tsx';
import { SelectionBar } from './selection-bar.tsx';

/** The middle of the desk: search and filters, the queue, and what to do with the selected ones. */
export function QueueView({ desk }: { desk: DeskModel }) {
  const { order, gone } = desk.queue.value;
  const waits = desk.feed.loading.value && order.length === 0;
  return (
    <main class="queue" id="queue" aria-label={t('desk.queue.label')}>
      <FilterBar desk={desk} />
      <div class="queue-head">
        <strong role="status">
          {waits ? t('desk.queue.loading') : t('desk.queue.count', { count: order.length - gone.size })}
        </strong>
        {desk.feed.orderAt.value === 0 ? null : (
          <span class="quiet">
            {t('desk.queue.at', { time: formatTime(desk.feed.orderAt.value, desk.timeZone.value) })}
          </span>
        )}
        {desk.feed.truncated.value ? (
          <span class="watch">{t('desk.queue.truncated', { count: formatNumber(order.length) })}</span>
        ) : null}
        <button
          type="button"
          class="button"
          onClick={() => void desk.feed.refresh()}
          aria-busy={desk.feed.loading.value}
        >
          <Icon name="replay" />
          {t('desk.queue.refresh')}
          <span class="key" aria-hidden="true">
            G
          </span>
        </button>
      </div>
      {desk.feed.problem.value === null ? null : <Problem code={desk.feed.problem.value} />}
      <QueueList desk={desk} />
      {!desk.feed.loading.value && order.length === 0 && desk.feed.problem.value === null ? (
        <Empty desk={desk} />
      ) : null}
      <SelectionBar desk={desk} />
    </main>
  );
}

function Empty({ desk }: { desk: DeskModel }) {
  const filtered = conditionsOf(desk.filter.value).length > 0;
  return (
    <div class="empty">
      <p>
        <strong>{t(filtered ? 'desk.queue.empty' : 'desk.queue.emptyAll')}</strong>
      </p>
      <p>{t(filtered ? 'desk.queue.emptyHint' : 'desk.queue.emptyAllHint')}</p>
      {filtered ? (
        <button type="button" class="button" onClick={() => desk.clearFilter()}>
          {t('desk.queue.clear')}
        </button>
      ) : null}
    </div>
  );
}
