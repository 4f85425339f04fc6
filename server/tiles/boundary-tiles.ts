/**
 * Vector tiles of the cells and borders of one generation.
 *
 *   cells ─ cutArcs ─ vertexAreas ─ for each tile: the cells that reach into it, of the vertices its zoom keeps ─ geojson-vt
 *         (once for each set of levels shown together)
 *
 * Each tile is cut by a geojson-vt of its own. One index for each two zooms was tried first: it cuts, rounds and keeps every tile on
 * the way from zoom 0, of all cells; cold tiles of z8–z16 then took three times as long, and the memory grew with every
 * tile asked for. Neighbours round the same vertices the same way, on the grid of tile units of the whole world.
 */
import GeoJSONVT, { type RawTile } from 'geojson-vt';
import type { Cell } from '../grid/contract.ts';
import { BOUNDARY_MAX_ZOOM, type LevelZoom, levelZooms, unseenArea } from './boundary-zooms.ts';
import { encodeTile, type Properties, type TileFeature, withoutRepeats } from './encode-tile.ts';
import { EXTENT, latitudeOf, longitudeOf, type TileAddress } from './mercator.ts';
import { type Bounds, SimplifiedArcs } from './simplified-arcs.ts';

export type BoundaryLayer = 'cells' | 'borders';
export const BOUNDARY_LAYERS = ['cells', 'borders'] as const satisfies readonly BoundaryLayer[];

/** Units beyond the edge of a tile: a border 4 pixels wide is drawn whole. */
const BUFFER = 64;
/**
 * Here geojson-vt only clips. It simplifies to this tolerance, in tile units, at every zoom but the last, which is the
 * one asked for: so on the way there it finds all rings too small to copy.
 */
const NO_COPIES = 2 ** 40;

export class BoundaryTiles {
  readonly levels: readonly LevelZoom[];
  /** `[west, south, east, north]`, null without cells. */
  readonly bounds: Bounds | null;
  readonly synthetic: boolean;
  readonly #parentIds: ReadonlySet<number | null>;
  readonly #codes: ReadonlyMap<number, string>;
  readonly #simplified = new Map<number, SimplifiedArcs>();

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

  /** The tile as MVT, or null when nothing lies in it. `z` is at most BOUNDARY_MAX_ZOOM. */
  tile(layer: BoundaryLayer, { z, x, y }: TileAddress): Uint8Array | null {
    const raw = this.#cut(layer, { z, x, y });
    if (raw === null) return null;
    const features: TileFeature[] = [];
    for (const { id, type, geometry, tags } of raw.features as readonly RawBoundary[]) {
      const lines = geometry
        .map((line) => withoutRepeats(line, type === 3 ? 4 : 2))
        .filter((line) => line !== undefined);
      if (lines.length > 0) features.push({ ...(id === undefined ? {} : { id }), type, lines, properties: tags });
    }
    return features.length === 0 ? null : encodeTile(layer, features);
  }

  /** Builds all arcs now, giving way in between, so that no first tile has to wait. */
  async warm(): Promise<void> {
    for (const { minzoom } of this.levels) {
      this.#arcsAt(minzoom);
      await new Promise((resume) => setImmediate(resume));
    }
  }

  readonly #propertiesOf = (cell: Cell): Properties => {
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

  #cut(layer: BoundaryLayer, tile: TileAddress): RawTile | null {
    const arcs = this.#arcsAt(tile.z);
    const within = boundsOfTile(tile);
    const area = unseenArea(tile.z);
    const features = layer === 'cells' ? arcs.cells(area, within, this.#propertiesOf) : arcs.borders(area, within);
    if (features.length === 0) return null;
    const collection = { type: 'FeatureCollection', features } as const;
    const options = { maxZoom: tile.z, indexMaxZoom: 0, tolerance: NO_COPIES, extent: EXTENT, buffer: BUFFER };
    return new GeoJSONVT(collection, options).getTileRaw(tile.z, tile.x, tile.y);
  }

  /**
   * The arcs of the levels drawn at `zoom`. Zooms that draw the same levels share them; where only sectors are drawn,
   * only sectors make junctions, and their borders simplify freely.
   */
  #arcsAt(zoom: number): SimplifiedArcs {
    const shown = this.levels.filter(({ minzoom }) => minzoom <= zoom);
    const deepest = shown.at(-1);
    const key = deepest?.level ?? 0;
    let arcs = this.#simplified.get(key);
    if (arcs === undefined) {
      const cells = this.cells.filter(({ level }) => level <= key);
      arcs = new SimplifiedArcs(cells, unseenArea(deepest?.minzoom ?? BOUNDARY_MAX_ZOOM));
      this.#simplified.set(key, arcs);
    }
    return arcs;
  }
}

/** As geojson-vt gives lines and polygons that were made here. */
interface RawBoundary {
  id?: number;
  type: 2 | 3;
  geometry: (Int16Array | Int32Array)[];
  tags: Properties;
}

/** A tile with its buffer, and a unit more for what rounding moves. */
function boundsOfTile({ z, x, y }: TileAddress): Bounds {
  const margin = (BUFFER + 1) / EXTENT;
  const unit = (tile: number): number => tile / 2 ** z;
  return [
    longitudeOf(unit(x - margin)),
    latitudeOf(unit(y + 1 + margin)),
    longitudeOf(unit(x + 1 + margin)),
    latitudeOf(unit(y - margin)),
  ];
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
