/**
 * Where a command runs: in a process of its own, or in the server that owns the embedded data, so that two processes
 * never open it at once.
 */
import { existsSync } from 'node:fs';
import type { Clock } from './clock.ts';
import { type CommandIo, type CommandRunner, sendCommand } from './control-socket.ts';
import { dataOwner, ownData } from './data-owner.ts';

/** `W` is what a command works with: the data, opened and up to date. */
export interface CommandPlace<W> {
  serve(io: CommandIo): Promise<number>;
  /** Runs `work` on the opened data, or has the process that owns the data run `args`. Resolves to the exit code. */
  enter(name: string, args: readonly string[], io: CommandIo, work: (workplace: W) => Promise<number>): Promise<number>;
}

/** Runs a command line in a place; the command line itself is given, since it stands above every room. */
export type RunCommand<W> = (args: readonly string[], io: CommandIo, place: CommandPlace<W>) => Promise<number>;

export interface OwnProcess<W> {
  /** Folder of the embedded data; undefined with a database server, which any number of processes may use. */
  dataDir: string | undefined;
  clock: Clock;
  open(): Promise<{ workplace: W; close(): Promise<void> }>;
  serve(io: CommandIo): Promise<number>;
}

/** Commands of this process: it opens the data itself, unless a server has it. */
export function ownProcess<W>({ dataDir, clock, open, serve }: OwnProcess<W>): CommandPlace<W> {
  return {
    serve,
    enter: async (name, args, io, work) => {
      const socket = dataDir === undefined ? undefined : await serverSocket(dataDir);
      if (socket !== undefined) return sendCommand(socket, args, io);
      const ownership = dataDir === undefined ? undefined : ownData(dataDir, name, clock());
      try {
        const { workplace, close } = await open();
        try {
          return await work(workplace);
        } finally {
          await close();
        }
      } finally {
        ownership?.release();
      }
    },
  };
}

/** Commands that another process sends to a server: they run on the data that is open there. */
export function insideServer<W>(workplace: W, runCommand: RunCommand<W>): CommandRunner {
  const place: CommandPlace<W> = {
    serve: async (io) => {
      io.err.write('A server runs already\n');
      return 1;
    },
    enter: (_name, _args, _io, work) => work(workplace),
  };
  return (args, io) => runCommand(args, io, place);
}

const STARTING_TRIES = 120;
const STARTING_RETRY_MS = 500;

/** The socket of the server that owns `dataDir`, waited for while that server starts; undefined when none runs. */
async function serverSocket(dataDir: string): Promise<string | undefined> {
  for (let attempt = 0; attempt < STARTING_TRIES; attempt++) {
    const owner = dataOwner(dataDir);
    if (owner === undefined || owner.command !== 'serve') return undefined;
    if (existsSync(owner.socket)) return owner.socket;
    await new Promise((resolve) => setTimeout(resolve, STARTING_RETRY_MS));
  }
  return undefined;
}
