/**
 * Vector tiles of the cells and borders of one generation.
 *
 *   cells ─ cutArcs ─ vertexAreas ─┬─ band z0–5  ─ lines and rings put together from the arcs' standing vertices ─ geojson-vt
 *         (per set of levels shown)├─ band z6–7  …
 *                                  └─ band z14–16
 *
 * Each band is built when its first tile is asked for. geojson-vt gets tolerance 0: it clips and rounds, and
 * neighbours round the same vertices the same way.
 */

import type { Feature, FeatureCollection, Position as GeoPosition } from 'geojson';
import GeoJSONVT from 'geojson-vt';
import type { Cell } from '../grid/contract.ts';
import { type ArcReference, type ArcTopology, cutArcs } from './arcs.ts';
import { encodeTile, type Properties, type TileFeature, withoutRepeats } from './encode-tile.ts';
import { EXTENT, mercatorX, mercatorY, type TileAddress } from './mercator.ts';
import { type VertexAreas, vertexAreas } from './simplify-arcs.ts';
import { type LevelZoom, levelZooms, ZOOM_BANDS, type ZoomBand } from './zoom-bands.ts';

export type BoundaryLayer = 'cells' | 'borders';
export const BOUNDARY_LAYERS = ['cells', 'borders'] as const satisfies readonly BoundaryLayer[];

/** Units beyond the edge of a tile: a border 4 pixels wide is drawn whole. */
const BUFFER = 64;
/** Tiles cut in advance for each band. */
const MOST_WARMED = 4096;

export class BoundaryTiles {
  readonly levels: readonly LevelZoom[];
  /** `[west, south, east, north]`, null without cells. */
  readonly bounds: readonly [number, number, number, number] | null;
  readonly synthetic: boolean;
  readonly #parentIds: ReadonlySet<number | null>;
  readonly #codes: ReadonlyMap<number, string>;
  readonly #simplified = new Map<number, SimplifiedArcs>();
  readonly #indexes = new Map<string, GeoJSONVT>();

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
    const raw = this.#index(layer, bandOf(z)).getTileRaw(z, x, y);
    if (raw === null) return null;
    const shown = new Set(this.#levelsAt(z));
    const features: TileFeature[] = [];
    for (const { id, type, geometry, tags } of raw.features as readonly RawBoundary[]) {
      if (!shown.has(tags.level as number)) continue;
      const lines = geometry
        .map((line) => withoutRepeats(line, type === 3 ? 4 : 2))
        .filter((line) => line !== undefined);
      if (lines.length > 0) features.push({ ...(id === undefined ? {} : { id }), type, lines, properties: tags });
    }
    return features.length === 0 ? null : encodeTile(layer, features);
  }

  /** Builds every band now and cuts its uppermost tiles, giving way in between, so that no first tile has to wait. */
  async warm(): Promise<void> {
    for (const band of ZOOM_BANDS)
      for (const layer of BOUNDARY_LAYERS) {
        for (const { z, x, y } of this.#tilesAt(band.minZoom)) this.#index(layer, band).getTileRaw(z, x, y);
        await new Promise((resume) => setImmediate(resume));
      }
  }

  /** The tiles that the bounds touch at a zoom; none where they would be too many to be worth it. */
  #tilesAt(z: number): TileAddress[] {
    if (this.bounds === null) return [];
    const [west, south, east, north] = this.bounds;
    const at = (unit: number): number => Math.min(2 ** z - 1, Math.floor(unit * 2 ** z));
    const [left, right, top, bottom] = [
      at(mercatorX(west)),
      at(mercatorX(east)),
      at(mercatorY(north)),
      at(mercatorY(south)),
    ];
    if ((right - left + 1) * (bottom - top + 1) > MOST_WARMED) return [];
    const tiles: TileAddress[] = [];
    for (let y = top; y <= bottom; y++) for (let x = left; x <= right; x++) tiles.push({ z, x, y });
    return tiles;
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

  #levelsAt(zoom: number): number[] {
    return this.levels.filter(({ minzoom }) => minzoom <= zoom).map(({ level }) => level);
  }

