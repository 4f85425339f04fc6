import type { ComponentChildren } from 'preact';
import type { PatrolAlarm } from '../../server/patrol/contract.ts';
import { formatNumber, formatSpan } from '../i18n/format.ts';
import { named, t } from '../i18n/i18n.ts';
import { cellKey } from '../state/cells.ts';
import type { CellNotWalked } from '../state/cells-not-walked.ts';
import { ageOf } from '../state/walkers.ts';
import { AlertIcon, Icon } from '../ui/icon.tsx';
import { attempt } from './attempt.ts';
import { longestFirst, oldWords, roundedSpan } from './patrol-words.ts';
import type { WallModel } from './wall-model.ts';

const LISTED = 40;

/** Patrol in words: what alarms, where nobody was, and of whom nothing is heard. */
export function PatrolList({ wall }: { wall: WallModel }) {
  const { patrol } = wall;
  const live = patrol.live.value;
  if (live === null) return <p class="feed-none">{t('patrol.list.loading')}</p>;
  const { notWalked, unknown } = patrol.notWalked.value;
  const stale = longestFirst(live.walkers, wall.minute.value, patrol.staleS.value);
  const old = oldWords(wall);
  const isTold = live.kpis.notPatrolled + live.kpis.patrolled > 0;
  return (
    <>
      {old === undefined ? null : <p class="feed-total legend-now">{old}</p>}
      <Section title={t('patrol.list.alarms')} count={patrol.alarms.value.length} none={t('patrol.list.noAlarms')}>
        {patrol.alarms.value.slice(0, LISTED).map((alarm) => (
          <AlarmRow key={alarm.id} wall={wall} alarm={alarm} />
        ))}
      </Section>
      <Section
        title={t('patrol.list.notWalked')}
        count={notWalked.length}
        none={t(isTold ? 'patrol.list.notWalkedHint' : 'patrol.list.nothingKnown')}
      >
        {notWalked.slice(0, LISTED).map((entry) => (
          <CellRow key={entry.cell.id} wall={wall} entry={entry} />
        ))}
      </Section>
      <Section
        title={t('patrol.list.silent')}
        count={live.silent + stale.length}
        none={t(live.walkers.length > 0 ? 'patrol.list.silentAll' : 'patrol.list.nobodyOnDuty')}
        listed={stale.length}
      >
        {live.silent > 0 ? <li class="feed-more">{t('patrol.list.silentCount', { count: live.silent })}</li> : null}
        {stale.slice(0, LISTED).map((walker) => (
          <li key={walker.key} class="row">
            <button
              type="button"
              class="row-main row-plain"
              aria-expanded={wall.walker.value === walker.key}
              onClick={() => wall.openWalker(walker.key)}
            >
              <strong class="row-title">{patrol.nameOf(walker)}</strong>
              <span class="row-time">
                {t('patrol.list.silentSince', { span: formatSpan(ageOf(walker, wall.minute.value) * 1000) })}
              </span>
              <span class="row-place">
                {walker.cell === null ? t('patrol.person.outside') : named(walker.cell.name)}
              </span>
            </button>
          </li>
        ))}
      </Section>
      {unknown.length > 0 ? (
        <Section title={t('patrol.list.unknown')} count={unknown.length} none="">
          {unknown.slice(0, LISTED).map((entry) => (
            <CellRow key={entry.cell.id} wall={wall} entry={entry} />
          ))}
        </Section>
      ) : null}
    </>
  );
}

function Section(props: { title: string; count: number; none: string; listed?: number; children: ComponentChildren }) {
  const { title, count, none, listed = count, children } = props;
  return (
    <section class="feed-part" aria-label={title}>
      <h3>
        {title} <span class="feed-count">{formatNumber(count)}</span>
      </h3>
      {count === 0 ? <p class="feed-more">{none}</p> : <ol>{children}</ol>}
      {listed > LISTED ? <p class="feed-more">{t('feed.more', { count: listed - LISTED })}</p> : null}
    </section>
  );
}

function AlarmRow({ wall, alarm }: { wall: WallModel; alarm: PatrolAlarm }) {
  const { id, kind, cell, name, acknowledgedAt } = alarm;
  const since = wall.minute.value - Date.parse(alarm.since);
  return (
    <li class={`row ${acknowledgedAt === null ? 'row-alarm' : ''}`} data-alarm={id}>
      <button type="button" class="row-main" onClick={() => wall.openCell(cell)}>
        <AlertIcon alert={acknowledgedAt === null ? 'watch' : 'calm'} />
        <strong class="row-title">{t(`patrol.alarm.${kind}`)}</strong>
        <span class="row-time">{formatSpan(roundedSpan(since))}</span>
        <span class="row-place">
          {named(cell.name)}
          {name === null ? '' : ` · ${named(name)}`}
        </span>
        {acknowledgedAt === null ? null : <span class="row-state">{t('patrol.list.noted')}</span>}
      </button>
      {acknowledgedAt === null && wall.may('patrol:plan') ? (
        <button type="button" class="button row-acknowledge" onClick={() => attempt(wall, wall.patrol.acknowledge(id))}>
          <Icon name="check" />
          {t('patrol.list.note')}
        </button>
      ) : null}
    </li>
  );
}

function CellRow({ wall, entry: { cell, lastS } }: { wall: WallModel; entry: CellNotWalked }) {
  const above = [...wall.cells.value.values()].find(({ code, level }) => code === cell.parent && level < cell.level);
  const ago = lastS === null ? undefined : formatSpan(roundedSpan(wall.minute.value - lastS * 1000));
  return (
    <li class="row">
      <button
        type="button"
        class="row-main row-plain"
        aria-expanded={wall.cell.value === cellKey(cell.level, cell.code)}
        onClick={() => wall.openCell(cell)}
      >
        <strong class="row-title">{named(cell.name)}</strong>
        <span class="row-time">{ago === undefined ? t('patrol.list.never') : t('patrol.list.ago', { span: ago })}</span>
        {above === undefined ? null : <span class="row-place">{named(above.name)}</span>}
      </button>
    </li>
  );
}
