import { recordAudit } from '../../identity/audit.ts';
import type { City } from '../../platform/city-store.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database.ts';
import { refuse } from '../../platform/errors.ts';
import { appendEvents } from '../../platform/event-log.ts';
import type { PatrolRules } from '../patrol-rules.ts';
import type { PatrolRuleBook } from './patrol-rule-book.ts';
import { readStandingRules, writePatrolRules } from './patrol-rules-store.ts';

export interface PatrolRulesPlace {
  database: Database;
  city: City;
  clock: Clock;
  patrolRules: PatrolRuleBook;
}

/**
 * Replaces the rules that stand at `version`. They hold for positions that come in from then on; what was rolled up stays.
 * @throws Refusal `conflict` where somebody changed them since
 */
export async function editPatrolRules(
  { database, city, clock, patrolRules }: PatrolRulesPlace,
  author: string,
  { rules, version, reason }: { rules: PatrolRules; version: number; reason: string },
): Promise<void> {
  await database.transaction(async (transaction) => {
    const at = clock();
    if (!(await writePatrolRules(transaction, city.code, rules, { author, at, version }))) {
      const { version: stands, changedBy } = await readStandingRules(transaction, city.code);
      throw refuse('conflict', `${changedBy ?? 'Somebody'} changed the rules of patrol meanwhile; read them again`, {
        errors: [{ path: 'version', message: `is ${version}; the rules stand at ${stands}` }],
      });
    }
    await recordAudit(transaction, city.code, {
      ...{ at, actor: author, action: 'patrol-rules.edit', subject: 'patrol-rules', reason },
      detail: { rules },
    });
    await appendEvents(transaction, city.code, [
      { kind: 'patrol.rules', subject: 'patrol-rules', cellPath: [], payload: {} },
    ]);
  });
  await patrolRules.refresh();
}
