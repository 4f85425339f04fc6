/** What the editor asks of the server about drafts; one function to a question. */
import type { CaseRule } from '../../server/grid/drafts/draft-contract.ts';
import type { Api } from './api.ts';
import type {
  Appended,
  Conflicts,
  Draft,
  DraftOperations,
  DraftProblem,
  Impact,
  Operation,
  Others,
  Published,
} from './wire-types.ts';

const at = (draft: number): string => `/api/drafts/${draft}`;
const stoppedBy = (signal: AbortSignal | undefined) => (signal === undefined ? {} : { signal });

/** Newest first. `unfinished` leaves out what was published or discarded. */
export async function readDrafts(api: Api, state: 'unfinished' | 'all'): Promise<Draft[]> {
  const query = new URLSearchParams({ limit: '500', ...(state === 'all' ? {} : { state }) });
  return (await api.get<{ drafts: Draft[] }>(`/api/drafts?${query}`)).drafts;
}

export const beginDraft = (api: Api, draft: { title: string; reason: string }): Promise<Draft> =>
  api.post<Draft>('/api/drafts', draft);
export const readDraft = (api: Api, draft: number): Promise<Draft> => api.get<Draft>(at(draft));
export const changeDraft = (api: Api, draft: number, change: { title?: string; reason?: string }): Promise<Draft> =>
  api.patch<Draft>(at(draft), change);
export const discardDraft = (api: Api, draft: number): Promise<void> => api.delete(at(draft));

export const readOperations = (api: Api, draft: number): Promise<DraftOperations> =>
  api.get<DraftOperations>(`${at(draft)}/operations`);

/** Sends a gesture; sent again under its key it is kept once. */
export const appendOperation = (
  api: Api,
  draft: number,
  gesture: { head: number; operation: Operation },
  idempotencyKey: string,
): Promise<Appended> => api.post<Appended>(`${at(draft)}/operations`, gesture, { idempotencyKey });
/** Takes the last gesture back, or brings back what was taken back last. */
export const turnOperation = (
  api: Api,
  draft: number,
  kind: 'undo' | 'redo',
  head: number,
  idempotencyKey: string,
): Promise<Appended> => api.post<Appended>(`${at(draft)}/${kind}`, { head }, { idempotencyKey });

export const readProblems = (
  api: Api,
  draft: number,
  signal?: AbortSignal,
): Promise<{ head: number; problems: DraftProblem[] }> => api.get(`${at(draft)}/problems`, stoppedBy(signal));
export const readImpact = (api: Api, draft: number, signal?: AbortSignal): Promise<Impact> =>
  api.get<Impact>(`${at(draft)}/impact`, stoppedBy(signal));

export const readConflicts = (api: Api, draft: number): Promise<Conflicts> =>
  api.get<Conflicts>(`${at(draft)}/conflicts`);
/** Takes the newest boundaries for a base and leaves the gestures `drop` behind. */
export const rebaseDraft = (api: Api, draft: number, body: { head: number; drop: readonly number[] }): Promise<Draft> =>
  api.post<Draft>(`${at(draft)}/rebase`, body);

export type ReviewDecision = 'ask' | 'approve' | 'return' | 'take-back';
export const reviewDraft = (
  api: Api,
  draft: number,
  body: { head: number; decision: ReviewDecision; note: string },
): Promise<Draft> => api.post<Draft>(`${at(draft)}/review`, body);

export const publishDraft = (
  api: Api,
  draft: number,
  body: { head: number; effectiveAt?: string; cases: CaseRule; reason?: string },
): Promise<Published> => api.post<Published>(`${at(draft)}/publish`, body);

export interface Presence {
  view: [west: number, south: number, east: number, north: number];
  /** Codes. */
  cells: string[];
  pointer: [lon: number, lat: number] | null;
}
/** Says where one is at work, and hears where the others are. */
export const tellPresence = (api: Api, draft: number, presence: Presence): Promise<{ others: Others; head: number }> =>
  api.put(`${at(draft)}/presence`, presence);
