import { z } from 'zod';
import { refuse } from '../platform/errors.ts';
import { type AnyRoute, type Call, route } from '../platform/http.ts';
import type { BoundaryGenerations } from './boundary-generations.ts';
import { BOUNDARY_LAYERS, type BoundaryLayer, type BoundaryTiles } from './boundary-tiles.ts';
import { BOUNDARY_MAX_ZOOM } from './boundary-zooms.ts';
import { filterOf, reportFilterQuery } from './report-filter.ts';
import { REPORTS_MAX_ZOOM, type ReportTiles } from './report-tiles.ts';
import { BOUNDARY_PERMISSION, IMMUTABLE, REVALIDATE } from './tile-answer.ts';
import { boundaryTileJson, reportTileJson } from './tile-json.ts';
import { addressSchema, originOf, SHORT, tileAnswers, tileJsonAnswers, tileReply } from './tile-reply.ts';

export interface TileDeps {
  boundaries: BoundaryGenerations;
  reports: ReportTiles;
}

/** As its column holds it. */
const LARGEST_GENERATION = 2 ** 31 - 1;
const generationQuery = z.object({ generation: z.coerce.number().int().min(0).max(LARGEST_GENERATION).optional() });

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
