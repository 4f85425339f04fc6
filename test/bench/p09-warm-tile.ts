import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { addToken } from '../../server/identity/add-token.ts';
import { openGatekeeper } from '../../server/identity/gatekeeper.ts';
import { openSecrets } from '../../server/identity/secrets.ts';
import { mountErrors, mountRequestLog, mountRoutes } from '../../server/platform/http.ts';
import { openLog } from '../../server/platform/log.ts';
import { BoundaryGenerations } from '../../server/tiles/boundary-generations.ts';
import { tileRoutes } from '../../server/tiles/http.ts';
import { PointStore } from '../../server/tiles/point-store.ts';
import { ReportTiles } from '../../server/tiles/report-tiles.ts';
import { warmTiles } from '../../server/tiles/warm-tiles.ts';
import { TEST_CITY } from '../helpers/engines.ts';
import { type Benchmark, interleave, type Row } from './benchmark.ts';
import { pressHttp } from './http-load.ts';
import { publishCity } from './seeded-city.ts';
import { shuffledTiles } from './tile-list.ts';

const CONNECTIONS = 16;
const ROUND_MS = 2_000;

export const bench: Benchmark = {
  id: 'P9',
  title: 'warm boundary tile over HTTP',
  target: '304 ≥ 0.6 × bare Node http',
  run: async (context) => {
    const { database } = await context.migratedDatabase();
    const grid = await publishCity(context, database);
    const { token } = await addToken(database, { city: TEST_CITY, name: 'bench', role: 'wall' });
    const gatekeeper = openGatekeeper(database, TEST_CITY, () => new Date(), openSecrets(undefined));
    const app = express();
    app.disable('x-powered-by');
    app.set('etag', false);
    app.set('query parser', 'simple');
    mountRequestLog(app, openLog('warn'));
    const boundaries = new BoundaryGenerations(grid);
    const reports = new ReportTiles(new PointStore(), () => new Date());
    mountRoutes(app, tileRoutes({ boundaries, reports }), gatekeeper);
    mountErrors(app);
    const service = await listen(warmTiles({ boundaries, gatekeeper }, app));

    const [tile] = shuffledTiles(grid.current().bounds!, [12, 12], 1, context.random('list'));
    const path = `/tiles/cells/${tile!.z}/${tile!.x}/${tile!.y}.mvt?generation=${grid.current().generation}`;
    const signedIn = { 'accept-encoding': 'gzip', authorization: `Bearer ${token}` };
    const answer = await fetch(service.origin + path, { headers: signedIn });
    const etag = answer.headers.get('etag')!;
    const buffer = Buffer.alloc(Number(answer.headers.get('content-length')));
    await answer.arrayBuffer();
    const bare = await listen((request, response) => {
      const isKnown = request.headers['if-none-match'] === etag;
      response.writeHead(isKnown ? 304 : 200, { etag, ...(isKnown ? {} : { 'content-length': buffer.length }) });
      response.end(isKnown ? undefined : buffer);
    });

    const press = (origin: string, known: boolean) => async () => {
      const headers = { ...signedIn, ...(known ? { 'if-none-match': etag } : {}) };
      const status = known ? 304 : 200;
      const load = { origin, paths: [path], headers, status, connections: CONNECTIONS, durationMs: ROUND_MS };
      const { failures, requests, perSecond } = await pressHttp(load);
      if (failures > 0) throw new Error(`${failures} of ${requests} answers were not ${status}`);
      return perSecond;
    };
    await press(service.origin, true)();
    const rates = await interleave({
      known: press(service.origin, true),
      bareKnown: press(bare.origin, true),
      whole: press(service.origin, false),
      bareWhole: press(bare.origin, false),
    });
    for (const { server } of [service, bare]) {
      server.close();
      server.closeAllConnections();
    }
    grid.close();
    const row = (what: string, figure: number, baseline: number): Row => ({
      what,
      figure,
      unit: 'requests/s',
      baseline: `bare Node http, the same answer, ${Math.round(baseline).toLocaleString('en-US')}/s`,
      ratio: figure / baseline,
      notes: `with an API token checked; ${CONNECTIONS} connections`,
    });
    return [
      row('304', rates.known, rates.bareKnown),
      row(`200, ${(buffer.length / 1000).toFixed(1)} kB`, rates.whole, rates.bareWhole),
    ];
  },
};

async function listen(handler: RequestListener): Promise<{ server: Server; origin: string }> {
  const server = createServer(handler).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}
