/**
 * The map of the boundary editor. It is made once; everything that changes comes in through a setter. Three layers: the
 * MapLibre map below (editor-ground), what moves with the pointer on a canvas over it (editor-overlay), and the hands
 * that work on both (editor-pointer, editor-hands, editor-lines). Longer than most files: it is where they meet.
 */
import type { FeatureCollection } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Position } from '../../server/grid/contract.ts';
import type { CellKey, Coverage } from '../../server/grid/topology/coverage.ts';
import type { View } from '../state/address.ts';
import { cellAt } from '../state/editor-cells.ts';
import type { GestureEffect } from '../state/editor-gesture.ts';
import { type Handle, REACH_PX } from '../state/editor-handles.ts';
import type { EditorMode } from '../state/editor-mode.ts';
import { boxOf, pixelsBetween, toPixel, toPosition } from '../state/editor-screen.ts';
import { SNAP_PX } from '../state/editor-snapping.ts';
import { BeforeMap } from './before-map.ts';
import { cellNames, differenceFeatures, problemFeatures } from './editor-features.ts';
import { EditorGround } from './editor-ground.ts';
import { EditorHands } from './editor-hands.ts';
import { EDITOR_SOURCES, type EditorPicture } from './editor-layers.ts';
import { EditorLines } from './editor-lines.ts';
import type {
  Bounds,
  EditorMapOptions,
  EditorMapWords,
  EditorTiles,
  GestureFacts,
  OtherMark,
  PreviewShape,
  ProblemMark,
  Transfers,
} from './editor-map-options.ts';
import { EditorOverlay, type OverlayScene } from './editor-overlay.ts';
import { EditorPointer, type PointerFacts } from './editor-pointer.ts';
import { litCells, sceneOf } from './editor-scene.ts';
import type { EditorSubject } from './editor-subject.ts';
import type { Theme } from './palette.ts';
import { LOCAL_FONTS, levelAt } from './picture.ts';
import { TakenBorders } from './taken-borders.ts';

const POINTER_EVERY_MS = 100;
const PROBLEM_PX = 15;
const CLOSE_UP_ZOOM = 16.5;

export class EditorMap {
  private readonly options: EditorMapOptions;
  private readonly on: EditorSubject;
  private readonly overlay: EditorOverlay;
  private readonly hands: EditorHands;
  private readonly lines: EditorLines;
  private ground!: EditorGround;
  private taken!: TakenBorders;
  private pointer: EditorPointer | null = null;
  private before: BeforeMap | null = null;

  private tiles: EditorTiles;
  private lit: readonly CellKey[] = [];
  private problems: readonly ProblemMark[] = [];
  private preview: PreviewShape | null = null;
  private others: readonly OtherMark[] = [];
  private transfers: Transfers | null = null;
  private compare: number | null = null;
  private byKeys = false;
  private frame = 0;
  private toldAt = 0;
  private facts = '';

  private constructor(options: EditorMapOptions) {
    this.options = options;
    this.tiles = options.tiles;
    this.on = {
      coverage: options.coverage,
      base: options.base,
      mode: 'select',
      selection: [],
      isComparing: false,
      words: options.words,
      look: { theme: options.theme, scale: options.scale },
      callbacks: options,
      screen: () => this.ground.screen,
      snapPx: () => this.snapPx(),
      changed: () => this.redraw(),
    };
    this.overlay = new EditorOverlay(options.container, options.theme, options.scale);
    this.lines = new EditorLines(this.on);
    this.hands = new EditorHands(this.on, {
      onTaken: (drag) => this.taken.take(drag),
      onReleased: (kept) => this.taken.release(kept),
      reveal: (position) => this.ground.show({ view: { center: position, zoom: this.ground.view.zoom } }),
    });
  }

