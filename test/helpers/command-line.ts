import { Writable } from 'node:stream';
import { runCommand } from '../../server/cli.ts';
import type { Workplace } from '../../server/main.ts';
import type { CommandPlace } from '../../server/platform/command-place.ts';
import type { CommandIo } from '../../server/platform/control-socket.ts';

/** What a command said, and how it ended. */
export interface Said {
  exit: number;
  out: string;
  err: string;
}

/** Runs a command line on an opened workplace, as the server does for a command that another process sends. */
export async function commandLine(workplace: Workplace, ...args: string[]): Promise<Said> {
  const said = { out: '', err: '' };
  const into = (name: 'out' | 'err') =>
    new Writable({
      write(chunk, _encoding, done) {
        said[name] += String(chunk);
        done();
      },
    });
  const io: CommandIo = {
    out: into('out'),
    err: into('err'),
    workingFolder: process.cwd(),
    signal: new AbortController().signal,
    interactive: false,
  };
  const place: CommandPlace<Workplace> = {
    serve: () => Promise.reject(new Error('Tests start the service themselves')),
    enter: (_name, _args, _io, work) => work(workplace),
  };
  const exit = await runCommand(args, io, place);
  return { exit, ...said };
}
