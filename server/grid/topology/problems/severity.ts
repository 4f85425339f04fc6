import type { Level } from '../../contract.ts';
import type { DraftProblemKind } from '../../drafts/draft-contract.ts';
import type { Finding } from './finding.ts';

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
 * | gap | a city is tiled: ground that nobody answers for is left by mistake; unless the city has no cells yet |
 * | orphan | a case in it could climb no further; unless the level has had such cells before, or it has a parent further up |
 *
 * Nobody can say of new ground that it is to stay out, a lake as it may be: what was out before stays so, and what is
 * imported into a city without cells. A way to say it is not needed until a city asks. Slivers, near vertices and
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
  gap: true,
  sliver: false,
  'near-vertex': false,
  't-junction': false,
  outside: false,
  unfilled: false,
  'too-small': false,
};

/** What there was before, as far as it lets new flaws be warnings. */
export interface Usual {
  /** The city had cells. */
  city: boolean;
  /** Levels that had cells without a parent. */
  orphaned: ReadonlySet<Level>;
}

/** `usual` is undefined where nothing is known of what was before. */
export function severityOf(
  { kind, reason, level }: Pick<Finding, 'kind' | 'reason' | 'level'>,
  old: boolean,
  usual: Usual | undefined,
): 'error' | 'warning' {
  if (!BLOCKS[kind] || old) return 'warning';
  if (kind === 'gap') return usual?.city ? 'error' : 'warning';
  if (kind === 'orphan')
    return usual === undefined || reason !== null || usual.orphaned.has(level) ? 'warning' : 'error';
  return 'error';
}
