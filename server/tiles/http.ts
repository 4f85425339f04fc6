import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Request } from 'express';
import { z } from 'zod';
import { acceptsGzip } from '../platform/compress.ts';
import { refuse } from '../platform/errors.ts';
import { type AnyRoute, type Call, type Reply, route } from '../platform/http.ts';
import type { BoundaryGenerations } from './boundary-generations.ts';
import { BOUNDARY_LAYERS, type BoundaryLayer, type BoundaryTiles } from './boundary-tiles.ts';
import { BOUNDARY_MAX_ZOOM } from './boundary-zooms.ts';
import { filterOf, reportFilterQuery } from './report-filter.ts';
import { REPORTS_MAX_ZOOM, type ReportTiles } from './report-tiles.ts';
import { BOUNDARY_PERMISSION, IMMUTABLE, MVT, REVALIDATE, tileAnswer } from './tile-answer.ts';
import type { PackedTile } from './tile-cache.ts';
import { boundaryTileJson, reportTileJson, tileJsonSchema } from './tile-json.ts';

export interface TileDeps {
  boundaries: BoundaryGenerations;
  reports: ReportTiles;
}

/** A map asks again when this has passed: so heat stays fresh without a push. */
const SHORT = 'private, max-age=10';
const unzip = promisify(gunzip);

const addressSchema = (maxZoom: number) =>
  z
    .object({
      z: z.coerce.number().int().min(0).max(maxZoom),
      x: z.coerce.number().int().min(0),
      y: z.coerce.number().int().min(0),
    })
    .refine(({ z: zoom, x, y }) => Math.max(x, y) < 2 ** zoom, 'x and y must be below 2^z');

/** As its column holds it. */
const LARGEST_GENERATION = 2 ** 31 - 1;
const generationQuery = z.object({ generation: z.coerce.number().int().min(0).max(LARGEST_GENERATION).optional() });

const tileAnswers = {
  200: { what: 'The tile, MVT 2, gzipped where that is worth it, for those who accept it', type: MVT },
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
  const access = { permission: BOUNDARY_PERMISSION };
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
        const tile = boundaries.packed(layer, await generationOf(query.generation), params);
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
      handle: async (call) => {
        const [, query] = call.request.originalUrl.split('?');
        const heat = await reports.heatScale(filterOfCall(call));
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

/** The tile as it is kept, or unzipped for one who does not take gzip; each form has its own strong ETag. */
async function tileReply(request: Request, tile: PackedTile, cacheControl: string): Promise<Reply> {
  if (!tile.gzipped || acceptsGzip(request.headers)) return tileAnswer(request.headers, tile, cacheControl);
  const body = await unzip(tile.body!);
  return tileAnswer(request.headers, { body, gzipped: false, etag: `${tile.etag.slice(0, -1)}-plain"` }, cacheControl);
}
