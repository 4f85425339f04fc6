import { recordAudit } from '../../identity/audit.ts';
import type { City } from '../../platform/city-store.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database.ts';
import { refuse } from '../../platform/errors.ts';
import { appendEvents } from '../../platform/event-log.ts';
import type { ClockRule } from './clock-contract.ts';
import type { ClockRuleBook } from './clock-rule-book.ts';
import { replaceClockRules, unknownCategories } from './clock-rule-store.ts';

export interface ClockRulesPlace {
  database: Database;
  city: City;
  clockRules: ClockRuleBook;
  clock: Clock;
}

/**
 * Replaces all rules. They hold for the deadlines that run already: the clock process looks at every open case anew, and
 * an alarm that a new rule would have given before now goes off at once.
 */
export async function editClockRules(
  { database, city, clockRules, clock }: ClockRulesPlace,
  author: string,
  rules: readonly ClockRule[],
  reason: string,
): Promise<readonly ClockRule[]> {
  await database.transaction(async (transaction) => {
    const categories = [...new Set(rules.flatMap(({ category }) => category ?? []))];
    const [unknown] = await unknownCategories(transaction, city.code, categories);
    if (unknown !== undefined)
      throw refuse('unknown-category', `No category has the code "${unknown}"; see GET /api/categories`);
    await replaceClockRules(transaction, city.code, rules);
    const detail = { rules };
    await recordAudit(transaction, city.code, {
      at: clock(),
      actor: author,
      action: 'clock-rules.edit',
      subject: 'clock-rules',
      reason,
      detail,
    });
    await appendEvents(transaction, city.code, [
      { kind: 'duty.changed', subject: 'clock-rules', cellPath: [], payload: { what: 'clock-rules' } },
    ]);
  });
  await clockRules.refresh();
  return clockRules.rules();
}
