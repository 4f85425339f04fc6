import { expect } from 'chai';
import type { Api } from '../../../client/wire/api.ts';
import { LiveLink, type LiveMessage } from '../../../client/wire/live-link.ts';
import { sampleSnapshot } from '../sample-wall.ts';

const AT = '2026-11-22T10:00:00.000Z';

/** An API whose streams are scripted: each connection gets the next text, and then ends. */
function scripted(streams: string[]): { api: Api; asked: string[] } {
  const asked: string[] = [];
  const api = {
    get: async () => {
      asked.push('/api/wall');
      return sampleSnapshot(AT);
    },
    open: async (path: string) => {
      asked.push(path);
      const text = streams.shift();
      if (text === undefined) return new Promise(() => {});
      return new Response(text);
    },
  } as unknown as Api;
  return { api, asked };
}

async function until(done: () => boolean): Promise<void> {
  for (let turn = 0; turn < 400 && !done(); turn++) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe('the live link', () => {
  let link: LiveLink | undefined;
  afterEach(() => link?.stop());

  function follow(streams: string[]): { messages: LiveMessage[]; asked: string[] } {
    const { api, asked } = scripted(streams);
    const messages: LiveMessage[] = [];
    link = new LiveLink({ api, now: () => 0, random: () => 0, onMessage: (message) => messages.push(message) });
    link.start();
    return { messages, asked };
  }

  it('goes on after the last event that it heard', async () => {
    const { messages, asked } = follow([
      `id: 11\nevent: report.closed\ndata: {"id":11,"at":"${AT}","kind":"report.closed","subject":"x","payload":{}}\n\n`,
    ]);
    await until(() => asked.length >= 3);
    expect(asked).to.deep.equal(['/api/wall', '/api/live?since=10', '/api/live?since=11']);
    expect(messages.map(({ kind }) => kind)).to.deep.equal(['snapshot', 'event']);
  });

  it('takes a new snapshot when its cursor is no longer kept', async () => {
    const { asked } = follow(['event: reset\ndata: {}\n\n']);
    await until(() => asked.length >= 4);
    expect(asked).to.deep.equal(['/api/wall', '/api/live?since=10', '/api/wall', '/api/live?since=10']);
  });

  it('passes heartbeats on without moving its cursor', async () => {
    const { messages, asked } = follow([`event: heartbeat\ndata: {"at":"${AT}","cursor":99}\n\n`]);
    await until(() => asked.length >= 3);
    expect(messages.at(-1)).to.deep.equal({ kind: 'heartbeat', at: AT });
    expect(asked.at(-1)).to.equal('/api/live?since=10');
  });

  it('tells of positions that came in, which are no event and move no cursor', async () => {
    const { api, asked } = scripted([`event: patrol\ndata: {"at":"${AT}","roll":7}\n\n`]);
    const messages: LiveMessage[] = [];
    const progress: unknown[] = [];
    link = new LiveLink({
      ...{ api, now: () => 0, random: () => 0 },
      onMessage: (message) => messages.push(message),
      onPatrol: (told) => progress.push(told),
    });
    link.start();
    await until(() => asked.length >= 3);
    expect(progress).to.deep.equal([{ at: AT, roll: 7 }]);
    expect(messages.map(({ kind }) => kind)).to.deep.equal(['snapshot']);
    expect(asked.at(-1)).to.equal('/api/live?since=10');
  });
});
