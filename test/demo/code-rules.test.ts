import { expect } from 'chai';
import { LILING_CODES } from '../../server/grid/topology/problems/problem-options.ts';
import { codeRulesOf } from '../../server/main.ts';
import { readConfig } from '../../server/platform/config.ts';

describe('what codes of cells must look like', () => {
  const rulesOf = (variables: NodeJS.ProcessEnv) => codeRulesOf(readConfig(variables));

  it('is as Liling numbers them in the demo city, and nothing in particular elsewhere', () => {
    expect(rulesOf({})).to.equal(LILING_CODES);
    expect(rulesOf({ CITY: '110100' })).to.deep.equal({});
    expect(rulesOf({ DEMO: '0' })).to.deep.equal({});
  });

  it('is what the city says, wherever it is', () => {
    expect(rulesOf({ CELL_CODES: 'none' })).to.deep.equal({});
    expect(rulesOf({ CITY: '110100', CELL_CODES: 'liling' })).to.equal(LILING_CODES);
    expect(LILING_CODES[4]!.pattern!.test('bad code! 中文')).to.equal(false);
  });
});
