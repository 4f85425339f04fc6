/**
 * Lets a command line run its command inside the server that owns the embedded data. Over a socket that only the
 * owner of the data may open goes one JSON line `{arguments, workingFolder}`; back come JSON lines
 * `{out}` or `{err}` with text, and last `{exit}`. When the caller goes away, the command is told to stop.
 */
import { connect, createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** What a command gets to work with, wherever it runs. */
export interface CommandIo {
  out: Writable;
  err: Writable;
  /** Relative file names count from here. */
  workingFolder: string;
  /** Ends the command: Ctrl-C, or the caller is gone. */
  signal: AbortSignal;
  /** True when `err` is a terminal on which a progress bar can be drawn. */
  interactive: boolean;
}

export type CommandRunner = (args: readonly string[], io: CommandIo) => Promise<number>;

interface Request {
  arguments: string[];
  workingFolder: string;
  interactive: boolean;
}
type Answer = { out: string } | { err: string } | { exit: number };

/** Takes commands on `path` until closed. */
export function serveCommands(path: string, run: CommandRunner): Promise<{ close(): Promise<void> }> {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    const stop = new AbortController();
    socket.on('close', () => {
      open.delete(socket);
      stop.abort();
    });
    socket.on('error', () => stop.abort());
    const lines = createInterface({ input: socket });
    lines.once('line', async (line) => {
      const request = requestOf(line);
      if (request === undefined) {
        socket.destroy();
        return;
      }
      const io: CommandIo = {
        out: answers(socket, (text) => ({ out: text })),
        err: answers(socket, (text) => ({ err: text })),
        workingFolder: request.workingFolder,
        signal: stop.signal,
        interactive: request.interactive,
      };
      const exit = await run(request.arguments, io).catch((error: Error) => {
        io.err.write(`${error.message}\n`);
        return 1;
      });
      socket.end(`${JSON.stringify({ exit } satisfies Answer)}\n`);
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    // The socket is made within `listen`, and must not be anybody else's for a moment.
    const usual = process.umask(0o177);
    server.listen(path, () => {
      resolve({
        close: () =>
          new Promise((closed) => {
            for (const socket of open) socket.destroy();
            server.close(() => closed());
          }),
      });
    });
    process.umask(usual);
  });
}

/** What a caller asks; undefined where it was cut off in the middle of its line. */
function requestOf(line: string): Request | undefined {
  try {
    return JSON.parse(line) as Request;
  } catch {
    return undefined;
  }
}

/** Runs a command in the server behind `path` and passes on what it says. Resolves to its exit code. */
export function sendCommand(path: string, args: readonly string[], io: CommandIo): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect(path);
    let exit: number | undefined;
    socket.once('error', reject);
    socket.once('connect', () => {
      const request: Request = { arguments: [...args], workingFolder: io.workingFolder, interactive: io.interactive };
      socket.write(`${JSON.stringify(request)}\n`);
    });
    io.signal.addEventListener('abort', () => socket.destroy(), { once: true });
    createInterface({ input: socket }).on('line', (line) => {
      const answer = JSON.parse(line) as Answer;
      if ('out' in answer) {
        if (!io.out.write(answer.out)) {
          socket.pause();
          io.out.once('drain', () => socket.resume());
        }
      } else if ('err' in answer) io.err.write(answer.err);
      else exit = answer.exit;
    });
    socket.once('close', () => {
      if (exit !== undefined) resolve(exit);
      else if (io.signal.aborted) resolve(130);
      else reject(new Error('The server went away before the command ended'));
    });
  });
}

function answers(socket: Socket, wrap: (text: string) => Answer): Writable {
  return new Writable({
    decodeStrings: false,
    write(chunk: string | Buffer, _encoding, done) {
      if (socket.destroyed) return done();
      socket.write(`${JSON.stringify(wrap(chunk.toString()))}\n`, () => done());
    },
  });
}
