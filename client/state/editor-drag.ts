/**
 * A vertex between being taken hold of and being dropped. Each place that it is dragged to is tried on the coverage of
 * the beginning, so what is shown lit is what would be, and a drop that would break it springs back.
 */
import type { Position } from '../../server/grid/contract.ts';
import { applyOperation } from '../../server/grid/topology/apply-operation.ts';
import { type CellKey, type Coverage, onGrid, samePosition } from '../../server/grid/topology/coverage.ts';
import type { Operation } from '../../server/grid/topology/operation.ts';
import { isRefused, type OperationRefused } from '../../server/grid/topology/outcome.ts';
import { arcsThrough, cellsAround, levelOfArc } from './editor-cells.ts';
import type { Handle } from './editor-handles.ts';

export interface Drag {
  /** The coverage when the vertex was taken hold of. */
  coverage: Coverage;
  handle: Handle;
  /** Cells that it changes, without their parents. */
  cells: readonly CellKey[];
  /** Numbers of the arcs that move. */
  arcs: readonly number[];
  lines: readonly MovingLine[];
}

interface MovingLine {
  level: number;
  before: readonly Position[];
  /** Where among `before` the vertex is, or is put in. */
  places: readonly number[];
  isNew: boolean;
}

export interface DragFrame {
  operation: Operation;
  refusal: OperationRefused | null;
  /** The coverage as it would be; null where it is refused. */
  coverage: Coverage | null;
  /** The borders that moved. */
  moved: { positions: readonly Position[]; level: number }[];
}

export function beginDrag(coverage: Coverage, handle: Handle): Drag {
  const arcs =
    handle.kind === 'middle'
      ? [coverage.arcs.get(handle.arc)].flatMap((arc) => arc ?? [])
      : arcsThrough(coverage, handle.at);
  const lines = arcs.map((arc): MovingLine => {
    const { level } = levelOfArc(coverage, arc.id);
    const places =
      handle.kind === 'middle'
        ? [placeOfEdge(arc.positions, handle.edge)]
        : arc.positions.flatMap((position, place) => (samePosition(position, handle.at) ? [place] : []));
    return { level, before: arc.positions, places, isNew: handle.kind === 'middle' };
  });
  const cells =
    handle.kind === 'middle'
      ? [...new Set(arcs.flatMap(({ id }) => (coverage.uses.get(id) ?? []).map(({ cell }) => cell)))].sort()
      : cellsAround(coverage, handle.at);
  return { coverage, handle, cells, arcs: arcs.map(({ id }) => id), lines };
}

/** The drag at a position of the pointer. */
export function dragTo(drag: Drag, pointer: Position): DragFrame {
  const { coverage, handle } = drag;
  const at = onGrid(pointer);
  const operation: Operation =
    handle.kind === 'middle'
      ? { kind: 'insert-vertex', edge: handle.edge, at }
      : { kind: 'move-vertex', from: handle.at, to: at };
  const outcome = applyOperation(coverage, operation);
  return {
    operation,
    refusal: isRefused(outcome) ? outcome : null,
    coverage: isRefused(outcome) ? null : outcome.coverage,
    moved: drag.lines.map((line) => ({ level: line.level, positions: movedLine(line, at) })),
  };
}

function movedLine({ before, places, isNew }: MovingLine, at: Position): Position[] {
  const positions = [...before];
  if (isNew) positions.splice(places[0]! + 1, 0, at);
  else for (const place of places) positions[place] = at;
  return positions;
}

function placeOfEdge(positions: readonly Position[], [a, b]: readonly [Position, Position]): number {
  return positions.findIndex(
    (position, place) =>
      samePosition(position, a) && place + 1 < positions.length && samePosition(positions[place + 1]!, b),
  );
}
