import type { Duties } from '../duty/duty-book.ts';
import type { Route } from '../duty/route-case.ts';
import type { Locator } from '../grid/locator.ts';
import type { Category, WireReport } from '../reports/contract.ts';
import type { ReportRecord } from '../reports/report-record.ts';
import type { ClockBasis } from '../reports/set-deadlines.ts';
import type { CaseActionInput } from './contract.ts';
import type { CaseAction, Party } from './workflow.ts';

/** What is asked for: an action of people, or one that only the clock and the boundaries take. */
export type StepInput =
  | CaseActionInput
  | { action: 'due-soon' | 'overdue' | 'breach'; version?: number | undefined; note?: string }
  /** `keep`: also a case that the routing placed stays with its holder. */
  | { action: 'rehome'; keep?: boolean; version?: number | undefined; note?: string };

/** Everything beside the case itself that a step is decided by. Read before; nothing here asks the database. */
export interface StepContext {
  at: Date;
  /** Day in the city, `2019-05-08`. */
  today: string;
  by: {
    /** Account; `clock` for the clock process, `system` for the service, the code of an outside system. */
    name: string;
    /** What it may act as on this case; see `partiesOf`. */
    parties: readonly Party[];
    /** The desk acts in its holder's place. */
    instead?: boolean;
  };
  /** Goes into the detail of the step beside what the action says itself. */
  detail?: Readonly<Record<string, unknown>>;
  /** Key of the alarm that this step is the going off of; see server/duty/clocks/alarms.ts. */
  alarmKey?: string;
  locator: Locator;
  duties: Pick<Duties, 'organisation' | 'organisationOf' | 'holdersOf'>;
  category(code: string): Category | undefined;
  /** Where the routing leads a case of `category` at a place. */
  route(category: Category, place: Pick<ReportRecord, 'cellPath' | 'nearestCellId'>): Route;
  /** By what clocks run now: for a new promise. */
  clocks: ClockBasis;
  /** By what this one was promised. */
  promised: ClockBasis;
  /** The newest step, for whoever came too late. */
  last?: { action: CaseAction | 'collect'; actor: string; at: Date };
  /** Why the clock stands still now. */
  pausedBecause?: string;
  /** Merge: the case at the end of the chain that `into` begins; unmerge: the case that it was merged into. */
  target?: ReportRecord;
}

/** A row of case_step to be. */
export interface NewStep {
  version: number;
  at: Date;
  actor: string;
  action: CaseAction;
  stage: ReportRecord['stage'];
  note: string;
  detail: Record<string, unknown>;
}

/** A step that was decided, ready to be written; see write-steps.ts. */
export interface PlannedStep {
  before: ReportRecord;
  after: ReportRecord;
  /** What of the record changes. */
  changes: Partial<ReportRecord>;
  step: NewStep;
  /** What else it tells the world, besides `case.changed`. */
  tells: readonly ('report.acknowledged' | 'report.closed' | 'report.reopened' | 'report.moved')[];
  /** Outside system that it is handed to by this step. */
  handOff: string | null;
  /** What an outside system had of it is over. */
  withdraw: boolean;
  /** What the history of the other case says of it: merge and unmerge. */
  beside: PlannedStep | null;
  /** Not by the clock or the boundaries: goes into the audit. */
  byPeople: boolean;
}

/** The form of a case on the wire. */
export type CaseToWire = (record: ReportRecord) => WireReport;
