import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findBinaries } from '../helpers/postgis-server.ts';

const run = promisify(execFile);

/**
 * Runs `sql` through pgbench for each item of a list of `count`, `rounds` times over: one client, prepared, `:i` counts from 1. Resolves
 * to statements per second, connecting not included.
 */
export async function pgbenchList(url: string, sql: string, count: number, rounds = 1): Promise<number> {
  const binaries = findBinaries();
  if (binaries === undefined) throw new Error('pgbench is not on this machine');
  const folder = mkdtempSync(join(tmpdir(), 'gridwarden-pgbench-'));
  const script = join(folder, 'script.sql');
  writeFileSync(script, `\\set i :i % ${count} + 1\n${sql.replaceAll('\n', ' ')};\n`);
  try {
    const options = ['-n', '-M', 'prepared', '-c', '1', '-D', 'i=0', '-t', String(count * rounds), '-f', script];
    const { stdout } = await run(join(binaries, 'pgbench'), [...options, url]);
    const rate = /tps = ([\d.]+)/.exec(stdout)?.[1];
    if (rate === undefined || !stdout.includes('failed transactions: 0')) throw new Error(`pgbench says: ${stdout}`);
    return Number(rate);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
