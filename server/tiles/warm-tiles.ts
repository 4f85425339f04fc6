import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Request } from 'express';
import { acceptsGzip } from '../platform/compress.ts';
import type { Gatekeeper } from '../platform/http.ts';
import type { BoundaryGenerations } from './boundary-generations.ts';
import { BOUNDARY_PERMISSION, IMMUTABLE, REVALIDATE, tileAnswer } from './tile-answer.ts';
import type { PackedTile } from './tile-cache.ts';

const BOUNDARY_TILE = /^\/tiles\/(cells|borders)\/(\d+)\/(\d+)\/(\d+)\.mvt(?:\?generation=(\d+))?$/;

/**
 * Answers boundary tiles that lie in the cache before the request enters `next`, the whole service. Whoever may not have
 * the tile, and whatever else is asked, goes on to `next`: refusals come from one place.
 *
 * A wall that starts asks for hundreds of tiles, nearly all of them warm; the walk through express, its logs and the
 * validation takes three times what the answer does.
 */
export function warmTiles(
  { boundaries, gatekeeper }: { boundaries: BoundaryGenerations; gatekeeper: Gatekeeper },
  next: RequestListener,
): RequestListener {
  const answer = async (request: IncomingMessage, response: ServerResponse, tile: PackedTile, cacheControl: string) => {
    // The gatekeeper reads method and headers alone.
    const actor = await gatekeeper.authenticate(request as Request).catch(() => null);
    if (actor === null || !gatekeeper.allows(actor, BOUNDARY_PERMISSION)) return next(request, response as never);
    const { status, headers, buffer } = tileAnswer(request.headers, tile, cacheControl);
    headers['x-content-type-options'] = 'nosniff';
    response.writeHead(status, headers).end(buffer);
  };
  return (request, response) => {
    const asked = request.method === 'GET' ? BOUNDARY_TILE.exec(request.url!) : null;
    if (asked === null || !acceptsGzip(request.headers)) return next(request, response);
    const [, layer, z, x, y, generation] = asked as unknown as [string, string, string, string, string, string?];
    const tile = boundaries.cached(layer, generation, z, x, y);
    if (tile === undefined) return next(request, response);
    void answer(request, response, tile, generation === undefined ? REVALIDATE : IMMUTABLE);
  };
}
