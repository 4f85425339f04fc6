import { recordAudit } from '../identity/audit.ts';
import type { City } from '../platform/city-store.ts';
import type { Transaction } from '../platform/database.ts';
import { appendEvents, type NewEvent } from '../platform/event-log.ts';
import type { ReportChange } from '../reports/contract.ts';
import type { ReportsPlace } from '../reports/file-report.ts';
import { organisationNamesOf, type ReportRecord, wireReport } from '../reports/report-record.ts';
import { cellNamer } from '../reports/search-store.ts';
import { type AskedUnder, changeCase, insertSteps } from './case-store.ts';
import type { CaseBefore, CaseChange } from './contract.ts';
import { queueHandOff, withdrawHandOffs } from './hand-offs/hand-off-store.ts';
import type { CaseToWire, PlannedStep } from './step-context.ts';

/** What cases are worked with; the same as for reports. */
export type CasesPlace = ReportsPlace;
type NamingPlace = Pick<CasesPlace, 'grid' | 'duties'> & { city: City };

/** Somebody was quicker with the other case of a merge: nothing may stand. */
export class MovedOn extends Error {
  constructor(readonly number: string) {
    super(`Case ${number} has moved on`);
  }
}

/** The words of the audit; two are older than cases. */
const AUDITED: Partial<Record<string, string>> = { acknowledge: 'report.acknowledge', close: 'report.close' };

/**
 * Writes steps that were decided, each only where its case is still the one that was read, with audit, hand-offs and
 * events, in the transaction given; call it last there, since events take their turn. Resolves to those that were
 * written, in their order: a case that somebody changed meanwhile is left out. Each case may be there once.
 *
 * @throws MovedOn when one of the two histories of a merge has moved on; roll back
 */
export async function writeSteps(
  transaction: Transaction,
  { city, grid, duties }: NamingPlace,
  planned: readonly PlannedStep[],
  asked?: AskedUnder,
): Promise<{ written: PlannedStep[]; toWire: CaseToWire }> {
  const written: PlannedStep[] = [];
  for (const one of planned) {
    // In the order of ids, so that two merges crosswise never wait for each other.
    const pair = (one.beside === null ? [one] : [one, one.beside]).sort((a, b) => a.before.id - b.before.id);
    let missed = false;
    for (const { before, changes } of pair) {
      if (missed || (await changeCase(transaction, city.code, before, changes))) continue;
      if (pair.length > 1) throw new MovedOn(before.number);
      missed = true;
    }
    if (!missed) written.push(one);
  }
  const all = written.flatMap((one) => (one.beside === null ? [one] : [one, one.beside]));
  const name = await cellNamer(
    transaction,
    city.code,
    grid.current(),
    all.map(({ after }) => ({ ...after, cellPath: [...after.cellPath, ...holderCells(after)] })),
  );
  const toWire: CaseToWire = (record) => wireReport(record, name, organisationNamesOf(duties));
  if (all.length === 0) return { written, toWire };
  await insertSteps(
    transaction,
    city.code,
    all.map((one) => ({ ...one.step, reportId: one.after.id, asked: written.includes(one) ? asked : undefined })),
  );
  for (const one of all) await settle(transaction, city.code, one, toWire);
  await appendEvents(
    transaction,
    city.code,
    all.flatMap((one) => eventsOf(one, toWire)),
  );
  return { written, toWire };
}

/** Audit and hand-offs of one step. */
async function settle(transaction: Transaction, city: string, one: PlannedStep, toWire: CaseToWire): Promise<void> {
  const { after, step, byPeople } = one;
  if (byPeople) {
    const { at, actor, action, note, version, stage } = step;
    await recordAudit(transaction, city, {
      at,
      actor,
      action: AUDITED[action] ?? `case.${action}`,
      subject: after.number,
      reason: note,
      detail: { version, stage },
      sealedFor: sealedFor(after),
    });
  }
  if (one.withdraw) await withdrawHandOffs(transaction, city, after.id);
  if (one.handOff !== null)
    await queueHandOff(transaction, city, {
      reportId: after.id,
      system: one.handOff,
      messageId: `${after.number}-${after.version}`,
      payload: { ...toWire(after), note: step.note },
      at: step.at,
    });
}

/** What a step tells the world. */
export function eventsOf({ before, after, step, tells }: PlannedStep, toWire: CaseToWire): NewEvent[] {
  const { number, cellPath } = after;
  const at = step.at.toISOString();
  const common = { subject: number, cellPath, sealedFor: sealedFor(after) };
  const payload: CaseChange = { action: step.action, at, by: step.actor, case: toWire(after), was: wasOf(before) };
  return [
    ...tells.map((kind): NewEvent => {
      const change: ReportChange = { id: after.id, number, at, by: step.actor };
      if (kind !== 'report.moved') return { kind, ...common, payload: change };
      // Also for those whose area it leaves.
      const seenBy = [...new Set([...before.cellPath, ...cellPath])];
      const { lon, lat, category, severity } = after;
      return { kind, ...common, cellPath: seenBy, payload: { ...change, lon, lat, category, severity, cellPath } };
    }),
    { kind: 'case.changed', ...common, payload },
  ];
}

function wasOf(before: ReportRecord): CaseBefore {
  const at = <Key extends string>(key: Key, time: Date | null) =>
    (time === null ? {} : { [key]: time.toISOString() }) as { [key in Key]?: string };
  return {
    state: before.state,
    outside: before.cellId === null,
    dueAt: before.dueAt?.toISOString() ?? null,
    ...at('onSiteDueAt', before.onSiteDueAt),
    ...at('arrivedAt', before.arrivedAt),
    ...at('pausedAt', before.pausedAt),
    ...at('closedAt', before.closedAt),
  };
}

/** For whose eyes alone; null for whoever may see its cells. */
const sealedFor = ({ sealed, holder }: ReportRecord): number | null =>
  sealed ? ((holder.kind === 'post' ? holder.cellId : null) ?? 0) : null;

/** A cell that has a name on the wire beside those of its path: the one of the post that must act. */
export const holderCells = ({ holder }: ReportRecord): number[] =>
  holder.kind === 'post' && holder.cellId !== null ? [holder.cellId] : [];
