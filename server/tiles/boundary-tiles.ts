/**
 * Vector tiles of the cells and borders of one generation.
 *
 *   cells ─ cutArcs ─ vertexAreas ─ for each zoom: the cells and arcs of the vertices it keeps ─ for each tile: geojson-vt
 *         (once for each set of levels shown together)
 *
 * Neighbours round the same vertices the same way, on the grid of tile units of the whole world.
 */
import type { Cell } from '../grid/contract.ts';
import { othersTurn } from '../platform/others-turn.ts';
import { BOUNDARY_MAX_ZOOM, type LevelZoom, levelZooms, unseenArea } from './boundary-zooms.ts';
import { encodeTile, type TileFeature } from './encode-tile.ts';
import type { TileAddress } from './mercator.ts';
import { type Bounds, SimplifiedArcs } from './simplified-arcs.ts';
import { TileCutter } from './tile-cutter.ts';
import { compareLines, fromFirstEnd, fromFirstVertex, withoutEdgeRuns, withoutRepeats } from './tile-lines.ts';
import type { Properties } from './tile-writer.ts';

export type BoundaryLayer = 'cells' | 'borders';
export const BOUNDARY_LAYERS = ['cells', 'borders'] as const satisfies readonly BoundaryLayer[];

export class BoundaryTiles {
  readonly levels: readonly LevelZoom[];
  /** `[west, south, east, north]`, null without cells. */
  readonly bounds: Bounds | null;
  readonly synthetic: boolean;
  readonly #parentIds: ReadonlySet<number | null>;
  readonly #codes: ReadonlyMap<number, string>;
  readonly #simplified = new Map<number, SimplifiedArcs>();
  readonly #cutters = new Map<string, TileCutter>();

  constructor(
    readonly generation: number,
    private readonly cells: readonly Cell[],
  ) {
    this.levels = levelZooms(cells);
    this.bounds = boundsOf(cells);
    this.#parentIds = new Set(cells.map(({ parentId }) => parentId));
    this.#codes = new Map(cells.map(({ id, code }) => [id, code]));
    this.synthetic = cells.some(({ synthetic }) => synthetic);
  }

  /**
   * The tile as MVT, or null when nothing lies in it. `z` is at most BOUNDARY_MAX_ZOOM. What is in it, and in which
   * order, follows from what can be seen in it: an edit elsewhere leaves every byte as it was.
   */
  tile(layer: BoundaryLayer, { z, x, y }: TileAddress): Uint8Array | null {
    const features: TileFeature[] = [];
    for (const { id, type, geometry, tags } of this.#cutterOf(layer, z).cut(x, y)) {
      const lines = geometry.flatMap((line) => tidied(line, type));
      if (type === 2) lines.sort(compareLines);
      if (lines.length > 0) features.push({ ...(id === undefined ? {} : { id }), type, lines, properties: tags });
    }
    if (layer === 'borders') features.sort(compareBorders);
    return features.length === 0 ? null : encodeTile(layer, features);
  }

  /** Builds all arcs now, giving way in between, so that no first tile has to wait. */
  async warm(): Promise<void> {
    for (const { minzoom } of this.levels) {
      this.arcsAt(minzoom);
      await othersTurn();
    }
  }

  /** What a tile says of a cell. */
  readonly propertiesOf = (cell: Cell): Properties => {
    const parent = cell.parentId === null ? undefined : this.#codes.get(cell.parentId);
    return {
      code: cell.code,
      name_zh: cell.name.zh,
      name_en: cell.name.en,
      level: cell.level,
      leaf: !this.#parentIds.has(cell.id),
      ...(parent === undefined ? {} : { parent }),
    };
  };

  #cutterOf(layer: BoundaryLayer, zoom: number): TileCutter {
    const key = `${layer}/${zoom}`;
    let cutter = this.#cutters.get(key);
    if (cutter === undefined) {
      const arcs = this.arcsAt(zoom);
      const area = unseenArea(zoom);
      cutter = new TileCutter(
        zoom,
        layer === 'cells' ? (within) => arcs.cellsIn(within) : (within) => arcs.arcsIn(within),
        layer === 'cells'
          ? (number, within) => arcs.cell(number, area, within, this.propertiesOf)
          : (number, within) => arcs.border(number, area, within),
      );
      this.#cutters.set(key, cutter);
    }
    return cutter;
  }

  /**
   * The arcs of the levels drawn at `zoom`. Zooms that draw the same levels share them; where only sectors are drawn,
   * only sectors make junctions, and their borders simplify freely.
   */
  arcsAt(zoom: number): SimplifiedArcs {
    const deepest = this.deepestAt(zoom);
    const key = deepest?.level ?? 0;
    let arcs = this.#simplified.get(key);
    if (arcs === undefined) {
      const cells = this.cells.filter(({ level }) => level <= key);
      arcs = new SimplifiedArcs(cells, unseenArea(deepest?.minzoom ?? BOUNDARY_MAX_ZOOM));
      this.#simplified.set(key, arcs);
    }
    return arcs;
  }

  /** The deepest level that is drawn at `zoom`; undefined where none is. */
  deepestAt(zoom: number): LevelZoom | undefined {
    return this.levels.findLast(({ minzoom }) => minzoom <= zoom);
  }
}

function tidied(line: Int16Array | Int32Array, type: 2 | 3): (Int16Array | Int32Array)[] {
  const once = withoutRepeats(line, type === 3 ? 4 : 2);
  if (once === undefined) return [];
  if (type === 2) return [fromFirstEnd(once)];
  const ring = withoutEdgeRuns(once);
  return ring === undefined ? [] : [fromFirstVertex(ring)];
}

/** By their lines; of two that fall on one another when they are rounded, that of the larger cells first. */
function compareBorders(a: TileFeature, b: TileFeature): number {
  if (a.type === 1 || b.type === 1) return 0;
  for (let i = 0; i < Math.min(a.lines.length, b.lines.length); i++) {
    const by = compareLines(a.lines[i]!, b.lines[i]!);
    if (by !== 0) return by;
  }
  const weight = ({ level, outer }: Properties) => Number(level) * 2 + Number(outer);
  return a.lines.length - b.lines.length || weight(a.properties) - weight(b.properties);
}

function boundsOf(cells: readonly Cell[]): Bounds | null {
  if (cells.length === 0) return null;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { shape } of cells)
    for (const [outer] of shape)
      for (const [lon, lat] of outer!) {
        west = Math.min(west, lon);
        south = Math.min(south, lat);
        east = Math.max(east, lon);
        north = Math.max(north, lat);
      }
  return [west, south, east, north];
}
