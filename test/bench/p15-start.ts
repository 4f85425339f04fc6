/**
 * How long the built service takes from its spawn until the wall can be opened, against the engine alone on the same
 * data: a Node process that opens PGlite with PostGIS and nothing else. Then what the service holds in memory beside a
 * PostGIS server, and how it answers while the demo's history loads into the embedded engine. Build first.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runBuiltCommand, type ServerProcess, startServerProcess } from '../helpers/server-process.ts';
import { type BenchContext, type Benchmark, interleave, median, type Row } from './benchmark.ts';
import { openHeartbeats, quantile, type SignedIn, signInAs } from './demo-clients.ts';

const STALL_MEASURED_MS = 20_000;
const REPORT_EVERY_MS = 250;
const HEARTBEAT_MS = 5_000;

const demoIn = (place: Record<string, string>): Record<string, string> => ({
  PATH: process.env.PATH ?? '',
  HOME: process.env.HOME ?? '',
  LOG_LEVEL: 'warn',
  ...place,
});

export const bench: Benchmark = {
  id: 'P15',
  title: 'start with the demo city, and memory',
  target: 'start ≤ engine + 3 s; server beside PostGIS ≤ 250 MB',
  run: async (context) => {
    const folder = mkdtempSync(join(tmpdir(), 'gridwarden-bench-'));
    try {
      return [...(await starts(folder)), await whileLoading(folder), ...(await memory(context))];
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

async function starts(folder: string): Promise<Row[]> {
  const data = join(folder, 'data');
  const bare = join(folder, 'bare');
  let wall: SignedIn | undefined;
  const serve = async (): Promise<number> => {
    const startedMs = performance.now();
    const server = await startServerProcess(demoIn({ DATA_DIR: data }));
    wall ??= await signInAs(server, 'wall');
    await openWall(server, wall);
    const tookMs = performance.now() - startedMs;
    await server.terminate();
    return tookMs;
  };
  const first = await interleave({
    engine: () => {
      rmSync(bare, { recursive: true, force: true });
      return engineAlone(bare);
    },
    service: () => {
      rmSync(data, { recursive: true, force: true });
      wall = undefined;
      return serve();
    },
  });
  const later = await interleave({ engine: () => engineAlone(join(data, 'pgdata')), service: serve });
  const row = (what: string, { engine, service }: typeof first): Row => ({
    what: `${what}, until /readyz, the wall page and GET /api/wall answer`,
    figure: service / 1_000,
    unit: 's',
    baseline: `engine alone ${(engine / 1_000).toFixed(1)} s`,
    ratio: engine / service,
    notes: `engine + ${((service - engine) / 1_000).toFixed(1)} s`,
  });
  return [row('first start', first), row('later start', later)];
}

async function openWall({ url }: ServerProcess, { headers }: SignedIn): Promise<void> {
  for (const path of ['/wall', '/api/wall']) {
    const answer = await fetch(url + path, { headers });
    if (!answer.ok) throw new Error(`${path} gave ${answer.status}`);
    await answer.arrayBuffer();
  }
}

/** Opens PGlite with PostGIS on `folder` in a bare process; how long that takes from its start until PostGIS is there. */
function engineAlone(folder: string): number {
  const program = `
    import { PGlite } from '@electric-sql/pglite';
    import { postgis } from '@electric-sql/pglite-postgis';
    const engine = await PGlite.create({ dataDir: process.argv[1], extensions: { postgis } });
    await engine.exec('create extension if not exists postgis');
    process.stdout.write(String(performance.now()));
    await engine.close();`;
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', program, folder], { encoding: 'utf8' }));
}

