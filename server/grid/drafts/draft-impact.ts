import type { Viewer } from '../../identity/access.ts';
import type { Impact } from './draft-contract.ts';
import type { DraftsPlace } from './drafts-place.ts';
import type { BoundaryChange } from './impact-source.ts';
import { touchedBy } from './touched-by.ts';

/** What a draft would do, as `viewer` may see it: the cells, the ground, and what changes hands with them. */
export async function impactOfDraft(
  { desk, impactOnCells, impactSources }: Pick<DraftsPlace, 'desk' | 'impactOnCells' | 'impactSources'>,
  viewer: Viewer,
  draftId: number,
): Promise<Impact> {
  const { head, base, coverage, steps } = await desk.open(draftId);
  const change: BoundaryChange = { before: base, after: coverage, touched: touchedBy(steps) };
  const onCells = await impactOnCells(change);
  const parts: Impact['parts'] = [];
  for (const source of impactSources) parts.push(...(await source(change, viewer)));
  return { head, ...onCells, parts };
}
