/**
 * A vertex between being taken hold of and being dropped. Each place that it is dragged to is tried on the coverage of
 * the beginning, so what is shown lit is what would be, and a drop that would break it springs back.
 */
import type { Position } from '../../server/grid/contract.ts';
import { applyOperation } from '../../server/grid/topology/apply-operation.ts';
import { type Arc, type CellKey, type Coverage, onGrid } from '../../server/grid/topology/coverage.ts';
import type { Operation } from '../../server/grid/topology/operation.ts';
import { isRefused, type OperationRefused } from '../../server/grid/topology/outcome.ts';
import { cellsAt, edgeBetween, verticesAt } from '../../server/grid/topology/structure/find-border.ts';
import { levelOfArc } from './editor-cells.ts';
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
  /** Where among `before` the vertex is; or the edge that it is put into. */
  places: readonly number[];
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
  const edge = handle.kind === 'middle' ? edgeBetween(coverage, ...handle.edge) : undefined;
  const found = edge === undefined ? verticesAt(coverage, handle.at) : [edge];
  const arcs = new Map<Arc, number[]>();
  for (const { arc, place } of found) arcs.set(arc, [...(arcs.get(arc) ?? []), place]);
  return {
    coverage,
    handle,
    cells: cellsAt(coverage, found),
    arcs: [...arcs.keys()].map(({ id }) => id),
    lines: [...arcs].map(([{ id, positions }, places]) => ({
      level: levelOfArc(coverage, id).level,
      before: positions,
      places,
    })),
  };
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
    moved: drag.lines.map((line) => ({ level: line.level, positions: movedLine(line, at, handle.kind === 'middle') })),
  };
}

function movedLine({ before, places }: MovingLine, at: Position, isNew: boolean): Position[] {
  const positions = [...before];
  if (isNew) positions.splice(places[0]! + 1, 0, at);
  else for (const place of places) positions[place] = at;
  return positions;
}
