/**
 * What moves with the pointer, on a canvas over the map: lit cells, handles, the border that is being dragged, the place
 * that a point would be joined to. A source of the map is cut into tiles by a worker and shows a frame or two later,
 * rounded to the tile; this shows with the pointer, and the map below need not be drawn again.
 */
import type { Position, Shape } from '../../server/grid/contract.ts';
import type { Arc } from '../../server/grid/topology/coverage.ts';
import { eachHandle, type Handle } from '../state/editor-handles.ts';
import { boxOf, isIn, type Screen, toPixel } from '../state/editor-screen.ts';
import { type Brush, fillShapes, handleMark, hatch, type LineLook, ringsOf, strokeLines } from './editor-brush.ts';
import type { OtherMark } from './editor-map-options.ts';
import { drawMiddle, drawOther, drawPreview, drawSnap, drawTrouble } from './editor-marks.ts';
import { EDITOR_PALETTES } from './editor-palette.ts';
import { PALETTES, type Theme } from './palette.ts';

export interface LeveledLine {
  positions: readonly Position[];
  /** Level of the cells that it parts. */
  level: number;
}

/** Everything on the canvas; empty lists where there is nothing. */
export interface OverlayScene {
  selected: readonly Shape[];
  lit: readonly Shape[];
  preview: { shape: Shape; into: Shape | null } | null;
  /** Borders of cells that the map hides during a drag: those that stand still, and those that move. */
  drag: { still: readonly LeveledLine[]; moved: readonly LeveledLine[]; refused: boolean } | null;
  /** Where a gesture would break the coverage. */
  trouble: Position | null;
  /** Borders with handles. */
  live: readonly Arc[];
  /** The handle under the pointer, or the one that has the focus. */
  handle: Handle | null;
  snap: { at: Position; label: string } | null;
  /** Whether keys draw at the middle of the map. */
  middle: boolean;
  /** Lines that were sketched whole; `refused`: the last one cannot be. */
  lines: { drawn: readonly (readonly Position[])[]; refused: boolean };
  others: readonly (OtherMark & { shapes: readonly Shape[] })[];
}

export const EMPTY_SCENE: OverlayScene = {
  selected: [],
  lit: [],
  preview: null,
  drag: null,
  trouble: null,
  live: [],
  handle: null,
  snap: null,
  middle: false,
  lines: { drawn: [], refused: false },
  others: [],
};

const LEVEL_WIDTH = [0, 3, 2.3, 1.8, 1.4] as const;

export class EditorOverlay {
  readonly canvas = document.createElement('canvas');
  private readonly context = this.canvas.getContext('2d') as CanvasRenderingContext2D;
  private theme: Theme;
  private scale: number;

  constructor(container: HTMLElement, theme: Theme, scale: number) {
    this.theme = theme;
    this.scale = scale;
    this.canvas.className = 'editor-overlay';
    this.canvas.setAttribute('aria-hidden', 'true');
    container.append(this.canvas);
  }

  setLook(theme: Theme, scale: number): void {
    this.theme = theme;
    this.scale = scale;
  }
  /** Shows only what lies right of `part` of the width; null shows all. */
  clip(part: number | null): void {
    this.canvas.style.clipPath = part === null ? '' : `inset(0 0 0 ${(part * 100).toFixed(2)}%)`;
  }
  remove(): void {
    this.canvas.remove();
  }

  draw(screen: Screen, scene: OverlayScene): void {
    const ratio = Math.min(3, globalThis.devicePixelRatio || 1);
    const [width, height] = [Math.round(screen.width * ratio), Math.round(screen.height * ratio)];
    if (this.canvas.width !== width || this.canvas.height !== height) {
      this.canvas.width = width;
      this.canvas.height = height;
    }
    // Chromium may go on showing what a canvas held before it was only wiped.
    this.canvas.style.visibility = isEmpty(scene) ? 'hidden' : 'visible';
    const { context } = this;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, screen.width, screen.height);
    context.lineJoin = 'round';
    context.lineCap = 'round';
    const brush: Brush = { draw: context, screen, palette: EDITOR_PALETTES[this.theme], scale: this.scale };
    drawCells(brush, scene);
    if (scene.preview !== null) drawPreview(brush, scene.preview);
    if (scene.drag !== null) this.drawDrag(brush, scene.drag);
    drawHandles(brush, scene);
    drawLines(brush, scene.lines);
    for (const other of scene.others) drawOther(brush, other);
    if (scene.middle) drawMiddle(brush);
    if (scene.trouble !== null) drawTrouble(brush, scene.trouble);
    if (scene.snap !== null) drawSnap(brush, scene.snap);
  }

  private drawDrag(brush: Brush, { still, moved, refused }: NonNullable<OverlayScene['drag']>): void {
    const { border, outer } = PALETTES[this.theme];
    for (const level of [4, 3, 2, 1]) {
      const look: LineLook = { colour: level <= 2 ? outer : border, widthPx: LEVEL_WIDTH[level] ?? 1 };
      strokeLines(brush, linesOf(still, level), look);
    }
    const { palette } = brush;
    const look: LineLook = refused
      ? { colour: palette.alarm, widthPx: 3, dash: [7, 4], casing: true }
      : { colour: palette.lit, widthPx: 3, casing: true };
    strokeLines(
      brush,
      moved.map(({ positions }) => positions),
      look,
    );
  }
}

const isEmpty = ({ lines, preview, drag, trouble, handle, snap, middle, ...lists }: OverlayScene): boolean =>
  [preview, drag, trouble, handle, snap].every((part) => part === null) &&
  !middle &&
  [lines.drawn, lists.selected, lists.lit, lists.live, lists.others].every((list) => list.length === 0);

const linesOf = (lines: readonly LeveledLine[], level: number): (readonly Position[])[] =>
  lines.filter((line) => line.level === level).map(({ positions }) => positions);

function drawCells(brush: Brush, { selected, lit }: OverlayScene): void {
  const { palette } = brush;
  if (selected.length > 0) {
    fillShapes(brush, selected, palette.selected, 0.12);
    strokeLines(brush, ringsOf(selected), { colour: palette.selected, widthPx: 3 });
  }
  if (lit.length > 0) {
    fillShapes(brush, lit, palette.lit, 0.1);
    fillShapes(brush, lit, hatch(brush, palette.lit, 9), 0.28);
    strokeLines(brush, ringsOf(lit), { colour: palette.lit, widthPx: 1.6 });
  }
}

function drawHandles(brush: Brush, { live, handle }: OverlayScene): void {
  const { screen, palette } = brush;
  if (live.length > 0) {
    strokeLines(
      brush,
      live.map(({ positions }) => positions),
      { colour: palette.handle, widthPx: 1.4 },
    );
    const box = boxOf(screen, 8);
    for (const arc of live)
      eachHandle(screen, arc, ({ kind, at }, pixel) => {
        if (isIn(box, at)) handleMark(brush, kind, pixel, false);
      });
  }
  if (handle !== null) handleMark(brush, handle.kind, toPixel(screen, handle.at), true);
}

function drawLines(brush: Brush, { drawn, refused }: OverlayScene['lines']): void {
  const { palette } = brush;
  const last = refused ? drawn.length - 1 : drawn.length;
  strokeLines(brush, drawn.slice(0, last), { colour: palette.handle, widthPx: 2.6, casing: true });
  strokeLines(brush, drawn.slice(last), { colour: palette.alarm, widthPx: 2.6, dash: [7, 4], casing: true });
}
