import type { z } from 'zod';
import type { Ping, PingsTaken } from '../contract.ts';
import { pingLineSchema } from '../contract.ts';
import type { PingRecorder } from './ping-recorder.ts';
import { Taken } from './taken.ts';

/** Positions of one transaction. */
const CHUNK = 10_000;

/** A position waits no longer for others of its chunk: a live stream may bring a few in a second. */
const FLUSH_MS = 1_500;

/**
 * Takes a stream of lines, each a position of somebody as JSON, in chunks that are committed as they come. A line that
 * is none is refused with its index, from 0, and the rest goes on. `mayRelay` tells why somebody’s may not be sent. What
 * came before a stream broke off is taken, too.
 */
export async function takeLines(
  recorder: Pick<PingRecorder, 'take'>,
  lines: AsyncIterable<string | undefined>,
  mayRelay: (staff: string) => { code: string; message: string } | undefined,
  { flushMs = FLUSH_MS }: { flushMs?: number } = {},
): Promise<PingsTaken> {
  const taken = new Taken();
  let people = new Map<string, { pings: Ping[]; indexes: number[] }>();
  let waiting = 0;
  let due: NodeJS.Timeout | undefined;
  let flushed: Promise<unknown> = Promise.resolve();
  let failure: unknown;
  const flush = async (): Promise<void> => {
    clearTimeout(due);
    if (waiting === 0) return void (await flushed);
    const batches = [...people].map(([staff, { pings }]) => ({ staff, pings }));
    const indexes = [...people.values()].flatMap((own) => own.indexes);
    people = new Map();
    waiting = 0;
    flushed = flushed.then(async () => taken.add(await recorder.take(batches), (index) => indexes[index]!));
    await flushed;
  };
  const flushSoon = (): void => {
    due = setTimeout(() => {
      flush().catch((error) => {
        failure = error;
      });
    }, flushMs);
  };
  let index = -1;
  const takeLine = async (line: string | undefined): Promise<void> => {
    if (failure !== undefined) throw failure;
    index++;
    if (line?.trim() === '') return;
    const read = readLine(line);
    if ('flaw' in read) {
      taken.refuse(index, 'invalid-ping', read.flaw);
      return;
    }
    const { worker, ...ping } = read;
    const flaw = mayRelay(worker);
    if (flaw !== undefined) {
      taken.refuse(index, flaw.code, flaw.message);
      return;
    }
    let own = people.get(worker);
    if (own === undefined) {
      own = { pings: [], indexes: [] };
      people.set(worker, own);
    }
    own.pings.push(ping);
    own.indexes.push(index);
    if (++waiting >= CHUNK) await flush();
    else if (waiting === 1) flushSoon();
  };
  try {
    for await (const line of lines) await takeLine(line);
  } finally {
    await flush();
  }
  return taken.tell();
}

function readLine(line: string | undefined): z.output<typeof pingLineSchema> | { flaw: string } {
  if (line === undefined) return { flaw: 'The line is too long' };
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { flaw: 'The line is not JSON' };
  }
  const read = pingLineSchema.safeParse(value);
  return read.success ? read.data : { flaw: flawOf(read.error) };
}

/** The first mistake of a position, in words. */
export function flawOf({ issues }: z.ZodError): string {
  const [issue] = issues;
  return `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim();
}
