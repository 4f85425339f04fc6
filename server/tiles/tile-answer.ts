import type { IncomingHttpHeaders } from 'node:http';
import type { PackedTile } from './tile-cache.ts';

/** What a caller needs to see cells and borders. */
export const BOUNDARY_PERMISSION = 'map:read';

/** The content of such a URL never changes. Private: only those who signed in may see it. */
export const IMMUTABLE = 'private, max-age=31536000, immutable';
export const REVALIDATE = 'private, no-cache';
export const MVT = 'application/vnd.mapbox-vector-tile';

export interface TileAnswer {
  status: 200 | 204 | 304;
  headers: Record<string, string>;
  buffer?: Buffer;
}

/** The answer to one who takes gzip: 204 for an empty tile, 304 to one who has it, else the tile as it is kept. */
export function tileAnswer(request: IncomingHttpHeaders, { gzip, etag }: PackedTile, cacheControl: string): TileAnswer {
  if (gzip === null) return { status: 204, headers: { 'cache-control': cacheControl } };
  const headers = { 'cache-control': cacheControl, etag, vary: 'accept-encoding' };
  if (names(request['if-none-match'], etag)) return { status: 304, headers };
  return {
    status: 200,
    headers: {
      ...headers,
      'content-type': MVT,
      'content-encoding': 'gzip',
      'content-length': String(gzip.length),
    },
    buffer: gzip,
  };
}

function names(header: string | undefined, etag: string): boolean {
  return header !== undefined && (header === '*' || header.includes(etag));
}
