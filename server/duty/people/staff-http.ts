import { z } from 'zod';
import { demand, type Permission } from '../../identity/access.ts';
import { refuse } from '../../platform/errors.ts';
import { type AnyRoute, route } from '../../platform/http.ts';
import { type StaffMember, staffCodeSchema } from '../contract.ts';
import { dutyView, idOfCursor, nextPage, pageOf } from '../duty-view.ts';
import type { DutyPlace } from '../files/sheet.ts';
import { editDuties, editRow } from './edit-people.ts';
import {
  type AbsenceInput,
  absenceInputSchema,
  absenceListSchema,
  absenceSchema,
  absencesQuerySchema,
  type StaffInput,
  shiftListSchema,
  shiftsEditSchema,
  staffAddSchema,
  staffEditSchema,
  staffListSchema,
  staffQuerySchema,
  staffSchema,
} from './people-contract.ts';
import { absenceSheet, shiftSheet, staffSheet } from './people-sheets.ts';
import { readAbsences } from './people-store.ts';
import { replaceShifts } from './replace-shifts.ts';

const READ = { permission: 'staff:read' satisfies Permission };
const WRITE = { permission: 'duty:write' satisfies Permission };
const NO_STORE = { 'cache-control': 'no-store' };
const one = { 200: { what: 'The person', schema: staffSchema } };

/** Staff with their telephones, shifts, and days away. */
export function staffRoutes(place: DutyPlace): AnyRoute[] {
  const { database, city, duties } = place;
  const person = (code: string) => dutyView(place, { areaCellId: null }).staff(duties.staffMember(code)!);
  const blank = (code: string) => ({ code }) as StaffInput;
  return [
    route({
      method: 'get',
      path: '/api/staff',
      summary: 'Staff in service by number, with the posts of today; a next page in the Link header',
      access: READ,
      query: staffQuerySchema,
      answers: { 200: { what: 'The staff', schema: staffListSchema } },
      handle: ({ actor, query }) => {
        const view = dutyView(place, actor!);
        const cells = view.cellsAsked(query.cell, query.below === '1');
        const part = query.q?.toLowerCase();
        const fits = (member: StaffMember): boolean =>
          (query.left === '1' || member.leftOn === null || member.leftOn >= view.today) &&
          (query.organisation === undefined || member.organisation === query.organisation) &&
          (part === undefined ||
            [member.name, member.code, member.phone].some((text) => text.toLowerCase().includes(part))) &&
          (cells === undefined || duties.postsOf(member.code, view.today).some(({ cellId }) => cells.has(cellId))) &&
          view.seesStaff(member);
        const { page, next } = pageOf([...duties.staff()].filter(fits), ({ code }) => code, query);
        return { headers: nextPage('/api/staff', query, next), json: page.map(view.staff) };
      },
    }),
    route({
      method: 'post',
      path: '/api/staff',
      summary: 'Add a person',
      access: WRITE,
      body: staffAddSchema,
      answers: { 201: one[200] },
      handle: async ({ actor, body: { reason, ...row } }) => {
        const add = (standing: StaffInput | undefined) => {
          if (standing !== undefined) throw refuse('conflict', `The number "${row.code}" is taken`);
          return row;
        };
        await editRow(place, actor!, staffSheet, blank(row.code), add, { verb: 'add', subject: row.code, reason });
        return { status: 201, headers: NO_STORE, json: person(row.code) };
      },
    }),
    route({
      method: 'put',
      path: '/api/staff/:code',
      summary: 'Replace what is said of a person; leftOn is the last day in service',
      access: WRITE,
      params: z.object({ code: staffCodeSchema }),
      body: staffEditSchema,
      answers: one,
      handle: async ({ actor, params: { code }, body: { reason, ...row } }) => {
        const change = (standing: StaffInput | undefined) => {
          if (standing === undefined) throw refuse('not-found', `Nobody has the number "${code}"`);
          return { ...row, code };
        };
        await editRow(place, actor!, staffSheet, blank(code), change, { verb: 'edit', subject: code, reason });
        return { headers: NO_STORE, json: person(code) };
      },
    }),
    route({
      method: 'get',
      path: '/api/shifts',
      summary: 'Shifts',
      access: READ,
      answers: { 200: { what: 'By code', schema: shiftListSchema } },
      handle: async () => ({ json: [...duties.shifts()] }),
    }),
    route({
      method: 'put',
      path: '/api/shifts',
      summary: 'Replace all shifts; one that somebody works cannot be left out',
      access: WRITE,
      body: shiftsEditSchema,
      answers: { 200: { what: 'By code', schema: shiftListSchema } },
      handle: async ({ actor, body: { shifts, reason } }) => {
        demand(actor!, 'duty:write', []);
        await editDuties(place, actor!.name, shiftSheet, async (transaction) => ({
          result: undefined,
          deed: await replaceShifts(transaction, city.code, shifts, reason),
        }));
        return { json: [...duties.shifts()] };
      },
    }),
    route({
      method: 'get',
      path: '/api/absences',
      summary: 'Days on which people are away, from today when nothing else is asked for',
      access: READ,
      query: absencesQuerySchema,
      answers: { 200: { what: 'By id; a next page in the Link header', schema: absenceListSchema } },
      handle: async ({ actor, query }) => {
        const view = dutyView(place, actor!);
        const { staff, from = view.today, to, limit, cursor } = query;
        const after = idOfCursor(cursor);
        const read = await readAbsences(database.knex, city.code, { staff, from, to, after, limit: limit + 1 });
        const page = read.slice(0, limit);
        const shown = page.flatMap((absence) => {
          const member = duties.staffMember(absence.staff);
          if (member === undefined || !view.seesStaff(member)) return [];
          return [{ ...absence, name: { zh: member.name, en: member.name } }];
        });
        const next = read.length > limit ? String(page.at(-1)!.id) : null;
        return { headers: nextPage('/api/absences', query, next), json: shown };
      },
    }),
    route({
      method: 'post',
      path: '/api/absences',
      summary: 'Enter days away; the same person and first day again changes the last day and the note',
      access: WRITE,
      body: absenceInputSchema,
      answers: { 201: { what: 'The absence', schema: absenceSchema } },
      handle: async ({ actor, body }) => {
        const deed = { verb: 'enter', subject: body.staff, reason: body.note };
        await editRow<AbsenceInput>(place, actor!, absenceSheet, body, () => body, deed);
        const { staff, fromDay } = body;
        const found = await readAbsences(database.knex, city.code, { staff, from: fromDay, to: body.toDay });
        const absence = found.find((entered) => entered.fromDay === fromDay)!;
        const { name } = duties.staffMember(staff)!;
        return { status: 201, json: { ...absence, name: { zh: name, en: name } } };
      },
    }),
  ];
}
