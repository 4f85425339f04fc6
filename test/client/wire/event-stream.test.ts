import { expect } from 'chai';
import fc from 'fast-check';
import { createEventStreamParser } from '../../../client/wire/event-stream.ts';

const STREAM =
  'retry: 2000\n\n: a comment\nid: 12\nevent: report.filed\ndata: {"a":1}\n\nevent: heartbeat\r\ndata: x\r\ndata: y\r\n\r\nid:13\ndata\n\n';

describe('the parser of event streams', () => {
  it('gives whole messages, with id and kind where they are stated', () => {
    expect(createEventStreamParser()(STREAM)).to.deep.equal([
      { event: 'report.filed', data: '{"a":1}', id: '12' },
      { event: 'heartbeat', data: 'x\ny' },
      { event: 'message', data: '', id: '13' },
    ]);
  });

  it('gives the same however the network cuts the text', () => {
    const whole = createEventStreamParser()(STREAM);
    fc.assert(
      fc.property(fc.array(fc.nat(STREAM.length), { maxLength: 12 }), (cuts) => {
        const parse = createEventStreamParser();
        const ends = [...cuts.sort((a, b) => a - b), STREAM.length];
        const got = ends.flatMap((end, index) => parse(STREAM.slice(ends[index - 1] ?? 0, end)));
        expect(got).to.deep.equal(whole);
      }),
    );
  });
});
