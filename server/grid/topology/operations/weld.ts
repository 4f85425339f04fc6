import type { Position } from '../../contract.ts';
import type { Box } from '../../coverage/compare-shapes.ts';
import { METRES_A_DEGREE } from '../../metres.ts';
import { type Arc, arcOf, type CellKey, type Coverage, positionKey, samePosition } from '../coverage.ts';
import { concludeEdit } from '../edit/conclude-edit.ts';
import { CoverageEditor } from '../edit/edit-coverage.ts';
import { joinVertices, mayBeOne } from '../edit/join-vertices.ts';
import { fromEdge, LooseVertices } from '../edit/loose-vertices.ts';
import { putOnEdges } from '../edit/put-on-edges.ts';
import type { Operation } from '../operation.ts';
import { isRefused, type OperationRefused, type Outcome } from '../outcome.ts';
import { boxOfLine } from '../structure/arc-index.ts';
import { leavesBelow } from '../structure/cell-shape.ts';
import { changedBetween, replacedBorders } from '../structure/changed-between.ts';
import { squeezeAt } from '../structure/flat-metres.ts';

/** Welding two cells may bring a third within reach; what is still apart after so many rounds stays so. */
const MOST_ROUNDS = 3;

/** So many places of two cells are left as they are before nothing of them is welded. */
const MOST_SPARED = 8;
/** How far around such a place vertices are left alone, as a multiple of the distance that is welded. */
const SPARED_REACH = 3;

/**
 * Joins vertices of different cells that lie within a distance of each other, and puts vertices into the edges of other
 * cells that pass them within it: so borders that were meant to be one become one. Of vertices that are joined the one
 * with the most borders stays where it is. Vertices that one border has next to each other are left, however close:
 * that is how finely it was drawn. Bits in which cells differ for one vertex are made the same as well. Cells are taken
 * two by two; where welding would break the coverage they stay as they are, and the problems go on telling of it.
 */
export function weld(coverage: Coverage, { withinM, cells }: Extract<Operation, { kind: 'weld' }>): Outcome {
  const missing = cells.filter((key) => !coverage.cells.has(key));
  if (missing.length > 0) return { refused: 'cell-not-found', cells: missing };
  const leaves = cells.length === 0 ? null : new Set(cells.flatMap((key) => leavesBelow(coverage, key)));
  let now = withoutDrift(coverage, leaves);
  let refusal: OperationRefused | undefined;
  for (let round = 0, before: Coverage | undefined; round < MOST_ROUNDS && now !== before; round++) {
    before = now;
    for (const pair of pairsNear(now, leaves, withinM)) {
      const outcome = weldPair(now, pair, withinM);
      if (!isRefused(outcome)) now = outcome.coverage;
      else if (outcome.refused !== 'nothing-changes') refusal = outcome;
    }
  }
  const changed = changedBetween(coverage, now);
  if (changed.length === 0) return refusal ?? { refused: 'nothing-changes', cells: [] };
  const attributes = cells.map((cell) => ({ cell, field: 'exists' as const }));
  return { coverage: now, changed, footprint: { borders: replacedBorders(coverage, now), attributes }, lineage: [] };
}

type Pair = readonly [CellKey, CellKey];

/** Cells, of which at least one is of `leaves`, with vertices or edges of which one would be welded to the other's. */
function pairsNear(coverage: Coverage, leaves: ReadonlySet<CellKey> | null, withinM: number): Pair[] {
  const loose = new LooseVertices(
    coverage,
    leaves === null ? coverage.arcs.values() : arcsAround(coverage, leaves, withinM),
  );
  const pairs = new Map<string, Pair>();
  const note = (a: CellKey, b: CellKey): void => {
    if (leaves !== null && !leaves.has(a) && !leaves.has(b)) return;
    const pair: Pair = a < b ? [a, b] : [b, a];
    pairs.set(pair.join('\n'), pair);
  };
  for (const p of loose.vertices) {
    for (const q of loose.verticesNear(p.at, withinM))
      for (const a of p.cells) for (const b of q.cells) if (mayBeOne(p, q, a, b)) note(a, b);
    for (const { arc, place, cell } of loose.edgesNear(p.at, withinM))
      if (!p.cells.includes(cell) && fromEdge(p.at, arc.positions[place]!, arc.positions[place + 1]!).apart <= withinM)
        for (const a of p.cells) note(a, cell);
  }
  return [...pairs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair);
}

