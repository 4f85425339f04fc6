/** The shapes on the wire, as the server's contracts state them; this file gathers them for the client. */
import type { CellFeature, cellDetailSchema } from '../../server/grid/cell-contract.ts';
import type { CellRef } from '../../server/grid/contract.ts';
import type { SessionAnswer } from '../../server/identity/contract.ts';
import type { LiveEvent, WallSnapshot } from '../../server/live/contract.ts';
import type { Localized } from '../../server/platform/localized.ts';
import type { Category, ReportChange, ReportDetail, ReportList, WireReport } from '../../server/reports/contract.ts';
import type { TileJson } from '../../server/tiles/tile-json.ts';

export type {
  Category,
  CellFeature,
  CellRef,
  LiveEvent,
  Localized,
  ReportChange,
  ReportDetail,
  ReportList,
  TileJson,
  WallSnapshot,
  WireReport,
};
export type CellDetail = (typeof cellDetailSchema)['_output'];
export type CellPage = { features: CellFeature[]; nextCursor: string | null };
export type Kpis = WallSnapshot['kpis'];
export type Session = SessionAnswer;
