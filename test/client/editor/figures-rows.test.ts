import { expect } from 'chai';
import { rowsOf } from '../../../client/editor/history/figures-rows.ts';

const named = (code: string) => ({ code, name: { zh: '', en: code } });

describe('statistics of then on the cells of today', () => {
  it('show what differs first, and then what has the most reports', () => {
    const rows = rowsOf({
      ...{ from: 1, to: 2, level: 4, total: 160 },
      counted: [
        { ...named('same'), reports: 100 },
        { ...named('half'), reports: 20 },
        { ...named('gone'), reports: 30 },
        { ...named('quiet'), reports: 10 },
      ],
      expressed: [
        { ...named('same'), located: 100, estimated: 100.00000001 },
        { ...named('half'), located: 20, estimated: 12.5 },
        { ...named('quiet'), located: 10, estimated: 10 },
        { ...named('new'), located: 30, estimated: 37.5 },
      ],
      outside: { counted: 0, located: 0, estimated: 0 },
    });
    expect(rows.map(({ code }) => code)).to.deep.equal(['gone', 'new', 'half', 'same', 'quiet']);
    expect(rows[0]).to.deep.include({ counted: 30, located: null, estimated: null });
    expect(rows[1]).to.deep.include({ counted: null, located: 30, estimated: 37.5 });
  });
});
