/** SQL of the rules of patrol. */
import type { Queryable, Transaction } from '../../platform/database.ts';
import { DEFAULT_PATROL_RULES, type PatrolRules, patrolRulesSchema } from '../patrol-rules.ts';

/** Rules, and how often they were changed: 0 for the presets. */
export interface StandingRules {
  rules: PatrolRules;
  version: number;
  changedBy: string | null;
}

/** The rules of `city`; the presets where it set none. */
export async function readPatrolRules(queryable: Queryable, city: string): Promise<PatrolRules> {
  return (await readStandingRules(queryable, city)).rules;
}

export async function readStandingRules(queryable: Queryable, city: string): Promise<StandingRules> {
  const columns = { rules: 'rules', version: 'version', changedBy: 'changed_by' };
  const row = await queryable('patrol_rules').select(columns).where({ city }).first();
  if (row === undefined) return { rules: DEFAULT_PATROL_RULES, version: 0, changedBy: null };
  // What a later version added to the rules has its preset.
  return { ...row, rules: patrolRulesSchema.parse(row.rules) };
}

/** Replaces the rules, if they still stand at `version`; resolves to whether they did. */

export async function writePatrolRules(
  transaction: Transaction,
  city: string,
  rules: PatrolRules,
  { author, at, version }: { author: string; at: Date; version: number },
): Promise<boolean> {
  const row = { rules: JSON.stringify(rules), version: version + 1, changed_at: at, changed_by: author };
  if (version > 0) return (await transaction('patrol_rules').where({ city, version }).update(row)) > 0;
  const added = await transaction('patrol_rules')
    .insert({ city, ...row })
    .onConflict('city')
    .ignore()
    .returning('city');
  return added.length > 0;
}
