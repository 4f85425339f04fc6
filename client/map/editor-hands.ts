/**
 * What hands do to borders on the editor's map: vertices are dragged, pulled out of edges, deleted, moved by keys.
 * Each gesture that is whole and sound becomes one operation.
 */
import type { Position } from '../../server/grid/contract.ts';
import { applyOperation } from '../../server/grid/topology/apply-operation.ts';
import {
  type Arc,
  type CellKey,
  type Coverage,
  ringPositions,
  samePosition,
} from '../../server/grid/topology/coverage.ts';
import type { Operation } from '../../server/grid/topology/operation.ts';
import { isRefused } from '../../server/grid/topology/outcome.ts';
import { leavesBelow } from '../../server/grid/topology/structure/cell-shape.ts';
import { verticesAt } from '../../server/grid/topology/structure/find-border.ts';
import { arcsOf, cellsAround, isJunction } from '../state/editor-cells.ts';
import { beginDrag, type Drag, type DragFrame, dragTo } from '../state/editor-drag.ts';
import { edgeAt, type Handle, handleAt } from '../state/editor-handles.ts';
import { type LiveArcs, liveArcs } from '../state/editor-live-arcs.ts';
import { boxAround, boxOf, isIn, type Pixel, toPixel, toPosition } from '../state/editor-screen.ts';
import { isClosed } from '../state/editor-snapping.ts';
import type { EditorSubject } from './editor-subject.ts';

export interface HandsHost {
  /** Borders begin to move: what the map draws of them must go. */
  onTaken(drag: Drag): void;
  /** The gesture is over. `kept` is what becomes an operation next; null when everything is as before. */
  onReleased(kept: DragFrame | null): void;
  /** Brings a position into view. */
  reveal(position: Position): void;
}

const NOTHING_LIVE: LiveArcs = { state: 'live', arcs: [] };
/** Keys that follow each other this soon move a vertex once, milliseconds. */
const NUDGE_REST_MS = 700;
/** Borders this near to the pointer show their handles. */
const NEAR_PX = 28;

export class EditorHands {
  live: LiveArcs = NOTHING_LIVE;
  drag: Drag | null = null;
  frame: DragFrame | null = null;
  /** The handle under the pointer. */
  hover: Handle | null = null;
  /** The vertex that keys work on. */
  focus: Handle | null = null;
  private readonly on: EditorSubject;
  private readonly host: HandsHost;
  private liveIds: ReadonlySet<number> = new Set();
  /** Arcs of the selected cells; empty without a selection. */
  private chosenIds: ReadonlySet<number> = new Set();
  private pixel: Pixel | null = null;
  private nudged: ReturnType<typeof setTimeout> | undefined;

  constructor(on: EditorSubject, host: HandsHost) {
    this.on = on;
    this.host = host;
  }

  /** Whether vertices can be taken hold of. */
  get isOn(): boolean {
    return this.on.mode === 'vertices' && !this.on.isComparing;
  }

  /** Cells that the gesture changes, or would. */
  get lit(): readonly CellKey[] {
    if (this.drag !== null) return this.drag.cells;
    const handle = this.hover ?? this.focus;
    if (handle === null) return [];
    const { coverage } = this.on;
    if (handle.kind !== 'middle') return cellsAround(coverage, handle.at);
    return [...new Set((coverage.uses.get(handle.arc) ?? []).map(({ cell }) => cell))];
  }

  /** Borders whose handles are shown: those of the selected cells and under the pointer, all without a selection. */
  get shown(): readonly Arc[] {
    const { arcs } = this.live;
    if (this.drag !== null) return [];
    const chosen = arcs.filter(({ id }) => this.chosenIds.has(id));
    if (chosen.length === 0) return arcs;
    const { coverage } = this.on;
    const near =
      this.pixel === null
        ? []
        : coverage.index.search(coverage, boxAround(this.on.screen(), this.pixel, NEAR_PX * this.on.look.scale));
    return [...chosen, ...near.filter(({ id }) => this.liveIds.has(id) && !this.chosenIds.has(id))];
  }

