import { recordAudit } from '../identity/audit.ts';
import type { Transaction } from '../platform/database.ts';
import { refuse } from '../platform/errors.ts';
import { appendEvents } from '../platform/event-log.ts';
import type { Actor } from '../platform/http.ts';
import type { ReportChange, WireReport } from './contract.ts';
import type { ReportsPlace } from './file-report.ts';
import { organisationNamesOf, type ReportRecord, sealOf, wireReport } from './report-record.ts';
import { cellNamer, readReport } from './search-store.ts';
import { markAcknowledged, markClosed } from './store.ts';

type Place = Pick<ReportsPlace, 'database' | 'city' | 'grid' | 'duties' | 'clock'>;
type Worker = Pick<Actor, 'name' | 'areaCellId' | 'sealedCells'>;

/** Takes note of an open report; a severe one stops pulsing. Refused with `conflict` when somebody already did. */
export function acknowledgeReport(place: Place, worker: Worker, number: string): Promise<WireReport> {
  return change(place, worker, number, 'acknowledged', '', (transaction, record, at) =>
    markAcknowledged(transaction, place.city.code, record.id, at, worker.name),
  );
}

/** Strikes an open report off, saying how it ended. Refused with `conflict` when it was struck off already. */
export function closeReport(place: Place, worker: Worker, number: string, reason: string): Promise<WireReport> {
  return change(place, worker, number, 'closed', reason, (transaction, record, at) =>
    markClosed(transaction, place.city.code, record.id, at, worker.name, reason),
  );
}

/** One transaction: the change, made only where it still applies; the audit; the event. */
async function change(
  { database, city, grid, duties, clock }: Place,
  worker: Worker,
  number: string,
  what: 'acknowledged' | 'closed',
  reason: string,
  apply: (transaction: Transaction, record: ReportRecord, at: Date) => Promise<boolean>,
): Promise<WireReport> {
  const changed = await database.transaction(async (transaction) => {
    const record = await readReport(transaction, city.code, worker, number);
    if (record === undefined) throw refuse('not-found', `There is no report ${number} in your area`);
    const at = clock();
    if (!(await apply(transaction, record, at))) {
      const by = record.closedBy ?? record.acknowledgedBy ?? 'somebody';
      throw refuse(
        'conflict',
        `Report ${number} was ${record.state === 'closed' ? 'closed' : 'acknowledged'} by ${by}`,
      );
    }
    const audit = {
      at,
      actor: worker.name,
      action: what === 'closed' ? 'report.close' : 'report.acknowledge',
      subject: number,
      reason,
      sealedFor: sealOf(record),
    };
    await recordAudit(transaction, city.code, audit);
    const payload: ReportChange = { id: record.id, number, at: at.toISOString(), by: worker.name };
    await appendEvents(transaction, city.code, [
      { kind: `report.${what}`, subject: number, cellPath: record.cellPath, payload, sealedFor: sealOf(record) },
    ]);
    return (await readReport(transaction, city.code, worker, number))!;
  });
  const name = await cellNamer(database.knex, city.code, grid.current(), [changed]);
  return wireReport(changed, name, organisationNamesOf(duties));
}
