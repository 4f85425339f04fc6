/** SQL of a single case: its change, its steps, and what it is merged with. */
import type { Queryable, Transaction } from '../platform/database.ts';
import type { ReportRecord } from '../reports/report-record.ts';
import { selectReports } from '../reports/search-store.ts';
import { columnsOfChanges } from '../reports/store.ts';
import type { NewStep } from './step-context.ts';
import type { CaseAction } from './workflow.ts';

/** A step as it is stored. */
export interface StoredStep extends Omit<NewStep, 'action'> {
  action: CaseAction | 'collect';
}

/** Under what a step was asked for, so that a repetition is known again. */
export interface AskedUnder {
  /** Account and key. */
  key: string;
  /** SHA-256 of what was asked for. */
  contentHash: Uint8Array;
}

/** Changes a case where it is still the one that was read; false when somebody was quicker. */
export async function changeCase(
  transaction: Transaction,
  city: string,
  { id, version }: Pick<ReportRecord, 'id' | 'version'>,
  changes: Partial<ReportRecord>,
): Promise<boolean> {
  return (await transaction('report').where({ city, id, version }).update(columnsOfChanges(changes))) > 0;
}

export async function insertSteps(
  transaction: Transaction,
  city: string,
  steps: readonly (NewStep & { reportId: number; asked?: AskedUnder | undefined })[],
): Promise<void> {
  await transaction('case_step').insert(
    steps.map(({ reportId, detail, asked, ...step }) => ({
      city,
      report_id: reportId,
      ...step,
      detail: JSON.stringify(detail),
      idempotency_key: asked?.key ?? null,
      content_hash: asked?.contentHash ?? null,
    })),
  );
}

/** The steps of a case, oldest first. */
export async function readSteps(queryable: Queryable, city: string, reportId: number): Promise<StoredStep[]> {
  return queryable('case_step')
    .select('version', 'at', 'actor', 'action', 'stage', 'note', 'detail')
    .where({ city, report_id: reportId })
    .orderBy('version');
}

/** Its steps after `version`, oldest first: what was done since it was read. */
export async function readStepsAfter(
  queryable: Queryable,
  city: string,
  reportId: number,
  version: number,
): Promise<Pick<StoredStep, 'version' | 'actor' | 'action' | 'at'>[]> {
  return queryable('case_step')
    .select('version', 'actor', 'action', 'at')
    .where({ city, report_id: reportId })
    .where('version', '>', version)
    .orderBy('version');
}

/** Its newest step, and the newest that stopped its clock. */
export async function readLastSteps(
  queryable: Queryable,
  city: string,
  reportId: number,
): Promise<{ last: StoredStep | undefined; pause: StoredStep | undefined }> {
  const rows: StoredStep[] = await queryable('case_step')
    .select('version', 'at', 'actor', 'action', 'stage', 'note', 'detail')
    .where({ city, report_id: reportId })
    .where((either) =>
      either
        .whereRaw('version = (select max(version) from case_step where city = ? and report_id = ?)', [city, reportId])
        .orWhere('action', 'pause'),
    )
    .orderBy('version', 'desc');
  return { last: rows[0], pause: rows.find(({ action }) => action === 'pause') };
}

/** The step that was taken under a key, with the number of its case. */
export async function readStepAsked(
  queryable: Queryable,
  city: string,
  key: string,
): Promise<{ number: string; contentHash: Uint8Array } | undefined> {
  return queryable('case_step')
    .join('report', (on) => on.on('report.city', 'case_step.city').on('report.id', 'case_step.report_id'))
    .select({ number: 'report.number', contentHash: 'case_step.content_hash' })
    .where({ 'case_step.city': city, 'case_step.idempotency_key': key })
    .first();
}

/** The case at the end of the chain of merges that begins at `number`; `number` itself where it was not merged. */
export async function readEndOfMerges(queryable: Queryable, city: string, number: string): Promise<string | undefined> {
  const { rows } = await queryable.raw(
    `with recursive chain (number, merged_into, passed) as (
       select number, merged_into, array[number] from report where city = :city and number = :number
       union all
       select report.number, report.merged_into, passed || report.number
       from chain join report on report.city = :city and report.number = chain.merged_into
       where not report.number = any(passed))
     select number from chain where merged_into is null`,
    { city, number },
  );
  return rows[0]?.number;
}

/** Numbers of the cases that were merged into this one, and into those, oldest first. */
export async function readMerged(queryable: Queryable, city: string, number: string): Promise<string[]> {
  const { rows } = await queryable.raw(
    `with recursive merged (number) as (
       select number from report where city = :city and merged_into = :number
       union
       select report.number from merged join report on report.city = :city and report.merged_into = merged.number)
     select number from merged order by number`,
    { city, number },
  );
  return (rows as { number: string }[]).map((row) => row.number);
}

/** One case, whoever asks: for what is done on nobody's behalf. */
export async function readCase(queryable: Queryable, city: string, number: string): Promise<ReportRecord | undefined> {
  return selectReports(queryable, city).where({ number }).first();
}

/** Open cases that were located by an older generation, after the id `after`, by id. */
export async function readCasesBefore(
  queryable: Queryable,
  city: string,
  generation: number,
  { after, limit }: { after: number; limit: number },
): Promise<ReportRecord[]> {
  return selectReports(queryable, city)
    .where({ state: 'open' })
    .where('generation', '<', generation)
    .where('report.id', '>', after)
    .orderBy('report.id')
    .limit(limit);
}

/** Locks cases by id, as everybody does who locks more than one: so nobody waits for whoever waits for him. */
export async function lockCases(transaction: Transaction, city: string, ids: readonly number[]): Promise<void> {
  await transaction.raw('select id from report where city = ? and id = any(?) order by id for no key update', [
    city,
    [...ids],
  ]);
}

/** Notes that cases lie where they lay, by newer boundaries. Those that were changed since are left alone. */
export async function confirmPlaces(
  transaction: Transaction,
  city: string,
  cases: readonly Pick<ReportRecord, 'id' | 'version' | 'generation' | 'onBorder' | 'nearestCellId' | 'nearestM'>[],
): Promise<void> {
  if (cases.length === 0) return;
  await transaction.raw(
    `update report set generation = given.generation, on_border = given."onBorder",
       nearest_cell_id = given."nearestCellId", nearest_m = given."nearestM"
     from json_to_recordset(?::json) as given (id bigint, version integer, generation integer, "onBorder" boolean,
       "nearestCellId" bigint, "nearestM" float8)
     where report.city = ? and report.id = given.id and report.version = given.version
       and report.generation < given.generation`,
    [
      JSON.stringify(
        cases.map(({ id, version, generation, onBorder, nearestCellId, nearestM }) => ({
          id,
          version,
          generation,
          onBorder,
          nearestCellId,
          nearestM,
        })),
      ),
      city,
    ],
  );
}
