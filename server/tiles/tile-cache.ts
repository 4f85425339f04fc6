import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

/** A tile ready to send. */
export interface PackedTile {
  /** The MVT, gzipped; null for an empty tile. */
  gzip: Buffer | null;
  /** Strong entity tag of the gzipped form, quotes included. */
  etag: string;
}

/** On tiles of 1 to 50 kB level 6 took up to 1.3 times as long as level 1, for a hundredth fewer bytes at best. */
const GZIP_LEVEL = 1;
const EMPTY: PackedTile = { gzip: null, etag: '"empty"' };

/** Compresses a tile and names its content. */
export function packTile(tile: Uint8Array | null): PackedTile {
  if (tile === null) return EMPTY;
  const gzip = gzipSync(tile, { level: GZIP_LEVEL });
  return { gzip, etag: `"${createHash('sha256').update(tile).digest('base64url').slice(0, 22)}"` };
}

/** What an entry costs beside its bytes and its key: tag, map slot. */
const ENTRY_BYTES = 300;

/** Least-recently-used tiles, bounded in bytes. */
export class TileCache<T extends PackedTile = PackedTile> {
  bytes = 0;
  readonly #tiles = new Map<string, T>();

  constructor(private readonly capacityBytes: number) {}

  get(key: string): T | undefined {
    const tile = this.#tiles.get(key);
    if (tile !== undefined) {
      this.#tiles.delete(key);
      this.#tiles.set(key, tile);
    }
    return tile;
  }

  set(key: string, tile: T): void {
    this.delete(key);
    this.#tiles.set(key, tile);
    this.bytes += costOf(key, tile);
    for (const oldest of this.#tiles.keys()) {
      if (this.bytes <= this.capacityBytes) break;
      this.delete(oldest);
    }
  }

  delete(key: string): void {
    const tile = this.#tiles.get(key);
    if (tile === undefined) return;
    this.#tiles.delete(key);
    this.bytes -= costOf(key, tile);
  }
}

/** A key names a filter, and has thousands of characters where somebody wants it to: empty tiles are not for nothing. */
function costOf(key: string, { gzip }: PackedTile): number {
  return ENTRY_BYTES + 2 * key.length + (gzip?.length ?? 0);
}
