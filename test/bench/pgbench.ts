import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findBinaries } from '../helpers/postgis-server.ts';

const run = promisify(execFile);

/** Runs a pgbench `script` with prepared statements; resolves to its transactions per second. */
export async function pgbench(
  url: string,
  script: string,
  { clients, seconds }: { clients: number; seconds: number },
): Promise<number> {
  const binaries = findBinaries();
  if (binaries === undefined) throw new Error('pgbench is not on this machine');
  const folder = mkdtempSync(join(tmpdir(), 'gridwarden-pgbench-'));
  const file = join(folder, 'script.sql');
  writeFileSync(file, script);
  try {
    const options = [
      '-n',
      '-M',
      'prepared',
      '-c',
      String(clients),
      '-j',
      '2',
      '-T',
      String(seconds),
      '-f',
      file,
      '--random-seed=7',
    ];
    const { stdout } = await run(join(binaries, 'pgbench'), [...options, url]);
    const rate = /tps = ([\d.]+)/.exec(stdout)?.[1];
    if (rate === undefined) throw new Error(`pgbench says: ${stdout}`);
    return Number(rate);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
