import { recordAudit } from '../../identity/audit.ts';
import type { City } from '../../platform/city-store.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database.ts';
import { appendEvents } from '../../platform/event-log.ts';
import type { PatrolRules } from '../patrol-rules.ts';
import type { PatrolRuleBook } from './patrol-rule-book.ts';
import { writePatrolRules } from './patrol-rules-store.ts';

export interface PatrolRulesPlace {
  database: Database;
  city: City;
  clock: Clock;
  patrolRules: PatrolRuleBook;
}

/** Replaces the rules. They hold for positions that come in from then on; what was rolled up stays. */
export async function editPatrolRules(
  { database, city, clock, patrolRules }: PatrolRulesPlace,
  author: string,
  rules: PatrolRules,
  reason: string,
): Promise<PatrolRules> {
  await database.transaction(async (transaction) => {
    const at = clock();
    await writePatrolRules(transaction, city.code, rules, { author, at });
    await recordAudit(transaction, city.code, {
      ...{ at, actor: author, action: 'patrol-rules.edit', subject: 'patrol-rules', reason },
      detail: { rules },
    });
    await appendEvents(transaction, city.code, [
      { kind: 'patrol.rules', subject: 'patrol-rules', cellPath: [], payload: {} },
    ]);
  });
  await patrolRules.refresh();
  return patrolRules.current();
}
