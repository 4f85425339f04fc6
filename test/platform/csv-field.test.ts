import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import fc from 'fast-check';
import { harmlessField, meantByField } from '../../server/platform/csv-field.ts';

const SERVER = new URL('../../server/', import.meta.url);

describe('a field of a CSV file', () => {
  it('is never run as a formula, and means what it was', () => {
    const texts = fc.array(fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', '1', '网'), { maxLength: 6 });
    fc.assert(
      fc.property(texts, (characters) => {
        const text = characters.join('');
        const field = harmlessField(text);
        expect(field).not.to.match(/^[=+\-@\t\r]./s);
        expect(meantByField(field)).to.equal(text);
      }),
    );
  });

  it('gets an apostrophe only where it would be run', () => {
    const fields = ['=1+1', '-1', '@SUM(A1)', "'=1+1", '-', '井盖', '1-2', "'quoted'"].map(harmlessField);
    expect(fields).to.deep.equal(["'=1+1", "'-1", "'@SUM(A1)", "''=1+1", '-', '井盖', '1-2', "'quoted'"]);
  });

  it('is guarded in one place', () => {
    const guards = readdirSync(SERVER, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .filter((file) => /'\\uFEFF'|\[=\+\\-@/.test(readFileSync(new URL(file, SERVER), 'utf8')));
    expect(guards).to.deep.equal(['platform/csv-field.ts']);
  });
});
