import type { Position, Ring } from '../../contract.ts';
import type { Box } from '../../coverage/compare-shapes.ts';
import { ringFlaw } from '../../coverage/ring-flaws.ts';
import { type Coverage, positionKey, samePosition } from '../coverage.ts';
import { concludeEdit } from '../edit/conclude-edit.ts';
import { CoverageEditor } from '../edit/edit-coverage.ts';
import { addCellRefused, newCell } from '../edit/new-cell.ts';
import { nodeLines } from '../edit/node-lines.ts';
import { type EdgeInsert, putVertices, withVertices } from '../edit/put-vertices.ts';
import type { Operation } from '../operation.ts';
import type { OperationRefused, Outcome, RefusalReason } from '../outcome.ts';
import { boxOfLine } from '../structure/arc-index.ts';
import { edgeName } from '../structure/edge-name.ts';
import { leavesAt } from '../structure/leaves-at.ts';
import { SNAP_DEG } from '../structure/nearest-vertex.ts';
import { runsLeft } from '../structure/runs-left.ts';
import { positionsOf, tracePolygonsOfLines, type Way, WayNet } from '../structure/trace-polygons.ts';
import { freeBorders } from './gap-around.ts';

/**
 * Makes a cell of ground outside: within a closed line, or between an open line and the outline from one of its ends to
 * the other. Of the line only what lies outside counts; where it begins and ends on the outline both get the vertex.
 */
export function addOutside(coverage: Coverage, operation: Extract<Operation, { kind: 'add-outside' }>): Outcome {
  const { line, key, parent } = operation;
  const unfit = addCellRefused(coverage, operation);
  if (unfit) return unfit;
  const near = coverage.index.search(coverage, widened(boxOfLine(line)));
  const borders = near.map(({ positions }) => positions);
  const noded = nodeLines([line], borders);
  if ('crossesItself' in noded) return { refused: 'line-crosses-itself', cells: [], place: noded.crossesItself };
  if (noded.stretches.length === 0) return refuse('too-small', line[0]!);
  const isClosed = samePosition(line[0]!, line.at(-1)!);
  const found = (isClosed ? closedGround : groundBeside)(coverage, noded.stretches, borders, noded.inserts);
  if ('refused' in found) return found;
  const editor = new CoverageEditor(coverage);
  putVertices(
    editor,
    near.map(({ id }) => id),
    found.inserts,
  );
  editor.addCell(newCell(operation), []);
  editor.setShape(key, [found.ground]);
  return concludeEdit(coverage, editor.finish(), parent === null ? [] : [{ cell: parent, field: 'exists' }]);
}

type Lines = readonly (readonly Position[])[];
type Ground = { ground: Ring[]; inserts: readonly EdgeInsert[] } | OperationRefused;

const refuse = (refused: RefusalReason, place: Position, cells: readonly string[] = []): OperationRefused => ({
  refused,
  cells,
  place,
});

function closedGround(coverage: Coverage, stretches: Lines, borders: Lines, inserts: readonly EdgeInsert[]): Ground {
  const edges = edgesOf(borders.map((line) => withVertices(line, inserts)));
  for (const stretch of stretches) {
    const cells = isAlong(stretch, edges) ? [] : leavesAt(coverage, insideOf(stretch));
    if (cells.length > 0) return refuse('not-outside', insideOf(stretch), cells);
  }
  const ring = stretches.flatMap((stretch, i) => (i === 0 ? stretch : stretch.slice(1))) as Ring;
  // What was drawn may have become the same border to and fro by snapping to it.
  const flaw = ringFlaw([[ring]]);
  if (flaw) return refuse(flaw.kind === 'no-area' ? 'too-small' : 'line-crosses-itself', flaw.place);
  return { ground: [ring], inserts };
}

function groundBeside(coverage: Coverage, stretches: Lines, borders: Lines, inserts: readonly EdgeInsert[]): Ground {
  const edges = edgesOf(borders.map((line) => withVertices(line, inserts)));
  const outside = stretches.filter(
    (stretch) => !isAlong(stretch, edges) && leavesAt(coverage, insideOf(stretch)).length === 0,
  );
  const [chord, second] = outside;
  if (chord === undefined) return refuse('not-outside', stretches[0]![0]!);
  const onBorder = new Set(borders.flatMap((line) => withVertices(line, inserts).map(positionKey)));
  const loose = outside
    .flatMap((stretch) => [stretch[0]!, stretch.at(-1)!])
    .find((end) => !onBorder.has(positionKey(end)));
  if (loose) return refuse('line-misses-border', loose);
  if (second) return refuse('crosses-border', second[0]!);

  const ends = new Set([positionKey(chord[0]!), positionKey(chord.at(-1)!)]);
  const used = inserts.flatMap(({ edge, at }) => ({ edge, at: at.filter((vertex) => ends.has(positionKey(vertex))) }));
  const forth: Way<null> = { ref: null, positions: chord };
  const back: Way<null> = { ref: null, positions: chord.toReversed() };
  const ways = [forth, back];
  for (const border of freeBorders(coverage)) {
    const outline = withVertices(border.reverse(), used);
    for (let i = 1; i < outline.length; i++) ways.push({ ref: null, positions: [outline[i - 1]!, outline[i]!] });
  }
  const net = new WayNet(ways);
  const walks = [forth, back].map((way) => net.walkFrom(way));
  if (walks[0]?.includes(back)) return refuse('line-on-two-borders', chord[0]!);
  // Both are, in a gap that the line parts: then it is the ground to the left of the line as it was drawn.
  const ring = walks.map((walk) => walk && positionsOf(walk)).find((positions) => positions && runsLeft(positions));
  const ground = ring && tracePolygonsOfLines([ring])?.[0];
  return ground ? { ground, inserts: used } : refuse('line-misses-border', chord[0]!);
}

const edgesOf = (lines: Lines) =>
  new Set(lines.flatMap((line) => line.slice(1).map((to, i) => edgeName(line[i]!, to))));
const isAlong = (stretch: readonly Position[], edges: ReadonlySet<string>) =>
  stretch.length === 2 && edges.has(edgeName(stretch[0]!, stretch[1]!));

/** A place on a stretch that is not on a border: a vertex between its ends, or the middle of its only edge. */
function insideOf(stretch: readonly Position[]): Position {
  const [a, b] = [stretch[0]!, stretch[1]!];
  return stretch.length > 2 ? b : [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}

const widened = ([west, south, east, north]: Box): Box => [
  west - SNAP_DEG,
  south - SNAP_DEG,
  east + SNAP_DEG,
  north + SNAP_DEG,
];
