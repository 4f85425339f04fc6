import type { Request, Response } from 'express';
import { z } from 'zod';
import { cellNameSchema } from '../../duty/people/people-contract.ts';
import { instantSchema } from '../../grid/cell-contract.ts';
import { levelSchema } from '../../grid/contract.ts';
import { oneAtATime } from '../../grid/history/one-at-a-time.ts';
import type { Permission } from '../../identity/access.ts';
import { type Actor, type AnyRoute, type Reply, route, SENT } from '../../platform/http.ts';
import { coverageDaysSchema, coverageSchema, workersCoverageSchema } from '../contract.ts';
import { coverageCsv, workersCsv } from './coverage-csv.ts';
import { reportCoverage } from './report-coverage.ts';
import { reportDays } from './report-days.ts';
import type { CoveragePlace } from './report-period.ts';
import { reportWorkers } from './report-workers.ts';
import { ReportsUnderWay } from './reports-under-way.ts';

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
 * about one cell do not wait for those about the whole city. Who asks for what is under way already shares its answer,
 * but for reports of people, each of which is logged; and a report that nobody waits for any more is given up.
 */
export function coverageRoutes(place: CoveragePlace): AnyRoute[] {
  const [wide, narrow] = [oneAtATime(MOST_WAITING), oneAtATime(MOST_WAITING)];
  const underWay = new ReportsUnderWay();
  const inTurn = <Report>(
    { cell }: { cell?: string | undefined },
    signal: AbortSignal,
    work: () => Promise<Report>,
  ): Promise<Report> =>
    (cell === undefined ? wide : narrow)(async () => {
      signal.throwIfAborted();
      return work();
    });
  const shared = <Report>(
    what: string,
    { actor, query, response }: { actor: Actor | null; query: { cell?: string | undefined }; response: Response },
    work: (signal: AbortSignal) => Promise<Report>,
  ): Promise<Report> =>
    underWay.of(JSON.stringify([what, actor!.areaCellId, { ...query, format: null }]), leaving(response), (signal) =>
      inTurn(query, signal, () => work(signal)),
    );
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
      handle: (call) =>
        unlessLeft(call.response, async () => {
          const { actor, query, request } = call;
          const coverage = await shared('cells', call, (signal) => reportCoverage(place, actor!, query, signal));
          return wantsCsv(request, query.format)
            ? csv('coverage', coverageCsv(coverage))
            : { json: coverage, headers: NO_STORE };
        }),
    }),
    route({
      method: 'get',
      path: '/api/patrol/coverage/days',
      summary: 'What was walked of a cell day by day, today last',
      access: { permission: 'patrol:read' satisfies Permission },
      query: daysQuerySchema,
      answers: { 200: { what: 'The days', schema: coverageDaysSchema } },
      handle: (call) =>
        unlessLeft(call.response, async () => ({
          json: await shared('days', call, (signal) => reportDays(place, call.actor!, call.query, signal)),
          headers: NO_STORE,
        })),
    }),
    route({
      method: 'get',
      path: '/api/patrol/workers',
      summary: 'What each grid worker walked on duty in a period; each look is logged. As JSON or CSV',
      access: { permission: 'patrol:locate' satisfies Permission },
      query: workersQuerySchema,
      answers: { 200: { what: 'The people; as text/csv a line each', schema: workersCoverageSchema } },
      handle: ({ actor, query, request, response }) =>
        unlessLeft(response, async () => {
          const signal = leaving(response);
          const report = await inTurn(query, signal, () => reportWorkers(place, actor!, query, signal));
          return wantsCsv(request, query.format)
            ? csv('workers', workersCsv(report))
            : { json: report, headers: NO_STORE };
        }),
    }),
  ];
}

/** Aborts when the client leaves before it has its answer. */
function leaving(response: Response): AbortSignal {
  const left = new AbortController();
  const leave = () => {
    if (!response.writableFinished) left.abort();
  };
  if (response.destroyed) leave();
  else response.once('close', leave);
  return left.signal;
}

/** Nothing is said to a client that has left; it is no fault. */
async function unlessLeft(response: Response, answer: () => Promise<Reply>): Promise<Reply | typeof SENT> {
  try {
    return await answer();
  } catch (error) {
    if (response.destroyed) return SENT;
    throw error;
  }
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
