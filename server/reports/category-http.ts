import { z } from 'zod';
import { demand } from '../identity/access.ts';
import { type Actor, type AnyRoute, route } from '../platform/http.ts';
import { categoryCodeSchema, categoryInputSchema, categorySchema, newCategorySchema } from './contract.ts';
import { addCategory, editCategory, retireCategory } from './edit-categories.ts';
import type { ReportsPlace } from './file-report.ts';

const byCode = z.object({ code: categoryCodeSchema });
const reason = z.object({ reason: z.string().trim().min(1).max(1000) });
const answers = { 200: { what: 'The entry', schema: categorySchema } };

/** The event category list and its editing. */
export function categoryRoutes(
  place: Pick<ReportsPlace, 'database' | 'city' | 'clock' | 'categories' | 'duties'>,
): AnyRoute[] {
  const { categories } = place;
  const access = { permission: 'category:write' };
  /** The list is one for the whole city, and so are those who write it. */
  const author = (actor: Actor | null): string => {
    demand(actor!, 'category:write', []);
    return actor!.name;
  };
  return [
    route({
      method: 'get',
      path: '/api/categories',
      summary: 'The event category list; retired entries only with retired=1',
      access: { permission: 'map:read' },
      query: z.object({ retired: z.enum(['0', '1']).default('0') }),
      answers: { 200: { what: 'The list', schema: z.array(categorySchema) } },
      handle: async ({ query }) => {
        await categories.refresh();
        return { json: categories.all().filter(({ retiredAt }) => retiredAt === null || query.retired === '1') };
      },
    }),
    route({
      method: 'post',
      path: '/api/categories',
      summary: 'Add an entry',
      access,
      body: newCategorySchema.extend(reason.shape),
      answers: { 201: { what: 'The entry', schema: categorySchema } },
      handle: async ({ actor, body }) => {
        const { reason, ...category } = body;
        return { status: 201, json: await addCategory(place, author(actor), category, reason) };
      },
    }),
    route({
      method: 'put',
      path: '/api/categories/:code',
      summary: 'Replace what the list says of an entry',
      access,
      params: byCode,
      body: categoryInputSchema.extend(reason.shape),
      answers,
      handle: async ({ actor, params, body }) => {
        const { reason, ...category } = body;
        return { json: await editCategory(place, author(actor), params.code, category, reason) };
      },
    }),
    ...([true, false] as const).map((retired) =>
      route({
        method: 'post',
        path: `/api/categories/:code/${retired ? 'retire' : 'restore'}`,
        summary: retired ? 'Take an entry out of use' : 'Take a retired entry back into use',
        access,
        params: byCode,
        body: reason,
        answers,
        handle: async ({ actor, params, body }) => ({
          json: await retireCategory(place, author(actor), params.code, retired, body.reason),
        }),
      }),
    ),
  ];
}
