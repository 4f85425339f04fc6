import { z } from 'zod';
import { demand } from '../identity/access.ts';
import { refuse } from '../platform/errors.ts';
import { type Actor, type AnyRoute, route } from '../platform/http.ts';
import { draftBulletin, publishBulletin } from './bulletin.ts';
import { listBulletins, readBulletin } from './bulletin-store.ts';
import {
  bulletinListSchema,
  bulletinSchema,
  draftQuerySchema,
  evaluationQuerySchema,
  evaluationSchema,
  newBulletinSchema,
  seriesQuerySchema,
  seriesSchema,
} from './contract.ts';
import { type EvaluationPlace, evaluate, evaluateMonths } from './evaluate.ts';
import { evaluationCsv } from './evaluation-csv.ts';

const language = z.enum(['zh', 'en']).default('zh');

/** Figures of cases, and the bulletins that circulate them. */
export function evaluationRoutes(place: EvaluationPlace): AnyRoute[] {
  const { database, city } = place;
  const access = { permission: 'evaluation:read' };
  /** A bulletin is about the whole city, and so are those who draw it up. */
  const author = (actor: Actor | null): string => {
    demand(actor!, 'evaluation:publish', []);
    return actor!.name;
  };
  return [
    route({
      method: 'get',
      path: '/api/evaluation',
      summary: 'Figures of a period by cell, organisation, post or category, beside those of a month and a year before',
      access,
      query: evaluationQuerySchema,
      answers: { 200: { what: 'The table', schema: evaluationSchema } },
      handle: async ({ actor, query }) => ({ json: await evaluate(place, actor!, query) }),
    }),
    route({
      method: 'get',
      path: '/api/evaluation.csv',
      summary: 'The same as a table for a spreadsheet',
      access,
      query: evaluationQuerySchema.and(z.object({ language })),
      answers: { 200: { what: 'CSV (RFC 4180), UTF-8 with a byte order mark', type: 'text/csv' } },
      handle: async ({ actor, query }) => ({
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename="evaluation-${query.by}.csv"`,
        },
        buffer: evaluationCsv(await evaluate(place, actor!, query), query.language),
      }),
    }),
    route({
      method: 'get',
      path: '/api/evaluation/series',
      summary: 'Figures month by month',
      access,
      query: seriesQuerySchema,
      answers: { 200: { what: 'A row a month, oldest first', schema: seriesSchema } },
      handle: async ({ actor, query }) => ({ json: await evaluateMonths(place, actor!, query) }),
    }),
    route({
      method: 'get',
      path: '/api/bulletins',
      summary: 'Published bulletins, newest first',
      access: { permission: 'case:read' },
      answers: { 200: { what: 'The list', schema: bulletinListSchema } },
      handle: async () => ({ json: await listBulletins(database.knex, city.code) }),
    }),
    route({
      method: 'get',
      path: '/api/bulletins/draft',
      summary: 'What a bulletin about a month would say now',
      access: { permission: 'evaluation:publish' },
      query: draftQuerySchema,
      answers: { 200: { what: 'The draft; nothing is stored', schema: bulletinSchema } },
      handle: async ({ actor, query }) => {
        author(actor);
        return { json: await draftBulletin(place, query.month) };
      },
    }),
    route({
      method: 'get',
      path: '/api/bulletins/:number',
      summary: 'A published bulletin as it was circulated',
      access: { permission: 'case:read' },
      params: z.object({ number: z.coerce.number().int().min(1).max(2_147_483_647) }),
      answers: { 200: { what: 'The bulletin', schema: bulletinSchema } },
      handle: async ({ params }) => {
        const bulletin = await readBulletin(database.knex, city.code, params.number);
        if (bulletin === undefined) throw refuse('not-found', `There is no bulletin ${params.number}`);
        return { json: bulletin };
      },
    }),
    route({
      method: 'post',
      path: '/api/bulletins',
      summary: 'Circulate the bulletin about a month that has ended',
      access: { permission: 'evaluation:publish' },
      body: newBulletinSchema,
      answers: { 201: { what: 'The bulletin', schema: bulletinSchema } },
      handle: async ({ actor, body }) => ({ status: 201, json: await publishBulletin(place, author(actor), body) }),
    }),
  ];
}
