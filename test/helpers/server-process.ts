/** The built service as a process of its own, as an operator runs it: for tests that kill it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { freePort } from './postgis-server.ts';

const CLI = fileURLToPath(new URL('../../dist/server/cli.js', import.meta.url));
const READY_TRIES = 600;

export interface ServerProcess {
  url: string;
  pid: number;
  /** Everything that it said so far. */
  said(): string;
  /** As a power cut would. Resolves when it is gone. */
  kill(): Promise<void>;
  /** As an operator would. Resolves to the exit code. */
  terminate(): Promise<number | null>;
}

/** Environment of a service without the demo; nothing of the caller's own leaks in but the path. */
export const plainEnvironment = (more: Record<string, string> = {}): Record<string, string> => ({
  PATH: process.env.PATH ?? '',
  HOME: process.env.HOME ?? '',
  DEMO: '0',
  LOG_LEVEL: 'warn',
  ...more,
});

/** Starts the built service and waits until it is ready. */
export async function startServerProcess(environment: Record<string, string>): Promise<ServerProcess> {
  if (!existsSync(CLI)) throw new Error('Build first: npm run build');
  const port = await freePort();
  const child = spawn(process.execPath, [CLI, 'serve'], {
    env: { ...environment, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  const said = () => Buffer.concat(chunks).toString();
  const url = `http://127.0.0.1:${port}`;
  await isReady(url, child, said);
  const gone = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return {
    url,
    pid: child.pid as number,
    said,
    kill: async () => {
      child.kill('SIGKILL');
      await gone;
    },
    terminate: () => {
      child.kill('SIGTERM');
      return gone;
    },
  };
}

async function isReady(url: string, child: ChildProcess, said: () => string): Promise<void> {
  for (let attempt = 0; attempt < READY_TRIES; attempt++) {
    if (child.exitCode !== null) throw new Error(`The service ended at its start:\n${said()}`);
    const ready = await fetch(`${url}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill('SIGKILL');
  throw new Error(`The service is not ready:\n${said()}`);
}

/** Runs a command of the built command line to its end. */
export function runBuiltCommand(
  args: readonly string[],
  environment: Record<string, string>,
): Promise<{ exit: number | null; out: string; err: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CLI, ...args], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.once('error', reject);
    child.once('close', (exit) => resolve({ exit, out, err }));
  });
}
