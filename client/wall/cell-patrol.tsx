import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { CellCoverage, CoverageDays } from '../../server/patrol/contract.ts';
import { formatDay, formatDistance, formatNumber, formatSpan, formatWeekday } from '../i18n/format.ts';
import { t } from '../i18n/i18n.ts';
import { startOfDay } from '../state/filters.ts';
import { codeOf, Problem } from '../ui/problem.tsx';
import { untoldWords } from '../ui/untold-words.ts';
import { readCellCoverage, readCoverageDays } from '../wire/patrol.ts';
import { formatShare, seenWords } from './patrol-words.ts';
import { cityDay } from './site-words.ts';
import type { WallModel } from './wall-model.ts';

const SLOT_MS = 1_800_000;
const UNTOLD_DAY = {
  measured: 'patrol.cell.weekUnknown',
  'too-few-positions': 'patrol.cell.weekUnknown',
  'not-due': 'patrol.cell.weekNotDue',
  closed: 'patrol.cell.weekClosed',
} as const;

/** What was walked of a cell today, and how the week went. Read anew with each minute in which something was. */
export function CellPatrol({ wall, cell }: { wall: WallModel; cell: { level: number; code: string } }) {
  const today = useSignal<CellCoverage | null>(null);
  const days = useSignal<CoverageDays['days']>([]);
  const problem = useSignal<string | null>(null);
  const { level, code } = cell;
  const minute = wall.minute.value;
  const roll = wall.patrol.live.value?.roll ?? 0;
  const day = cityDay(minute, wall.timeZone.value);
  useEffect(() => {
    const stop = new AbortController();
    const from = startOfDay(day, wall.timeZone.peek());
    const to = Math.max(from + SLOT_MS, Math.ceil(wall.dataNow.peek() / SLOT_MS) * SLOT_MS);
    const period = { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
    readCellCoverage(wall.api, { level, code }, period, stop.signal)
      .then(({ cells }) => {
        today.value = cells.find((one) => one.cell.code === code && one.cell.level === level) ?? null;
        problem.value = null;
      })
      .catch((error) => {
        if (!stop.signal.aborted) problem.value = codeOf(error);
      });
    return () => stop.abort();
    // Once a minute at most, and only where positions came in.
  }, [wall, level, code, day, minute, roll === 0, today, problem]);
  useEffect(() => {
    const stop = new AbortController();
    readCoverageDays(wall.api, { level, code }, stop.signal)
      .then((answer) => {
        days.value = answer.days;
      })
      .catch(() => undefined);
    return () => stop.abort();
  }, [wall, level, code, day, days]);

  const found = today.value;
  if (found === null) return problem.value === null ? null : <Problem code={problem.value} />;
  /** Nothing came in of it: a nought would say that nobody was there. */
  const isUnknown = found.state === 'too-few-positions' && found.minutes === 0;
  const figure = (value: number): string => (isUnknown ? '—' : formatNumber(value));
  return (
    <section class="cell-patrol" aria-label={t('patrol.cell.title')}>
      <h3>{t('patrol.cell.title')}</h3>
      {problem.value === null ? null : <Problem code={problem.value} />}
      {found.state === 'measured' ? null : <p class="doubts">{untoldWords(found.state)}</p>}
      <dl class="figures">
        <div>
          <dt>{t('patrol.cell.share')}</dt>
          <dd>
            {found.share === null ? '—' : formatShare(found.share)}
            {found.share !== null && found.toldShare < 0.995 ? (
              <small>{t('patrol.cell.told', { share: formatShare(found.toldShare) })}</small>
            ) : null}
          </dd>
        </div>
        <div>
          <dt>{t('patrol.cell.minutes')}</dt>
          <dd>{figure(found.minutes)}</dd>
        </div>
        <div>
          <dt>{t('patrol.cell.visits')}</dt>
          <dd>{figure(found.visits)}</dd>
        </div>
      </dl>
      <dl class="facts">
        <dt>{t('patrol.cell.lastVisit')}</dt>
        <dd>
          {found.lastVisitAt === null
            ? t('patrol.cell.none')
            : seenWords({ at: found.lastVisitAt }, wall.dataNow.value)}
        </dd>
        {isUnknown ? null : (
          <>
            <dt>{t('patrol.cell.distance')}</dt>
            <dd>{formatDistance(found.distanceM)}</dd>
          </>
        )}
        {found.longestGapS === null ? null : (
          <>
            <dt>{t('patrol.cell.gap')}</dt>
            <dd>{formatSpan(found.longestGapS * 1000)}</dd>
          </>
        )}
        {found.dosage === null ? null : (
          <>
            <dt>{t('patrol.cell.dosage')}</dt>
            <dd>{t('patrol.cell.dosageIs', found.dosage)}</dd>
          </>
        )}
        {found.checkPoints.total === 0 || isUnknown ? null : (
          <>
            <dt>{t('patrol.cell.checkPoints')}</dt>
            <dd>{t('patrol.cell.checkPointsIs', found.checkPoints)}</dd>
          </>
        )}
      </dl>
      {days.value.length > 1 ? <Week days={days.value.slice(-7)} /> : null}
    </section>
  );
}

/** A bar a day, newest last: full is all that can be walked. A day that cannot be told is hatched, and the words say so. */
function Week({ days }: { days: CoverageDays['days'] }) {
  const words = days
    .map(({ day, state, share }) =>
      t('patrol.cell.weekDay', {
        day: formatDay(day),
        share: share !== null ? formatShare(share) : t(UNTOLD_DAY[state]),
      }),
    )
    .join('; ');
  return (
    <figure class="week">
      <figcaption>{t('patrol.cell.week')}</figcaption>
      <svg viewBox={`0 0 ${days.length * 10} 24`} preserveAspectRatio="none" role="img" aria-label={words}>
        {days.map(({ day, share }, index) => (
          <g key={day}>
            <rect class="week-whole" x={index * 10 + 1} y="0" width="8" height="24" />
            {share === null ? (
              <path class="week-unknown" d={`M${index * 10 + 1} 24l8-8m-8-2l8-8m-8-2l4-4`} />
            ) : (
              <rect class="week-walked" x={index * 10 + 1} width="8" y={24 - 24 * share} height={24 * share} />
            )}
          </g>
        ))}
      </svg>
      <ol class="week-days" aria-hidden="true">
        {days.map(({ day, share }) => (
          <li key={day}>
            {share === null ? '?' : formatShare(share)}
            <small>{formatWeekday(day)}</small>
          </li>
        ))}
      </ol>
    </figure>
  );
}
