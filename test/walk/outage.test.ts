import { expect } from 'chai';
import { type PostgisServer, startPostgisServer } from '../helpers/postgis-server.ts';
import {
  plainEnvironment,
  runBuiltCommand,
  type ServerProcess,
  startServerProcess,
} from '../helpers/server-process.ts';

/** The PostGIS server goes away under load and comes back; the service says so meanwhile and recovers by itself. */
describe('an outage of the PostGIS server', function () {
  if (process.env.ENGINE === 'embedded') return;
  this.timeout(180_000);
  let postgis: PostgisServer;
  let server: ServerProcess;
  let token: string;
  before(async () => {
    postgis = await startPostgisServer({ durable: true });
    const environment = plainEnvironment({ DATABASE_URL: postgis.url, LOG_LEVEL: 'fatal' });
    token = (await runBuiltCommand(['token', 'add', 'sender', '--role', 'dispatcher'], environment)).out.trim();
    server = await startServerProcess(environment);
  });
  after(async () => {
    await server?.terminate();
    await postgis?.remove();
  });

  const headers = () => ({ authorization: `Bearer ${token}`, 'content-type': 'application/json' });
  const post = async (key: string) => {
    const answer = await fetch(`${server.url}/api/reports`, {
      method: 'POST',
      headers: { ...headers(), 'idempotency-key': key },
      body: JSON.stringify({ lon: 113.5, lat: 27.6, category: 'manhole-cover', description: 'outage' }),
    });
    return {
      status: answer.status,
      body: (await answer.json()) as { code?: string; number?: string },
      retryAfter: answer.headers.get('retry-after'),
    };
  };
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

  for (const how of ['crash', 'stop'] as const)
    it(`answers 503 between a ${how} and the next start, then goes on with nothing lost`, async () => {
      const outcomes = new Map<string, { status: number; code: string | undefined; retryAfter: string | null }>();
      const numbers = new Map<string, string>();
      let loading = true;
      let next = 0;
      const load = Array.from({ length: 6 }, async () => {
        while (loading) {
          const key = `${how}-${next++}`;
          const { status, body, retryAfter } = await post(key);
          outcomes.set(key, { status, code: body.code, retryAfter });
          if (body.number !== undefined) numbers.set(key, body.number);
          if (status !== 201) await pause(20);
        }
      });
      const events = listen(server.url, token);
      await pause(500);
      if (how === 'crash') postgis.crash();
      else await postgis.stop();
      await pause(1_500);
      const ready = await fetch(`${server.url}/readyz`);
      expect(ready.status, 'readyz while it is away').to.equal(503);
      expect((await fetch(`${server.url}/healthz`)).status, 'healthz while it is away').to.equal(200);
      await postgis.start();
      const backAt = Date.now();
      while ((await fetch(`${server.url}/readyz`)).status !== 200) {
        if (Date.now() - backAt > 20_000) expect.fail('the service did not recover within 20 s');
        await pause(100);
      }
      await pause(1_000);
      loading = false;
      await Promise.all(load);

      const failures = [...outcomes.values()].filter(({ status }) => status !== 201);
      expect(failures.length, 'requests during the outage').to.be.greaterThan(0);
      for (const failure of failures) expect(failure).to.deep.include({ status: 503, code: 'database-unavailable' });
      expect(failures.every(({ retryAfter }) => retryAfter !== null)).to.equal(true);
      expect([...outcomes.values()].at(-1)?.status, 'the last request').to.equal(201);
      for (const [key, { status }] of outcomes) {
        const again = await post(key);
        if (status === 201) expect([again.status, again.body.number], key).to.deep.equal([200, numbers.get(key)]);
        else expect([200, 201], key).to.include(again.status);
      }
      // A stream that was open all the time has had every report once, in order.
      await pause(2_500);
      const filed = await events.stop();
      expect(new Set(filed).size).to.equal(filed.length);
      for (const key of outcomes.keys()) {
        const number = numbers.get(key);
        if (number !== undefined) expect(filed, key).to.include(number);
      }
    });
});

/** Numbers of the reports that a wall hears of on one connection. */
function listen(url: string, token: string): { stop(): Promise<string[]> } {
  const stop = new AbortController();
  const numbers: string[] = [];
  const done = (async () => {
    const answer = await fetch(`${url}/api/live`, {
      headers: { authorization: `Bearer ${token}` },
      signal: stop.signal,
    });
    let rest = '';
    for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
      rest += Buffer.from(chunk).toString();
      const frames = rest.split('\n\n');
      rest = frames.pop() as string;
      for (const frame of frames) {
        const data = /^event: report\.filed$/m.test(frame) ? /^data: (.*)$/m.exec(frame)?.[1] : undefined;
        if (data !== undefined) numbers.push((JSON.parse(data) as { subject: string }).subject);
      }
    }
  })().catch(() => {});
  return {
    stop: async () => {
      stop.abort();
      await done;
      return numbers;
    },
  };
}
