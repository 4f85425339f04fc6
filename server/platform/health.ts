import { z } from 'zod';
import type { Database } from './database.ts';
import { refuse } from './errors.ts';
import { type AnyRoute, route } from './http.ts';
import type { Metrics } from './metrics.ts';

const PATIENCE_MS = 2_000;

export interface HealthParts {
  database: Database;
  metrics: Metrics;
  /** What stands in the way of work besides the database; empty when nothing does. */
  missing: () => string[];
}

/** Routes by which an orchestrator and Prometheus look at this process. */
export function healthRoutes({ database, metrics, missing }: HealthParts): AnyRoute[] {
  return [
    route({
      method: 'get',
      path: '/healthz',
      summary: 'The process is alive',
      access: 'public',
      answers: { 200: { what: 'Alive', schema: z.object({ status: z.literal('ok') }) } },
      handle: () => ({ json: { status: 'ok' } }),
    }),
    route({
      method: 'get',
      path: '/readyz',
      summary: 'Database and locator are ready',
      access: 'public',
      answers: {
        200: { what: 'Ready', schema: z.object({ status: z.literal('ready') }) },
        503: { what: 'Not yet, or not now' },
      },
      handle: async () => {
        const parts = missing();
        if (parts.length > 0) throw refuse('not-ready', `Waiting for: ${parts.join(', ')}`);
        await answersInTime(database);
        return { json: { status: 'ready' }, headers: { 'cache-control': 'no-store' } };
      },
    }),
    route({
      method: 'get',
      path: '/metrics',
      summary: 'Figures for Prometheus',
      access: 'public',
      answers: { 200: { what: 'Prometheus text', type: 'text/plain' } },
      handle: async () => ({
        buffer: await metrics.registry.metrics(),
        headers: { 'content-type': metrics.registry.contentType },
      }),
    }),
  ];
}

async function answersInTime(database: Database): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(refuse('database-unavailable', 'The database does not answer')), PATIENCE_MS);
  });
  try {
    await Promise.race([database.knex.raw('select 1'), late]);
  } catch {
    throw refuse('database-unavailable', 'The database does not answer');
  } finally {
    clearTimeout(timer);
  }
}
