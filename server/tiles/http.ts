import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Request } from 'express';
import { z } from 'zod';
import { refuse } from '../platform/errors.ts';
import { type AnyRoute, type Call, type Reply, route } from '../platform/http.ts';
import type { BoundaryGenerations } from './boundary-generations.ts';
import { BOUNDARY_LAYERS, type BoundaryLayer, type BoundaryTiles } from './boundary-tiles.ts';
import { BOUNDARY_MAX_ZOOM } from './boundary-zooms.ts';
import type { TileAddress } from './mercator.ts';
import { filterOf, reportFilterQuery } from './report-filter.ts';
import { REPORTS_MAX_ZOOM, type ReportTiles } from './report-tiles.ts';
import { type PackedTile, packTile, TileCache } from './tile-cache.ts';
import { boundaryTileJson, reportTileJson, tileJsonSchema } from './tile-json.ts';

export interface TileDeps {
  boundaries: BoundaryGenerations;
  reports: ReportTiles;
}

const BOUNDARY_CACHE_BYTES = 64 * 2 ** 20;
/** The content of such a URL never changes. Private: only those who signed in may see it. */
const IMMUTABLE = 'private, max-age=31536000, immutable';
const REVALIDATE = 'private, no-cache';
/** A map asks again when this has passed: so heat stays fresh without a push. */
const SHORT = 'private, max-age=10';
const MVT = 'application/vnd.mapbox-vector-tile';

const unzip = promisify(gunzip);

const addressSchema = (maxZoom: number) =>
  z
    .object({
      z: z.coerce.number().int().min(0).max(maxZoom),
      x: z.coerce.number().int().min(0),
      y: z.coerce.number().int().min(0),
    })
    .refine(({ z: zoom, x, y }) => Math.max(x, y) < 2 ** zoom, 'x and y must be below 2^z');

const generationQuery = z.object({ generation: z.coerce.number().int().min(0).optional() });

const tileAnswers = {
  200: { what: 'The tile, MVT 2, gzipped for those who accept it', type: MVT },
  204: { what: 'Nothing lies in the tile' },
  304: { what: 'The tile is as the ETag says' },
};
const tileJsonAnswers = { 200: { what: 'TileJSON 3', schema: tileJsonSchema } };

/** Routes of the vector tiles and their TileJSON. */
export function tileRoutes({ boundaries, reports }: TileDeps): AnyRoute[] {
  return [
    ...BOUNDARY_LAYERS.flatMap((layer) => boundaryRoutes(layer, boundaries)),
    ...reportTileRoutes(boundaries, reports),
  ];
}

function boundaryRoutes(layer: BoundaryLayer, boundaries: BoundaryGenerations): AnyRoute[] {
  const cache = new TileCache(BOUNDARY_CACHE_BYTES / BOUNDARY_LAYERS.length);
  const access = { permission: 'map:read' };
  const packed = (tiles: BoundaryTiles, address: TileAddress): PackedTile => {
    const key = `${tiles.generation}/${address.z}/${address.x}/${address.y}`;
    let tile = cache.get(key);
    if (tile === undefined) {
      tile = packTile(tiles.tile(layer, address));
      cache.set(key, tile);
    }
    return tile;
  };
  const generationOf = async (number: number | undefined): Promise<BoundaryTiles> => {
    const tiles = number === undefined ? boundaries.current() : await boundaries.at(number);
    if (tiles === undefined) throw refuse('not-found', `No generation ${number}; see GET /api/generations`);
    return tiles;
  };
  return [
    route({
      method: 'get',
      path: `/tiles/${layer}.json`,
      summary: `TileJSON of the ${layer}`,
      access,
      query: generationQuery,
      answers: tileJsonAnswers,
      handle: async ({ query, request }) => ({
        headers: { 'cache-control': REVALIDATE },
        json: boundaryTileJson(layer, await generationOf(query.generation), originOf(request)),
      }),
    }),
    route({
      method: 'get',
      path: `/tiles/${layer}/:z/:x/:y.mvt`,
      summary: `Vector tile of the ${layer}`,
      access,
      params: addressSchema(BOUNDARY_MAX_ZOOM),
      query: generationQuery,
      answers: tileAnswers,
      handle: async ({ params, query, request }) => {
        const tile = packed(await generationOf(query.generation), params);
        return tileReply(request, tile, query.generation === undefined ? REVALIDATE : IMMUTABLE);
      },
    }),
  ];
}

function reportTileRoutes(boundaries: BoundaryGenerations, reports: ReportTiles): AnyRoute[] {
  const access = { permission: 'report:read' };
  const filterOfCall = ({ query, actor }: Call<unknown, z.output<typeof reportFilterQuery>>) =>
    filterOf(query, actor?.areaCellId ?? null);
  return [
    route({
      method: 'get',
      path: '/tiles/reports.json',
      summary: 'TileJSON of the reports, with the scale of their heat map',
      access,
      query: reportFilterQuery,
      answers: tileJsonAnswers,
      handle: (call) => {
        const [, query] = call.request.originalUrl.split('?');
        const heat = reports.heatScale(filterOfCall(call));
        const search = query ? `?${query}` : '';
        return {
          headers: { 'cache-control': REVALIDATE },
          json: reportTileJson(boundaries.current(), heat, originOf(call.request), search),
        };
      },
    }),
    route({
      method: 'get',
      path: '/tiles/reports/:z/:x/:y.mvt',
      summary: 'Vector tile of the reports: bins at low zoom, single reports at high zoom',
      access,
      params: addressSchema(REPORTS_MAX_ZOOM),
      query: reportFilterQuery,
      answers: tileAnswers,
      handle: (call) => tileReply(call.request, reports.packed(call.params, filterOfCall(call)), SHORT),
    }),
  ];
}

const HOST = /^[\w.:[\]-]+$/;

/** Origin by which the caller reached this service; MapLibre's worker needs absolute URLs. */
function originOf(request: Request): string {
  const host = request.get('host') ?? '';
  return HOST.test(host) ? `${request.protocol}://${host}` : '';
}

/** 204, 304, or the tile gzipped, or unzipped for one who does not take gzip; each form has its own strong ETag. */
async function tileReply(request: Request, { gzip, etag }: PackedTile, cacheControl: string): Promise<Reply> {
  const headers: Record<string, string> = { 'cache-control': cacheControl };
  if (gzip === null) return { status: 204, headers };
  const zipped = acceptsGzip(request.headers['accept-encoding']);
  headers.etag = zipped ? etag : `${etag.slice(0, -1)}-plain"`;
  headers.vary = 'accept-encoding';
  if (names(request.headers['if-none-match'], headers.etag)) return { status: 304, headers };
  headers['content-type'] = MVT;
  if (zipped) headers['content-encoding'] = 'gzip';
  const buffer = zipped ? gzip : await unzip(gzip);
  headers['content-length'] = String(buffer.length);
  return { headers, buffer };
}

const NO_GZIP = /\bgzip\s*;\s*q=0(\.0*)?\s*(,|$)/;
function acceptsGzip(header: string | undefined): boolean {
  return header !== undefined && (header.includes('gzip') || header.includes('*')) && !NO_GZIP.test(header);
}

function names(header: string | undefined, etag: string): boolean {
  return header !== undefined && (header === '*' || header.includes(etag));
}
