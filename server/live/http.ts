import type { Permission } from '../identity/access.ts';
import { type Actor, type AnyRoute, parse, route, SENT } from '../platform/http.ts';
import { lastEventIdSchema, liveQuerySchema, wallSchema } from './contract.ts';
import type { EventHub } from './hub.ts';
import { SharedSnapshots } from './shared-snapshots.ts';
import { LiveStreams, type StreamGatekeeper, type StreamNotices, type StreamsOptions } from './streams.ts';
import { type WallPlace, wallSnapshot } from './wall-snapshot.ts';

export interface LiveDeps extends WallPlace {
  hub: EventHub;
  gatekeeper: StreamGatekeeper;
  /** Messages beside the event log; without it there are none. */
  notices?: StreamNotices;
  /** Limits of the streams, where they differ from the usual. */
  streams?: Pick<StreamsOptions, 'heartbeatMs' | 'recheckMs' | 'backlogLimit' | 'mostStreams'>;
}

const ACCESS = { permission: 'live:read' satisfies Permission };

/** The snapshot of the wall, and the events after it. */
export function liveRoutes(deps: LiveDeps): AnyRoute[] {
  const { hub, gatekeeper, notices, database, city, clock } = deps;
  const streams = new LiveStreams({ hub, gatekeeper, notices, database, city: city.code, clock, ...deps.streams });
  const snapshots = new SharedSnapshots((viewer) => wallSnapshot(deps, viewer));
  return [
    route({
      method: 'get',
      path: '/api/wall',
      summary: 'The city at one instant, and the cursor from which /api/live goes on',
      access: ACCESS,
      answers: { 200: { what: 'The snapshot', schema: wallSchema } },
      handle: async ({ actor }) => ({
        headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
        buffer: await snapshots.json(actor as Actor),
      }),
    }),
    route({
      method: 'get',
      path: '/api/live',
      summary: 'Events as they happen (server-sent events), after Last-Event-ID or ?since',
      access: ACCESS,
      query: liveQuerySchema,
      answers: {
        200: {
          what: 'Events, heartbeats, reset where the cursor is no longer kept, and without id `patrol` where GET /api/patrol/live has news',
          type: 'text/event-stream',
        },
      },
      handle: async ({ actor, query, request, response }): Promise<typeof SENT> => {
        const given = request.headers['last-event-id'];
        const since =
          given === undefined || given === '' ? query.since : parse(lastEventIdSchema, given, 'last-event-id');
        await streams.open(request, response, actor as Actor, since);
        return SENT;
      },
    }),
  ];
}