const arcsOf = (coverage: Coverage, leaves: Iterable<CellKey>): Arc[] =>
  [...new Set([...leaves].flatMap((key) => (coverage.cells.get(key)?.rings ?? []).flat(2).map(arcOf)))]
    .sort((a, b) => a - b)
    .map((id) => coverage.arcs.get(id)!);

/** The arcs of leaves, and those whose boxes come near them. */
function arcsAround(coverage: Coverage, leaves: ReadonlySet<CellKey>, withinM: number): Set<Arc> {
  const around = new Set<Arc>();
  for (const arc of arcsOf(coverage, leaves))
    for (const near of coverage.index.search(coverage, widened(boxOfLine(arc.positions), withinM))) around.add(near);
  return around;
}

function widened([west, south, east, north]: Box, metres: number): Box {
  const degrees = metres / METRES_A_DEGREE;
  const squeezed = degrees / squeezeAt(Math.min(89, Math.max(Math.abs(south), Math.abs(north))));
  return [west - squeezed, south - degrees, east + squeezed, north + degrees];
}

/** Welds what can be welded of two cells: where it would break something, the vertices around stay as they are. */
function weldPair(coverage: Coverage, pair: Pair, withinM: number): Outcome {
  const loose = new LooseVertices(coverage, arcsOf(coverage, pair));
  const spared = new Set<string>();
  for (let places = 0; ; places++) {
    const outcome = weldExcept(coverage, pair, withinM, loose, spared);
    if (!isRefused(outcome) || outcome.place === undefined || places === MOST_SPARED) return outcome;
    for (const { at } of loose.verticesNear(outcome.place, SPARED_REACH * withinM)) spared.add(positionKey(at));
    for (const { arc, place } of loose.edgesNear(outcome.place, withinM))
      for (const at of arc.positions.slice(place, place + 2)) spared.add(positionKey(at));
  }
}

function weldExcept(
  coverage: Coverage,
  pair: Pair,
  withinM: number,
  loose: LooseVertices,
  spared: ReadonlySet<string>,
): Outcome {
  const joined = joinVertices(coverage, loose, pair, withinM, spared);
  const inserted = putOnEdges(loose, pair, withinM, joined, spared);
  const at = (position: Position): Position => joined.get(positionKey(position)) ?? position;
  const touched = new Set([...inserted.keys()].map((id) => coverage.arcs.get(id)!));
  for (const vertex of loose.vertices)
    if (joined.has(positionKey(vertex.at))) for (const arc of vertex.arcs) touched.add(arc);
  const editor = new CoverageEditor(coverage);
  for (const { id, positions } of [...touched].sort((a, b) => a.id - b.id)) {
    const welded = positions
      .flatMap((position, i) => [at(position), ...(inserted.get(id)?.get(i) ?? [])])
      .filter((position, i, all) => i === 0 || !samePosition(position, all[i - 1]!));
    if (positions.length > 3 && welded.length < 4 && samePosition(welded[0]!, welded.at(-1)!))
      return { refused: 'too-few-vertices', cells: pair, place: positions[0]! };
    if (welded.length > 1) editor.redrawArc(id, welded);
    else editor.replaceArc(id, []);
  }
  return concludeEdit(coverage, editor.finish());
}

/** The coverage with the same bits for the vertices that leaves share. */
function withoutDrift(coverage: Coverage, leaves: ReadonlySet<CellKey> | null): Coverage {
  const drifted = [...coverage.drift.values()].flatMap((vertex) => vertex.cells);
  const editor = new CoverageEditor(coverage);
  for (const key of drifted) if (leaves === null || leaves.has(key)) editor.redraw(key);
  return drifted.length === 0 ? coverage : editor.finish();
}
