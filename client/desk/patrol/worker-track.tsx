import { useSignal } from '@preact/signals';
import type { FeatureCollection } from 'geojson';
import { useEffect, useMemo } from 'preact/hooks';
import { formatDistance, formatNumber, formatTime } from '../../i18n/format.ts';
import { named, t } from '../../i18n/i18n.ts';
import { Icon } from '../../ui/icon.tsx';
import type { Track } from '../../wire/patrol-desk.ts';
import { MapBox } from '../maps/map-box.tsx';
import { ReadingFrame } from '../sheets/reading-frame.tsx';
import { askedDays } from './asked-period.ts';
import { minutesWords, shareWords } from './patrol-words.ts';
import { DayField } from './period-bar.tsx';
import type { TabProps } from './tab-props.ts';
import type { WorkerRow } from './worker-rows.ts';

/** One person: the cells of the period, and the walk of one day on the map. */
export function WorkerTrack(props: TabProps & { row: WorkerRow }) {
  const { desk, model, directory, today, row } = props;
  const timeZone = desk.timeZone.value;
  const day = useSignal(askedDays(model.asked.peek(), today)?.last ?? today);
  useEffect(() => void model.readTrack(row.staff, day.value, timeZone), [model, row.staff, day.value, timeZone]);
  const track = model.track.value.value;
  const features = useMemo(() => drawn(track), [track]);
  return (
    <aside class="patrol-aside" aria-label={named(row.name)}>
      <header class="aside-head">
        <h3>
          {named(row.name)} <small class="quiet">{row.staff}</small>
        </h3>
        <button
          type="button"
          class="icon-button"
          aria-label={t('action.close')}
          title={t('action.close')}
          onClick={() => {
            model.track.forget();
            model.ask({ worker: '' });
          }}
        >
          <Icon name="close" />
        </button>
      </header>
      <p class="sheet-notice">{t('deskPatrol.workers.logged')}</p>
      <DayField
        label={t('deskPatrol.workers.trackOf')}
        value={day.value}
        max={today}
        onChange={(next) => {
          day.value = next;
        }}
      />
      <MapBox desk={desk} label={t('deskPatrol.workers.map', { name: named(row.name) })} features={features} />
      <ReadingFrame
        error={model.track.error.value}
        isReading={model.track.isReading.value}
        isThere={track !== null}
        onRetry={() => void model.readTrack(row.staff, day.value, timeZone)}
      >
        {track === null ? null : <Stretches track={track} timeZone={timeZone} />}
      </ReadingFrame>
      <h4>{t('deskPatrol.workers.cells')}</h4>
      {row.cells.length === 0 ? (
        <p class="quiet">{t('deskPatrol.workers.nowhere')}</p>
      ) : (
        <ul class="plain-list">
          {row.cells
            .toSorted((a, b) => b.minutes - a.minutes)
            .map(({ cell, own, minutes, share }) => (
              <li key={`${cell.level}:${cell.code}`}>
                <span>
                  {named(cell.name)} {own ? <small class="row-mark">{t('deskPatrol.workers.own')}</small> : null}
                </span>
                <span class="quiet">
                  {minutesWords(minutes)}
                  {share === null ? '' : ` · ${shareWords(share)}`}
                </span>
              </li>
            ))}
        </ul>
      )}
      <p class="quiet">{directory.organisationName(row.organisation)}</p>
    </aside>
  );
}

/** The walk in words. */
function Stretches({ track, timeZone }: { track: Track; timeZone: string }) {
  const walks = track.features.flatMap(({ properties }) => (properties.mark === null ? [properties] : []));
  const marked = track.features.length - walks.length;
  if (track.features.length === 0) return <p class="quiet">{t('deskPatrol.workers.noTrack')}</p>;
  return (
    <div>
      <p>
        {t('deskPatrol.workers.stretches', {
          count: walks.length,
          distance: formatDistance(walks.reduce((sum, { distanceM }) => sum + distanceM, 0)),
        })}
        {marked === 0 ? '' : ` ${t('deskPatrol.workers.notCounted', { count: formatNumber(marked) })}`}
      </p>
      <ul class="plain-list stretch-list">
        {walks.map(({ from, to, distanceM }) => (
          <li key={from}>
            <span>
              {formatTime(Date.parse(from), timeZone)}–{formatTime(Date.parse(to), timeZone)}
            </span>
            <span class="quiet">{formatDistance(distanceM)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function drawn(track: Track | null): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: (track?.features ?? []).map(({ geometry, properties: { mark } }) => ({
      type: 'Feature',
      geometry,
      properties: { kind: mark === null ? 'walk' : 'marked' },
    })),
  };
}
