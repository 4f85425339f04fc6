/**
 * Many walls in a process of their own, so that reading them does not slow the server that is measured. Told by its
 * parent, over IPC: `{open: {port, token, walls}}` opens that many streams and answers `{opened}`; `{collect: {expect}}`
 * waits until each wall has that many marked reports and answers `{marks, timesMs}`, arrival by arrival; `{close}`.
 * A mark is `mark-<n>` in the description. Times are of the machine's monotonic clock, as in the parent.
 */
import { connect, type Socket } from 'node:net';

export type WallOrder =
  | { open: { port: number; token: string; walls: number } }
  | { collect: { expect: number } }
  | { close: true };
export type WallAnswer = { opened: number } | { marks: Uint32Array; timesMs: Float64Array } | { failed: string };

const MARK = /mark-(\d+)/g;
const PATIENCE_MS = 30_000;

interface Wall {
  socket: Socket;
  marks: number[];
  timesMs: number[];
  /** The end of the last chunk, in which a mark may be cut. */
  rest: string;
}

let walls: Wall[] = [];
const nowMs = (): number => Number(process.hrtime.bigint()) / 1e6;
const answer = (message: WallAnswer): void => void process.send?.(message);

process.on('message', (order: WallOrder) => {
  const work = 'open' in order ? open(order.open) : 'collect' in order ? collect(order.collect.expect) : close();
  work.catch((error: Error) => answer({ failed: error.message }));
});

async function open({ port, token, walls: count }: { port: number; token: string; walls: number }): Promise<void> {
  while (walls.length < count) {
    const more = Math.min(50, count - walls.length);
    walls.push(...(await Promise.all(Array.from({ length: more }, () => openWall(port, token)))));
  }
  answer({ opened: walls.length });
}

function openWall(port: number, token: string): Promise<Wall> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    const wall: Wall = { socket, marks: [], timesMs: [], rest: '' };
    socket.setEncoding('latin1');
    socket.once('error', reject);
    socket.once('data', (head) =>
      String(head).startsWith('HTTP/1.1 200') ? resolve(wall) : reject(new Error(String(head).split('\r\n')[0])),
    );
    socket.on('data', (chunk: string) => {
      const atMs = nowMs();
      const text = wall.rest + chunk;
      let end = 0;
      for (const match of text.matchAll(MARK)) {
        // Digits at the very end may go on in the next chunk.
        if (match.index + match[0].length === text.length) break;
        wall.marks.push(Number(match[1]));
        wall.timesMs.push(atMs);
        end = match.index + match[0].length;
      }
      wall.rest = text.slice(Math.max(end, text.length - 32));
    });
    socket.write(`GET /api/live HTTP/1.1\r\nhost: bench\r\nauthorization: Bearer ${token}\r\n\r\n`);
  });
}

async function collect(expect: number): Promise<void> {
  const until = nowMs() + PATIENCE_MS;
  while (walls.some(({ marks }) => marks.length < expect)) {
    if (nowMs() > until) throw new Error('A wall did not get every report');
    await new Promise((resume) => setTimeout(resume, 20));
  }
  for (const { marks } of walls)
    if (marks.length !== expect || new Set(marks).size !== expect) throw new Error('A wall got a report twice');
  answer({
    marks: Uint32Array.from(walls.flatMap(({ marks }) => marks)),
    timesMs: Float64Array.from(walls.flatMap(({ timesMs }) => timesMs)),
  });
  for (const wall of walls) {
    wall.marks = [];
    wall.timesMs = [];
  }
}

async function close(): Promise<void> {
  for (const { socket } of walls) socket.destroy();
  walls = [];
  process.disconnect();
}