  /** The pointer is over the map, or has left it. */
  point(pixel: Pixel | null, handle: Handle | null): void {
    this.pixel = pixel;
    this.hover = handle;
  }

  /** View, mode, selection or coverage changed. */
  refresh(): void {
    const { coverage, selection } = this.on;
    this.live = this.isOn ? liveArcs(coverage, boxOf(this.on.screen()), selection) : NOTHING_LIVE;
    this.liveIds = new Set(this.live.arcs.map(({ id }) => id));
    const leaves = this.isOn ? selection.flatMap((key) => leavesBelow(coverage, key)) : [];
    this.chosenIds = new Set(leaves.flatMap((key) => arcsOfKey(coverage, key)));
    if (this.hover !== null && !this.liveIds.has(this.hover.arc)) this.hover = null;
    if (this.focus !== null && (!this.isOn || verticesAt(coverage, this.focus.at).length === 0)) this.focus = null;
    this.on.changed();
  }

  handleAt(pixel: Pixel, reachPx: number): Handle | null {
    const { coverage } = this.on;
    const screen = this.on.screen();
    if (!this.isOn || this.live.arcs.length === 0) return null;
    const near = coverage.index.search(coverage, boxAround(screen, pixel, reachPx));
    return handleAt(
      screen,
      pixel,
      near.filter(({ id }) => this.liveIds.has(id)),
      reachPx,
    );
  }

  take(handle: Handle): void {
    this.finishNudge();
    this.focus = null;
    this.drag = beginDrag(this.on.coverage, handle);
    this.frame = null;
    this.on.callbacks.onRefused(null);
    this.on.callbacks.onVertexMenu(null);
    this.host.onTaken(this.drag);
  }
  moveTo(pixel: Pixel): void {
    if (this.drag !== null) this.follow(toPosition(this.on.screen(), pixel));
  }
  /** Makes an operation of the drag; one that is refused springs back. */
  drop(): void {
    const { frame } = this;
    this.drag = null;
    this.hover = null;
    this.frame = null;
    const kept = frame !== null && frame.refusal === null ? frame : null;
    // Back where it was is no mistake.
    if (frame?.refusal?.refused === 'nothing-changes') this.on.callbacks.onRefused(null);
    this.host.onReleased(kept);
    if (kept !== null) this.on.callbacks.onOperation(kept.operation);
    this.on.changed();
  }
  springBack(): boolean {
    if (this.drag === null) return false;
    clearTimeout(this.nudged);
    this.drag = null;
    this.frame = null;
    this.on.callbacks.onRefused(null);
    this.host.onReleased(null);
    this.on.changed();
    return true;
  }

  /** A click on the middle of an edge puts a vertex there; one on a vertex gives it the focus. */
  click(handle: Handle): void {
    if (handle.kind === 'middle') this.offer({ kind: 'insert-vertex', edge: handle.edge, at: handle.at });
    else this.focus = handle;
    this.on.changed();
  }
  /** Puts a vertex on the edge under a click, where handles are shown. False: there is none. */
  insertAt(pixel: Pixel, reachPx: number): boolean {
    const { coverage } = this.on;
    const screen = this.on.screen();
    const shown = new Set(this.shown);
    const near = coverage.index.search(coverage, boxAround(screen, pixel, reachPx)).filter((arc) => shown.has(arc));
    const found = edgeAt(screen, pixel, near, reachPx);
    if (found === null) return false;
    this.offer({ kind: 'insert-vertex', ...found });
    return true;
  }
  menu(handle: Handle, pixel: Pixel): void {
    if (handle.kind === 'middle') return;
    this.focus = handle;
    this.on.callbacks.onVertexMenu({
      position: handle.at,
      point: [pixel[0], pixel[1]],
      canDelete: !isJunction(this.on.coverage, handle.at),
    });
    this.on.changed();
  }
  /** Deletes the vertex under the pointer, else the one that has the focus. */
  deleteVertex(): boolean {
    const handle = this.focus ?? this.hover;
    if (handle === null || handle.kind === 'middle') return false;
    this.focus = null;
    this.hover = null;
    this.offer({ kind: 'delete-vertex', at: handle.at });
    return true;
  }

