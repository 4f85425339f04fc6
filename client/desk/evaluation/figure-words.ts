import { FIGURES, type FigureName } from '../../../server/evaluation/figures.ts';
import { formatNumber } from '../../i18n/format.ts';
import { t } from '../../i18n/i18n.ts';
import type { Change } from './compare-figures.ts';

/** 93.4 %, 41.2 h, or a dash. */
export function figureWords(name: FigureName, value: number | null): string {
  if (value === null) return '—';
  return FIGURES[name].unit === 'share'
    ? `${formatNumber(value * 100, 1)} %`
    : t('evaluation.hours', { value: formatNumber(value, 1) });
}

/** +1.2 pts, −3.0 h. */
export function changeWords(name: FigureName, change: Change | null): string {
  if (change === null) return '—';
  if (change.trend === 'same') return t('evaluation.same');
  const share = FIGURES[name].unit === 'share';
  const value = `${change.by > 0 ? '+' : '−'}${formatNumber(Math.abs(change.by) * (share ? 100 : 1), 1)}`;
  return share ? t('evaluation.points', { value }) : t('evaluation.hours', { value });
}
