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
export function tileAnswer(
  request: IncomingHttpHeaders,
  { body, gzipped, etag }: PackedTile,
  cacheControl: string,
): TileAnswer {
  if (body === null) return { status: 204, headers: { 'cache-control': cacheControl } };
  const headers = { 'cache-control': cacheControl, etag, vary: 'accept-encoding' };
  if (names(request['if-none-match'], etag)) return { status: 304, headers };
  const encoding: Record<string, string> = gzipped ? { 'content-encoding': 'gzip' } : {};
  return {
    status: 200,
    headers: { ...headers, ...encoding, 'content-type': MVT, 'content-length': String(body.length) },
    buffer: body,
  };
}

function names(header: string | undefined, etag: string): boolean {
  return header !== undefined && (header === '*' || header.includes(etag));
}
