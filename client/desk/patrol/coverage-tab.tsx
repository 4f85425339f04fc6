import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { CellCoverage } from '../../../server/patrol/contract.ts';
import { formatDistance, formatMoment, formatNumber } from '../../i18n/format.ts';
import { named, t } from '../../i18n/i18n.ts';
import { coverClass } from '../../state/coverage-classes.ts';
import { coveragePath } from '../../wire/patrol-desk.ts';
import { MapBox } from '../maps/map-box.tsx';
import { PartHead } from '../people/list-frame.tsx';
import { ReadingFrame } from '../sheets/reading-frame.tsx';
import { nextOrder, WindowTable } from '../sheets/window-table.tsx';
import { askedPeriod } from './asked-period.ts';
import { CoverageCell } from './coverage-cell.tsx';
import { CoverageLegend } from './coverage-legend.tsx';
import {
  COVERAGE_COLUMNS,
  type CoverageColumn,
  cellsShown,
  coverageSums,
  isUnwalked,
  type Order,
  sortCells,
} from './coverage-rows.ts';
import { CoverageSumBar } from './coverage-sum-bar.tsx';
import { clockWords, dosageFigures, dosageWords, periodWords, shareWords } from './patrol-words.ts';
import { PeriodBar } from './period-bar.tsx';
import { ShareBar } from './share-bar.tsx';
import type { TabProps } from './tab-props.ts';

const AGAIN_MS = 60_000;
const nameOf = ({ cell }: CellCoverage): string => `${cell.level}:${cell.code}`;

/** How much of each cell was walked in a period: a table, the same as a map, and one cell of it in words. */
export function CoverageTab(props: TabProps) {
  const { desk, model, today } = props;
  const { period, from, to, level, cell, show } = model.asked.value;
  const timeZone = desk.timeZone.value;
  const order = useSignal<Order<CoverageColumn>>({ by: 'share', down: false });
  const chosen = useSignal<string | null>(null);
  const query = useMemo(
    () =>
      new URLSearchParams({
        level: String(level),
        ...(cell === '' ? {} : { cell }),
        ...askedPeriod({ period, from, to }, today, timeZone),
      }),
    [period, from, to, level, cell, today, timeZone],
  );
  useEffect(() => {
    void model.readCoverage(query);
    // A period that is over does not change.
    if (query.has('to')) return;
    const timer = setInterval(() => void model.readCoverage(query), AGAIN_MS);
    return () => clearInterval(timer);
  }, [model, query]);
  const report = model.coverage.value.value;
  const rows = useMemo(() => report?.cells.filter((row) => row.cell.level === report.level) ?? [], [report]);
  const sorted = useMemo(() => sortCells(cellsShown(rows, show), order.value), [rows, show, order.value]);
  const sums = useMemo(() => coverageSums(rows), [rows]);
  const cover = useMemo(
    () =>
      new Map(
        rows.flatMap((row) =>
          row.state === 'closed'
            ? []
            : [[row.cell.code, coverClass('share', { share: row.share, lastS: null }, 0, { unwalkedHours: null })]],
        ),
      ),
    [rows],
  );
  const open = rows.find((row) => nameOf(row) === chosen.value);
  const moment = (at: string): string => formatMoment(Date.parse(at), timeZone, desk.dataNow.value);
  return (
    <>
      <PartHead title={t('deskPatrol.coverage.title')} what={t('deskPatrol.coverage.what')}>
        <a class="button" href={`${coveragePath(query)}&format=csv`} download>
          {t('deskPatrol.csv')}
        </a>
      </PartHead>
      <PeriodBar {...props} withLevel withCell />
      <ReadingFrame
        error={model.coverage.error.value}
        isReading={model.coverage.isReading.value}
        isThere={report !== null}
        onRetry={() => void model.readCoverage(query)}
      >
        {report === null ? null : (
          <>
            <p>
              {periodWords(report, period, today, desk)}{' '}
              {sums.share === null ? null : (
                <strong class="coverage-sum">
                  {t('deskPatrol.coverage.sumShare', { share: shareWords(sums.share) })}
                </strong>
              )}
            </p>
            {rows.length === 0 ? null : (
              <CoverageSumBar sums={sums} show={show} onShow={(next) => model.ask({ show: next })} />
            )}
            {sorted.length === 0 ? (
              <p class="empty" role="status">
                {t(rows.length === 0 ? 'deskPatrol.coverage.none' : 'deskPatrol.coverage.noneSo')}
              </p>
            ) : (
              <div class="patrol-split">
                <WindowTable
                  label={t('deskPatrol.coverage.title')}
                  columns={COVERAGE_COLUMNS.map((name) => ({
                    name,
                    text: t(`deskPatrol.coverage.columns.${name}`),
                    title: t(`deskPatrol.coverage.meanings.${name}`),
                    number: name !== 'cell' && name !== 'share',
                    sorts: true,
                  }))}
                  rows={sorted}
                  keyOf={nameOf}
                  order={order.value}
                  onOrder={(by) => {
                    order.value = nextOrder(order.value, by, by !== 'cell' && by !== 'share' && by !== 'lastVisit');
                  }}
                  chosen={chosen.value}
                  onChoose={(row) => {
                    chosen.value = nameOf(row);
                  }}
                >
                  {(row) => (
                    <>
                      <th scope="row">
                        <button type="button" class="link-button">
                          {named(row.cell.name)}
                        </button>
                      </th>
                      <td>
                        <ShareBar cell={row} />
                        {isUnwalked(row) ? (
                          <small class="quiet"> {t('deskPatrol.coverage.shows.unwalked')}</small>
                        ) : null}
                      </td>
                      <td class="number">{clockWords(row.minutes)}</td>
                      <td class="number">{formatNumber(row.visits)}</td>
                      <td class="number">{clockWords(row.dwellS / 60)}</td>
                      <td class="number">{formatDistance(row.distanceM)}</td>
                      <td class="number">
                        {row.lastVisitAt === null ? t('patrol.coverage.never') : moment(row.lastVisitAt)}
                      </td>
                      <td class="number">{row.longestGapS === null ? '–' : clockWords(row.longestGapS / 60)}</td>
                      <td class="number" title={dosageWords(row.dosage)}>
                        <span aria-hidden="true">{dosageFigures(row.dosage)}</span>
                        <span class="hidden-text">{dosageWords(row.dosage)}</span>
                      </td>
                      <td class="number">
                        {row.checkPoints.total === 0
                          ? '–'
                          : t('deskPatrol.ofAll', {
                              part: formatNumber(row.checkPoints.visited),
                              all: formatNumber(row.checkPoints.total),
                            })}
                      </td>
                    </>
                  )}
                </WindowTable>
                <aside class="patrol-aside">
                  <MapBox
                    desk={desk}
                    label={t('deskPatrol.coverage.map')}
                    level={report.level}
                    cover={cover}
                    chosen={open?.cell.code ?? ''}
                    onPickCell={(code) => {
                      chosen.value = `${report.level}:${code}`;
                    }}
                  />
                  <CoverageLegend />
                  {open === undefined ? (
                    <p class="quiet">{t('deskPatrol.coverage.choose')}</p>
                  ) : (
                    <CoverageCell {...props} row={open} moment={moment} />
                  )}
                </aside>
              </div>
            )}
          </>
        )}
      </ReadingFrame>
    </>
  );
}
