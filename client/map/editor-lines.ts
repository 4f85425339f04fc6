/**
 * Lines that are sketched on the editor's map, by clicks (Terra Draw) or by a stroke of the pen: what they are joined
 * to, which cells they would change, and what they mean once they are whole.
 */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Position } from '../../server/grid/contract.ts';
import type { CellKey } from '../../server/grid/topology/coverage.ts';
import { gapAround } from '../../server/grid/topology/operations/gap-around.ts';
import { cellAt } from '../state/editor-cells.ts';
import { SKETCH_MODES } from '../state/editor-mode.ts';
import { boxAround, type Pixel, toPixel, toPosition } from '../state/editor-screen.ts';
import { cellToSplit, SnappedPoints, tryReshape } from '../state/editor-sketch.ts';
import { type SnapTarget, snap } from '../state/editor-snapping.ts';
import { simplifyStroke } from '../state/editor-stroke.ts';
import type { EditorSubject } from './editor-subject.ts';
import type { SketchPen } from './sketch-pen.ts';

export class EditorLines {
  /** Whole lines, the one that was refused last. */
  drawn: Position[][] = [];
  refused = false;
  /** Where the refused line would break the coverage. */
  trouble: Position | null = null;
  snap: { at: Position; label: string } | null = null;
  /** Cells that the line would change. */
  lit: readonly CellKey[] = [];
  /** Fixed points of the line that is being drawn. */
  points = 0;
  private readonly on: EditorSubject;
  private pen: SketchPen | null = null;
  private ink: Position[] | null = null;
  private frame = 0;

  constructor(on: EditorSubject) {
    this.on = on;
  }

  get isOn(): boolean {
    return SKETCH_MODES.has(this.on.mode);
  }
  /** Lines to show besides the one that Terra Draw shows. */
  get shown(): Position[][] {
    return this.ink === null ? this.drawn : [...this.drawn, this.ink];
  }

  /** Draws on `map` in the mode that is on now. The drawing library is loaded with the first mode that needs it. */
  async start(map: MapLibreMap): Promise<void> {
    this.clear();
    if (!this.isOn) {
      this.stop();
      return;
    }
    if (this.pen !== null) return;
    const { SketchPen: Pen } = await import('./sketch-pen.ts');
    if (!this.isOn || this.pen !== null) return;
    this.pen = new Pen(map, this.on.look.theme, this.on.look.scale, {
      snapAt: (pixel, start) => this.snapAt(pixel, start),
      onDraw: (line, points) => this.follow(line, points),
      onLine: (line) => this.take(line),
    });
  }
  /** The map that it drew on is gone, or no lines are wanted. */
  stop(): void {
    this.pen?.remove();
    this.pen = null;
  }
  setLook(): void {
    this.pen?.setLook(this.on.look.theme, this.on.look.scale);
  }

  /** What was drawn has become of the coverage, or is not wanted. False: there was nothing. */
  clear(): boolean {
    const had = this.drawn.length > 0 || this.points > 0 || this.ink !== null;
    this.drawn = [];
    this.refused = false;
    this.trouble = null;
    this.ink = null;
    this.snap = null;
    this.lit = [];
    this.pen?.drop();
    this.on.changed();
    return had;
  }
  /** Ends the line that is being drawn; without one, asks again what the lines that cut a cell make. */
  finish(): boolean {
    if (this.pen?.isDrawing === true) {
      this.pen.finish();
      return true;
    }
    if (this.on.mode !== 'split' || this.drawn.length === 0 || this.refused) return false;
    this.splitBy();
    return true;
  }
  undo(): boolean {
    if (this.pen?.isDrawing !== true) return false;
    this.pen.undo();
    return true;
  }
  /** Draws by keys: the loose end goes with the middle of the map, `fixes` puts a point there. */
  pointAtMiddle(fixes: boolean): void {
    const { center, width, height } = this.on.screen();
    this.pen?.point([width / 2, height / 2], center, fixes);
  }
  /** The pointer left: nothing would be joined. */
  leave(): void {
    this.snap = null;
    this.on.changed();
  }

