import type { Position } from '../../contract.ts';
import { boxOf } from '../../coverage/compare-shapes.ts';
import type { DraftProblem } from '../../drafts/draft-contract.ts';
import { metresBetween } from '../../metres.ts';
import type { Finding } from './finding.ts';
import { groupBy } from './group-by.ts';

/** Kinds that are about cells as such, wherever the eye is led. */
const OF_CELLS: ReadonlySet<DraftProblem['kind']> = new Set([
  'duplicate-code',
  'bad-code',
  'orphan',
  'too-small',
  'near-vertex',
  't-junction',
]);
/** Two flaws of one kind this close are one, m. */
const SAME_PLACE_M = 1;

/**
 * Tells whether a finding is among those of the base: the very same, or one of its kind that is about the same cells or
 * lies at the same place, and is no larger than it was there.
 */
export function wasThere(base: readonly Finding[]): (finding: Finding) => boolean {
  const same = new Set(base);
  const byCells = groupBy(base, cellsOf);
  const byKind = groupBy(base, ({ kind }) => kind);
  return (finding) =>
    same.has(finding) ||
    (byCells.get(cellsOf(finding)) ?? []).some(
      (before) => noLarger(finding, before) && (OF_CELLS.has(finding.kind) || meet(finding, before)),
    ) ||
    (byKind.get(finding.kind) ?? []).some(
      (before) => noLarger(finding, before) && metresBetween(finding.place, before.place) <= SAME_PLACE_M,
    );
}

const cellsOf = ({ kind, keys, parent }: Finding): string => [kind, ...keys, parent ?? ''].join('\0');

const noLarger = (finding: Finding, before: Finding): boolean =>
  finding.kind === 'too-small' || (finding.areaM2 ?? 0) <= (before.areaM2 ?? 0) * 1.001 + 0.01;

function meet(a: Finding, b: Finding): boolean {
  const [west, south, east, north] = boxAround(a);
  const box = boxAround(b);
  return west <= box[2] && east >= box[0] && south <= box[3] && north >= box[1];
}

const boxAround = ({ ground, place }: Finding) => (ground.length > 0 ? boxOf(ground) : ([...place, ...place] as Box));
type Box = [...Position, ...Position];
