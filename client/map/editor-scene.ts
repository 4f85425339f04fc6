/** What the canvas over the editor's map shows, put together from what hands, lines and the page have. */

import type { CellKey } from '../../server/grid/topology/coverage.ts';
import { ancestorsOf, shapeOfCell } from '../../server/grid/topology/structure/cell-shape.ts';
import type { Handle } from '../state/editor-handles.ts';
import type { EditorHands } from './editor-hands.ts';
import type { EditorLines } from './editor-lines.ts';
import type { OtherMark, PreviewShape } from './editor-map-options.ts';
import type { OverlayScene } from './editor-overlay.ts';
import type { EditorSubject } from './editor-subject.ts';
import type { TakenBorders } from './taken-borders.ts';

/** What the page shows. */
interface Shown {
  lit: readonly CellKey[];
  preview: PreviewShape | null;
  others: readonly OtherMark[];
  /** A line is drawn by keys. */
  byKeys: boolean;
}

export function sceneOf(
  on: EditorSubject,
  hands: EditorHands,
  lines: EditorLines,
  taken: TakenBorders,
  { lit, preview, others, byKeys }: Shown,
): OverlayScene {
  const { coverage } = on;
  /** As it would be, while it is dragged. */
  const coming = hands.frame?.coverage ?? coverage;
  const shapes = (keys: readonly CellKey[], of = coverage) => keys.map((key) => shapeOfCell(of, key));
  return {
    selected: shapes(selectedNow(on, hands), coming),
    lit: shapes(litCells(hands, lines, lit), coming),
    preview:
      preview === null
        ? null
        : { shape: preview.shape, into: preview.into === null ? null : shapeOfCell(coverage, preview.into) },
    drag: taken.scene(hands.frame),
    trouble: hands.frame?.refusal?.place ?? lines.trouble,
    live: hands.shown,
    handle: heldHandle(hands),
    snap: lines.snap,
    middle: byKeys && lines.isOn,
    lines: { drawn: lines.shown, refused: lines.refused },
    others: others.map((other) => ({ ...other, shapes: shapes(other.cells) })),
  };
}

/** Cells that the gesture under way changes, else those that the page points at. */
export function litCells(hands: EditorHands, lines: EditorLines, lit: readonly CellKey[]): readonly CellKey[] {
  if (hands.frame?.refusal != null) return [];
  if (hands.lit.length > 0) return hands.lit;
  return lines.lit.length > 0 ? lines.lit : lit;
}

/** Of what is dragged only leaves that it leaves sound: the rest would be shown where it was. */
function selectedNow({ coverage, selection }: EditorSubject, { drag, frame }: EditorHands): readonly CellKey[] {
  if (drag === null) return selection;
  const moving = new Set(drag.cells.flatMap((key) => [key, ...ancestorsOf(coverage, key)]));
  return selection.filter((key) => !moving.has(key) || (frame?.coverage != null && drag.cells.includes(key)));
}

/** A vertex that is dragged is shown where it is. */
function heldHandle({ drag, frame, hover, focus }: EditorHands): Handle | null {
  if (drag === null) return hover ?? focus;
  const { handle } = drag;
  const operation = frame?.operation;
  const at =
    operation?.kind === 'move-vertex' ? operation.to : operation?.kind === 'insert-vertex' ? operation.at : handle.at;
  return { kind: handle.kind === 'node' ? 'node' : 'vertex', at, arc: handle.arc };
}
