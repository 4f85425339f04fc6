import { z } from 'zod';
import { demand } from '../../identity/access.ts';
import { type Actor, type AnyRoute, route } from '../../platform/http.ts';
import { textSchema } from '../../platform/text-schema.ts';
import { newSiteKindSchema, siteKindEditSchema, siteKindSchema } from '../contract.ts';
import type { SitesPlace } from '../site-place.ts';
import { addSiteKind, editSiteKind, retireSiteKind } from './edit-site-kinds.ts';

const byCode = z.object({ code: newSiteKindSchema.shape.code });
const reason = z.object({ reason: textSchema.trim().min(1).max(1000) });
const answers = { 200: { what: 'The kind', schema: siteKindSchema } };

/** The kinds of key sites, and their editing. */
export function siteKindRoutes(place: SitesPlace): AnyRoute[] {
  const { siteKinds } = place;
  const access = { permission: 'site-kind:write' };
  /** The kinds are for the whole city, and so are those who write them. */
  const author = (actor: Actor | null): string => {
    demand(actor!, 'site-kind:write', []);
    return actor!.name;
  };
  return [
    route({
      method: 'get',
      path: '/api/site-kinds',
      summary: 'Kinds of key sites with cycle and check-list; retired ones only with retired=1',
      access: { permission: 'site:read' },
      query: z.object({ retired: z.enum(['0', '1']).default('0') }),
      answers: { 200: { what: 'The kinds', schema: z.array(siteKindSchema) } },
      handle: async ({ query }) => {
        await siteKinds.refresh();
        return { json: siteKinds.all().filter(({ retiredAt }) => retiredAt === null || query.retired === '1') };
      },
    }),
    route({
      method: 'post',
      path: '/api/site-kinds',
      summary: 'Add a kind',
      access,
      body: newSiteKindSchema.extend(reason.shape),
      answers: { 201: { what: 'The kind', schema: siteKindSchema } },
      handle: async ({ actor, body }) => {
        const { reason, ...kind } = body;
        return { status: 201, json: await addSiteKind(place, author(actor), kind, reason) };
      },
    }),
    route({
      method: 'put',
      path: '/api/site-kinds/:code',
      summary:
        'Replace what is said of a kind, as it was read under `version`; that grows where the check-list is another',
      access,
      params: byCode,
      body: siteKindEditSchema.extend(reason.shape),
      answers,
      handle: async ({ actor, params, body }) => {
        const { reason, ...kind } = body;
        return { json: await editSiteKind(place, author(actor), params.code, kind, reason) };
      },
    }),
    ...([true, false] as const).map((retired) =>
      route({
        method: 'post',
        path: `/api/site-kinds/:code/${retired ? 'retire' : 'restore'}`,
        summary: retired ? 'Take a kind out of use' : 'Take a retired kind back into use',
        access,
        params: byCode,
        body: reason,
        answers,
        handle: async ({ actor, params, body }) => ({
          json: await retireSiteKind(place, author(actor), params.code, retired, body.reason),
        }),
      }),
    ),
  ];
}
