/**
 * Cuts features to tiles of one zoom with geojson-vt.
 *
 * geojson-vt projects, rounds and then cuts its way down from zoom 0. What it projected is kept here, feature by feature,
 * and handed to it at the zoom above the one asked for: a cold tile is one cut. An index of its own for each tile, fed with
 * GeoJSON, took 0.35 ms of processor time for a tile of z8–z16, encoded; so it takes 0.15 ms, and 0.33 ms as long as little
 * is kept. An index for each zoom would keep every tile that it cut.
 */
import type { Feature, LineString, MultiPolygon } from 'geojson';
import GeoJSONVT, { type Options } from 'geojson-vt';
import { BUFFER, EXTENT, latitudeOf, longitudeOf, type TileAddress } from './mercator.ts';
import { type Bounds, EVERYWHERE } from './simplified-arcs.ts';
import type { Properties } from './tile-writer.ts';

/**
 * Here geojson-vt only clips. It simplifies to this tolerance, in tile units, at every zoom but the last, which is the
 * one asked for: so before that one it finds all rings too small to copy.
 */
const NO_COPIES = 2 ** 40;
/** A larger feature is projected for each tile anew, without what lies beyond the tile: cheaper than to clip all of it. */
const MOST_KEPT_OF_ONE = 2_000;
/** Positions kept, 12 bytes each; then keeping begins anew. What a feature costs beside them counts as some more. */
const MOST_KEPT = 250_000;
const FEATURE_COST = 20;

/** A line or a polygon in units of a tile, as geojson-vt gives it. */
export interface CutFeature {
  id?: number;
  type: 2 | 3;
  geometry: (Int16Array | Int32Array)[];
  tags: Properties;
}

/** A feature as geojson-vt projected it. */
type Projected = object;

/** geojson-vt with what its types leave out. */
interface Index extends GeoJSONVT {
  readonly tiles: Readonly<Record<number, { source: Projected[] }>>;
  splitTile(features: Projected[], z: number, x: number, y: number, toZ: number, toX: number, toY: number): void;
}
const WHOLE_WORLD = 0;

type Source = Feature<LineString | MultiPolygon>;
const TOO_LARGE = null;

export class TileCutter {
  readonly #options: Options;
  readonly #kept = new Map<number, Projected[] | typeof TOO_LARGE>();
  #keptCost = 0;

  /** `find` names the features that may reach into some bounds, `feature` gives one, exact at least within them. */
  constructor(
    private readonly zoom: number,
    private readonly find: (within: Bounds) => readonly number[],
    private readonly feature: (number: number, within: Bounds) => Source,
  ) {
    this.#options = { maxZoom: zoom, indexMaxZoom: 0, tolerance: NO_COPIES, extent: EXTENT, buffer: BUFFER };
  }

  /** What lies in the tile and its buffer. */
  cut(x: number, y: number): readonly CutFeature[] {
    const { zoom } = this;
    const within = boundsOfTile({ z: zoom, x, y });
    const numbers = this.find(within);
    if (numbers.length === 0) return [];
    if (zoom === 0) return cutFeatures(this.#index(numbers.map((number) => this.feature(number, EVERYWHERE))), 0, 0, 0);
    const features = numbers.flatMap((number) => this.#projected(number, within));
    const index = this.#index([]);
    index.splitTile(features, zoom - 1, x >> 1, y >> 1, zoom, x, y);
    return cutFeatures(index, zoom, x, y);
  }

  #projected(number: number, within: Bounds): Projected[] {
    const kept = this.#kept.get(number);
    if (kept) return kept;
    if (kept === undefined) {
      const whole = this.feature(number, EVERYWHERE);
      const positions = positionsOf(whole);
      if (positions <= MOST_KEPT_OF_ONE) return this.#keep(number, this.#project(whole), positions);
      this.#keep(number, TOO_LARGE, 0);
    }
    return this.#project(this.feature(number, within));
  }

  #keep<T extends Projected[] | typeof TOO_LARGE>(number: number, projected: T, positions: number): T {
    const cost = positions + FEATURE_COST;
    if (this.#keptCost + cost > MOST_KEPT) {
      this.#kept.clear();
      this.#keptCost = 0;
    }
    this.#kept.set(number, projected);
    this.#keptCost += cost;
    return projected;
  }

  #project(feature: Source): Projected[] {
    if (feature.geometry.coordinates.length === 0) return [];
    return this.#index([feature]).tiles[WHOLE_WORLD]!.source;
  }

  #index(features: Source[]): Index {
    return new GeoJSONVT({ type: 'FeatureCollection', features }, this.#options) as Index;
  }
}

/** A tile with its buffer, and a unit more for what rounding moves. */
export function boundsOfTile({ z, x, y }: TileAddress): Bounds {
  const margin = (BUFFER + 1) / EXTENT;
  const unit = (tile: number): number => tile / 2 ** z;
  return [
    longitudeOf(unit(x - margin)),
    latitudeOf(unit(y + 1 + margin)),
    longitudeOf(unit(x + 1 + margin)),
    latitudeOf(unit(y - margin)),
  ];
}

function cutFeatures(index: Index, z: number, x: number, y: number): readonly CutFeature[] {
  return (index.getTileRaw(z, x, y)?.features ?? []) as readonly CutFeature[];
}

function positionsOf({ geometry }: Source): number {
  if (geometry.type === 'LineString') return geometry.coordinates.length;
  return geometry.coordinates.flat().reduce((sum, ring) => sum + ring.length, 0);
}
