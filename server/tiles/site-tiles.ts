import type { SiteKind } from '../sites/contract.ts';
import { isClosedOn } from '../sites/site-status.ts';
import { encodeTile, type TileFeature } from './encode-tile.ts';
import { EXTENT, type TileAddress } from './mercator.ts';
import { LARGEST_TILE_BYTES } from './report-tiles.ts';
import type { SitePoint, SitePoints } from './site-points.ts';
import { type PackedTile, packTile, TileCache } from './tile-cache.ts';

/** From this zoom on each site by itself, where that does not make the tile too large. */
export const SITES_RAW_FROM_ZOOM = 11;
export const SITES_MAX_ZOOM = 18;

/** Below it a tile has 2^6 = 64 squares a side, 8 pixels each: sites of one square are one point. */
const SQUARE_BITS = 6;
/** Single sites take 60 bytes each and more. */
const MOST_RAW = 1_500;
const CACHE_BYTES = 16 * 2 ** 20;

export interface SiteTileFilter {
  /** Codes of kinds, sorted; null for all. */
  kinds: readonly string[] | null;
  /** Only sites in this cell or below it: the area of the one who asks. Sites outside the grid are in no area. */
  areaCellId: number | null;
}

/** The kinds as last read. `version` grows whenever they were read anew. */
export interface KindsOfSites {
  readonly version: number;
  find(code: string): Pick<SiteKind, 'icon' | 'dueAheadDays'> | undefined;
}

interface CachedTile extends PackedTile {
  version: number;
}

/**
 * Vector tiles of the key sites. A single site says by when it is due, and the map of one who looks says by its own day
 * how it stands: such a tile outlives midnight, but for sites that open or close. Sites that are one point below the zoom
 * of single ones say how many they are.
 */
export class SiteTiles {
  readonly #cache = new TileCache<CachedTile>(CACHE_BYTES);

  /** @param today the day in the city, `2026-05-08` */
  constructor(
    private readonly points: SitePoints,
    private readonly kinds: KindsOfSites,
    private readonly today: () => string,
  ) {}

  /** The tile, from the cache unless a site in it changed, or kinds did, or the day. */
  packed(tile: TileAddress, filter: SiteTileFilter): PackedTile {
    const { version } = this.points.changes;
    const today = this.today();
    const { z, x, y } = tile;
    const key = `${z}/${x}/${y};${filter.kinds};${filter.areaCellId};${today};${this.kinds.version}`;
    const cached = this.#cache.get(key);
    if (cached !== undefined && !this.points.changes.changedSince(cached.version, tile)) {
      cached.version = version;
      return cached;
    }
    const packed = { ...packTile(this.tile(tile, filter, today)), version };
    this.#cache.set(key, packed);
    return packed;
  }

  /** The tile as MVT, or null when no site lies in it. */
  tile(tile: TileAddress, filter: SiteTileFilter, today: string = this.today()): Uint8Array | null {
    const sites = this.#sitesIn(tile, filter);
    if (sites.length === 0) return null;
    if (tile.z >= SITES_RAW_FROM_ZOOM && sites.length <= MOST_RAW) {
      const encoded = encodeTile(
        'sites',
        sites.map((site) => this.#single(site, tile, today)),
      );
      if (encoded.length <= LARGEST_TILE_BYTES) return encoded;
    }
    for (let bits = SQUARE_BITS; ; bits--) {
      const encoded = encodeTile('sites', this.#squares(sites, tile, bits, today));
      if (encoded.length <= LARGEST_TILE_BYTES || bits === 0) return encoded;
    }
  }

  #sitesIn(tile: TileAddress, { kinds, areaCellId }: SiteTileFilter): SitePoint[] {
    return this.points
      .in(tile)
      .filter(({ kind }) => kinds === null || kinds.includes(kind))
      .filter(({ cellPath }) => areaCellId === null || cellPath.includes(areaCellId));
  }

  #squares(sites: readonly SitePoint[], tile: TileAddress, bits: number, today: string): TileFeature[] {
    const side = 2 ** (32 - tile.z - bits);
    const squares = new Map<number, SitePoint[]>();
    for (const site of sites) {
      const square = (Math.floor(site.y / side) % 2 ** bits) * 2 ** bits + (Math.floor(site.x / side) % 2 ** bits);
      const others = squares.get(square);
      if (others === undefined) squares.set(square, [site]);
      else others.push(site);
    }
    const mean = (of: readonly SitePoint[], axis: 'x' | 'y') =>
      of.reduce((sum, site) => sum + site[axis], 0) / of.length;
    return [...squares.values()].map((together): TileFeature => {
      if (together.length === 1) return this.#single(together[0]!, tile, today);
      const at = placeIn(tile, mean(together, 'x'), mean(together, 'y'));
      return { type: 1, ...at, properties: { count: together.length } };
    });
  }

  #single(site: SitePoint, tile: TileAddress, today: string): TileFeature {
    const { id, code, kind, name, failed, closed, dueDay } = site;
    const known = this.kinds.find(kind);
    return {
      type: 1,
      id,
      ...placeIn(tile, site.x, site.y),
      properties: {
        ...{ code, kind, icon: known?.icon ?? 'other', name_zh: name.zh, name_en: name.en },
        ...{ closed: isClosedOn(closed, today), failed, dueDay, aheadDays: known?.dueAheadDays ?? 0 },
      },
    };
  }
}

/** A place of the world square in units of a tile. */
function placeIn(tile: TileAddress, x: number, y: number): { x: number; y: number } {
  const unit = 2 ** (32 - tile.z) / EXTENT;
  return { x: Math.floor(x / unit) - tile.x * EXTENT, y: Math.floor(y / unit) - tile.y * EXTENT };
}
