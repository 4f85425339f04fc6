import { z } from 'zod';
import { refuse } from '../platform/errors.ts';
import { type AnyRoute, type Call, parse, type Reply, route, SENT } from '../platform/http.ts';
import { idempotencyKeyOf } from '../platform/idempotency-key.ts';
import { categoryRoutes } from './category-http.ts';
import {
  filedReportSchema,
  type ReportInput,
  reportDetailSchema,
  reportFilterSchema,
  reportInputSchema,
  reportListQuerySchema,
  reportListSchema,
  reportNumberSchema,
} from './contract.ts';
import { auditExport, writeReportsCsv } from './export-reports.ts';
import { fileReport, type ReportsPlace, type Submission } from './file-report.ts';
import { PHOTO_LIMITS, preparePhoto } from './photo.ts';
import { readPhotoImage } from './photo-store.ts';
import { formAsBody, readMultipart } from './read-multipart.ts';
import { reportDetail } from './report-detail.ts';
import { listReports } from './report-list.ts';
import { cellNamer, readReport } from './search-store.ts';

const JSON_BYTES = 64 * 1024;
const byNumber = z.object({ number: reportNumberSchema });

/** Every route on reports and their categories. */
export function reportRoutes(place: ReportsPlace): AnyRoute[] {
  const { database, city, grid } = place;
  const find = async (call: Call, number: string) => {
    const record = await readReport(database.knex, city.code, call.actor!, number);
    if (record === undefined) throw refuse('not-found', `There is no report ${number} in your area`);
    return record;
  };
  return [
    ...categoryRoutes(place),
    route({
      method: 'post',
      path: '/api/reports',
      summary: `File a report: JSON, or multipart/form-data with the same fields and up to ${PHOTO_LIMITS.count} photos`,
      access: { permission: 'report:file' },
      body: reportInputSchema,
      orMultipart: true,
      bodyLimit: JSON_BYTES,
      answers: {
        201: { what: 'It is recorded', schema: filedReportSchema },
        200: {
          what: 'It had been recorded before under this key (header idempotent-replay)',
          schema: filedReportSchema,
        },
      },
      handle: async (call) => {
        const { input, photos } = call.body === undefined ? await readForm(call) : { input: call.body, photos: [] };
        const submission = { input, photos, sender: call.actor!, idempotencyKey: keyOf(call, input) };
        const { report, replay } = await fileReport(place, submission);
        const headers = { location: `/api/reports/${report.number}` };
        return replay
          ? { status: 200, headers: { ...headers, 'idempotent-replay': 'true' }, json: report }
          : { status: 201, headers, json: report };
      },
    }),
    route({
      method: 'get',
      path: '/api/reports',
      summary:
        'Reports as GeoJSON, newest first, by box, cell and all below it, category, state, severity, time and text',
      access: { permission: 'report:read' },
      query: reportListQuerySchema,
      answers: { 200: { what: 'A page', schema: reportListSchema, type: 'application/geo+json' } },
      handle: async ({ actor, query }) => ({
        headers: { 'content-type': 'application/geo+json', 'cache-control': 'no-store' },
        json: await listReports(place, actor!, query),
      }),
    }),
    route({
      method: 'get',
      path: '/api/reports.csv',
      summary: 'The same as CSV, whole and streamed',
      access: { permission: 'report:export' },
      query: reportFilterSchema.extend({ lang: z.enum(['zh', 'en']).default('en') }),
      answers: { 200: { what: 'A line for each report', type: 'text/csv' } },
      handle: async ({ actor, query, response }): Promise<typeof SENT> => {
        const { lang, ...filter } = query;
        await auditExport(place, actor!.name, filter);
        response.setHeader('content-type', 'text/csv; charset=utf-8');
        response.setHeader('content-disposition', 'attachment; filename="reports.csv"');
        response.setHeader('cache-control', 'no-store');
        await writeReportsCsv(place, actor!, filter, lang, response);
        response.end();
        return SENT;
      },
    }),
    route({
      method: 'get',
      path: '/api/reports/:number',
      summary: 'One report, with its photos and those that may be the same',
      access: { permission: 'report:read' },
      params: byNumber,
      answers: { 200: { what: 'The report', schema: reportDetailSchema } },
      handle: async (call) => {
        const record = await find(call, call.params.number);
        const name = await cellNamer(database.knex, city.code, grid.current(), [record]);
        const detail = await reportDetail(place, call.actor!, record, name);
        return { json: detail, headers: { 'cache-control': 'no-store' } };
      },
    }),
    ...(['image', 'thumbnail'] as const).map((size) =>
      route({
        method: 'get',
        path: `/api/reports/:number/photos/:index${size === 'image' ? '' : '/thumbnail'}`,
        summary: size === 'image' ? 'A photo, at most 2048 pixels long' : 'The same, at most 320 pixels long',
        access: { permission: 'report:read' },
        params: byNumber.extend({ index: z.coerce.number().int().min(1).max(99) }),
        answers: { 200: { what: 'JPEG', type: 'image/jpeg' }, 304: { what: 'As you have it' } },
        handle: async (call): Promise<Reply> => {
          const { number, index } = call.params;
          const { id } = await find(call, number);
          const photo = await readPhotoImage(database.knex, city.code, id, index, size);
          if (photo === undefined) throw refuse('not-found', `Report ${number} has no photo ${index}`);
          // It never changes; but who may see it does, also from one account to the next at the same browser.
          const headers = { etag: `"${photo.sha256}-${size}"`, 'cache-control': 'private, no-cache' };
          if (call.request.headers['if-none-match'] === headers.etag) return { status: 304, headers };
          return { headers: { ...headers, 'content-type': 'image/jpeg' }, buffer: photo.bytes };
        },
      }),
    ),
  ];
}

/** What a multipart form says, with its photos made safe. */
async function readForm(call: Call): Promise<Pick<Submission, 'input' | 'photos'>> {
  const { fields, files, release } = await readMultipart(call.request);
  try {
    const input = parse(reportInputSchema, formAsBody(fields), '');
    const photos = [];
    for (const { bytes, sha256 } of files) photos.push({ photo: await preparePhoto(bytes), hashAsSent: sha256 });
    return { input, photos };
  } finally {
    release();
  }
}

/** The key under which the sender may send it again: of the header, or of the body. */
const keyOf = (call: Call, input: ReportInput): string | undefined =>
  idempotencyKeyOf(call.request) ?? input.idempotencyKey;