  #index(layer: BoundaryLayer, band: ZoomBand): GeoJSONVT {
    const key = `${layer}/${band.maxZoom}`;
    let index = this.#indexes.get(key);
    if (index === undefined) {
      const arcs = this.#arcsOf(band);
      const features =
        layer === 'cells' ? arcs.cells(band.smallestArea, this.#propertiesOf) : arcs.borders(band.smallestArea);
      index = new GeoJSONVT(features, {
        maxZoom: band.maxZoom,
        indexMaxZoom: 0,
        tolerance: 0,
        extent: EXTENT,
        buffer: BUFFER,
      });
      this.#indexes.set(key, index);
    }
    return index;
  }

  /** Bands that show the same levels share their arcs: where only sectors are drawn, only sectors make junctions. */
  #arcsOf(band: ZoomBand): SimplifiedArcs {
    const levels = this.#levelsAt(band.maxZoom);
    const deepest = levels.at(-1) ?? 0;
    let arcs = this.#simplified.get(deepest);
    if (arcs === undefined) {
      const coarsest = ZOOM_BANDS.find(({ maxZoom }) => (this.#levelsAt(maxZoom).at(-1) ?? 0) === deepest)!;
      arcs = new SimplifiedArcs(
        this.cells.filter(({ level }) => level <= deepest),
        coarsest.smallestArea,
      );
      this.#simplified.set(deepest, arcs);
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

/** The arcs of some levels with the order in which their vertices go. */
export class SimplifiedArcs {
  readonly topology: ArcTopology;
  readonly areas: VertexAreas;

  constructor(cells: readonly Cell[], largestArea: number) {
    this.topology = cutArcs(cells);
    this.areas = vertexAreas(this.topology, largestArea);
  }

  /** Positions of an arc with vertices of at least `smallestArea`. */
  line(reference: ArcReference, smallestArea: number): GeoPosition[] {
    const { arcs, positions } = this.topology;
    const line: GeoPosition[] = [];
    for (const vertex of arcs[reference < 0 ? ~reference : reference]!.vertices)
      if (this.areas[vertex]! >= smallestArea) line.push([positions[vertex * 2]!, positions[vertex * 2 + 1]!]);
    return reference < 0 ? line.reverse() : line;
  }

  borders(smallestArea: number): FeatureCollection {
    const features = this.topology.arcs.map(
      ({ level, outer }, arc): Feature => ({
        type: 'Feature',
        properties: { level, outer },
        geometry: { type: 'LineString', coordinates: this.line(arc, smallestArea) },
      }),
    );
    return { type: 'FeatureCollection', features };
  }

  cells(smallestArea: number, propertiesOf: (cell: Cell) => Properties): FeatureCollection {
    const { cells, shapes, arcs } = this.topology;
    const lines = arcs.map((_, arc) => this.line(arc, smallestArea));
    const ringOf = (references: ArcReference[]): GeoPosition[] => {
      const ring = references.flatMap((reference) =>
        (reference < 0 ? lines[~reference]!.toReversed() : lines[reference]!).slice(0, -1),
      );
      return [...ring, ring[0]!];
    };
    const features = cells.map(
      (cell, position): Feature => ({
        type: 'Feature',
        id: cell.id,
        properties: propertiesOf(cell),
        geometry: { type: 'MultiPolygon', coordinates: shapes[position]!.map((polygon) => polygon.map(ringOf)) },
      }),
    );
    return { type: 'FeatureCollection', features };
  }
}

function bandOf(zoom: number): ZoomBand {
  return ZOOM_BANDS.find(({ maxZoom }) => zoom <= maxZoom)!;
}

function boundsOf(cells: readonly Cell[]): [number, number, number, number] | null {
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
