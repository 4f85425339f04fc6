/** The shapes on the wire, as the server's contracts state them; this file gathers them for the client. */
import type {
  BulkAnswer,
  CaseActionInput,
  CaseChange,
  CaseCounts,
  CaseDetail,
  CaseList,
  CaseOrder,
  CaseStep,
  HolderInput,
  ReplyTemplate,
  SavedFilter,
  WireCase,
} from '../../server/cases/contract.ts';
import type { CaseAction } from '../../server/cases/workflow.ts';
import type { CellFeature, cellDetailSchema } from '../../server/grid/cell-contract.ts';
import type { CellRef } from '../../server/grid/contract.ts';
import type {
  appendedSchema,
  Conflict,
  conflictsSchema,
  Difference,
  Draft,
  DraftOperation,
  DraftProblem,
  draftOperationsSchema,
  Impact,
  ImpactItem,
  ImpactPart,
  Others,
  publishedSchema,
  Repair,
} from '../../server/grid/drafts/draft-contract.ts';
import type { Operation } from '../../server/grid/topology/operation.ts';
import type { SessionAnswer } from '../../server/identity/contract.ts';
import type { LiveEvent, WallSnapshot } from '../../server/live/contract.ts';
import type { Localized } from '../../server/platform/localized.ts';
import type {
  CaseStage,
  Category,
  Duplicate,
  ReportChange,
  ReportDetail,
  ReportList,
  RouteReason,
  Standing,
  WireHolder,
  WireReport,
} from '../../server/reports/contract.ts';
import type { TileJson } from '../../server/tiles/tile-json.ts';

export type {
  BulkAnswer,
  CaseAction,
  CaseActionInput,
  CaseChange,
  CaseCounts,
  CaseDetail,
  CaseList,
  CaseOrder,
  CaseStage,
  CaseStep,
  Category,
  CellFeature,
  CellRef,
  Conflict,
  Difference,
  Draft,
  DraftOperation,
  DraftProblem,
  Duplicate,
  HolderInput,
  Impact,
  ImpactItem,
  ImpactPart,
  LiveEvent,
  Localized,
  Operation,
  Others,
  Repair,
  ReplyTemplate,
  ReportChange,
  ReportDetail,
  ReportList,
  RouteReason,
  SavedFilter,
  Standing,
  TileJson,
  WallSnapshot,
  WireCase,
  WireHolder,
  WireReport,
};
export type CellDetail = (typeof cellDetailSchema)['_output'];
export type CellPage = { features: CellFeature[]; nextCursor: string | null };
export type Kpis = WallSnapshot['kpis'];
export type Session = SessionAnswer;
export type Appended = (typeof appendedSchema)['_output'];
export type DraftOperations = (typeof draftOperationsSchema)['_output'];
export type Conflicts = (typeof conflictsSchema)['_output'];
export type Published = (typeof publishedSchema)['_output'];