/** Files reports and listens while the history loads into the embedded engine of a first start. */
async function whileLoading(folder: string): Promise<Row> {
  const server = await startServerProcess(demoIn({ DATA_DIR: join(folder, 'loading') }));
  const filing = await signInAs(server, 'dispatcher');
  const heartbeats = openHeartbeats(server.url, filing);
  const untilMs = performance.now() + STALL_MEASURED_MS;
  const latencies: number[] = [];
  const { categories } = (await (await fetch(`${server.url}/api/wall`, { headers: filing.headers })).json()) as {
    categories: { code: string }[];
  };
  const body = JSON.stringify({ lon: 113.5, lat: 27.65, category: categories[0]!.code, description: '井盖缺失' });
  while (performance.now() < untilMs) {
    const sentMs = performance.now();
    const headers = { ...filing.headers, 'content-type': 'application/json' };
    const answer = await fetch(`${server.url}/api/reports`, { method: 'POST', headers, body });
    if (answer.status !== 201) throw new Error(`POST gave ${answer.status}: ${await answer.text()}`);
    await answer.arrayBuffer();
    latencies.push(performance.now() - sentMs);
    await new Promise((resolve) => setTimeout(resolve, REPORT_EVERY_MS));
  }
  const beats = heartbeats.close();
  const lateMs = Math.max(...beats.slice(1).map((atMs, i) => atMs - beats[i]! - HEARTBEAT_MS));
  await server.terminate();
  return {
    what: 'POST /api/reports while the history loads into the embedded engine, p99',
    figure: quantile(latencies, 0.99),
    unit: 'ms',
    baseline: '',
    notes: `p50 ${median(latencies).toFixed(0)} ms; latest heartbeat ${lateMs.toFixed(0)} ms late`,
  };
}

/** Resident memory of a service whose data lies in a PostGIS server, all of the demo loaded and its walls in use. */
async function memory(context: BenchContext): Promise<Row[]> {
  const environment = demoIn({ DATABASE_URL: await context.postgisUrl() });
  const loaded = await runBuiltCommand(['demo'], environment);
  if (loaded.exit !== 0) throw new Error(loaded.err);
  const { out: token } = await runBuiltCommand(['token', 'add', 'bench', '--role', 'wall'], environment);
  const server = await startServerProcess(environment);
  const headers = { authorization: `Bearer ${token.trim()}` };
  const get = async (path: string): Promise<void> => {
    const answer = await fetch(server.url + path, { headers });
    if (!answer.ok) throw new Error(`${path} gave ${answer.status}`);
    await answer.arrayBuffer();
  };
  while (!/^gridwarden_points_loading 0$/m.test(await (await fetch(`${server.url}/metrics`)).text()))
    await new Promise((resolve) => setTimeout(resolve, 100));
  const atRest = resident(server.pid);
  for (let i = 0; i < 20; i++) {
    await get('/api/wall');
    for (const [z, x, y] of CITY_TILES)
      for (const layer of ['cells', 'borders', 'reports']) await get(`/tiles/${layer}/${z}/${x}/${y}.mvt`);
  }
  const inUse = resident(server.pid);
  await server.terminate();
  return [
    {
      what: 'resident memory beside PostGIS, whole demo (82,513 reports), after 20 walls were opened',
      figure: inUse.nowMiB,
      unit: 'MiB',
      baseline: '',
      notes: `${atRest.nowMiB.toFixed(0)} MiB before the first wall; highest ever ${inUse.peakMiB.toFixed(0)} MiB`,
    },
  ];
}

/** Tiles about the centre of the city, one of each zoom. */
const CITY_TILES = Array.from({ length: 7 }, (_, i) => {
  const z = i + 9;
  const [lon, lat] = [113.497, 27.646].map((degrees) => (degrees * Math.PI) / 180) as [number, number];
  const y = 0.5 - Math.asinh(Math.tan(lat)) / (2 * Math.PI);
  return [z, Math.floor((lon / (2 * Math.PI) + 0.5) * 2 ** z), Math.floor(y * 2 ** z)] as const;
});

function resident(pid: number): { nowMiB: number; peakMiB: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const read = (field: string): number => Number(new RegExp(`${field}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1_024;
  return { nowMiB: read('VmRSS'), peakMiB: read('VmHWM') };
}
