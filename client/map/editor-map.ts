/** The map of the boundary editor. */
import type { Position } from '../../server/grid/contract.ts';
import type { CellKey, Coverage } from '../../server/grid/topology/coverage.ts';
import type { View } from '../state/address.ts';
import type { EditorMode } from '../state/editor-mode.ts';
import type {
  Bounds,
  EditorMapOptions,
  EditorMapWords,
  EditorTiles,
  OtherMark,
  PreviewShape,
  ProblemMark,
  Transfers,
} from './editor-map-options.ts';
import type { Theme } from './palette.ts';

export class EditorMap {
  private constructor(readonly options: EditorMapOptions) {}

  /** Makes the map. Throws where the browser has no WebGL. A base map that does not answer leaves the plain ground. */
  static async create(options: EditorMapOptions): Promise<EditorMap> {
    return new EditorMap(options);
  }

  get view(): View {
    return { center: [0, 0], zoom: 0 };
  }

  /** The draft as it stands, and what it began from. */
  setCoverage(_coverage: Coverage, _base: Coverage): void {}
  /** Tiles of another generation: the draft was rebased. */
  setTiles(_tiles: EditorTiles): void {}
  setMode(_mode: EditorMode): void {}
  setSelection(_keys: readonly CellKey[]): void {}
  /** Cells that a gesture elsewhere on the page would change. */
  setLit(_keys: readonly CellKey[]): void {}
  setProblems(_problems: readonly ProblemMark[], _chosen: string | null): void {}
  setPreview(_preview: PreviewShape | null): void {}
  setOthers(_others: readonly OtherMark[]): void {}
  setDifference(_transfers: Transfers | null): void {}
  /** Before (left) and after (right), parted at `position`, 0 to 1 of the width; null ends the comparison. */
  setCompare(_position: number | null): void {}
  setTheme(_theme: Theme): void {}
  setWords(_words: EditorMapWords): void {}
  setScale(_scale: number): void {}

  /** Ends the gesture as it is: closes the line, or hands over the lines drawn. False: there was nothing to end. */
  finish(): boolean {
    return false;
  }
  /** Drops the gesture, or the vertex that has the focus. False: there was nothing to drop. */
  cancel(): boolean {
    return false;
  }
  /** Deletes the vertex that has the focus, or takes back the last point of a line. False: there was none. */
  deleteFocused(): boolean {
    return false;
  }
  /** Moves the focus from vertex to vertex of the selected cells, for work by keyboard. */
  focusVertex(_step: 1 | -1): boolean {
    return false;
  }
  /** Moves the vertex that has the focus by pixels of the screen. */
  nudge(_dx: number, _dy: number): boolean {
    return false;
  }

  show(_what: Position | Bounds): void {}
  focus(): void {}
  resize(): void {}
  remove(): void {}
}