  /** A stroke of the pen, and whether it is lifted. An empty one was given up. */
  stroke(pixels: readonly Pixel[], isWhole: boolean): void {
    const screen = this.on.screen();
    if (pixels.length === 0) {
      this.ink = null;
      this.on.changed();
      return;
    }
    const rough = pixels.map((pixel) => toPosition(screen, pixel));
    this.ink = isWhole ? null : rough;
    if (!isWhole) {
      this.follow(rough, rough.length);
      return;
    }
    this.points = 0;
    const points = new SnappedPoints();
    const line = simplifyStroke(pixels).map((pixel) => toPosition(screen, pixel));
    for (const end of [0, line.length - 1]) {
      const at = this.snapAt(toPixel(screen, line[end]!), end === 0 ? undefined : line[0]);
      if (at === undefined) continue;
      points.note(at);
      line[end] = at;
    }
    this.snap = null;
    this.take(points.restore(line));
  }

  private snapAt(pixel: Pixel, start: Position | undefined): Position | undefined {
    const { coverage } = this.on;
    const [screen, snapPx] = [this.on.screen(), this.on.snapPx()];
    const target =
      snapPx === null
        ? null
        : snap(screen, pixel, coverage.index.search(coverage, boxAround(screen, pixel, snapPx)), {
            radiusPx: snapPx,
            start,
          });
    this.snap = target === null ? null : { at: target.at, label: this.labelOf(target) };
    this.on.changed();
    return target?.at;
  }

  private labelOf({ kind, arc }: SnapTarget): string {
    const { words, coverage } = this.on;
    if (kind === 'start') return words.snapStart;
    if (kind === 'node') return words.snapNode;
    if (kind === 'vertex') return words.snapVertex;
    const codes = (coverage.uses.get(arc!) ?? []).flatMap(({ cell }) => coverage.cells.get(cell)?.code ?? []);
    return words.snapBorder([...new Set(codes)].sort());
  }

  private follow(line: readonly Position[], points: number): void {
    if (points === 1 && this.points === 0) this.begin(line[0]!);
    this.points = points;
    this.on.changed();
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => {
      this.lit = this.wouldChange(line, points);
      this.on.changed();
    });
  }

  private begin(first: Position): void {
    if (this.refused) this.drawn.pop();
    this.refused = false;
    this.trouble = null;
    this.on.callbacks.onRefused(null);
    // A click into a gap means the gap.
    const { coverage } = this.on;
    if (this.on.mode !== 'add' || cellAt(coverage, first) !== null || gapAround(coverage, first) === undefined) return;
    queueMicrotask(() => {
      this.pen?.drop();
      this.on.callbacks.onSketch({ kind: 'add-in-gap', at: first });
    });
  }

  private wouldChange(line: readonly Position[], points: number): readonly CellKey[] {
    const { coverage, selection } = this.on;
    if (points === 0 || line.length < 2) return [];
    if (this.on.mode === 'reshape') {
      const { changed } = tryReshape(coverage, line);
      return changed.filter((key) => coverage.cells.get(key)?.rings != null);
    }
    if (this.on.mode !== 'split') return [];
    const cell = cellToSplit(coverage, [...this.drawn, line], selection);
    return cell === null ? [] : [cell];
  }

  private take(line: Position[]): void {
    this.snap = null;
    this.lit = [];
    if (line.length < 2) return;
    const { callbacks, coverage } = this.on;
    this.drawn = this.on.mode === 'split' && !this.refused ? [...this.drawn, line] : [line];
    this.refused = false;
    if (this.on.mode === 'reshape') {
      const { operation, refusal } = tryReshape(coverage, line);
      this.refused = refusal !== null;
      this.trouble = refusal?.place ?? null;
      callbacks.onRefused(refusal);
      if (refusal === null) callbacks.onOperation(operation);
    } else if (this.on.mode === 'split') {
      this.splitBy();
    } else if (this.on.mode === 'add') callbacks.onSketch({ kind: 'add-outside', line });
    this.on.changed();
  }

  private splitBy(): void {
    const { callbacks, coverage, selection } = this.on;
    const cell = cellToSplit(coverage, this.drawn, selection);
    this.refused = cell === null;
    const place = this.drawn.at(-1)![0]!;
    callbacks.onRefused(cell === null ? { refused: 'line-does-not-split', cells: [], place } : null);
    if (cell !== null) callbacks.onSketch({ kind: 'split', cell, lines: [...this.drawn] });
  }

  /** The coverage is another one: whole lines have become part of it. */
  forget(): void {
    if (this.drawn.length === 0) return;
    this.drawn = [];
    this.refused = false;
    this.on.changed();
  }
}
