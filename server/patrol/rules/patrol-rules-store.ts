/** SQL of the rules of patrol. */
import type { Queryable, Transaction } from '../../platform/database.ts';
import { DEFAULT_PATROL_RULES, type PatrolRules, patrolRulesSchema } from '../patrol-rules.ts';

/** The rules of `city`; the presets where it set none. */
export async function readPatrolRules(queryable: Queryable, city: string): Promise<PatrolRules> {
  const row = await queryable('patrol_rules').select({ rules: 'rules' }).where({ city }).first();
  // What a later version added to the rules has its preset.
  return row === undefined ? DEFAULT_PATROL_RULES : patrolRulesSchema.parse(row.rules);
}

export async function writePatrolRules(
  transaction: Transaction,
  city: string,
  rules: PatrolRules,
  by: { author: string; at: Date },
): Promise<void> {
  await transaction('patrol_rules')
    .insert({ city, rules: JSON.stringify(rules), changed_at: by.at, changed_by: by.author })
    .onConflict('city')
    .merge();
}
