/** What hand-offs do to their cases: the steps of an outside system, and taking a case back. */
import type { Transaction } from '../platform/database.ts';
import type { Actor } from '../platform/http.ts';
import type { CaseStage } from '../reports/contract.ts';
import type { ReportsPlace } from '../reports/file-report.ts';
import type { RemoteStatus } from './hand-off-contract.ts';

export async function stepOfSystem(
  _place: ReportsPlace,
  _transaction: Transaction,
  _told: { number: string; system: string; stage: CaseStage; status: RemoteStatus; note: string },
): Promise<void> {}

export async function takeBackCase(
  _place: ReportsPlace,
  _transaction: Transaction,
  _actor: Actor,
  _number: string,
  _reason: string,
): Promise<void> {}
