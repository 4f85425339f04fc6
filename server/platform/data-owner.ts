/**
 * One process owns the embedded data. Its lock file says who, and the path of a socket on which a running server takes
 * commands. The file is made whole by link(2), so nobody reads half of it; a lock whose process is gone is taken over.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { refuse } from './errors.ts';

export interface Owner {
  pid: number;
  /** Start of that process in clock ticks since boot, where the system tells; tells a reused pid apart. */
  startTicks: string | null;
  /** What it runs, e.g. "serve" or "import cells". */
  command: string;
  since: string;
  /** Where it takes commands; the socket exists only while a server runs. */
  socket: string;
}

export interface Ownership {
  owner: Owner;
  release(): void;
}

const LOCK = 'owner.json';

/**
 * Takes `dataDir` for this process, making the folder when it is missing.
 * @throws data-in-use, which says who has it
 */
export function ownData(dataDir: string, command: string, now: Date): Ownership {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const lock = join(dataDir, LOCK);
  const mark = randomBytes(6).toString('hex');
  const owner: Owner = {
    pid: process.pid,
    startTicks: startTicks(process.pid),
    command,
    since: now.toISOString(),
    // A socket's path may have about 100 bytes at most, so it does not stand in the data folder.
    socket: join(tmpdir(), `gridwarden-${mark}.sock`),
  };
  const draft = join(dataDir, `owner-${mark}.json`);
  writeFileSync(draft, JSON.stringify(owner), { mode: 0o600 });
  try {
    for (let attempt = 0; attempt < 10; attempt++) {
      if (linked(draft, lock)) return { owner, release: () => release(lock, owner) };
      const other = dataOwner(dataDir);
      if (other !== undefined) throw refuse('data-in-use', inUse(dataDir, other));
      clearStale(lock, join(dataDir, `owner-stale-${mark}.json`));
    }
    throw refuse('data-in-use', `The lock ${lock} changes hands too fast; try again`);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** The living process that owns `dataDir`, or undefined. */
export function dataOwner(dataDir: string): Owner | undefined {
  const owner = readOwner(join(dataDir, LOCK));
  return owner !== undefined && lives(owner) ? owner : undefined;
}

const inUse = (dataDir: string, owner: Owner): string =>
  owner.command === 'serve'
    ? `The server with process id ${owner.pid} has ${dataDir} since ${owner.since}. Stop it first, or let it do the work: commands run through it by themselves`
    : `Process ${owner.pid} (${owner.command}) has ${dataDir} since ${owner.since}. Wait for it to end, or end it, then try again`;

function linked(draft: string, lock: string): boolean {
  try {
    linkSync(draft, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Moves a dead lock out of the way. If another process took it over meanwhile, what was moved is its, and goes back. */
function clearStale(lock: string, aside: string): void {
  try {
    renameSync(lock, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const moved = readOwner(aside);
  if (moved !== undefined && lives(moved)) linked(aside, lock);
  else if (moved !== undefined) rmSync(moved.socket, { force: true });
  rmSync(aside, { force: true });
}

function release(lock: string, owner: Owner): void {
  if (readOwner(lock)?.socket === owner.socket) rmSync(lock, { force: true });
  rmSync(owner.socket, { force: true });
}

function readOwner(file: string): Owner | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Owner;
  } catch {
    return undefined;
  }
}

function lives(owner: Owner): boolean {
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  const ticks = startTicks(owner.pid);
  return owner.startTicks === null || ticks === null || ticks === owner.startTicks;
}

/** Field 22 of /proc/PID/stat; null where there is no /proc. */
function startTicks(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
