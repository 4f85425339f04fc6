/** SQL of what a desk keeps: filters of an account, templates of the city. */
import type { Queryable, Transaction } from '../../platform/database.ts';
import type { ReplyTemplate, SavedFilter } from '../contract.ts';

export async function readFilters(queryable: Queryable, city: string, accountId: number): Promise<SavedFilter[]> {
  return queryable('saved_filter')
    .select('name', 'query', 'position')
    .where({ city, account_id: accountId })
    .orderBy(['position', 'name']);
}

/** Keeps a filter under its name; resolves to false, with nothing done, when that would be more than `most`. */
export async function putFilter(
  transaction: Transaction,
  city: string,
  accountId: number,
  { name, query, position }: SavedFilter,
  most: number,
): Promise<boolean> {
  const others = await transaction('saved_filter')
    .where({ city, account_id: accountId })
    .whereNot({ name })
    .count<{ count: number }[]>('* as count');
  if (Number(others[0]!.count) >= most) return false;
  await transaction('saved_filter')
    .insert({ city, account_id: accountId, name, query: JSON.stringify(query), position })
    .onConflict(['city', 'account_id', 'name'])
    .merge(['query', 'position']);
  return true;
}

export async function deleteFilter(
  queryable: Queryable,
  city: string,
  accountId: number,
  name: string,
): Promise<boolean> {
  return (await queryable('saved_filter').where({ city, account_id: accountId, name }).delete()) > 0;
}

export async function readTemplates(queryable: Queryable, city: string): Promise<ReplyTemplate[]> {
  const rows = await queryable('reply_template').where({ city }).orderBy(['position', 'code']);
  return rows.map(({ code, action, name_zh, name_en, text_zh, text_en, position }) => ({
    code,
    action,
    name: { zh: name_zh, en: name_en },
    text: { zh: text_zh, en: text_en },
    position,
  }));
}

export async function putTemplates(
  transaction: Transaction,
  city: string,
  templates: readonly ReplyTemplate[],
): Promise<void> {
  await transaction('reply_template')
    .insert(
      templates.map(({ code, action, name, text, position }) => ({
        city,
        code,
        action,
        name_zh: name.zh,
        name_en: name.en,
        text_zh: text.zh,
        text_en: text.en,
        position,
      })),
    )
    .onConflict(['city', 'code'])
    .merge();
}

export async function deleteTemplate(transaction: Transaction, city: string, code: string): Promise<boolean> {
  return (await transaction('reply_template').where({ city, code }).delete()) > 0;
}
