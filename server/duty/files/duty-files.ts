/** Every duty list by its name, as a file that goes out or comes in. */
import { recordAudit } from '../../identity/audit.ts';
import { refuse } from '../../platform/errors.ts';
import { currentRegister, importRegister } from '../lists/edit-register.ts';
import type { AnyRegister } from '../lists/register-kinds.ts';
import { type ImportOrder, importPeople, type ListImport } from '../people/import-people.ts';
import { PEOPLE_SHEETS } from '../people/people-sheets.ts';
import { writeCsv } from './csv-sheet.ts';
import type { DutyPlace, PeopleSheet } from './sheet.ts';

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
