/** How to read the layers of patrol and key sites; beside each colour a word, and where it matters a shape. */
import { SITE_STATUSES } from '../../server/sites/contract.ts';
import { formatNumber, formatSpan, formatTime } from '../i18n/format.ts';
import { t } from '../i18n/i18n.ts';
import { type CoverPattern, PATTERN_BOX, PATTERN_LINES } from '../map/cover-patterns.ts';
import { PALETTES } from '../map/palette.ts';
import { COVERAGE_OPACITY, GROUND_FADING, LATE_PATTERN, UNKNOWN_PATTERN } from '../map/patrol-layers.ts';
import { SHARE_STEPS, SINCE_STEPS_S } from '../state/coverage-classes.ts';
import { PACES } from '../state/walkers.ts';
import { theme } from '../ui/preferences.ts';
import { formatShare, oldWords } from './patrol-words.ts';
import { levelName } from './report-words.tsx';
import { SiteMark } from './site-mark.tsx';
import { WalkerMark } from './walker-mark.tsx';
import type { WallModel } from './wall-model.ts';

const HOUR_MS = 3_600_000;
const hours = (count: number): string => formatSpan(count * HOUR_MS);

/** The cells of a level by what was walked of them, in the reading that is chosen. */
export function CoverageLegend({ wall, level }: { wall: WallModel; level: number }) {
  const { walked, serious } = PALETTES[theme.value];
  const reading = wall.reading.value;
  const live = wall.patrol.live.value;
  const unwalkedHours = live?.rules.unwalkedHours ?? null;
  const steps =
    reading === 'share'
      ? [
          { step: 1, text: t('patrol.coverage.below', { value: formatShare(SHARE_STEPS[0]) }) },
          ...SHARE_STEPS.map((from, index) => {
            const to = SHARE_STEPS[index + 1];
            const text =
              to === undefined
                ? t('patrol.coverage.from', { value: formatShare(from) })
                : `${formatNumber(from * 100)}–${formatShare(to)}`;
            return { step: index + 2, text };
          }),
        ]
      : [
          ...SINCE_STEPS_S.map((end, index) => ({
            step: 5 - index,
            text: t('patrol.coverage.upTo', { span: formatSpan(end * 1000) }),
          })),
          { step: 1, text: t('patrol.coverage.over', { span: formatSpan((SINCE_STEPS_S.at(-1) ?? 0) * 1000) }) },
        ];
  return (
    <figure class="legend-coverage">
      <figcaption>
        {level > 0 ? levelName(level) : ''} <small>{t(`patrol.coverage.${reading}`)}</small>
      </figcaption>
      <ol class="legend-classes">
        {steps.map(({ step, text }) => (
          <li key={step}>
            <Swatch fill={walked[step - 1] as string} />
            {text}
          </li>
        ))}
        {reading === 'since' && unwalkedHours !== null ? (
          <li>
            <Swatch fill={serious} faint pattern={LATE_PATTERN} />
            {t('patrol.coverage.tooLong', { span: hours(unwalkedHours) })}
          </li>
        ) : null}
        <li class={reading === 'since' ? 'legend-wide' : ''}>
          <Swatch fill="none" />
          {t(reading === 'share' ? 'patrol.coverage.nobody' : 'patrol.coverage.never')}
        </li>
        <li class="legend-wide">
          <Swatch fill="none" pattern={UNKNOWN_PATTERN} />
          {t('patrol.coverage.untold')}
        </li>
      </ol>
      {live === null ? null : <small>{shiftWords(wall)}</small>}
      <OfWhen wall={wall} />
    </figure>
  );
}

function shiftWords(wall: WallModel): string {
  const shift = wall.patrol.live.value?.shift ?? null;
  if (shift === null) return t('patrol.coverage.noShift');
  const clock = (text: string): string => formatTime(Date.parse(text), wall.timeZone.value);
  return t(shift.underWay ? 'patrol.coverage.shift' : 'patrol.coverage.shiftLast', {
    from: clock(shift.from),
    to: clock(shift.to),
  });
}

