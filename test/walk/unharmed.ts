import { expect } from 'chai';
import type { TestApp } from '../helpers/app.ts';

const TABLES = [
  'report',
  'site',
  'site_kind',
  'site_inspection',
  'photo',
  'kept_aside',
  'event',
  'category',
  'cell',
  'cell_version',
  'generation',
  'draft',
  'draft_operation',
  'draft_presence',
  'account',
  'api_token',
  'session',
];

/** How many rows each table has that bad input must not add to. The audit may grow: it tells of refused sign-ins. */
export async function rowCounts({ database }: TestApp): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of TABLES) {
    const [row] = await database.knex(table).count({ n: '*' });
    counts[table] = Number((row as { n: number }).n);
  }
  return counts;
}

/** The service still answers, is ready, and takes a good report. */
export async function expectAlive(app: TestApp): Promise<void> {
  expect((await fetch(`${app.url}/readyz`)).status).to.equal(200);
  const good = { lon: 113.05, lat: 27.05, category: 'manhole-cover', description: '井盖缺失' };
  const { status, body } = await app.call('dispatcher', 'POST', '/api/reports', good);
  expect([status, body.cell?.code]).to.deep.equal([201, '11']);
}

/** What no answer may hold: a stack, a path of ours, SQL. */
export const INTERNALS = /\n\s+at |node_modules|file:\/\/|\/server\/|select |insert into|\bat \w+ \(/i;
