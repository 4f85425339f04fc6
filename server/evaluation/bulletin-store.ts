import type { Queryable, Transaction } from '../platform/database.ts';
import type { Bulletin, BulletinContent } from './contract.ts';

/** Stores a bulletin under the next number; resolves to it. Two that are published at once wait for each other. */
export async function insertBulletin(
  transaction: Transaction,
  city: string,
  bulletin: { month: string; at: Date; author: string; remarks: string; content: BulletinContent },
): Promise<number> {
  await transaction.raw('select 1 from city where code = ? for no key update', [city]);
  const { rows } = await transaction.raw(
    `insert into bulletin (city, number, month, published_at, author, remarks, content)
     select ?, coalesce(max(number), 0) + 1, ?::date, ?, ?, ?, ?::jsonb from bulletin where city = ?
     returning number`,
    [
      city,
      `${bulletin.month}-01`,
      bulletin.at,
      bulletin.author,
      bulletin.remarks,
      JSON.stringify(bulletin.content),
      city,
    ],
  );
  return (rows[0] as { number: number }).number;
}

interface BulletinRow {
  number: number;
  month: string;
  publishedAt: Date;
  author: string;
  remarks: string;
}

const COLUMNS = { number: 'number', month: 'month', publishedAt: 'published_at', author: 'author', remarks: 'remarks' };
const head = ({ number, month, publishedAt, author, remarks }: BulletinRow): Omit<Bulletin, 'content'> => ({
  number,
  month: month.slice(0, 7),
  publishedAt: publishedAt.toISOString(),
  author,
  remarks,
});

/** The published ones, newest first, without what they say. */
export async function listBulletins(queryable: Queryable, city: string): Promise<Omit<Bulletin, 'content'>[]> {
  const rows: BulletinRow[] = await queryable('bulletin').select(COLUMNS).where({ city }).orderBy('number', 'desc');
  return rows.map(head);
}

export async function readBulletin(queryable: Queryable, city: string, number: number): Promise<Bulletin | undefined> {
  const row: (BulletinRow & { content: BulletinContent }) | undefined = await queryable('bulletin')
    .select(COLUMNS, 'content')
    .where({ city, number })
    .first();
  return row && { ...head(row), content: row.content };
}
