import { formatAgo, formatMoment, formatNumber } from '../i18n/format.ts';
import { t } from '../i18n/i18n.ts';
import { isUnfiltered } from '../state/filters.ts';
import { Icon, SeverityIcon } from '../ui/icon.tsx';
import type { WireReport } from '../wire/wire-types.ts';
import { attempt } from './attempt.ts';
import { categoryName, placeName, severityName } from './report-words.tsx';
import type { WallModel } from './wall-model.ts';

const LISTED = 60;
const WAITING_LISTED = 8;

/** The map in words: what waits for somebody on top, then what came last. */
export function Feed({ wall }: { wall: WallModel }) {
  const waiting = wall.waiting.value;
  const calls = new Set(waiting.map(({ number }) => number));
  const latest = wall.shown.value.filter(({ number }) => !calls.has(number));
  return (
    <aside class="feed" id="reports" aria-label={t('feed.title')} tabIndex={-1}>
      {waiting.length > 0 ? (
        <section class="feed-waiting" aria-labelledby="feed-waiting">
          <h2 id="feed-waiting">
            {t('feed.severe')} <span class="feed-count">{formatNumber(waiting.length)}</span>
          </h2>
          <ol>
            {waiting.slice(0, WAITING_LISTED).map((report) => (
              <Row key={report.number} wall={wall} report={report} waits />
            ))}
          </ol>
          {waiting.length > WAITING_LISTED ? (
            <p class="feed-more">{t('feed.more', { count: waiting.length - WAITING_LISTED })}</p>
          ) : null}
        </section>
      ) : null}
      <section class="feed-latest" aria-labelledby="feed-latest">
        <h2 id="feed-latest">
          {t(wall.replay.value === null ? 'feed.latest' : 'feed.follow')}
          <span class="feed-count">
            {wall.isLastDay.value || wall.replay.value !== null
              ? t('feed.count', { count: wall.shown.value.length })
              : ''}
          </span>
        </h2>
        {latest.length === 0 && waiting.length === 0 && wall.state.value.city !== null ? (
          <NoReports wall={wall} />
        ) : null}
        <ol>
          {latest.slice(0, LISTED).map((report) => (
            <Row key={report.number} wall={wall} report={report} waits={false} />
          ))}
        </ol>
      </section>
    </aside>
  );
}

function Row({ wall, report, waits }: { wall: WallModel; report: WireReport; waits: boolean }) {
  const { number, severity, state } = report;
  const at = Date.parse(report.occurredAt);
  const isNew = wall.state.value.arrivals.has(number);
  const open = wall.report.value === number;
  return (
    <li
      class={`row row-s${severity}${waits ? ' row-waits' : ''}${isNew ? ' row-new' : ''}${open ? ' row-open' : ''}`}
      data-number={number}
    >
      <button type="button" class="row-main" aria-expanded={open} onClick={() => wall.openReport(number)}>
        <SeverityIcon severity={severity} />
        <strong class="row-title">{categoryName(wall, report.category)}</strong>
        <span class="row-time">
          {wall.replay.value === null && wall.isLastDay.value
            ? formatAgo(at, wall.minute.value)
            : formatMoment(at, wall.timeZone.value, wall.minute.value)}
        </span>
        <span class="row-place">{placeName(report)}</span>
        {state === 'closed' ? (
          <span class="row-state">
            <Icon name="check" />
            {t('state.closed')}
          </span>
        ) : (
          <span class="row-state row-severity">{severityName(severity)}</span>
        )}
      </button>
      {waits && wall.may('report:work') ? (
        <button type="button" class="button row-acknowledge" onClick={() => attempt(wall, wall.acknowledge(number))}>
          <Icon name="check" />
          {t('feed.acknowledge')}
        </button>
      ) : null}
    </li>
  );
}

function NoReports({ wall }: { wall: WallModel }) {
  const filtered = !isUnfiltered(wall.filters.value);
  return (
    <div class="feed-none">
      <p>{t(filtered ? 'feed.none' : 'feed.noneToday')}</p>
      <p>{t(filtered ? 'feed.noneHint' : 'feed.noneTodayHint')}</p>
      <button
        type="button"
        class="button"
        onClick={() => (filtered ? wall.clearFilters() : wall.setFilters({ window: 'all' }))}
      >
        {t(filtered ? 'feed.clear' : 'feed.showAll')}
      </button>
    </div>
  );
}
