import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { startApp, type TestApp } from '../helpers/app.ts';
import { commandLine } from '../helpers/command-line.ts';
import { onBothEngines } from '../helpers/engines.ts';
import { publishTwoTowns } from '../identity/two-towns.ts';
import { BAD_COMMANDS, writeBadFile } from './bad-files.ts';
import { expectAlive, INTERNALS, rowCounts } from './unharmed.ts';

/** Every kind of bad file and option through the command line, inside the running service. */
describe('the command line, given', () => {
  onBothEngines((engine) => {
    let app: TestApp;
    let folder: string;
    before(async () => {
      app = await startApp(engine, { prepare: async (database) => void (await publishTwoTowns(database)) });
      folder = mkdtempSync(join(tmpdir(), 'gridwarden-bad-'));
    });
    after(async () => {
      await app?.stop();
      rmSync(folder, { recursive: true, force: true });
    });
    const run = (...args: string[]) => commandLine(app.service.workplace, ...args);

    for (const [command, cases] of Object.entries(BAD_COMMANDS))
      describe(`to ${command}:`, () => {
        for (const [i, bad] of cases.entries())
          it(`${bad.what} says what to mend and exits 1`, async () => {
            const before = await rowCounts(app);
            const file = await writeBadFile(join(folder, `${command}-${i}`), bad);
            const said = await run(...bad.run(file));
            expect(said.exit, said.out + said.err).to.equal(1);
            expect(said.err).to.match(bad.says).and.not.to.match(INTERNALS);
            expect(said.err.length, 'as long as the file').to.be.lessThan(5_000);
            expect(await rowCounts(app)).to.deep.equal(before);
          });
        after(() => expectAlive(app));
      });

    it('rows of reports that are nowhere: keeps each aside with its reason, and takes the rest', async () => {
      const file = join(folder, 'rows.csv');
      const rows = ['NaN,27', '1e999,27', '113,97', '27.05,113.05', ',27', '113', 'a,b', '113.05,27.05'];
      writeFileSync(file, `lon,lat\n${rows.join('\n')}\n`);
      const before = await rowCounts(app);
      const said = await run('import', 'reports', file, '--lon', 'lon', '--lat', 'lat', '--json');
      expect(said.exit, said.err).to.equal(0);
      expect(JSON.parse(said.out)).to.deep.include({
        rows: 8,
        added: 1,
        keptAside: { 'invalid-coordinates': 5, 'no-coordinates': 1, 'malformed-row': 1 },
      });
      const after = await rowCounts(app);
      expect([after.report, after.kept_aside]).to.deep.equal([before.report! + 1, before.kept_aside! + 7]);
    });

    it('rows to locate that are nowhere: leaves them out', async () => {
      const file = join(folder, 'places.csv');
      writeFileSync(file, 'lon,lat\nNaN,27\n1e999,27\n113,97\n,27\n113\n0x71,27.05\n113.05,27.05\n');
      const said = await run('locate', file, '--lon', 'lon', '--lat', 'lat');
      expect(said.out).to.equal('row,cell\n6,11\n');
    });
  });
});
