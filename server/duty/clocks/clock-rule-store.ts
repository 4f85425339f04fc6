/** SQL of the rules of the clock process. */
import type { Queryable, Transaction } from '../../platform/database.ts';
import type { ClockRule } from './clock-contract.ts';

/** In the order in which they are shown: the general ones first. */
export async function readClockRules(queryable: Queryable, city: string): Promise<ClockRule[]> {
  return queryable('clock_rule')
    .select({ category: 'category', clock: 'clock', kind: 'kind', before: 'before', amount: 'amount', unit: 'unit' })
    .where({ city })
    .orderBy([{ column: 'category', nulls: 'first' }, 'id']);
}

/** Replaces all rules of `city`. */
export async function replaceClockRules(
  transaction: Transaction,
  city: string,
  rules: readonly ClockRule[],
): Promise<void> {
  await transaction('clock_rule').where({ city }).del();
  if (rules.length > 0) await transaction('clock_rule').insert(rules.map((rule) => ({ city, ...rule })));
}

/** The categories among `codes` that there are not. */
export async function unknownCategories(
  queryable: Queryable,
  city: string,
  codes: readonly string[],
): Promise<string[]> {
  const known = await queryable('category')
    .where({ city })
    .whereIn('code', [...codes])
    .pluck('code');
  return codes.filter((code) => !known.includes(code));
}
