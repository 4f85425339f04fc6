/**
 * Watches services from a process of its own while boundaries change: asks each for points without a pause, and for a
 * tile until it is another. Run directly it is that process; it begins when it was told what to watch, and ends and says
 * what it saw when its input ends.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';

export interface Watch {
  origins: string[];
  headers: Record<string, string>;
  /** Asked in turn; each answers with its generation. */
  paths: string[];
  tile: string;
  /** Requests under way at each service. */
  connections: number;
}
/** An answer of one of the services, with the clock when it was asked and when it came, ms. */
export interface Answer {
  origin: number;
  sentMs: number;
  receivedMs: number;
  generation: number;
  cell: string;
}
export interface Watched {
  answers: Answer[];
  /** For each service, when the first tile came that was another than at first. */
  freshTileMs: (number | null)[];
}

/** Begins to watch; resolves once each service has answered, to what ends it. */
export async function watchStale(watch: Watch): Promise<() => Promise<Watched>> {
  const child = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(import.meta.url)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  child.stdin.write(`${JSON.stringify(watch)}\n`);
  await lines.next();
  return async () => {
    child.stdin.end();
    const { value } = await lines.next();
    await once(child, 'close');
    return JSON.parse(value as string) as Watched;
  };
}

interface Reply {
  etag: string | undefined;
  body: string;
}

async function run({ origins, headers, paths, tile, connections }: Watch, ended: Promise<unknown>): Promise<void> {
  const agent = new Agent({ keepAlive: true });
  const ask = async (url: string): Promise<Reply> => {
    const [response] = (await once(get(url, { agent, headers }), 'response')) as [IncomingMessage];
    let body = '';
    for await (const chunk of response.setEncoding('latin1')) body += chunk;
    if (response.statusCode !== 200) throw new Error(`${url} gave ${response.statusCode}: ${body}`);
    return { etag: response.headers.etag, body };
  };
  let isOver = false;
  void ended.then(() => {
    isOver = true;
  });
  const answers: Answer[] = [];
  const freshTileMs: (number | null)[] = origins.map(() => null);
  const first = await Promise.all(origins.map((origin) => ask(origin + tile)));
  const askPoints = async (origin: number): Promise<void> => {
    for (let turn = 0; !isOver; turn++) {
      const sentMs = Date.now();
      const { body } = await ask(origins[origin]! + paths[turn % paths.length]);
      const { generation, cell } = JSON.parse(body) as { generation: number; cell: { code: string } };
      answers.push({ origin, sentMs, receivedMs: Date.now(), generation, cell: cell.code });
    }
  };
  const askTile = async (origin: number): Promise<void> => {
    while (!isOver && freshTileMs[origin] === null) {
      const { etag } = await ask(origins[origin]! + tile);
      if (etag !== first[origin]!.etag) freshTileMs[origin] = Date.now();
      else await new Promise((resolve) => setTimeout(resolve, 2));
    }
  };
  process.stdout.write('watching\n');
  await Promise.all(
    origins.flatMap((_, origin) => [askTile(origin), ...Array.from({ length: connections }, () => askPoints(origin))]),
  );
  process.stdout.write(`${JSON.stringify({ answers, freshTileMs } satisfies Watched)}\n`);
  agent.destroy();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const input = createInterface({ input: process.stdin });
  const [line] = (await once(input, 'line')) as [string];
  await run(JSON.parse(line) as Watch, once(input, 'close'));
}
