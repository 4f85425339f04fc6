/**
 * The wall of the built service with the whole demo in a real Chromium that draws in software, against a bare MapLibre
 * page with the same points: a circle layer on the same tiles. Both get their files packed alike, over the
 * same loopback. Bytes are counted on the wire. Build first.
 */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../helpers/browser.ts';
import { runBuiltCommand, startServerProcess } from '../helpers/server-process.ts';
import { type Benchmark, interleave, median } from './benchmark.ts';

const VIEW = { center: [113.497, 27.646], zoom: 12 } as const;
const WALL_PATH = `/wall?view=${VIEW.center},${VIEW.zoom}&window=all`;
const QUIET_MS = 1_500;
const PAN_MS = 4_000;

interface Visit {
  /** Until something was painted, and until everything was drawn. */
  firstBytes: number;
  allBytes: number;
  idleMs: number;
  framesPerSecond: number;
}

export const bench: Benchmark = {
  id: 'P16',
  title: 'the wall in Chromium (software GL), whole demo',
  target: 'link page ≤ 60 kB; frames ≥ 0.8 ×',
  run: async (context) => {
    const environment = {
      PATH: process.env.PATH ?? '',
      HOME: process.env.HOME ?? '',
      LOG_LEVEL: 'warn',
      DATABASE_URL: await context.postgisUrl(),
    };
    const loaded = await runBuiltCommand(['demo'], environment);
    if (loaded.exit !== 0) throw new Error(loaded.err);
    const { out } = await runBuiltCommand(['token', 'add', 'bench', '--role', 'wall'], environment);
    const token = out.trim();
    const service = await startServerProcess(environment);
    const cookie = await openSession(service.url, token);
    const bare = await serveBarePage(service.url, token);
    const browser = await openBrowser();
    try {
      const visits: Record<'wall' | 'bare', Visit[]> = { wall: [], bare: [] };
      const look = (page: 'wall' | 'bare', url: string) => async (): Promise<number> => {
        const seen = await visit(browser, url, page === 'wall' ? cookie : undefined);
        visits[page].push(seen);
        return seen.framesPerSecond;
      };
      const frames = await interleave({
        wall: look('wall', service.url + WALL_PATH),
        bare: look('bare', bare.url),
      });
      const of = (page: 'wall' | 'bare', field: keyof Visit) => median(visits[page].map((seen) => seen[field]));
      const kB = (page: 'wall' | 'bare', field: 'firstBytes' | 'allBytes') => of(page, field) / 1_000;
      const against = (what: string, field: 'firstBytes' | 'allBytes') => ({
        what,
        figure: kB('wall', field),
        unit: 'kB',
        baseline: `bare page ${kB('bare', field).toFixed(0)} kB`,
        ratio: kB('bare', field) / kB('wall', field),
      });
      return [
        {
          ...against('wall: bytes on the wire before the first paint', 'firstBytes'),
          notes: 'there is no link page yet: its 60 kB are not measured',
        },
        against('wall: bytes until the map is idle, tiles and data among them', 'allBytes'),
        {
          what: 'wall: time until the map is idle, nothing cached',
          figure: of('wall', 'idleMs') / 1_000,
          unit: 's',
          baseline: `bare page ${(of('bare', 'idleMs') / 1_000).toFixed(1)} s`,
          ratio: of('bare', 'idleMs') / of('wall', 'idleMs'),
        },
        {
          what: 'wall: frames drawn while panning',
          figure: frames.wall,
          unit: 'frames/s',
          baseline: `bare page ${frames.bare.toFixed(1)}/s`,
          ratio: frames.wall / frames.bare,
          notes: '1280 × 720, zoom 12, all 82,513 reports',
        },
      ];
    } finally {
      await browser.close();
      bare.server.close();
      await service.terminate();
    }
  },
};

/** Run in the page before all else: notes when WebGL draws, and in how many frames. */
const WATCH_DRAWING = `{
  const drawn = (window.drawn = { frames: 0, lastMs: 0 });
  let fresh = true;
  const tick = () => {
    fresh = true;
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  for (const name of ['drawElements', 'drawArrays']) {
    const draw = WebGL2RenderingContext.prototype[name];
    WebGL2RenderingContext.prototype[name] = function (...args) {
      if (fresh) drawn.frames++;
      fresh = false;
      drawn.lastMs = performance.now();
      return draw.apply(this, args);
    };
  }
}`;
declare global {
  interface Window {
    drawn: { frames: number; lastMs: number };
  }
}

