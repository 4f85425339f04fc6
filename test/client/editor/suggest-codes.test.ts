import { expect } from 'chai';
import fc from 'fast-check';
import { suggestCodes } from '../../../client/editor/suggest-codes.ts';

const suggest = (sisters: string[], stem: string, count = 1, alsoTaken: string[] = []): string[] =>
  suggestCodes({ sisters, stem, taken: new Set([...sisters, ...alsoTaken]), count });

describe('codes suggested for new cells', () => {
  it('go on after the highest serial under the code of the cell above', () => {
    const sisters = ['430281006013001', '430281006013002', '430281006013007'];
    expect(suggest(sisters, '430281006013', 2)).to.deep.equal(['430281006013008', '430281006013009']);
  });

  it('go on where sisters do not begin with the code of the cell above', () => {
    expect(suggest(['0111', '0112', '0113'], '11')).to.deep.equal(['0114']);
  });

  it('use what is free where the highest serial is reached', () => {
    expect(suggest(['A1', 'A2', 'A9'], 'A', 2)).to.deep.equal(['A3', 'A4']);
  });

  it('pass over codes that other cells of the level have', () => {
    expect(suggest(['1651', '1652'], '165', 1, ['1653'])).to.deep.equal(['1654']);
  });

  it('keep the length of the serial', () => {
    expect(suggest(['100098', '100099'], '100', 2)).to.deep.equal(['100100', '100101']);
  });

  it('put a serial behind where sisters follow no pattern', () => {
    expect(suggest(['north', 'market'], 'market', 2)).to.deep.equal(['market-1', 'market-2']);
  });

  it('do with one sister', () => {
    expect(suggest(['0101'], '01')).to.deep.equal(['0102']);
    expect(suggest(['7'], 'x')).to.deep.equal(['8']);
  });

  it('do without any', () => {
    expect(suggest([], '01', 2)).to.deep.equal(['01-1', '01-2']);
  });

  it('are always free, and never the same twice', () => {
    const code = fc.oneof(fc.stringMatching(/^[0-9]{1,4}$/), fc.stringMatching(/^[A-C][0-9]?$/));
    fc.assert(
      fc.property(
        fc.uniqueArray(code, { maxLength: 30 }),
        code,
        fc.integer({ min: 1, max: 20 }),
        (codes, stem, count) => {
          const found = suggest(codes, stem, count);
          expect(new Set(found)).to.have.property('size', count);
          expect(found.filter((one) => codes.includes(one) || one === '')).to.deep.equal([]);
        },
      ),
      { numRuns: 300, seed: 4 },
    );
  });
});