  /** Makes the map. Throws where the browser has no WebGL. A base map that does not answer leaves the plain ground. */
  static async create(options: EditorMapOptions): Promise<EditorMap> {
    const map = new EditorMap(options);
    const { container, tiles, basemap, words, view, bounds, reducedMotion } = options;
    map.ground = await EditorGround.create({
      container,
      tiles,
      basemap,
      view,
      bounds,
      reducedMotion,
      picture: map.picture(),
      label: words.label,
      onMade: (made) => map.listen(made),
      onGoing: () => map.letGo(),
      onLoaded: () => map.whenLoaded(),
      onContext: (alive) => options.onContext(alive),
    });
    map.taken = new TakenBorders(map.on, map.ground);
    void map.taken.follow();
    map.viewChanged();
    return map;
  }

  get view(): View {
    return this.ground.view;
  }

  /** The draft as it stands, and what it began from. */
  setCoverage(coverage: Coverage, base: Coverage): void {
    if (coverage === this.on.coverage && base === this.on.base) return;
    this.hands.springBack();
    this.on.coverage = coverage;
    this.on.base = base;
    this.lines.forget();
    void this.taken.follow();
    this.hands.refresh();
    this.nameCells();
    this.showDifference();
  }
  /** Tiles of another generation: the draft was rebased. */
  setTiles(tiles: EditorTiles): void {
    this.tiles = tiles;
    this.ground.setTiles(tiles);
    this.compareAnew();
  }
  setMode(mode: EditorMode): void {
    if (mode === this.on.mode) return;
    this.pointer?.cancel();
    this.hands.springBack();
    this.on.mode = mode;
    this.options.onRefused(null);
    this.options.onVertexMenu(null);
    // Else when it is.
    if (this.ground.isLoaded) void this.lines.start(this.ground.map);
    this.ground.map.getCanvas().style.cursor = '';
    this.hands.refresh();
  }
  setSelection(keys: readonly CellKey[]): void {
    this.on.selection = keys;
    this.hands.refresh();
    this.showDifference();
  }
  /** Cells that a gesture elsewhere on the page would change. */
  setLit(keys: readonly CellKey[]): void {
    this.lit = keys;
    this.redraw();
  }
  setProblems(problems: readonly ProblemMark[], chosen: string | null): void {
    this.problems = problems;
    void this.ground.setData(EDITOR_SOURCES.problems, problemFeatures(problems, chosen));
  }
  setPreview(preview: PreviewShape | null): void {
    this.preview = preview;
    this.redraw();
  }
  setOthers(others: readonly OtherMark[]): void {
    this.others = others;
    this.redraw();
  }
  setDifference(transfers: Transfers | null): void {
    this.transfers = transfers;
    this.showDifference();
  }
  /** Before (left) and after (right), parted at `position`, 0 to 1 of the width; null ends the comparison. */
  setCompare(position: number | null): void {
    this.compare = position;
    this.overlay.clip(position);
    if (this.on.isComparing !== (position !== null)) {
      this.on.isComparing = position !== null;
      this.hands.springBack();
      this.hands.refresh();
    }
    if (position === null) {
      this.before?.remove();
      this.before = null;
      return;
    }
    this.before ??= new BeforeMap(this.ground.map, { ...this.picture(), fonts: LOCAL_FONTS }, this.tiles, () =>
      this.namesOf(this.on.base),
    );
    this.before.clip(position);
  }
  setTheme(theme: Theme): void {
    this.setLook({ ...this.on.look, theme });
  }
  setScale(scale: number): void {
    this.setLook({ ...this.on.look, scale });
  }
  setWords(words: EditorMapWords): void {
    this.on.words = words;
    this.ground.setLabel(words.label);
    this.ground.setPicture(this.picture());
    this.redraw();
  }

