import type { Localized } from '../platform/localized.ts';
import type { Post } from './contract.ts';

/** Posts as the field calls them, where the service itself names one: in lists that are told in both languages. */
export const POST_NAMES: Readonly<Record<Post, Localized>> = {
  'first-responsible': { zh: '第一责任人', en: 'First responsible person' },
  'grid-worker': { zh: '网格员', en: 'Grid worker' },
  'grid-head': { zh: '网格长', en: 'Grid head' },
  'party-group-head': { zh: '党小组长', en: 'Party-group head' },
  'joint-household-head': { zh: '联组长', en: 'Joint-household head' },
  supervisor: { zh: '督导员', en: 'Supervisor' },
  mediator: { zh: '调解员', en: 'Mediator' },
  police: { zh: '网格警员', en: 'Grid police officer' },
  patroller: { zh: '巡防员', en: 'Patroller' },
  'information-officer': { zh: '网格信息员', en: 'Information officer' },
};

/** Where a case lies that nobody was given. */
export const DESK_NAME: Localized = { zh: '调度台', en: 'Duty desk' };

/** A post of a cell. */
export const postOfCell = (cell: Localized, post: Post): Localized => ({
  zh: `${cell.zh}${POST_NAMES[post].zh}`,
  en: `${POST_NAMES[post].en}, ${cell.en}`,
});
