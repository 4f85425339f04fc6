/** What goes into the editor's map and what comes out of it. */
import type { Position, Shape } from '../../server/grid/contract.ts';
import type { Difference } from '../../server/grid/drafts/draft-contract.ts';
import type { CellKey, Coverage } from '../../server/grid/topology/coverage.ts';
import type { Operation } from '../../server/grid/topology/operation.ts';
import type { OperationRefused } from '../../server/grid/topology/outcome.ts';
import type { View } from '../state/address.ts';
import type { TileJson } from '../wire/wire-types.ts';
import type { Theme } from './palette.ts';
import type { LevelZoom } from './picture.ts';

/** west, south, east, north */
export type Bounds = readonly [number, number, number, number];

/** Tiles of the generation that the draft began from. */
export interface EditorTiles {
  cells: Pick<TileJson, 'tiles' | 'minzoom' | 'maxzoom'>;
}

export interface EditorMapOptions extends EditorMapCallbacks {
  container: HTMLElement;
  /** What to look at first. */
  bounds: Bounds | undefined;
  view: View | undefined;
  tiles: EditorTiles;
  /** Levels of the city, top first, with the zoom from which tiles hold them. */
  levels: readonly LevelZoom[];
  basemap: string | null;
  coverage: Coverage;
  base: Coverage;
  theme: Theme;
  words: EditorMapWords;
  /** Factor on every width and size. */
  scale: number;
  reducedMotion: boolean;
}

/** Texts on the map, in the language of the page. */
export interface EditorMapWords {
  language: 'zh' | 'en';
  /** What a screen reader calls the map. */
  label: string;
  /** What a point under the pointer would be joined to. */
  snapNode: string;
  snapVertex: string;
  snapBorder(codes: readonly string[]): string;
  snapStart: string;
}

export interface EditorMapCallbacks {
  /** A gesture that is whole. */
  onOperation(operation: Operation): void;
  /** A gesture that still needs words: codes and names of new cells, or which cell lives on. */
  onSketch(sketch: Sketch): void;
  /** A click on a cell, or on none. `add`: beside what is selected (shift, or the mode merges). */
  onPick(key: CellKey | null, how: { add: boolean }): void;
  onPickProblem(id: string): void;
  onHover(key: CellKey | null): void;
  onView(view: View, bounds: Bounds): void;
  /** Where the pointer is, at most ten times a second; null when it left. */
  onPointer(position: Position | null): void;
  /** What is being dragged would be refused; null once it would not, or the gesture is over. */
  onRefused(refusal: OperationRefused | null): void;
  /** What the map is in the middle of. */
  onGesture(gesture: GestureFacts): void;
  /** A long press or the context menu on a vertex: where to offer what can be done with it, in pixels of the container. */
  onVertexMenu(menu: VertexMenu | null): void;
  /** The graphics card dropped the picture (false) or has it again (true). */
  onContext(alive: boolean): void;
}

export interface VertexMenu {
  position: Position;
  point: [x: number, y: number];
  /** Not where borders part. */
  canDelete: boolean;
}

export interface GestureFacts {
  state: 'idle' | 'hovering' | 'dragging' | 'sketching';
  /** Cells that it would change. */
  lit: readonly CellKey[];
  /** Lines that are drawn whole, and points of the one that is being drawn. */
  lines: number;
  points: number;
  /** Whether vertices can be taken hold of in this view. */
  handles: 'none' | 'live' | 'too-many';
}

/** What was drawn, and still needs words. */
export type Sketch =
  | { kind: 'split'; cell: CellKey; lines: Position[][] }
  | { kind: 'add-outside'; line: Position[] }
  | { kind: 'add-in-gap'; at: Position }
  | { kind: 'merge'; cells: CellKey[] };

/** A problem as the map shows it. */
export interface ProblemMark {
  id: string;
  place: Position;
  severity: 'error' | 'warning';
  /** What a screen reader says. */
  label: string;
}

/** Another person at work on this or another draft. */
export interface OtherMark {
  name: string;
  /** west, south, east, north of what they see */
  view: Bounds;
  pointer: Position | null;
  /** Keys of the cells they have selected. */
  cells: readonly CellKey[];
}

/** Ground that a repair would give away or fill. */
export interface PreviewShape {
  shape: Shape;
  /** Cell that gets it; null where it goes to none. */
  into: CellKey | null;
}

export type Transfers = Difference['transfers'];
