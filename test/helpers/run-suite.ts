/**
 * The test command: makes sure of PostGIS and Chromium, builds, runs mocha over every test on both engines, and ends
 * with the line "N passed, N failed". With CI=true a pending test is a failure: nothing may be skipped.
 */
import { spawn, spawnSync } from 'node:child_process';
import { ensurePrerequisites } from './prerequisites.ts';

const EVERY_TEST = 'test/**/*.test.ts';
const files = process.argv.slice(2);
const CLOSING = { passing: /^\s*(\d+) passing/m, failing: /^\s*(\d+) failing/m, pending: /^\s*(\d+) pending/m };

async function main(): Promise<number> {
  try {
    ensurePrerequisites();
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    return close(0, 1);
  }
  if (spawnSync('npm', ['run', '-s', 'build'], { stdio: 'inherit' }).status !== 0) {
    process.stderr.write('The build failed\n');
    return close(0, 1);
  }
  const { status, output } = await run('node_modules/.bin/mocha', files.length > 0 ? files : [EVERY_TEST]);
  const count = (pattern: RegExp) => Number(pattern.exec(output)?.[1] ?? 0);
  const passed = count(CLOSING.passing);
  const pending = count(CLOSING.pending);
  let failed = count(CLOSING.failing);
  if (status !== 0 && failed === 0) failed = 1;
  if (pending > 0 && process.env.CI === 'true') {
    process.stderr.write(`${pending} tests were skipped; with CI=true that counts as failed\n`);
    failed += pending;
  }
  return close(passed, failed);
}

function close(passed: number, failed: number): number {
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  return failed === 0 && passed > 0 ? 0 : 1;
}

function run(command: string, args: string[]): Promise<{ status: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      process.stdout.write(chunk);
    });
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, output: Buffer.concat(chunks).toString() }));
  });
}

process.exit(await main());
