import type { CellCoverage } from '../../server/patrol/contract.ts';
import { t } from '../i18n/i18n.ts';

/** Why nothing is told of how much of a cell was walked. */
export function untoldWords(state: Exclude<CellCoverage['state'], 'measured'>): string {
  if (state === 'closed') return t('patrol.cell.closed');
  return t(state === 'not-due' ? 'patrol.cell.notDue' : 'patrol.cell.unknown');
}
