import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import {
  plainEnvironment,
  runBuiltCommand,
  type ServerProcess,
  startServerProcess,
} from '../helpers/server-process.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The embedded data has one owner: commands run where it is open, and nothing opens it twice. */
describe('one process owns the data on the embedded engine', function () {
  if (process.env.ENGINE === 'server') return;
  this.timeout(180_000);
  let folder: string;
  let environment: Record<string, string>;
  let server: ServerProcess;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'gridwarden-owner-'));
    environment = plainEnvironment({ DATA_DIR: folder });
    server = await startServerProcess(environment);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('runs a command inside the server that runs, which then knows what it did', async () => {
    const { exit, out, err } = await runBuiltCommand(['token', 'add', 'tour', '--role', 'dispatcher'], environment);
    expect(exit, err).to.equal(0);
    const answer = await fetch(`${server.url}/api/session`, { headers: { authorization: `Bearer ${out.trim()}` } });
    expect(((await answer.json()) as { name: string }).name).to.equal('tour');
  });

  it('gives a refusal and an exit code back through the server', async () => {
    const { exit, err } = await runBuiltCommand(
      ['import', 'cells', '/nowhere.geojson', '--level', '1', '--code', 'X'],
      environment,
    );
    expect(exit).to.equal(1);
    expect(err).to.include('nowhere.geojson');
    expect(err).not.to.match(/\n\s+at /);
  });

  it('refuses a second server in one line that says who has the data', async () => {
    const { exit, err } = await runBuiltCommand(['serve'], { ...environment, PORT: '0' });
    expect(exit).to.equal(1);
    expect(err.trim().split('\n')).to.have.length(1);
    expect(err).to.include(`process id ${server.pid}`);
  });

  it('drains and exits 0 on SIGTERM, and leaves the data free', async () => {
    expect(await server.terminate()).to.equal(0);
    const { exit, err } = await runBuiltCommand(['migrate'], environment);
    expect(exit, err).to.equal(0);
  });

  it('refuses a wrong configuration with a line for each mistake', async () => {
    const { exit, err } = await runBuiltCommand(['serve'], { ...environment, PORT: 'http', SIMULATE: 'yes' });
    expect(exit).to.equal(1);
    expect(err).to.include('PORT must be a whole number').and.to.include('SIMULATE must be 0 or 1');
  });

  it('ends npm start with 0 on SIGTERM', async () => {
    const { npm_config_cache: _, ...own } = process.env;
    const child = spawn('npm', ['start'], {
      cwd: ROOT,
      env: { ...own, ...environment, PORT: '0', npm_config_ignore_scripts: 'true' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
    let said = '';
    await new Promise<void>((resolve) =>
      child.stdout.on('data', (chunk) => {
        said += chunk;
        if (/wall +http/.test(said)) resolve();
      }),
    );
    child.kill('SIGTERM');
    expect(await exited).to.equal(0);
  });
});
