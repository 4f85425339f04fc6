import { formatAgo, formatMoment, formatNumber, formatSpan } from '../i18n/format.ts';
import { t } from '../i18n/i18n.ts';
import { LISTS, type ListName } from '../state/address.ts';
import { isUnfiltered } from '../state/filters.ts';
import { deadlineKept, type Lateness } from '../state/wall-figures.ts';
import { holderName } from '../ui/case-words.ts';
import { Icon, SeverityIcon } from '../ui/icon.tsx';
import type { WireReport } from '../wire/wire-types.ts';
import { attempt } from './attempt.ts';
import { PatrolList } from './patrol-list.tsx';
import { PinIcon } from './pin-icon.tsx';
import { categoryName, placeName, severityName } from './report-words.tsx';
import { SiteList } from './site-list.tsx';
import type { WallModel } from './wall-model.ts';

const LISTED = 60;
const WAITING_LISTED = 8;
/** Above a list that somebody chose: it must be in sight. All of them pulse on the map. */
const WAITING_BESIDE = 3;

/** The map in words: what waits for somebody on top, then what came last, or what is late. */
export function Feed({ wall }: { wall: WallModel }) {
  const waiting = wall.waiting.value;
  const list = wall.list.value;
  const waitingMost = list === 'patrol' || list === 'sites' ? WAITING_BESIDE : WAITING_LISTED;
  return (
    <aside class="feed" id="reports" aria-label={t('feed.title')} tabIndex={-1}>
      {waiting.length > 0 ? (
        <section class="feed-waiting" aria-labelledby="feed-waiting">
          <h2 id="feed-waiting">
            {t('feed.severe')} <span class="feed-count">{formatNumber(waiting.length)}</span>
          </h2>
          <ol>
            {waiting.slice(0, waitingMost).map((report) => (
              <Row key={report.number} wall={wall} report={report} waits />
            ))}
          </ol>
          {waiting.length > waitingMost ? (
            <p class="feed-more">{t('feed.more', { count: waiting.length - waitingMost })}</p>
          ) : null}
        </section>
      ) : null}
      <section class="feed-list">
        <fieldset class="feed-tabs" aria-label={t('feed.lists')}>
          {LISTS.filter((name) => mayList(wall, name)).map((name) => (
            <Tab key={name} wall={wall} name={name} />
          ))}
        </fieldset>
        {list === 'latest' ? <Latest wall={wall} /> : null}
        {list === 'overdue' || list === 'soon' ? <Late wall={wall} lateness={list} /> : null}
        {list === 'patrol' ? <PatrolList wall={wall} /> : null}
        {list === 'sites' ? <SiteList wall={wall} /> : null}
      </section>
    </aside>
  );
}

function Tab({ wall, name }: { wall: WallModel; name: ListName }) {
  const { list } = wall;
  return (
    <button
      type="button"
      class={`feed-tab feed-tab-${name}`}
      aria-pressed={list.value === name}
      onClick={() => {
        list.value = name;
      }}
    >
      <TabWords wall={wall} name={name} />
    </button>
  );
}

/** What the role may not read has no list. */
const mayList = ({ patrol, sites }: WallModel, name: ListName): boolean =>
  name === 'patrol' ? patrol.mayRead : name === 'sites' ? sites.mayRead : true;

function TabWords({ wall, name }: { wall: WallModel; name: ListName }) {
  const count = (value: number) => <span class="feed-count">{formatNumber(value)}</span>;
  if (name === 'latest') return <>{t(wall.replay.value === null ? 'feed.latest' : 'feed.follow')}</>;
  if (name === 'patrol')
    return (
      <>
        {t('patrol.list.title')} {count(wall.patrol.alarms.value.length)}
      </>
    );
  if (name === 'sites')
    return (
      <>
        {t('sites.list.title')} {wall.sites.isRead.value ? count(wall.sites.shown.value.length) : null}
      </>
    );
  return (
    <>
      <PinIcon lateness={name} />
      {t(`late.${name}`)} {count(wall.lateCount.value[name])}
    </>
  );
}