  /** Ends the gesture as it is: ends the line, or hands over the cells to merge. False: there was nothing to end. */
  finish(): boolean {
    if (this.lines.finish()) return true;
    const { mode, selection } = this.on;
    if (mode !== 'merge' || selection.length < 2) return false;
    this.options.onSketch({ kind: 'merge', cells: [...selection] });
    return true;
  }
  /** Drops the gesture, or the focus of a vertex. False: there was nothing to drop. */
  cancel(): boolean {
    this.options.onVertexMenu(null);
    const held = this.pointer?.cancel() === true;
    if (this.hands.springBack() || held) return true;
    if (this.lines.clear()) return true;
    if (this.hands.focus === null) return false;
    this.hands.focus = null;
    this.redraw();
    return true;
  }
  /** Deletes the vertex that has the focus, or takes back the last point of a line. False: there was none. */
  deleteFocused(): boolean {
    return this.lines.undo() || this.hands.deleteVertex();
  }
  /** Moves the focus from vertex to vertex of the selected cells, for work by keyboard. */
  focusVertex(step: 1 | -1): boolean {
    return this.hands.step(step);
  }
  /** Moves the vertex that has the focus by pixels of the screen. */
  nudge(dx: number, dy: number): boolean {
    return this.hands.nudge(dx, dy);
  }

  show(what: Position | Bounds): void {
    if (what.length === 4) this.ground.show({ bounds: what });
    else this.ground.show({ view: { center: what, zoom: Math.max(this.ground.view.zoom, CLOSE_UP_ZOOM) } });
  }
  focus(): void {
    this.ground.map.getCanvas().focus();
  }
  resize(): void {
    this.ground.map.resize();
    this.hands.refresh();
  }
  remove(): void {
    cancelAnimationFrame(this.frame);
    this.letGo();
    this.overlay.remove();
    this.ground.remove();
  }

  private picture(): Omit<EditorPicture, 'fonts'> {
    return { ...this.on.look, language: this.on.words.language, levels: this.options.levels };
  }
  private setLook(look: EditorSubject['look']): void {
    this.on.look = look;
    this.overlay.setLook(look.theme, look.scale);
    this.ground.setPicture(this.picture());
    this.lines.setLook();
    this.compareAnew();
    this.redraw();
  }
  private compareAnew(): void {
    if (this.before === null) return;
    const { compare } = this;
    this.setCompare(null);
    this.setCompare(compare);
  }

  private letGo(): void {
    this.pointer?.cancel();
    this.pointer?.remove();
    this.hands.springBack();
    this.lines.stop();
    this.before?.remove();
    this.before = null;
  }
  /** The MapLibre map is there, or another one after the graphics card lost it. */
  private listen(map: MapLibreMap): void {
    map.getContainer().append(this.overlay.canvas);
    map.on('render', () => this.draw());
    map.on('moveend', () => this.viewChanged());
    map.on('move', () => this.byKeys && this.lines.pointAtMiddle(false));
    map.getCanvas().addEventListener('keydown', (event) => this.press(event));
    this.pointer = new EditorPointer(map.getCanvasContainer(), {
      handleAt: (pixel, reachPx) => this.hands.handleAt(pixel, reachPx * this.on.look.scale),
      isSketching: () => this.lines.isOn,
      onHover: (facts, handle) => this.hover(facts, handle),
      onEffect: (effect, facts, handle) => this.act(effect, facts, handle),
      onDrag: ({ pixel }) => this.hands.moveTo(pixel),
      onInk: (stroke, isWhole) => this.lines.stroke(stroke, isWhole),
      holdMap: (held) => (held ? map.dragPan.disable() : map.dragPan.enable()),
    });
  }

  /** Lines are drawn by keys too: the arrows move the map under its middle, the space bar puts a point there. */
  private press(event: KeyboardEvent): void {
    if (!this.lines.isOn || !(event.key === ' ' || event.key.startsWith('Arrow'))) return;
    this.byKeys = true;
    this.redraw();
    if (event.key !== ' ') return;
    event.preventDefault();
    this.lines.pointAtMiddle(true);
  }

  private act(effect: GestureEffect, facts: PointerFacts, handle: Handle | null): void {
    if (effect === 'take' && handle !== null) this.hands.take(handle);
    else if (effect === 'drop') this.hands.drop();
    else if (effect === 'spring-back') this.hands.springBack();
    else if (effect === 'click-handle' && handle !== null) this.hands.click(handle);
    else if (effect === 'menu' && handle !== null) this.hands.menu(handle, facts.pixel);
    else if (effect === 'click-ground' && !this.lines.isOn && !this.clickEdge(facts)) this.pick(facts);
  }