/** Opens `url` with an empty cache, waits until nothing more comes, and drags the map to and fro. */
async function visit(browser: Browser, url: string, cookie: string | undefined): Promise<Visit> {
  const browsing = await browser.newContext({ viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce' });
  try {
    if (cookie !== undefined) {
      const [name, value] = cookie.split('=') as [string, string];
      await browsing.addCookies([{ name, value, url }]);
    }
    const page = await browsing.newPage();
    await page.addInitScript(WATCH_DRAWING);
    const arrivals: { atMs: number; bytes: number }[] = [];
    page.on('requestfinished', async (asked) => {
      const atMs = performance.now();
      const { responseBodySize, responseHeadersSize } = await asked.sizes();
      arrivals.push({ atMs, bytes: responseBodySize + responseHeadersSize });
    });
    const openedMs = performance.now();
    await page.goto(url, { waitUntil: 'commit' });
    await page.waitForFunction(() => window.drawn?.frames > 0, undefined, { timeout: 60_000 });
    while (performance.now() - arrivals.at(-1)!.atMs < QUIET_MS) await page.waitForTimeout(100);
    const { paintedMs, lastMs } = await page.evaluate(() => ({
      paintedMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
      lastMs: window.drawn.lastMs,
    }));
    const bytesUntil = (atMs: number) =>
      arrivals.reduce((sum, arrival) => sum + (arrival.atMs - openedMs <= atMs ? arrival.bytes : 0), 0);
    const settledMs = arrivals.at(-1)!.atMs - openedMs;
    const before = await page.evaluate(() => window.drawn.frames);
    const panMs = await pan(page);
    const after = await page.evaluate(() => window.drawn.frames);
    return {
      firstBytes: bytesUntil(paintedMs),
      allBytes: bytesUntil(Infinity),
      idleMs: Math.max(settledMs, Math.min(lastMs, settledMs + QUIET_MS)),
      framesPerSecond: ((after - before) / panMs) * 1_000,
    };
  } finally {
    await browsing.close();
  }
}

/** Drags the map to and fro; resolves to how long that took. */
async function pan(page: Page): Promise<number> {
  const startedMs = performance.now();
  await page.mouse.move(640, 400);
  await page.mouse.down();
  for (let step = 0; performance.now() - startedMs < PAN_MS; step++)
    await page.mouse.move(640 + 150 * Math.sin(step / 12), 400 + 60 * Math.sin(step / 17));
  await page.mouse.up();
  return performance.now() - startedMs;
}

async function openSession(url: string, token: string): Promise<string> {
  const answer = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  });
  if (!answer.ok) throw new Error(`Signing in gave ${answer.status}`);
  return answer.headers.get('set-cookie')!.split(';')[0]!;
}

const BARE_PAGE = `<!doctype html><meta charset="utf-8"><title>Bare</title><link rel="stylesheet" href="/maplibre-gl.css">
<style>html, body, #map { height: 100%; margin: 0 }</style><div id="map"></div>
<script type="module">
  import { Map, setWorkerUrl } from '/maplibre-gl.mjs';
  setWorkerUrl('/maplibre-gl-worker.mjs');
  new Map({ container: 'map', fadeDuration: 0, center: [${VIEW.center}], zoom: ${VIEW.zoom}, style: { version: 8,
    sources: { reports: { type: 'vector', tiles: [location.origin + '/tiles/reports/{z}/{x}/{y}.mvt'], maxzoom: 16 } },
    layers: [
      { id: 'plain', type: 'background', paint: { 'background-color': '#10161a' } },
      { id: 'reports', type: 'circle', source: 'reports', 'source-layer': 'reports',
        paint: { 'circle-radius': 4, 'circle-color': '#f0b030' } },
    ] } });
</script>`;

/** Serves the bare page, MapLibre's own files packed, and the service's tiles. */
async function serveBarePage(origin: string, token: string): Promise<{ url: string; server: Server }> {
  const files = new Map(
    ['maplibre-gl.mjs', 'maplibre-gl-shared.mjs', 'maplibre-gl-worker.mjs', 'maplibre-gl.css'].map((name) => {
      const type = name.endsWith('.css') ? 'text/css' : 'text/javascript';
      const content = readFileSync(new URL(`../../node_modules/maplibre-gl/dist/${name}`, import.meta.url));
      return [`/${name}`, { type, content: brotliCompressSync(content) }];
    }),
  );
  const server = createServer((asked, answer) => {
    const path = asked.url as string;
    const file = files.get(path);
    if (path === '/') {
      answer.writeHead(200, { 'content-type': 'text/html' }).end(BARE_PAGE);
    } else if (file !== undefined) {
      answer.writeHead(200, { 'content-type': file.type, 'content-encoding': 'br' }).end(file.content);
    } else if (path.startsWith('/tiles/')) {
      const headers = { authorization: `Bearer ${token}`, 'accept-encoding': 'gzip' };
      const onward = request(origin + path, { headers }, (tile) => {
        answer.writeHead(tile.statusCode as number, tile.headers);
        tile.pipe(answer);
      });
      onward.once('error', () => answer.destroy());
      onward.end();
    } else {
      answer.writeHead(404).end();
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server };
}