function Latest({ wall }: { wall: WallModel }) {
  const calls = new Set(wall.waiting.value.map(({ number }) => number));
  const latest = wall.shown.value.filter(({ number }) => !calls.has(number));
  return (
    <>
      {wall.isLastDay.value || wall.replay.value !== null ? (
        <p class="feed-total">{t('feed.count', { count: wall.shown.value.length })}</p>
      ) : null}
      {latest.length === 0 && calls.size === 0 && wall.state.value.city !== null ? <NoReports wall={wall} /> : null}
      <ol>
        {latest.slice(0, LISTED).map((report) => (
          <Row key={report.number} wall={wall} report={report} waits={false} />
        ))}
      </ol>
    </>
  );
}

/** What is late, soonest due first. */
function Late({ wall, lateness }: { wall: WallModel; lateness: Lateness }) {
  const late = wall.late.value[lateness];
  const more = wall.lateCount.value[lateness] - LISTED;
  if (late.length === 0)
    return (
      <div class="feed-none">
        <p>{t(`feed.noneLate.${lateness}`)}</p>
      </div>
    );
  return (
    <>
      <ol>
        {late.slice(0, LISTED).map((report) => (
          <Row key={report.number} wall={wall} report={report} waits={false} lateness={lateness} />
        ))}
      </ol>
      {more > 0 ? <p class="feed-more">{t('feed.more', { count: more })}</p> : null}
    </>
  );
}

function Row({
  wall,
  report,
  waits,
  lateness,
}: {
  wall: WallModel;
  report: WireReport;
  waits: boolean;
  /** The row tells how late it is and who has it, in place of when it was seen. */
  lateness?: Lateness;
}) {
  const { number, severity, state } = report;
  const at = Date.parse(report.occurredAt);
  const isNew = wall.state.value.arrivals.has(number);
  const open = wall.report.value === number;
  return (
    <li
      class={`row row-s${severity}${lateness === undefined ? '' : ` row-${lateness}`}${waits ? ' row-waits' : ''}${isNew ? ' row-new' : ''}${open ? ' row-open' : ''}`}
      data-number={number}
    >
      <button type="button" class="row-main" aria-expanded={open} onClick={() => wall.openReport(number)}>
        <SeverityIcon severity={severity} />
        <strong class="row-title">{categoryName(wall, report.category)}</strong>
        <span class="row-time">
          {lateness !== undefined
            ? lateWords(report, wall.minute.value)
            : wall.replay.value === null && wall.isLastDay.value
              ? formatAgo(at, wall.minute.value)
              : formatMoment(at, wall.timeZone.value, wall.minute.value)}
        </span>
        <span class="row-place">{placeName(report)}</span>
        {lateness !== undefined ? (
          <span class="row-place row-holder">{holderName(report.holder)}</span>
        ) : state === 'closed' ? (
          <span class="row-state">
            <Icon name="check" />
            {t('state.closed')}
          </span>
        ) : (
          <span class="row-state row-severity">{severityName(severity)}</span>
        )}
      </button>
      {waits && wall.may('case:direct') ? (
        <button type="button" class="button row-acknowledge" onClick={() => attempt(wall, wall.acknowledge(number))}>
          <Icon name="check" />
          {t('feed.acknowledge')}
        </button>
      ) : null}
    </li>
  );
}

const DAY_MS = 86_400_000;
/** From two days on, hours do not matter at a glance. */
const atAGlance = (ms: number): number => (Math.abs(ms) < 2 * DAY_MS ? ms : Math.trunc(ms / DAY_MS) * DAY_MS);

/** "3 hrs late"; with its clock where that is not the one to resolve. */
function lateWords(report: WireReport, now: number): string {
  const deadline = deadlineKept(report) ?? now;
  const isOnSite = report.arrivedAt === undefined && Date.parse(report.onSiteDueAt ?? '') === deadline;
  const words = t(deadline <= now ? 'late.late' : 'late.left', { span: formatSpan(atAGlance(deadline - now)) });
  return isOnSite ? `${t('late.onSite')}: ${words}` : words;
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