  /** The next vertex (+1) or the one before of the selected cells, else of what is live. */
  step(step: 1 | -1): boolean {
    const { coverage } = this.on;
    if (!this.isOn) return false;
    const order = this.order();
    if (order.length === 0) return false;
    const at = this.focus === null ? -1 : order.findIndex((position) => samePosition(position, this.focus!.at));
    const next = order[at === -1 ? (step === 1 ? 0 : order.length - 1) : (at + step + order.length) % order.length]!;
    const places = verticesAt(coverage, next);
    const place = places[0];
    if (place === undefined) return false;
    const isEnd = place.place === 0 || place.place === place.arc.positions.length - 1;
    this.focus = { kind: isEnd && !isClosed(place.arc) ? 'node' : 'vertex', at: next, arc: place.arc.id };
    if (!isIn(boxOf(this.on.screen(), -40), next)) this.host.reveal(next);
    this.on.changed();
    return true;
  }
  /** Moves the vertex that has the focus; what follows soon is the same gesture. */
  nudge(dx: number, dy: number): boolean {
    if (this.focus === null) return false;
    if (this.drag === null) {
      const { focus } = this;
      this.take(focus);
      this.focus = focus;
    }
    const from = this.frame === null ? this.focus.at : toOf(this.frame);
    const [x, y] = toPixel(this.on.screen(), from);
    this.follow(toPosition(this.on.screen(), [x + dx, y + dy]));
    clearTimeout(this.nudged);
    this.nudged = setTimeout(() => this.finishNudge(), NUDGE_REST_MS);
    return true;
  }

  private finishNudge(): void {
    clearTimeout(this.nudged);
    if (this.drag === null || this.focus === null) return;
    const { focus, frame } = this;
    this.drop();
    const at = frame === null || frame.refusal !== null ? focus.at : toOf(frame);
    if (verticesAt(this.on.coverage, at).length > 0) this.focus = { ...focus, at } as Handle;
    this.on.changed();
  }

  private follow(to: Position): void {
    const before = this.frame?.refusal ?? null;
    this.frame = dragTo(this.drag!, to);
    const { refusal } = this.frame;
    if (refusal?.refused !== before?.refused || refusal?.cells.join() !== before?.cells.join())
      this.on.callbacks.onRefused(refusal?.refused === 'nothing-changes' ? null : refusal);
    this.on.changed();
  }

  /** Tries an operation that needs no preview, and hands it over when it is sound. */
  private offer(operation: Operation): void {
    const outcome = applyOperation(this.on.coverage, operation);
    this.on.callbacks.onVertexMenu(null);
    this.on.callbacks.onRefused(isRefused(outcome) ? outcome : null);
    if (!isRefused(outcome)) this.on.callbacks.onOperation(operation);
    this.on.changed();
  }

  private order(): Position[] {
    const { coverage, selection } = this.on;
    const rings = selection
      .flatMap((key) => leavesBelow(coverage, key))
      .flatMap((key) => coverage.cells.get(key)?.rings?.flat() ?? []);
    if (rings.length > 0) return rings.flatMap((ring) => ringPositions(coverage, ring).slice(1));
    return this.live.arcs.flatMap(({ positions }) => [...positions]);
  }
}

function arcsOfKey(coverage: Coverage, key: CellKey): number[] {
  const cell = coverage.cells.get(key);
  return cell === undefined ? [] : arcsOf(cell);
}

const toOf = ({ operation }: DragFrame): Position =>
  operation.kind === 'move-vertex'
    ? operation.to
    : operation.kind === 'insert-vertex'
      ? operation.at
      : ([0, 0] as Position);
