/** What the routes of every layer share: addresses, what is answered, and how. */
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Request } from 'express';
import { z } from 'zod';
import { acceptsGzip } from '../platform/compress.ts';
import type { Reply } from '../platform/http.ts';
import { MVT, tileAnswer } from './tile-answer.ts';
import type { PackedTile } from './tile-cache.ts';
import { tileJsonSchema } from './tile-json.ts';

/** A map asks again when this has passed: so heat stays fresh without a push. */
export const SHORT = 'private, max-age=10';
const unzip = promisify(gunzip);

export const addressSchema = (maxZoom: number) =>
  z
    .object({
      z: z.coerce.number().int().min(0).max(maxZoom),
      x: z.coerce.number().int().min(0),
      y: z.coerce.number().int().min(0),
    })
    .refine(({ z: zoom, x, y }) => Math.max(x, y) < 2 ** zoom, 'x and y must be below 2^z');

export const tileAnswers = {
  200: { what: 'The tile, MVT 2, gzipped where that is worth it, for those who accept it', type: MVT },
  204: { what: 'Nothing lies in the tile' },
  304: { what: 'The tile is as the ETag says' },
};
export const tileJsonAnswers = { 200: { what: 'TileJSON 3', schema: tileJsonSchema } };

const HOST = /^[\w.:[\]-]+$/;

/** Origin by which the caller reached this service; MapLibre's worker needs absolute URLs. */
export function originOf(request: Request): string {
  const host = request.get('host') ?? '';
  return HOST.test(host) ? `${request.protocol}://${host}` : '';
}

/** The tile as it is kept, or unzipped for one who does not take gzip; each form has its own strong ETag. */
export async function tileReply(request: Request, tile: PackedTile, cacheControl: string): Promise<Reply> {
  if (!tile.gzipped || acceptsGzip(request.headers)) return tileAnswer(request.headers, tile, cacheControl);
  const body = await unzip(tile.body!);
  return tileAnswer(request.headers, { body, gzipped: false, etag: `${tile.etag.slice(0, -1)}-plain"` }, cacheControl);
}
