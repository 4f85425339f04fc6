import { fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { expect } from 'chai';
import { type CommandIo, sendCommand, serveCommands } from '../../server/platform/control-socket.ts';
import { dataOwner, ownData } from '../../server/platform/data-owner.ts';
import type { Refusal } from '../../server/platform/errors.ts';

const NOW = new Date('2026-01-02T03:04:05Z');

describe('ownership of the embedded data', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'gridwarden-owner-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is given to one process, which the refusal of the next names', () => {
    const ownership = ownData(folder, 'import cells', NOW);
    try {
      ownData(folder, 'serve', NOW);
      expect.fail('owned twice');
    } catch (error) {
      expect((error as Refusal).code).to.equal('data-in-use');
      expect((error as Refusal).message).to.include(`Process ${process.pid} (import cells)`);
    }
    ownership.release();
    ownData(folder, 'serve', NOW).release();
  });

  it('is taken over from a process that is gone', () => {
    const lock = join(folder, 'owner.json');
    writeFileSync(
      lock,
      JSON.stringify({
        pid: 2 ** 22 - 3,
        startTicks: '1',
        command: 'serve',
        since: NOW.toISOString(),
        socket: join(folder, 's'),
      }),
    );
    expect(dataOwner(folder)).to.equal(undefined);
    const ownership = ownData(folder, 'serve', NOW);
    expect(JSON.parse(readFileSync(lock, 'utf8')).pid).to.equal(process.pid);
    ownership.release();
  });

  it('is not fooled by a reused process id', () => {
    writeFileSync(
      join(folder, 'owner.json'),
      JSON.stringify({ pid: process.pid, startTicks: '1', command: 'serve', since: '', socket: join(folder, 's') }),
    );
    ownData(folder, 'serve', NOW).release();
  });

  it('goes to exactly one of many processes that start at once', async function () {
    this.timeout(60_000);
    const program = join(folder, 'contender.ts');
    const module = new URL('../../server/platform/data-owner.ts', import.meta.url).href;
    writeFileSync(
      program,
      `import { ownData } from '${module}';
       process.once('message', () => {
         try { ownData('${folder}/data', 'serve', new Date()); process.send('won'); } catch { process.send('lost'); }
       });
       setInterval(() => {}, 1000); // a winner that ended would leave the data free again
       process.send('ready');`,
    );
    const children = Array.from({ length: 6 }, () => fork(program, { execArgv: ['--import', 'tsx'] }));
    const says = (child: (typeof children)[number]) =>
      new Promise<string>((resolve) => child.once('message', (word) => resolve(String(word))));
    await Promise.all(children.map(says));
    const verdicts = children.map(says);
    for (const child of children) child.send('go');
    const words = await Promise.all(verdicts);
    for (const child of children) child.kill('SIGKILL');
    expect(words.filter((word) => word === 'won')).to.have.length(1);
  });
});

describe('the control socket', () => {
  const io = (out: string[], err: string[], signal = new AbortController().signal): CommandIo => {
    const into = (list: string[]) =>
      new Writable({
        write(chunk, _encoding, done) {
          list.push(String(chunk));
          done();
        },
      });
    return { out: into(out), err: into(err), workingFolder: '/somewhere', signal, interactive: false };
  };
  const path = () => join(mkdtempSync(join(tmpdir(), 'gridwarden-socket-')), 's');

  it('runs a command where the server is and gives back all that it says', async () => {
    const at = path();
    const served = await serveCommands(at, async (args, theirs) => {
      theirs.out.write(`${args.join('|')} in ${theirs.workingFolder}\n`);
      theirs.err.write('旁白\n');
      return 3;
    });
    const [out, err]: [string[], string[]] = [[], []];
    expect(await sendCommand(at, ['import', 'a b', '网格'], io(out, err))).to.equal(3);
    expect(out.join('')).to.equal('import|a b|网格 in /somewhere\n');
    expect(err.join('')).to.equal('旁白\n');
    await served.close();
  });

  it('is for the owner of the data alone', async () => {
    const at = path();
    const served = await serveCommands(at, async () => 0);
    expect((statSync(at).mode & 0o777).toString(8)).to.equal('600');
    await served.close();
  });

  it('survives a caller that is cut off in the middle of its line', async () => {
    const at = path();
    const served = await serveCommands(at, async () => 0);
    for (const text of ['{"arguments":["imp', 'no JSON\n']) {
      const caller = connect(at, () => caller.end(text));
      await new Promise((gone) => caller.once('close', gone));
    }
    expect(await sendCommand(at, ['migrate'], io([], []))).to.equal(0);
    await served.close();
  });

  it('tells the command to stop when the caller goes away', async () => {
    const at = path();
    let stopped: () => void;
    const wasStopped = new Promise<void>((resolve) => {
      stopped = resolve;
    });
    const served = await serveCommands(
      at,
      (_args, theirs) =>
        new Promise((resolve) =>
          theirs.signal.addEventListener('abort', () => {
            stopped();
            resolve(130);
          }),
        ),
    );
    const caller = new AbortController();
    const running = sendCommand(at, ['import'], io([], [], caller.signal));
    setTimeout(() => caller.abort(), 100);
    expect(await running).to.equal(130);
    await wasStopped;
    await served.close();
  });
});
