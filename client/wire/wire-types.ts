/** The shapes on the wire, as the server's contracts state them; this file gathers them for the client. */
import type { CellRef } from '../../server/grid/contract.ts';
import type { SessionAnswer } from '../../server/identity/contract.ts';
import type { Localized } from '../../server/platform/localized.ts';
import type { Category, ReportDetail, ReportList, WireReport } from '../../server/reports/contract.ts';

export type { Category, CellRef, Localized, ReportDetail, ReportList, WireReport };
export type Session = SessionAnswer;

export interface Kpis {
  open: number;
  overdue: number;
  dueWithin2h: number;
  todayIn: number;
  todayOut: number;
  workersOnDuty: number | null;
  cellsNotPatrolled: number | null;
  outsideGrid: number;
}
export interface WallSnapshot {
  cursor: number;
  at: string;
  city: {
    code: string;
    name: Localized;
    timeZone: string;
    center: [number, number];
    bounds: [number, number, number, number] | null;
    synthetic: boolean;
  };
  generation: number;
  kpis: Kpis;
  categories: Category[];
  recent: WireReport[];
  severe: WireReport[];
  heat: unknown;
  basemap: string | null;
}
export interface LiveEvent {
  id: number;
  at: string;
  kind: string;
  subject: string;
  payload: unknown;
}
