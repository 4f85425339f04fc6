import type { DutyBook } from '../duty/duty-book.ts';
import type { Holder } from '../duty/holder.ts';
import type { CellRef } from '../grid/contract.ts';
import type { Location, Locator } from '../grid/locator.ts';
import type { CaseStage, ReportState, RouteReason, Severity, Standing, WireHolder, WireReport } from './contract.ts';

/** Position as it came in, where that was not WGS84. */
export interface GivenPosition {
  crs: string;
  x: number;
  y: number;
}

/** Where a report lies: what the locator said, and by which generation. */
export interface Assignment {
  cellId: number | null;
  /** Cell ids root to leaf; empty outside the grid. */
  cellPath: readonly number[];
  generation: number;
  onBorder: boolean;
  nearestCellId: number | null;
  nearestM: number | null;
}

/** A time in which the clock to resolve stood still; instants in ISO 8601. */
export interface Pause {
  from: string;
  to: string;
  reason: string;
}

/** How a report stands as a case, in the form in which it is stored. */
export interface CaseStanding {
  sealed: boolean;
  stage: CaseStage;
  holder: Holder;
  assisting: readonly string[];
  routeReasons: readonly RouteReason[];
  calendarVersion: number;
  /** Number of its newest step. */
  version: number;
  dispatchedAt: Date | null;
  acceptedAt: Date | null;
  arrivedAt: Date | null;
  handledAt: Date | null;
  repliedAt: Date | null;
  pausedAt: Date | null;
  pauses: readonly Pause[];
  dispatches: number;
  refusals: number;
  rework: number;
  escalations: number;
  reminders: number;
  supervisedAt: Date | null;
  /** When it was last opened again: its clock to resolve runs from then. */
  reopenedAt: Date | null;
  mergedInto: string | null;
  alarmsFired: readonly string[];
  nextAlarmAt: Date | null;
}

/** A report ready to be written, whole but for its number. */
export interface NewReport extends Assignment, CaseStanding {
  source: string;
  externalId: string | null;
  idempotencyKey: string | null;
  contentHash: Uint8Array | null;
  /** Account that filed it; empty for none. */
  reporter: string;
  category: string;
  severity: Severity;
  description: string;
  lon: number;
  lat: number;
  given: GivenPosition | null;
  warnings: readonly string[];
  state: ReportState;
  occurredAt: Date;
  recordedAt: Date;
  dueAt: Date | null;
  onSiteDueAt: Date | null;
  acknowledgedAt: Date | null;
  acknowledgedBy: string | null;
  closedAt: Date | null;
  closedBy: string | null;
  closeReason: string | null;
}

/** The same with its identity and number. */
export interface NumberedReport extends NewReport {
  id: number;
  number: string;
}

/** A report as it is stored. */
export interface ReportRecord extends Omit<NumberedReport, 'idempotencyKey' | 'contentHash'> {
  /** How many. */
  photos: number;
}

/** What the grid says of a position, in the form in which it is stored. */
export function assignmentOf(location: Location, generation: number): Assignment {
  return {
    cellId: location.cell?.id ?? null,
    cellPath: location.path.map((cell) => cell.id),
    generation,
    onBorder: location.onBorder,
    nearestCellId: location.nearest?.cell.id ?? null,
    nearestM: location.nearest?.distanceM ?? null,
  };
}

/** As `sealed_for` of events and audit has it: null not sealed, else the cell of its police post, 0 for nobody yet. */
export function sealOf({ sealed, holder }: Pick<CaseStanding, 'sealed' | 'holder'>): number | null {
  if (!sealed) return null;
  return holder.kind === 'post' ? (holder.cellId ?? 0) : 0;
}

/** Gives the name of a cell by its id; see `cellNamer`. */
export type CellNamer = (cellId: number) => CellRef | undefined;

/** Names the cells of one generation. */
export function namesOf(locator: Locator): CellNamer {
  return (cellId) => {
    const cell = locator.cellById(cellId);
    return cell && { code: cell.code, name: cell.name, level: cell.level };
  };
}

/** Gives the name of an organisation by its code. */
export type OrganisationNamer = (code: string) => { zh: string; en: string };

/** Names the organisations as they are called now; by their code where there is none (any more). */
export function organisationNamesOf(duties: Pick<DutyBook, 'organisation'>): OrganisationNamer {
  return (code) => duties.organisation(code)?.name ?? { zh: code, en: code };
}

/** The standing on the wire. */
function standingOf(record: ReportRecord, name: CellNamer, organisationName: OrganisationNamer): Standing {
  const at = <Key extends string>(key: Key, time: Date | null) =>
    (time === null ? {} : { [key]: time.toISOString() }) as { [key in Key]?: string };
  return {
    stage: record.stage,
    holder: wireHolder(record.holder, name, organisationName),
    assisting: [...record.assisting],
    reasons: [...record.routeReasons],
    sealed: record.sealed,
    version: record.version,
    calendarVersion: record.calendarVersion,
    ...at('dispatchedAt', record.dispatchedAt),
    ...at('acceptedAt', record.acceptedAt),
    ...at('arrivedAt', record.arrivedAt),
    ...at('handledAt', record.handledAt),
    ...at('repliedAt', record.repliedAt),
    ...at('pausedAt', record.pausedAt),
    ...at('supervisedAt', record.supervisedAt),
    refusals: record.refusals,
    rework: record.rework,
    escalations: record.escalations,
    reminders: record.reminders,
    ...(record.mergedInto === null ? {} : { mergedInto: record.mergedInto }),
  };
}

export function wireHolder(holder: Holder, name: CellNamer, organisationName: OrganisationNamer): WireHolder {
  if (holder.kind === 'desk') return { kind: 'desk' };
  if (holder.kind === 'organisation')
    return { kind: 'organisation', code: holder.organisation, name: organisationName(holder.organisation) };
  const cell = holder.cellId === null ? undefined : name(holder.cellId);
  return { kind: 'post', post: holder.post, cell: cell ?? null };
}

/** The report on the wire. Cells go by the names that `name` gives; one that has none is left out of the path. */
export function wireReport(record: ReportRecord, name: CellNamer, organisationName: OrganisationNamer): WireReport {
  const path = record.cellPath.map(name).filter((ref) => ref !== undefined);
  const nearest = record.nearestCellId === null ? undefined : name(record.nearestCellId);
  return {
    id: record.id,
    number: record.number,
    lon: record.lon,
    lat: record.lat,
    category: record.category,
    severity: record.severity,
    description: record.description,
    source: record.source,
    ...(record.externalId === null ? {} : { externalId: record.externalId }),
    state: record.state,
    cell: record.cellId === null ? null : (path.at(-1) ?? null),
    path,
    onBorder: record.onBorder,
    generation: record.generation,
    ...(nearest === undefined ? {} : { nearest: { code: nearest.code, distanceM: record.nearestM ?? 0 } }),
    warnings: [...record.warnings],
    occurredAt: record.occurredAt.toISOString(),
    recordedAt: record.recordedAt.toISOString(),
    dueAt: record.dueAt?.toISOString() ?? null,
    ...(record.onSiteDueAt === null ? {} : { onSiteDueAt: record.onSiteDueAt.toISOString() }),
    ...(record.acknowledgedAt === null ? {} : { acknowledgedAt: record.acknowledgedAt.toISOString() }),
    ...(record.closedAt === null ? {} : { closedAt: record.closedAt.toISOString() }),
    photos: record.photos,
    ...standingOf(record, name, organisationName),
  };
}
