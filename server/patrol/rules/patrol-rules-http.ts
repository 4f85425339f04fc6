import { z } from 'zod';
import { storableText } from '../../duty/contract.ts';
import { demand } from '../../identity/access.ts';
import { type AnyRoute, route } from '../../platform/http.ts';
import { patrolRulesSchema } from '../patrol-rules.ts';
import { editPatrolRules, type PatrolRulesPlace } from './edit-patrol-rules.ts';

const rulesInputSchema = z.strictObject({ rules: patrolRulesSchema, reason: storableText(1000).trim().min(1) });

/** The rules by which patrol is reckoned. */
export function patrolRulesRoutes(place: PatrolRulesPlace): AnyRoute[] {
  return [
    route({
      method: 'get',
      path: '/api/patrol/rules',
      summary: 'By what patrol is reckoned',
      access: { permission: 'patrol:read' },
      answers: { 200: { what: 'The rules', schema: patrolRulesSchema } },
      handle: async () => {
        await place.patrolRules.refresh();
        return { json: place.patrolRules.current() };
      },
    }),
    route({
      method: 'put',
      path: '/api/patrol/rules',
      summary: 'Replace the rules of patrol, whole: what is left out gets its preset',
      access: { permission: 'patrol:rules' },
      body: rulesInputSchema,
      answers: { 200: { what: 'The rules', schema: patrolRulesSchema } },
      handle: async ({ actor, body }) => {
        // They hold for the whole city, and so must those who set them.
        demand(actor!, 'patrol:rules', []);
        return { json: await editPatrolRules(place, actor!.name, body.rules, body.reason) };
      },
    }),
  ];
}
