import { isDeepStrictEqual } from 'node:util';
import { demand } from '../../identity/access.ts';
import { recordAudit } from '../../identity/audit.ts';
import type { Transaction } from '../../platform/database.ts';
import { type Mistake, refuse } from '../../platform/errors.ts';
import { appendEvents, type NewEvent } from '../../platform/event-log.ts';
import type { Actor } from '../../platform/http.ts';
import { type DutyPlace, type PeopleSheet, rowKey } from '../files/sheet.ts';
import { takeDutyTurn } from './people-store.ts';

/** What was done to which row, for audit and event. */
export interface Deed {
  /** `add`, `edit`, `retire`, … */
  verb: string;
  subject: string;
  reason: string;
  detail?: Record<string, unknown>;
  /** Events beside `duty.changed`. */
  besides?: readonly NewEvent[];
}

/**
 * One transaction: the edit, its audit, and the event by which every process reads the duties anew. Edits of a city go
 * one after another.
 */
export async function editDuties<Result>(
  place: DutyPlace,
  actor: string,
  { what, noun }: { what: string; noun: string },
  apply: (transaction: Transaction, at: Date) => Promise<{ result: Result; deed: Deed | undefined }>,
): Promise<Result> {
  const { database, city, clock, duties } = place;
  const { result, deed } = await database.transaction(async (transaction) => {
    await takeDutyTurn(transaction, city.code);
    const at = clock();
    const done = await apply(transaction, at);
    if (done.deed === undefined) return done;
    const { verb, subject, reason, detail = {}, besides = [] } = done.deed;
    await recordAudit(transaction, city.code, { at, actor, action: `${noun}.${verb}`, subject, reason, detail });
    await appendEvents(transaction, city.code, [
      { kind: 'duty.changed', subject, cellPath: [], payload: { what, code: subject } },
      ...besides,
    ]);
    return done;
  });
  if (deed !== undefined) await duties.refresh();
  return result;
}

/**
 * Writes one row. `change` gets the row as it stands, by the identity that `near` has; it throws where it wants another.
 * A row that comes out as it was is not written. @throws Refusal `list-refused`, `outside-area`
 */
export function editRow<Row extends object>(
  place: DutyPlace,
  actor: Actor,
  sheet: PeopleSheet<Row>,
  near: Row,
  change: (standing: Row | undefined) => Row,
  deed: Pick<Deed, 'verb' | 'subject' | 'reason'>,
): Promise<Row> {
  return editDuties(place, actor.name, sheet, async (transaction, at) => {
    const settle = (row: Row): Row => sheet.settle?.(row, place) ?? row;
    const key = rowKey(sheet, settle(near));
    const standing = (await sheet.read(transaction, place, [near])).find((row) => rowKey(sheet, row) === key);
    const wanted = settle(change(standing));
    for (const row of standing === undefined ? [wanted] : [standing, wanted]) demandPlace(place, actor, sheet, row);
    const bare = asWritten(sheet, wanted);
    if (standing !== undefined && isDeepStrictEqual(asWritten(sheet, standing), bare))
      return { result: wanted, deed: undefined };
    const mistakes = await sheet.write(transaction, place, [bare], at);
    if (mistakes.length > 0) throw listRefused(mistakes.map(({ path, message }) => ({ path: path.slice(2), message })));
    const { phone: _, ...detail } = bare as Record<string, unknown>;
    return { result: wanted, deed: { ...deed, detail } };
  });
}

/** A row that concerns a cell is for those whose area has it; the others for accounts of the whole city. */
function demandPlace<Row extends object>(place: DutyPlace, actor: Actor, sheet: PeopleSheet<Row>, row: Row): void {
  const locator = place.grid.current();
  const cell = locator.cellById(sheet.cellOf(row, place) ?? -1);
  demand(actor, 'duty:write', cell === undefined ? [] : locator.path(cell).map(({ id }) => id));
}

/** A row without the columns that are only for the reader, as its schema writes it. */
export const asWritten = <Row extends object>(sheet: PeopleSheet<Row>, row: Row): Row => {
  const notes = new Set(sheet.columns.filter(({ note }) => note).map(({ key }) => key));
  return Object.fromEntries(Object.entries(row).filter(([key]) => !notes.has(key))) as Row;
};

export const listRefused = (errors: readonly Mistake[]) =>
  refuse('list-refused', errors.length === 1 ? errors[0]!.message : 'See errors for what to mend', { errors });
