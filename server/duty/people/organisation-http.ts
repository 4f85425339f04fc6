import { z } from 'zod';
import { decide, type Permission } from '../../identity/access.ts';
import { refuse } from '../../platform/errors.ts';
import { type AnyRoute, route } from '../../platform/http.ts';
import { organisationCodeSchema, organisationSchema } from '../contract.ts';
import { dutyView } from '../duty-view.ts';
import type { DutyPlace } from '../files/sheet.ts';
import { editRow } from './edit-people.ts';
import {
  organisationAddSchema,
  organisationEditSchema,
  organisationListSchema,
  organisationsQuerySchema,
  reasonSchema,
} from './people-contract.ts';
import { type OrganisationRow, organisationSheet } from './people-sheets.ts';

const WRITE = { permission: 'duty:write' satisfies Permission };
const byCode = z.object({ code: organisationCodeSchema });
const answers = { 200: { what: 'The organisation', schema: organisationSchema } };

/** The tree of organisations beside the grid. Nothing is deleted: what is no longer there is retired. */
export function organisationRoutes(place: DutyPlace): AnyRoute[] {
  const { duties } = place;
  const answer = (code: string) => dutyView(place, { areaCellId: null }).organisation(duties.organisation(code)!);
  const unknown = (code: string) => refuse('not-found', `No organisation has the code "${code}"`);
  const blank = (code: string) => ({ code }) as OrganisationRow;
  return [
    route({
      method: 'get',
      path: '/api/organisations',
      summary: 'Organisations in the order of the list; telephones for staff:read only',
      // Whoever works on cases must be able to name who has them; telephones are for those who may read the staff.
      access: { permission: 'case:read' satisfies Permission },
      query: organisationsQuerySchema,
      answers: { 200: { what: 'The organisations', schema: organisationListSchema } },
      handle: ({ actor, query: { kind, retired } }) => {
        const view = dutyView(place, actor!);
        const tellsPhones = decide(actor!, 'staff:read') === 'allowed';
        const shown = [...duties.organisations()].filter(
          (one) =>
            (kind === undefined || one.kind === kind) &&
            (retired === '1' || one.retiredAt === null) &&
            (!tellsPhones || view.seesOrganisation(one)),
        );
        return {
          headers: { 'cache-control': 'no-store' },
          json: shown.map(view.organisation).map((one) => (tellsPhones ? one : { ...one, phone: '' })),
        };
      },
    }),
    route({
      method: 'post',
      path: '/api/organisations',
      summary: 'Add an organisation',
      access: WRITE,
      body: organisationAddSchema,
      answers: { 201: answers[200] },
      handle: async ({ actor, body: { reason, ...row } }) => {
        const add = (standing: OrganisationRow | undefined) => {
          if (standing !== undefined) throw refuse('conflict', `The code "${row.code}" is taken`);
          return { ...row, retired: false };
        };
        const deed = { verb: 'add', subject: row.code, reason };
        await editRow(place, actor!, organisationSheet, blank(row.code), add, deed);
        return { status: 201, json: answer(row.code) };
      },
    }),
    route({
      method: 'put',
      path: '/api/organisations/:code',
      summary: 'Replace what is said of an organisation',
      access: WRITE,
      params: byCode,
      body: organisationEditSchema,
      answers,
      handle: async ({ actor, params: { code }, body: { reason, ...row } }) => {
        const change = (standing: OrganisationRow | undefined) => {
          if (standing === undefined) throw unknown(code);
          return { ...row, code, retired: standing.retired };
        };
        await editRow(place, actor!, organisationSheet, blank(code), change, { verb: 'edit', subject: code, reason });
        return { json: answer(code) };
      },
    }),
    ...([true, false] as const).map((retired) =>
      route({
        method: 'post',
        path: `/api/organisations/:code/${retired ? 'retire' : 'restore'}`,
        summary: retired ? 'Take an organisation out of use: no new cases' : 'Take it back into use',
        access: WRITE,
        params: byCode,
        body: reasonSchema,
        answers,
        handle: async ({ actor, params: { code }, body: { reason } }) => {
          const change = (standing: OrganisationRow | undefined) => {
            if (standing === undefined) throw unknown(code);
            return { ...standing, retired };
          };
          const deed = { verb: retired ? 'retire' : 'restore', subject: code, reason };
          await editRow(place, actor!, organisationSheet, blank(code), change, deed);
          return { json: answer(code) };
        },
      }),
    ),
  ];
}
