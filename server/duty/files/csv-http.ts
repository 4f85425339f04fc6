import type { Request } from 'express';
import { demand, type Permission } from '../../identity/access.ts';
import { refuse } from '../../platform/errors.ts';
import { type AnyRoute, route } from '../../platform/http.ts';
import { csvExportQuerySchema, csvImportQuerySchema, listImportSchema } from '../lists/list-contract.ts';
import type { AnyRegister } from '../lists/register-kinds.ts';
import { PEOPLE_SHEETS } from '../people/people-sheets.ts';
import { decoded, exportDuties, importDuties } from './duty-files.ts';
import type { DutyPlace } from './sheet.ts';

const MOST_BYTES = 16 * 1024 * 1024;

/** Every duty list as a file: `GET` and `POST /api/organisations.csv`, `/api/lists/hand-offs.csv`, and so on. */
export function csvRoutes(place: DutyPlace, registers: readonly AnyRegister[]): AnyRoute[] {
  return [...PEOPLE_SHEETS, ...registers].flatMap(({ what }) => {
    const path = isPeople(what) ? `/api/${what}.csv` : `/api/lists/${what}.csv`;
    return [
      route({
        method: 'get',
        path,
        summary: `${what} as CSV, whole; for accounts of the whole city`,
        access: { permission: 'staff:read' satisfies Permission },
        query: csvExportQuerySchema,
        answers: { 200: { what: 'A line for each', type: 'text/csv' } },
        handle: async ({ actor, query: { lang } }) => {
          demand(actor!, 'staff:read', []);
          return {
            headers: {
              'content-type': 'text/csv; charset=utf-8',
              'content-disposition': `attachment; filename="${what}.csv"`,
              'cache-control': 'no-store',
            },
            buffer: await exportDuties(place, registers, what, lang, actor!.name),
          };
        },
      }),
      route({
        method: 'post',
        path,
        summary: `Bring ${what} in from CSV: the whole file or nothing; dryRun=1 only says what would happen`,
        access: { permission: 'duty:write' satisfies Permission },
        query: csvImportQuerySchema,
        body: 'stream',
        answers: { 200: { what: 'What was done', schema: listImportSchema } },
        handle: async ({ actor, query, request }) => {
          demand(actor!, 'duty:write', []);
          const text = decoded(await bytesOf(request), query.encoding);
          const order = { actor: actor!, reason: query.reason, dryRun: query.dryRun === '1' };
          return { json: await importDuties(place, registers, what, text, order) };
        },
      }),
    ];
  });
}

const isPeople = (what: string): boolean => PEOPLE_SHEETS.some((sheet) => sheet.what === what);

async function bytesOf(request: Request): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > MOST_BYTES) throw refuse('body-too-large', `Send at most ${MOST_BYTES} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}
