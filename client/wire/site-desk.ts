/** What the desk asks of the server about key sites; one function to a question. What the wall asks too stands in sites.ts. */
import type {
  Inspection,
  NewSite,
  SiteInput,
  SiteKind,
  siteKindInputSchema,
  WireSite,
  WrittenSite,
} from '../../server/sites/contract.ts';
import type { Api } from './api.ts';

export type SiteKindInput = (typeof siteKindInputSchema)['_output'];

export const addSite = (api: Api, site: NewSite): Promise<WrittenSite> => api.post<WrittenSite>('/api/sites', site);
/** `version` as it was read: another one meanwhile is a conflict. */
export const changeSite = (api: Api, id: number, site: SiteInput & { version: number }): Promise<WrittenSite> =>
  api.put<WrittenSite>(`/api/sites/${id}`, site);
export const retireSite = (api: Api, id: number, reason: string): Promise<WireSite> =>
  api.post<WireSite>(`/api/sites/${id}/retire`, { reason });

/** Sent again under the same key it is recorded once. */
export const inspectSite = (api: Api, id: number, form: FormData, idempotencyKey: string): Promise<Inspection> =>
  api.post<Inspection>(`/api/sites/${id}/inspections`, form, { idempotencyKey });

export const readAllSiteKinds = (api: Api, signal: AbortSignal): Promise<SiteKind[]> =>
  api.get<SiteKind[]>('/api/site-kinds?retired=1', { signal });
export const addSiteKind = (api: Api, kind: SiteKindInput & { code: string; reason: string }): Promise<SiteKind> =>
  api.post<SiteKind>('/api/site-kinds', kind);
/** `version` as it was read: another check-list meanwhile is a conflict. */
export const changeSiteKind = (
  api: Api,
  code: string,
  kind: SiteKindInput & { version: number; reason: string },
): Promise<SiteKind> => api.put<SiteKind>(`/api/site-kinds/${code}`, kind);
export const retireSiteKind = (api: Api, code: string, isRetired: boolean, reason: string): Promise<SiteKind> =>
  api.post<SiteKind>(`/api/site-kinds/${code}/${isRetired ? 'retire' : 'restore'}`, { reason });

export const photoPath = (site: number, inspection: number, photo: number): string =>
  `/api/sites/${site}/inspections/${inspection}/photos/${photo}`;

/** What came of a file; see server/sites/import/import-sites.ts. */
export interface SiteImport {
  file: string;
  format: string;
  crs: string;
  rows: number;
  added: number;
  changed: number;
  unchanged: number;
  /** Of those added or changed, how many lie outside the grid. */
  outside: number;
  outsideCodes: string[];
  dryRun: boolean;
  notes: string[];
}
/** The whole file or nothing; stopped by `signal`, nothing is written. */
export const importSites = (api: Api, form: FormData, signal: AbortSignal): Promise<SiteImport> =>
  api.post<SiteImport>('/api/sites/import', form, { signal });
