/** Ways to mend what was found. None is ever applied unasked. */
import { boxOf } from '../../coverage/compare-shapes.ts';
import { sideOfRing } from '../../coverage/side-of-ring.ts';
import type { Repair } from '../../drafts/draft-contract.ts';
import { shapeAreaM2 } from '../../ellipsoid-area.ts';
import type { CellKey, Coverage } from '../coverage.ts';
import type { Operation } from '../operation.ts';
import { ancestorsOf, shapeOfCell } from '../structure/cell-shape.ts';
import { leavesAt } from '../structure/leaves-at.ts';
import { borderLengths, longestFirst } from './border-lengths.ts';
import type { Finding } from './finding.ts';

/** So many cells are proposed to take a piece of ground, or to be a parent. */
const MOST_TAKERS = 6;

/** Repairs of a finding in the order in which they are worth a look. */
export function proposeRepairs(coverage: Coverage, finding: Finding): Repair[] {
  switch (finding.kind) {
    case 'gap':
      return fillGap(coverage, finding);
    case 'overlap':
      return cutOverlap(coverage, finding);
    case 'sliver':
      return [
        weld(finding),
        ...(finding.pieces > 1
          ? []
          : finding.reason === 'gap'
            ? fillGap(coverage, finding)
            : cutOverlap(coverage, finding)),
      ];
    case 'near-vertex':
      return [weld(finding)];
    case 't-junction':
      return [...insertVertex(finding), weld(finding)];
    case 'outside':
    case 'unfilled':
      return redrawParent(finding, finding.parent!);
    case 'invalid':
      return coverage.cells.get(finding.keys[0]!)?.rings === null ? redrawParent(finding, finding.keys[0]!) : [];
    case 'dangling':
      return finding.reason === 'spike'
        ? [lineRepair('delete-vertex', { kind: 'delete-vertex', at: finding.place })]
        : [];
    case 'too-small':
      return mergeInto(coverage, finding.keys[0]!, finding.areaM2!);
    case 'orphan':
      return reparent(coverage, finding);
    case 'duplicate-code':
    case 'bad-code':
      return [];
  }
}

const codeOf = ({ cells }: Coverage, key: CellKey): string => cells.get(key)!.code;

/** A repair that changes no ground that could be seen. */
const lineRepair = (name: Repair['name'], operation: Operation): Repair => ({
  name,
  into: null,
  operation,
  preview: [],
  areaM2: 0,
});

const groundRepair = (finding: Finding, name: Repair['name'], into: string | null, operation: Operation): Repair => ({
  name,
  into,
  operation,
  preview: finding.ground,
  areaM2: finding.areaM2 ?? 0,
});

const fillGap = (coverage: Coverage, finding: Finding): Repair[] =>
  longestFirst(finding.alongM ?? new Map())
    .slice(0, MOST_TAKERS)
    .map((into) =>
      groundRepair(finding, 'fill-gap', codeOf(coverage, into), { kind: 'fill-gap', at: finding.place, into }),
    );

const cutOverlap = (coverage: Coverage, finding: Finding): Repair[] =>
  finding.keys.map((keep) =>
    groundRepair(finding, 'cut-overlap', codeOf(coverage, keep), { kind: 'cut-overlap', at: finding.place, keep }),
  );

const weld = (finding: Finding): Repair =>
  groundRepair(finding, 'weld', null, { kind: 'weld', withinM: finding.withinM!, cells: [...finding.keys] });

function insertVertex({ insert }: Finding): Repair[] {
  if (insert === undefined) return [];
  const { edge, at } = insert;
  return [lineRepair('insert-vertex', { kind: 'insert-vertex', edge: [...edge], at })];
}

const redrawParent = (finding: Finding, cell: CellKey): Repair[] => [
  groundRepair(finding, 'redraw-parent', null, { kind: 'redraw-parent', cell }),
];

/** Into the neighbours with the longest borders; not where a parent would be left without children. */
function mergeInto(coverage: Coverage, key: CellKey, areaM2: number): Repair[] {
  const { level, parent } = coverage.cells.get(key)!;
  const isOnly = parent !== null && coverage.children.get(parent)!.length === 1;
  const beside = borderLengths(coverage, key, (leaf) => {
    const cell = coverage.cells.get(leaf)!;
    return cell.level === level && (cell.parent === parent || !isOnly) ? leaf : undefined;
  });
  return longestFirst(beside)
    .slice(0, MOST_TAKERS)
    .map((into) => ({
      name: 'merge',
      into: codeOf(coverage, into),
      operation: { kind: 'merge', cells: [key, into], into },
      preview: shapeOfCell(coverage, key),
      areaM2,
    }));
}

/** To the cell of the level above that it lies in; else to the parents of the cells beside it. */
function reparent(coverage: Coverage, { keys: [key], place, level }: Finding): Repair[] {
  let above = 0;
  for (const cell of coverage.cells.values()) if (cell.level < level) above = Math.max(above, cell.level);
  const around = new Set(leavesAt(coverage, place).filter((leaf) => coverage.cells.get(leaf)!.level === above));
  for (const { key: parent, base, level: its } of coverage.cells.values()) {
    if (its !== above || base === null) continue;
    const [west, south, east, north] = boxOf(base);
    if (place[0] < west || place[0] > east || place[1] < south || place[1] > north) continue;
    const inside = base.some(
      ([shell, ...holes]) => [shell!, ...holes].filter((r) => sideOfRing(place, r) > 0).length === 1,
    );
    if (inside) around.add(parent);
  }
  const beside = borderLengths(coverage, key!, (leaf) =>
    ancestorsOf(coverage, leaf).find((ancestor) => coverage.cells.get(ancestor)!.level === above),
  );
  const shape = shapeOfCell(coverage, key!);
  return [...new Set([...around, ...longestFirst(beside)])].slice(0, MOST_TAKERS).map((parent) => ({
    name: 'reparent',
    into: codeOf(coverage, parent),
    operation: { kind: 'reparent', cell: key!, parent },
    preview: shape,
    areaM2: shapeAreaM2(shape),
  }));
}
