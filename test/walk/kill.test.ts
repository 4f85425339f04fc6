import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import pg from 'pg';
import { type PostgisServer, startPostgisServer } from '../helpers/postgis-server.ts';
import {
  plainEnvironment,
  runBuiltCommand,
  type ServerProcess,
  startServerProcess,
} from '../helpers/server-process.ts';

const SENDERS = 8;
const ACKNOWLEDGED_BEFORE_KILL = 150;

/** How many reports have exactly their first step. */
async function withFirstStep(url: string): Promise<number> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows } = await client.query(
      `select count(*)::int as n from report
       where (select array_agg(version) from case_step where case_step.city = report.city and report_id = report.id) = '{1}'`,
    );
    return rows[0].n;
  } finally {
    await client.end();
  }
}

/** Every report that was acknowledged before a `kill -9` is there once afterwards, and a second sending adds none. */
describe('a kill -9 during ingest', () => {
  for (const engine of ['embedded', 'server'] as const) {
    if (process.env.ENGINE !== undefined && process.env.ENGINE !== engine) continue;
    describe(`on the ${engine} engine`, function () {
      this.timeout(180_000);
      let folder: string;
      let postgis: PostgisServer | undefined;
      let environment: Record<string, string>;
      before(async () => {
        folder = mkdtempSync(join(tmpdir(), 'gridwarden-kill-'));
        if (engine === 'server') postgis = await startPostgisServer({ durable: true });
        environment = plainEnvironment({
          DATA_DIR: folder,
          ...(postgis === undefined ? {} : { DATABASE_URL: postgis.url }),
        });
      });
      after(async () => {
        await postgis?.remove();
        rmSync(folder, { recursive: true, force: true });
      });

      it('loses nothing that was acknowledged, and doubles nothing that is sent again', async () => {
        const made = await runBuiltCommand(['token', 'add', 'sender', '--role', 'dispatcher'], environment);
        expect(made.exit, made.err).to.equal(0);
        const token = made.out.trim();
        const post = async (server: ServerProcess, key: string) => {
          const answer = await fetch(`${server.url}/api/reports`, {
            method: 'POST',
            headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key },
            body: JSON.stringify({ lon: 113.5, lat: 27.6, category: 'manhole-cover', description: `kill ${key}` }),
          });
          return { status: answer.status, number: ((await answer.json()) as { number: string }).number };
        };

        const acknowledged = new Map<string, string>();
        const sent = new Set<string>();
        let server = await startServerProcess(environment);
        let killed = false;
        let next = 0;
        const senders = Array.from({ length: SENDERS }, async () => {
          while (!killed) {
            const key = `k${next++}`;
            sent.add(key);
            try {
              const { status, number } = await post(server, key);
              if (status === 201) acknowledged.set(key, number);
            } catch {
              return; // The connection broke under us: not acknowledged.
            }
          }
        });
        while (acknowledged.size < ACKNOWLEDGED_BEFORE_KILL) await new Promise((resolve) => setTimeout(resolve, 5));
        await server.kill();
        killed = true;
        await Promise.all(senders);

        server = await startServerProcess(environment);
        for (const key of sent) {
          const { status, number } = await post(server, key);
          if (acknowledged.has(key)) expect([status, number], key).to.deep.equal([200, acknowledged.get(key)]);
          else expect([200, 201], key).to.include(status);
        }
        const numbers: string[] = [];
        let cursor = '';
        do {
          const answer = await fetch(`${server.url}/api/reports?limit=1000&q=kill${cursor}`, {
            headers: { authorization: `Bearer ${token}` },
          });
          const page = (await answer.json()) as {
            features: { properties: { number: string } }[];
            nextCursor: string | null;
          };
          numbers.push(...page.features.map(({ properties }) => properties.number));
          cursor = page.nextCursor === null ? '' : `&cursor=${encodeURIComponent(page.nextCursor)}`;
        } while (cursor !== '');
        expect(numbers).to.have.length(sent.size);
        const serials = numbers.map((number) => Number(number.slice(9))).sort((a, b) => a - b);
        expect(serials, 'numbers without gaps').to.deep.equal(Array.from({ length: sent.size }, (_, i) => i + 1));
        expect(await server.terminate()).to.equal(0);
        if (postgis !== undefined) expect(await withFirstStep(postgis.url)).to.equal(sent.size);
      });
    });
  }
});
