import { formatClock, formatDate, formatNumber } from '../i18n/format.ts';
import { named, t } from '../i18n/i18n.ts';
import { alertOf, type KpiName, THRESHOLDS } from '../state/thresholds.ts';
import { AlertIcon } from '../ui/icon.tsx';
import type { Kpis } from '../wire/wire-types.ts';
import { oldWords } from './patrol-words.ts';
import type { WallModel } from './wall-model.ts';

const TILES: readonly KpiName[] = ['open', 'overdue', 'dueWithin2h', 'outsideGrid', 'workersOnDuty'];

/** Whose wall it is, its figures, and the time of what it shows. */
export function TopBar({ wall }: { wall: WallModel }) {
  const { city, kpis } = wall.state.value;
  return (
    <header class="top-bar">
      <div class="place">
        <h1>{city === null ? t('product') : named(city.name)}</h1>
        <p>{t('wall.title')}</p>
      </div>
      <section class="kpis" aria-label={t('kpi.label')}>
        {TILES.slice(0, 3).map((name) => (
          <Kpi key={name} name={name} kpis={kpis} />
        ))}
        <TodayTile kpis={kpis} />
        {TILES.slice(3).map((name) => (
          <Kpi key={name} name={name} kpis={kpis} />
        ))}
        <PatrolTile wall={wall} kpis={kpis} />
      </section>
      <Clock wall={wall} />
    </header>
  );
}

function Kpi({ name, kpis }: { name: KpiName; kpis: Kpis | null }) {
  const value = kpis?.[name] ?? null;
  const alert = kpis === null ? 'calm' : alertOf(name, kpis);
  return (
    <div class={`kpi kpi-${alert}`} data-kpi={name}>
      <span class="kpi-name">{t(`kpi.${name}`)}</span>
      <strong class="kpi-value">{value === null ? '—' : formatNumber(value)}</strong>
      {kpis === null ? (
        <span class="kpi-word" />
      ) : value === null ? (
        <span class="kpi-word kpi-quiet">{t('kpi.notMeasured')}</span>
      ) : THRESHOLDS[name] === undefined ? null : (
        <span class="kpi-word">
          <AlertIcon alert={alert} />
          {t(`kpi.${alert}`)}
        </span>
      )}
    </div>
  );
}

function TodayTile({ kpis }: { kpis: Kpis | null }) {
  return (
    <div class="kpi" data-kpi="today">
      <span class="kpi-name">{t('kpi.today')}</span>
      <strong class="kpi-value">
        {kpis === null ? '—' : formatNumber(kpis.todayIn)}
        <span class="kpi-slash">/</span>
        {kpis === null ? '—' : formatNumber(kpis.todayOut)}
      </strong>
    </div>
  );
}

/** Cells without a visit in the shift, held against how much of it is left; beside them those of which nothing can be told. */
function PatrolTile({ wall, kpis }: { wall: WallModel; kpis: Kpis | null }) {
  const live = wall.patrol.live.value;
  const told = live === null ? undefined : live.kpis.notPatrolled + live.kpis.patrolled;
  // Where nothing can be told a nought would say that every cell was walked.
  const value = told === 0 ? null : (live?.kpis.notPatrolled ?? kpis?.cellsNotPatrolled ?? null);
  const alert = wall.patrol.alert.value;
  const old = oldWords(wall);
  const unknown = live?.kpis.unknown ?? 0;
  /** Nobody can say that all is well with cells of which nothing is known. */
  const isMostlyUnknown = told !== undefined && unknown > told;
  return (
    <div class={`kpi kpi-${alert}`} data-kpi="cellsNotPatrolled">
      <span class="kpi-name">{t('kpi.cellsNotPatrolled')}</span>
      <strong class="kpi-value">
        {value === null ? '—' : formatNumber(value)}
        {unknown > 0 ? (
          <small class="kpi-beside">{t('patrol.kpi.unknown', { count: formatNumber(unknown) })}</small>
        ) : null}
      </strong>
      {kpis === null ? (
        <span class="kpi-word" />
      ) : value === null ? (
        <span class="kpi-word kpi-quiet">{t('kpi.notMeasured')}</span>
      ) : old !== undefined ? (
        <span class="kpi-word kpi-quiet">{old}</span>
      ) : alert === 'calm' && isMostlyUnknown ? (
        <span class="kpi-word kpi-quiet">{t('patrol.kpi.mostlyUnknown')}</span>
      ) : (
        <span class="kpi-word">
          <AlertIcon alert={alert} />
          {t(`kpi.${alert}`)}
        </span>
      )}
    </div>
  );
}

function Clock({ wall }: { wall: WallModel }) {
  const { link } = wall.state.value;
  const replaying = wall.replay.value !== null;
  const mode = replaying ? 'replay' : link === 'live' ? 'live' : 'stale';
  const at = wall.shownAt.value;
  return (
    <div class={`clock clock-${mode}`}>
      <time class="clock-time" dateTime={at === 0 ? '' : new Date(at).toISOString()}>
        {at === 0 ? '--:--:--' : formatClock(at, wall.timeZone.value)}
      </time>
      <span class="clock-date">{at === 0 ? '' : formatDate(at, wall.timeZone.value)}</span>
      <span class="clock-mode" title={t('clock.data')}>
        {link === 'connecting' && !replaying ? t('stale.connecting') : t(`clock.${mode}`)}
      </span>
    </div>
  );
}
