import type { CellCoverage } from '../../../server/patrol/contract.ts';
import { formatArea, formatDistance, formatNumber } from '../../i18n/format.ts';
import { named, type TextKey, t } from '../../i18n/i18n.ts';
import { untoldWords } from '../../ui/untold-words.ts';
import { coverageWords, minutesWords, secondsWords, shareWords } from './patrol-words.ts';
import type { TabProps } from './tab-props.ts';

const BASIC = 4;

/** One cell of the report in words, and where to go from it. */
export function CoverageCell(props: TabProps & { row: CellCoverage; moment: (at: string) => string }) {
  const { row, model, directory, moment } = props;
  const { cell, dosage, checkPoints } = row;
  const name = directory.nameOfCell(cell);
  const facts: [TextKey, string][] = [
    ['deskPatrol.coverage.columns.share', coverageWords(row)],
    [
      'deskPatrol.coverage.ground',
      t('deskPatrol.coverage.groundIs', { walkable: formatArea(row.patrollableM2), all: formatArea(row.areaM2) }),
    ],
    ['deskPatrol.coverage.walked', formatArea(row.coveredM2)],
    ...(cell.level === BASIC || row.state !== 'measured'
      ? []
      : ([['deskPatrol.coverage.told', shareWords(row.toldShare)]] as [TextKey, string][])),
    ['deskPatrol.coverage.workers', formatNumber(row.workers)],
    ['deskPatrol.coverage.presence', minutesWords(row.minutes)],
    ['deskPatrol.coverage.columns.visits', formatNumber(row.visits)],
    ['deskPatrol.coverage.dwell', secondsWords(row.dwellS)],
    ['deskPatrol.coverage.columns.distance', formatDistance(row.distanceM)],
    [
      'deskPatrol.coverage.columns.lastVisit',
      row.lastVisitAt === null ? t('patrol.coverage.never') : moment(row.lastVisitAt),
    ],
    ...(row.longestGapS === null
      ? []
      : ([['deskPatrol.coverage.gap', secondsWords(row.longestGapS)]] as [TextKey, string][])),
    ...(dosage === null
      ? []
      : ([
          [
            'deskPatrol.coverage.columns.dosage',
            t('patrol.cell.dosageIs', {
              within: formatNumber(dosage.within),
              windows: formatNumber(dosage.windows),
              below: formatNumber(dosage.below),
              above: formatNumber(dosage.above),
            }),
          ],
        ] as [TextKey, string][])),
    ...(checkPoints.total === 0
      ? []
      : ([
          [
            'deskPatrol.coverage.columns.checkPoints',
            t('patrol.cell.checkPointsIs', {
              visited: formatNumber(checkPoints.visited),
              total: formatNumber(checkPoints.total),
            }),
          ],
        ] as [TextKey, string][])),
  ];
  return (
    <section class="coverage-cell" aria-label={named(cell.name)}>
      <h3>
        {named(cell.name)} <small class="quiet">{cell.code}</small>
      </h3>
      {row.state === 'measured' ? null : <p class="sheet-notice">{untoldWords(row.state)}</p>}
      <dl class="fact-list">
        {facts.map(([label, text]) => (
          <div key={label}>
            <dt>{t(label)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <div class="button-row">
        {cell.level === BASIC ? (
          <button type="button" class="button" onClick={() => model.ask({ tab: 'check-lists', cell: name })}>
            {t('deskPatrol.coverage.toCheckList')}
          </button>
        ) : (
          <button type="button" class="button" onClick={() => model.ask({ cell: name, level: cell.level + 1 })}>
            {t('deskPatrol.coverage.below')}
          </button>
        )}
        <a
          class="button"
          href={`/wall?cell=${encodeURIComponent(`${cell.level}:${cell.code}`)}`}
          target="gridwarden-wall"
        >
          {t('deskPatrol.onWall')}
        </a>
      </div>
    </section>
  );
}
