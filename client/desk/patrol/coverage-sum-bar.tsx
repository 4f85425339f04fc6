import { formatNumber } from '../../i18n/format.ts';
import { t } from '../../i18n/i18n.ts';
import type { CoverageSums } from './coverage-rows.ts';
import { COVERAGE_SHOWS, type CoverageShow } from './patrol-address.ts';

/** How many cells stand how; each count lists those alone, again all of them. */
export function CoverageSumBar(props: {
  sums: CoverageSums;
  show: CoverageShow | '';
  onShow: (show: CoverageShow | '') => void;
}) {
  const { sums, show, onShow } = props;
  return (
    <fieldset class="state-filter">
      <legend class="hidden-text">{t('deskPatrol.coverage.show')}</legend>
      <button type="button" class="button" aria-pressed={show === ''} onClick={() => onShow('')}>
        {t('deskPatrol.coverage.shows.all')} <strong>{formatNumber(sums.cells)}</strong>
      </button>
      {COVERAGE_SHOWS.filter((one) => sums.counts[one] > 0 || show === one).map((one) => (
        <button
          key={one}
          type="button"
          class="button"
          aria-pressed={show === one}
          onClick={() => onShow(show === one ? '' : one)}
        >
          {t(`deskPatrol.coverage.shows.${one}`)} <strong>{formatNumber(sums.counts[one])}</strong>
        </button>
      ))}
    </fieldset>
  );
}
