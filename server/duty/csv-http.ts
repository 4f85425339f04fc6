import type { Request } from 'express';
import { demand, type Permission } from '../identity/access.ts';
import { recordAudit } from '../identity/audit.ts';
import { refuse } from '../platform/errors.ts';
import { type AnyRoute, route } from '../platform/http.ts';
import { writeCsv } from './csv-sheet.ts';
import { currentRegister, importRegister } from './edit-register.ts';
import { type ImportOrder, importPeople, type ListImport } from './import-people.ts';
import { csvExportQuerySchema, csvImportQuerySchema, listImportSchema } from './list-contract.ts';
import { PEOPLE_SHEETS } from './people-sheets.ts';
import type { AnyRegister } from './register-kinds.ts';
import type { DutyPlace, PeopleSheet } from './sheet.ts';

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

/** Names of the lists that come and go as CSV. */
export const dutyLists = (registers: readonly AnyRegister[]): string[] =>
  [...PEOPLE_SHEETS, ...registers].map(({ what }) => what);

function sheetOf(registers: readonly AnyRegister[], what: string) {
  const people = PEOPLE_SHEETS.find((sheet) => sheet.what === what) as PeopleSheet | undefined;
  const register = registers.find((kind) => kind.what === what);
  if (people === undefined && register === undefined)
    throw refuse('not-found', `The lists are ${dutyLists(registers).join(', ')}`);
  return { people, register };
}

/** The list `what` as CSV. Who takes it out is written down: it may hold telephones. */
export async function exportDuties(
  place: DutyPlace,
  registers: readonly AnyRegister[],
  what: string,
  language: 'zh' | 'en',
  actor: string,
): Promise<string> {
  const { people, register } = sheetOf(registers, what);
  const { database, city, clock } = place;
  return database.transaction(async (transaction) => {
    const text =
      people !== undefined
        ? writeCsv(people, await people.read(transaction, place), language)
        : writeCsv(register!, (await currentRegister(transaction, city.code, register!)).entries, language);
    await recordAudit(transaction, city.code, { at: clock(), actor, action: 'duty.export', subject: what });
    return text;
  });
}

/** Brings the list `what` in from the text of a CSV file. @throws Refusal `import-refused` */
export function importDuties(
  place: DutyPlace,
  registers: readonly AnyRegister[],
  what: string,
  text: string,
  order: ImportOrder,
): Promise<ListImport> {
  const { people, register } = sheetOf(registers, what);
  return people !== undefined
    ? importPeople(place, people, text, order)
    : importRegister(place, register!, text, order);
}

/** The text of a file. @throws Refusal `import-refused` where it is not in `encoding` */
export function decoded(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw refuse('import-refused', `The file is not ${encoding}. Say its encoding, e.g. gb18030`, { cause });
  }
}

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
