/**
 * Borders that hands hold. From when they are taken until the map's own data has what became of them, the map hides them
 * and the canvas shows them: the worker that cuts the data into tiles is some frames behind, and a border that was
 * dropped must not flicker back to where it was.
 */

import type { CellKey, Coverage } from '../../server/grid/topology/coverage.ts';
import { ancestorsOf } from '../../server/grid/topology/structure/cell-shape.ts';
import { levelOfArc, redrawnCells } from '../state/editor-cells.ts';
import type { Drag, DragFrame } from '../state/editor-drag.ts';
import { boxOf } from '../state/editor-screen.ts';
import { bordersOf, changedBorders, changedGround } from './editor-features.ts';
import type { EditorGround } from './editor-ground.ts';
import { EDITOR_SOURCES } from './editor-layers.ts';
import type { LeveledLine, OverlayScene } from './editor-overlay.ts';
import type { EditorSubject } from './editor-subject.ts';

interface Taken {
  /** Cells that tiles must not show meanwhile. */
  cells: readonly CellKey[];
  arcs: ReadonlySet<number>;
  still: readonly LeveledLine[];
}

export class TakenBorders {
  private readonly on: EditorSubject;
  private readonly ground: EditorGround;
  private taken: Taken | null = null;
  /** What was dropped, until the map shows it. */
  private kept: DragFrame | null = null;
  private changed: readonly CellKey[] = [];
  /** Cells that tiles hide for the data that is there. */
  private hidden: readonly CellKey[] = [];
  private round = 0;

  constructor(on: EditorSubject, ground: EditorGround) {
    this.on = on;
    this.ground = ground;
  }

  take(drag: Drag): void {
    const { coverage } = this.on;
    const level = Math.min(...drag.lines.map((line) => line.level));
    // The border is also that of all parents that part there.
    const cells = drag.cells.flatMap((key) => [
      key,
      ...ancestorsOf(coverage, key).filter((parent) => (coverage.cells.get(parent)?.level ?? 0) >= level),
    ]);
    const arcs = new Set(drag.arcs);
    const box = boxOf(this.on.screen(), 200);
    const inView = new Set(coverage.index.search(coverage, box).map(({ id }) => id));
    const still = [...bordersOf(coverage, [...new Set(cells)])].filter((id) => !arcs.has(id) && inView.has(id));
    this.kept = null;
    this.taken = { cells, arcs, still: still.map((id) => lineOf(coverage, id)) };
    this.hide();
  }

  /** The gesture is over; without `kept` all is as before. */
  release(kept: DragFrame | null): void {
    this.kept = kept;
    if (kept === null) {
      this.taken = null;
      this.hide();
      return;
    }
    const { coverage } = this.on;
    // Nobody took it up.
    setTimeout(() => {
      if (this.kept === kept && this.on.coverage === coverage) this.release(null);
      this.on.changed();
    }, UNHEARD_MS);
  }

  /** The coverage is another one. */
  async follow(): Promise<void> {
    const { base, coverage } = this.on;
    this.round++;
    const { round } = this;
    this.changed = redrawnCells(base, coverage);
    // Until the data is there tiles go on showing what they showed, but for cells that are as published again.
    const now = new Set(this.changed);
    this.hidden = this.hidden.filter((key) => now.has(key));
    this.hide();
    await Promise.all([
      this.ground.setData(EDITOR_SOURCES.ground, changedGround(base, coverage, this.changed)),
      this.ground.setData(EDITOR_SOURCES.borders, changedBorders(coverage, this.changed)),
    ]);
    await this.ground.whenShown([EDITOR_SOURCES.ground, EDITOR_SOURCES.borders]);
    if (round !== this.round) return;
    this.hidden = this.changed;
    if (this.kept !== null) {
      this.kept = null;
      this.taken = null;
    }
    this.hide();
    this.on.changed();
  }

  /** What the canvas shows of it: `frame` is where it is being dragged now. */
  scene(frame: DragFrame | null): OverlayScene['drag'] {
    if (this.taken === null) return null;
    const { coverage } = this.on;
    const shown = frame ?? this.kept;
    return {
      still: this.taken.still,
      moved: shown?.moved ?? [...this.taken.arcs].map((id) => lineOf(coverage, id)),
      refused: shown?.refusal != null,
    };
  }

  private hide(): void {
    const ids = new Set<number>();
    for (const key of [...this.hidden, ...(this.taken?.cells ?? [])]) {
      const id = this.on.base.cells.get(key)?.id;
      if (id != null) ids.add(id);
    }
    this.ground.setHidden('cells', ids);
    this.ground.setHidden('borders', this.taken?.arcs ?? new Set());
  }
}

/** An operation that changed nothing by then was refused elsewhere, milliseconds. */
const UNHEARD_MS = 1_500;

function lineOf(coverage: Coverage, id: number): LeveledLine {
  return { positions: coverage.arcs.get(id)?.positions ?? [], level: levelOfArc(coverage, id).level };
}
