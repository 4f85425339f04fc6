import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';

const SERVER = fileURLToPath(new URL('../../server/', import.meta.url));

/** SQL that reads or joins the table of reports, in Knex or plain. */
const READS_REPORTS = /\(\s*(\{ *\w+: *)?'report( as \w+)?'|\b(from|join|update)\s+report\b|\bselectReports\(/;
/** Says who may see sealed ones. */
const MINDS_SEALS = /\b(visibleTo|narrowReports|sealedForSql)\(|\bsealed\b/;

/** Files that read reports for nobody's eyes, and why that is so. */
const FOR_NOBODY: Readonly<Record<string, string>> = {
  'cases/case-store.ts': 'changes cases that were read with the eyes of who acts; its other readers act for nobody',
  'cases/clocks/clock-store.ts': 'the clock process: what it tells carries the seal of the case',
  'grid/withdrawal-store.ts': 'tells only whether there is any that was located by a generation',
  'reports/store.ts': 'writes; what it finds by its key or external id goes to its sender as a receipt',
};

describe('sealed tips', () => {
  const readers = readdirSync(SERVER, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({ file, text: readFileSync(join(SERVER, file), 'utf8') }))
    .filter(({ text }) => READS_REPORTS.test(text));

  it('are minded in every file that reads reports, or the file says why not', () => {
    expect(readers.length).to.be.greaterThan(10);
    const unminded = readers.filter(({ text }) => !MINDS_SEALS.test(text)).map(({ file }) => file);
    expect(unminded.filter((file) => !(file in FOR_NOBODY))).to.deep.equal([]);
  });

  it('have no exception that is none any more', () => {
    const files = readers.map(({ file }) => file);
    for (const file of Object.keys(FOR_NOBODY)) expect(files, file).to.include(file);
  });
});
