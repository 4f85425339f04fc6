import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { formatDistance, formatMoment, formatNumber } from '../../i18n/format.ts';
import { named, t } from '../../i18n/i18n.ts';
import { workersPath } from '../../wire/patrol-desk.ts';
import { PartHead } from '../people/list-frame.tsx';
import { ReadingFrame } from '../sheets/reading-frame.tsx';
import { nextOrder, WindowTable } from '../sheets/window-table.tsx';
import { askedPeriod } from './asked-period.ts';
import type { Order } from './coverage-rows.ts';
import { clockWords, periodWords, shareWords } from './patrol-words.ts';
import { PeriodBar } from './period-bar.tsx';
import { Bar } from './share-bar.tsx';
import type { TabProps } from './tab-props.ts';
import { findWorkers, sortWorkers, WORKER_COLUMNS, type WorkerColumn } from './worker-rows.ts';
import { WorkerTrack } from './worker-track.tsx';

const TEXTS: readonly WorkerColumn[] = ['name', 'organisation'];

/** What each grid worker walked in a period. Each look is written down, and so it is not read again by itself. */
export function WorkersTab(props: TabProps) {
  const { desk, model, directory, today } = props;
  const { period, from, to, cell, worker } = model.asked.value;
  const timeZone = desk.timeZone.value;
  const order = useSignal<Order<WorkerColumn>>({ by: 'told', down: true });
  const typed = useSignal('');
  const query = useMemo(
    () =>
      new URLSearchParams({ ...(cell === '' ? {} : { cell }), ...askedPeriod({ period, from, to }, today, timeZone) }),
    [period, from, to, cell, today, timeZone],
  );
  useEffect(() => void model.readWorkers(query), [model, query]);
  const report = model.workers.value.value;
  const sorted = useMemo(() => sortWorkers(report?.workers ?? [], order.value), [report, order.value]);
  const rows = findWorkers(sorted, typed.value);
  const open = report?.workers.find(({ staff }) => staff === worker);
  const moment = (at: string): string => formatMoment(Date.parse(at), timeZone, desk.dataNow.value);
  return (
    <>
      <PartHead title={t('deskPatrol.workers.title')} what={t('deskPatrol.workers.what')}>
        <a class="button" href={`${workersPath(query)}&format=csv`} download>
          {t('deskPatrol.csv')}
        </a>
      </PartHead>
      <PeriodBar {...props} withCell>
        <label class="field">
          <span>{t('deskPatrol.workers.find')}</span>
          <input
            type="search"
            value={typed.value}
            onInput={({ currentTarget }) => {
              typed.value = currentTarget.value;
            }}
          />
        </label>
      </PeriodBar>
      <ReadingFrame
        error={model.workers.error.value}
        isReading={model.workers.isReading.value}
        isThere={report !== null}
        onRetry={() => void model.readWorkers(query)}
      >
        {report === null ? null : (
          <>
            <p>
              {periodWords(report, period, today, desk)}{' '}
              {t('deskPatrol.workers.count', { count: formatNumber(rows.length) })}
            </p>
            {rows.length === 0 ? (
              <p class="empty" role="status">
                {t(typed.value === '' ? 'deskPatrol.workers.none' : 'deskPatrol.workers.notFound')}
              </p>
            ) : (
              <div class={`patrol-split ${open === undefined ? 'patrol-whole' : 'patrol-track'}`}>
                <WindowTable
                  label={t('deskPatrol.workers.title')}
                  columns={WORKER_COLUMNS.map((name) => ({
                    name,
                    text: t(`deskPatrol.workers.columns.${name}`),
                    title: t(`deskPatrol.workers.meanings.${name}`),
                    number: !TEXTS.includes(name) && name !== 'told',
                    sorts: true,
                  }))}
                  rows={rows}
                  keyOf={({ staff }) => staff}
                  order={order.value}
                  onOrder={(by) => {
                    order.value = nextOrder(order.value, by, !TEXTS.includes(by));
                  }}
                  chosen={open?.staff ?? null}
                  onChoose={({ staff }) => model.ask({ worker: staff })}
                >
                  {(row) => (
                    <>
                      <th scope="row">
                        <button type="button" class="link-button">
                          {named(row.name)}
                        </button>{' '}
                        <small class="quiet">{row.staff}</small>
                      </th>
                      <td>{directory.organisationName(row.organisation)}</td>
                      <td class="number">
                        {row.dutyMinutes === null ? t('deskPatrol.workers.dutyUnknown') : clockWords(row.dutyMinutes)}
                      </td>
                      <td>
                        <span class="share">
                          <Bar share={toldShare(row)} isKnown={toldShare(row) !== null} />
                          {clockWords(row.toldMinutes)}
                          {toldShare(row) === null ? null : (
                            <small class="quiet"> {shareWords(Math.min(1, toldShare(row) as number))}</small>
                          )}
                        </span>
                      </td>
                      <td class="number">{clockWords(row.ownCellMinutes)}</td>
                      <td class="number">{formatDistance(row.distanceM)}</td>
                      <td class="number">{formatNumber(row.visits)}</td>
                      <td class="number">{formatNumber(row.cells.length)}</td>
                      <td class="number">{formatNumber(row.marked)}</td>
                      <td class="number">{row.lastAt === null ? t('deskPatrol.workers.never') : moment(row.lastAt)}</td>
                    </>
                  )}
                </WindowTable>
                {open === undefined ? null : <WorkerTrack {...props} row={open} key={open.staff} />}
              </div>
            )}
          </>
        )}
      </ReadingFrame>
    </>
  );
}

/** Of the minutes on duty, those of which positions tell; null where nobody knows how many there were. */
const toldShare = ({ dutyMinutes, toldMinutes }: { dutyMinutes: number | null; toldMinutes: number }): number | null =>
  dutyMinutes === null || dutyMinutes === 0 ? null : toldMinutes / dutyMinutes;
