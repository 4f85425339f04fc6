import { sayCodes, saySize } from '../../coverage/say-size.ts';
import type { CellKey, Coverage } from '../coverage.ts';
import type { Finding, ProblemReason } from './finding.ts';

/** Clauses on a cell that is no valid polygon, or whose code is bad. */
const CLAUSES: Partial<Record<ProblemReason, string>> = {
  'no-polygon': 'it has no ground',
  'no-ring': 'a polygon has no ring',
  'not-a-number': 'a position is not a number',
  'not-closed': 'a ring is not closed',
  'no-area': 'a ring has no area',
  'touches-itself': 'its border touches itself',
  'crosses-itself': 'its border crosses itself',
  'parts-overlap': 'two of its parts overlap',
  'rings-cross': 'two of its rings cross',
  'hole-outside': 'a hole lies outside its shell',
  'hole-in-hole': 'a hole lies inside another',
  'cut-in-two': 'its rings cut its inside in two',
  blank: 'it is empty or has spaces at its ends',
  pattern: 'it does not look as codes of this level do',
  'not-under-parent': 'it does not begin with the code of its parent',
};

/** A sentence on a finding for people who read English; a client that has other words takes them by kind and reason. */
export function sayProblem(coverage: Pick<Coverage, 'cells'>, finding: Finding): string {
  const codeOf = (key: CellKey) => coverage.cells.get(key)?.code ?? key;
  const codes = finding.keys.map(codeOf).sort();
  const cells = sayCodes(codes);
  const parent = finding.parent === null ? '' : codeOf(finding.parent);
  const size = saySize(finding.areaM2 ?? 0, finding.widthM ?? 0, finding.pieces);
  const clause = finding.reason === null ? '' : CLAUSES[finding.reason];
  const vertices = finding.pieces === 1 ? 'a vertex' : `${finding.pieces} vertices`;
  switch (finding.kind) {
    case 'invalid':
      return `Cell ${cells} is no valid polygon: ${clause}`;
    case 'duplicate-code':
      return `Code ${codes[0]} is there ${finding.pieces === 2 ? 'twice' : `${finding.pieces} times`}`;
    case 'bad-code':
      return `The code of cell ${cells || '(empty)'} is bad: ${clause}`;
    case 'overlap':
      return `Cells ${codes.join(' and ')} overlap by ${size}`;
    case 'gap':
      return `No cell covers ${size} between ${cells}`;
    case 'sliver':
      return finding.reason === 'gap'
        ? `No cell covers a sliver of ${size} between ${cells}`
        : `Cells ${codes.join(' and ')} overlap in a sliver of ${size}`;
    case 'near-vertex':
      return finding.reason === 'drift'
        ? `Cells ${cells} have ${vertices} that differ by less than a millimetre`
        : `Borders of ${cells} have ${vertices} nearly but not quite in common`;
    case 't-junction':
      return `Cells ${cells}: one has ${vertices} on a border that the other lacks`;
    case 'dangling':
      return finding.reason === 'spike'
        ? `The border of cell ${cells} runs out to a point and back`
        : `Cell ${cells} has a border with itself on both sides`;
    case 'orphan':
      return finding.reason === 'skips-level'
        ? `Cell ${cells} lies under ${parent}, past the level between them`
        : `Cell ${cells} has no parent at the level above`;
    case 'outside':
      return `Cell ${cells} sticks out of its parent ${parent} by ${size}`;
    case 'unfilled':
      return `The children of ${parent} leave ${size} of it uncovered`;
    case 'too-small':
      return `Cell ${cells} has only ${(finding.areaM2 ?? 0).toPrecision(2)} m²`;
  }
}
