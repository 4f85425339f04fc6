import { z } from 'zod';
import { type AnyRoute, type Call, route } from '../platform/http.ts';
import type { BoundaryGenerations } from './boundary-generations.ts';
import { SITES_MAX_ZOOM, type SiteTileFilter, type SiteTiles } from './site-tiles.ts';
import { REVALIDATE } from './tile-answer.ts';
import { siteTileJson } from './tile-json.ts';
import { addressSchema, originOf, SHORT, tileAnswers, tileJsonAnswers, tileReply } from './tile-reply.ts';

const kindQuery = z.object({
  kind: z
    .string()
    .max(2000)
    .transform((text) => text.split(','))
    .pipe(z.array(z.string().regex(/^[a-z0-9-]{1,40}$/, 'must be codes of kinds')).max(50))
    .optional(),
});

/** Routes of the tiles of key sites; each account sees those of its area. */
export function siteTileRoutes({
  boundaries,
  sites,
}: {
  boundaries: BoundaryGenerations;
  sites: SiteTiles;
}): AnyRoute[] {
  const access = { permission: 'site:read' };
  const filterOf = ({ query, actor }: Call<unknown, z.output<typeof kindQuery>>): SiteTileFilter => ({
    kinds: query.kind === undefined ? null : [...new Set(query.kind)].sort(),
    areaCellId: actor!.areaCellId,
  });
  return [
    route({
      method: 'get',
      path: '/tiles/sites.json',
      summary: 'TileJSON of the key sites',
      access,
      query: kindQuery,
      answers: tileJsonAnswers,
      handle: ({ request }) => {
        const [, query] = request.originalUrl.split('?');
        const search = query ? `?${query}` : '';
        return {
          headers: { 'cache-control': REVALIDATE },
          json: siteTileJson(boundaries.current(), originOf(request), search),
        };
      },
    }),
    route({
      method: 'get',
      path: '/tiles/sites/:z/:x/:y.mvt',
      summary: 'Vector tile of the key sites: many as one at low zoom, each by itself at high zoom',
      access,
      params: addressSchema(SITES_MAX_ZOOM),
      query: kindQuery,
      answers: tileAnswers,
      handle: (call) => tileReply(call.request, sites.packed(call.params, filterOf(call)), SHORT),
    }),
  ];
}
