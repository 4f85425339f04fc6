import type { Request } from 'express';
import { z } from 'zod';
import { cellNameSchema } from '../../duty/people/people-contract.ts';
import { instantSchema } from '../../grid/cell-contract.ts';
import { levelSchema } from '../../grid/contract.ts';
import { oneAtATime } from '../../grid/history/one-at-a-time.ts';
import type { Permission } from '../../identity/access.ts';
import { type Actor, type AnyRoute, type Reply, route } from '../../platform/http.ts';
import { coverageDaysSchema, coverageSchema, workersCoverageSchema } from '../contract.ts';
import { coverageCsv, workersCsv } from './coverage-csv.ts';
import { reportCoverage } from './report-coverage.ts';
import { reportDays } from './report-days.ts';
import type { CoveragePlace } from './report-period.ts';
import { reportWorkers } from './report-workers.ts';

const BASIC = 4;
const MOST_WAITING = 20;
const MOST_DAYS = 31;

const period = {
  from: instantSchema.optional().describe('Without it the present shift, or today where nobody has shifts'),
  to: instantSchema.optional().describe('Without it now; at most 92 days after `from`'),
  cell: cellNameSchema.optional().describe('Name of a cell: it, and those below it'),
  format: z.enum(['json', 'csv']).optional().describe('Without it what Accept prefers'),
};
const coverageQuerySchema = z.object({ level: levelSchema.default(BASIC), ...period });
const workersQuerySchema = z.object(period);
const daysQuerySchema = z.object({
  cell: cellNameSchema,
  days: z.coerce.number().int().min(1).max(MOST_DAYS).default(7),
});
const NO_STORE = { 'cache-control': 'no-store' };

/**
 * Reports on what was walked: by cell, day by day, by person. They read much, so one is worked out after another; those
 * about one cell do not wait for those about the whole city.
 */
export function coverageRoutes(place: CoveragePlace): AnyRoute[] {
  const [wide, narrow] = [oneAtATime(MOST_WAITING), oneAtATime(MOST_WAITING)];
  const inTurn = <Report>({ cell }: { cell?: string | undefined }, work: () => Promise<Report>): Promise<Report> =>
    cell === undefined ? wide(work) : narrow(work);
  return [
    route({
      method: 'get',
      path: '/api/patrol/coverage',
      summary: 'What was walked of each cell in a period: share, presence, gaps, dosage; as JSON or CSV',
      access: { permission: 'patrol:read' satisfies Permission },
      query: coverageQuerySchema,
      answers: {
        200: { what: 'The cells of the level, and the one named; as text/csv a line each', schema: coverageSchema },
      },
      handle: async ({ actor, query, request }) => {
        const coverage = await inTurn(query, () => reportCoverage(place, actor as Actor, query));
        return wantsCsv(request, query.format)
          ? csv('coverage', coverageCsv(coverage))
          : { json: coverage, headers: NO_STORE };
      },
    }),
    route({
      method: 'get',
      path: '/api/patrol/coverage/days',
      summary: 'What was walked of a cell day by day, today last',
      access: { permission: 'patrol:read' satisfies Permission },
      query: daysQuerySchema,
      answers: { 200: { what: 'The days', schema: coverageDaysSchema } },
      handle: async ({ actor, query }) => ({
        json: await inTurn(query, () => reportDays(place, actor as Actor, query)),
        headers: NO_STORE,
      }),
    }),
    route({
      method: 'get',
      path: '/api/patrol/workers',
      summary: 'What each grid worker walked in a period; each look is logged. As JSON or CSV',
      access: { permission: 'patrol:locate' satisfies Permission },
      query: workersQuerySchema,
      answers: { 200: { what: 'The people; as text/csv a line each', schema: workersCoverageSchema } },
      handle: async ({ actor, query, request }) => {
        const report = await inTurn(query, () => reportWorkers(place, actor as Actor, query));
        return wantsCsv(request, query.format)
          ? csv('workers', workersCsv(report))
          : { json: report, headers: NO_STORE };
      },
    }),
  ];
}

const wantsCsv = (request: Request, format: 'json' | 'csv' | undefined): boolean =>
  format === undefined ? request.accepts(['json', 'text/csv']) === 'text/csv' : format === 'csv';

const csv = (what: string, text: string): Reply => ({
  headers: {
    ...NO_STORE,
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="patrol-${what}.csv"`,
  },
  buffer: text,
});
