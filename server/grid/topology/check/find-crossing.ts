import Flatbush from 'flatbush';
import type { Box } from '../../coverage/compare-shapes.ts';
import { type Arc, type Coverage, DRIFT_DEG } from '../coverage.ts';
import { boxOfLine } from '../structure/arc-index.ts';
import { cellsAt } from '../structure/find-border.ts';
import { squaredApart } from '../structure/squared-apart.ts';
import { type Edge, edgesMeet } from './edges-meet.ts';
import type { EditChains, EditFlaw } from './edit-chains.ts';

/** So many neighbouring edges are looked for together. */
const STRETCH = 32;

/** A new edge that crosses another edge, or passes a vertex closer than DRIFT_DEG, and did not before. */
export function findCrossing(after: Coverage, { added, gone }: EditChains): EditFlaw | undefined {
  if (added.length === 0) return undefined;
  const tree = treeOf(added);
  let former: Flatbush | undefined;
  /** What is replaced may have met an edge as badly; and of two new edges, two that they replace each other. */
  const wasAsBad = (other: Edge): boolean => {
    if (gone.length === 0) return false;
    former ??= treeOf(gone);
    const isNew = tree.search(...around(other)).some((at) => isSame(added[at]!, other));
    const tested = isNew ? gone : [other];
    return tested.some((edge) => meetsAny(edge, gone, former!));
  };
  for (const arc of arcsNear(after, added)) {
    const { positions } = arc;
    for (let i = 1; i < positions.length; i++) {
      const other: Edge = [positions[i - 1]!, positions[i]!];
      for (const at of tree.search(...around(other))) {
        const meeting = edgesMeet(added[at]!, other);
        if (meeting === undefined) continue;
        if (wasAsBad(other)) continue;
        const place = meeting === 'close' ? closestEnd(added[at]!, other) : middleOf(added[at]!, other);
        const cells = cellsAt(after, [{ arc, place: i }]);
        return { reason: meeting === 'crosses' ? 'crosses-border' : 'too-close', cells, place };
      }
    }
  }
  return undefined;
}

const isSame = ([a, b]: Edge, [c, d]: Edge): boolean => (same(a, c) && same(b, d)) || (same(a, d) && same(b, c));

const meetsAny = (edge: Edge, all: readonly Edge[], tree: Flatbush): boolean =>
  tree.search(...around(edge)).some((other) => edgesMeet(edge, all[other]!) !== undefined);

function treeOf(edges: readonly Edge[]): Flatbush {
  const tree = new Flatbush(edges.length);
  for (const edge of edges) tree.add(...boxOfLine(edge));
  tree.finish();
  return tree;
}

/** Arcs whose boxes meet those of edges, taken some at a time. */
export function arcsNear(coverage: Coverage, edges: readonly Edge[]): Set<Arc> {
  const found = new Set<Arc>();
  for (let from = 0; from < edges.length; from += STRETCH)
    for (const arc of coverage.index.search(coverage, around(edges.slice(from, from + STRETCH).flat()))) found.add(arc);
  return found;
}

const around = (line: Edge | Edge[number][]): Box => {
  const [west, south, east, north] = boxOfLine(line);
  return [west - DRIFT_DEG, south - DRIFT_DEG, east + DRIFT_DEG, north + DRIFT_DEG];
};

type Place = Edge[number];

/** Where two edges cross, near enough to look at; the middle of what they share where they run along one another. */
function middleOf([a, b]: Edge, [c, d]: Edge): Place {
  const [ux, uy, vx, vy] = [b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]];
  const cross = ux * vy - uy * vx;
  const along = cross === 0 ? 0.5 : ((c[0] - a[0]) * vy - (c[1] - a[1]) * vx) / cross;
  const kept = Math.min(1, Math.max(0, along));
  return [a[0] + kept * ux, a[1] + kept * uy];
}

/** The end that lies nearest to the other edge, roughly: a place to look at, and around which welding stops. */
function closestEnd([a, b]: Edge, [c, d]: Edge): Place {
  const reach = (p: Place, from: Place, to: Place) => apart(p, from) + apart(p, to) - apart(from, to);
  const ends: [Place, number][] = [
    [a, reach(a, c, d)],
    [b, reach(b, c, d)],
    [c, reach(c, a, b)],
    [d, reach(d, a, b)],
  ];
  const shared = ends.filter(([p]) => !(same(p, c) || same(p, d)) || !(same(p, a) || same(p, b)));
  return shared.reduce((best, end) => (end[1] < best[1] ? end : best))[0];
}

const apart = (a: Place, b: Place): number => Math.sqrt(squaredApart(a, b));
const same = (a: Place, b: Place): boolean => a[0] === b[0] && a[1] === b[1];