  private clickEdge({ pixel, kind, shift }: PointerFacts): boolean {
    return !shift && this.hands.insertAt(pixel, (REACH_PX[kind] / 2) * this.on.look.scale);
  }
  private pick({ pixel, shift, kind }: PointerFacts): void {
    this.options.onVertexMenu(null);
    this.hands.focus = null;
    const screen = this.ground.screen;
    const reach = Math.max(PROBLEM_PX, REACH_PX[kind]) * this.on.look.scale;
    const near = this.problems
      .map(({ id, place }) => ({ id, off: pixelsBetween(pixel, toPixel(screen, place)) }))
      .filter(({ off }) => off <= reach)
      .sort((a, b) => a.off - b.off)[0];
    if (near !== undefined) this.options.onPickProblem(near.id);
    else
      this.options.onPick(cellAt(this.on.coverage, toPosition(screen, pixel)), {
        add: shift || this.on.mode === 'merge',
      });
    this.redraw();
  }

  private hover(facts: PointerFacts | null, handle: Handle | null): void {
    this.byKeys = false;
    this.hands.point(facts?.pixel ?? null, handle);
    if (facts === null) {
      this.lines.leave();
      this.options.onHover(null);
      this.options.onPointer(null);
      return;
    }
    const at = toPosition(this.ground.screen, facts.pixel);
    const cell = cellAt(this.on.coverage, at);
    if (!this.lines.isOn)
      this.ground.map.getCanvas().style.cursor = handle !== null ? 'move' : cell !== null ? 'pointer' : '';
    this.options.onHover(cell);
    const now = performance.now();
    if (now - this.toldAt >= POINTER_EVERY_MS) {
      this.toldAt = now;
      this.options.onPointer(at);
    }
    this.redraw();
  }

  private snapPx(): number | null {
    const { alt = false, kind = 'mouse' } = this.pointer ?? {};
    return alt ? null : Math.max(SNAP_PX, kind === 'touch' ? REACH_PX.touch : 0) * this.on.look.scale;
  }

  private whenLoaded(): void {
    void this.lines.start(this.ground.map);
    this.setCompare(this.compare);
    this.viewChanged();
  }
  private viewChanged(): void {
    if (this.taken === undefined) return;
    this.hands.refresh();
    this.nameCells();
    const [west, south, east, north] = boxOf(this.ground.screen);
    this.options.onView(this.ground.view, [west, south, east, north]);
  }
  private nameCells(): void {
    void this.ground.setData(EDITOR_SOURCES.names, this.namesOf(this.on.coverage));
  }
  private namesOf(coverage: Coverage): FeatureCollection {
    const { screen } = this.ground;
    return cellNames(coverage, boxOf(screen), levelAt(screen.zoom, this.options.levels, this.on.look.scale));
  }
  private showDifference(): void {
    const { coverage, selection } = this.on;
    const codes = new Set(selection.flatMap((key) => coverage.cells.get(key)?.code ?? []));
    void this.ground.setData(EDITOR_SOURCES.difference, differenceFeatures(this.transfers ?? [], codes));
  }

  private redraw(): void {
    this.frame ||= requestAnimationFrame(() => this.draw());
  }
  private draw(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    if (this.taken === undefined) return;
    this.overlay.draw(this.ground.screen, this.scene());
    this.tell();
  }

  private scene(): OverlayScene {
    const { preview, others, byKeys } = this;
    return sceneOf(this.on, this.hands, this.lines, this.taken, { lit: this.lit, preview, others, byKeys });
  }

  private tell(): void {
    const { hands, lines } = this;
    const facts: GestureFacts = {
      state:
        hands.drag !== null ? 'dragging' : lines.points > 0 ? 'sketching' : hands.hover !== null ? 'hovering' : 'idle',
      lit: litCells(hands, lines, this.lit),
      lines: lines.drawn.length,
      points: lines.points,
      handles: !hands.isOn ? 'none' : hands.live.state,
    };
    const text = JSON.stringify(facts);
    if (text === this.facts) return;
    this.facts = text;
    this.options.onGesture(facts);
  }
}
