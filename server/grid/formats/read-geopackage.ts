import { fork } from 'node:child_process';
import { extname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { brokenFile } from './broken-file.ts';
import type { ByteSource } from './byte-source.ts';
import type { PackageAnswer } from './geopackage-process.ts';
import type { PackageHead, PackageRow } from './geopackage-store.ts';

export interface ReadingOptions {
  layer?: string | undefined;
  signal?: AbortSignal | undefined;
  /** For how long SQLite may work on one package in all, ms. */
  patienceMs?: number | undefined;
}

export interface PackageReading {
  head: PackageHead;
  /** The next features in the order of the table; none after the last. */
  next(): Promise<PackageRow[]>;
  /** Ends the process, whatever it is at. */
  stop(): void;
}

/** 200 MB take 3 s on one of two busy cores. */
const PATIENCE_MS = 120_000;
const PROGRAM = fileURLToPath(new URL(`./geopackage-process${extname(import.meta.url)}`, import.meta.url));

/**
 * Reads a package in a process of its own. SQLite runs a statement to its end once it began, and a file that somebody
 * made for it can have it run for good: a page that is its own aunt is enough. Here it would stop the whole service. The
 * process is killed when it took too long, when `signal` says so, and on `stop`. A thread would need a loader for the
 * sources, and share what memory there is.
 */
export async function readGeoPackage(
  source: ByteSource,
  { layer, signal, patienceMs = PATIENCE_MS }: ReadingOptions,
): Promise<PackageReading> {
  signal?.throwIfAborted();
  const child = fork(PROGRAM, layer === undefined ? [source.name] : [source.name, layer], {
    serialization: 'advanced',
    stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
  });
  let over: unknown;
  let waiting: { resolve(answer: PackageAnswer): void; reject(cause: unknown): void } | undefined;
  let leftMs = patienceMs;

  const stop = (cause: unknown): void => {
    over ??= cause;
    waiting?.reject(over);
    signal?.removeEventListener('abort', abort);
    child.kill('SIGKILL');
  };
  const abort = () => stop(signal?.reason);
  const hear = async (): Promise<PackageAnswer> => {
    if (over !== undefined) throw over;
    const askedAt = performance.now();
    const tooLong = () =>
      stop(brokenFile(`${source.name} takes longer to read than any map does; nothing was imported`));
    const timer = setTimeout(tooLong, leftMs);
    try {
      return await new Promise<PackageAnswer>((resolve, reject) => {
        waiting = { resolve, reject };
      });
    } finally {
      clearTimeout(timer);
      waiting = undefined;
      leftMs -= performance.now() - askedAt;
    }
  };
  signal?.addEventListener('abort', abort, { once: true });
  child.on('message', (answer: PackageAnswer) =>
    'refused' in answer ? stop(brokenFile(answer.refused)) : waiting?.resolve(answer),
  );
  child.once('error', stop);
  child.once('exit', () => stop(brokenFile(`${source.name} could not be read to its end`)));
  // Where it is the process that broke off, its exit says more.
  const sent = pipeline(Readable.from(source.chunks()), child.stdin!);
  sent.catch((cause) => (cause instanceof Error && cause.name === 'Refusal' ? stop(cause) : undefined));

  const first = await hear();
  if (!('head' in first)) throw new Error('A GeoPackage was answered for before it was opened');
  return {
    head: first.head,
    next: async () => {
      if (over === undefined) child.send('next');
      const answer = await hear();
      return 'rows' in answer ? answer.rows : [];
    },
    stop: () => stop(brokenFile(`${source.name} was closed`)),
  };
}
