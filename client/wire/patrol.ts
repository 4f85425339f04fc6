/** What the wall asks of the server about patrol; one function to a question. */
import type { Coverage, CoverageDays, PatrolAlarm, PatrolLive, Trails } from '../../server/patrol/contract.ts';
import type { Api } from './api.ts';

/** As long as one replay may be, ms. */
export const REPLAY_MOST_MS = 86_400_000;
const ALARMS_PAGE = 500;

/** Patrol now, no older than `roll`. */
export const readPatrolLive = (api: Api, roll: number): Promise<PatrolLive> =>
  api.get<PatrolLive>(`/api/patrol/live?roll=${roll}`);

/** Lines of the last half hour; after `since` (the `to` of an answer before) only what is new. */
export function readTrails(api: Api, since?: string): Promise<Trails> {
  const query = new URLSearchParams({ minutes: '30', ...(since === undefined ? {} : { since }) });
  return api.get<Trails>(`/api/patrol/trails?${query}`);
}

/** Lines of a past period, of at most REPLAY_MOST_MS; ms since 1970. */
export function readReplay(api: Api, from: number, to: number, signal: AbortSignal): Promise<Trails> {
  const query = new URLSearchParams({ from: new Date(from).toISOString(), to: new Date(to).toISOString() });
  return api.get<Trails>(`/api/patrol/replay?${query}`, { signal });
}

/** How much of one cell was walked today. */
export function readCellCoverage(
  api: Api,
  cell: { level: number; code: string },
  period: { from: string; to: string },
  signal: AbortSignal,
): Promise<Coverage> {
  const query = new URLSearchParams({ cell: `${cell.level}:${cell.code}`, level: String(cell.level), ...period });
  return api.get<Coverage>(`/api/patrol/coverage?${query}`, { signal });
}

export const readCoverageDays = (
  api: Api,
  { level, code }: { level: number; code: string },
  signal: AbortSignal,
): Promise<CoverageDays> =>
  api.get<CoverageDays>(`/api/patrol/coverage/days?${new URLSearchParams({ cell: `${level}:${code}` })}`, { signal });

/** Every open alarm. */
export async function readAlarms(api: Api): Promise<PatrolAlarm[]> {
  const all: PatrolAlarm[] = [];
  let cursor: string | null = null;
  do {
    const query = new URLSearchParams({ open: '1', limit: String(ALARMS_PAGE) });
    if (cursor !== null) query.set('cursor', cursor);
    const page: { alarms: PatrolAlarm[]; nextCursor: string | null } = await api.get(`/api/patrol/alarms?${query}`);
    all.push(...page.alarms);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return all;
}

/** Takes note of an alarm. */
export const acknowledgeAlarm = (api: Api, id: number): Promise<unknown> =>
  api.post(`/api/patrol/alarms/${id}/acknowledge`, { note: '' });