function Swatch({ fill, pattern, faint }: { fill: string; pattern?: CoverPattern; faint?: boolean }) {
  const { labelQuiet, serious, border } = PALETTES[theme.value];
  return (
    <svg viewBox="0 0 16 8" aria-hidden="true">
      <rect
        x="0.4"
        y="0.4"
        width="15.2"
        height="7.2"
        fill={fill}
        fill-opacity={faint === true ? 0.3 : COVERAGE_OPACITY}
        stroke={border}
        stroke-width="0.8"
      />
      {pattern === undefined
        ? null
        : [0, PATTERN_BOX].map((x) => (
            <path
              key={x}
              d={PATTERN_LINES[pattern]}
              transform={`translate(${x} 0)`}
              stroke={pattern === LATE_PATTERN ? serious : labelQuiet}
              stroke-width="0.8"
              fill="none"
            />
          ))}
    </svg>
  );
}

/** Coverage is reckoned for the shift and not for each instant: beside a replay it must not be taken for of then. */
function OfWhen({ wall }: { wall: WallModel }) {
  const old = oldWords(wall);
  if (old !== undefined) return <strong class="legend-now">{old}</strong>;
  return wall.replay.value === null ? null : <strong class="legend-now">{t('patrol.replay.ofNow')}</strong>;
}

export function GroundLegend({ wall }: { wall: WallModel }) {
  const { walkedGround } = PALETTES[theme.value];
  return (
    <p class="legend-line">
      <svg viewBox="0 0 32 8" aria-hidden="true">
        {GROUND_FADING.map(([, opacity], index) => (
          <rect key={opacity} x={8 * index} width="8" height="8" fill={walkedGround} fill-opacity={opacity} />
        ))}
      </svg>
      <span>
        {t('patrol.ground.title')} <small>{t('patrol.ground.how')}</small>
        <OfWhen wall={wall} />
      </span>
    </p>
  );
}

export function WalkerLegend({ wall }: { wall: WallModel }) {
  const counts = wall.patrol.paces.value;
  const old = oldWords(wall);
  const silent = wall.replay.value === null ? (wall.patrol.live.value?.silent ?? 0) : 0;
  return (
    <ul class="legend-marks">
      {PACES.filter((pace) => wall.replay.value === null || pace !== 'stale').map((pace) => (
        <li key={pace}>
          <WalkerMark pace={pace} />
          <strong>{formatNumber(counts[pace])}</strong>
          <span>{t(`patrol.pace.${pace}`)}</span>
        </li>
      ))}
      {old !== undefined && wall.replay.value === null ? <li class="legend-now">{old}</li> : null}
      {wall.replay.value !== null && !wall.patrol.mayLocate ? (
        <li class="legend-note">{t('patrol.replay.live')}</li>
      ) : null}
      {wall.patrol.loadingPast.value ? <li class="legend-note">{t('patrol.replay.loading')}</li> : null}
      {silent > 0 ? <li class="legend-note">{t('patrol.walkers.silent', { count: silent })}</li> : null}
    </ul>
  );
}

/** The mark of several, as it stands on the map where one of them is overdue or failed. */
function ManySites() {
  return (
    <svg class="site-mark site-failed" viewBox="0 0 32 32" aria-hidden="true">
      <circle class="frame" cx="16" cy="16" r="13.2" />
      <text class="many" x="16" y="21.500">
        {formatNumber(3)}
      </text>
    </svg>
  );
}

export function SiteLegend() {
  return (
    <ul class="legend-marks legend-sites">
      {[...SITE_STATUSES]
        .filter((status) => status !== 'closed')
        .map((status) => (
          <li key={status}>
            <SiteMark icon="other" status={status} />
            <span>{t(`sites.status.${status}`)}</span>
          </li>
        ))}
      <li class="legend-wide">
        <ManySites />
        <span>{t('sites.legendMany')}</span>
      </li>
      <li class="legend-wide">
        <svg class="site-mark" viewBox="0 0 32 32" aria-hidden="true">
          <rect class="frame" x="10" y="10" width="12" height="12" rx="2" />
        </svg>
        <span>{t('sites.legendSmall')}</span>
      </li>
    </ul>
  );
}
