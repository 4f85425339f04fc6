import type { CoveragePlace } from '../patrol/coverage/report-period.ts';
import { type AnyRoute, route } from '../platform/http.ts';
import type { BoundaryGenerations } from './boundary-generations.ts';
import { coveragePeriod, coveragePeriodQuery } from './coverage-period.ts';
import { COVERAGE_MAX_ZOOM, COVERAGE_MIN_ZOOM, type CoverageTiles } from './coverage-tiles.ts';
import { REVALIDATE } from './tile-answer.ts';
import { coverageTileJson } from './tile-json.ts';
import { addressSchema, originOf, SHORT, tileAnswers, tileJsonAnswers, tileReply } from './tile-reply.ts';

/** Routes of the tiles of the ground that was walked; each account sees that of its area. */
export function coverageTileRoutes({
  boundaries,
  tiles,
  place,
}: {
  boundaries: BoundaryGenerations;
  tiles: CoverageTiles;
  place: CoveragePlace;
}): AnyRoute[] {
  const access = { permission: 'patrol:read' };
  return [
    route({
      method: 'get',
      path: '/tiles/coverage.json',
      summary: 'TileJSON of the ground that was walked in a period',
      access,
      query: coveragePeriodQuery,
      answers: tileJsonAnswers,
      handle: async ({ query, request }) => {
        await coveragePeriod(place, query);
        const [, text] = request.originalUrl.split('?');
        const search = text ? `?${text}` : '';
        return {
          headers: { 'cache-control': REVALIDATE },
          json: coverageTileJson(boundaries.current(), originOf(request), search),
        };
      },
    }),
    route({
      method: 'get',
      path: '/tiles/coverage/:z/:x/:y.mvt',
      summary: 'Vector tile of the ground that was walked in a period, by the half hour in which it was walked last',
      access,
      params: addressSchema(COVERAGE_MAX_ZOOM).refine(
        ({ z }) => z >= COVERAGE_MIN_ZOOM,
        `z must be at least ${COVERAGE_MIN_ZOOM}`,
      ),
      query: coveragePeriodQuery,
      answers: tileAnswers,
      handle: async ({ actor, params, query, request }) => {
        const period = { ...(await coveragePeriod(place, query)), areaCellId: actor!.areaCellId };
        return tileReply(request, await tiles.packed(params, period), SHORT);
      },
    }),
  ];
}
