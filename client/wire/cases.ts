/** What the desk asks of the server about cases; one function to a question. */
import type { Notice } from '../../server/duty/clocks/clock-contract.ts';
import type { OrganisationAnswer } from '../../server/duty/contract.ts';
import type { Api } from './api.ts';
import type {
  BulkAnswer,
  CaseActionInput,
  CaseCounts,
  CaseDetail,
  CaseList,
  CaseOrder,
  ReplyTemplate,
  SavedFilter,
  WireCase,
} from './wire-types.ts';

/** As many as one GET /api/cases?numbers= takes. */
export const NUMBERS_MOST = 200;
/** As many as one bulk request takes here: few enough that progress shows, and that a stop comes soon. */
export const BULK_BATCH = 50;

const at = (number: string): string => `/api/cases/${encodeURIComponent(number)}`;

/** The whole queue as numbers. */
export function readOrder(api: Api, query: URLSearchParams, signal?: AbortSignal): Promise<CaseOrder> {
  return api.get<CaseOrder>(`/api/cases/order?${query}`, signal === undefined ? {} : { signal });
}

/** Rows of at most 200 numbers; what cannot be seen is left out. */
export async function readRows(api: Api, numbers: readonly string[], signal?: AbortSignal): Promise<WireCase[]> {
  const query = new URLSearchParams({ numbers: numbers.join(','), limit: String(NUMBERS_MOST) });
  return (await api.get<CaseList>(`/api/cases?${query}`, signal === undefined ? {} : { signal })).cases;
}

/** Which of at most 200 numbers are in a filter. */
export async function readMatching(
  api: Api,
  query: URLSearchParams,
  numbers: readonly string[],
): Promise<ReadonlySet<string>> {
  const narrowed = new URLSearchParams(query);
  narrowed.set('numbers', numbers.join(','));
  narrowed.set('limit', String(NUMBERS_MOST));
  const { cases } = await api.get<CaseList>(`/api/cases?${narrowed}`);
  return new Set(cases.map(({ number }) => number));
}

/** Open cases in a box (west, south, east, north), soonest due first. */
export async function readNear(
  api: Api,
  bbox: readonly number[],
  most: number,
  signal: AbortSignal,
): Promise<WireCase[]> {
  const query = new URLSearchParams({ bbox: bbox.join(','), state: 'open', limit: String(most) });
  return (await api.get<CaseList>(`/api/cases?${query}`, { signal })).cases;
}

export function readCase(api: Api, number: string, signal?: AbortSignal): Promise<CaseDetail> {
  return api.get<CaseDetail>(at(number), signal === undefined ? {} : { signal });
}

export function readCounts(api: Api): Promise<CaseCounts> {
  return api.get<CaseCounts>('/api/cases/counts');
}

/** The case as it stands after `action`. */
export function act(api: Api, number: string, action: CaseActionInput): Promise<WireCase> {
  return api.post<WireCase>(`${at(number)}/actions`, action);
}

export function actOnMany(api: Api, numbers: readonly string[], action: CaseActionInput): Promise<BulkAnswer> {
  return api.post<BulkAnswer>('/api/cases/actions', { numbers, action });
}

export function readFilters(api: Api): Promise<SavedFilter[]> {
  return api.get<SavedFilter[]>('/api/case-filters');
}
export async function saveFilter(api: Api, filter: SavedFilter): Promise<void> {
  await api.put(`/api/case-filters/${encodeURIComponent(filter.name)}`, filter);
}
export function removeFilter(api: Api, name: string): Promise<void> {
  return api.delete(`/api/case-filters/${encodeURIComponent(name)}`);
}

export function readTemplates(api: Api): Promise<ReplyTemplate[]> {
  return api.get<ReplyTemplate[]>('/api/reply-templates');
}

export function readOrganisations(api: Api): Promise<OrganisationAnswer[]> {
  return api.get<OrganisationAnswer[]>('/api/organisations');
}

/** What whoever runs the city must see to: a calendar that is missing, posts that are empty. */
export function readNotices(api: Api): Promise<Notice[]> {
  return api.get<Notice[]>('/api/notices');
}
