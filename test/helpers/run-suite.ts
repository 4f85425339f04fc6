/**
 * The test command: makes sure of PostGIS and Chromium, builds, runs mocha over every test on both engines, and ends
 * with the line "N passed, N failed". With CI=true a pending test is a failure: nothing may be skipped.
 *
 * The embedded engine works on one core while the other rests: its half of the tests on both engines, and after it the
 * tests that need no engine and no browser, run in mochas of their own beside the other, and are printed after it.
 */
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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
  const runs = (await Promise.all(lanes().map((lane, index) => runLane(lane, index === 0)))).flat();
  for (const { output } of runs.slice(1)) process.stdout.write(output);
  let [passed, failed] = [0, 0];
  for (const { status, output } of runs) {
    const count = (pattern: RegExp) => Number(pattern.exec(output)?.[1] ?? 0);
    const failing = count(CLOSING.failing);
    const pending = count(CLOSING.pending);
    passed += count(CLOSING.passing);
    failed += status !== 0 && failing === 0 ? 1 : failing;
    if (pending > 0 && process.env.CI === 'true') {
      process.stderr.write(`${pending} tests were skipped; with CI=true that counts as failed\n`);
      failed += pending;
    }
  }
  // What failed stands in the middle of a long output: it is told once more where everybody looks.
  if (failed > 0) for (const { output } of runs) process.stdout.write(failuresIn(output));
  return close(passed, failed);
}

/** Mocha's account of what failed, from its count on; empty where nothing did. */
function failuresIn(output: string): string {
  const from = output.search(CLOSING.failing);
  return from === -1 ? '' : `\n${output.slice(from).trim()}\n`;
}

function close(passed: number, failed: number): number {
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  return failed === 0 && passed > 0 ? 0 : 1;
}

interface Part {
  args: string[];
  engine: string | undefined;
}

const ON_BOTH = /\bonBothEngines\(|process\.env\.ENGINE/;
/** What a test imports that brings an engine, a browser or the whole service with it. */
const HEAVY = /\b(onBothEngines|serverEngine|embeddedEngine|openEmbedded|startApp|openBrowser|server-process)\b/;

/** What the mochas run that go beside each other, and in each lane one after another. Each test is in one of them. */
function lanes(): Part[][] {
  if (files.length > 0 || process.env.ENGINE !== undefined)
    return [[{ args: files.length > 0 ? files : [EVERY_TEST], engine: process.env.ENGINE }]];
  const tests = readdirSync('test', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => ({ file: join('test', file), text: readFileSync(join('test', file), 'utf8') }));
  const named = (which: (text: string) => boolean) => tests.filter(({ text }) => which(text)).map(({ file }) => file);
  const isLight = (text: string) => !HEAVY.test(text) && !ON_BOTH.test(text);
  return [
    [{ args: named((text) => !isLight(text)), engine: 'server' }],
    [
      { args: ['--fgrep', 'on the embedded engine', ...named((text) => ON_BOTH.test(text))], engine: 'embedded' },
      { args: named(isLight), engine: undefined },
    ],
  ];
}

async function runLane(parts: readonly Part[], live: boolean) {
  const runs: Awaited<ReturnType<typeof run>>[] = [];
  for (const { args, engine } of parts) runs.push(await run('node_modules/.bin/mocha', args, engine, live));
  return runs;
}

function run(
  command: string,
  args: string[],
  engine: string | undefined,
  live: boolean,
): Promise<{ status: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const env = engine === undefined ? process.env : { ...process.env, ENGINE: engine };
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'], env });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      if (live) process.stdout.write(chunk);
    });
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, output: Buffer.concat(chunks).toString() }));
  });
}

process.exit(await main());
