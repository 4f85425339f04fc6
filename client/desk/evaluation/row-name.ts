import type { EvaluationRow } from '../../../server/evaluation/contract.ts';
import { named, t } from '../../i18n/i18n.ts';
import type { Asked } from './evaluation-model.ts';

const NONE = {
  cell: 'evaluation.noneCell',
  organisation: 'evaluation.noneHolder',
  post: 'evaluation.nonePost',
  category: 'evaluation.none',
} as const;

/** What a row is called: some keys stand for none. */
export function rowName(by: Asked['by'], row: EvaluationRow): string {
  if (row.key === '-') return t(NONE[by]);
  if (by === 'post') return t(`desk.post.${row.key}` as 'desk.post.police');
  return row.name === null ? row.key : named(row.name);
}
