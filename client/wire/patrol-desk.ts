/** What the desk asks of the server about patrol; one function to a question. What the wall asks too stands in patrol.ts. */
import type {
  CheckList,
  CheckPoint,
  CheckPointEdit,
  CheckPointInput,
  ClosedGround,
  Coverage,
  checkPointsImportedSchema,
  PatrolAlarm,
  Plan,
  PlanEdit,
  PlanInput,
  Round,
  WorkersCoverage,
} from '../../server/patrol/contract.ts';
import type { StandingPatrolRules } from '../../server/patrol/patrol-rules.ts';
import type { Track } from '../../server/patrol/tracks/track-contract.ts';
import type { Api } from './api.ts';

export type { Track };
export interface RoundList {
  day: string;
  calendarMissing: boolean;
  rounds: Round[];
}
export type CheckPointsImported = (typeof checkPointsImportedSchema)['_output'];

/** Positions closer together than half a pixel of this zoom tell a reader nothing. */
const TRACK_ZOOM = 16;

export const coveragePath = (query: URLSearchParams): string => `/api/patrol/coverage?${query}`;
export const workersPath = (query: URLSearchParams): string => `/api/patrol/workers?${query}`;

export const readCoverage = (api: Api, query: URLSearchParams, signal: AbortSignal): Promise<Coverage> =>
  api.get<Coverage>(coveragePath(query), { signal });

/** Who walked how much. The look is written down. */
export const readWorkers = (api: Api, query: URLSearchParams, signal: AbortSignal): Promise<WorkersCoverage> =>
  api.get<WorkersCoverage>(workersPath(query), { signal });

/** Where somebody walked while on duty; instants. The look is written down, with the name of who looked. */
export function readTrack(
  api: Api,
  staff: string,
  { from, to }: { from: string; to: string },
  signal: AbortSignal,
): Promise<Track> {
  const query = new URLSearchParams({ from, to, zoom: String(TRACK_ZOOM) });
  return api.get<Track>(`/api/patrol/tracks/${encodeURIComponent(staff)}?${query}`, { signal });
}

export function readRounds(api: Api, day: string, cell: string, signal: AbortSignal): Promise<RoundList> {
  const query = new URLSearchParams({ day, ...(cell === '' ? {} : { cell }) });
  return api.get<RoundList>(`/api/patrol/rounds?${query}`, { signal });
}

export const addPlan = (api: Api, plan: PlanInput): Promise<Plan> => api.post<Plan>('/api/patrol/plans', plan);
/** From the version that was read; 409 where somebody else changed it since. */
export const changePlan = (api: Api, id: number, plan: PlanEdit): Promise<Plan> =>
  api.put<Plan>(`/api/patrol/plans/${id}`, plan);
/** Today is its last day; one that was to begin later goes. */
export const endPlan = (api: Api, id: number): Promise<void> => api.delete(`/api/patrol/plans/${id}`);

export function readCheckList(api: Api, cell: string, day: string, signal: AbortSignal): Promise<CheckList> {
  return api.get<CheckList>(`/api/patrol/check-lists?${new URLSearchParams({ cell, day })}`, { signal });
}

export const acknowledgeAlarm = (api: Api, id: number, note: string): Promise<PatrolAlarm> =>
  api.post<PatrolAlarm>(`/api/patrol/alarms/${id}/acknowledge`, { note });

export const addCheckPoint = (api: Api, point: CheckPointInput): Promise<CheckPoint> =>
  api.post<CheckPoint>('/api/patrol/check-points', point);
export const changeCheckPoint = (api: Api, id: number, point: CheckPointEdit): Promise<CheckPoint> =>
  api.put<CheckPoint>(`/api/patrol/check-points/${id}`, point);
export const retireCheckPoint = (api: Api, id: number): Promise<CheckPoint> =>
  api.post<CheckPoint>(`/api/patrol/check-points/${id}/retire`);
export const importCheckPoints = (api: Api, form: FormData, signal: AbortSignal): Promise<CheckPointsImported> =>
  api.post<CheckPointsImported>('/api/patrol/check-points/import', form, { signal });

/** All of it, page by page. */
export async function readClosedGrounds(api: Api, signal: AbortSignal): Promise<ClosedGround[]> {
  const grounds: ClosedGround[] = [];
  for (let after = ''; ; ) {
    const path = `/api/patrol/closed-ground?limit=1000${after}`;
    const page = await api.get<{ grounds: ClosedGround[]; nextCursor: string | null }>(path, { signal });
    grounds.push(...page.grounds);
    if (page.nextCursor === null) return grounds;
    after = `&cursor=${page.nextCursor}`;
  }
}

export const readPatrolRules = (api: Api, signal: AbortSignal): Promise<StandingPatrolRules> =>
  api.get<StandingPatrolRules>('/api/patrol/rules', { signal });
export const changePatrolRules = (
  api: Api,
  { version, ...rules }: StandingPatrolRules,
  reason: string,
): Promise<StandingPatrolRules> => api.put<StandingPatrolRules>('/api/patrol/rules', { rules, version, reason });

export interface ClosedGroundEntry {
  name: string;
  reason: string;
  geometry: { type: 'Polygon' | 'MultiPolygon'; coordinates: unknown[] };
  fromDay: string;
  toDay: string | null;
}
export const closeGround = (api: Api, ground: ClosedGroundEntry): Promise<ClosedGround> =>
  api.post<ClosedGround>('/api/patrol/closed-ground', ground);
/** Today is its last day; what was to be closed later goes. */
export const reopenGround = (api: Api, id: number): Promise<ClosedGround | undefined> =>
  api.post<ClosedGround | undefined>(`/api/patrol/closed-ground/${id}/end`);
