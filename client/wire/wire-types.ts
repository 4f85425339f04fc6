/** The shapes on the wire, as the server's contracts state them; this file only gathers and names them. */
export interface Localized {
  zh: string;
  en: string;
}
export interface CellRef {
  code: string;
  name: Localized;
  level: number;
}
export interface WireReport {
  id: number;
  number: string;
  lon: number;
  lat: number;
  category: string;
  severity: number;
  description: string;
  source: string;
  state: 'open' | 'closed';
  cell: CellRef | null;
  path: CellRef[];
  onBorder: boolean;
  generation: number | null;
  nearest?: { code: string; name?: Localized; distanceM: number };
  warnings: string[];
  occurredAt: string;
  recordedAt: string;
  dueAt: string | null;
  onSiteDueAt?: string;
  acknowledgedAt?: string;
  closedAt?: string;
  photos: number;
}
export interface Category {
  code: string;
  name: Localized;
  severity: number;
  utility: boolean;
}
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
export interface Session {
  name: string;
  role: string;
  csrfToken?: string;
  permissions?: string[];
}
