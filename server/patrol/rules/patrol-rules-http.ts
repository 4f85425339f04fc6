import { z } from 'zod';
import { storableText } from '../../duty/contract.ts';
import { demand } from '../../identity/access.ts';
import { type AnyRoute, route } from '../../platform/http.ts';
import { patrolRulesSchema, type StandingPatrolRules, standingPatrolRulesSchema } from '../patrol-rules.ts';
import { editPatrolRules, type PatrolRulesPlace } from './edit-patrol-rules.ts';

const rulesInputSchema = z.strictObject({
  rules: patrolRulesSchema,
  /** That the change began from. */
  version: z.int().min(0).max(2_147_483_646),
  reason: storableText(1000).trim().min(1),
});

/** The rules by which patrol is reckoned. */
export function patrolRulesRoutes(place: PatrolRulesPlace): AnyRoute[] {
  const { patrolRules } = place;
  const standing = (): StandingPatrolRules => ({ ...patrolRules.current(), version: patrolRules.version() });
  return [
    route({
      method: 'get',
      path: '/api/patrol/rules',
      summary: 'By what patrol is reckoned',
      access: { permission: 'patrol:read' },
      answers: { 200: { what: 'The rules', schema: standingPatrolRulesSchema } },
      handle: async () => {
        await patrolRules.refresh();
        return { json: standing() };
      },
    }),
    route({
      method: 'put',
      path: '/api/patrol/rules',
      summary:
        'Replace the rules of patrol, whole: what is left out gets its preset. Refused where somebody changed them since the version that was read',
      access: { permission: 'patrol:rules' },
      body: rulesInputSchema,
      answers: { 200: { what: 'The rules', schema: standingPatrolRulesSchema } },
      handle: async ({ actor, body }) => {
        // They hold for the whole city, and so must those who set them.
        demand(actor!, 'patrol:rules', []);
        await editPatrolRules(place, actor!.name, body);
        return { json: standing() };
      },
    }),
  ];
}
