/**
 * A load generator in a process of its own, so that it does not share the event loop of the server it presses. Plain
 * sockets, one request under way on each: what is measured is the server. Run directly it is that process.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { fileURLToPath, pathToFileURL } from 'node:url';

export interface Load {
  /** Origin, e.g. http://127.0.0.1:8080. */
  origin: string;
  method?: 'GET' | 'POST';
  /** Sent in turn. */
  paths: string[];
  headers?: Record<string, string>;
  /** Sent in turn, each with the path whose turn it is. */
  bodies?: string[];
  connections: number;
  durationMs: number;
  /** Status that counts as success; any 2xx when absent. */
  status?: number;
}
export interface LoadResult {
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
  requests: number;
  /** Answers of another status. */
  failures: number;
}

/** Presses a server, and says how it did. Answers must carry content-length, or be 304 or 204. */
export async function pressHttp(load: Load): Promise<LoadResult> {
  const child = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(import.meta.url)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(JSON.stringify(load));
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk;
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`The load generator ended with ${code}`);
  return JSON.parse(text) as LoadResult;
}

async function press(load: Load): Promise<LoadResult> {
  const { hostname, port, host } = new URL(load.origin);
  const lines = Object.entries({ host, ...load.headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  const { paths, bodies = [] } = load;
  const requests = Array.from({ length: Math.max(paths.length, bodies.length) }, (_, i) => {
    const body = bodies.length === 0 ? '' : bodies[i % bodies.length]!;
    const length = body === '' ? '' : `content-length: ${Buffer.byteLength(body)}\r\n`;
    return Buffer.from(
      `${load.method ?? 'GET'} ${paths[i % paths.length]} HTTP/1.1\r\n${lines.join('')}${length}\r\n${body}`,
    );
  });
  const latencies: number[] = [];
  let failures = 0;
  let sent = 0;
  const startedAt = performance.now();
  const until = startedAt + load.durationMs;
  const drive = async (socket: Socket): Promise<void> => {
    let waiting: ((status: number) => void) | undefined;
    let received = Buffer.alloc(0);
    socket.on('data', (chunk) => {
      received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
      const end = received.indexOf('\r\n\r\n');
      if (end === -1) return;
      const head = received.toString('latin1', 0, end);
      const length = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0);
      if (received.length < end + 4 + length) return;
      received = received.subarray(end + 4 + length);
      waiting?.(Number(head.slice(9, 12)));
    });
    await once(socket, 'connect');
    while (performance.now() < until) {
      const sentAt = performance.now();
      const answered = new Promise<number>((resolve) => {
        waiting = resolve;
      });
      socket.write(requests[sent++ % requests.length]!);
      const status = await answered;
      latencies.push(performance.now() - sentAt);
      if (load.status === undefined ? status < 200 || status > 299 : status !== load.status) failures++;
    }
    socket.destroy();
  };
  await Promise.all(
    Array.from({ length: load.connections }, () => drive(connect(Number(port), hostname).setNoDelay())),
  );
  const elapsedMs = performance.now() - startedAt;
  latencies.sort((a, b) => a - b);
  const quantile = (share: number): number =>
    latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))]!;
  return {
    perSecond: (latencies.length / elapsedMs) * 1_000,
    p50Ms: quantile(0.5),
    p99Ms: quantile(0.99),
    requests: latencies.length,
    failures,
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  let text = '';
  for await (const chunk of process.stdin) text += chunk;
  process.stdout.write(JSON.stringify(await press(JSON.parse(text) as Load)));
}
