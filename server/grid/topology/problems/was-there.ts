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
export function wasThere(base: readonly Finding[], nearM: number): (finding: Finding) => boolean {
  const noLarger = (finding: Finding, before: Finding) => isNoLarger(finding, before, nearM);
  const same = new Set(base);
  const byCells = groupBy(base, cellsOf);
  const byKind = groupBy(base, kindOf);
  return (finding) =>
    same.has(finding) ||
    (byCells.get(cellsOf(finding)) ?? []).some(
      (before) => noLarger(finding, before) && (OF_CELLS.has(finding.kind) || meet(finding, before)),
    ) ||
    (byKind.get(kindOf(finding)) ?? []).some(
      (before) =>
        noLarger(finding, before) &&
        (metresBetween(finding.place, before.place) <= SAME_PLACE_M ||
          (before.kind !== finding.kind && meet(finding, before))),
    );
}

/** A hair of ground is told by the vertex that explains it, for as long as one does. */
const kindOf = ({ kind, reason, ground }: Finding): string => {
  if (kind === 'orphan') return `${kind} ${reason}`;
  return kind === 't-junction' && ground.length > 0 ? 'sliver' : kind;
};

const cellsOf = ({ kind, reason, keys, parent }: Finding): string =>
  [kind, kind === 'orphan' ? (reason ?? '') : '', ...keys, parent ?? ''].join('\0');

/** A strip may have become wider by the rounding of its borders. */
function isNoLarger(finding: Finding, before: Finding, nearM: number): boolean {
  if (finding.kind === 'too-small') return true;
  const rounding = before.areaM2 && before.widthM ? (before.areaM2 * nearM) / before.widthM : 0;
  return finding.pieces <= before.pieces && (finding.areaM2 ?? 0) <= (before.areaM2 ?? 0) + rounding + 0.01;
}

function meet(a: Finding, b: Finding): boolean {
  const [west, south, east, north] = boxAround(a);
  const box = boxAround(b);
  return west <= box[2] && east >= box[0] && south <= box[3] && north >= box[1];
}

const boxAround = ({ ground, place }: Finding) => (ground.length > 0 ? boxOf(ground) : ([...place, ...place] as Box));
type Box = [...Position, ...Position];
