import { type Signal, signal } from '@preact/signals';
import { expect } from 'chai';
import { createQueueFeed, type QueueFeed } from '../../../client/desk/queue-feed.ts';
import { type DeskFilter, NO_FILTER } from '../../../client/state/desk-filter.ts';
import { createApi } from '../../../client/wire/api.ts';
import type { LiveEvent, WireCase } from '../../../client/wire/wire-types.ts';
import { sampleReport } from '../sample-wall.ts';

const due = (hours: number): string => new Date(Date.UTC(2026, 10, 22) + hours * 3_600_000).toISOString();
const row = (serial: number, change: Partial<WireCase> = {}): WireCase =>
  sampleReport(serial, { dueAt: due(serial), ...change });
const number = (serial: number): string => row(serial).number;
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
/** Until `holds`, two seconds at most. */
async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !holds(); tries++) await wait(10);
  expect(holds()).to.equal(true);
}

describe('the feed of the queue', () => {
  let there: WireCase[];
  let cursor: number;
  let requests: string[];
  let filter: Signal<DeskFilter>;
  let feed: QueueFeed;
  let arrived: string[];
  /** What the server does before it answers with an order that it has read. */
  let beforeAnswer: () => void;
  let stop: () => void;

  beforeEach(() => {
    there = [row(10), row(20), row(30)];
    cursor = 5;
    requests = [];
    arrived = [];
    beforeAnswer = () => undefined;
    filter = signal<DeskFilter>(NO_FILTER);
    const answer = (path: string): unknown => {
      requests.push(path);
      const query = new URL(path, 'http://desk').searchParams;
      if (path.startsWith('/api/cases/order')) {
        const order = { cursor, at: due(0), numbers: there.map((entry) => entry.number), truncated: false };
        beforeAnswer();
        return order;
      }
      const wanted = query.get('numbers')?.split(',') ?? [];
      return { cases: there.filter((entry) => wanted.includes(entry.number)), nextCursor: null };
    };
    feed = createQueueFeed({
      api: createApi((async (path: string) => Response.json(answer(path))) as typeof fetch),
      filter,
      timeZone: signal('Asia/Shanghai'),
      dataNow: signal(Date.parse(due(0))),
      isLookedAt: (one) => one === number(20),
      onArrival: (one) => arrived.push(one.number),
      onOrder: () => undefined,
    });
    stop = feed.start(signal(true));
  });
  afterEach(() => stop());

  const order = (): readonly string[] => feed.queue.value.order;
  const event = (kind: string, payload: unknown): LiveEvent => ({
    id: ++cursor,
    at: due(0),
    kind,
    subject: 'report:1',
    payload,
  });
  const changed = (one: WireCase): LiveEvent =>
    event('case.changed', { action: 'note', at: due(0), by: 'somebody', case: one });
  const read = async (): Promise<void> => {
    await until(() => order().length === 3);
    feed.look(0, 3, 0, 3);
    await until(() => feed.queue.value.rows.size === 3);
  };

  it('reads the order, then the rows that are looked at, once', async () => {
    await read();
    expect(order()).to.deep.equal([number(10), number(20), number(30)]);
    feed.look(0, 3, 0, 3);
    await wait(150);
    expect(requests.filter((path) => path.includes('numbers='))).to.have.length(1);
  });

  it('puts what is filed at its place and says so', async () => {
    await read();
    feed.take(event('report.filed', row(25)));
    expect(order()).to.deep.equal([number(10), number(20), number(25), number(30)]);
    expect(arrived).to.deep.equal([number(25)]);
    expect([...feed.queue.value.fresh]).to.deep.equal([number(25)]);
  });

  it('loses nothing that is filed while the order is on its way', async () => {
    await read();
    beforeAnswer = () => {
      beforeAnswer = () => undefined;
      feed.take(event('report.filed', row(15)));
    };
    await feed.refresh();
    await until(() => order().includes(number(15)));
    expect(order()).to.have.length(4);
    expect(arrived).to.deep.equal([number(15)]);
  });

  it('greys what leaves the filter, and has it back when it returns', async () => {
    await read();
    feed.take(changed(row(10, { state: 'closed', stage: 'closed', version: 2 })));
    expect(order()).to.have.length(3);
    expect(feed.queue.value.gone.has(number(10))).to.equal(true);
    feed.take(changed(row(10, { version: 3 })));
    expect(feed.queue.value.gone.size).to.equal(0);
  });

  it('does not let an older state overtake a newer one', async () => {
    await read();
    feed.follow(row(10, { state: 'closed', stage: 'closed', version: 9 }), false);
    feed.take(changed(row(10, { version: 8 })));
    expect(feed.queue.value.rows.get(number(10))?.version).to.equal(9);
    expect(feed.queue.value.gone.has(number(10))).to.equal(true);
  });

  it('asks the server where only it can tell', async () => {
    await read();
    filter.value = { ...NO_FILTER, holder: 'mine' };
    await until(() => requests.some((path) => path.startsWith('/api/cases/order') && path.includes('holder=mine')));
    await until(() => !feed.loading.value);
    there = [row(20), row(40)];
    feed.take(changed(row(10, { version: 2 })));
    feed.take(changed(row(40, { version: 2 })));
    await until(() => order().includes(number(40)));
    expect(feed.queue.value.gone.has(number(10))).to.equal(true);
    const asked = requests.filter((path) => path.includes('numbers=') && path.includes('holder=mine'));
    expect(asked).to.have.length(1);
  });

  it('reads the order again after an import, and soon, however many events come', async () => {
    await read();
    there = [...there, row(50)];
    const begun = Date.now();
    while (Date.now() - begun < 1500) {
      feed.take(event('reports.imported', {}));
      await wait(20);
    }
    expect(order()).to.include(number(50));
  });
});
