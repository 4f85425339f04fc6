import Flatbush from 'flatbush';
import type { Position } from '../../contract.ts';
import type { Box } from '../../coverage/compare-shapes.ts';
import { turn } from '../../coverage/planar-graph.ts';
import { type Arc, type CellKey, type Coverage, positionKey } from '../coverage.ts';
import { overlapsAt } from '../operations/overlaps-at.ts';
import { boxOfLine } from '../structure/arc-index.ts';
import { arcsDiffering } from '../structure/changed-between.ts';
import { cellsAt, verticesAt } from '../structure/find-border.ts';
import { type Edge, isNear } from './edges-meet.ts';
import { type ChangedEdge, type EditChains, type EditFlaw, OUTSIDE } from './edit-chains.ts';
import { aroundVertex, type Way, waysOfArc } from './find-torn-vertex.ts';

/** A part of the drawing that came to lie in another cell than it should: a cell or an island was run over. */
export function findSwallowed(before: Coverage, after: Coverage, chains: EditChains): EditFlaw | undefined {
  return findEnclosed(before, after, chains) ?? findMisplacedPart(before, after, chains);
}

/** A vertex that stayed, off the chain of a cell, that the chain winds round. */
function findEnclosed(before: Coverage, after: Coverage, chains: EditChains): EditFlaw | undefined {
  const { changed, gone, ends, former } = chains;
  // A border with one cell on both sides, such as a spike, changes nobody's ground.
  if (changed.length === 0) return undefined;
  const tree = new Flatbush(changed.length);
  for (const { edge } of changed) tree.add(...boxOfLine(edge));
  tree.finish();
  for (const arc of after.index.search(after, [tree.minX, tree.minY, tree.maxX, tree.maxY])) {
    const stayed = before.arcs.has(arc.id);
    for (const [place, at] of arc.positions.entries()) {
      const hits = tree.search(Number.NEGATIVE_INFINITY, at[1], at[0], at[1]);
      if (hits.length === 0) continue;
      const key = positionKey(at);
      if (!stayed && !former.has(key)) continue;
      const around = windings(
        at,
        hits.map((hit) => changed[hit]!),
      );
      for (const [cell, winding] of around) {
        if (winding === 0 || ends.get(cell)!.has(key)) continue;
        // A vertex beside an edge that it was missing from lay on that border before; and one in ground that several
        // cells had may be left in that of others, if of no more.
        const isNoWorse = (around.get(OUTSIDE) ?? 0) >= 0 && overlapsAt(before, at);
        if (!isNoWorse && !gone.some(([a, b]) => isNear(at, a, b)))
          return {
            reason: 'swallows-cell',
            cells: named([cell, ...cellsAt(after, [{ arc, place }])]),
            place: at,
          };
      }
    }
  }
  return undefined;
}

/** How often each cell's chain winds round a place, from the edges that may lie to its west. */
function windings(at: Position, edges: readonly ChangedEdge[]): Map<CellKey, number> {
  const sums = new Map<CellKey, number>();
  for (const { edge, sides } of edges) {
    const step = crossedWest(at, edge);
    if (step !== 0) for (const [cell, net] of sides) sums.set(cell, (sums.get(cell) ?? 0) + step * net);
  }
  return sums;
}

/** 1 when an edge crosses the ray to the west of a place downward, -1 upward, 0 not at all; exact. */
function crossedWest([x, y]: Position, [[ax, ay], [bx, by]]: Edge): number {
  // Half-open, so that a vertex on the ray counts once.
  if (ay <= y === by <= y) return 0;
  const upward = ay <= y;
  const isWest = upward ? turn(ax, ay, bx, by, x, y) < 0 : turn(bx, by, ax, ay, x, y) < 0;
  return isWest ? (upward ? -1 : 1) : 0;
}

/** A part of which every vertex changed, and that does not lie in the ground that its outermost edges say. */
function findMisplacedPart(before: Coverage, after: Coverage, { ends }: EditChains): EditFlaw | undefined {
  const changed = new Set<string>();
  for (const keys of ends.values()) for (const key of keys) changed.add(key);
  const seen = new Set<Arc>();
  for (const id of arcsDiffering(before, after)) {
    const arc = after.arcs.get(id);
    if (arc === undefined || seen.has(arc)) continue;
    const part = partWithin(after, arc, changed);
    if (part === undefined) continue;
    for (const one of part) seen.add(one);
    const flaw = misplaced(after, part);
    if (flaw !== undefined) return flaw;
  }
  return undefined;
}

/** The arcs that hang together with one; undefined as soon as a vertex is found that is not in `keys`. */
function partWithin(coverage: Coverage, first: Arc, keys: ReadonlySet<string>): Set<Arc> | undefined {
  const part = new Set([first]);
  for (const arc of part) {
    if (arc.positions.some((position) => !keys.has(positionKey(position)))) return undefined;
    for (const node of [arc.positions[0]!, arc.positions.at(-1)!])
      for (const place of verticesAt(coverage, node)) part.add(place.arc);
  }
  return part;
}

function misplaced(coverage: Coverage, part: ReadonlySet<Arc>): EditFlaw | undefined {
  let at: Position | undefined;
  for (const { positions } of part)
    for (const p of positions) if (at === undefined || p[0] < at[0] || (p[0] === at[0] && p[1] < at[1])) at = p;
  if (at === undefined) return undefined;
  const key = positionKey(at);
  const ways: Way[] = [];
  for (const arc of part) for (const [from, way] of waysOfArc(coverage, arc)) if (from === key) ways.push(way);
  const says = aroundVertex(at, ways).at(-1)!.left;
  const lies = coveringWest(coverage, at, part);
  if (says.join('\n') === lies.join('\n')) return undefined;
  const own = cellsAt(
    coverage,
    Array.from(part, (arc) => ({ arc, place: 0 })),
  );
  return { reason: 'swallows-cell', cells: named([...own, ...lies]), place: at };
}

/** The cells that cover the ground just west of a vertex, sorted, by all borders but those of its own part. */
function coveringWest(coverage: Coverage, at: Position, part: ReadonlySet<Arc>): CellKey[] {
  const sums = new Map<CellKey, number>();
  const ray: Box = [Number.NEGATIVE_INFINITY, at[1], at[0], at[1]];
  for (const arc of coverage.index.search(coverage, ray)) {
    if (part.has(arc)) continue;
    let steps = 0;
    for (let i = 1; i < arc.positions.length; i++) steps += crossedWest(at, [arc.positions[i - 1]!, arc.positions[i]!]);
    if (steps !== 0)
      for (const { cell, forward } of coverage.uses.get(arc.id) ?? [])
        sums.set(cell, (sums.get(cell) ?? 0) + (forward ? steps : -steps));
  }
  return [...sums].flatMap(([cell, sum]) => (sum === 0 ? [] : [cell])).sort();
}

const named = (cells: readonly CellKey[]): CellKey[] => [...new Set(cells)].filter((cell) => cell !== OUTSIDE).sort();
