import type { ReportInput } from '../../reports/contract.ts';
import type { AnsweredItem } from './check-answers.ts';

/** A failed item as it is to be filed. Kept word for word, so that whoever files it again files the same. */
export interface OwedReport {
  item: string;
  input: ReportInput;
}

/** An inspection ready to be written. */
export interface NewInspection {
  siteId: number;
  at: Date;
  recordedAt: Date;
  staff: string | null;
  /** Name of the account. */
  author: string;
  kindVersion: number;
  answers: readonly AnsweredItem[];
  result: 'passed' | 'failed';
  note: string;
  lon: number | null;
  lat: number | null;
  accuracyM: number | null;
  place: 'there' | 'far' | 'none';
  distanceM: number | null;
  reportsOwed: readonly OwedReport[];
  /** Cells of the site then, root to leaf. */
  cellPath: readonly number[];
  idempotencyKey: string | null;
  contentHash: Uint8Array;
}

/** An inspection as it is stored. */
export interface InspectionRecord extends Omit<NewInspection, 'contentHash'> {
  id: number;
  /** Reports that failed items became. */
  reports: readonly { item: string; number: string }[];
  contentHash: Uint8Array | null;
}

/** A photo without its bytes. */
export interface InspectionPhoto {
  id: number;
  inspectionId: number;
  item: string | null;
  width: number;
  height: number;
}
