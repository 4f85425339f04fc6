import { createHash } from 'node:crypto';
import { isUniqueViolation } from '../platform/database.ts';
import { refuse } from '../platform/errors.ts';
import type { Actor } from '../platform/http.ts';
import { organisationNamesOf, type ReportRecord, wireReport } from '../reports/report-record.ts';
import { cellNamer, readReport } from '../reports/search-store.ts';
import { type AskedUnder, readEndOfMerges, readStepAsked, readStepsAfter } from './case-store.ts';
import type { CaseActionInput, WireCase } from './contract.ts';
import { type CaseActor, partiesOf } from './parties.ts';
import { planStep, tooLate } from './plan-step.ts';
import type { StepContext } from './step-context.ts';
import { contextWithHistory, dayIn } from './step-contexts.ts';
import { type CasesPlace, MovedOn, writeSteps } from './write-steps.ts';

/** Who acts, and under which key it may be asked for again; the key is of the account alone. */
export type Asker = CaseActor & Pick<Actor, 'accountId'>;

/** How often the clock may come between reading and writing before that is told as a conflict. */
const TRIES = 4;

/**
 * Takes an action on a case: reads it, plans the step, and writes it where the case is still the one that was read. Of
 * two who ask for the same at once, one gets it and the other `conflict`, which says who was quicker. What the clock
 * process did meanwhile is nobody's claim: then it is planned anew. A `key` makes it safe to ask again: the same is done
 * once, and answered alike (`replay`).
 *
 * @throws Refusal as planStep does; `not-found` outside the area; `idempotency-key-reused`
 */
export async function actOnCase(
  place: CasesPlace,
  actor: Asker,
  number: string,
  input: CaseActionInput,
  key?: string,
): Promise<{ case: WireCase; replay: boolean }> {
  const { database, city } = place;
  const asked = key === undefined ? undefined : askedUnder(actor, key, number, input);
  const repeated = asked && (await replayOf(place, actor, asked));
  if (repeated !== undefined) return repeated;
  for (let left = TRIES; ; left--) {
    const record = await readVisible(place, actor, number);
    const context = await contextOfAction(place, actor, record, input);
    const planned = planStep(record, input, context);
    const outcome = await database
      .transaction((transaction) => writeSteps(transaction, place, [planned], asked))
      .catch((error: unknown) => {
        if (error instanceof MovedOn) return error;
        if (asked !== undefined && isUniqueViolation(error)) return undefined;
        throw error;
      });
    if (outcome !== undefined && !(outcome instanceof MovedOn) && outcome.written.length > 0)
      return { case: outcome.toWire(planned.after), replay: false };
    // The same request may have come twice at once.
    const twin = asked && (await replayOf(place, actor, asked));
    if (twin !== undefined) return twin;
    const moved = outcome instanceof MovedOn && outcome.number !== number ? planned.beside!.before : record;
    const since = await readStepsAfter(database.knex, city.code, moved.id, moved.version);
    const byPeople = since.findLast(({ actor: who }) => who !== 'clock' && who !== 'system');
    const last = byPeople ?? since.at(-1);
    if (byPeople !== undefined || left === 1)
      throw tooLate(
        { number: moved.number, version: last?.version ?? moved.version },
        last === undefined ? {} : { last },
      );
  }
}

async function contextOfAction(
  place: CasesPlace,
  actor: Asker,
  record: ReportRecord,
  input: CaseActionInput,
): Promise<StepContext> {
  const at = place.clock();
  const { parties, instead } = partiesOf(actor, record, place.duties, dayIn(place.city.timeZone, at));
  const context = await contextWithHistory(place.database.knex, place, record, {
    at,
    by: { name: actor.name, parties, instead },
  });
  const other = input.action === 'merge' ? input.into : input.action === 'unmerge' ? record.mergedInto : null;
  const target = other === null ? undefined : await targetOf(place, actor, input.action, other);
  return target === undefined ? context : { ...context, target };
}

/** The other case of a merge, or of the end of one; undefined where the asker may not see it. */
async function targetOf(
  { database, city }: CasesPlace,
  actor: Asker,
  action: CaseActionInput['action'],
  number: string,
): Promise<ReportRecord | undefined> {
  const end = action === 'merge' ? await readEndOfMerges(database.knex, city.code, number) : number;
  return end === undefined ? undefined : readReport(database.knex, city.code, actor, end);
}

async function readVisible({ database, city }: CasesPlace, actor: Asker, number: string): Promise<ReportRecord> {
  const record = await readReport(database.knex, city.code, actor, number);
  if (record === undefined) throw refuse('not-found', `There is no case ${number} in your area`);
  return record;
}

function askedUnder({ accountId }: Asker, key: string, number: string, input: CaseActionInput): AskedUnder {
  const contentHash = createHash('sha256')
    .update(JSON.stringify([number, input]))
    .digest();
  return { key: `${accountId}/${key}`, contentHash };
}

/** The answer to what was asked for, and done, before under this key. */
async function replayOf(
  place: CasesPlace,
  actor: Asker,
  asked: AskedUnder,
): Promise<{ case: WireCase; replay: true } | undefined> {
  const { database, city, grid, duties } = place;
  const before = await readStepAsked(database.knex, city.code, asked.key);
  if (before === undefined) return undefined;
  if (Buffer.compare(before.contentHash, asked.contentHash) !== 0)
    throw refuse('idempotency-key-reused', 'This key was used for another action; take a new one');
  const record = await readVisible(place, actor, before.number);
  const name = await cellNamer(database.knex, city.code, grid.current(), [record]);
  return { case: wireReport(record, name, organisationNamesOf(duties)), replay: true };
}
