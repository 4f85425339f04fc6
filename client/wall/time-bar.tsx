import { useComputed } from '@preact/signals';
import { formatMoment, formatNumber } from '../i18n/format.ts';
import { t } from '../i18n/i18n.ts';
import { matches } from '../state/filters.ts';
import { countBySlice, SPEEDS } from '../state/replay.ts';
import { Icon } from '../ui/icon.tsx';
import { attempt } from './attempt.ts';
import type { WallModel } from './wall-model.ts';

const SLICES = 96;
const DAY_MS = 86_400_000;

/** The last day as bars, and the way through it; or the period that is replayed. */
export function TimeBar({ wall }: { wall: WallModel }) {
  const { replay, loading, timeZone, dataNow } = wall;
  const running = replay.value;
  const slices = useComputed(() => {
    const [from, to] =
      wall.replay.value === null
        ? [wall.minute.value + 60_000 - DAY_MS, wall.minute.value + 60_000]
        : [wall.replay.value.from, wall.replay.value.to];
    const counted = wall.known.value.filter((report) => matches({ ...wall.filters.value, state: 'any' }, report, {}));
    return countBySlice(counted, from, to, SLICES);
  });
  const [from, to] = running === null ? [dataNow.value - DAY_MS, dataNow.value] : [running.from, running.to];
  const at = running?.at ?? to;
  const most = Math.max(4, ...slices.value.map(({ total }) => total));
  const moment = (instant: number): string =>
    instant <= 0 ? '' : formatMoment(instant, timeZone.value, dataNow.value);
  return (
    <section class={`time-bar${running === null ? '' : ' time-bar-replay'}`} aria-label={t('time.title')}>
      {running === null ? (
        <button type="button" class="button" onClick={() => attempt(wall, wall.startReplay())}>
          <Icon name="replay" />
          {t('time.replay')}
        </button>
      ) : (
        <button type="button" class="button" onClick={() => wall.toggleReplay()}>
          <Icon name={running.playing ? 'pause' : 'play'} />
          {t(running.playing ? 'time.pause' : 'time.play')}
        </button>
      )}
      <div class="time-track">
        <svg viewBox={`0 0 ${SLICES} 20`} preserveAspectRatio="none" role="img" aria-label={t('time.spark')}>
          {slices.value.map(({ total, severe }, index) => (
            <g key={index}>
              <rect
                class="bar"
                x={index + 0.12}
                width="0.76"
                y={20 - (total / most) * 20}
                height={(total / most) * 20}
              />
              <rect
                class="bar-severe"
                x={index + 0.12}
                width="0.76"
                y={20 - (severe / most) * 20}
                height={(severe / most) * 20}
              />
            </g>
          ))}
          {running === null ? null : (
            <rect class="bar-later" x={((at - from) / (to - from)) * SLICES} width={SLICES} y="0" height="20" />
          )}
        </svg>
        <input
          type="range"
          min={from}
          max={to}
          step={60_000}
          value={at}
          aria-label={t('time.slider')}
          aria-valuetext={moment(at)}
          onInput={(event) => {
            const wanted = event.currentTarget.valueAsNumber;
            if (wall.replay.value !== null) wall.seek(wanted);
            else
              void wall.startReplay().then(() => {
                wall.seek(wanted);
                if (wall.replay.value?.playing) wall.toggleReplay();
              });
          }}
        />
        <div class="time-ends">
          <span>{moment(from)}</span>
          {loading.value === null ? (
            wall.capped.value && running !== null ? (
              <span>{t('time.capped', { count: formatNumber(wall.known.value.length) })}</span>
            ) : null
          ) : (
            <span role="status">
              {t('time.loading', { count: formatNumber(loading.value.count) })}{' '}
              <button type="button" class="link-button" onClick={() => loading.value?.cancel()}>
                {t('time.cancel')}
              </button>
            </span>
          )}
          <span>{running === null ? t('time.isLive') : moment(to)}</span>
        </div>
      </div>
      {running === null ? null : (
        <>
          <label class="speed">
            <span class="hidden-text">{t('time.speed')}</span>
            <select
              value={String(running.speed)}
              onChange={(event) => wall.setSpeed(Number(event.currentTarget.value))}
            >
              {[...new Set([...SPEEDS, running.speed])]
                .sort((a, b) => a - b)
                .map((speed) => (
                  <option key={speed} value={String(speed)}>
                    {t('time.speedTimes', { times: formatNumber(speed) })}
                  </option>
                ))}
            </select>
          </label>
          <button type="button" class="button primary" onClick={() => wall.goLive()}>
            <Icon name="dot" />
            {t('time.live')}
          </button>
        </>
      )}
    </section>
  );
}
