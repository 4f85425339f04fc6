/**
 * A PostgreSQL server with PostGIS for tests and benchmarks: a cluster of our own in a temporary folder, on a free
 * loopback port, run as the postgres user. Run directly, it prints the URL and serves until it is ended.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';

export interface PostgisServer {
  /** URL of the maintenance database, as a superuser. */
  url: string;
  /** Stops at once, as a crash would: `kill -9` for every process of the cluster. */
  crash(): void;
  /** Stops as an operator would: clients are cut off, data is written. */
  stop(): Promise<void>;
  /** Starts again on the same port and data. */
  start(): Promise<void>;
  /** Stops and deletes. */
  remove(): Promise<void>;
}

export interface PostgisOptions {
  /** Durable commits, as in production; tests that do not measure or crash go without. */
  durable?: boolean;
  settings?: Record<string, string>;
}

const INSTALL = 'apt-get install -y postgresql-15-postgis-3';

/** Starts a new cluster. Throws, with the command to run, where PostGIS is not installed. */
export async function startPostgisServer(options: PostgisOptions = {}): Promise<PostgisServer> {
  const binaries = findBinaries();
  if (binaries === undefined) throw new Error(`No PostgreSQL with PostGIS on this machine. Run: ${INSTALL}`);
  const folder = mkdtempSync(join(tmpdir(), 'gridwarden-pg-'));
  const asRoot = process.getuid?.() === 0;
  const data = join(folder, 'data');
  const port = await freePort();
  if (asRoot) execFileSync('chown', ['postgres:', folder]);
  else chmodSync(folder, 0o700);
  const prefix: string[] = asRoot ? ['runuser', '-u', 'postgres', '--'] : [];
  const run = (command: string, args: string[]) => {
    const [program, ...rest] = [...prefix, join(binaries, command), ...args] as [string, ...string[]];
    return execFileSync(program, rest, { stdio: ['ignore', 'pipe', 'pipe'], cwd: folder });
  };
  run('initdb', ['-D', data, '-U', 'gridwarden', '--auth=trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync']);
  const settings: Record<string, string> = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: folder,
    max_connections: '200',
    shared_buffers: '256MB',
    jit: 'off',
    ...(options.durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
    ...options.settings,
  };
  const url = `postgres://gridwarden@127.0.0.1:${port}/postgres`;
  let server: ChildProcess | undefined;
  const start = async (): Promise<void> => {
    const args = ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
    const [program, ...rest] = [...prefix, join(binaries, 'postgres'), ...args] as [string, ...string[]];
    server = spawn(program, rest, { stdio: 'ignore', cwd: folder });
    await answers(url);
  };
  const signal = (name: string) => {
    const pid = execFileSync('head', ['-1', join(data, 'postmaster.pid')])
      .toString()
      .trim();
    execFileSync('kill', [`-${name}`, pid]);
  };
  const ended = (child: ChildProcess | undefined) =>
    new Promise<void>((resolve) =>
      child === undefined || child.exitCode !== null || child.signalCode !== null
        ? resolve()
        : child.once('exit', () => resolve()),
    );
  const stop = async (): Promise<void> => {
    if (server === undefined) return;
    const child = server;
    server = undefined;
    signal('INT');
    await ended(child);
  };
  await start();
  process.once('exit', () => {
    if (server !== undefined) signal('QUIT');
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    url,
    start,
    stop,
    crash: () => {
      signal('QUIT');
      server = undefined;
    },
    remove: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The newest PostgreSQL on this machine that has PostGIS, or undefined. */
export function findBinaries(): string | undefined {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return undefined;
  return readdirSync(root)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => ({ version, binaries: join(root, version, 'bin') }))
    .find(
      ({ version, binaries }) =>
        existsSync(join(binaries, 'postgres')) &&
        existsSync(`/usr/share/postgresql/${version}/extension/postgis.control`),
    )?.binaries;
}

async function answers(url: string): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt++) {
    const client = new pg.Client(url);
    client.on('error', () => {});
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error(`The PostgreSQL server at ${url} does not answer`);
}

/** A loopback port that nobody uses now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const server = await startPostgisServer({ durable: process.argv.includes('--durable') });
  process.stdout.write(`${server.url}\n`);
  for (const name of ['SIGINT', 'SIGTERM'] as const)
    process.once(name, () => void server.remove().then(() => process.exit(0)));
  setInterval(() => {}, 60_000);
}
