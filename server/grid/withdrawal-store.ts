import type { Queryable, Transaction } from '../platform/database.ts';

/** What there is to know before a publication is taken back; undefined when there is no such generation. */
export async function readPublication(
  queryable: Queryable,
  city: string,
  number: number,
): Promise<{ holdsFrom: Date; draftId: number | null; withdrawnAt: Date | null } | undefined> {
  return queryable('generation')
    .select({ holdsFrom: 'holds_from', draftId: 'draft_id', withdrawnAt: 'withdrawn_at' })
    .where({ city, number })
    .first();
}

/**
 * Whether a report was located by a generation: filed since it was written, or open and located anew. Whoever holds the
 * city locked finds them all.
 */
export async function locatesReports(transaction: Transaction, city: string, number: number): Promise<boolean> {
  const { rows } = await transaction.raw(
    `select exists (select from report where city = :city and generation = :number and state = 'open')
         or exists (select from report join generation g on g.city = report.city and g.number = report.generation
                    where report.city = :city and report.generation = :number
                      and report.recorded_at > g.published_at - interval '1 day') as "isUsed"`,
    { city, number },
  );
  return (rows[0] as { isUsed: boolean }).isUsed;
}

/**
 * Takes the newest generation back: its versions go, and those that ended with it last on. The identities of its new
 * cells stay drawn. Whoever files a report by an older snapshot finds it in the row of the city.
 */
export async function takeBackGeneration(
  transaction: Transaction,
  city: string,
  number: number,
  { by, at }: { by: string; at: Date },
): Promise<void> {
  await transaction('cell_lineage').where({ city, generation: number }).delete();
  await transaction('cell_version').where({ city, from_generation: number }).delete();
  await transaction('cell_version').where({ city, to_generation: number }).update({ to_generation: null });
  await transaction('generation').where({ city, number }).update({ withdrawn_at: at, withdrawn_by: by });
  await transaction('city').where({ code: city }).increment('withdrawals', 1);
}

/**
 * Keeps a generation from being taken back until this transaction ends; false where it was already. For whatever is
 * written to stand on one.
 */
export async function holdGeneration(transaction: Transaction, city: string, number: number): Promise<boolean> {
  await transaction('city').select('code').where({ code: city }).forShare();
  if (number === 0) return true;
  const found = await transaction('generation')
    .select('number')
    .where({ city, number })
    .whereNull('withdrawn_at')
    .first();
  return found !== undefined;
}
