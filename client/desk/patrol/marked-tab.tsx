import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { PING_MARKS, type PingMark } from '../../../server/patrol/contract.ts';
import { formatClock, formatDate, formatDistance, formatNumber, formatSpan } from '../../i18n/format.ts';
import { named, t } from '../../i18n/i18n.ts';
import { PartHead, TableHead } from '../people/list-frame.tsx';
import { CursorFrame } from '../sheets/cursor-frame.tsx';
import { askedDays, askedPeriod } from './asked-period.ts';
import { PeriodBar } from './period-bar.tsx';
import type { TabProps } from './tab-props.ts';

/** Positions that came in and do not count, and why. Each look is written down. */
export function MarkedTab(props: TabProps) {
  const { desk, model, today } = props;
  const { period, from, to } = model.asked.value;
  const timeZone = desk.timeZone.value;
  const mark = useSignal<PingMark | ''>('');
  // A shift has no instants here: then the day counts.
  const asked = period === 'shift' ? ({ period: 'today', from, to } as const) : { period, from, to };
  useEffect(
    () => void model.readMarked(mark.value, askedPeriod(asked, today, timeZone)),
    [model, mark.value, period, from, to, today, timeZone],
  );
  const counts = model.marked.answer.value?.counts;
  const days = askedDays(asked, today);
  return (
    <>
      <PartHead title={t('deskPatrol.marked.title')} what={t('deskPatrol.marked.what')} />
      <PeriodBar {...props} />
      {period === 'shift' ? <p class="quiet">{t('deskPatrol.marked.day', { day: days?.last ?? today })}</p> : null}
      <fieldset class="state-filter">
        <legend class="hidden-text">{t('deskPatrol.marked.columns.mark')}</legend>
        {(['', ...PING_MARKS] as const).map((one) => (
          <button
            key={one}
            type="button"
            class="button"
            aria-pressed={mark.value === one}
            onClick={() => {
              mark.value = one;
            }}
          >
            {one === '' ? t('deskPatrol.marked.all') : t(`deskPatrol.marked.marks.${one}`)}{' '}
            {counts === undefined ? null : (
              <strong>
                {formatNumber(
                  one === '' ? PING_MARKS.reduce((sum, each) => sum + (counts[each] ?? 0), 0) : (counts[one] ?? 0),
                )}
              </strong>
            )}
          </button>
        ))}
      </fieldset>
      {mark.value === '' ? null : <p class="quiet">{t(`deskPatrol.marked.why.${mark.value}`)}</p>}
      <CursorFrame list={model.marked} empty={t('deskPatrol.marked.none')}>
        {(pings) => (
          <div class="sheet-scroll">
            <table class="sheet-rows">
              <TableHead
                columns={(['mark', 'who', 'at', 'place', 'accuracy', 'received'] as const).map((name) =>
                  t(`deskPatrol.marked.columns.${name}`),
                )}
              />
              <tbody>
                {pings.map((ping) => (
                  <tr key={`${ping.staff} ${ping.at}`}>
                    <th scope="row">{t(`deskPatrol.marked.marks.${ping.mark}`)}</th>
                    <td>
                      <button
                        type="button"
                        class="link-button"
                        onClick={() => model.ask({ tab: 'workers', worker: ping.staff })}
                      >
                        {named(ping.name)}
                      </button>{' '}
                      <small class="quiet">{ping.staff}</small>
                    </td>
                    <td class="nowrap" title={formatDate(Date.parse(ping.at), timeZone)}>
                      {desk.moment(ping.at)} <small class="quiet">{formatClock(Date.parse(ping.at), timeZone)}</small>
                    </td>
                    <td class="nowrap numbers">
                      {ping.lon.toFixed(5)}, {ping.lat.toFixed(5)}
                    </td>
                    <td class="nowrap">
                      {ping.accuracyM === null ? t('deskPatrol.marked.noAccuracy') : formatDistance(ping.accuracyM)}
                    </td>
                    <td class="nowrap">
                      {t('deskPatrol.marked.later', {
                        span: formatSpan(Math.max(0, Date.parse(ping.receivedAt) - Date.parse(ping.at)), {
                          seconds: true,
                        }),
                      })}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </CursorFrame>
    </>
  );
}
