import type { DraftProblemKind } from '../../drafts/draft-contract.ts';

/**
 * What keeps a draft from being published. Nothing that the generation before it has too does: whoever mends one corner
 * of a city need not mend all of it.
 *
 * | kind | why |
 * |---|---|
 * | invalid, dangling | the database, the tiles and every importer of our exports take them for broken |
 * | duplicate-code | a code names one cell of a level |
 * | overlap | ground that two people answer for, or none because each leaves it to the other |
 * | bad-code | the city said what its codes look like (codes that are blank name nothing) |
 * | orphan | a case in it could climb no further; unless the level has had such cells before |
 *
 * Gaps stay possible: a city may hand over a part of its ground before somebody takes it. Slivers, near vertices and
 * missing vertices answer no question wrongly that matters on the ground. A parent that differs from its children is
 * told; the deepest cell decides in any case.
 */
const BLOCKS: Readonly<Record<DraftProblemKind, boolean>> = {
  invalid: true,
  'duplicate-code': true,
  'bad-code': true,
  overlap: true,
  dangling: true,
  orphan: true,
  gap: false,
  sliver: false,
  'near-vertex': false,
  't-junction': false,
  outside: false,
  unfilled: false,
  'too-small': false,
};

/** `usual`: cells of the level were orphans before. */
export const severityOf = (kind: DraftProblemKind, old: boolean, usual: boolean): 'error' | 'warning' =>
  BLOCKS[kind] && !old && !(kind === 'orphan' && usual) ? 'error' : 'warning';
